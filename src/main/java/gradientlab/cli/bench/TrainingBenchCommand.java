package gradientlab.cli.bench;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.experiment.flow.FlowRecipe;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many steps networks train in a second, to compare it with other libraries. */
@Command(name = "training", sortOptions = false, abbreviateSynopsis = true)
final class TrainingBenchCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--depth", paramLabel = "N", descriptionKey = "depth")
    private String depth = "20";

    @Option(names = "--width", paramLabel = "N", descriptionKey = "width")
    private String width = "64";

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "batch")
    private String batch = "128";

    @Option(names = "--activation", paramLabel = "ID", descriptionKey = "activation")
    private String activation = "relu";

    @Option(names = "--block", paramLabel = "ID", descriptionKey = "block")
    private String block = "plain";

    @Option(names = "--networks", paramLabel = "N", descriptionKey = "networks")
    private String networks = "1";

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private String threads = "1";

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private String seconds = "10";

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public TrainingBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        boolean json = listing.json(terminal);
        OptionValues.choice(
                "--activation", activation, Activations.all().stream().map(Activation::id), terminal);
        OptionValues.choice("--block", block, Arrays.stream(Block.values()).map(Block::id), terminal);
        TrainingBench bench = new TrainingBench(
                whole("--depth", depth, 1, FlowRecipe.MAX_DEPTH),
                whole("--width", width, 1, FlowRecipe.MAX_WIDTH),
                whole("--batch", batch, 1, FlowRecipe.MAX_BATCH),
                Activations.find(activation).orElseThrow(),
                Arrays.stream(Block.values()).filter(known -> known.id().equals(block)).findFirst()
                        .orElseThrow(),
                whole("--networks", networks, 1, FlowRecipe.MAX_NETWORKS));
        int hands = whole("--threads", threads, 1, BenchCommand.MAX_THREADS);
        int duration =
                whole("--seconds", seconds, (int) TrainingBench.WARM_UP + 1, BenchCommand.MAX_SECONDS);
        bench.rate(duration, hands, Clock.SYSTEM).print(terminal, json);
        return ExitCode.OK;
    }

    private int whole(String option, String text, int min, int max) throws Refusal {
        return OptionValues.whole(option, text, min, max, terminal);
    }
}

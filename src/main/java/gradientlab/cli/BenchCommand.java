package gradientlab.cli;

import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.JsonWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how fast this machine trains, to compare it with other libraries. */
@Command(name = "bench", sortOptions = false, abbreviateSynopsis = true)
final class BenchCommand implements Callable<Integer> {

    private static final int MAX_SECONDS = 3600;
    private static final int MAX_THREADS = 64;

    private final Terminal terminal;

    @Parameters(paramLabel = "training", descriptionKey = "bench.what")
    private String what;

    @Option(names = "--depth", paramLabel = "N", descriptionKey = "bench.depth")
    private String depth = "20";

    @Option(names = "--width", paramLabel = "N", descriptionKey = "bench.width")
    private String width = "64";

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "bench.batch")
    private String batch = "128";

    @Option(names = "--activation", paramLabel = "ID", descriptionKey = "bench.activation")
    private String activation = "relu";

    @Option(names = "--block", paramLabel = "ID", descriptionKey = "bench.block")
    private String block = "plain";

    @Option(names = "--networks", paramLabel = "N", descriptionKey = "bench.networks")
    private String networks = "1";

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "bench.threads")
    private String threads = "1";

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "bench.seconds")
    private String seconds = "10";

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        boolean json = listing.json(terminal);
        choice("bench", what, Stream.of("training"));
        choice("--activation", activation, Activations.all().stream().map(Activation::id));
        choice("--block", block, Arrays.stream(Block.values()).map(Block::id));
        TrainingBench bench = new TrainingBench(
                whole("--depth", depth, 1, FlowRecipe.MAX_DEPTH),
                whole("--width", width, 1, FlowRecipe.MAX_WIDTH),
                whole("--batch", batch, 1, FlowRecipe.MAX_BATCH),
                Activations.find(activation).orElseThrow(),
                Arrays.stream(Block.values()).filter(known -> known.id().equals(block)).findFirst()
                        .orElseThrow(),
                whole("--networks", networks, 1, FlowRecipe.MAX_NETWORKS));
        int hands = whole("--threads", threads, 1, MAX_THREADS);
        int duration = whole("--seconds", seconds, (int) TrainingBench.WARM_UP + 1, MAX_SECONDS);
        double rate = bench.stepsPerSecond(duration, hands, System::nanoTime);
        if (json) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("steps_per_second", rate);
            record.put("kernel", bench.kernel());
            terminal.print(JsonWriter.line(record));
        } else {
            terminal.print(
                    terminal.text("cli.bench.rate", String.format(Locale.ROOT, "%.1f", rate),
                            bench.kernel()));
        }
        return CommandLineMain.OK;
    }

    private void choice(String option, String value, Stream<String> ids) throws Refusal {
        List<String> allowed = ids.toList();
        if (!allowed.contains(value)) {
            throw Refusal.usage(
                    terminal.text("cli.error.choice", option, String.join(", ", allowed), value));
        }
    }

    private int whole(String option, String text, int min, int max) throws Refusal {
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Refused below, in the same words.
        }
        throw Refusal.usage(terminal.text("cli.error.within", option, min, String.valueOf(max), text));
    }
}

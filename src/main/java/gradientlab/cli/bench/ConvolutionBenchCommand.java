package gradientlab.cli.bench;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many steps a convolutional network trains in a second, to compare it with other libraries. */
@Command(name = "convolution", sortOptions = false, abbreviateSynopsis = true)
final class ConvolutionBenchCommand implements Callable<Integer> {

    private static final int MAX_FILTERS = 64;
    private static final int MAX_BATCH = 1024;

    private final Terminal terminal;

    @Option(names = "--filters", paramLabel = "N", descriptionKey = "filters")
    private String filters = "8";

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "batch")
    private String batch = "32";

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private String seconds = "10";

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public ConvolutionBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        boolean json = listing.json(terminal);
        ConvolutionBench bench = new ConvolutionBench(
                whole("--filters", filters, 1, MAX_FILTERS), whole("--batch", batch, 1, MAX_BATCH));
        int duration =
                whole("--seconds", seconds, (int) ConvolutionBench.WARM_UP + 1, BenchCommand.MAX_SECONDS);
        bench.rate(duration, Clock.SYSTEM).print(terminal, json);
        return ExitCode.OK;
    }

    private int whole(String option, String text, int min, int max) throws Refusal {
        return OptionValues.whole(option, text, min, max, terminal);
    }
}

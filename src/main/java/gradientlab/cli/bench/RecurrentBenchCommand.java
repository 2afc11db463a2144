package gradientlab.cli.bench;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.SequenceTask;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how many steps a recurrent network trains in a second, to compare it with other libraries. */
@Command(name = "recurrent", sortOptions = false, abbreviateSynopsis = true)
final class RecurrentBenchCommand implements Callable<Integer> {

    private static final int MAX_HIDDEN = 512;
    private static final int MAX_BATCH = 1024;

    private final Terminal terminal;

    @Option(names = "--cell", paramLabel = "ID", descriptionKey = "cell")
    private String cell = "lstm";

    @Option(names = "--hidden", paramLabel = "N", descriptionKey = "hidden")
    private String hidden = "32";

    @Option(names = "--length", paramLabel = "N", descriptionKey = "length")
    private String length = "40";

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "batch")
    private String batch = "32";

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private String seconds = "10";

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public RecurrentBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        boolean json = listing.json(terminal);
        OptionValues.choice("--cell", cell, Arrays.stream(Cell.values()).map(Cell::id), terminal);
        RecurrentBench bench = new RecurrentBench(
                Cell.find(cell).orElseThrow(), whole("--hidden", hidden, 1, MAX_HIDDEN),
                whole("--length", length, SequenceTask.SHORTEST, SequenceTask.LONGEST),
                whole("--batch", batch, 1, MAX_BATCH));
        int duration =
                whole("--seconds", seconds, (int) RecurrentBench.WARM_UP + 1, BenchCommand.MAX_SECONDS);
        bench.rate(duration, Clock.SYSTEM).print(terminal, json);
        return ExitCode.OK;
    }

    private int whole(String option, String text, int min, int max) throws Refusal {
        return OptionValues.whole(option, text, min, max, terminal);
    }
}

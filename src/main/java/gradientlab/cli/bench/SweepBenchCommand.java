package gradientlab.cli.bench;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.worker.WorkerPool;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how long a map of two knobs takes, without its picture. */
@Command(name = "map", sortOptions = false, abbreviateSynopsis = true)
final class SweepBenchCommand implements Callable<Integer> {

    /** Seconds that are not counted. */
    private static final int WARM_UP = 2;

    private final Terminal terminal;

    @Option(names = "--cells", paramLabel = "N", descriptionKey = "cells")
    private String cells = "256";

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "steps")
    private String steps = "500";

    @Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
    private String threads = "1";

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private String seconds = "10";

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public SweepBenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        boolean json = listing.json(terminal);
        int side = whole("--cells", cells, SweepAxis.MIN_CELLS, SweepAxis.MAX_CELLS);
        SweepBench bench = new SweepBench(side, whole("--steps", steps, 1, DescentRecipe.MAX_STEPS));
        int hands = whole("--threads", threads, 1, BenchCommand.MAX_THREADS);
        int duration = whole("--seconds", seconds, WARM_UP + 1, BenchCommand.MAX_SECONDS);
        double rate;
        try (WorkerPool pool = new WorkerPool("bench", hands - 1)) {
            Pace pace = new Pace(times -> bench.maps(times, pool), Pace.SPAN, Clock.SYSTEM);
            pace.warmUp(WARM_UP);
            pace.measure(duration - WARM_UP);
            rate = pace.perSecond();
        }
        if (json) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("seconds", 1 / rate);
            record.put("cells_per_second", rate * side * side);
            terminal.print(JsonWriter.line(record));
        } else {
            terminal.print(terminal.text("cli.bench.map.rate", String.format(Locale.ROOT, "%.3g", 1 / rate),
                    String.format(Locale.ROOT, "%.3g", rate * side * side)));
        }
        return ExitCode.OK;
    }

    private int whole(String option, String text, int min, int max) throws Refusal {
        return OptionValues.whole(option, text, min, max, terminal);
    }
}

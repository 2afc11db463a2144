package gradientlab.cli.bench;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Look;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.worker.WorkerPool;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.growth.GrowthExportable;
import gradientlab.paint.growth.Growth;
import gradientlab.paint.growth.Growth.Cost;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how costs grow with their work, and writes it as charts or as numbers. */
@Command(name = "growth", sortOptions = false, abbreviateSynopsis = true)
final class GrowthCommand implements Callable<Integer> {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final double LEAST_SECONDS = 0.01;
    private static final double MOST_SECONDS = 60;

    private final Terminal terminal;

    @Option(names = "--of", paramLabel = "COST", descriptionKey = "of")
    private String of;

    @Option(names = "--rungs", paramLabel = "N", descriptionKey = "rungs")
    private String rungs = String.valueOf(GrowthBench.MAX_RUNGS);

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "seconds")
    private String seconds = "1";

    @Mixin
    private Destination destination;

    @Mixin
    private Look look;

    @Mixin
    private Common common;

    public GrowthCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format format = destination.format(file, terminal);
        if (format == Format.GIF) {
            throw Refusal.usage(terminal.text("cli.error.growth.still"));
        }
        ExportOptions options =
                look.apply(ExportOptions.defaults(terminal.texts()).withSize(WIDTH, HEIGHT), terminal);
        options.check(format);
        List<Cost> costs = costs();
        int most = OptionValues.whole("--rungs", rungs, 2, GrowthBench.MAX_RUNGS, terminal);
        double each = OptionValues.number("--seconds", seconds, LEAST_SECONDS, MOST_SECONDS, terminal);
        Destination.write(terminal, progress -> {
            List<Growth> growths = measure(costs, most, each, progress);
            Exports.write(
                    new GrowthExportable(growths, machine()), format, options,
                    Destination.target(file, terminal), progress);
        });
        return ExitCode.OK;
    }

    private List<Cost> costs() throws Refusal {
        if (of == null) {
            return List.of(Cost.values());
        }
        OptionValues.choice("--of", of, Arrays.stream(Cost.values()).map(Cost::id), terminal);
        return Arrays.stream(Cost.values()).filter(cost -> cost.id().equals(of)).toList();
    }

    private static List<Growth> measure(List<Cost> costs, int rungs, double seconds, Progress progress) {
        List<Growth> growths = new ArrayList<>();
        try (WorkerPool pool = new WorkerPool("bench", Runtime.getRuntime().availableProcessors() - 1)) {
            GrowthBench bench = new GrowthBench(rungs, seconds, pool, Clock.SYSTEM);
            for (Cost cost : costs) {
                int before = growths.size();
                growths.add(bench.measure(
                        cost, (turns, all) -> progress.at(before * all + turns, costs.size() * all)));
            }
        }
        return growths;
    }

    private String machine() {
        return terminal.text(
                "cli.bench.growth.machine",
                System.getProperty("java.vm.name") + " " + System.getProperty("java.version"),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                MatrixProducts.fastest().name(), LocalDate.now());
    }
}

package gradientlab.cli.descent;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.StillOptions;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.RecipeSource;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepReader;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.WorkerPool;
import gradientlab.export.descent.SweepExportable;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.descent.sweep.SweepPicture;
import gradientlab.paint.picture.PictureLook;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a map of a recipe, on all processors, and writes it as a picture or as numbers. */
@Command(name = "sweep", sortOptions = false, customSynopsis = {
        Common.NAME + " sweep [RECIPE] --x=AXIS --y=AXIS --metric=METRIC [OPTIONS] --out=FILE",
        "       " + Common.NAME + " sweep [RECIPE] --basins=CELLS [OPTIONS] --out=FILE"
})
public final class SweepCommand implements Callable<Integer> {

    /** Of the picture that is painted to have painted one. */
    private static final int WIDTH = 640;
    private static final int HEIGHT = 400;

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..1", descriptionKey = "recipe")
    private String recipe;

    @Option(names = "--x", paramLabel = "AXIS", descriptionKey = "sweep.x")
    private String x;

    @Option(names = "--y", paramLabel = "AXIS", descriptionKey = "sweep.y")
    private String y;

    @Option(names = "--metric", paramLabel = "METRIC", descriptionKey = "sweep.metric")
    private String metric;

    @Option(names = "--basins", paramLabel = "CELLS", descriptionKey = "sweep.basins")
    private String basins;

    @Option(names = "--index", paramLabel = "N", descriptionKey = "sweep.index")
    private String index;

    @Mixin
    private Destination destination;

    @Mixin
    private DescentOverrides overrides;

    @Mixin
    private StillOptions picture;

    @Mixin
    private Common common;

    public SweepCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        Path file = destination.file(terminal);
        Format chosen = destination.format(file, terminal);
        if (chosen == Format.GIF) {
            throw Refusal.usage(terminal.text("cli.error.sweep.still"));
        }
        picture.check(chosen, terminal);
        ExportOptions options = picture.options(chosen, terminal);
        DescentRecipe given = recipe(file);
        SweepSpec spec = spec(given);
        Destination.write(terminal, progress -> write(file, chosen, given, spec, options, progress));
        return ExitCode.OK;
    }

    private void write(
            Path file, Format chosen, DescentRecipe given, SweepSpec spec, ExportOptions options,
            Progress progress)
            throws ExportException {
        AtomicBoolean begun = new AtomicBoolean(!chosen.picture());
        try (WorkerPool pool = new WorkerPool("sweep", Runtime.getRuntime().availableProcessors() - 1);
                Worker<Void> painter = new Worker<>("sweep-painter")) {
            SweepResult map = Sweep.run(given, spec, pool, progress::cancelled, seen -> {
                progress.at(seen.done(), spec.cells());
                if (begun.compareAndSet(false, true)) {
                    painter.submit(signal -> rehearse(seen, options));
                }
            });
            Exports.write(
                    new SweepExportable(map), chosen, options, Destination.target(file, terminal), progress);
        }
    }

    /** Paints the first, coarse map, so that fonts and classes are there when the whole one is. */
    private static Void rehearse(SweepResult seen, ExportOptions options) {
        PictureLook look = options.look();
        Still coarse =
                new SweepPicture(seen, WIDTH, HEIGHT, look.theme(), look.texts(), look.caption())::paint;
        coarse.painted(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        return null;
    }

    private DescentRecipe recipe(Path file) throws Refusal, RecipeException {
        List<String> named = recipe == null ? List.of() : List.of(recipe);
        return new RecipeSource(terminal).all(DescentKind.KIND, named, (name, given) -> {
            Destination.spare(name, file, terminal);
            return overrides.apply(given, terminal);
        }).get(0);
    }

    /** The map that the options ask for, or the recipe's own. */
    private SweepSpec spec(DescentRecipe given) throws Refusal, RecipeException {
        boolean knobs = x != null || y != null || metric != null;
        if (basins != null) {
            if (x != null || y != null) {
                throw Refusal.usage(terminal.text("cli.error.sweep.both"));
            }
            int cells = whole("--basins", basins, SweepAxis.MIN_CELLS, SweepAxis.MAX_CELLS);
            View view = given.view().orElseGet(() -> given.surface().make().view());
            SweepSpec starts = basins(runner(given, List.of()), view, cells);
            return metric == null ? starts
                    : new SweepSpec(
                            starts.runner(), starts.x(), starts.y(), SweepReader.metric("--metric", metric));
        }
        if (!knobs && given.sweep().isPresent()) {
            return given.sweep().get();
        }
        if (x == null || y == null || metric == null) {
            throw Refusal.usage(terminal.text("cli.error.sweep.missing"));
        }
        return SweepReader.spec(runner(given, List.of(x, y)), x, y, metric, given, "--");
    }

    /** As many cells along the longer side, so that they are as wide as they are high. */
    private static SweepSpec basins(int runner, View view, int cells) {
        double longer = Math.max(view.width(), view.height());
        int across = (int) Math.max(SweepAxis.MIN_CELLS, Math.round(cells * view.width() / longer));
        int up = (int) Math.max(SweepAxis.MIN_CELLS, Math.round(cells * view.height() / longer));
        return SweepSpec.basins(runner, view, across, up);
    }

    private int runner(DescentRecipe given, List<String> axes) throws Refusal {
        if (index != null) {
            return whole("--index", index, 0, given.runners().size() - 1);
        }
        return axes.isEmpty() ? SweepReader.runnerFor(SweepSpec.START_X, SweepSpec.START_Y, given)
                : SweepReader.runnerFor(axes.get(0), axes.get(1), given);
    }

    private int whole(String option, String text, int least, int most) throws Refusal {
        Optional<Integer> value = Optional.empty();
        try {
            value = Optional.of(Integer.parseInt(text)).filter(it -> it >= least && it <= most);
        } catch (NumberFormatException e) {
            // Refused below, in the same words.
        }
        return value.orElseThrow(
                () -> Refusal.usage(terminal.text("cli.error.sweep.whole", option, least, most, text)));
    }
}

package gradientlab.experiment.descent.sweep;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepReader;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Makes sweeps: runs one runner of a recipe once in each cell, with two knobs at the cell's values.
 *
 * <p>Each cell holds the bits that {@link Descent} would give for the recipe with these knobs, whether it
 * is run beside others as a lane or by Descent itself.
 * Coarse cells come first: five to eight a side (of 256 every 32nd), then twice as many, and so on.
 */
public final class Sweep {

    /** The most cells a side of the first, coarsest picture. */
    private static final int COARSE = 8;

    /** Parts of work between two looks at the picture. */
    private static final int PARTS = 64;

    /** The largest part, in cells, and in cells times steps: a part is what a cancelled sweep still ends. */
    private static final int PART_CELLS = 128;
    private static final int PART_STEPS = 1 << 17;

    private static final RunnerSpec OFF = RunnerSpec.of("sgd", 0).withShown(false);

    private final SweepSpec spec;
    private final LossSurface surface;
    private final SweepCells cells;
    private final CellRuns runs;
    private final int partCells;

    private Sweep(DescentRecipe recipe, SweepSpec spec) {
        this.spec = spec;
        SharedSurface shared = SharedSurface.of(recipe.surface(), spec.metric());
        surface = shared.surface();
        cells = new SweepCells(recipe, spec, shared.basins());
        runs = new CellRuns(recipe, spec, shared, cells);
        partCells = Math.max(8, Math.min(PART_CELLS, PART_STEPS / recipe.steps()));
    }

    /** The whole sweep, on the thread of the caller. */
    public static SweepResult run(DescentRecipe recipe, SweepSpec spec) {
        Parallel alone = (count, task) -> {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
        };
        return run(recipe, spec, alone, () -> false, seen -> {});
    }

    /**
     * The whole sweep.
     *
     * @param recipe as {@link Recipes#check} wants it
     * @param spec as {@link SweepReader} wants it
     * @param parallel runs the cells
     * @param cancelled asked often, on any of its threads, whether to give up
     * @param seen shown the picture so far, on the caller's thread, coarse ones first; the whole one is not
     * @throws CancellationException if it gave up
     */
    public static SweepResult run(
            DescentRecipe recipe, SweepSpec spec, Parallel parallel, BooleanSupplier cancelled,
            Consumer<SweepResult> seen) {
        return new Sweep(recipe, spec).run(parallel, cancelled, seen);
    }

    /**
     * What of a recipe decides about a sweep: sweeps of recipes with equal subjects are equal. Where the two
     * knobs stand does not, nor what else races.
     */
    public static DescentRecipe subject(DescentRecipe recipe, SweepSpec spec) {
        DescentRecipe alone = alone(recipe, spec.runner())
                .withNotes(Notes.NONE).withView(Optional.empty()).withTarget(Optional.empty());
        for (SweepAxis axis : List.of(spec.x(), spec.y())) {
            alone = SweepKnob.find(alone, spec.runner(), axis.knob()).orElseThrow()
                    .set(alone, spec.runner(), axis.from());
        }
        return alone;
    }

    /** The race of one runner, at its own place: its batches depend on that. The others are switched off. */
    static DescentRecipe alone(DescentRecipe recipe, int index) {
        List<RunnerSpec> runners = new ArrayList<>(Collections.nCopies(recipe.runners().size(), OFF));
        runners.set(index, recipe.runners().get(index).withShown(true));
        return recipe.withInterventions(List.of())
                .withRunners(runners)
                .withGhosts(false)
                .withFan(1)
                .withSweep(Optional.empty())
                .withInterventions(recipe.interventions().stream()
                        .filter(change -> change.runner() == index)
                        .toList());
    }

    private SweepResult run(Parallel parallel, BooleanSupplier cancelled, Consumer<SweepResult> seen) {
        int most = Math.max(spec.x().cells(), spec.y().cells());
        int first = Math.max(1, 2 * Integer.highestOneBit((most - 1) / COARSE));
        int done = 0;
        for (int stride = first; stride > 0; stride /= 2) {
            int[] pass = pass(stride, stride == first);
            int part = Math.min(partCells, Math.max(8, (pass.length + 7) / 8));
            int parts = (pass.length + part - 1) / part;
            for (int from = 0; from < parts; from += PARTS) {
                int offset = from;
                parallel.all(Math.min(PARTS, parts - from), i -> {
                    if (!cancelled.getAsBoolean()) {
                        int begin = (offset + i) * part;
                        runs.run(pass, begin, Math.min(pass.length, begin + part), cancelled);
                    }
                });
                if (cancelled.getAsBoolean()) {
                    throw new CancellationException();
                }
                done += Math.min(pass.length, (from + PARTS) * part) - from * part;
                if (stride > 1 || from + PARTS < parts) {
                    seen.accept(cells.snapshot(done));
                }
                if (stride == first && stride > 1) {
                    parallel.aside(surface::warm);
                }
            }
        }
        return cells.snapshot(done);
    }

    /** The cells of a grid that no coarser grid has, those on the same surface one after another. */
    private int[] pass(int stride, boolean first) {
        int columns = spec.x().cells();
        int outer = runs.byColumn() ? columns : spec.y().cells();
        int inner = runs.byColumn() ? spec.y().cells() : columns;
        int[] pass = new int[((outer - 1) / stride + 1) * ((inner - 1) / stride + 1)];
        int count = 0;
        for (int i = 0; i < outer; i += stride) {
            for (int j = 0; j < inner; j += stride) {
                if (first || i % (2 * stride) != 0 || j % (2 * stride) != 0) {
                    pass[count++] = runs.byColumn() ? j * columns + i : i * columns + j;
                }
            }
        }
        return Arrays.copyOf(pass, count);
    }
}

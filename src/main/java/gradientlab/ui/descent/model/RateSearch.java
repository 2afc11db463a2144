package gradientlab.ui.descent.model;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.experiment.descent.sweep.FairRace;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.Worker;

/**
 * Knows whether the learning rates were chosen for another surface than the one descended now, and finds ones
 * for this: each optimizer's best by {@link FairRace}.
 */
public final class RateSearch implements AutoCloseable {

    private final DescentModel model;
    private final Worker<DescentRecipe> worker = new Worker<>("rates");
    private SurfaceChoice chosenFor;
    private DescentRecipe asked;

    RateSearch(DescentModel model) {
        this.model = model;
    }

    /** Whether the rates are those of another surface. */
    public boolean offered() {
        return chosenFor != null;
    }

    /** Whether it is at it. */
    public boolean busy() {
        return asked != null;
    }

    /** Looks for fitting rates; a change of the recipe meanwhile gives the search up. */
    public void search() {
        DescentRecipe recipe = model.recipe();
        asked = recipe;
        worker.submit(signal -> FairRace.bestRates(recipe, Parallel.ALONE, signal::cancelled));
        model.searching();
    }

    /** The recipe has changed. */
    void changed(DescentRecipe was, DescentRecipe now) {
        if (asked != null && !now.equals(asked)) {
            asked = null;
            worker.cancel();
        }
        if (!was.runners().equals(now.runners())) {
            chosenFor = null;
        } else if (!SurfaceOrigin.same(was.surface(), now.surface())) {
            SurfaceChoice first = chosenFor == null ? was.surface() : chosenFor;
            chosenFor = SurfaceOrigin.same(first, now.surface()) ? null : first;
        }
    }

    /** Another experiment was opened, with rates of its own. */
    void forget() {
        chosenFor = null;
    }

    /** Takes over what was found, as one change. */
    void collect() {
        worker.poll().ifPresent(outcome -> {
            boolean wanted = model.recipe().equals(asked);
            asked = null;
            if (wanted && !outcome.failed()) {
                chosenFor = null;
                model.edit(recipe -> outcome.value());
            }
        });
    }

    @Override
    public void close() {
        worker.close();
    }
}

package gradientlab.paint.time.training.chart;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.experiment.time.run.TimeHistory;
import gradientlab.experiment.time.run.TimeSnapshot;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the charts of a training show.
 *
 * @param recipe with its changes and edits; of a probe the recipe that is probed
 * @param data what is learned; of a probe at its length
 * @param snapshot the training step that is looked at, or what it would be
 * @param history of the training, up to that step or further
 * @param whatIf what was before, where the snapshot is a probe
 */
public record Moment(
        TimeRecipe recipe,
        TimeData data,
        TimeSnapshot snapshot,
        TimeHistory history,
        Optional<WhatIf> whatIf) {

    /** A training step, nothing probed. */
    public Moment(TimeRecipe recipe, TimeData data, TimeSnapshot snapshot, TimeHistory history) {
        this(recipe, data, snapshot, history, Optional.empty());
    }

    /** Which quantity is drawn, and where it is cut. */
    public TimeView view() {
        return recipe.view();
    }

    /** Whether a network is drawn. */
    public boolean shown(int network) {
        return recipe.networks().get(network).shown();
    }

    /** The networks that are drawn, the chosen one last, above the others. */
    public int[] drawn(int selected) {
        IntStream others = IntStream.range(0, recipe.networks().size()).filter(i -> i != selected);
        IntStream all = selected < 0 || selected >= recipe.networks().size() ? others
                : IntStream.concat(others, IntStream.of(selected));
        return all.filter(this::shown).toArray();
    }
}

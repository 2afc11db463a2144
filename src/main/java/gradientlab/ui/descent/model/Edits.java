package gradientlab.ui.descent.model;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.convention.Convention;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;

/** The changes a person makes to a descent recipe, each a function from the old recipe to the new one. */
public final class Edits {

    private Edits() {}

    /** One knob of one runner's rule. */
    public static DescentRecipe knob(DescentRecipe recipe, int runner, String id, double value) {
        RunnerSpec spec = recipe.runners().get(runner);
        return recipe.withRunner(runner, spec.with(spec.settings().with(id, value)));
    }

    /** All knobs of one runner back at their defaults. */
    public static DescentRecipe resetKnobs(DescentRecipe recipe, int runner) {
        RunnerSpec spec = recipe.runners().get(runner);
        Settings defaults = Settings.defaults(Optimizers.get(spec.optimizer()).knobs());
        return recipe.withRunner(runner, spec.with(defaults));
    }

    /** The form and the defaults that a library has of one runner's rule; its other knobs stay. */
    public static DescentRecipe convention(DescentRecipe recipe, int runner, Convention convention) {
        RunnerSpec spec = recipe.runners().get(runner);
        return recipe.withRunner(runner, spec.with(spec.settings().with(convention.knobs())));
    }

    /** A copy of a runner, changes on its way included, under another convention, in a look nobody has. */
    static DescentRecipe overlay(DescentRecipe recipe, int runner, Convention convention) {
        DescentRecipe more = duplicate(recipe, runner);
        if (more == recipe) {
            return recipe;
        }
        int copy = more.runners().size() - 1;
        List<Intervention> planned = new ArrayList<>(recipe.interventions());
        for (Intervention change : recipe.interventions()) {
            if (change.runner() == runner) {
                planned.add(new Intervention(change.at(), copy, change.set()));
            }
        }
        boolean ghosts = recipe.ghosts() && planned.size() <= DescentRecipe.MAX_GHOSTS;
        return convention(more.withInterventions(planned).withGhosts(ghosts), copy, convention);
    }

    /** One more runner at its rule's defaults, in a look nobody has yet; the same rule may race twice. */
    static DescentRecipe addRunner(DescentRecipe recipe, String optimizer) {
        return append(recipe, RunnerSpec.of(optimizer, freeSlot(recipe)));
    }

    /** A copy of a runner at the end of the list, in a look nobody has yet. */
    static DescentRecipe duplicate(DescentRecipe recipe, int runner) {
        return append(recipe, recipe.runners().get(runner).withSlot(freeSlot(recipe)).withShown(true));
    }

    /** Without one runner and what was planned for it; the last one stays, a race needs somebody. */
    static DescentRecipe removeRunner(DescentRecipe recipe, int runner) {
        if (recipe.runners().size() == 1) {
            return recipe;
        }
        List<RunnerSpec> left = new ArrayList<>(recipe.runners());
        left.remove(runner);
        List<Intervention> planned = new ArrayList<>();
        for (Intervention change : recipe.interventions()) {
            if (change.runner() != runner) {
                int index = change.runner() > runner ? change.runner() - 1 : change.runner();
                planned.add(new Intervention(change.at(), index, change.set()));
            }
        }
        return recipe.withRunners(left).withInterventions(planned).withCurvature(
                recipe.curvature().filter(shown -> shown != runner)
                        .map(shown -> shown > runner ? shown - 1 : shown));
    }

    /** Another rule for a runner, at that rule's defaults; what was planned for its old knobs goes. */
    public static DescentRecipe optimizer(DescentRecipe recipe, int runner, String id) {
        RunnerSpec old = recipe.runners().get(runner);
        if (old.optimizer().equals(id)) {
            return recipe;
        }
        List<Intervention> planned = recipe.interventions().stream()
                .filter(change -> change.runner() != runner)
                .toList();
        return recipe.withRunner(runner, old.withOptimizer(id)).withInterventions(planned);
    }

    /** Another colour, dash and marker for a runner; whoever had it takes the one given up. */
    public static DescentRecipe slot(DescentRecipe recipe, int runner, int slot) {
        int given = recipe.runners().get(runner).slot();
        List<RunnerSpec> changed = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec spec = recipe.runners().get(i);
            changed.add(
                    i == runner ? spec.withSlot(slot) : spec.slot() == slot ? spec.withSlot(given) : spec);
        }
        return recipe.withRunners(changed);
    }

    /** Whether a runner races. */
    public static DescentRecipe shown(DescentRecipe recipe, int runner, boolean shown) {
        return recipe.withRunner(runner, recipe.runners().get(runner).withShown(shown));
    }

    /** With as many seeds as there is room for. */
    static DescentRecipe fitting(DescentRecipe recipe) {
        return recipe.fan() > recipe.fanRoom() ? recipe.withFan(recipe.fanRoom()) : recipe;
    }

    /** The first look nobody has; with all taken, one of those that are shared least. */
    static int freeSlot(DescentRecipe recipe) {
        return Legend.freeSlot(recipe.runners().stream().mapToInt(RunnerSpec::slot));
    }

    private static DescentRecipe append(DescentRecipe recipe, RunnerSpec spec) {
        if (recipe.runners().size() >= DescentRecipe.MAX_RUNNERS) {
            return recipe;
        }
        List<RunnerSpec> more = new ArrayList<>(recipe.runners());
        more.add(spec);
        return recipe.withRunners(more);
    }
}

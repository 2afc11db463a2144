package gradientlab.ui.time.training;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.TimeView;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.UnrolledView;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.ui.lab.training.OptimizerEdits;
import gradientlab.ui.time.model.TimeModel;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The changes a person makes to what is trained, each a function from the old recipe to the new one. */
final class Edits {

    /** Where the slider of a threshold ends. */
    private static final double LEAST_LIMIT = 0.01;
    private static final double MOST_LIMIT = 100;

    private Edits() {}

    /** One network other than it was. */
    static TimeRecipe network(TimeRecipe recipe, int index, UnaryOperator<CellSpec> change) {
        return recipe.withNetwork(index, change.apply(recipe.networks().get(index)));
    }

    /** What the mode looks at. */
    static TimeRecipe view(TimeRecipe recipe, UnaryOperator<TimeView> change) {
        return recipe.withView(change.apply(recipe.view()));
    }

    /** One network's cell at a time step, opened in the mode Unrolled after so many training steps. */
    static TimeRecipe opened(TimeRecipe recipe, int network, int step, int t) {
        int length = recipe.length();
        return recipe.withMode(Mode.UNROLLED).withUnrolled(
                recipe.unrolled().withNetwork(network).withStep(step).withT(Math.min(t, length))
                        .withUnit(Math.min(recipe.unrolled().unit(), recipe.networks().get(network).hidden()))
                        .withPosition(UnrolledView.last(length)));
    }

    /** ∂L/∂W is looked at, cut before a time step; where it was for 0. */
    static TimeRecipe cutAt(TimeRecipe recipe, int t) {
        return view(recipe, view -> view.withQuantity(Quantity.WEIGHTS)
                .withCut(t == 0 ? view.cut() : Math.max(1, recipe.length() - t + 1)));
    }

    /** Another task of the same length; what was said about the old one goes, and so do given sequences. */
    static TimeRecipe task(TimeRecipe recipe, TaskChoice task) {
        return recipe.withData(Optional.empty()).withTask(task).withNotes(Notes.NONE);
    }

    /** Another length, within what there is. */
    static TimeRecipe length(TimeRecipe recipe, int length) {
        int allowed = Math.max(TaskChoice.LEAST_LENGTH, Math.min(TaskChoice.MAX_LENGTH, length));
        return recipe.data().isPresent() ? recipe : recipe.withTask(recipe.task().withLength(allowed));
    }

    /** Another cell in one network; where parameters are kept alike, its size follows a neighbour's. */
    static TimeRecipe cell(TimeRecipe recipe, int index, Cell cell, int inputs) {
        TimeRecipe changed = network(recipe, index, spec -> spec.withCell(cell));
        int neighbour = index == 0 ? recipe.networks().size() - 1 : index - 1;
        return recipe.equalParameters() ? alike(changed, neighbour, inputs) : changed;
    }

    /** Another size: of all networks, in units or in parameters, whichever is kept alike. */
    static TimeRecipe hidden(TimeRecipe recipe, int index, int hidden, int inputs) {
        boolean all = recipe.equalParameters() || sameUnits(recipe);
        TimeRecipe changed = network(recipe, index, spec -> sized(spec, hidden));
        return all ? alike(changed, index, inputs) : changed;
    }

    /** Keeps the numbers of parameters alike from now on, or those of units: all follow one network. */
    static TimeRecipe equal(TimeRecipe recipe, boolean parameters, int index, int inputs) {
        return alike(recipe.withEqualParameters(parameters), index, inputs);
    }

    /** Another recurrent scale of one network, to two digits, within its range. */
    static TimeRecipe gain(TimeRecipe recipe, int index, double gain) {
        double turned = rounded(Math.max(CellSpec.LEAST_GAIN, Math.min(CellSpec.MAX_GAIN, gain)));
        return network(recipe, index, spec -> spec.withGain(turned));
    }

    /** Another threshold of the norm: of all that have it, whether their own or the common one. */
    static TimeRecipe threshold(TimeRecipe recipe, double norm) {
        double limit = rounded(Math.max(LEAST_LIMIT, Math.min(MOST_LIMIT, norm)));
        TimeRecipe changed = recipe.clip().kind() == Clip.Kind.NORM
                ? recipe.withClip(limited(recipe.clip(), limit))
                : recipe;
        return changed.withNetworks(changed.networks().stream()
                .map(spec -> spec.withClip(spec.clip().map(own -> limited(own, limit)))).toList());
    }

    private static Clip limited(Clip clip, double limit) {
        return clip.kind() == Clip.Kind.NORM ? new Clip(clip.kind(), limit, clip.exact()) : clip;
    }

    private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
    }

    private static boolean sameUnits(TimeRecipe recipe) {
        return recipe.networks().stream().mapToInt(CellSpec::hidden).distinct().count() == 1;
    }

    /** The sizes of all networks as that of one asks for. */
    private static TimeRecipe alike(TimeRecipe recipe, int index, int inputs) {
        CellSpec like = recipe.networks().get(index);
        return recipe.withNetworks(recipe.networks().stream()
                .map(spec -> sized(
                        spec, recipe.equalParameters() ? units(spec, like, inputs) : like.hidden()))
                .toList());
    }

    /** Given numbers are given up by another size. */
    private static CellSpec sized(CellSpec spec, int hidden) {
        return spec.hidden() == hidden ? spec : spec.withHidden(hidden).withExplicit(Optional.empty());
    }

    /** The H with which a cell's parameters, G H (I + H + 2), come nearest to those of another. */
    static int units(CellSpec spec, CellSpec like, int inputs) {
        long wanted = like.cellParameters(inputs);
        int best = CellSpec.LEAST_HIDDEN;
        for (int hidden = best; hidden <= CellSpec.MAX_HIDDEN; hidden++) {
            long off = Math.abs(spec.withHidden(hidden).cellParameters(inputs) - wanted);
            if (off < Math.abs(spec.withHidden(best).cellParameters(inputs) - wanted)) {
                best = hidden;
            }
        }
        return spec.cell().gates() == like.cell().gates() ? like.hidden() : best;
    }

    /** The four cells a comparison usually starts from, of the size of the others. */
    static List<CellSpec> standards(TimeRecipe recipe, int inputs) {
        CellSpec like = recipe.networks().get(0);
        List<CellSpec> offered = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            CellSpec spec = CellSpec.of(cell);
            offered.add(spec.withHidden(
                    recipe.equalParameters() ? units(spec, like, inputs) : like.hidden()));
        }
        return offered;
    }

    /** One network more; does nothing where there are as many as may be. */
    static TimeRecipe add(TimeRecipe recipe, CellSpec spec) {
        if (recipe.networks().size() >= TimeRecipe.MAX_NETWORKS) {
            return recipe;
        }
        List<CellSpec> more = new ArrayList<>(recipe.networks());
        more.add(spec.withShown(true));
        return recipe.withNetworks(more);
    }

    /** Takes a network out; does nothing to the last one. */
    static TimeRecipe remove(TimeRecipe recipe, int index) {
        if (recipe.networks().size() < 2) {
            return recipe;
        }
        List<CellSpec> fewer = new ArrayList<>(recipe.networks());
        fewer.remove(index);
        return recipe.withNetworks(fewer);
    }

    /** Another rule, with its knobs at their defaults. */
    static TimeRecipe optimizer(TimeRecipe recipe, String rule) {
        return recipe.optimizer().equals(rule) ? recipe
                : recipe.withOptimizer(rule, TrainingRules.defaults(rule));
    }

    /** One knob of the rule. */
    static TimeRecipe knob(TimeRecipe recipe, String knob, double value) {
        return recipe.withOptimizer(recipe.optimizer(), recipe.settings().with(knob, value));
    }

    /** These changes as the panel asks for them. */
    static OptimizerEdits optimizer(TimeModel model) {
        return new OptimizerEdits() {
            @Override
            public void optimizer(String id) {
                model.edit(recipe -> Edits.optimizer(recipe, id));
            }

            @Override
            public void knob(String knob, double value) {
                model.edit(recipe -> Edits.knob(recipe, knob, value));
            }

            @Override
            public void clip(Clip clip) {
                model.edit(recipe -> recipe.withClip(clip));
            }

            @Override
            public void schedule(ScheduleChoice schedule) {
                model.edit(recipe -> recipe.withSchedule(schedule));
            }
        };
    }
}

package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.RegularizedNetwork.Change;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * How one network is trained from its first epoch on. A fork's course is that of the network it forks from,
 * up to the fork.
 *
 * @param normalizes whether it has batch norm, which no fork or change can alter
 * @param phases in the order of their epochs, the first from epoch 0 on
 */
public record Course(boolean normalizes, List<Phase> phases) {

    /** @param from the epoch after which it holds */
    public record Phase(int from, Setting setting) {}

    /** What changes nothing is left out, so that two that do the same are equal. */
    public Course {
        List<Phase> needed = new ArrayList<>();
        for (Phase phase : phases) {
            needed.removeIf(earlier -> earlier.from == phase.from);
            if (needed.isEmpty() || !needed.get(needed.size() - 1).setting.equals(phase.setting)) {
                needed.add(phase);
            }
        }
        phases = List.copyOf(needed);
    }

    /** That of a recipe's network. */
    public static Course of(RegularizeRecipe recipe, int network) {
        RegularizedNetwork spec = recipe.networks().get(network);
        List<Phase> phases = new ArrayList<>();
        boolean normalizes = spec.settings().batchNorm();
        int begins = 0;
        if (spec.fork().isPresent()) {
            begins = spec.fork().get().epoch();
            Course parent = of(recipe, spec.fork().get().network());
            normalizes = parent.normalizes;
            int forked = begins;
            parent.phases.stream().filter(phase -> phase.from < forked).forEach(phases::add);
        }
        phases.add(new Phase(begins, Setting.of(recipe, spec.settings())));
        for (Change change : spec.changes()) {
            phases.add(new Phase(change.epoch(), Setting.of(recipe, change.settings())));
        }
        return new Course(normalizes, phases);
    }

    /** What holds in the epoch that follows so many. */
    Setting after(int epochs) {
        Setting found = phases.get(0).setting();
        for (Phase phase : phases) {
            found = phase.from() <= epochs ? phase.setting() : found;
        }
        return found;
    }

    /** Whether it changes at one of these epochs. */
    boolean changes(int from, int to) {
        return phases.stream().anyMatch(phase -> phase.from >= from && phase.from <= to);
    }

    /** Whether both are the same for so many epochs. */
    boolean agrees(Course other, int epochs) {
        return normalizes == other.normalizes && until(epochs).equals(other.until(epochs));
    }

    private List<Phase> until(int epochs) {
        return phases.stream().filter(phase -> phase.from < epochs).toList();
    }

    /** Its updates, one after the other over all epochs. @param examples that are trained on */
    OptimizerPlan plan(int examples, int epochs) {
        List<OptimizerChange> changes = new ArrayList<>();
        int updates = 0;
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            int end = i + 1 < phases.size() ? phases.get(i + 1).from() : Math.max(epochs, phase.from());
            changes.add(phase.setting().rule().from(updates));
            updates += (end - phase.from()) * phase.setting().updates(examples);
        }
        return new OptimizerPlan(changes.get(0), changes.subList(1, changes.size()), Math.max(1, updates));
    }
}

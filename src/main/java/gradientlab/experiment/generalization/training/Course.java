package gradientlab.experiment.generalization.training;

import java.util.List;

/**
 * How one network is trained from its first epoch on. A fork's course is that of the network it forks from,
 * up to the fork.
 *
 * @param normalizes whether it has batch norm, which no fork or change can alter
 * @param phases in the order of their epochs, the first from epoch 0 on
 */
record Course(boolean normalizes, List<Phase> phases) {

    /** @param from the epoch after which it holds */
    record Phase(int from, Setting setting) {}

    Course {
        phases = List.copyOf(phases);
    }

    /** What holds in the epoch that follows so many. */
    Setting after(int epochs) {
        Setting found = phases.get(0).setting();
        for (Phase phase : phases) {
            found = phase.from() <= epochs ? phase.setting() : found;
        }
        return found;
    }

    /** Whether both are the same for so many epochs. */
    boolean agrees(Course other, int epochs) {
        if (normalizes != other.normalizes) {
            return false;
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            if (!after(epoch).equals(other.after(epoch))) {
                return false;
            }
        }
        return true;
    }
}

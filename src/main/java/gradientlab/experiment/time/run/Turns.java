package gradientlab.experiment.time.run;

import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.Edit;
import gradientlab.experiment.time.Edit.Turned;
import gradientlab.experiment.time.TimeRecipe;
import java.util.List;

/**
 * What length, gain, forget bias and time steps back hold at each training step of one run: its models and
 * streams ask here, so that a run that is turned and one that is run again make the same of it.
 */
final class Turns {

    private final int length;
    private final List<Turned> networks;
    private List<Edit> edits;

    /** As a recipe starts and as it was turned on the way. */
    Turns(TimeRecipe recipe) {
        length = recipe.length();
        networks = recipe.networks().stream().map(Turned::of).toList();
        edits = recipe.edits();
    }

    /** Other edits; those of steps before the present one must stay. */
    void take(List<Edit> other) {
        edits = List.copyOf(other);
    }

    /** T from that training step on. */
    int length(int step) {
        int last = last(step);
        return last < 0 ? length : edits.get(last).length();
    }

    /** What holds for a network from that training step on. */
    Turned of(int network, int step) {
        int last = last(step);
        return last < 0 ? networks.get(network) : edits.get(last).networks().get(network);
    }

    /** The last edit up to a step; -1 for none. */
    private int last(int step) {
        int last = edits.size() - 1;
        while (last >= 0 && edits.get(last).at() > step) {
            last--;
        }
        return last;
    }

    /** k of a network for sequences of a length. */
    static int stepsBack(Turned turned, int length) {
        return turned.stepsBack() == CellSpec.ALL_STEPS ? length : Math.min(turned.stepsBack(), length);
    }
}

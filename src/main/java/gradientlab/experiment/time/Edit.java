package gradientlab.experiment.time;

import java.util.List;

/**
 * What was turned while networks trained, beyond their optimizer: the weights they had are kept and changed,
 * so that a run can be replayed. From that training step on W_h is multiplied by the new gain over the one
 * before, and the difference of the forget biases is added to b_x.
 *
 * @param at the training step at which it is made, 1 or more
 * @param length T from there on
 * @param networks for each network what holds from there on
 */
public record Edit(int at, int length, List<Turned> networks) {

    /** Of one network; ranges as in {@link CellSpec}. */
    public record Turned(double gain, double forgetBias, int stepsBack) {

        /** As a network has it. */
        public static Turned of(CellSpec spec) {
            return new Turned(spec.gain(), spec.forgetBias(), spec.stepsBack());
        }

        /** A network with it. */
        public CellSpec in(CellSpec spec) {
            return spec.withGain(gain).withForgetBias(forgetBias).withStepsBack(stepsBack);
        }
    }

    public Edit {
        networks = List.copyOf(networks);
    }
}

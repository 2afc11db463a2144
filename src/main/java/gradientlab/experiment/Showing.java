package gradientlab.experiment;

import gradientlab.experiment.guess.Question;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How a slide shows its run.
 *
 * @param hiding what of it is not seen before the answer
 * @param step where it begins, 0 to the recipe's steps; where it stays and names none, the recipe's own
 * @param stays whether it rests there, also after the answer unless it was hidden after a later step
 * @param speed steps a second, above 0; empty for one that a class has the patience for
 * @param chart which of the lab's charts is large; empty for the lab's own choice
 * @param knob the id of the dial that can be turned while the slide is shown; empty for none
 */
public record Showing(
        Hiding hiding, int step, boolean stays, OptionalDouble speed, String chart, String knob) {

    /** From the first step to the last. */
    public static final Showing ALL = hidingAfter(OptionalInt.empty());

    /**
     * What of a run is not seen before the answer, and what may be guessed of it.
     *
     * @param after the step after which the run is hidden until the next click, so that a class predicts
     *     first; empty to show all
     * @param all whether nothing of it is seen before the answer, where the first picture tells it
     * @param question what somebody can guess until then; empty for nothing
     */
    public record Hiding(OptionalInt after, boolean all, Optional<Question> question) {

        /** Hides nothing. */
        public static final Hiding NOTHING = new Hiding(OptionalInt.empty(), false, Optional.empty());
    }

    static Showing hidingAfter(OptionalInt hideAfter) {
        return new Showing(
                new Hiding(hideAfter, false, Optional.empty()), 0, false, OptionalDouble.empty(), "", "");
    }

    /** The step after which the run is hidden until the next click; empty to show all. */
    public OptionalInt hideAfter() {
        return hiding.after();
    }

    /** Whether nothing of it is seen before the answer. */
    public boolean hidden() {
        return hiding.all();
    }
}

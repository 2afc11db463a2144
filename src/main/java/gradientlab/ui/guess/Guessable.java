package gradientlab.ui.guess;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;

/** What a lab tells of what its slides ask to be guessed. FX thread only; quick. */
public interface Guessable {

    /** Asked for nothing. */
    Guessable NOTHING = new Guessable() {};

    /** Where on the picture that is shown now such a guess is drawn; empty where it can't be. */
    default Optional<GuessPlane> plane(Question question) {
        return Optional.empty();
    }

    /**
     * What the run has, as far as it is known; empty before anything is.
     *
     * @param from of a line the first step that belongs to it: the last that was seen
     */
    default Optional<Outcome> truth(Question question, int from) {
        return Optional.empty();
    }

    /** The look of the one thing that a question is about; -1 where that is all. */
    default int slot(Question question) {
        return question.slot();
    }

    /** What the answers of a choice are called, and their looks: those of the lab's legend. */
    default OptionNames names(Question question) {
        return OptionNames.of(question);
    }
}

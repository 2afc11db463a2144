package gradientlab.ui.guess;

import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Question;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.BiFunction;

/** What the options of a choice are called and look like, in any language; kept with a guess. */
@FunctionalInterface
public interface OptionNames {

    /** Of a question that offers none. */
    OptionNames NONE = texts -> List.of();

    /**
     * An option as a legend has it.
     *
     * @param slot its look; -1 for none
     */
    record Named(int slot, String name) {}

    /** In the options' order. */
    List<Named> in(Texts texts);

    /**
     * Those that have names of their own by them, the others as a lab calls them.
     *
     * @param there how many the lab has now: what is gone is called by its number, from 1
     */
    static OptionNames of(Question question, int there, BiFunction<Texts, Option, Named> lab) {
        List<Option> options = question.options();
        return texts -> options.stream()
                .map(option -> !option.says().isEmpty() ? new Named(option.slot(), texts.get(option.says()))
                        : option.index() < there ? lab.apply(texts, option)
                                : new Named(option.slot(), String.valueOf(option.index() + 1)))
                .toList();
    }

    /** Those that have names of their own; others by their number. */
    static OptionNames of(Question question) {
        return of(question, 0, (texts, option) -> new Named(option.slot(), ""));
    }
}

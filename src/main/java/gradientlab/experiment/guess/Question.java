package gradientlab.experiment.guess;

import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;

/**
 * What of a recipe's run can be guessed before it is seen.
 *
 * @param id its name in a slide's {@code guess}: {@code runners[0].path}, {@code networks[1].loss}
 * @param form how it is given
 * @param unit in what it is compared
 * @param slot the look, colour with dash and marker, of the one thing it is about; -1 where that is all
 * @param says the text key of what is guessed
 * @param args what that text takes: names, the same in every language
 * @param options of a choice what can be chosen, 2 or more; else none
 */
public record Question(String id, GuessForm form, GuessUnit unit, int slot, String says, List<String> args,
        List<Option> options) {

    /** The {@code guess} of a slide that hides something and asks for nothing. */
    public static final String NONE = "none";

    public Question {
        args = List.copyOf(args);
        options = List.copyOf(options);
    }

    /** One that offers nothing to choose from. */
    public Question(
            String id, GuessForm form, GuessUnit unit, int slot, String says, List<String> args) {
        this(id, form, unit, slot, says, args, List.of());
    }

    /**
     * Which of several is ahead. Its texts say under {@code says} what is asked, with {@code .value} behind
     * it what a number of it is called, with {@code .none} what is said of one that has no number.
     *
     * @param unit in what their numbers are compared
     */
    public static Question choice(
            String id, GuessUnit unit, String says, List<String> args, List<Option> options) {
        return new Question(id, GuessForm.CHOICE, unit, -1, says, args, options);
    }

    /** What is guessed, in words. */
    public String words(Texts texts) {
        return texts.get(says, args.toArray());
    }

    /** The same compared by factors, as on a logarithmic axis. */
    public Question inDecades() {
        return new Question(id, form, GuessUnit.DECADES, slot, says, args, options);
    }

    /** What is counted along the line that is drawn: steps, unless its texts name something else. */
    public String counted(Texts texts) {
        return texts.get(texts.has(says + ".counted") ? says + ".counted" : "guess.step");
    }

    /** The part of its id behind the last dot: path, loss. */
    public String of() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    /** Which of the things compared it is about: the number in the brackets of its id; 0 without any. */
    public int index() {
        int open = id.indexOf('[');
        return open < 0 ? 0 : Integer.parseInt(id.substring(open + 1, id.indexOf(']', open)));
    }

    /**
     * The one that is asked where a slide hides something and names none: where steps follow with the answer
     * what is drawn over its large chart, or over the plane; else the number that its large chart is of.
     * What is chosen is never asked unnamed: which of several is ahead may not be what the slide is about.
     *
     * @param all of the slide's recipe
     * @param chart the chart that the slide names; "" for none
     * @param seen whether a picture is seen while it is asked
     * @param goesOn whether steps follow with the answer
     */
    public static Optional<Question> fitting(
            List<Question> all, String chart, boolean seen, boolean goesOn) {
        boolean drawn = seen && goesOn;
        List<Question> able = all.stream().filter(question -> question.form().overSteps() == drawn)
                .filter(question -> question.form() != GuessForm.CHOICE)
                .filter(question -> seen || !question.form().onPicture()).toList();
        Optional<Question> named =
                able.stream().filter(question -> question.of().equals(chart)).findFirst();
        return named.isPresent() || !drawn ? named : able.stream().findFirst();
    }
}

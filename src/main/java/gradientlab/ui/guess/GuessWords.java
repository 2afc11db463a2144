package gradientlab.ui.guess;

import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.guess.Score;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.Locale;
import java.util.stream.Stream;

/** What is said of guesses: what to do, and how far they are, in one sentence with units. */
public final class GuessWords {

    private static final int DIGITS = 3;
    private static final double WHOLE = 1e10;

    private final Texts texts;

    public GuessWords(Texts texts) {
        this.texts = texts;
    }

    /**
     * What to do.
     *
     * @param from the last step that is seen
     */
    public String asks(Question question, int from) {
        return texts.get("guess.asks." + question.form().name().toLowerCase(Locale.ROOT),
                question.words(texts), String.valueOf(from), question.counted(texts));
    }

    /** That a guess can't be given now: the picture on which it is drawn is not seen. */
    public String nowhere() {
        return texts.get("guess.nowhere");
    }

    /** How far a guess is, or that this is not known yet. */
    public String says(Guesses.Given given) {
        return given.score().map(score -> says(given, score)).orElseGet(() -> unscored(given));
    }

    private String unscored(Guesses.Given given) {
        if (given.guess() instanceof Outcome.Choice choice) {
            return given.truth().isEmpty() ? texts.get("guess.waits.choice", name(given, choice.option()))
                    : texts.get("guess.says.choice.none", name(given, choice.option()),
                            value(given.question(), Double.NaN));
        }
        if (!(given.guess() instanceof Outcome.Number number)) {
            return texts.get("guess.waits");
        }
        String said = number(given.question(), number.value());
        return given.truth().map(truth -> ((Outcome.Number) truth).value())
                .map(value -> Double.isNaN(value) ? texts.get("guess.says.number.none", said)
                        : texts.get("guess.says.bare", said, number(given.question(), value)))
                .orElseGet(() -> texts.get("guess.waits.number", said));
    }

    private String says(Guesses.Given given, Score score) {
        Question question = given.question();
        return switch (question.form()) {
            case PATH -> texts.get("guess.says.path", shown(score.apart()), shown(score.end()),
                    String.valueOf(score.compared()));
            case CURVE -> texts.get("guess.says.curve", question.words(texts),
                    apart(question, score.apart()), String.valueOf(score.first()),
                    String.valueOf(lastStep(given)), question.counted(texts));
            case NUMBER -> {
                double truth = ((Outcome.Number) given.truth().orElseThrow()).value();
                double guess = ((Outcome.Number) given.guess()).value();
                yield texts.get("guess.says.number", number(question, guess), number(question, truth),
                        difference(question, score, guess, truth));
            }
            case CELL -> cell((Outcome.Cell) given.guess(), (Outcome.Cell) given.truth().orElseThrow(),
                    score);
            case CHOICE -> choice(given, ((Outcome.Choice) given.guess()).option(),
                    (Outcome.Ranking) given.truth().orElseThrow(), score);
        };
    }

    /** Which it was, and how far the chosen one is behind, or the next where it was chosen. */
    private String choice(Guesses.Given given, int chosen, Outcome.Ranking ranking, Score score) {
        Question question = given.question();
        boolean right = ranking.leads(chosen);
        // Where no other has a number, one of them says why.
        int other = !right ? ranking.first()
                : ranking.besides(chosen) >= 0 ? ranking.besides(chosen) : chosen == 0 ? 1 : 0;
        double own = ranking.values()[chosen];
        double others = ranking.values()[other];
        double apart = right ? question.unit().apart(own, others) : score.apart();
        String[] told = {name(given, chosen), value(question, own), name(given, other),
                value(question, others), Double.isNaN(apart) ? "" : apart(question, apart)};
        String says = Double.isNaN(apart)
                ? right ? "guess.says.choice.right.bare" : "guess.says.choice.bare"
                : right ? "guess.says.choice.right" : "guess.says.choice";
        return texts.get(says, (Object[]) told);
    }

    /** An option, as it was called when it was chosen. */
    private String name(Guesses.Given given, int option) {
        return given.names().in(texts).get(option).name();
    }

    /** What a choice has of an option: "loss 0.2", "not within 200 steps". */
    private String value(Question question, double value) {
        Object[] known = Stream.concat(
                Stream.of(number(question, value)), question.args().stream()).toArray();
        return texts.get(question.says() + (Double.isFinite(value) ? ".value" : ".none"), known);
    }

    /** Guess, truth and distance as briefly as a list has room. */
    public String brief(Guesses.Given given) {
        Question question = given.question();
        if (given.score().isEmpty()) {
            return given.guess() instanceof Outcome.Number number
                    ? texts.get("guess.brief.waits", number(question, number.value()))
                    : given.guess() instanceof Outcome.Choice choice
                            ? texts.get("guess.brief.waits", name(given, choice.option()))
                            : "";
        }
        Score score = given.score().get();
        return switch (question.form()) {
            case PATH, CURVE -> texts.get("guess.brief.line", apart(question, score.apart()));
            case NUMBER -> texts.get("guess.brief.number",
                    number(question, ((Outcome.Number) given.guess()).value()),
                    number(question, ((Outcome.Number) given.truth().orElseThrow()).value()),
                    apart(question, score.apart()));
            case CELL -> texts.get("guess.brief.cell", place((Outcome.Cell) given.guess()),
                    place((Outcome.Cell) given.truth().orElseThrow()), String.valueOf((int) score.apart()));
            case CHOICE -> chosen(given, ((Outcome.Choice) given.guess()).option(),
                    (Outcome.Ranking) given.truth().orElseThrow());
        };
    }

    private String chosen(Guesses.Given given, int chosen, Outcome.Ranking ranking) {
        return ranking.leads(chosen) ? texts.get("guess.brief.choice.right", name(given, chosen))
                : texts.get("guess.brief.choice", name(given, chosen), name(given, ranking.first()));
    }

    private static int lastStep(Guesses.Given given) {
        Outcome.Line drawn = (Outcome.Line) given.guess();
        Outcome.Line truth = (Outcome.Line) given.truth().orElseThrow();
        return (int) Math.min(drawn.x()[drawn.size() - 1], truth.x()[truth.size() - 1]);
    }

    private String cell(Outcome.Cell guess, Outcome.Cell truth, Score score) {
        return score.apart() == 0 ? texts.get("guess.says.cell.same", place(guess))
                : texts.get(score.apart() == 1 ? "guess.says.cell.one" : "guess.says.cell", place(guess),
                        place(truth), String.valueOf((int) score.apart()));
    }

    private String place(Outcome.Cell cell) {
        return texts.get("guess.cell", String.valueOf(cell.row()), String.valueOf(cell.column()));
    }

    /** A difference with, where both have a sign alike, how many times the true value was said. */
    private String difference(Question question, Score score, double guess, double truth) {
        String apart = apart(question, score.apart());
        boolean times = question.unit() == GuessUnit.PLAIN && guess * truth > 0 && score.apart() > 0;
        return times ? texts.get("guess.says.times", apart, shown(guess / truth)) : apart;
    }

    /** A distance in the question's unit. */
    private String apart(Question question, double apart) {
        return switch (question.unit()) {
            case PLAIN -> shown(apart);
            case SHARE -> texts.get("guess.apart.share", shown(100 * apart));
            case DECADES -> texts.get("guess.apart.decades", shown(Math.pow(10, apart)), shown(apart));
        };
    }

    /** A value in the question's unit. */
    public static String number(Question question, double value) {
        return question.unit() == GuessUnit.SHARE ? shown(100 * value) + " %" : shown(value);
    }

    /** A whole number with all its digits. */
    private static String shown(double value) {
        return value == Math.rint(value) && Math.abs(value) < WHOLE
                ? String.format(Locale.ROOT, "%,d", (long) value).replace('-', '−')
                : PrintedNumbers.shown(value, DIGITS);
    }
}

package gradientlab.experiment.time.run;

import gradientlab.core.recurrent.analysis.TimeReport;
import gradientlab.experiment.time.run.CellSnapshot.Stop;
import gradientlab.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Says in plain words how much of the last time step's gradient reaches the first, and on which numbers that
 * rests. It does not say whether a network learns: what is near may be enough for a task.
 *
 * @param kind what happens, by {@code share}
 * @param symbol of what carries the state: h, in an LSTM c
 * @param length T
 * @param share s₁ = ‖∂ℓ/∂m₁‖/‖∂ℓ/∂m_T‖; NaN where both are 0
 * @param last ‖∂ℓ/∂m_T‖ itself
 * @param reach over how many time steps back from T, one by one, the share stays at {@link #VANISHES} or
 *     above; T − 1 if over all
 * @param began s₁ at step 0; NaN at step 0 itself
 * @param rule what ρ(W_h)^(T−1) says of the share; empty for gated cells
 * @param stopped where it stopped, with {@link Kind#STOPPED}
 */
public record TimeVerdict(
        Kind kind,
        char symbol,
        int length,
        double share,
        double last,
        int reach,
        double began,
        Optional<Rule> rule,
        Optional<Stop> stopped) {

    /** Under this share of time step T's gradient it vanishes, and so far it reaches. */
    public static final double VANISHES = TimeReport.REACHED;
    /** Under this it fades. */
    public static final double FADES = 0.1;
    /** From here on it grows. */
    public static final double LEAST_GROWN = 5;
    /** From here on it explodes. */
    public static final double LEAST_EXPLODED = 100;

    /** Under this norm at time step T the absolute size is named as well, whatever the share. */
    private static final double TINY = 1e-6;

    /** What happens to the gradient on its way to the first time step. */
    public enum Kind {
        VANISHING,
        FADING,
        ALIVE,
        GROWS,
        EXPLODES,
        STOPPED;

        /** The name in files and in texts: vanishing, ... */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** By a share s₁; no gradient anywhere is NaN, and no better than a vanishing one. */
        public static Kind of(double share) {
            if (!(share >= VANISHES)) {
                return VANISHING;
            }
            return share < FADES ? FADING
                    : share < LEAST_GROWN ? ALIVE : share < LEAST_EXPLODED ? GROWS : EXPLODES;
        }
    }

    /**
     * A rule of thumb beside the measurement.
     *
     * @param predicted ρ(W_h)^(T−1)
     * @param kind what that would be
     * @param right whether the measured share is of the same kind
     */
    public record Rule(double predicted, Kind kind, boolean right) {

        static Rule of(double predicted, Kind measured) {
            Kind kind = Kind.of(predicted);
            return new Rule(predicted, kind, kind == measured);
        }
    }

    /**
     * @param symbol h or c
     * @param began s₁ at step 0, NaN at step 0
     * @param ruled whether the rule is ρ(W_h)^(T−1)
     */
    static TimeVerdict of(
            TimeNorms norms, char symbol, double began, boolean ruled, Optional<Stop> stopped) {
        double share = norms.first();
        Draft draft = new Draft();
        draft.kind = stopped.isPresent() ? Kind.STOPPED : Kind.of(share);
        draft.symbol = symbol;
        draft.length = norms.length();
        draft.share = share;
        draft.last = norms.state()[norms.length() - 1];
        draft.reach = TimeReport.reach(norms.state());
        draft.began = began;
        if (ruled && stopped.isEmpty() && !Double.isNaN(share)) {
            draft.rule = Optional.of(Rule.of(norms.rules()[0], draft.kind));
        }
        draft.stopped = stopped;
        return draft.done();
    }

    /** A verdict while its numbers are gathered. */
    private static final class Draft {
        Kind kind;
        char symbol;
        int length;
        double share;
        double last;
        int reach;
        double began;
        Optional<Rule> rule = Optional.empty();
        Optional<Stop> stopped;

        TimeVerdict done() {
            return new TimeVerdict(kind, symbol, length, share, last, reach, began, rule, stopped);
        }
    }

    /** Whether it is to be marked as bad. */
    public boolean bad() {
        return kind == Kind.VANISHING || kind == Kind.EXPLODES || kind == Kind.STOPPED;
    }

    /** The one word: "vanishing". */
    public String word(Texts texts) {
        return texts.get("time.verdict." + kind.id());
    }

    /** The state at a time step: h₁, c₄₀. */
    public String state(int t) {
        StringBuilder name = new StringBuilder().append(symbol);
        String.valueOf(t).chars().forEach(digit -> name.append((char) ('₀' + digit - '0')));
        return name.toString();
    }

    /**
     * One or two sentences with the numbers they rest on.
     *
     * @param number how numbers are written
     */
    public String sentence(Texts texts, DoubleFunction<String> number) {
        if (stopped.isPresent()) {
            Stop stop = stopped.get();
            return texts.get("time.because.stopped." + (stop.forward() ? "forward" : "backward"), stop.t(),
                    stop.step());
        }
        if (last == 0) {
            return texts.get("time.because.nothing", state(length));
        }
        String said = share == 0
                ? texts.get("time.because.zero", state(1), reach, length - 1)
                : received(texts, number);
        return last < TINY
                ? said + " " + texts.get("time.because.tiny", state(length), number.apply(last))
                : said;
    }

    private String received(Texts texts, DoubleFunction<String> number) {
        String key = share < 1 ? "time.because.less." : "time.because.more.";
        String first = state(1);
        String end = state(length);
        if (reach < length - 1) {
            return texts.get(key + "reach", first, number.apply(share), end, reach, length - 1);
        }
        return Double.isNaN(began) ? texts.get(key + "only", first, number.apply(share), end)
                : texts.get(key + "began", first, number.apply(share), end, number.apply(began));
    }

    /** What the rule of thumb says and whether it holds here. @param number how numbers are written */
    public Optional<String> ruled(Texts texts, DoubleFunction<String> number) {
        return rule.map(made -> made.right()
                ? texts.get("time.because.rule.right", length - 1, number.apply(made.predicted()),
                        texts.get("time.verdict." + made.kind().id()))
                : texts.get("time.because.rule.wrong", length - 1, number.apply(made.predicted()),
                        texts.get("time.verdict." + made.kind().id()), number.apply(share)));
    }

    /** What makes it this verdict: the thresholds. @param number how numbers are written */
    public String criterion(Texts texts, DoubleFunction<String> number) {
        return texts.get("time.criterion." + kind.id(), state(1), state(length), number.apply(VANISHES),
                number.apply(FADES), number.apply(LEAST_GROWN), number.apply(LEAST_EXPLODED));
    }
}

package gradientlab.experiment.flow;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.NetworkSnapshot.Stop;
import gradientlab.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Says in plain words whether a gradient reaches the first layer, and on which numbers that rests.
 *
 * <p>It judges δ = dL/dz, not dL/dW: with small weights dL/dW can be level while δ dies, because the
 * activations it is multiplied by die the other way.
 *
 * @param kind what happens on the way back
 * @param ratio ||δ|| of the first hidden layer over that of the last; NaN where both are 0
 * @param first ||δ|| of the first hidden layer
 * @param last ||δ|| of the last hidden layer
 * @param largest the largest ||δ|| of any hidden layer
 * @param stopped where it stopped, with {@link Kind#STOPPED}
 */
public record Verdict(
        Kind kind, double ratio, double first, double last, double largest, Optional<Stop> stopped) {

    /** From the ratio: under 1e-3, to 0.1, to 5, to 100, above; and a network that can't go on. */
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
    }

    /** Under this largest δ the absolute size is named as well, whatever the ratio. */
    private static final double TINY = 1e-6;

    static Verdict of(GradientReport report, Optional<Stop> stopped) {
        int last = report.layers() - 2;
        double deltaFirst = report.get(0, Quantity.DZ_L2);
        double deltaLast = report.get(last, Quantity.DZ_L2);
        double largest = 0;
        for (int l = 0; l <= last; l++) {
            largest = Math.max(largest, report.get(l, Quantity.DZ_L2));
        }
        double ratio = deltaFirst / deltaLast;
        return new Verdict(stopped.isPresent() ? Kind.STOPPED : kind(ratio), ratio, deltaFirst, deltaLast,
                largest, stopped);
    }

    private static Kind kind(double ratio) {
        if (ratio > 100) {
            return Kind.EXPLODES;
        }
        if (ratio > 5) {
            return Kind.GROWS;
        }
        if (ratio > 0.1) {
            return Kind.ALIVE;
        }
        // No gradient anywhere is 0 / 0, which is NaN, and is no better than a vanishing one.
        return ratio >= 1e-3 ? Kind.FADING : Kind.VANISHING;
    }

    /** Whether δ is tiny in every layer, so that the ratio alone would deceive. */
    public boolean tiny() {
        return largest < TINY;
    }

    /** The one word: "vanishing". */
    public String word(Texts texts) {
        return texts.get("flow.verdict." + kind.id());
    }

    /**
     * The sentence, or two of them, with the numbers it rests on.
     *
     * @param number how numbers are written
     */
    public String sentence(Texts texts, DoubleFunction<String> number) {
        if (stopped.isPresent()) {
            Stop stop = stopped.get();
            return texts.get("flow.because.stopped." + (stop.forward() ? "forward" : "backward"),
                    stop.layer() + 1,
                    stop.step());
        }
        if (largest == 0) {
            return texts.get("flow.because.nothing");
        }
        String because = first == 0
                ? texts.get("flow.because.zero")
                : texts.get("flow.because." + kind.id(), number.apply(ratio));
        return tiny() ? because + " " + texts.get("flow.because.tiny", number.apply(largest)) : because;
    }
}

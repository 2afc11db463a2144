package gradientlab.experiment.flow.run;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.run.NetworkSnapshot.Stop;
import gradientlab.experiment.training.Score;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Says in plain words how a gradient passes back through the hidden layers and what an update makes of it,
 * and on which numbers that rests.
 *
 * <p>It judges δ = dL/dz, not dL/dW: with small weights dL/dW can be level while δ vanishes, because the
 * activations it is multiplied by shrink the other way. Where layers have skips it judges dL/dh instead,
 * from the last block to the first: δ of a block is scaled by its branch, that of layer 1, which has no
 * skip, is not.
 *
 * @param kind what happens
 * @param passage how the gradient changes on the way back
 * @param motion what the last update did
 * @param training how well the training data are fitted; NaN where that is not known
 * @param stopped where it stopped, with {@link Kind#STOPPED}
 */
public record Verdict(Kind kind, Passage passage, Motion motion, Score training, Optional<Stop> stopped) {

    /** Under this share of the last layer's, in all, the gradient vanishes. */
    public static final double VANISHES = 1e-3;
    /** Under this, or over its inverse, it fades or grows. */
    public static final double FADES = 0.1;
    /** So it does where a layer passes less than this on, or more than its inverse, however few there are. */
    public static final double STEEP = 1.0 / 3;
    /** Over this, in all, it explodes, whatever an update makes of it. */
    public static final double EXPLODES = 1e3;
    /**
     * It explodes, too, if an update is this many times as large as the weights. One that did so in the first
     * update has exploded until it fits: the weights it was given are lost, and under batch norm, whose
     * output does not depend on the weights' size, the gradient then falls as they have grown, so that it
     * looks calm without having learned (Yang et al. 2019: δ grows by 1.21 a layer and more at the start).
     */
    public static final double HUGE_UPDATE = 1;
    /** Or, before the first update, if it grows and dL/dW is this many times as large. */
    public static final double HUGE_GRADIENT = 10;
    /** An update of this share of the weights moves a layer, however small its gradient. */
    public static final double MOVES = 1e-4;
    /** One under this hardly does. */
    public static final double HARDLY = 1e-5;
    /** A network that classifies this share of the training data correctly fits them. */
    public static final double FITTED_ACCURACY = 0.99;
    /** Where there are no classes, one with a training loss under this does. */
    public static final double FITTED_LOSS = 0.01;

    /** Under this largest δ the absolute size is named as well, whatever the ratio. */
    private static final double TINY = 1e-6;

    /** In the order they are looked for; what is none of the others is alive. */
    public enum Kind {
        STOPPED,
        FITS,
        VANISHING,
        FADING,
        EXPLODES,
        /** What passes back is neither too little nor too much now, but the first update was huge. */
        EXPLODED,
        GROWS,
        ALIVE;

        /** The name in files and in texts: stopped, ... */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How the gradient changes on the way back. Norms are Frobenius norms, over batch and units.
     *
     * @param skips whether it is ||dL/dh|| over layers with skips that is compared; otherwise ||δ||
     * @param from the first layer that is compared, from 0 on
     * @param to the last hidden layer
     * @param first the norm in layer {@code from}
     * @param last the norm in layer {@code to}
     * @param largest the largest ||δ|| of any hidden layer
     */
    public record Passage(boolean skips, int from, int to, double first, double last, double largest) {

        static Passage of(GradientReport report, boolean block) {
            int to = report.layers() - 2;
            boolean skips = block && to > 0;
            int from = skips ? 1 : 0;
            Quantity compared = skips ? Quantity.DH_L2 : Quantity.DZ_L2;
            double largest = 0;
            for (int l = 0; l <= to; l++) {
                largest = Math.max(largest, report.get(l, Quantity.DZ_L2));
            }
            return new Passage(skips, from, to, report.get(from, compared), report.get(to, compared),
                    largest);
        }

        /** First over last; NaN where both are 0. */
        public double ratio() {
            return first / last;
        }

        /** What one layer multiplies by on the way back, the geometric mean; 1 if there is only one layer. */
        public double rate() {
            return to == from ? 1 : Math.pow(ratio(), 1.0 / (to - from));
        }
    }

    /**
     * What the last update did to the hidden layers' weights; NaN before the first.
     *
     * @param first ||ΔW|| / ||W|| of the first layer of the passage
     * @param least the least of any hidden layer
     * @param most the largest of any hidden layer
     * @param gradient the largest ||dL/dW|| / ||W|| of any hidden layer, for the next one
     * @param began the largest ||ΔW|| / ||W|| of any hidden layer in the very first update
     */
    public record Motion(double first, double least, double most, double gradient, double began) {

        static Motion of(GradientReport report, double[] updates, int from, double began) {
            double least = Double.POSITIVE_INFINITY;
            double most = 0;
            double gradient = 0;
            for (int l = 0; l < report.layers() - 1; l++) {
                least = Math.min(least, updates[l]);
                most = Math.max(most, updates[l]);
                gradient = Math.max(gradient, report.get(l, Quantity.DW_L2) / report.get(l, Quantity.W_L2));
            }
            return new Motion(updates[from], least, most, gradient, began);
        }

        private boolean known() {
            return !Double.isNaN(most);
        }
    }

    /**
     * @param skips whether the network's blocks have skips
     * @param updates ||ΔW|| / ||W|| of each layer in the last update, NaN before the first
     * @param began the largest of the hidden layers' in the first update, NaN before it
     */
    static Verdict of(
            GradientReport report, boolean skips, double[] updates, double began, Score training,
            Optional<Stop> stopped) {
        Passage passage = Passage.of(report, skips);
        Motion motion = Motion.of(report, updates, passage.from(), began);
        Kind kind = stopped.isPresent() ? Kind.STOPPED
                : fits(training) ? Kind.FITS : kind(passage, motion);
        return new Verdict(kind, passage, motion, training, stopped);
    }

    private static boolean fits(Score training) {
        return Double.isNaN(training.accuracy()) ? training.loss() < FITTED_LOSS
                : training.accuracy() >= FITTED_ACCURACY;
    }

    private static Kind kind(Passage passage, Motion motion) {
        double ratio = passage.ratio();
        // No gradient anywhere is 0 / 0, which is NaN, and is no better than a vanishing one.
        if (!(ratio >= VANISHES)) {
            return Kind.VANISHING;
        }
        if (ratio < FADES || passage.rate() < STEEP) {
            return Kind.FADING;
        }
        boolean grows = ratio > 1 / FADES || passage.rate() > 1 / STEEP;
        boolean huge = motion.known()
                ? motion.most() >= HUGE_UPDATE
                : grows && motion.gradient() >= HUGE_GRADIENT;
        if (huge || ratio > EXPLODES) {
            return Kind.EXPLODES;
        }
        return motion.began() >= HUGE_UPDATE ? Kind.EXPLODED : grows ? Kind.GROWS : Kind.ALIVE;
    }

    /** First over last, as the passage has it. */
    public double ratio() {
        return passage.ratio();
    }

    /** Whether δ is tiny in every layer, so that the ratio alone would deceive. */
    public boolean tiny() {
        return passage.largest() < TINY;
    }

    /**
     * Whether it is to be marked as bad. What vanishes is not where an optimizer that divides by the
     * gradient's size, as Adam does, moves the first layer all the same.
     */
    public boolean bad() {
        return kind == Kind.STOPPED || kind == Kind.EXPLODES || kind == Kind.EXPLODED
                || kind == Kind.VANISHING && !(motion.first() >= MOVES);
    }

    /** The one word: "vanishing". */
    public String word(Texts texts) {
        return texts.get("flow.verdict." + kind.id());
    }

    /**
     * Two sentences, or three, with the numbers they rest on.
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
        List<String> said = new ArrayList<>();
        if (kind == Kind.FITS) {
            said.add(fit(texts, number));
        }
        said.add(passed(texts, number));
        if (tiny() && passage.largest() > 0) {
            said.add(texts.get("flow.because.tiny", number.apply(passage.largest())));
        }
        if (kind != Kind.FITS) {
            moved(texts, number).ifPresent(said::add);
        }
        return String.join(" ", said);
    }

    private String fit(Texts texts, DoubleFunction<String> number) {
        String loss = number.apply(training.loss());
        return Double.isNaN(training.accuracy()) ? texts.get("flow.because.fits.loss", loss)
                : texts.get("flow.because.fits", percent(training.accuracy()), loss);
    }

    private String passed(Texts texts, DoubleFunction<String> number) {
        if (passage.largest() == 0) {
            return texts.get("flow.because.nothing");
        }
        if (passage.first() == 0) {
            return texts.get("flow.because.zero", passage.from() + 1);
        }
        if (passage.from() == passage.to()) {
            return texts.get("flow.because.single", number.apply(passage.first()));
        }
        return texts.get(passage.skips() ? "flow.because.skips" : "flow.because.layers",
                number.apply(passage.rate()), number.apply(ratio()));
    }

    private Optional<String> moved(Texts texts, DoubleFunction<String> number) {
        if (!motion.known()) {
            return kind == Kind.EXPLODES || kind == Kind.GROWS
                    ? Optional.of(texts.get("flow.because.gradient", number.apply(motion.gradient())))
                    : Optional.empty();
        }
        return Optional.of(switch (kind) {
            case EXPLODED -> texts.get("flow.because.began", number.apply(motion.began()));
            case VANISHING, FADING -> texts.get("flow.because.first." + pace(), passage.from() + 1,
                    number.apply(motion.first()));
            case EXPLODES, GROWS -> texts.get("flow.because.most", number.apply(motion.most()));
            default -> texts.get("flow.because.range", number.apply(motion.least()),
                    number.apply(motion.most()));
        });
    }

    private String pace() {
        return motion.first() >= MOVES ? "still" : motion.first() >= HARDLY ? "some" : "hardly";
    }

    /**
     * What makes it this verdict: the thresholds, the numbers here, and which norms they are of.
     *
     * @param number how numbers are written
     */
    public String criterion(Texts texts, DoubleFunction<String> number) {
        List<String> said = new ArrayList<>();
        said.add(switch (kind) {
            case STOPPED -> texts.get("flow.criterion.stopped");
            case FITS ->
                texts.get("flow.criterion.fits", percent(FITTED_ACCURACY), number.apply(FITTED_LOSS));
            case VANISHING -> texts.get("flow.criterion.vanishing", number.apply(VANISHES),
                    number.apply(MOVES));
            case FADING -> texts.get("flow.criterion.fading", number.apply(FADES), number.apply(STEEP));
            case ALIVE -> texts.get("flow.criterion.alive", number.apply(FADES), number.apply(1 / FADES),
                    number.apply(STEEP), number.apply(1 / STEEP));
            case GROWS -> texts.get("flow.criterion.grows", number.apply(1 / FADES),
                    number.apply(1 / STEEP));
            case EXPLODED -> texts.get("flow.criterion.exploded", number.apply(HUGE_UPDATE));
            case EXPLODES -> texts.get("flow.criterion.explodes", number.apply(EXPLODES),
                    number.apply(HUGE_UPDATE), number.apply(HUGE_GRADIENT));
        });
        if (stopped.isEmpty()) {
            if (!Double.isNaN(ratio())) {
                said.add(texts.get("flow.criterion.here", number.apply(ratio()),
                        number.apply(passage.rate())));
            }
            said.add(texts.get(passage.skips() ? "flow.criterion.norm.skips" : "flow.criterion.norm"));
        }
        return String.join(" ", said);
    }

    /** Rounded down: 399 of 400 are not all. */
    private static String percent(double share) {
        return String.valueOf((int) Math.floor(100 * share + 1e-9));
    }
}

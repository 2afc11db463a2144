package gradientlab.experiment.convolution;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Two functions and where one is laid over the other. Immutable; a change makes a new one.
 *
 * @param f the one that stands still
 * @param g the one that is moved by t
 * @param t {@link #FIRST} to {@link #LAST}
 * @param delta Δ, one of {@link #SPACINGS}
 * @param times m, how often f is convolved with g, 1 to {@link #MAX_TIMES}
 * @param flip whether g is turned around: convolution in place of cross-correlation
 */
public record FunctionsRecipe(Curve f, Curve g, double t, double delta, int times, boolean flip) {

    public static final double FIRST = -2;
    public static final double LAST = 5;
    public static final int MAX_TIMES = 6;
    public static final List<Double> SPACINGS = List.of(1.0, 0.5, 0.25, 0.125, 0.0625);

    public static final FunctionsRecipe DEFAULT =
            new FunctionsRecipe(Curve.of(Kind.BOX), Curve.of(Kind.DECAY), 1.4, 0.25, 1, true);

    /** The functions there are. */
    public enum Kind {
        BOX("box"),
        TRIANGLE("triangle"),
        GAUSS("gauss"),
        /** e^(-λt) from 0 on, 0 before. */
        DECAY("decay"),
        SINE("sine");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * One function.
     *
     * @param kind which one
     * @param halfWidth a, of all but the decay, {@link #LEAST} to {@link #MOST}
     * @param rate λ of the decay, in the same range
     * @param cut where the decay ends, in the same range
     */
    public record Curve(Kind kind, double halfWidth, double rate, double cut) {

        public static final double LEAST = 0.1;
        public static final double MOST = 3;
        public static final double HALF_WIDTH = 1;
        public static final double RATE = 1.2;
        public static final double CUT = 3;

        public Curve {
            Objects.requireNonNull(kind);
        }

        public static Curve of(Kind kind) {
            return new Curve(kind, HALF_WIDTH, RATE, CUT);
        }

        public Curve withKind(Kind other) {
            return new Curve(other, halfWidth, rate, cut);
        }

        public Curve withHalfWidth(double other) {
            return new Curve(kind, other, rate, cut);
        }

        public Curve withRate(double other) {
            return new Curve(kind, halfWidth, other, cut);
        }
    }

    /** The spacing that is nearest to one of the same ratio. */
    public static double spacing(double delta) {
        return SPACINGS.stream().min(Comparator.comparingDouble(each -> Math.abs(Math.log(each / delta))))
                .orElseThrow();
    }

    public FunctionsRecipe withF(Curve other) {
        return new FunctionsRecipe(other, g, t, delta, times, flip);
    }

    public FunctionsRecipe withG(Curve other) {
        return new FunctionsRecipe(f, other, t, delta, times, flip);
    }

    public FunctionsRecipe withT(double other) {
        return new FunctionsRecipe(f, g, other, delta, times, flip);
    }

    public FunctionsRecipe withDelta(double other) {
        return new FunctionsRecipe(f, g, t, other, times, flip);
    }

    public FunctionsRecipe withTimes(int other) {
        return new FunctionsRecipe(f, g, t, delta, other, flip);
    }

    public FunctionsRecipe withFlip(boolean other) {
        return new FunctionsRecipe(f, g, t, delta, times, other);
    }
}

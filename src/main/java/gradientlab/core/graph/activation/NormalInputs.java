package gradientlab.core.graph.activation;

import gradientlab.core.network.ErrorFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * What slopes an activation has over inputs from N(mean, deviation²).
 *
 * @param deviation above 0
 */
public record NormalInputs(double mean, double deviation) {

    /** How a stretch of inputs fares. */
    public enum Kind {
        /** |f′| ≥ τ. */
        GOOD,
        /** 0 < |f′| < τ. */
        SATURATED,
        /** f′ = 0. */
        INACTIVE
    }

    /**
     * A stretch of x.
     *
     * @param from may be −∞
     * @param to may be ∞
     * @param share of the inputs, 0 to 1
     */
    public record Stretch(Kind kind, double from, double to, double share) {}

    /** Beyond this every slope is what it is at infinity, to far below any threshold. */
    private static final double FAR = 60;
    /** Deviations beyond which no double holds a share. */
    private static final double TAIL = 8.5;
    private static final double PANEL = 0.1;

    /** Nodes and weights of Gauss and Legendre's rule with ten points, on the right half. */
    private static final double[] AT = {
            0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717
    };
    private static final double[] WEIGHT = {
            0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881
    };

    public NormalInputs {
        if (!(deviation > 0)) {
            throw new IllegalArgumentException("a deviation is above 0, got " + deviation);
        }
    }

    /** The share of inputs below x. */
    public double below(double x) {
        return 0.5 * (1 + ErrorFunction.erf((x - mean) / deviation * Math.sqrt(0.5)));
    }

    private double between(double from, double to) {
        // At both ends above or below the mean, two numbers near 0 are taken from each other, not near 1.
        return from > mean ? below(2 * mean - from) - below(2 * mean - to) : below(to) - below(from);
    }

    /**
     * The share of a kind: by the roots of |f′| = τ and the normal distribution, no sampling.
     *
     * @param threshold τ, above 0
     */
    public double share(Curve curve, double threshold, Kind kind) {
        return stretches(curve, threshold).stream().filter(stretch -> stretch.kind() == kind)
                .mapToDouble(Stretch::share).sum();
    }

    /** The whole axis divided into stretches, from left to right; two neighbours are of different kinds. */
    public List<Stretch> stretches(Curve curve, double threshold) {
        List<Stretch> stretches = new ArrayList<>();
        double from = Double.NEGATIVE_INFINITY;
        for (double to : ends(curve, threshold)) {
            Kind kind = kind(curve, threshold, from, to);
            int last = stretches.size() - 1;
            if (last >= 0 && stretches.get(last).kind() == kind) {
                from = stretches.remove(last).from();
            }
            stretches.add(new Stretch(kind, from, to, between(from, to)));
            from = to;
        }
        return stretches;
    }

    private static Kind kind(Curve curve, double threshold, double from, double to) {
        double middle = (Math.max(from, -FAR) + Math.min(to, FAR)) / 2;
        return to <= curve.inactiveBelow() ? Kind.INACTIVE
                : Math.abs(curve.slope(middle)) >= threshold ? Kind.GOOD : Kind.SATURATED;
    }

    /** Kinks and roots of |f′| = τ in rising order, and ∞. */
    private static List<Double> ends(Curve curve, double threshold) {
        List<Double> ends = new ArrayList<>();
        List<Double> pieces = new ArrayList<>(List.of(-FAR, FAR));
        curve.kinks().forEach(pieces::add);
        for (double bend : Bends.of(curve.id())) {
            pieces.add(bend);
        }
        pieces.sort(null);
        for (int k = 1; k < pieces.size(); k++) {
            // At a kink the slope is that from the left, so a piece begins just behind it.
            double from = Math.nextUp(pieces.get(k - 1));
            double to = pieces.get(k);
            addRoot(ends, curve, threshold, from, to);
            addRoot(ends, curve, -threshold, from, to);
        }
        ends.addAll(curve.kinks());
        ends.add(Double.POSITIVE_INFINITY);
        ends.sort(null);
        return ends;
    }

    private static void addRoot(List<Double> ends, Curve curve, double level, double from, double to) {
        double first = curve.slope(from) - level;
        double last = curve.slope(to) - level;
        if (first < 0 && last > 0) {
            ends.add(Bends.root(x -> curve.slope(x) - level, from, to));
        } else if (first > 0 && last < 0) {
            ends.add(Bends.root(x -> level - curve.slope(x), from, to));
        }
    }

    /** √E f′², by Gauss and Legendre's rule on short panels that end at kinks; 12 digits hold. */
    public double rmsSlope(Curve curve) {
        double total = 0;
        List<Double> cuts = new ArrayList<>(List.of(-TAIL, TAIL));
        for (double kink : curve.kinks()) {
            double at = (kink - mean) / deviation;
            if (Math.abs(at) < TAIL) {
                cuts.add(at);
            }
        }
        cuts.sort(null);
        for (int k = 1; k < cuts.size(); k++) {
            double from = cuts.get(k - 1);
            double length = cuts.get(k) - from;
            int panels = (int) Math.ceil(length / PANEL);
            for (int p = 0; p < panels; p++) {
                total += panel(curve, from + (p + 0.5) * length / panels, length / panels / 2);
            }
        }
        return Math.sqrt(total);
    }

    /** ∫ f′² φ over t from middle − half to middle + half, x = mean + deviation t. */
    private double panel(Curve curve, double middle, double half) {
        double sum = 0;
        for (int k = 0; k < AT.length; k++) {
            sum += WEIGHT[k] * (density(curve, middle - half * AT[k])
                    + density(curve, middle + half * AT[k]));
        }
        return half * sum;
    }

    private double density(Curve curve, double t) {
        double slope = curve.slope(mean + deviation * t);
        return slope * slope * Math.exp(-0.5 * t * t) / Math.sqrt(2 * Math.PI);
    }
}

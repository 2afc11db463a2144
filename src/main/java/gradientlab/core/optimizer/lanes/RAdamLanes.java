package gradientlab.core.optimizer.lanes;

import java.util.Arrays;

/** {@link gradientlab.core.optimizer.rule.RAdam} by lane, all with ε in the same form. */
final class RAdamLanes extends MomentLanes {

    /** The ρ from which on v is trusted. */
    private static final double TRUSTED = 5;

    private final boolean outside;
    private final double[] eps;
    /** ρ∞, and ρ of the present step. */
    private final double[] longest;
    private final double[] length;
    /** η / (1-β₁^t) r √(1-β₂^t), and what is added to √v. */
    private final double[] rectified;
    private final double[] added;
    private int steps;
    /** Whether all lanes trust v. */
    private boolean trusted;

    RAdamLanes(LaneKnobs knobs) {
        super(knobs);
        outside = knobs.on("eps_form");
        eps = knob(knobs, "eps");
        longest = memory();
        for (int i = 0; i < count; i++) {
            longest[i] = 2 / (1 - beta2[i]) - 1;
        }
        length = memory();
        rectified = memory();
        added = knob(knobs, "eps");
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        steps++;
        first.next(count);
        first.divide(corrected, rate, count);
        second.next(count);
        measure(length, longest, second.power, steps, count);
        trusted = Arrays.stream(length, 0, count).allMatch(each -> each > TRUSTED);
        rectify(rectified, corrected, length, longest, second.power, count);
        if (outside) {
            add(added, eps, second.power, count);
        }
        update(x, meanX, squaresX, gradientX);
        update(y, meanY, squaresY, gradientY);
    }

    private static void measure(double[] length, double[] longest, double[] power, int steps, int n) {
        for (int i = 0; i < n; i++) {
            length[i] = longest[i] - 2 * steps * power[i] / (1 - power[i]);
        }
    }

    /** Of no meaning in lanes that don't trust v yet. */
    private static void rectify(
            double[] rectified, double[] rate, double[] length, double[] longest, double[] power, int n) {
        for (int i = 0; i < n; i++) {
            rectified[i] = (length[i] - 4) * (length[i] - 2) * longest[i]
                    / ((longest[i] - 4) * (longest[i] - 2) * length[i]);
        }
        for (int i = 0; i < n; i++) {
            rectified[i] = rate[i] * Math.sqrt(rectified[i] * (1 - power[i]));
        }
    }

    private static void add(double[] added, double[] eps, double[] power, int n) {
        for (int i = 0; i < n; i++) {
            added[i] = eps[i] * Math.sqrt(1 - power[i]);
        }
    }

    private void update(double[] point, double[] mean, double[] squares, double[] gradient) {
        decay(gradient, point, decay, count);
        average(mean, gradient, beta1, count);
        averageSquares(squares, gradient, beta2, count);
        if (trusted) {
            move(point, mean, squares, rectified, added, count);
        } else {
            hesitate(point, mean, squares);
        }
    }

    private static void move(
            double[] point, double[] mean, double[] squares, double[] rectified, double[] added, int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= rectified[i] * mean[i] / (Math.sqrt(squares[i]) + added[i]);
        }
    }

    /** While some lanes don't trust v yet. */
    private void hesitate(double[] point, double[] mean, double[] squares) {
        for (int i = 0; i < count; i++) {
            point[i] -= length[i] > TRUSTED
                    ? rectified[i] * mean[i] / (Math.sqrt(squares[i]) + added[i])
                    : corrected[i] * mean[i];
        }
    }
}

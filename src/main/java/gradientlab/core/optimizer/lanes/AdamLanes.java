package gradientlab.core.optimizer.lanes;

import gradientlab.core.Settings;
import java.util.Arrays;
import java.util.List;

/**
 * {@link gradientlab.core.optimizer.Adam}, {@link gradientlab.core.optimizer.AdamW} and
 * {@link gradientlab.core.optimizer.AmsGrad} by lane, all with ε in the same form.
 */
final class AdamLanes extends Lanes {

    /** Which of the three. */
    enum Kind {
        ADAM,
        ADAMW,
        AMSGRAD
    }

    /** Under this 1 - β^t is 1; as {@code BiasCorrection} has it. */
    private static final double GONE = 1e-30;

    private final Kind kind;
    private final boolean epsilonHat;
    private final double[] beta1;
    private final double[] beta2;
    private final double[] epsKnob;
    /** β₁^t and β₂^t. */
    private final double[] power1;
    private final double[] power2;
    /** η / (1-β₁^t), 1 / √(1-β₂^t) and ε of the present step. */
    private final double[] corrected;
    private final double[] unroot;
    private final double[] eps;
    private final double[] meanX;
    private final double[] meanY;
    private final double[] squaresX;
    private final double[] squaresY;
    private final double[] largestX;
    private final double[] largestY;
    private final boolean oneBeta2;

    AdamLanes(Kind kind, List<Settings> settings) {
        super(settings);
        this.kind = kind;
        epsilonHat = settings.get(0).on("eps_form");
        beta1 = knob(settings, "beta1");
        beta2 = knob(settings, "beta2");
        epsKnob = knob(settings, "eps");
        power1 = memory();
        power2 = memory();
        corrected = memory();
        unroot = memory();
        eps = memory();
        meanX = memory();
        meanY = memory();
        squaresX = memory();
        squaresY = memory();
        largestX = kind == Kind.AMSGRAD ? memory() : null;
        largestY = kind == Kind.AMSGRAD ? memory() : null;
        Arrays.fill(power1, 1);
        Arrays.fill(power2, 1);
        System.arraycopy(epsKnob, 0, eps, 0, count);
        oneBeta2 = Arrays.stream(beta2).allMatch(each -> each == beta2[0]);
    }

    @Override
    public void step(double[] x, double[] y, double[] gradientX, double[] gradientY) {
        count(power1, beta1, count);
        divide(corrected, rate, power1, count);
        if (oneBeta2) {
            // One root and one division for all lanes instead of one for each.
            power2[0] = (power2[0] < GONE ? 0 : power2[0]) * beta2[0];
            Arrays.fill(power2, 1, count, power2[0]);
            Arrays.fill(unroot, 0, count, 1 / Math.sqrt(1 - power2[0]));
        } else {
            count(power2, beta2, count);
            unroot(unroot, power2, count);
        }
        if (epsilonHat) {
            for (int i = 0; i < count; i++) {
                eps[i] = epsKnob[i] * unroot[i];
            }
        }
        switch (kind) {
            case ADAM -> {
                adapt(x, meanX, squaresX, gradientX, beta1, beta2, corrected, unroot, eps, decay, count);
                adapt(y, meanY, squaresY, gradientY, beta1, beta2, corrected, unroot, eps, decay, count);
            }
            case ADAMW -> {
                shrink(x, meanX, squaresX, gradientX);
                shrink(y, meanY, squaresY, gradientY);
            }
            case AMSGRAD -> {
                remember(x, meanX, squaresX, largestX, gradientX);
                remember(y, meanY, squaresY, largestY, gradientY);
            }
        }
    }

    private static void count(double[] power, double[] beta, int n) {
        for (int i = 0; i < n; i++) {
            if (power[i] < GONE) {
                power[i] = 0;
            }
        }
        for (int i = 0; i < n; i++) {
            power[i] *= beta[i];
        }
    }

    private static void divide(double[] corrected, double[] rate, double[] power, int n) {
        for (int i = 0; i < n; i++) {
            corrected[i] = rate[i] / (1 - power[i]);
        }
    }

    private static void unroot(double[] unroot, double[] power, int n) {
        for (int i = 0; i < n; i++) {
            unroot[i] = 1 / Math.sqrt(1 - power[i]);
        }
    }

    /** In three short loops: a longer one the compiler does not turn into vectors. */
    private static void adapt(
            double[] point, double[] mean, double[] squares, double[] gradient, double[] beta1,
            double[] beta2, double[] corrected, double[] unroot, double[] eps, double[] decay, int n) {
        for (int i = 0; i < n; i++) {
            gradient[i] += decay[i] * point[i];
        }
        average(mean, gradient, beta1, n);
        averageSquares(squares, gradient, beta2, n);
        move(point, mean, squares, corrected, unroot, eps, n);
    }

    private static void average(double[] mean, double[] gradient, double[] beta1, int n) {
        for (int i = 0; i < n; i++) {
            mean[i] = beta1[i] * mean[i] + (1 - beta1[i]) * gradient[i];
        }
    }

    private static void averageSquares(double[] squares, double[] gradient, double[] beta2, int n) {
        for (int i = 0; i < n; i++) {
            squares[i] = beta2[i] * squares[i] + (1 - beta2[i]) * gradient[i] * gradient[i];
        }
    }

    private static void move(
            double[] point, double[] mean, double[] squares, double[] corrected, double[] unroot,
            double[] eps,
            int n) {
        for (int i = 0; i < n; i++) {
            point[i] -= corrected[i] * mean[i] / (Math.sqrt(squares[i]) * unroot[i] + eps[i]);
        }
    }

    private void shrink(double[] point, double[] mean, double[] squares, double[] gradient) {
        average(mean, gradient, beta1, count);
        averageSquares(squares, gradient, beta2, count);
        for (int i = 0; i < count; i++) {
            double kept = 1 - rate[i] * decay[i];
            point[i] = point[i] * kept
                    - corrected[i] * mean[i] / (Math.sqrt(squares[i]) * unroot[i] + eps[i]);
        }
    }

    private void remember(
            double[] point, double[] mean, double[] squares, double[] largest, double[] gradient) {
        for (int i = 0; i < count; i++) {
            gradient[i] += decay[i] * point[i];
        }
        average(mean, gradient, beta1, count);
        averageSquares(squares, gradient, beta2, count);
        for (int i = 0; i < count; i++) {
            largest[i] = Math.max(largest[i], squares[i]);
        }
        move(point, mean, largest, corrected, unroot, eps, count);
    }
}

package gradientlab.paint.descent.sweep;

import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.descent.sweep.SweepResult.State;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which number of a sweep lies where along the ramp: steps by their logarithm, from few to the run's length;
 * losses by powers of ten above the least known minimum, or in both directions from 0 where none is known.
 */
final class SweepScale {

    /** A loss nearer to the minimum than that counts as 0. */
    private static final double LEAST = 1e-16;

    /** How many powers of ten the ramp spans at most; what is lower looks like its lower end. */
    private static final int DECADES = 10;

    /** The share of cells, those with the fewest steps, that look alike, lest the others look alike. */
    private static final double FEW = 0.02;

    private final boolean steps;
    private final double base;
    private final boolean based;
    private final double low;
    private final boolean clipped;
    private final double high;

    SweepScale(SweepResult result) {
        steps = result.spec().metric().kind() != Kind.FINAL_LOSS;
        boolean divergence = result.spec().metric().kind() == Kind.DIVERGED;
        OptionalDouble least = result.recipe().surface().make().least();
        based = least.isPresent();
        base = least.orElse(0);
        double[] numbers = numbers(result, divergence);
        Arrays.sort(numbers);
        int count = numbers.length;
        if (steps) {
            high = Math.log1p(result.recipe().steps());
            double few = count == 0 ? 0 : numbers[(int) (FEW * count)];
            low = Math.min(few, high - Math.log(2));
            clipped = count > 0 && numbers[0] < low;
        } else {
            high = count == 0 ? 3 : Math.ceil(numbers[count - 1]);
            double floor = count == 0 ? -3 : Math.min(Math.floor(numbers[0]), high - 1);
            low = based ? Math.max(floor, high - DECADES) : floor;
            clipped = low > floor;
        }
    }

    /** Where along the scale the finished cells lie. */
    private double[] numbers(SweepResult result, boolean divergence) {
        int columns = result.spec().x().cells();
        return IntStream.range(0, result.spec().cells())
                .filter(cell -> {
                    State state = result.state(cell % columns, cell / columns);
                    return state == (divergence ? State.DIVERGED : State.DONE);
                })
                .mapToDouble(cell -> at(result.value(cell % columns, cell / columns)))
                .filter(Double::isFinite)
                .toArray();
    }

    private double at(double value) {
        return steps ? Math.log1p(value) : power(value);
    }

    private double power(double loss) {
        return based ? Math.log10(Math.max(LEAST, loss - base))
                : Math.signum(loss) * Math.log10(1 + Math.abs(loss));
    }

    /** 0 to 1 along the ramp. */
    double place(double value) {
        double at = at(value);
        return Double.isNaN(at) ? 1 : Math.min(1, Math.max(0, (at - low) / (high - low)));
    }

    /** What the ramp's ends stand for. */
    String end(boolean upper) {
        if (steps) {
            return (clipped && !upper ? "≤ " : "")
                    + PrintedNumbers.shown(Math.rint(Math.expm1(upper ? high : low)), 6);
        }
        double power = upper ? high : low;
        if (based) {
            return (clipped && !upper ? "≤ " : "") + PrintedNumbers.shown(Math.pow(10, power), 1);
        }
        return PrintedNumbers.shown(Math.signum(power) * (Math.pow(10, Math.abs(power)) - 1), 1);
    }

    /** Whether losses are told as heights above the least known minimum that is not 0. */
    boolean shifted() {
        return !steps && base != 0;
    }
}

package gradientlab.core.regression;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of numbers. */
public final class Order {

    private Order() {}

    /** The indices of these numbers from the least to the greatest, equal ones in their order. */
    public static int[] of(double[] numbers) {
        return IntStream.range(0, numbers.length).boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i])).mapToInt(i -> i).toArray();
    }
}

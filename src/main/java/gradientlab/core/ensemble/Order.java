package gradientlab.core.ensemble;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of numbers. */
final class Order {

    private Order() {}

    /** The indices of these numbers from the least to the greatest, equal ones in their order. */
    static int[] of(double[] numbers) {
        return IntStream.range(0, numbers.length).boxed()
                .sorted(Comparator.comparingDouble(i -> numbers[i])).mapToInt(i -> i).toArray();
    }
}

package gradientlab.core.surface.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
            "1, 1", "1.01, 1.5", "1.7, 2", "2, 2", "2.5, 3", "4, 5", "6, 7", "7.2, 10", "0.13, 0.15",
            "72, 100", "480, 500"})
    void upIsTheNextOfOneOneAndAHalfTwoThreeFiveSeven(double value, double wanted) {
        assertEquals(wanted, Rounding.up(value), 1e-15 * wanted);
    }

    /** Sizes of 4 to 30 count as tens and are rounded to tenths, and so on. */
    @ParameterizedTest
    @CsvSource({
            "2.3456, 5, 2.3", "-2.3456, 5, -2.3", "2.3456, 3, 2.35", "234.56, 500, 230",
            "0.023456, 0.05, 0.023",
            "12345, 20000, 12300"})
    void nearIsAHundredthOfTheSize(double value, double size, double wanted) {
        assertEquals(wanted, Rounding.near(value, size));
    }
}

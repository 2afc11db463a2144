package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedNumbersTest {

    @ParameterizedTest
    @CsvSource({
            "0, 0", "0.0022, 0.0022", "-0.6, −0.6", "20000, 2·10⁴", "10000, 10⁴", "-78.33233, −78.3",
            "1e-8, 10⁻⁸", "0.0004, 4·10⁻⁴", "0.001, 0.001",
            "2.5e-7, 2.5·10⁻⁷", "1000, 1000", "Infinity, ∞", "-Infinity, −∞", "NaN, NaN", "-1e9, −10⁹",
            "9999.9, 10⁴"
    })
    void numbersAreShort(double value, String shown) {
        assertEquals(shown, PrintedNumbers.shown(value, 3));
    }

    @ParameterizedTest
    @CsvSource({
            "0.30000000000000004, 0.1, 0.3", "-4, 2, −4", "1e-17, 0.1, 0", "2.5, 0.5, 2.5", "100, 50, 100",
            "0.25, 0.05, 0.25",
            "1.00002, 0.00001, 1.00002", "150, 50, 150"
    })
    void ticksHaveAsManyDecimalsAsTheirStep(double value, double step, String shown) {
        assertEquals(shown, PrintedNumbers.tick(value, step));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.1, 2", "2.0001, 5", "7, 10", "0.03, 0.05", "20, 20", "1e-9, 1e-9"})
    void roundingUpEndsAtOneTwoOrFive(double value, double rounded) {
        assertEquals(rounded, PrintedNumbers.roundUp(value), rounded * 1e-12);
    }

    /** Numbers of every size, and those next to where a digit turns. */
    @Test
    void roundingByDoublesGivesTheDigitsThatAllDigitsGive() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            int digits = 1 + random.nextInt(14);
            double value = (random.nextBoolean() ? 1 : -1) * Math.pow(10, 26 * random.nextDouble() - 12);
            if (i % 2 == 0) {
                double half = new BigDecimal(value).round(new MathContext(digits + 1)).doubleValue();
                value = i % 4 == 0 ? half : Math.nextUp(half);
            }
            if (i % 16 == 1) {
                value = Math.rint(value * 8) / 8 + 0.5;
            }
            if (value == 0) {
                continue;
            }
            BigDecimal all = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            BigDecimal made = PrintedNumbers.rounded(value, digits);
            assertEquals(0, all.compareTo(made), value + " to " + digits + ": " + made);
            assertEquals(all.precision() - all.scale(), made.precision() - made.scale(), "its power of ten");
        }
    }
}

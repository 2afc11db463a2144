package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}

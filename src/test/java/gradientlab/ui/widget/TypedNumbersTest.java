package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumbersTest {

    @ParameterizedTest
    @CsvSource({
            "0, 0", "0.9, 0.9", "0.0022, 0.0022", "1e-8, 1e-8", "150, 150", "-1.25, -1.25", "0.01, 0.01",
            "0.001, 0.001", "1000000, 1e6", "123456, 123456", "123456.7, 1.234567e5", "1234567, 1.234567e6",
            "-0.0005, -5e-4", "10, 10"
    })
    void aNumberIsWrittenAsPeopleTypeIt(double value, String text) {
        assertEquals(text, TypedNumbers.exact(value));
    }

    @ParameterizedTest
    @CsvSource({"0.5946379, 0.5946", "0.0005946379, 5.946e-4", "12345.678, 12346", "0.3, 0.3"})
    void fourDigitsAreShownWhereNobodyTypes(double value, String text) {
        assertEquals(text, TypedNumbers.shown(value));
    }

    @Test
    void whateverIsWrittenReadsBackToTheLastBit() {
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            double value = random.nextGaussian() * Math.pow(10, random.nextInt(30) - 15);
            assertEquals(OptionalDouble.of(value), TypedNumbers.parse(TypedNumbers.exact(value)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1e", "NaN", "Infinity", "1e999", "0x10", "1 2", "1,5.2", "--1", "1f",
            "0.1d"})
    void whatIsNoFiniteNumberIsRefused(String typed) {
        assertTrue(TypedNumbers.parse(typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"0,5; 0.5", " 3 ; 3", "1e-3; 0.001", ".5; 0.5", "−2; -2", "+4.; 4"})
    void whatPeopleTypeIsUnderstood(String typed, double value) {
        assertEquals(OptionalDouble.of(value), TypedNumbers.parse(typed));
    }

    @Test
    void roundingKeepsTheDigitsThatWereAskedFor() {
        assertEquals(0.00219, TypedNumbers.rounded(0.0021877616, 3));
        assertEquals(0.123, TypedNumbers.toPlaces(0.12345, 3));
    }
}

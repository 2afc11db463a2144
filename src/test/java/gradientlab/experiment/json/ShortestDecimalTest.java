package gradientlab.experiment.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {

    @ParameterizedTest
    @CsvSource({
            "12, 12",
            "0, 0",
            "-0.0, -0",
            "0.1, 0.1",
            "1e-8, 1e-8",
            "2e-3, 0.002",
            "1e7, 1e7",
            "1234567, 1234567",
            "1.5e300, 1.5e300",
            "2e23, 2e23",
            "4.9e-324, 4.9e-324",
            "NaN, NaN",
            "Infinity, Infinity",
            "-Infinity, -Infinity",
    })
    void numbersAreWrittenAsShortAsTheyCanBe(double value, String text) {
        assertEquals(text, ShortestDecimal.shortest(value));
    }

    @Test
    void everyDoubleReadsBackAsItself() {
        Lcg lcg = new Lcg(3);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(
                    Double.doubleToRawLongBits(lcg.uniform()) ^ ((long) lcg.below(1 << 30) << 34));
            if (Double.isFinite(value)) {
                String text = ShortestDecimal.shortest(value);
                assertEquals(value, Double.parseDouble(text));
                assertTrue(text.length() <= 24, text);
            }
        }
    }
}

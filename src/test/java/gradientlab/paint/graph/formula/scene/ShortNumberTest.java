package gradientlab.paint.graph.formula.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNumberTest {

    @ParameterizedTest
    @CsvSource({
            "0, 0", "0.5, 0.5", "-0.25, −0.25", "110.00000000000001, 110", "-0.47502081252106, −0.4750",
            "3.50001, 3.500", "0.001, 0.001", "0.0009, 9e−4", "3.4831156097851636e-07, 3.483e−7",
            "12345.678, 12346", "99999, 99999", "123456, 1.235e5", "-5.486034946795877e-11, −5.486e−11",
            "NaN, NaN", "Infinity, ∞"
    })
    void fourDigitsAreShortWhereTheyHoldTheNumber(double value, String shown) {
        assertEquals(shown, ShortNumber.of(value));
    }
}

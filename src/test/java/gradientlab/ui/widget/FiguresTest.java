package gradientlab.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
            "32.1534, 32.2", "2.5311, 2.53", "2.448e-4, 2.45e-4", "7.89e-31, 7.89e-31", "0, 0", "-0.0, 0",
            "1234.4, 1234", "1e6, 1.00e6", "0.0123, 0.0123", "0.00393, 0.00393", "0.000393, 3.93e-4",
            "-24.44, -24.4",
            "Infinity, ∞", "NaN, NaN"
    })
    void threeDigitsThatSaySomething(double value, String written) {
        assertEquals(written, Figures.brief(value));
    }

    @ParameterizedTest
    @CsvSource({"-2.4111, -2.41", "0.864, 0.86", "0, 0.00", "0.001234, 0.00123", "-0.0004, -4.00e-4"})
    void coordinatesKeepTwoDecimalsWhileTheySaySomething(double value, String written) {
        assertEquals(written, Figures.coordinate(value));
    }
}

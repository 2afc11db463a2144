package gradientlab.cli.option;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the command line become JSON values. */
class NamedKnobsTest {

    @ParameterizedTest
    @CsvSource({
            "1, 1", "-7, -7", "+2, 2", ".5, 0.5", "-.5, -0.5", "3., 3", "3.e2, 3e2", "007, 7", "0, 0",
            "-0, -0",
            "00.10, 0.10", "1e-8, 1e-8", "1E+5, 1E+5", "NaN, NaN", "true, true", "lookahead, \"lookahead\"",
            "1d, \"1d\"",
            "0x1p3, \"0x1p3\"", "'a\"b', \"a\\\"b\"", "-, \"-\"", "e5, \"e5\"",
    })
    void numbersAndTruthValuesStayOnesAndTheRestIsText(String word, String json) {
        assertEquals(json, NamedKnobs.value(word));
    }
}

package gradientlab.core.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {

    private static final Map<String, double[]> VALUES = Map.of(
            "a", new double[] {3}, "m_", new double[] {1, -2}, "H", new double[] {4, 1, 1, 3},
            "g", new double[] {9, 5});

    @ParameterizedTest
    @CsvSource({
            "2 + 3*4, 14", "(2+3)*4, 20", "2^3^2, 512", "-2^2, -4", "8/4/2, 1", "5 - 2 - 1, 2", "-a*2, -6",
            "sqrt(a + 6), 3", "2*-1, error", "'max(a, 2)', 3", "'min(a, 2)', 2", "'norm(g)^2', 106"})
    void readsWithTheUsualPrecedence(String text, String expected) {
        if (expected.equals("error")) {
            assertThrows(IllegalArgumentException.class, () -> Formula.of(text));
        } else {
            assertEquals(Double.parseDouble(expected), Formula.of(text).value(VALUES::get)[0], 1e-12);
        }
    }

    @Test
    void aScalarGoesWithEveryCoordinate() {
        assertArrayEquals(new double[] {4, 1}, Formula.of("a + m_").value(VALUES::get));
        assertArrayEquals(new double[] {1, 4}, Formula.of("m_^2").value(VALUES::get));
        assertArrayEquals(new double[] {1, -1}, Formula.of("sign(m_)").value(VALUES::get));
        assertArrayEquals(new double[] {1, 2}, Formula.of("abs(m_)").value(VALUES::get));
        assertTrue(Formula.of("a*m_").vector(VALUES::get));
    }

    @Test
    void solvingUndoesTheMatrix() {
        assertArrayEquals(new double[] {2, 1}, Formula.of("solve(H, g)").value(VALUES::get), 1e-15);
    }

    @Test
    void aNameIsWrittenForAnotherEverywhere() {
        assertEquals(Formula.of("a*(g + sqrt(g))"), Formula.of("a*(x + sqrt(x))").renamed("x", "g"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a +", "(a", "a)", "sine(a)", "a b", "max(a,"})
    void whatIsNoFormulaIsRefusedWithThePlace(String text) {
        Throwable thrown = assertThrows(IllegalArgumentException.class, () -> Formula.of(text));
        assertTrue(thrown.getMessage().contains("expected at"), thrown.getMessage());
    }
}

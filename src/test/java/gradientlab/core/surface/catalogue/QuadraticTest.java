package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bowl with two knobs does what its knobs say. */
class QuadraticTest {

    private static LossSurface with(double condition, double rotation) {
        return Surfaces.find("quadratic")
                .orElseThrow()
                .make(Settings.NONE.with("condition", condition).with("rotation", rotation));
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "1, 30", "20, 0", "20, 45", "1000, 0", "1000, 33", "1000, 90"})
    void theConditionNumberOfTheHessianIsTheKnob(double condition, double rotation) {
        double[] second = new double[3];
        with(condition, rotation).second(second, 1, 2);
        double[] eigenvalues = SurfaceTest.eigenvalues(second);
        assertEquals(2, eigenvalues[1], 1e-14);
        assertEquals(condition, eigenvalues[1] / eigenvalues[0], 1e-9 * condition);
    }

    @ParameterizedTest
    @CsvSource({"20, 10", "20, 45", "500, 60", "3, 90"})
    void turningTheBowlTurnsItsValues(double condition, double rotation) {
        LossSurface straight = with(condition, 0);
        LossSurface turned = with(condition, rotation);
        double angle = Math.toRadians(rotation);
        for (int i = 0; i < 12; i++) {
            double u = 3 * Math.cos(i);
            double v = 2 * Math.sin(3 * i);
            double x = u * Math.cos(angle) - v * Math.sin(angle);
            double y = u * Math.sin(angle) + v * Math.cos(angle);
            assertEquals(straight.value(u, v), turned.value(x, y), 1e-13);
        }
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "20, 30", "7, 75", "1000, 90"})
    void theStartTurnsWithTheBowl(double condition, double rotation) {
        LossSurface bowl = with(condition, rotation);
        // 7 along the trough and 2 across it, whatever its direction.
        assertEquals(49 / condition + 4, bowl.value(bowl.start().x(), bowl.start().y()), 1e-13);
    }

    @Test
    void atConditionTwentyUnturnedItIsTheBooksBowl() {
        LossSurface book = new Bowl();
        LossSurface quadratic = with(20, 0);
        assertEquals(book.value(-7, 2), quadratic.value(-7, 2), 1e-14);
        assertEquals(book.start(), quadratic.start());
    }

    @Test
    void atNinetyDegreesTheAxesChangePlacesExactly() {
        double[] second = new double[3];
        with(1000, 90).second(second, 0, 0);
        assertEquals(2, second[0]);
        assertEquals(0, second[1]);
        assertEquals(2 / 1000.0, second[2]);
    }

    @Test
    void knobsRefuseWhatIsOutsideTheirRange() {
        assertTrue(Quadratic.CONDITION.allows(1) && Quadratic.CONDITION.allows(1000));
        assertFalse(Quadratic.CONDITION.allows(0.99) || Quadratic.CONDITION.allows(1001));
        assertTrue(Quadratic.ROTATION.allows(0) && Quadratic.ROTATION.allows(90));
        assertFalse(Quadratic.ROTATION.allows(-1) || Quadratic.ROTATION.allows(91));
    }
}

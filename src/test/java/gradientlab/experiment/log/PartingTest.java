package gradientlab.experiment.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PartingTest {

    @Test
    void theFirstStepOverTheToleranceIsTheOneAndStaysIt() {
        Parting parting = Parting.NONE.then(0, "x", 0).then(1, "x", 1e-6).then(2, "y", 2e-6).then(3, "x", 0);
        assertEquals(new Parting(2, 1, "y", 2e-6), parting);
        assertTrue(parting.exact());
    }

    @Test
    void betweenTwoLoggedStepsTheStepItselfIsNotKnown() {
        assertFalse(Parting.NONE.then(0, "x", 0).then(10, "x", 1).exact());
        assertTrue(Parting.NONE.then(0, "x", 1).exact());
    }

    @Test
    void aStepThatCanNotBeComparedChangesNothing() {
        assertFalse(Parting.NONE.then(4, "x", Double.NaN).compared());
        assertEquals(4, Parting.NONE.then(4, "x", 0).then(5, "x", Double.NaN).before());
    }

    @Test
    void numbersAreApartByAShareOfTheLargerOne() {
        assertEquals(0.5, Parting.apart(1e-12, 2e-12));
        assertEquals(2, Parting.apart(-3, 3));
        assertEquals(1, Parting.apart(0, 1e-300));
        assertEquals(0, Parting.apart(0.0, -0.0));
        assertEquals(0, Parting.apart(Double.NaN, Double.NaN));
        assertEquals(0, Parting.apart(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertEquals(Double.POSITIVE_INFINITY, Parting.apart(Double.NaN, 1));
        assertEquals(Double.POSITIVE_INFINITY, Parting.apart(Double.POSITIVE_INFINITY, 1));
    }
}

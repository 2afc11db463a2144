package gradientlab.core.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.formula.Formula;
import org.junit.jupiter.api.Test;

class EquationTest {

    @Test
    void aLineHasANameOnItsLeftAndWhatItIsOnItsRight() {
        assertEquals(new Equation("m", Formula.of("beta1*m_ + g"), false), Equation.of("m = beta1*m_ + g"));
    }

    @Test
    void aConditionHasNoRelationInItsName() {
        assertEquals(new Equation("rho", Formula.of("5"), true), Equation.of("rho <= 5"));
    }
}

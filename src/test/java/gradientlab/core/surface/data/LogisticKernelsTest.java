package gradientlab.core.surface.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import gradientlab.core.VectorModule;
import org.junit.jupiter.api.Test;

class LogisticKernelsTest {

    @Test
    void theVectorsSumWhereThisJavaHasThem() {
        assertEquals("scalar", LogisticKernels.scalar().name());
        assertEquals(VectorModule.present(), LogisticKernels.fastest().name().startsWith("vector"));
    }

    @Test
    void warmingThatIsCancelledIsTakenUpAgainAndThenIsOver() {
        assumeFalse(LogisticKernels.warmed(), "another test has warmed them in this process");
        LogisticKernels.warm(() -> true);
        assertFalse(LogisticKernels.warmed());
        int[] asked = {0};
        LogisticKernels.warm(() -> asked[0]++ < 0);
        assertTrue(LogisticKernels.warmed());
        assertTrue(asked[0] > 100, "rounds: " + asked[0]);
        asked[0] = 0;
        LogisticKernels.warm(() -> asked[0]++ < 0);
        assertEquals(0, asked[0], "once is enough");
    }
}

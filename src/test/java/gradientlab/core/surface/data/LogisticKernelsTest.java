package gradientlab.core.surface.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        LogisticKernels.Warming warming = new LogisticKernels.Warming();
        assertFalse(warming.over());
        warming.run(() -> true);
        assertFalse(warming.over());
        int[] asked = {0};
        warming.run(() -> asked[0]++ < 0);
        assertTrue(warming.over());
        assertTrue(asked[0] > 100, "rounds: " + asked[0]);
        asked[0] = 0;
        warming.run(() -> asked[0]++ < 0);
        assertEquals(0, asked[0], "once is enough");
    }
}

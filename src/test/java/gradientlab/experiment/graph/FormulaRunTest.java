package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.FormulaView.Nudge;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormulaRunTest {

    private static final FormulaRecipe SQUARE =
            FormulaRecipe.of("d = w - 3\nL = d^2", Map.of("w", Value.scalar(1))).withParameters(List.of("w"));

    @Test
    void theSameTextIsParsedOnce() throws GraphException {
        assertSame(FormulaRun.of(SQUARE).graph(), FormulaRun.of(SQUARE.withLr(1)).graph());
    }

    @Test
    void updatesFollowTheGradientFromTheRecipesValues() throws GraphException {
        FormulaRun run = FormulaRun.of(SQUARE.withUpdates(2));
        assertEquals(4, run.start().loss());
        assertEquals(4 * Math.pow(0.8, 4), run.passes().loss(), 1e-15);
        assertEquals(1 + 0.4 * 1.8, run.values().get("w").get(0), 1e-15);
        assertEquals(0, run.divergedAt());
        assertEquals(3, run.past().length);
    }

    @Test
    void aRateThatIsTooLargeSaysAtWhichUpdateItDiverges() throws GraphException {
        FormulaRecipe fast = SQUARE.withLr(10);
        FormulaRun now = FormulaRun.of(fast);
        int at = now.divergesAt();
        assertTrue(at > 1 && at < 20, "update " + at);
        assertTrue(Double.isNaN(now.next()[at + 1]) && !Double.isNaN(now.next()[at - 1]));
        FormulaRun later = FormulaRun.of(fast.withUpdates(at + 5), now);
        assertEquals(at, later.divergedAt());
        assertEquals(at, later.divergesAt());
        assertTrue(Double.isNaN(later.past()[at + 1]));
    }

    @Test
    void anotherValueOrRateBeginsAnew() throws GraphException {
        FormulaRun three = FormulaRun.of(SQUARE.withUpdates(3));
        FormulaRecipe moved = SQUARE.withUpdates(3).withValue("w", Value.scalar(2));
        assertEquals(FormulaRun.of(moved).passes().loss(), FormulaRun.of(moved, three).passes().loss());
        FormulaRecipe back = SQUARE.withUpdates(1);
        assertEquals(FormulaRun.of(back).passes().loss(), FormulaRun.of(back, three).passes().loss());
    }

    @Test
    void valuesOfNamesThatAreNoLeavesWaitForTheirReturn() throws GraphException {
        FormulaRecipe more = SQUARE.withValue("gone", Value.scalar(7));
        assertEquals(List.of("w"), List.copyOf(FormulaRun.of(more).values().keySet()));
    }

    @Test
    void whatDoesNotFitInsideOfAFoldIsNamedToo() {
        FormulaRecipe sizes = FormulaRecipe.of("p = exp(x*y) + 1\nL = sum(p)",
                Map.of("x", Value.batch(1, 2), "y", Value.batch(1, 2, 3))).withFolds(List.of("p"));
        assertEquals(Problem.SIZES,
                assertThrows(GraphException.class, () -> FormulaRun.of(sizes)).problem());
    }

    @Test
    void aNodeInsideOfAFoldIsNotNudged() throws GraphException {
        FormulaRecipe folded = FormulaRecipe.of("p = exp(w) + 1\nL = p*p", Map.of("w", Value.scalar(1)))
                .withView(FormulaView.DEFAULT.withNudge(Optional.of(new Nudge("n2", 0.1))));
        assertTrue(FormulaRun.of(folded).nudged().isPresent());
        assertFalse(FormulaRun.of(folded.withFolds(List.of("p"))).nudged().isPresent());
    }

    @Test
    void aStepBeyondTheLastIsTheLast() throws GraphException {
        assertEquals(5, FormulaRun.of(SQUARE).at());
        assertEquals(2, FormulaRun.of(SQUARE.withAt(2)).at());
    }
}

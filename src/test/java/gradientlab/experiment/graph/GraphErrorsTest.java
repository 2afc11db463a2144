package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.graph.Cause;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Value;
import gradientlab.experiment.json.Excerpt;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with formulas is said in one sentence, with the line and the place in it. */
class GraphErrorsTest {

    private static RecipeException refused(String text) {
        FormulaRecipe recipe = FormulaRecipe.of(text, Map.of(
                "w", Value.scalar(1), "x", Value.batch(1, 2), "v", Value.batch(1, 2, 3)));
        return GraphErrors.of(assertThrows(GraphException.class, () -> FormulaRun.of(recipe)), text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "L w | Line 1: a line reads name = expression, got L w. | L w",
            "2a = w | Line 1: 2a is no name. | 2a",
            "sin = w | Line 1: sin is the name of a function or constant | sin",
            "a = w*2; a = w; L = a | Line 2: a is already computed in line 1. | a",
            "a = b; b = a; L = b | Line 1: b is used before it is computed. | b",
            "w = 3; L = w | Line 1: w is a plain number. | w",
            "L = 2w | Line 1: write 2*w. A product needs a *. | ''",
            "L = foo(w) | Line 1: there is no function foo. Available: sin, cos, | foo",
            "L = tanj(w) | Line 1: there is no function tanj; did you mean tan? | tanj",
            "L = | Line 1: an expression must follow the =. | ''",
            "L = w + | Line 1: the expression ends too early. | ''",
            "L = w $ 2 | Line 1: $ does not fit here. | $",
            "L = *w | Line 1: * does not fit here. A number, a name or ( must stand here. | *",
            "L = (w | Line 1: this ( is not closed. | (",
            "L = w) | Line 1: this ) closes nothing. | )",
            "L = exp*w | Line 1: exp needs brackets, as in exp(x). | exp",
            "L = max(w) | Line 1: max takes 2 between its brackets | max",
            "L = w**2 | Line 1: a power is written x^2, not with **. | **",
            "L = 1.2.3*w | Line 1: 1.2.3 is no number. | 1.2.3",
            "L = log(-1)*w | Line 1: log(-1) has no finite value. | log(-1)",
            "L = w + 1/0 | Line 1: 1/0 has no finite value. | 1/0",
            "L = q | Line 1: q has no value. On the command line it gets one by --set q=1 | q",
            "L = sum(x*v) | Line 1: x has 2 entries, v has 3; batches must have the same size. | x*v",
            "a = w; L = x*2 | The last line must be one number: use mean( ) or sum( ). | L = x*2",
    })
    void aSentenceNamesTheLineAndMarksThePlace(String text, String words, String marked) {
        RecipeException refused = refused(text);
        assertTrue(refused.getMessage().startsWith(words), refused.getMessage());
        Excerpt excerpt = refused.excerpt().orElseThrow();
        String part = excerpt.line().substring(excerpt.from(), excerpt.to());
        assertEquals(marked.equals("''") ? "" : marked, part.strip());
        assertFalse(refused.in(Texts.of(Language.KO)).contains("{"));
    }

    @Test
    void limitsAreNamed() {
        assertTrue(refused("").getMessage().startsWith("Type a formula"));
        assertTrue(refused("L = w" + "+w".repeat(5000)).getMessage().startsWith(
                "The formulas may have at most 5000 characters, got 10005."));
        assertTrue(refused("L = " + "(".repeat(60) + "w" + ")".repeat(60)).getMessage().contains(
                "nested at most 50 deep"));
        assertTrue(refused("L = " + "(".repeat(2400) + "w" + ")".repeat(2400)).getMessage().contains(
                "at most 500 characters"));
        StringBuilder chain = new StringBuilder("a0 = w*w");
        for (int k = 1; k <= 60; k++) {
            chain.append("\na").append(k).append(" = a").append(k - 1).append("*w");
        }
        assertEquals("At most 60 operations, and 8 entries a batch; these are 61.",
                refused(chain.toString()).getMessage());
    }

    @Test
    void aNumberThatIsNotFiniteIsNamedWithItsCause() throws GraphException {
        String text = "a = w - 2\nL = log(a)";
        FormulaRun run = FormulaRun.of(FormulaRecipe.of(text, Map.of("w", Value.scalar(1))));
        RecipeException said = GraphErrors.of(run.passes().fault().orElseThrow(), text);
        assertEquals("NaN at L, line 2: log of -1. Nothing after it is computed.", said.getMessage());
        assertEquals("L = log(a)\n    ^^^^^^", said.excerpt().orElseThrow().marked());
    }

    @Test
    void aLongLineIsCutAroundItsPlaceAndHangulIsTwoColumnsWide() {
        Excerpt far = new Excerpt("x".repeat(300) + "!" + "y".repeat(300), 300, 301);
        String[] lines = far.marked().split("\n");
        assertTrue(lines[0].length() <= 78 && lines[0].startsWith("…") && lines[0].endsWith("…"));
        assertEquals('!', lines[0].charAt(lines[1].indexOf('^')));
        assertEquals("무게 = w\n       ^", new Excerpt("무게 = w", 5, 6).marked());
        assertEquals("a +\n   ^", new Excerpt("a +", 3, 3).marked());
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsSentence(Problem problem) {
        String key = "graph.error." + (problem == Problem.VALUE ? "range"
                : problem.name().toLowerCase(Locale.ROOT));
        assertTrue(problem == Problem.SYNTAX || Texts.of(Language.EN).has(key), key);
    }

    @Test
    void everyCauseAndEverySlipOfTheGrammarHasItsSentence() {
        Stream<String> causes = Arrays.stream(Cause.values()).map(cause -> "graph.cause." + cause.name());
        Stream<String> slips = Arrays.stream(ExpressionException.Problem.values())
                .filter(slip -> slip != ExpressionException.Problem.FUNCTION)
                .map(slip -> "graph.error.syntax." + slip.name());
        Stream.concat(causes, slips).map(key -> key.toLowerCase(Locale.ROOT)).forEach(
                key -> assertTrue(Texts.of(Language.EN).has(key) && Texts.of(Language.KO).has(key), key));
    }
}

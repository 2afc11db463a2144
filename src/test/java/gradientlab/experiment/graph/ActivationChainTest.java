package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.network.Activation;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.ActivationsRecipe.Shapes;
import gradientlab.experiment.json.RecipeException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ActivationChainTest {

    private static final List<Shapes> SHAPES = List.of(
            Shapes.DEFAULT, new Shapes(0.2, -0.5, 2.5), new Shapes(0, 1, 0.1), new Shapes(0.3, 0, 3));

    static Stream<String> ids() {
        return GraphActivations.all().stream().map(Activation::id);
    }

    private static ActivationsRecipe recipe(String id, double x, Shapes shapes) {
        return ActivationsRecipe.DEFAULT.withActivations(List.of(id), id).withX(x).withShapes(shapes);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theGradientOfXIsTheProductOfTheSlopesOnTheWay(String id) throws Exception {
        for (Shapes shapes : SHAPES) {
            for (double x : new double[] {-1.3, 0.7, 4}) {
                for (int n : new int[] {1, 2, ActivationChain.MOST}) {
                    assertChain(recipe(id, x, shapes), n);
                }
            }
        }
    }

    private static void assertChain(ActivationsRecipe recipe, int n) throws Exception {
        String id = recipe.selected();
        Curve curve = new Curve(GraphActivations.find(id).orElseThrow(), recipe.shapes().of(id));
        double value = recipe.x();
        double product = 1;
        for (int k = 0; k < n; k++) {
            product *= curve.slope(value);
            value = curve.value(value);
        }
        GraphRun run = FormulaRun.of(ActivationChain.of(recipe, n)).start();
        int leaf = run.graph().leaves().get(0).index();
        assertEquals(value, run.loss(), 1e-12 * Math.max(1, Math.abs(value)), id);
        assertEquals(product, run.gradient(leaf, 0), 1e-12 * Math.max(1, Math.abs(product)), id);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theChainIsARecipeThatReadsBackEqual(String id) throws RecipeException {
        for (Shapes shapes : SHAPES) {
            FormulaRecipe chain = ActivationChain.of(recipe(id, 1, shapes), ActivationChain.MOST);
            FormulaRecipe read = (FormulaRecipe) Recipes.read(Recipes.write(chain));
            assertEquals(chain.text(), read.text());
            assertEquals(chain.values(), read.values());
            assertEquals(chain.folds(), read.folds());
        }
    }

    @Test
    void twelveAreTheMost() {
        ActivationsRecipe recipe = recipe("sigmoid", 1, Shapes.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> ActivationChain.of(recipe, 13));
        assertThrows(IllegalArgumentException.class, () -> ActivationChain.of(recipe, 0));
    }

    @Test
    void itReadsAsOneWouldWriteIt() {
        assertEquals("a1 = sigmoid(x)\na2 = sigmoid(a1)\nL = sigmoid(a2)",
                ActivationChain.of(recipe("sigmoid", 1, Shapes.DEFAULT), 3).text());
        assertEquals("a1 = max(x, 0) - 0.5*min(x, 0)\nL = max(a1, 0) - 0.5*min(a1, 0)",
                ActivationChain.of(recipe("prelu", 1, SHAPES.get(1)), 2).text());
    }
}

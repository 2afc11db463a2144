package gradientlab.experiment.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Typed functions in recipes: read, written, run. */
class FormulaRecipeTest {

    private static final String ROSENBROCK =
            "{'expression':'(a-x)^2 + b*(y-x^2)^2','param':{'a':1,'b':100},'view':[-2,2,-1,3]}";

    @Test
    void aFormulaReadsBackEqual() throws RecipeException {
        for (String surface : List.of(ROSENBROCK, "{'expression':'x^2+y^2'}",
                "{'expression':' sin( x )*\\u00e9 ','param':{'\\u00e9':-1e-9}}")) {
            DescentRecipe recipe = read(surface, ",'start':[1,1]");
            assertEquals(recipe, Recipes.read(Recipes.write(recipe)));
            assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
            assertEquals(recipe.surface(),
                    SurfaceReader.read(SurfaceReader.write(recipe.surface()), true));
        }
        assertTrue(Recipes.write(read(ROSENBROCK, "")).contains(
                "\"surface\":{\"expression\":\"(a-x)^2 + b*(y-x^2)^2\",\"param\":{\"a\":1,\"b\":100},"
                        + "\"view\":[-2,2,-1,3]}"));
    }

    @Test
    void theTypedRosenbrockRunsAsTheCataloguesDoes() throws RecipeException {
        String rest = ",'start':[-1.2,1],'steps':300";
        Trajectories typed = Descent.run(read(ROSENBROCK, rest));
        Trajectories known = Descent.run(read("'rosenbrock'", rest));
        for (int i = 0; i < typed.runners().size(); i++) {
            Trajectory a = typed.runners().get(i);
            Trajectory b = known.runners().get(i);
            assertEquals(b.rows(), a.rows());
            assertEquals(b.divergedAt(), a.divergedAt());
            for (int row = 0; row < 100 && row < a.rows() && Math.abs(b.x(row)) < 1e6; row++) {
                assertEquals(b.x(row), a.x(row), 1e-9 * (1 + Math.abs(b.x(row))), "row " + row);
            }
        }
        assertEquals(1e-3, typed.target(), 1e-12);
        assertEquals(new View(-2, 2, -1, 3), typed.surface().view());
    }

    @Test
    void overflowIsStillCalledOverflow() throws RecipeException {
        Trajectory steep = run("{'expression':'x^4+y^4'}", "'lr':1", ",'start':[3,3]");
        assertTrue(steep.divergedAt() > 0);
        assertFalse(steep.undefined());
        Trajectory far = run("{'expression':'x^4/(1+0*y)'}", "'lr':1", ",'start':[3,3]");
        assertTrue(far.divergedAt() > 0);
        assertFalse(far.undefined(), "it overflowed, though the formula has a division");
    }

    @Test
    void aRunnerStopsWhereFOrItsSlopeHasNoValue() throws RecipeException {
        Trajectory log = run("{'expression':'x - log(x) + y^2'}", "'lr':6", ",'start':[2,1]");
        assertTrue(log.undefined());
        assertEquals(1, log.divergedAt());
        assertEquals(2, log.rows());
        assertEquals(-1, log.x(1));
        assertEquals(Trajectory.State.RUNNING, log.state(0));
        assertEquals(Trajectory.State.DIVERGED, log.state(1));
        assertEquals(0, log.bestAt());

        // |(x, y)| has a value at the origin but no slope.
        Trajectory tip = run("{'expression':'sqrt(x^2+y^2)'}", "'lr':1", ",'start':[1,0]");
        assertTrue(tip.undefined());
        assertEquals(1, tip.divergedAt());
        assertEquals(0, tip.x(1));
    }

    @Test
    void aLookAheadGradientWithoutValueEndsAPathToo() throws RecipeException {
        DescentRecipe recipe = (DescentRecipe) Recipes.read(("{'format':'gradient-lab/1','lab':'descent',"
                + "'surface':{'expression':'sqrt(x)+y^2'},'start':[0.5,0],'steps':50,"
                + "'runners':[{'optimizer':'nag','lr':0.05}]}").replace('\'', '"'));
        Trajectory path = Descent.run(recipe).runners().get(0);
        assertTrue(path.undefined());
        assertTrue(Double.isFinite(path.x(path.lastPoint())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'expression':''}|a formula must be in x and y",
            "'''x^2+y^2'''|unknown surface \"x^2+y^2\"; a formula is written {\"expression\": \"...\"}",
            "{'expression':3}|expression must be a text, got 3 (surface.expression)",
            "{'expression':'x+'}|the formula ends too early: behind character 3",
            "{'expression':'a*x'}|parameter a of the formula needs a value",
            "{'expression':'a*x','param':{'a':'1'}}|a must be a number, got \"1\" (surface.param.a)",
            "{'expression':'x','parm':{}}|unknown field parm (surface); did you mean param?",
            "{'expression':'x','view':[1,1,0,2]}|view must be four numbers",
            "{'expression':'log(x-9)'}|the formula has a finite value nowhere in view",
    })
    void whatIsWrongIsNamed(String surface, String words) {
        RecipeException wrong = assertThrows(RecipeException.class, () -> read(surface, ""));
        assertTrue(wrong.getMessage().startsWith(words), wrong.getMessage());
        assertFalse(wrong.in(Texts.of(Texts.Language.KO)).isBlank());
    }

    @Test
    void manyThreadsMayUseOneSurface() throws Exception {
        Trajectories run = Descent.run(read("{'expression':'sin(3*x)*cos(2*y)+exp(-x^2)'}", ""));
        double[] expected = new double[1000];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = run.surface().value(i * 0.01, -i * 0.02);
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            tasks.add(() -> {
                double[] g = new double[2];
                for (int k = 0; k < 200_000; k++) {
                    int i = k % expected.length;
                    run.surface().gradient(g, -i * 0.03, i);
                    if (run.surface().value(i * 0.01, -i * 0.02) != expected[i]) {
                        return false;
                    }
                }
                return true;
            });
        }
        for (Future<Boolean> same : threads.invokeAll(tasks)) {
            assertTrue(same.get());
        }
        threads.shutdown();
    }

    @Test
    void aStartThatIsNotGivenIsWhereTheFormulaHasAValue() throws RecipeException {
        Point start = read("{'expression':'log(x)+y^2'}", "").start();
        assertTrue(start.x() > 0);
    }

    private static Trajectory run(String surface, String knobs, String rest) throws RecipeException {
        String text = "{'format':'gradient-lab/1','lab':'descent','surface':" + surface + rest
                + ",'runners':[{'optimizer':'sgd'," + knobs + "}]}";
        return Descent.run((DescentRecipe) Recipes.read(text.replace('\'', '"'))).runners().get(0);
    }

    private static DescentRecipe read(String surface, String rest) throws RecipeException {
        String text = "{'format':'gradient-lab/1','lab':'descent','surface':" + surface + rest
                + ",'runners':[{'optimizer':'sgd','lr':0.001},{'optimizer':'adam','lr':0.1},"
                + "{'optimizer':'newton'},{'optimizer':'sgd','lr':1}]}";
        return (DescentRecipe) Recipes.read(text.replace('\'', '"'));
    }
}

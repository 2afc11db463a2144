package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas wherever the command line takes a surface. */
class FormulaCommandTest {

    @TempDir
    Path folder;

    @Test
    void aFormulasPointHasTheShapeOfACatalogueSurfaces() {
        Run typed = Run.of("surface", "(x^2+y-11)^2 + (x+y^2-7)^2", "--at", "1,2", "--format", "json");
        assertEquals(0, typed.code(), typed.err());
        assertEquals(Run.of("surface", "himmelblau", "--at", "1,2", "--format", "json").out(), typed.out());
    }

    @Test
    void sinesHaveTheirExactDerivatives() {
        Run run = Run.of("surface", "sin(3*x)*cos(2*y)", "--at", "0,0", "--format", "json");
        assertEquals(
                "[\n{\"x\":0,\"y\":0,\"f\":0,\"gradient\":[3,0],\"hessian\":[[0,0],[0,0]]}\n]\n", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "surface -x^2+y --at 2,1 --format json | -3",
            "surface --at 2,1 --format json -x^2+y | -3",
            "surface --at -2,1 -x^2+y --format json | -3",
            "surface --format=json --at=2,1 -- -x^2+y | -3",
            "surface -h*x --param h=5 --at 2,1 --format json | -10",
            "surface --x --at 2,1 --format json | 2",
            "surface -a*x^2+b --param a=2 --param b=-1 --at 2,1 --format json | -9",
            "surface -a*x^2+b --param a=2,b=-1 --at 2,1 --format json | -9",
            "surface 2^3^2+0*x --at 2,1 --format json | 512",
    })
    void aFormulaMayBeginWithAMinusAndHaveParameters(String line, String f) {
        Run run = Run.of(line.split(" "));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"f\":" + f + ","), run.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--surface -x^2+y", "--surface=-x^2+y", "--surface -V*x+V*x-x^2+y --param V=1",
            "--surface=-h*x+h*x-x^2+y --param h=2", "--surface y-x^2"})
    void descendTakesAFormulaInEitherForm(String surface) {
        List<String> words = new ArrayList<>(List.of("descend"));
        words.addAll(List.of(surface.split(" ")));
        words.addAll(List.of("--start", "1,0", "--runner", "sgd:lr=0.5", "--steps", "1", "--out", "-",
                "--format", "csv"));
        Run run = Run.of(words.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("0,0,sgd,1,2,-0.5,-4.5,"), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "surface a*x^2 --at 1,1 | parameter a of the formula needs a value",
            "surface a*x^2+b --param a=1 --at 1,1 | parameter b of the formula needs a value",
            "descend --surface a*x^2 --out - --format csv | parameter a of the formula needs a value",
            "surface x^2 --param c=1 | param c: the formula has no parameters",
            "surface a*x^2 --param c=1 | param c: the formula has no such parameter; it has a",
            "surface bowl --param a=1 | --param is for formulas; bowl is",
            "descend books-bowl --param a=1 --out - --format csv | --param is for formulas; bowl is",
            "surface a*x --param a | --param must be LETTER=VALUE, such as a=1, got a",
            "surface a*x --param a=1 --param a=2 | --param names a twice",
            "surface a*x --param a=big | a must be a number, got \"big\"",
            "surface a*x --param a=1e10 | a must be in [-1000000, 1000000], got 1e10",
            "surface x**2 | formula, character 2: a power is written x^2, got **",
            "surface sin(x | formula, character 4: this ( is not closed",
            "surface 2x | formula, character 2: one of + - * / ^ must stand before x",
            "surface rosenbrok | unknown surface rosenbrok; did you mean rosenbrock?",
            "surface sine(x) | formula, character 1: unknown function sine",
            "surface log(-1-x^2) | the formula has a finite value nowhere in view",
            "descend --surface log(x) --start -1,0 --out - --format csv | start must lie where f and its gradient",
            "descend --view 1,2 --out - --format csv | --view must be four finite numbers XMIN,XMAX,YMIN,YMAX",
    })
    void whatIsWrongIsOneSentenceAndExitCodeTwo(String line, String words) {
        Run run = Run.of(line.split(" "));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).contains(words), run.err());
    }

    @Test
    void aRecipesParametersMayBeReplaced() throws Exception {
        Path recipe = folder.resolve("r.json");
        Files.writeString(recipe, """
                {"format":"gradient-lab/1","lab":"descent","start":[1,0],"steps":1,
                 "surface":{"expression":"a*x^2+b*y^2","param":{"a":1,"b":2}},
                 "runners":[{"optimizer":"sgd","lr":0.25}]}""");
        Run run = Run.of("descend", recipe.toString(), "--param", "a=2", "--out", "-", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"param\":{\"a\":2,\"b\":2}"), run.out());
        assertTrue(run.out().contains("[0,1,0,2,4,0,-1,0],[1,0,0,0,0,0,null,null]"), run.out());
    }

    @Test
    void whereFHasNoValueARunnerStopsAndSaysWhy() {
        Run run = Run.of("descend", "--surface", "x - log(x) + y^2", "--start", "2,1", "--runner", "sgd:lr=6",
                "--steps", "5", "--out", "-", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"diverged_at\":null"), run.out());
        assertTrue(run.out().contains("\"undefined_at\":1,\"undefined\":\"log(x)\""), run.out());
        assertTrue(run.out().contains("[1,-1,-11,\"NaN\",\"NaN\",\"NaN\",null,null]]"), run.out());
    }

    @Test
    void theViewOfACommandLineIsTheFormulasToo() throws Exception {
        Run run = Run.of("descend", "--surface", "(x-100)^2+y^2", "--view", "90,110,-10,10", "--steps", "1",
                "--out", "-", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"start\":[94,4]"), run.out());
        Path picture = folder.resolve("p.png");
        assertEquals(0, Run.of("descend", "--surface", "sqrt(x)+y^2", "--out", picture.toString()).code());
        assertTrue(Files.size(picture) > 1000);
    }
}

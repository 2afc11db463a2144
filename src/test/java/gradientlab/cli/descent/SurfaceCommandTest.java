package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Value, gradient, Hessian and eigenvalues at points of a surface. */
class SurfaceCommandTest {

    @Test
    void jsonHasAnObjectForEachPointInTheOrderGiven() {
        Run run = Run.of("surface", "rosenbrock", "--at", "-1.2,1", "--at", "1,1", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                "[\n{\"x\":-1.2,\"y\":1,\"f\":24.199999999999996,\"gradient\":[-215.6,-87.99999999999999],"
                        + "\"hessian\":[[1329.9999999999998,480],[480,200]]},\n"
                        + "{\"x\":1,\"y\":1,\"f\":0,\"gradient\":[0,0],\"hessian\":[[802,-400],[-400,200]]}\n]\n",
                run.out());
    }

    @Test
    void textNamesTheEigenvalues() {
        Run run = Run.of("surface", "bowl", "--at=-7,2");
        assertEquals(0, run.code(), run.err());
        assertEquals(
                "bowl (-7, 2)\n"
                        + "  f            6.45\n"
                        + "  gradient     [-0.7, 4]\n"
                        + "  Hessian      [[0.1, 0], [0, 2]]\n"
                        + "  eigenvalues  0.10000000000000009, 2\n",
                run.out());
    }

    @Test
    void withoutAPointItIsTheStart() {
        assertEquals(Run.of("surface", "bowl", "--at", "-7,2").out(), Run.of("surface", "bowl").out());
    }

    @Test
    void knobsFollowAColon() {
        Run run = Run.of("surface", "quadratic:condition=4,rotation=0", "--at", "1,1", "--format", "json");
        assertTrue(run.out().contains("\"hessian\":[[0.5,0],[0,2]]"), run.out());
    }

    @Test
    void whatOverflowsIsAText() {
        Run run = Run.of("surface", "beale", "--at", "1e200,1e200", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertTrue(run.out().contains("\"f\":\"Infinity\""), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "foo | unknown surface foo; allowed: bowl, quadratic,",
            "bowl --at 1 | --at must be two finite numbers X,Y, got 1",
            "bowl --at 1,2,3 | --at must be two finite numbers X,Y, got 1,2,3",
            "bowl --at NaN,1 | --at must be two finite numbers X,Y, got NaN,1",
            "bowl --at 1e999,1 | --at must be two finite numbers X,Y, got 1e999,1",
            "quadratic:condition=0 | condition must be in [1, 1000], got 0",
            "bowl:depth=1 | unknown field depth",
    })
    void badInputIsOneSentence(String line, String words) {
        Run run = Run.of(("surface " + line).split(" "));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).startsWith(words), run.err());
    }
}

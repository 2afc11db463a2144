package gradientlab.core.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratorsTest {

    static Stream<String> ids() {
        return Generators.all().stream().map(Generator::id);
    }

    private static DataSet make(String id, int points, double noise, long seed) {
        Generator generator = Generators.find(id).orElseThrow();
        Settings settings = Settings.defaults(generator.knobs()).with("points", points).with("noise", noise);
        return generator.make(settings, seed);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void theSameSeedGivesTheSameExamplesAndAnotherOneOthers(String id) {
        assertArrayEquals(make(id, 100, 0.1, 7).inputs(), make(id, 100, 0.1, 7).inputs());
        assertFalse(Arrays.equals(make(id, 100, 0.1, 7).inputs(), make(id, 100, 0.1, 8).inputs()));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void classesAreAsManyAsEachOther(String id) {
        DataSet data = make(id, 300, 0.1, 1);
        assertEquals(300, data.rows());
        assertEquals(600, data.inputs().length);
        int[] counts = new int[data.classes()];
        for (int label : data.labels()) {
            counts[label]++;
        }
        for (int count : counts) {
            assertEquals(300 / data.classes(), count);
        }
    }

    @ParameterizedTest
    @MethodSource("ids")
    void noiseMovesEachExampleByItsDeviation(String id) {
        double[] clean = make(id, 2000, 0, 3).inputs();
        double[] noisy = make(id, 2000, 0.2, 3).inputs();
        double squares = 0;
        for (int i = 0; i < clean.length; i++) {
            squares += (noisy[i] - clean[i]) * (noisy[i] - clean[i]);
        }
        assertEquals(0.2, Math.sqrt(squares / clean.length), 0.01);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void withoutNoiseExamplesLieWithinAboutTheUnitDisc(String id) {
        for (double x : make(id, 500, 0, 3).inputs()) {
            assertTrue(Math.abs(x) <= 1.51, "" + x);
        }
    }

    @Test
    void circlesLieOnTheirRadiiAndXorInItsQuarters() {
        DataSet circles = make("circles", 200, 0, 1);
        DataSet xor = make("xor", 200, 0, 1);
        for (int i = 0; i < 200; i++) {
            double radius = Math.hypot(circles.inputs()[2 * i], circles.inputs()[2 * i + 1]);
            assertEquals(circles.labels()[i] == 0 ? 1 : 0.5, radius, 1e-12);
            double product = xor.inputs()[2 * i] * xor.inputs()[2 * i + 1];
            assertTrue(xor.labels()[i] == 0 ? product >= 0 : product <= 0);
        }
    }

    @Test
    void scalingBringsEveryFeatureToMeanZeroAndDeviationOne() {
        DataSet raw = new DataSet(
                3, 2, new double[] {1, 5, 100, 2, 5, 300, 3, 5, 200, 6, 5, 800}, new int[] {0, 1, 0, 1});
        DataSet scaled = new Scaling(raw).apply(raw);
        for (int j = 0; j < 3; j++) {
            double mean = 0;
            double squares = 0;
            for (int i = 0; i < 4; i++) {
                mean += scaled.inputs()[3 * i + j] / 4;
                squares += Math.pow(scaled.inputs()[3 * i + j], 2) / 4;
            }
            assertEquals(0, mean, 1e-15);
            assertEquals(j == 1 ? 0 : 1, squares, 1e-14, "the feature that never changes is only centred");
        }
        assertEquals(1, raw.inputs()[0], "what was given is not written");
    }

    @Test
    void otherRowsAreScaledByTheTrainingRowsStatistics() {
        DataSet training = new DataSet(1, 2, new double[] {0, 2}, new int[] {0, 1});
        DataSet other = new DataSet(1, 2, new double[] {5, 1}, new int[] {0, 1});
        assertArrayEquals(new double[] {4, 0}, new Scaling(training).apply(other).inputs());
    }

    @Test
    void shufflingKeepsEveryRowOnce() {
        int[] order = DataSet.shuffled(100, new Lcg(1));
        assertFalse(Arrays.equals(order, DataSet.shuffled(100, new Lcg(2))));
        Arrays.sort(order);
        for (int i = 0; i < 100; i++) {
            assertEquals(i, order[i]);
        }
    }
}

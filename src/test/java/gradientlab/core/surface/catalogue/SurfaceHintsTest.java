package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.View;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the hints of the built-in surfaces say of their shape. */
class SurfaceHintsTest {

    @Test
    void theBowlIsTwentyTimesAsCurvedAcrossAsAlong() {
        double[] curvatures = curvatures(Surfaces.get("bowl"), 0, 0);
        assertEquals(20, curvatures[0] / curvatures[1], 1e-9);
    }

    @Test
    void nearTheAxisTheGradientAwayFromTheSaddleIsSmall() {
        LossSurface saddle = Surfaces.get("saddle");
        assertTrue(gradient(saddle, -1.5, 0.001)[1] < 0 && gradient(saddle, -1.5, 0.001)[1] > -0.01);
    }

    @Test
    void rosenbrocksFloorIsNearlyFlatAndItsWallsSteep() {
        LossSurface rosenbrock = Surfaces.get("rosenbrock");
        double[] floor = gradient(rosenbrock, -0.5, 0.25);
        double[] wall = gradient(rosenbrock, -0.5, 1.25);
        assertTrue(length(wall) > 50 * length(floor), length(wall) + " and " + length(floor));
    }

    @Test
    void bealesWallsAreMuchMoreCurvedThanItsValley() {
        LossSurface beale = Surfaces.get("beale");
        Minimum minimum = beale.minima().get(0);
        double valley = curvatures(beale, minimum.x(), minimum.y())[1];
        double wall = curvatures(beale, minimum.x(), -minimum.y() - 1.5)[0];
        assertTrue(wall > 30 * valley, wall + " and " + valley);
    }

    @Test
    void himmelblausFourMinimaAreEquallyDeep() {
        assertEquals(4, Surfaces.get("himmelblau").minima().size());
        for (Minimum minimum : Surfaces.get("himmelblau").minima()) {
            assertEquals(0, minimum.value(), 1e-9);
        }
    }

    @Test
    void theSharpAndTheFlatMinimumAreNearlyEquallyDeep() {
        LossSurface surface = Surfaces.get("two_valleys");
        List<Minimum> minima = surface.minima();
        assertEquals(2, minima.size());
        assertEquals(minima.get(0).value(), minima.get(1).value(), 0.001);
        double first = curvatures(surface, minima.get(0).x(), minima.get(0).y())[0];
        double second = curvatures(surface, minima.get(1).x(), minima.get(1).y())[0];
        assertTrue(Math.max(first, second) > 5 * Math.min(first, second));
    }

    @Test
    void atTheMonkeySaddlesCentreGradientAndHessianAreZero() {
        LossSurface monkey = Surfaces.get("monkey_saddle");
        assertEquals(0, length(gradient(monkey, 0, 0)));
        assertEquals(0, Math.abs(curvatures(monkey, 0, 0)[0]) + Math.abs(curvatures(monkey, 0, 0)[1]));
    }

    @Test
    void boothAndMatyasLieAtFortyFiveDegrees() {
        for (String id : List.of("booth", "matyas")) {
            LossSurface surface = Surfaces.get(id);
            double[] h = new double[3];
            surface.second(h, 0.3, -0.7);
            assertEquals(h[0], h[2], 1e-12, id);
            double[] curvatures = curvatures(surface, 0.3, -0.7);
            assertEquals(id.equals("booth") ? 9 : 25, curvatures[0] / curvatures[1], 1e-9, id);
        }
    }

    @Test
    void theThreeHumpCamelHasTwoLocalMinimaBesideTheGlobalOne() {
        List<Minimum> minima = Surfaces.get("three_hump").minima();
        assertEquals(3, minima.size());
        assertEquals(1, minima.stream().filter(m -> Math.abs(m.value()) < 1e-12).count());
        assertEquals(2, minima.stream().filter(m -> Math.abs(m.value() - 0.30) < 0.005).count());
    }

    @Test
    void theSixHumpCamelHasThreeDepthsAndStyblinskiTangOneDeepest() {
        List<Minimum> six = Surfaces.get("six_hump").minima();
        assertEquals(6, six.size());
        assertEquals(3, six.stream().map(m -> Math.round(m.value() * 1e4)).distinct().count());
        List<Minimum> four = Surfaces.get("styblinski_tang").minima();
        assertEquals(4, four.size());
        double least = four.stream().mapToDouble(Minimum::value).min().orElseThrow();
        assertEquals(1, four.stream().filter(m -> m.value() < least + 1).count());
    }

    @Test
    void goldsteinPriceGoesFromThreeToAMillionInItsView() {
        LossSurface surface = Surfaces.get("goldstein_price");
        assertEquals(3, surface.minima().stream().mapToDouble(Minimum::value).min().orElseThrow(), 1e-6);
        View view = surface.view();
        double highest = 0;
        for (int i = 0; i <= 100; i++) {
            for (int j = 0; j <= 100; j++) {
                highest = Math.max(highest, surface.value(
                        view.xMin() + i * view.width() / 100,
                        view.yMin() + j * view.height() / 100));
            }
        }
        assertTrue(highest > 0.9e6, "highest " + highest);
    }

    @Test
    void farFromEasomsMinimumTheGradientIsNearlyZero() {
        LossSurface easom = Surfaces.get("easom");
        Minimum minimum = easom.minima().get(0);
        for (int degrees = 0; degrees < 360; degrees += 5) {
            double angle = Math.toRadians(degrees);
            assertTrue(length(gradient(
                    easom, minimum.x() + 5 * Math.cos(angle), minimum.y() + 5 * Math.sin(angle))) < 1e-7);
        }
    }

    /** One at each whole number in its domain, found there by Newton's method. */
    @Test
    void rastriginHas121MinimaOfWhichOneIsGlobal() {
        LossSurface rastrigin = Surfaces.get("rastrigin");
        int global = 0;
        for (int i = -5; i <= 5; i++) {
            for (int j = -5; j <= 5; j++) {
                double x = descended(rastrigin, i, j)[0];
                double y = descended(rastrigin, i, j)[1];
                assertEquals(i, x, 0.1);
                assertEquals(j, y, 0.1);
                assertTrue(Math.abs(x) <= 5.12 && Math.abs(y) <= 5.12);
                assertTrue(curvatures(rastrigin, x, y)[1] > 0);
                global += rastrigin.value(x, y) < 1e-9 ? 1 : 0;
            }
        }
        assertEquals(1, global);
    }

    @Test
    void levysGlobalMinimumIsAtOneOneAmongLocalOnes() {
        LossSurface levy = Surfaces.get("levy13");
        assertEquals(0, levy.value(1, 1), 1e-12);
        int others = 0;
        for (int i = -8; i <= 8; i++) {
            double[] end = descended(levy, i / 3.0, 1);
            boolean minimum =
                    length(gradient(levy, end[0], end[1])) < 1e-6 && curvatures(levy, end[0], end[1])[1] > 0;
            others += minimum && levy.value(end[0], end[1]) > 0.01 ? 1 : 0;
        }
        assertTrue(others >= 5, others + " found");
    }

    @Test
    void onTheCliffOfTheRecurrentUnitTheGradientNormExceedsAThousand() {
        LossSurface cliff = Surfaces.get("rnn_cliff");
        for (double w : new double[] {4.75, 5, 5.5}) {
            assertTrue(length(gradient(cliff, w, -w / 2)) > 1000, "at w = " + w);
            assertTrue(length(gradient(cliff, w, -w / 2 + 0.1)) < 1, "beside it, at w = " + w);
        }
    }

    private static double[] descended(LossSurface surface, double x, double y) {
        double[] at = {x, y};
        double[] h = new double[3];
        IntStream.range(0, 50).forEach(k -> {
            surface.second(h, at[0], at[1]);
            double[] g = gradient(surface, at[0], at[1]);
            double determinant = h[0] * h[2] - h[1] * h[1];
            at[0] -= (h[2] * g[0] - h[1] * g[1]) / determinant;
            at[1] -= (h[0] * g[1] - h[1] * g[0]) / determinant;
        });
        return at;
    }

    private static double[] gradient(LossSurface surface, double x, double y) {
        double[] gradient = new double[2];
        surface.gradient(gradient, x, y);
        return gradient;
    }

    private static double length(double[] vector) {
        return Math.hypot(vector[0], vector[1]);
    }

    /** The eigenvalues of the Hessian, the larger first. */
    private static double[] curvatures(LossSurface surface, double x, double y) {
        double[] h = new double[3];
        surface.second(h, x, y);
        double mean = (h[0] + h[2]) / 2;
        double half = Math.hypot((h[0] - h[2]) / 2, h[1]);
        return new double[] {mean + half, mean - half};
    }
}

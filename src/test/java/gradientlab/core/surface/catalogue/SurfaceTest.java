package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every surface of the catalogue, and for a turned bowl at every knob. */
class SurfaceTest {

    /** A surface under a name that tells knobs. */
    record Named(String name, LossSurface surface) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> surfaces() {
        List<Named> all = new ArrayList<>();
        for (SurfaceEntry entry : Surfaces.all()) {
            all.add(new Named(entry.id(), entry.make(Settings.NONE)));
        }
        for (double condition : new double[] {1, 7, 1000}) {
            for (double rotation : new double[] {0, 17, 45, 80, 90}) {
                Settings knobs = Settings.NONE.with("condition", condition).with("rotation", rotation);
                all.add(new Named(
                        "quadratic " + condition + " " + rotation,
                        Surfaces.find("quadratic").orElseThrow().make(knobs)));
            }
        }
        return all;
    }

    @Test
    void theWholeTableIsThere() {
        Set<String> ids = new HashSet<>();
        for (SurfaceEntry entry : Surfaces.all()) {
            assertTrue(ids.add(entry.id()), "twice: " + entry.id());
            assertEquals(entry.id(), entry.make(Settings.NONE).id());
        }
        assertEquals(
                Set.of(
                        "bowl", "quadratic", "saddle", "rosenbrock", "beale", "himmelblau", "booth", "matyas",
                        "mccormick", "rastrigin", "ackley", "styblinski_tang", "three_hump", "six_hump",
                        "goldstein_price", "easom", "levy13", "monkey_saddle", "plateau", "two_valleys",
                        "rnn_cliff"),
                ids);
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void theGradientIsTheSlopeOfTheValue(Named named) {
        LossSurface surface = named.surface();
        Lcg random = new Lcg(7);
        double[] g = new double[2];
        for (int i = 0; i < 50; i++) {
            double x = inside(random, surface.view().xMin(), surface.view().xMax());
            double y = inside(random, surface.view().yMin(), surface.view().yMax());
            surface.gradient(g, x, y);
            double h = step(surface);
            double scale = 1 + Math.abs(surface.value(x, y)) + Math.hypot(g[0], g[1]);
            double slopeX = difference(
                    surface.value(x - 2 * h, y), surface.value(x - h, y), surface.value(x + h, y),
                    surface.value(x + 2 * h, y), h);
            double slopeY = difference(
                    surface.value(x, y - 2 * h), surface.value(x, y - h), surface.value(x, y + h),
                    surface.value(x, y + 2 * h), h);
            assertEquals(slopeX, g[0], 1e-6 * scale, "fx at " + x + ", " + y);
            assertEquals(slopeY, g[1], 1e-6 * scale, "fy at " + x + ", " + y);
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void theHessianIsTheSlopeOfTheGradient(Named named) {
        LossSurface surface = named.surface();
        Lcg random = new Lcg(11);
        double[] second = new double[3];
        double[][] g = new double[4][2];
        for (int i = 0; i < 50; i++) {
            double x = inside(random, surface.view().xMin(), surface.view().xMax());
            double y = inside(random, surface.view().yMin(), surface.view().yMax());
            double h = step(surface);
            surface.second(second, x, y);
            double scale = 1 + Math.abs(second[0]) + Math.abs(second[1]) + Math.abs(second[2]);
            double[] offsets = {-2 * h, -h, h, 2 * h};
            for (int k = 0; k < 4; k++) {
                surface.gradient(g[k], x + offsets[k], y);
            }
            scale += Math.hypot(g[1][0], g[1][1]);
            assertEquals(
                    difference(g[0][0], g[1][0], g[2][0], g[3][0], h), second[0], 1e-6 * scale,
                    "fxx " + x + " " + y);
            assertEquals(
                    difference(g[0][1], g[1][1], g[2][1], g[3][1], h), second[1], 1e-6 * scale,
                    "fxy " + x + " " + y);
            for (int k = 0; k < 4; k++) {
                surface.gradient(g[k], x, y + offsets[k]);
            }
            assertEquals(
                    difference(g[0][0], g[1][0], g[2][0], g[3][0], h), second[1], 1e-6 * scale,
                    "fyx " + x + " " + y);
            assertEquals(
                    difference(g[0][1], g[1][1], g[2][1], g[3][1], h), second[2], 1e-6 * scale,
                    "fyy " + x + " " + y);
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everyListedMinimumIsOne(Named named) {
        LossSurface surface = named.surface();
        double[] g = new double[2];
        double[] h = new double[3];
        double last = Double.NEGATIVE_INFINITY;
        for (Minimum minimum : surface.minima()) {
            surface.gradient(g, minimum.x(), minimum.y());
            surface.second(h, minimum.x(), minimum.y());
            double[] eigenvalues = eigenvalues(h);
            assertTrue(eigenvalues[0] > 0, "curvature at " + minimum);
            double scale = eigenvalues[1] * (1 + Math.hypot(minimum.x(), minimum.y()));
            assertEquals(0, Math.hypot(g[0], g[1]), 1e-14 * scale, "gradient at " + minimum);
            double value = surface.value(minimum.x(), minimum.y());
            assertEquals(minimum.value(), value, 1e-14 * Math.max(1, Math.abs(value)), "value at " + minimum);
            assertTrue(surface.view().contains(minimum.x(), minimum.y()), "in view: " + minimum);
            assertTrue(minimum.value() >= last, "lowest first: " + minimum);
            last = minimum.value();
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void nothingInViewIsLowerThanTheLeastValue(Named named) {
        LossSurface surface = named.surface();
        if (surface.least().isEmpty()) {
            assertTrue(surface.value(50, 90) < -1000, "unbounded below");
            return;
        }
        double least = surface.least().orElseThrow();
        View view = surface.view();
        for (int i = 0; i <= 400; i++) {
            for (int j = 0; j <= 400; j++) {
                double x = view.xMin() + view.width() * i / 400;
                double y = view.yMin() + view.height() * j / 400;
                assertTrue(surface.value(x, y) >= least - 1e-14 * Math.max(1, Math.abs(least)), x + ", " + y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void theStartIsInViewAndHasAFiniteSlope(Named named) {
        LossSurface surface = named.surface();
        Point start = surface.start();
        double[] g = new double[2];
        surface.gradient(g, start.x(), start.y());
        assertTrue(surface.view().contains(start.x(), start.y()));
        assertTrue(Double.isFinite(surface.value(start.x(), start.y())));
        assertTrue(Math.hypot(g[0], g[1]) > 1e-4 && Math.hypot(g[0], g[1]) < 1e5,
                "slope " + Math.hypot(g[0], g[1]));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void nameAndHintExistInBothLanguages(Named named) {
        for (Texts.Language language : Texts.Language.values()) {
            Texts texts = Texts.of(language);
            assertFalse(texts.get("surface." + named.surface().id() + ".name").isBlank());
            assertFalse(texts.get("surface." + named.surface().id() + ".hint").isBlank());
            for (Knob knob : Surfaces.find(named.surface().id()).orElseThrow().knobs()) {
                assertFalse(texts.get("knob." + knob.text() + ".name").isBlank());
                assertFalse(texts.get("knob." + knob.text() + ".hint").isBlank());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void asAnObjectiveItIsTheSameFunction(Named named) {
        LossSurface surface = named.surface();
        double[] point = {0.3, -0.7};
        double[] g = new double[2];
        double[] same = new double[2];
        double[] second = new double[3];
        double[] hessian = new double[4];
        surface.gradient(g, 0.3, -0.7);
        surface.gradient(same, point);
        surface.second(second, 0.3, -0.7);
        surface.hessian(hessian, point);
        assertEquals(surface.value(0.3, -0.7), surface.value(point));
        assertArrayEquals(g, same);
        assertArrayEquals(new double[] {second[0], second[1], second[1], second[2]}, hessian);
    }

    /** The eigenvalues of {xx, xy, yy}, the lesser first. */
    static double[] eigenvalues(double[] h) {
        double mean = (h[0] + h[2]) / 2;
        double radius = Math.hypot((h[0] - h[2]) / 2, h[1]);
        return new double[] {mean - radius, mean + radius};
    }

    /** The slope through four values at -2h, -h, h, 2h: exact for quartics. */
    private static double difference(double a, double b, double c, double d, double h) {
        return (a - 8 * b + 8 * c - d) / (12 * h);
    }

    /** How far apart those values are: less than what the surface bends over, which for a cliff is little. */
    private static double step(LossSurface surface) {
        return surface.id().equals(RnnCliff.ID) ? 1e-5 : 1e-3;
    }

    private static double inside(Lcg random, double min, double max) {
        return min + (max - min) * random.uniform();
    }
}

package gradientlab.core.surface.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every surface against PyTorch's autograd and against stationary points found in 40 digits. */
class SurfaceReferenceTest {

    private static final double TOLERANCE = 1e-11;

    /** One surface of the reference file. */
    record Reference(String id, JsonNode node) {
        @Override
        public String toString() {
            return id;
        }
    }

    static List<Reference> references() throws IOException {
        try (InputStream in = SurfaceReferenceTest.class.getResourceAsStream("/reference/surfaces.json")) {
            List<Reference> all = new ArrayList<>();
            new ObjectMapper()
                    .readTree(in)
                    .get("surfaces")
                    .properties()
                    .forEach(field -> all.add(new Reference(field.getKey(), field.getValue())));
            return all;
        }
    }

    @Test
    void theFileHoldsSixteenSurfaces() throws IOException {
        assertEquals(16, references().size());
    }

    @ParameterizedTest
    @MethodSource("references")
    void valueGradientAndHessianAgreeWithAutograd(Reference reference) {
        LossSurface surface = Surfaces.get(reference.id());
        JsonNode points = reference.node().get("points");
        assertEquals(20, points.size());
        for (JsonNode row : points) {
            double x = row.get(0).doubleValue();
            double y = row.get(1).doubleValue();
            double[] g = new double[2];
            double[] h = new double[3];
            surface.gradient(g, x, y);
            surface.second(h, x, y);
            double[] got = {surface.value(x, y), g[0], g[1], h[0], h[1], h[2]};
            for (int i = 0; i < got.length; i++) {
                near(row.get(2 + i).doubleValue(), got[i], "column " + (2 + i) + " at " + x + ", " + y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void stationaryPointsHaveNoGradientAndTheStatedCurvature(Reference reference) {
        LossSurface surface = Surfaces.get(reference.id());
        for (JsonNode row : reference.node().get("stationary")) {
            double x = row.get(0).doubleValue();
            double y = row.get(1).doubleValue();
            double[] g = new double[2];
            double[] h = new double[3];
            surface.gradient(g, x, y);
            surface.second(h, x, y);
            double[] eigenvalues = SurfaceTest.eigenvalues(h);
            double scale = Math.max(Math.abs(eigenvalues[0]), Math.abs(eigenvalues[1]));
            assertTrue(Math.hypot(g[0], g[1]) <= 1e-14 * scale * (1 + Math.hypot(x, y)),
                    "gradient at " + row);
            near(row.get(2).doubleValue(), surface.value(x, y), "value at " + row);
            assertEquals(row.get(4).doubleValue(), eigenvalues[0], TOLERANCE * scale, "low at " + row);
            assertEquals(row.get(5).doubleValue(), eigenvalues[1], TOLERANCE * scale, "high at " + row);
        }
    }

    @ParameterizedTest
    @MethodSource("references")
    void everyMinimumOfTheFileIsListed(Reference reference) {
        LossSurface surface = Surfaces.get(reference.id());
        for (JsonNode row : reference.node().get("stationary")) {
            if (row.get(3).textValue().equals("min")) {
                assertListed(surface, row, row.get(2).doubleValue());
            }
        }
        for (JsonNode row : reference.node().get("global_minima")) {
            assertListed(surface, row, reference.node().get("global_min_value").doubleValue());
        }
    }

    private static void assertListed(LossSurface surface, JsonNode row, double value) {
        double x = row.get(0).doubleValue();
        double y = row.get(1).doubleValue();
        assertTrue(
                surface.minima().stream()
                        .anyMatch(minimum -> Math.abs(minimum.x() - x) <= 1e-15 * Math.abs(x)
                                && Math.abs(minimum.y() - y) <= 1e-15 * Math.abs(y)
                                && Math.abs(minimum.value() - value) <= 1e-14 * Math.max(1, Math.abs(value))),
                () -> "minimum " + row + " in " + surface.minima());
    }

    @ParameterizedTest
    @MethodSource("references")
    void theViewIsTheDomainOfTheReference(Reference reference) {
        View view = Surfaces.get(reference.id()).view();
        JsonNode domain = reference.node().get("domain");
        assertEquals(
                new View(
                        domain.get(0).get(0).doubleValue(),
                        domain.get(0).get(1).doubleValue(),
                        domain.get(1).get(0).doubleValue(),
                        domain.get(1).get(1).doubleValue()),
                view);
    }

    private static void near(double expected, double got, String what) {
        assertEquals(expected, got, TOLERANCE * Math.max(1, Math.abs(expected)), what);
    }
}

package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewportTest {

    static List<SurfaceEntry> surfaces() {
        return Surfaces.all();
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void pixelsOfDataLeadBackToTheData(SurfaceEntry entry) {
        View view = entry.make(Settings.NONE).view();
        Viewport viewport = Viewport.fit(view, 1216, 588).zoomed(1.7, 300, 200).panned(-31, 12);
        for (double px = -100; px < 1400; px += 77) {
            assertEquals(px, viewport.px(viewport.x(px)), 1e-6);
            assertEquals(px, viewport.py(viewport.y(px)), 1e-6);
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void fittingShowsTheWholeViewWithEqualScales(SurfaceEntry entry) {
        View view = entry.make(Settings.NONE).view();
        for (double[] size : new double[][] {{1216, 588}, {300, 900}, {500, 500}}) {
            View seen = Viewport.fit(view, size[0], size[1]).visible();
            assertTrue(seen.width() >= view.width() * (1 - 1e-12)
                    && seen.height() >= view.height() * (1 - 1e-12));
            assertEquals(size[0] / size[1], seen.width() / seen.height(), 1e-9);
            boolean filled = Math.abs(seen.width() - view.width()) < 1e-9
                    || Math.abs(seen.height() - view.height()) < 1e-9;
            assertTrue(filled, "no larger than needed");
        }
    }

    @Test
    void yPointsUp() {
        Viewport viewport = Viewport.fit(new View(-1, 1, -1, 1), 200, 200);
        assertEquals(0, viewport.py(1), 1e-9);
        assertEquals(200, viewport.py(-1), 1e-9);
        assertEquals(0, viewport.px(-1), 1e-9);
    }

    @Test
    void zoomingKeepsThePointUnderTheHand() {
        Viewport viewport = Viewport.fit(new View(-2, 2, -1, 3), 800, 600);
        Viewport closer = viewport.zoomed(3, 123, 456);
        assertEquals(viewport.x(123), closer.x(123), 1e-12);
        assertEquals(viewport.y(456), closer.y(456), 1e-12);
        assertEquals(3, closer.unit() / viewport.unit(), 1e-12);
    }

    @Test
    void panningMovesWithTheHand() {
        Viewport viewport = Viewport.fit(new View(-2, 2, -1, 3), 800, 600);
        Viewport moved = viewport.panned(50, -20);
        assertEquals(viewport.px(1) + 50, moved.px(1), 1e-9);
        assertEquals(viewport.py(1) - 20, moved.py(1), 1e-9);
    }

    @Test
    void noZoomOrPanMakesItDegenerate() {
        Viewport viewport = Viewport.fit(new View(-2, 2, -1, 3), 800, 600);
        for (double factor : new double[] {1e300, 1e-300, 0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            Viewport zoomed = viewport.zoomed(factor, 10, 10).zoomed(factor, 10, 10).panned(1e300, -1e300);
            View seen = zoomed.visible();
            assertTrue(seen.width() > 0 && seen.height() > 0, "zoomed by " + factor);
            assertTrue(Double.isFinite(seen.xMin()) && Double.isFinite(seen.yMax()), "zoomed by " + factor);
            assertTrue(zoomed.x(1) > zoomed.x(0) && zoomed.y(0) > zoomed.y(1), "pixels differ at " + factor);
        }
    }
}

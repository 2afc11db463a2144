package gradientlab.paint.relief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.Surfaces;
import org.junit.jupiter.api.Test;

/** By what scale a relief is high. */
class ReliefHeightTest {

    @Test
    void aBowlIsConvexInReliefAndAsHighAsItsLoss() {
        LossSurface bowl = Surfaces.get("bowl");
        View view = bowl.view();
        ReliefMesh mesh = new ReliefMesh(bowl, view);
        assertTrue(mesh.linear());
        double x = 0.6 * view.xMax();
        double floor = mesh.heightAt(0, 0);
        assertEquals(4, (mesh.heightAt(x, 0) - floor) / (mesh.heightAt(x / 2, 0) - floor), 0.05);
        assertTrue(mesh.heightAt(x / 2, 0) < (mesh.heightAt(x, 0) + floor) / 2, "convex");
    }

    @Test
    void whatIsNoQuadraticKeepsTheScaleOfTheColours() {
        for (String id : new String[] {"himmelblau", "rosenbrock", "saddle"}) {
            LossSurface surface = Surfaces.get(id);
            assertFalse(new ReliefMesh(surface, surface.view()).linear(), id);
        }
    }
}

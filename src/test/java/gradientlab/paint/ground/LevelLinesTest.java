package gradientlab.paint.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.paint.picture.Viewport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LevelLinesTest {

    @ParameterizedTest
    @ValueSource(strings = {"bowl", "saddle", "three_hump", "ackley"})
    void aSymmetricSurfaceHasSymmetricLines(String id) {
        Viewport viewport = Viewport.fit(new View(-3, 3, -2, 2), 240, 160);
        List<double[]> pieces = pieces(Surfaces.get(id), viewport);
        assertTrue(pieces.size() > 50);
        // Turned by half a turn about the middle, every piece lands on another one.
        int found = 0;
        for (double[] piece : pieces) {
            double x = 240 - (piece[0] + piece[2]) / 2;
            double y = 160 - (piece[1] + piece[3]) / 2;
            found += pieces.stream()
                    .anyMatch(other -> Math.hypot((other[0] + other[2]) / 2 - x,
                            (other[1] + other[3]) / 2 - y) < 0.05)
                                    ? 1
                                    : 0;
        }
        assertTrue(found >= 0.995 * pieces.size(), found + " of " + pieces.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bowl", "himmelblau", "rosenbrock"})
    void alongALineTheLossIsAlmostTheSame(String id) {
        LossSurface surface = Surfaces.get(id);
        Viewport viewport = Viewport.fit(surface.view(), 400, 400);
        LossScale scale = LossScale.of(surface);
        List<LossScale.Level> levels = scale.levels();
        for (double[] piece : pieces(surface, viewport)) {
            double place = scale.place(surface.value(viewport.x(piece[0]), viewport.y(piece[1])));
            double nearest =
                    levels.stream().mapToDouble(level -> Math.abs(level.t() - place)).min().orElseThrow();
            assertEquals(0, nearest, 0.02);
        }
    }

    private static List<double[]> pieces(LossSurface surface, Viewport viewport) {
        LossScale scale = LossScale.of(surface);
        Field field = new Field(surface, scale, viewport, (int) viewport.width(), (int) viewport.height(), 4);
        List<double[]> pieces = new ArrayList<>();
        new LevelLines(field, scale.levels())
                .trace((strong, ax, ay, bx, by) -> pieces.add(new double[] {ax, ay, bx, by}));
        return pieces;
    }
}

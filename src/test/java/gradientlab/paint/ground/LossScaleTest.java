package gradientlab.paint.ground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.paint.picture.Viewport;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LossScaleTest {

    static List<LossSurface> surfaces() {
        return Surfaces.all().stream().map(entry -> Surfaces.get(entry.id())).toList();
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void higherLossesHaveHigherPlacesAndNoneIsNotANumber(LossSurface surface) {
        LossScale scale = LossScale.of(surface);
        double[] losses = {
                Double.NEGATIVE_INFINITY, -1e300, -10, 0, 1e-9, 1, 50, 1e4, 1e9, 1e300,
                Double.POSITIVE_INFINITY
        };
        double before = Double.NEGATIVE_INFINITY;
        for (double loss : losses) {
            double place = scale.place(loss);
            assertTrue(place >= before, "at " + loss);
            before = place;
        }
        assertTrue(Double.isFinite(scale.place(Double.NaN)));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void aSurfacesOwnViewUsesAGoodPartOfTheRamp(LossSurface surface) {
        LossScale scale = LossScale.of(surface);
        View view = surface.view();
        double[] places = new double[2500];
        for (int i = 0; i < places.length; i++) {
            double x = view.xMin() + (i % 50 + 0.5) / 50 * view.width();
            double y = view.yMin() + (i / 50 + 0.5) / 50 * view.height();
            places[i] = scale.place(surface.value(x, y));
        }
        Arrays.sort(places);
        assertTrue(places[2490] - places[0] > 0.4, "from " + places[0] + " to " + places[2490]);
        assertTrue(places[2490] <= 1.01, "little lies beyond the ramp");
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void panningLeavesColoursAlone(LossSurface surface) {
        Viewport home = Viewport.fit(surface.view(), 800, 500);
        LossScale scale = LossScale.of(surface);
        assertEquals(scale.at(home, surface.view()), scale.at(home.panned(333, -123), surface.view()));
        assertEquals(scale.top(), scale.at(home.zoomed(9, 1, 1), surface.view()).top());
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void levelsRiseAndAboutEveryThirdIsStrong(LossSurface surface) {
        List<LossScale.Level> levels = LossScale.of(surface).levels();
        for (int i = 1; i < levels.size(); i++) {
            assertTrue(levels.get(i).t() > levels.get(i - 1).t());
        }
        double strong = levels.stream().filter(LossScale.Level::strong).count() / (double) levels.size();
        assertEquals(1 / 3.0, strong, 0.1);
    }

    @Test
    void aKnownMinimumIsTheStartOfTheRampAndASaddlesZeroItsMiddle() {
        LossSurface himmelblau = Surfaces.get("himmelblau");
        assertEquals(0, LossScale.of(himmelblau).place(himmelblau.minima().get(0).value()), 1e-9);
        assertEquals(0.5, LossScale.of(Surfaces.get("saddle")).place(0), 1e-12);
    }
}

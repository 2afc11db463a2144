package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.core.surface.expression.Expression;
import gradientlab.core.surface.expression.ExpressionSurface;
import gradientlab.paint.ground.Backdrop;
import gradientlab.text.Texts;
import java.awt.image.BufferedImage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where f has no finite value the stage is hatched, and nowhere else. */
class HatchTest {

    private static final int SIZE = 200;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theLeftHalfOfALogarithmIsHatchedToThePixel(Theme theme) throws Exception {
        BufferedImage image = paint("log(x)+y^2", theme);
        Hatch hatch = new Hatch(theme, 1);
        // The axis lies between pixels 99 and 100, though corners are 4 pixels apart.
        for (int y = 30; y < 160; y++) {
            for (int x : new int[] {40, 60, 98, 99}) {
                assertEquals(hatch.at(x, y), image.getRGB(x, y), x + ", " + y);
            }
        }
        Set<Integer> right = new HashSet<>();
        Set<Integer> left = new HashSet<>();
        for (int y = 30; y < 160; y++) {
            right.add(image.getRGB(104, y));
            left.add(image.getRGB(60, y));
        }
        assertTrue(right.size() > 5, "the heat map goes on to the rim");
        assertEquals(2, left.size());
    }

    @Test
    void bothThemesTellTheLineFromTheGround() {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            Set<Integer> colors = new HashSet<>();
            for (int x = 0; x < 20; x++) {
                colors.add(new Hatch(theme, 1).at(x, 0));
            }
            assertEquals(2, colors.size());
        }
    }

    @Test
    void whatHasAValueEverywhereIsNotHatched() throws Exception {
        BufferedImage image = paint("x^2+y^2", Theme.DARK);
        Hatch hatch = new Hatch(Theme.DARK, 1);
        int same = 0;
        for (int x = 40; x < 60; x++) {
            same += image.getRGB(x, 70) == hatch.at(x, 70) ? 1 : 0;
        }
        assertEquals(0, same);
    }

    private static BufferedImage paint(String formula, Theme theme) throws Exception {
        LossSurface surface =
                new ExpressionSurface(Expression.parse(formula), Map.of(), new View(-1, 1, -1, 1));
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_ARGB_PRE);
        new Backdrop(theme, Texts.of(Texts.Language.EN), 1, false).paint(
                image, surface, Viewport.fit(surface.view(), SIZE, SIZE));
        return image;
    }
}

package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetteringTest {

    @ParameterizedTest
    @EnumSource
    void everySignOfEveryTextHasAShape(Texts.Language language) {
        Texts.of(language).all().forEach((key, text) -> {
            for (char sign : text.toCharArray()) {
                assertTrue(drawn(sign), key + " has " + sign + " (" + (int) sign + ")");
            }
        });
    }

    @Test
    void everySymbolOfEveryKnobHasAShape() {
        for (Optimizer optimizer : Optimizers.all()) {
            optimizer.knobs().forEach(LetteringTest::checkSymbol);
        }
        for (SurfaceEntry surface : Surfaces.all()) {
            surface.knobs().forEach(LetteringTest::checkSymbol);
        }
    }

    @Test
    void nablaIsDeltaUpsideDown() {
        BufferedImage delta = image("Δ");
        BufferedImage nabla = image("∇");
        assertEquals(new Lettering("Δ", Fonts.text(40)).width(), new Lettering("∇", Fonts.text(40)).width());
        int wideAbove = ink(nabla, 24) - ink(nabla, 46);
        int wideBelow = ink(delta, 46) - ink(delta, 24);
        assertTrue(wideAbove > 0 && wideBelow > 0, wideAbove + " and " + wideBelow);
    }

    @Test
    void aLineIsAsWideAsItsParts() {
        double parts = new Lettering("|", Fonts.text(12)).width()
                + new Lettering("∇", Fonts.text(12)).width()
                + new Lettering("f|", Fonts.text(12)).width();
        assertEquals(parts, new Lettering("|∇f|", Fonts.text(12)).width(), 1e-4);
    }

    private static void checkSymbol(Knob knob) {
        for (char sign : knob.symbol().toCharArray()) {
            assertTrue(drawn(sign), knob.id() + " has " + sign);
        }
    }

    private static boolean drawn(char sign) {
        return sign == '∇' || sign < ' ' || Fonts.text(12).canDisplay(sign)
                || Fonts.mono(12).canDisplay(sign);
    }

    private static BufferedImage image(String text) {
        BufferedImage image = new BufferedImage(60, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        new Lettering(text, Fonts.text(40)).draw(g, Color.WHITE, 10, 50);
        g.dispose();
        return image;
    }

    private static int ink(BufferedImage image, int row) {
        int left = 60;
        int right = 0;
        for (int x = 0; x < 60; x++) {
            if ((image.getRGB(x, row) & 255) > 100) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        return right - left;
    }
}

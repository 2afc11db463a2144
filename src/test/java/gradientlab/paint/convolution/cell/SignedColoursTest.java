package gradientlab.paint.convolution.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.Contrast;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignedColoursTest {

    @ParameterizedTest
    @EnumSource
    void blackOrWhiteIsReadOnEveryGround(Theme theme) {
        SignedColours colours = new SignedColours(theme);
        for (Shade shade : Shade.values()) {
            for (double share = -1; share <= 1; share += 0.005) {
                Color ground = colours.color(share, shade.alpha());
                double contrast = Contrast.of(SignedColours.ink(ground), ground);
                assertTrue(contrast >= 4.58, share + " " + shade + " has " + contrast);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothSignsAreEquallyLight(Theme theme) {
        SignedColours colours = new SignedColours(theme);
        for (double share = 0.05; share <= 1; share += 0.05) {
            double plus = lightness(colours.color(share));
            assertEquals(plus, lightness(colours.color(-share)), 3.5, "at " + share);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLargerANumberTheFartherItsColourFromThatOfZero(Theme theme) {
        SignedColours colours = new SignedColours(theme);
        for (int sign : new int[] {-1, 1}) {
            double before = 0;
            for (double share = 0.1; share <= 1; share += 0.1) {
                double away = Contrast.of(colours.color(sign * share), colours.color(0));
                assertTrue(away > before, "at " + sign * share);
                before = away;
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSmallestNegativeNumberIsNotTakenForZero(Theme theme) {
        SignedColours colours = new SignedColours(theme);
        assertNotEquals(colours.rgb(0), colours.rgb(-1e-12));
        assertNotEquals(colours.rgb(1e-12), colours.rgb(-1e-12));
    }

    @Test
    void theEndsAreTheSeventhStopsOfRampAndTwin() {
        SignedColours dark = new SignedColours(Theme.DARK);
        assertEquals(new Color(0x89C2BC), dark.color(1));
        assertEquals(new Color(0xE0A877), dark.color(-2));
        SignedColours light = new SignedColours(Theme.LIGHT);
        assertEquals(new Color(0x244065), light.color(3));
        assertEquals(new Color(0x6A270B), light.color(-1));
        assertEquals(new Color(0xF7F9F6), light.color(0));
        assertEquals(light.rgb(0), light.rgb(Double.NaN));
    }

    /** CIE L*, 0 to 100. */
    private static double lightness(Color color) {
        double y = Contrast.luminance(color);
        return y > 216.0 / 24389 ? 116 * Math.cbrt(y) - 16 : y * 24389 / 27;
    }
}

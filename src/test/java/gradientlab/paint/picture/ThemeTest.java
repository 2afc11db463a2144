package gradientlab.paint.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.paint.Contrast;
import java.awt.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemeTest {

    @ParameterizedTest
    @EnumSource
    void everyRunnerStandsOutFromTheStrongestTintOfTheStage(Theme theme) {
        for (int i = 0; i < 8; i++) {
            double contrast = Contrast.of(Slot.of(i).color(theme), theme.stage(1));
            assertTrue(contrast >= 3, Slot.of(i) + " has " + contrast);
        }
    }

    @ParameterizedTest
    @EnumSource
    void wordsAreReadableOnEveryGround(Theme theme) {
        for (Color ground : new Color[] {theme.bg(), theme.surface(), theme.raised()}) {
            for (Color words : new Color[] {theme.text(), theme.text2(), theme.text3(), theme.danger()}) {
                assertTrue(Contrast.of(words, ground) >= 4.5,
                        words + " on " + ground + " " + Contrast.of(words, ground));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void axisNumbersAreReadableOnEveryTintOfTheStage(Theme theme) {
        for (double t = 0; t <= 1; t += 0.1) {
            assertTrue(Contrast.of(theme.text(), theme.stage(t)) >= 4.5, "at " + t);
        }
    }

    @ParameterizedTest
    @EnumSource
    void edgesOfFieldsAreSeenOnThePageAndOnBars(Theme theme) {
        assertTrue(Contrast.of(theme.edge(), theme.bg()) >= 3, "on the page");
        assertTrue(Contrast.of(theme.edge(), theme.surface()) >= 3, "on bars");
    }

    @ParameterizedTest
    @EnumSource
    void zeroIsNextToThePagesColourAndTheRampLeadsAwayFromIt(Theme theme) {
        double before = 1;
        for (double t = 0; t <= 1; t += 0.01) {
            double away = Contrast.of(theme.ramp(t), theme.ramp(0));
            assertTrue(away >= before - 1e-9, "at " + t);
            before = away;
        }
        assertTrue(Contrast.of(theme.ramp(0), theme.bg()) < 1.1, "next to the page");
    }

    @Test
    void theThemesReadTheSameRampFromItsTwoEnds() {
        assertEquals(new Color(0x0A0E1A), Theme.DARK.ramp(0));
        assertEquals(new Color(0x34839B), Theme.DARK.ramp(0.5));
        assertEquals(new Color(0xF1F9F3), Theme.LIGHT.ramp(0));
        for (int i = 0; i <= 8; i++) {
            assertEquals(Theme.DARK.ramp(i / 8.0), Theme.LIGHT.ramp(1 - i / 8.0));
        }
    }
}

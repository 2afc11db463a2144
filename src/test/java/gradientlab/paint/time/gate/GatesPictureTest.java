package gradientlab.paint.time.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.experiment.time.Gates;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.experiment.time.gate.GateSolutions;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.gate.GateScene.Moment;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatesPictureTest {

    private static final int LENGTH = 20;
    private static final GatesRun RUN =
            GatesRun.of(new GateSequences(LENGTH), GatesRun.solution(LENGTH));
    private static final Optional<GateSolutions> FOUND = Optional.of(GateSolutions.of(LENGTH));

    private static int[] painted(GatesRun run, int step, int width, int height, Theme theme, Language in) {
        PictureLook look = new PictureLook(width, height, theme, Texts.of(in), true);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new GatesPicture(run, run.length() == LENGTH ? FOUND : Optional.empty(), look).paint(g, step);
        g.dispose();
        return image.getRGB(0, 0, width, height, null, 0, width);
    }

    private static GateScene scene(int t, boolean guessing, boolean ticks) {
        return new GateScene(RUN, FOUND, ticks, new Moment(t, 0, guessing, null), false, Theme.DARK,
                Texts.of(Language.EN));
    }

    private static boolean has(int[] pixels, int rgb) {
        return Arrays.stream(pixels).anyMatch(pixel -> (pixel & 0xFFFFFF) == (rgb & 0xFFFFFF));
    }

    @Test
    void thePictureIsTheSameEveryTimeAndOtherAtEveryTimeStep() {
        int first = Arrays.hashCode(painted(RUN, 0, 960, 540, Theme.DARK, Language.EN));
        assertThat(Arrays.hashCode(painted(RUN, 0, 960, 540, Theme.DARK, Language.EN))).isEqualTo(first);
        int before = 0;
        for (int t = 1; t <= LENGTH; t++) {
            int now = Arrays.hashCode(painted(RUN, t, 960, 540, Theme.DARK, Language.EN));
            assertThat(now).isNotEqualTo(before);
            before = now;
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void itCanBePaintedInAnySize(Theme theme) {
        for (Language language : Language.values()) {
            painted(RUN, 7, 640, 480, theme, language);
            painted(RUN, 7, 320, 240, theme, language);
            painted(RUN, 7, 1280, 664, theme, language);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 40, 200})
    void sequencesOfAnyLengthAndGatesAtTheirEndsCanBePainted(int length) {
        for (double gate : new double[] {0, 0.5, 1}) {
            Gates gates = new Gates(Collections.nCopies(length, gate), Collections.nCopies(length, gate),
                    Collections.nCopies(length, gate));
            painted(GatesRun.of(new GateSequences(length), gates), length, 640, 480, Theme.LIGHT,
                    Language.KO);
        }
    }

    @Test
    void aBarIsFoundWhereItIsPainted() {
        GateStage stage = new GateStage(scene(LENGTH, false, true), 1000, 700, false);
        for (GateLane lane : GateLane.values()) {
            for (int t : new int[] {1, 7, LENGTH}) {
                GateSpot spot = stage.at(stage.xOf(t), stage.yOf(lane, 0.25)).orElseThrow();
                assertThat(spot.lane()).isEqualTo(lane);
                assertThat(spot.t()).isEqualTo(t);
                assertThat(spot.value()).isCloseTo(0.25, within(1e-9));
            }
        }
        assertThat(stage.at(5, 100)).isEmpty();
        assertThat(stage.in(GateLane.FORGET, -50, -50))
                .isEqualTo(new GateSpot(GateLane.FORGET, 1, 1));
        assertThat(stage.in(GateLane.FORGET, 5000, 5000))
                .isEqualTo(new GateSpot(GateLane.FORGET, LENGTH, 0));
    }

    @Test
    void whileAClassGuessesNothingTellsHowManySignsAreRecalled() {
        GateWords words = new GateWords(scene(LENGTH, true, false));
        assertThat(words.recalled()).doesNotContain("95").contains("Predict");
        assertThat(words.descent()).isEmpty();
        BufferedImage image = new BufferedImage(1000, 700, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new GateStage(scene(0, true, false), 1000, 700, false).paint(g);
        g.dispose();
        // Bars of the answers are full of the hue; names are, too, but no wider than a stroke.
        int[] right = image.getRGB(760, 130, 220, 100, null, 0, 220);
        assertThat(has(right, Theme.DARK.bg().getRGB())).isTrue();
        int rgb = GateScene.UP.color(Theme.DARK).getRGB();
        int run = 0;
        for (int pixel : right) {
            run = (pixel & 0xFFFFFF) == (rgb & 0xFFFFFF) ? run + 1 : 0;
            assertThat(run).isLessThan(6);
        }
    }

    @Test
    void sentencesCarryTheNumbersThatWereComputed() {
        GateWords words = new GateWords(scene(7, false, true));
        assertThat(words.recalled()).isEqualTo("95 % of 512 signs recalled");
        assertThat(words.descent()).contains("Gradient descent from f = 0.95: 100 %, from 0.5: 52 %.");
        assertThat(words.halfLife()).isEqualTo("f = 0.95: 13.5 time steps");
        assertThat(words.answers()).isEqualTo("Answers h₂₀, by the sign of x₁");
        assertThat(GateWords.details(FOUND.orElseThrow(), Texts.of(Language.EN))).isEqualTo(
                "Ticks: 400 steps of SGD on the gates, η 3, from f = 0.95: 100 %. From f = 0.5: 52 %. "
                        + "It has not found x₁.");
    }

    @Test
    void allButOneIsNotAHundredPercent() {
        assertThat(GateWords.percent(511.0 / 512)).isEqualTo("99.8");
        assertThat(GateWords.percent(1)).isEqualTo("100");
        assertThat(GateWords.percent(1.0 / 512)).isEqualTo("0.195");
    }
}

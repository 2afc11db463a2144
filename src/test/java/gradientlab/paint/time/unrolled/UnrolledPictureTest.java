package gradientlab.paint.time.unrolled;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentDraws;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.RecurrentShape;
import gradientlab.experiment.time.UnrolledView;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.experiment.time.unrolled.UnrolledSequence;
import gradientlab.experiment.time.unrolled.UnrolledSequence.Kind;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.unrolled.UnrolledScene.Place;
import gradientlab.paint.time.unrolled.UnrolledStage.Below;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnrolledPictureTest {

    private static final int LENGTH = 9;

    /** A sequence and its run through a network as it is drawn. */
    private record Shown(UnrolledSequence sequence, UnrolledRun run) {}

    private static Shown shown(Cell cell, int length, int hidden, boolean cut) {
        Lcg random = new Lcg(4);
        double[] inputs = new double[length];
        for (int t = 0; t < length; t++) {
            inputs[t] = random.symmetric(1);
        }
        RecurrentNetwork network = new RecurrentNetwork(
                RecurrentShape.of(cell, 1, hidden, 1), length, 1, MatrixProducts.scalar());
        RecurrentDraws.DEFAULT.fill(network, new Lcg(6));
        double[] target = {0.4};
        return new Shown(
                new UnrolledSequence(length, inputs, target, Loss.MSE, Kind.NUMBER, List.of(), List.of()),
                new UnrolledRun(network, length, inputs, Loss.MSE, target, 0, cut));
    }

    private static int hash(Shown shown, UnrolledView view, int step, int width, int height, Theme theme,
            Language language) {
        PictureLook look = new PictureLook(width, height, theme, Texts.of(language), true);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new UnrolledPicture(view, shown.sequence(), shown.run(), look).paint(g, step);
        g.dispose();
        return Arrays.hashCode(image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static UnrolledScene scene(Shown shown, int position, int t, boolean guessing) {
        return new UnrolledScene(shown.sequence(), shown.run(), new Place(position, t, 1, 0), guessing,
                false, Theme.DARK, Texts.of(Language.EN));
    }

    @Test
    void everyPositionHasAPictureOfItsOwn() {
        Shown shown = shown(Cell.LSTM, LENGTH, 4, false);
        Set<Integer> seen = new HashSet<>();
        for (int position = 0; position <= UnrolledView.last(LENGTH); position++) {
            seen.add(hash(shown, UnrolledView.DEFAULT.withPosition(-1), position, 960, 540, Theme.DARK,
                    Language.EN));
        }
        assertThat(seen).hasSize(UnrolledView.last(LENGTH) + 1);
    }

    @Test
    void thePictureIsTheSameEveryTime() {
        Shown shown = shown(Cell.GRU, LENGTH, 4, false);
        assertThat(hash(shown, UnrolledView.DEFAULT, 14, 960, 540, Theme.LIGHT, Language.KO))
                .isEqualTo(hash(shown, UnrolledView.DEFAULT, 14, 960, 540, Theme.LIGHT, Language.KO));
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void everyCellCanBePaintedInAnySizeAndLength(Cell cell) {
        for (int length : new int[] {1, 5, 200}) {
            for (boolean cut : new boolean[] {false, true}) {
                Shown shown = shown(cell, length, length == 200 ? 40 : 2, cut);
                UnrolledView view = UnrolledView.DEFAULT.withPosition(UnrolledView.last(length))
                        .withT(Math.min(length, 3)).withUnit(2).withCutH(cut);
                hash(shown, view, view.position(), 640, 480, Theme.LIGHT, Language.KO);
                hash(shown, view, length + 1, 320, 240, Theme.DARK, Language.EN);
                if (length == 5) {
                    hash(shown, view, length, 1600, 900, Theme.DARK, Language.EN);
                }
            }
        }
    }

    @Test
    void aPositionsCellIsTheOneItsPassIsIn() {
        assertThat(Place.cell(0, 20)).isEqualTo(1);
        assertThat(Place.cell(7, 20)).isEqualTo(7);
        assertThat(Place.cell(21, 20)).isEqualTo(20);
        assertThat(Place.cell(22, 20)).isEqualTo(20);
        assertThat(Place.cell(36, 20)).isEqualTo(6);
        assertThat(Place.cell(41, 20)).isEqualTo(1);
    }

    @Test
    void theAnswerSpeaksOfTheStateThatTheGradientHasComeTo() {
        Shown shown = shown(Cell.LSTM, LENGTH, 4, false);
        String end = new UnrolledWords(scene(shown, 2 * LENGTH + 1, 1, false)).answer();
        assertThat(end).startsWith("c₀ receives").endsWith("× what c₉ receives");
        String sixth = new UnrolledWords(scene(shown, 2 * LENGTH + 2 - 6, 6, false)).answer();
        assertThat(sixth).startsWith("c₆ receives");
        assertThat(new UnrolledWords(scene(shown, 4, 4, false)).answer())
                .isEqualTo("The forward pass has come to t = 4 of 9.");
        assertThat(new UnrolledWords(scene(shown, LENGTH + 1, 9, false)).answer())
                .contains("begins at t = 9");
    }

    @Test
    void whatIsNotYetComputedOrToBeGuessedIsNotShown() {
        Shown shown = shown(Cell.LSTM, LENGTH, 4, false);
        UnrolledScene back = scene(shown, 2 * LENGTH + 2 - 6, 6, false);
        assertThat(back.shown(6)).isTrue();
        assertThat(back.shown(5)).isFalse();
        UnrolledScene guessing = scene(shown, 2 * LENGTH + 1, 1, true);
        assertThat(guessing.shown(LENGTH - 4)).isTrue();
        assertThat(guessing.shown(LENGTH - 5)).isFalse();
        assertThat(new UnrolledWords(guessing).answer()).startsWith("Predict first");
        assertThat(new UnrolledWords(guessing).about()).isEmpty();
    }

    @Test
    void aCellIsFoundWhereItIsPainted() {
        UnrolledStage stage = new UnrolledStage(
                scene(shown(Cell.LSTM, LENGTH, 4, false), 19, 1, false), 1100, 700, Below.ALL);
        for (int t = 1; t <= LENGTH; t++) {
            for (int unit = 1; unit <= 4; unit++) {
                assertThat(stage.at(stage.xOf(t), stage.yOf(unit)))
                        .isEqualTo(Optional.of(new UnrolledSpot(t, unit)));
            }
        }
        assertThat(stage.at(10, 200)).isEmpty();
        assertThat(stage.at(stage.xOf(0), stage.yOf(1))).isEmpty();
        assertThat(stage.timeStepNear(-20)).isZero();
        assertThat(stage.timeStepNear(5000)).isEqualTo(LENGTH);
    }

    @Test
    void theChosenUnitHasARowHoweverManyUnitsThereAre() {
        for (int unit : new int[] {1, 20, 64}) {
            Shown shown = shown(Cell.GRU, LENGTH, 64, false);
            UnrolledScene scene = new UnrolledScene(shown.sequence(), shown.run(), new Place(19, 1, unit, 0),
                    false, false, Theme.DARK, Texts.of(Language.EN));
            UnrolledStage stage = new UnrolledStage(scene, 640, 480, Below.ALL);
            assertThat(stage.yOf(unit)).isNotNaN();
        }
    }

    @Test
    void anRnnSpeaksOfOneTimeStepsFactor() {
        Shown shown = shown(Cell.RNN_TANH, LENGTH, 4, false);
        UnrolledWords words = new UnrolledWords(scene(shown, 2 * LENGTH + 2 - 6, 6, false));
        assertThat(words.answer()).startsWith("h₆ receives");
        assertThat(words.more()).startsWith("From t = 7 to t = 6 the norm changes by a factor of");
    }

    @Test
    void cutTheAnswerSaysWhatWouldArriveThroughHToo() {
        UnrolledWords words =
                new UnrolledWords(scene(shown(Cell.LSTM, LENGTH, 4, true), 2 * LENGTH + 1, 1, false));
        assertThat(words.more()).startsWith("The path through h is cut. With it, c₀ receives");
    }
}

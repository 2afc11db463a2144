package gradientlab.paint.generalization.ensemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.regression.Interval;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.CurveData.Points;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.ensemble.EnsembleScene.Sight;
import gradientlab.paint.generalization.ensemble.EnsembleSpot.Kind;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The stage of ensembles without a window: what it says, what lies where, and what it hides. */
class EnsemblePictureTest {

    private static final EnsemblesRecipe PLAIN = EnsemblesRecipe.DEFAULT.withSamples(20);

    private static EnsembleScene scene(EnsemblesRecipe recipe, Sight sight) {
        Optional<FreshSamples> fresh =
                FreshSamples.asked(recipe).map(asked -> FreshSamples.of(asked, () -> false));
        return new EnsembleScene(EnsembleRun.of(recipe), fresh, recipe, sight, Theme.DARK,
                Texts.of(Language.EN));
    }

    private static EnsembleStage painted(EnsembleScene scene, int width, int height) {
        EnsembleStage stage = new EnsembleStage(scene, width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        stage.paint(g);
        g.dispose();
        return stage;
    }

    private static EnsembleStage painted(EnsemblesRecipe recipe) {
        return painted(scene(recipe, Sight.ALONE), 900, 600);
    }

    private static Set<Kind> kinds(EnsembleStage stage, int width, int height) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (int y = 0; y < height; y += 12) {
            for (int x = 0; x < width; x += 9) {
                stage.at(x, y).ifPresent(spot -> kinds.add(spot.kind()));
            }
        }
        return kinds;
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void everyStepIsPaintedInEverySize(Method method) {
        EnsemblesRecipe recipe = PLAIN.withMethod(method);
        EnsembleScene first = scene(recipe, Sight.ALONE);
        for (int step : new int[] {0, 1, 7, recipe.steps()}) {
            for (boolean presented : new boolean[] {false, true}) {
                EnsembleScene scene = new EnsembleScene(first.run(), first.fresh(), recipe.withStep(step),
                        Sight.ALONE.withPresented(presented), Theme.LIGHT, Texts.of(Language.KO));
                painted(scene, 640, 420);
                painted(scene, 1248, 750);
                assertThat(EnsembleNumbers.of(scene)).allMatch(block -> !block.title().isEmpty());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aPictureThatTravelsAloneHasACaption(Method method) {
        EnsembleScene scene = scene(PLAIN.withMethod(method).withStep(5), Sight.ALONE);
        PictureLook look = new PictureLook(960, 540, Theme.DARK, Texts.of(Language.EN), true);
        BufferedImage image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new EnsemblePicture(scene.run(), scene.fresh(), look).paint(g, 5);
        g.dispose();
        assertThat(image.getRGB(480, 539)).isEqualTo(Theme.DARK.casing().getRGB());
    }

    @Test
    void whatCanBeTakenHoldOfLiesWhereItIsPainted() {
        assertThat(kinds(painted(PLAIN), 900, 600))
                .contains(Kind.POINT, Kind.PLACE, Kind.TREE, Kind.STEP);
        assertThat(kinds(painted(PLAIN.withMethod(Method.ADABOOST)), 900, 600))
                .containsExactlyInAnyOrder(Kind.STEP, Kind.CARD);
        EnsembleStage stage = painted(PLAIN);
        Plot plot = stage.curve().orElseThrow();
        assertThat(plot.atX(plot.x(0.3))).isCloseTo(0.3, within(1e-9));
        assertThat(stage.shuffle()).isPresent();
    }

    @Test
    void aClassThatGuessesSeesNoLimitAndNoErrorThatComesLater() {
        Sight guessing = Sight.ALONE.withLimit(OptionalInt.of(1));
        assertThat(painted(scene(PLAIN.withStep(1), guessing), 900, 600).words())
                .contains("How far will the variance fall?").doesNotContain("limit 0.0");
        EnsembleScene boosting = scene(PLAIN.withMethod(Method.BOOSTING).withStep(1), guessing);
        assertThat(EnsembleNumbers.of(boosting)).hasSize(1);
        assertThat(EnsembleNumbers.of(boosting).get(0).rows()).hasSize(2);
    }

    @Test
    void pointsOfAFileHaveNoFreshSamples() {
        List<Double> x = List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0);
        Given data = new Given(new Points(x, List.of(1.0, 3.0, 2.0, 2.0, 5.0, 4.0)), Points.NONE,
                new Interval(0, 5),
                Optional.empty(), Optional.empty(), Optional.empty(), 1);
        for (Method method : List.of(Method.BOOTSTRAP, Method.BAGGING, Method.BOOSTING)) {
            EnsemblesRecipe recipe = PLAIN.withData(data).withMethod(method).withStep(3);
            EnsembleStage stage = painted(recipe);
            assertThat(FreshSamples.asked(recipe)).isEmpty();
            assertThat(stage.shuffle()).isEmpty();
        }
        assertThat(painted(PLAIN.withData(data)).words()).contains("Mean squared error against");
    }

    @Test
    void equalPointsOnePointAndNoNoiseArePaintedToo() {
        Given same =
                new Given(new Points(List.of(1.0, 1.0), List.of(2.0, 2.0)), Points.NONE, new Interval(0, 2),
                        Optional.of(0.0), Optional.empty(), Optional.empty(), 1);
        painted(PLAIN.withData(same));
        painted(PLAIN.withData(same).withMethod(Method.BOOSTING));
        CurveData.Generated quiet = EnsemblesRecipe.POINTS.withNoise(0);
        painted(PLAIN.withData(quiet));
        painted(PLAIN.withData(quiet).withMethod(Method.BOOSTING));
    }

    @Test
    void whereTheRoundsEndByThemselvesThatIsSaid() {
        List<List<Double>> corners =
                List.of(List.of(0.0, 0.0), List.of(0.0, 1.0), List.of(1.0, 0.0), List.of(1.0, 1.0));
        PlaneData guessing = new PlaneData.Given(corners, List.of(-1, 1, 1, -1), List.of(), List.of());
        PlaneData right = new PlaneData.Given(corners, List.of(-1, -1, 1, 1), List.of(), List.of());
        EnsemblesRecipe votes = PLAIN.withMethod(Method.ADABOOST).withStep(10);
        EnsembleScene none = scene(votes.withPlane(guessing), Sight.ALONE);
        painted(none, 900, 600);
        assertThat(new VoteParts(none).right().sentence()).contains("no better than random guessing");
        EnsembleScene one = scene(votes.withPlane(right), Sight.ALONE);
        assertThat(painted(one, 900, 600).words()).contains("1 round");
        assertThat(new VoteParts(one).right().sentence()).contains("right on everything");
    }
}

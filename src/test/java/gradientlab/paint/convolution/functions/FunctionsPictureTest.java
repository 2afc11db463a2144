package gradientlab.paint.convolution.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.core.convolution.function.Shape;
import gradientlab.core.convolution.function.ShapeKind;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.paint.convolution.functions.FunctionsScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionsPictureTest {

    private static final FunctionsRecipe BOX_AND_DECAY = FunctionsRecipe.DEFAULT;

    private static int painted(FunctionsRecipe recipe, int width, int height, Theme theme, Language in) {
        PictureLook look = new PictureLook(width, height, theme, Texts.of(in), true);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new FunctionsPicture(FunctionsRun.of(recipe), look).paint(g, recipe.t());
        g.dispose();
        return Arrays.hashCode(image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static FunctionsWords words(FunctionsRecipe recipe) {
        return new FunctionsWords(new FunctionsScene(FunctionsRun.of(recipe), recipe, new Sight(false, false),
                Theme.DARK, Texts.of(Language.EN)));
    }

    @Test
    void theSamePictureComesEachTimeAndAnotherAtEachPlace() {
        int first = painted(BOX_AND_DECAY, 960, 540, Theme.DARK, Language.EN);
        assertThat(painted(BOX_AND_DECAY, 960, 540, Theme.DARK, Language.EN)).isEqualTo(first);
        assertThat(painted(BOX_AND_DECAY.withT(1.41), 960, 540, Theme.DARK, Language.EN)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(ShapeKind.class)
    void everyShapeCanBePaintedEverywhere(ShapeKind kind) {
        for (double width : new double[] {Shape.LEAST, Shape.MOST}) {
            Shape shape = Shape.of(kind).withHalfWidth(width).withRate(width);
            for (double t : new double[] {FunctionsRecipe.FIRST, 0, FunctionsRecipe.LAST}) {
                painted(BOX_AND_DECAY.withF(shape).withT(t), 640, 480, Theme.LIGHT, Language.KO);
                painted(BOX_AND_DECAY.withG(shape).withT(t).withFlip(false).withTimes(2), 320, 240,
                        Theme.DARK,
                        Language.EN);
            }
        }
    }

    @Test
    void halfTheDifferenceIsSaidWhereBothFunctionsJumpAndIsTrueThere() {
        assertThat(words(BOX_AND_DECAY).half()).hasValueSatisfying(half -> assertThat(half).contains("half"));
        FunctionsRun run = FunctionsRun.of(BOX_AND_DECAY);
        for (int i = 1; i < run.gaps().size(); i++) {
            assertThat(run.gaps().get(i).size() / run.gaps().get(i - 1).size()).isCloseTo(0.5, within(0.06));
        }
        assertThat(words(BOX_AND_DECAY.withTimes(2)).half().orElse("")).doesNotContain("discontinuous");
        Shape bell = Shape.of(ShapeKind.GAUSS);
        assertThat(words(BOX_AND_DECAY.withF(bell).withG(bell)).half()).hasValueSatisfying(
                faster -> assertThat(faster).contains("faster"));
    }

    @Test
    void boxesAreCountedWithTheFirstOne() {
        FunctionsRecipe boxes = BOX_AND_DECAY.withG(Shape.of(ShapeKind.BOX)).withTimes(3);
        assertThat(words(boxes).bell()).hasValueSatisfying(
                bell -> assertThat(bell).startsWith("After 4 boxes: variance 1.33, "));
        assertThat(words(BOX_AND_DECAY).bell()).isEmpty();
    }

    @Test
    void theJumpOfGIsExplainedWhereItIsSeen() {
        assertThat(words(BOX_AND_DECAY).cut()).contains("g ends at 3: it jumps to 0 at τ = −1.6");
        assertThat(words(BOX_AND_DECAY.withFlip(false)).cut())
                .contains("g ends at 3: it jumps to 0 at τ = 4.4");
        assertThat(words(BOX_AND_DECAY.withG(Shape.of(ShapeKind.DECAY).withRate(3))).cut()).isEmpty();
    }

    @Test
    void theLargestDifferenceIsSaidWithItsPlace() {
        assertThat(words(BOX_AND_DECAY).gapAt()).isEqualTo("largest difference 0.128, at t = −0.87");
    }

    @Test
    void aHandleGivesTheWidthThatPutsItWhereItIsHeld() {
        for (ShapeKind kind : ShapeKind.values()) {
            Shape held = Handles.at(Shape.of(kind), 0.8);
            assertThat(Handles.place(held)).as(kind.id()).isCloseTo(0.8, within(0.01));
        }
        assertThat(Handles.at(Shape.of(ShapeKind.BOX), -5).halfWidth()).isEqualTo(Shape.LEAST);
    }
}

package gradientlab.paint.generalization.bias;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasSteps;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BiasPictureTest {

    static Stream<Arguments> everyKindOfSamplesIsPainted() {
        ModelChoice stump = ModelChoice.of(Kind.TREE, 1);
        BiasRecipe trees = BiasRecipe.DEFAULT
                .withData(new CurveData.Generated(CurveFunction.SINE, 50, 0.3, 200, Places.RANDOM, 5001))
                .withModel(stump)
                .withCompare(List.of(stump, ModelChoice.of(Kind.BAGGING, 1), ModelChoice.of(Kind.BOOSTING, 1),
                        ModelChoice.of(Kind.BAGGING, ModelChoice.FULL)));
        return Stream.of(Arguments.of("fresh", BiasRecipe.DEFAULT, 1280, 800),
                Arguments.of("bootstrap", BiasRecipe.DEFAULT.withBootstrap(true), 960, 620),
                Arguments.of("trees", trees, 1280, 800),
                Arguments.of("neighbours", BiasRecipe.DEFAULT.withModel(ModelChoice.of(Kind.KNN, 5)), 640,
                        480));
    }

    @ParameterizedTest
    @MethodSource
    void everyKindOfSamplesIsPainted(String name, BiasRecipe recipe, int width, int height)
            throws IOException {
        BiasRun run = BiasRun.of(recipe);
        for (Texts.Language language : Texts.Language.values()) {
            Theme theme = language == Texts.Language.EN ? Theme.DARK : Theme.LIGHT;
            PictureLook look = new PictureLook(width, height, theme, Texts.of(language), true);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            new BiasPicture(run, look).paint(g, BiasSteps.of(recipe));
            g.dispose();
            String folder = System.getProperty("pictures");
            if (folder != null) {
                ImageIO.write(image, "png", new File(folder, "bias-" + name + "-" + language + ".png"));
            }
            assertThat(image.getRGB(width / 2, height - 4)).isNotZero();
        }
    }
}

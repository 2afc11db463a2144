package gradientlab.paint.generalization.fit;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitSteps;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.paint.generalization.fit.FitScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FitPictureTest {

    @ParameterizedTest
    @CsvSource({"POLYNOMIAL, 9, CAPACITIES, 1280, 800", "POLYNOMIAL, 9, FOLDS, 960, 620",
            "POLYNOMIAL, 15, PENALTY, 1280, 800", "KNN, 3, CAPACITIES, 640, 480",
            "TREE, 2, FOLDS, 1280, 800", "RANDOM_FEATURES, 1000, CAPACITIES, 1280, 800"})
    void everyModelIsPaintedInEveryView(Kind kind, int capacity, View view, int width, int height)
            throws IOException {
        ModelChoice model =
                ModelChoice.of(kind, capacity).withDraws(3).withL2(view == View.PENALTY ? 0.01 : 0)
                        .withL1(view == View.PENALTY ? 0.003 : 0);
        FitRecipe recipe = FitRecipe.DEFAULT.withModel(model).withView(view);
        FitRun run = FitRun.of(recipe);
        Optional<FeatureDraws> draws = kind == Kind.RANDOM_FEATURES
                ? Optional.of(FeatureDraws.of(recipe, () -> false))
                : Optional.empty();
        for (Texts.Language language : Texts.Language.values()) {
            Theme theme = language == Texts.Language.EN ? Theme.DARK : Theme.LIGHT;
            PictureLook look = new PictureLook(width, height, theme, Texts.of(language), true);
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            new FitPicture(run, draws, look).paint(g, FitSteps.of(recipe));
            g.dispose();
            String folder = System.getProperty("pictures");
            if (folder != null) {
                ImageIO.write(image, "png",
                        new File(folder, "fit-" + kind + "-" + view + "-" + language + ".png"));
            }
            assertThat(image.getRGB(width / 2, height - 4)).isNotZero();
        }
    }

    /** On paper nothing can be dragged. */
    @ParameterizedTest
    @CsvSource({"CAPACITIES, 0, Drag a point.", "PENALTY, 0.01, Drag a point.", "PENALTY, 0, Drag α"})
    void onlyTheWindowSaysWhatAHandCanDo(View view, double l2, String said) {
        FitRecipe recipe = FitRecipe.DEFAULT.withView(view)
                .withModel(ModelChoice.polynomial(9).withL2(l2));
        FitRun run = FitRun.of(recipe);
        Sight window = new Sight(true, false, false, false, OptionalInt.empty(), -1, OptionalInt.empty());
        assertThat(words(run, recipe, window).sub()).contains(said);
        assertThat(words(run, recipe, Sight.ALONE).sub()).isNotEmpty().doesNotContain("Drag");
    }

    private static FitWords words(FitRun run, FitRecipe recipe, Sight sight) {
        return new FitWords(new FitScene(run, Optional.empty(), PenaltyRun.in(recipe), recipe, sight,
                Theme.DARK, Texts.of(Texts.Language.EN)));
    }
}

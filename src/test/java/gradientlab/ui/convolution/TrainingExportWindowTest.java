package gradientlab.ui.convolution;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A training that is on the screen is previewed and exported as far as it has come. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class TrainingExportWindowTest {

    @TempDir
    private Path folder;

    private TestWindow window;
    private ConvolutionLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("convolution", "convolution.tab", context -> lab = new ConvolutionLab(context)),
                1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void thePreviewShowsItAndThePictureCarriesItsRecipe(FxRobot robot) throws Exception {
        ConvolutionRecipe preset = Presets.find(ConvolutionKind.KIND, "train").orElseThrow().recipe();
        Recipe recipe = preset.withTraining(preset.training().withSeeds(1).withEpochs(1));
        robot.interact(() -> lab.open(recipe));
        eventually(() -> lab.model().frame() != null && lab.model().timeline().newest() > 0);
        robot.interact(lab.model().timeline()::pause);
        Path picture = folder.resolve("seen.png");
        window.answer(picture);
        robot.push(KeyCode.E);
        assertTrue(robot.lookup("#export-dialog").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#export-go").<Button>query().fire());
        eventually(() -> Files.exists(picture) && !lab.exporting());
        Recipe inside = Recipes.read(EmbeddedRecipe.read(picture).orElseThrow());
        assertEquals(recipe.lab(), inside.lab());
        assertEquals(recipe.notes(), inside.notes());
    }
}

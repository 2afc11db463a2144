package gradientlab.ui.time;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    private TimeLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("time", "time.tab", context -> lab = new TimeLab(context)), 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void thePreviewShowsItAndThePictureCarriesItsRecipe(FxRobot robot) throws Exception {
        Recipe recipe = TimeRecipe.of(TaskChoice.of(Task.ADDING, 10),
                List.of(CellSpec.of(Cell.RNN_TANH).withHidden(4))).withBatch(4).withSteps(40);
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

    @Test
    void aTextDroppedWhereNothingTrainsIsTheTaskOfTheTraining(FxRobot robot) throws Exception {
        assertEquals(List.of(".txt"), lab.dataEndings());
        robot.interact(() -> lab.model().show(TimeRecipe.Mode.CLIPPING));
        Path text = Files.writeString(folder.resolve("text.txt"), "to be or not to be, ".repeat(20));
        robot.interact(() -> {
            assertTrue(lab.openData(text));
            assertEquals(TimeRecipe.Mode.CLIPPING, lab.model().mode(), "it is read aside");
        });
        eventually(() -> lab.model().mode() == TimeRecipe.Mode.TRAINING);
        assertEquals(Task.TEXT, lab.model().recipe().task().task());
        assertEquals(text.toString(), lab.model().recipe().task().text().orElseThrow());
    }
}

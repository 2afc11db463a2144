package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeKind;
import gradientlab.ui.shell.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is asked of files while one of them is still being read. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class LateFilesWindowTest {

    private static final String TEXT = "to be or not to be, ".repeat(20);

    @TempDir
    private Path folder;

    private TestWindow window;
    private CountDownLatch drive;

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 800);
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        drive = new CountDownLatch(1);
        eventually(() -> window.keys().get(0).size() > 0);
    }

    @AfterEach
    void close(FxRobot robot) {
        drive.countDown();
        robot.interact(window::close);
    }

    /** Waits for so many complaints, for less time than one stays by itself. */
    private void complaints(int wanted) throws TimeoutException {
        eventually(15, () -> complaints() == wanted);
    }

    private void settle() throws TimeoutException {
        eventually(() -> !window.context().intake().busyProperty().get());
    }

    private static Recipe preset(RecipeKind<?> kind, int index) {
        return Presets.of(kind).get(index).recipe();
    }

    private String shown() {
        return window.lab().recipe();
    }

    private Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Path table() {
        StringBuilder rows = new StringBuilder("x,y,class\n");
        for (int i = 0; i < 100; i++) {
            rows.append(i % 10).append(',').append(i % 7).append(',').append(i % 2).append('\n');
        }
        return file("points.csv", rows.toString());
    }

    private long complaints() {
        return window.stage().getScene().getRoot().lookupAll(".toast.danger").size();
    }

    /** Opens a preset, has a file read, and before it can be there opens another preset. */
    private void late(FxRobot robot, RecipeKind<?> kind, Path file) throws TimeoutException {
        robot.interact(() -> {
            window.context().open(preset(kind, 1));
            window.dropUnread(file);
            assertTrue(window.context().intake().busyProperty().get(), file + " is read aside");
            window.context().open(preset(kind, 2));
        });
        settle();
        robot.interact(() -> assertEquals(preset(kind, 2).notes(), title(shown()), file.toString()));
        robot.interact(() -> assertFalse(shown().contains(file.getFileName().toString())));
    }

    private static Notes title(String recipe) {
        return read(recipe).notes();
    }

    private static Recipe read(String recipe) {
        try {
            return Recipes.read(recipe);
        } catch (RecipeException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void thatAFileTakesAWhileIsSaidUntilItIsThere(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.context().intake().read(this::neverAnswered, taken -> {}));
        eventually(15, () -> reading() == 1);
        drive.countDown();
        eventually(15, () -> reading() == 0);
    }

    private long reading() {
        return window.stage().getScene().getRoot().lookupAll(".toast.reading").size();
    }

    @Test
    void whatIsReadForAnExperimentIsNotAppliedToTheNext(FxRobot robot) throws TimeoutException {
        late(robot, DescentKind.KIND, table());
        late(robot, FlowKind.KIND, table());
        late(robot, TimeKind.KIND, file("text.txt", TEXT));
    }

    @Test
    void anExperimentOrALessonThatComesLateDoesNotReplaceOneThatWasOpenedMeanwhile(FxRobot robot)
            throws TimeoutException {
        late(robot, FlowKind.KIND, file("race.json", Recipes.write(preset(DescentKind.KIND, 3))));
        late(robot, ConvolutionKind.KIND, file("mine.glab", Recipes.write(preset(ConvolutionKind.KIND, 4))));
        late(robot, GraphKind.KIND, file("lesson.json", """
                {"format":"gradient-lab-lesson/1","title":"One","slides":[
                 {"title":"A race","preset":"ravine"}]}"""));
    }

    @Test
    void ofTwoFilesTheLastIsTakenHoweverLongTheFirstTakes(FxRobot robot) throws TimeoutException {
        Recipe last = preset(DescentKind.KIND, 3);
        Path file = file("last.json", Recipes.write(last));
        robot.interact(() -> {
            window.context().intake().read(this::neverAnswered, read -> window.context().warn(read));
            window.dropUnread(file);
        });
        settle();
        robot.interact(() -> assertEquals(last.notes(), title(shown())));
        assertEquals(0, window.said().stream().filter(said -> said.contains("late")).count());
    }

    /** A drive that is not there, whose system waits for it whoever interrupts. */
    private String neverAnswered() {
        boolean there = false;
        while (!there) {
            try {
                drive.await();
                there = true;
            } catch (InterruptedException e) {
                there = false;
            }
        }
        return "late";
    }

    @Test
    void undoTakesBackWhatIsStillBeingRead(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            window.context().open(preset(FlowKind.KIND, 1));
            window.context().open(preset(FlowKind.KIND, 2));
            window.dropUnread(table());
            window.lab().undo();
        });
        settle();
        robot.interact(() -> assertEquals(preset(FlowKind.KIND, 1).notes(), title(shown())));
    }

    @Test
    void aFileThatIsTakenTakesBackWhatWasSaidOfTheOneBefore(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.context().open(preset(DescentKind.KIND, 1)));
        robot.interact(() -> window.drop(file("bad.csv", "a,b\n1,2\n3,x\n".repeat(8))));
        complaints(1);
        robot.interact(() -> window.lab().pasteTable("step,x,y\n0,1,1\n1,0.5,0.5\n"));
        complaints(0);
        robot.interact(() -> window.lab().pasteTable("no table"));
        complaints(1);
        robot.interact(() -> window.drop(file("broken.json", "{")));
        eventually(() -> window.said().get(window.said().size() - 1).contains("broken.json"));
        assertEquals(1, complaints());
    }

    @Test
    void aTableThatCanNotBeTrainedOnIsOvertakenByOneThatCan(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.context().open(preset(FlowKind.KIND, 1)));
        String before = shown();
        robot.interact(() -> window.drop(file("bad.csv", "1,2,0\n1,two,1\n")));
        complaints(1);
        robot.interact(() -> assertEquals(title(before), title(shown())));
        robot.interact(() -> window.drop(table()));
        complaints(0);
        robot.interact(() -> assertNotEquals(title(before), title(shown())));
    }
}

package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A student guesses on slides by mouse and numbers; a lecturer walks on as if there were no guesses. */
@Thorough
class GuessWindowTest extends GuessesInWindow {

    @Start
    void open(Stage primary) throws IOException {
        open();
    }

    private static <R extends Recipe> String written(R recipe) {
        return Recipes.write(recipe);
    }

    @Test
    void aPathIsDrawnOverThePlaneAndComparedWithTheRun(FxRobot robot) throws Exception {
        begin(robot, "ravine-and-momentum", 4);
        eventually(() -> model().timeline().step() == 3);
        String before = written(model().recipe());
        boolean undo = model().history().canUndoProperty().get();
        List<Path> files = files();
        int[] picture = copied(robot);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        assertEquals("Draw where it goes from step 3 on.", said(robot));
        robot.drag(at(robot, 0.3, 0.4)).dropTo(at(robot, 0.57, 0.5));
        eventually(() -> guesses().given().isPresent());
        assertFalse(lecture().place().answered(), "who draws does not walk on");
        assertArrayEquals(picture, copied(robot), "no picture shows a guess");
        reveal(robot);
        eventually(() -> said(robot).startsWith("The path's 77 points lie "));
        Outcome.Line drawn = (Outcome.Line) guesses().given().orElseThrow().guess();
        Outcome.Line run = (Outcome.Line) guesses().given().orElseThrow().truth().orElseThrow();
        assertEquals(run.x()[0], drawn.x()[0], "it begins where the run is");
        assertEquals(run.y()[0], drawn.y()[0], "it begins where the run is");
        assertTrue(said(robot).contains(" from your line on average, its last one "), said(robot));
        double apart = guesses().given().orElseThrow().score().orElseThrow().apart();
        assertTrue(apart > 0 && apart < 2, "apart by " + apart);
        assertEquals(before, written(model().recipe()), "no guess changes the recipe");
        assertEquals(undo, model().history().canUndoProperty().get());
        assertEquals(files, files(), "nothing is written");
    }

    /** The picture that is copied now, which is the one that is exported: its pixels. */
    private static int[] copied(FxRobot robot) throws Exception {
        AtomicReference<int[]> pixels = new AtomicReference<>();
        robot.interact(() -> Clipboard.getSystemClipboard().clear());
        robot.push(KeyCode.CONTROL, KeyCode.C);
        eventually(() -> {
            Image image = Clipboard.getSystemClipboard().getImage();
            if (image != null) {
                int width = (int) image.getWidth();
                int[] all = new int[width * (int) image.getHeight()];
                image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(),
                        PixelFormat.getIntArgbInstance(), all, 0, width);
                pixels.set(all);
            }
            return image != null;
        });
        return pixels.get();
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void withoutAGuessALessonIsWalkedAsEver(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 4);
        assertFalse(shown(robot, "#guess-card"));
        assertFalse(shown(robot, "#guess-hit"));
        robot.push(KeyCode.SPACE);
        eventually(() -> lecture().place().answered());
        assertFalse(shown(robot, "#guess-card"));
        assertFalse(shown(robot, "#guess-chip"), "after the answer there is nothing to guess");
        robot.push(KeyCode.SPACE);
        eventually(() -> lecture().place().number() == 4);
    }

    @Test
    void whoGuessesIsNeverStuck(FxRobot robot) throws Exception {
        begin(robot, "backprop-node-by-node", 1);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-field"));
        robot.push(KeyCode.DIGIT1).push(KeyCode.PAGE_DOWN);
        eventually(() -> lecture().place().answered());
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> lecture().place().number() == 1);
        assertTrue(shown(robot, "#guess-card"), "who began to guess is asked on");
        robot.push(KeyCode.SPACE);
        eventually(() -> lecture().place().answered());
        assertFalse(shown(robot, "#guess-card"), "without a guess nothing is said");
        robot.push(KeyCode.BACK_SPACE);
        eventually(() -> !lecture().place().answered());
        robot.push(KeyCode.Y);
        eventually(() -> !shown(robot, "#guess-card"));
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-field"));
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        eventually(() -> !shown(robot, "#graph-presentation") && !shown(robot, "#guess-card"));
        robot.push(KeyCode.F5);
        eventually(() -> shown(robot, "#guess-card"));
    }

    @Test
    void aNumberIsTypedAtOnceAndSaidWithItsDistance(FxRobot robot) throws Exception {
        begin(robot, "backprop-node-by-node", 1);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-field"));
        assertEquals("∂L/∂n1", said(robot));
        robot.write("y k");
        assertEquals("", robot.lookup("#guess-field").<TextField>query().getText(), "letters are no number");
        robot.interact(() -> robot.lookup("#guess-field").<TextField>query().setText("1e"));
        assertTrue(guesses().given().isEmpty());
        robot.push(KeyCode.ENTER);
        eventually(() -> shown(robot, ".guess-wrong"));
        assertFalse(lecture().place().answered());
        robot.interact(() -> robot.lookup("#guess-field").<TextField>query().setText("100"));
        eventually(() -> guesses().given().isPresent());
        robot.push(KeyCode.ENTER);
        assertFalse(lecture().place().answered(), "Enter takes the number");
        robot.push(KeyCode.ENTER);
        eventually(() -> lecture().place().answered());
        eventually(() -> said(robot).equals(
                "You said 100; it is 110. Difference: 10, 0.909 times the value."));
        robot.push(KeyCode.G);
        eventually(() -> shown(robot, "#slides"));
        eventually(() -> robot.lookup(".slide-guess").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals("guess 100, value 110, off by 10")));
    }

    @Test
    void aCellIsClickedAndAGuessIsTakenBackByDelete(FxRobot robot) throws Exception {
        begin(robot, "what-a-convolution-computes", 4);
        eventually(() -> model().timeline().step() == 6);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        robot.clickOn(at(robot, 0.7, 0.7));
        eventually(() -> guesses().given().isPresent());
        assertFalse(lecture().place().answered(), "a click on the cells chooses");
        robot.push(KeyCode.DELETE);
        eventually(() -> guesses().given().isEmpty());
        robot.clickOn(at(robot, 0.5, 0.5));
        eventually(() -> guesses().given().isPresent());
        reveal(robot);
        eventually(
                () -> said(robot).equals("You chose row 2, column 2; it is row 1, column 1: one cell off."));
    }

    @Test
    void aCurveIsDrawnOverTheStepsToComeAndComparedAsTheyDo(FxRobot robot) throws Exception {
        begin(robot, "where-the-gradient-dies", 5);
        eventually(() -> model().timeline().newest() == 20);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        window.awaitFrames(4);
        robot.drag(at(robot, 0.2, 0.4)).moveTo(at(robot, 0.5, 0.6)).dropTo(at(robot, 0.9, 0.9));
        eventually(() -> guesses().given().isPresent());
        reveal(robot);
        eventually(() -> model().timeline().newest() > 150);
        eventually(() -> said(robot).startsWith("Your line for the training loss is off by "));
        assertTrue(guesses().given().orElseThrow().score().orElseThrow().compared() > 50);
    }

    @Test
    void theLineOfANetworksAccuracyIsDrawnOnItsChart(FxRobot robot) throws Exception {
        begin(robot, "overfitting", 4);
        eventually(() -> model().timeline().newest() == 29);
        robot.push(KeyCode.Y);
        eventually(() -> said(robot).equals("Draw the validation accuracy from epoch 29 on."));
        window.awaitFrames(4);
        robot.drag(at(robot, 0.3, 0.2)).dropTo(at(robot, 0.9, 0.2));
        eventually(() -> guesses().given().isPresent());
        reveal(robot);
        eventually(() -> model().timeline().newest() > 60);
        eventually(() -> said(robot).matches(
                "Your line for the validation accuracy is off by .* percentage points on average, "
                        + "from epoch .*"));
    }

    @Test
    void whatAPresetAsksBeforeTheClassIsGuessedToo(FxRobot robot) throws Exception {
        Preset<GeneralizationRecipe> preset = Presets.find(GeneralizationKind.KIND, "fed").orElseThrow();
        Preset<GeneralizationRecipe> before = Presets.of(GeneralizationKind.KIND)
                .get(Presets.of(GeneralizationKind.KIND).indexOf(preset) - 1);
        robot.interact(() -> window.context().open(before.recipe()));
        robot.push(KeyCode.F5);
        eventually(() -> shown(robot, ".presented-title"));
        robot.push(KeyCode.PAGE_DOWN);
        eventually(guesses()::open);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        window.awaitFrames(4);
        robot.drag(at(robot, 0.1, 0.3)).dropTo(at(robot, 0.9, 0.3));
        eventually(() -> guesses().given().isPresent());
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> guesses().answered());
        eventually(() -> said(robot).startsWith("Your line for the validation accuracy is off by "));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !shown(robot, "#guess-card"));
        assertFalse(guesses().question().isPresent());
    }

    @Test
    void inA3DViewThereIsNothingToDrawOn(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 5);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        robot.push(KeyCode.V);
        eventually(() -> !shown(robot, "#guess-hit"));
        eventually(() -> said(robot).equals("It can't be drawn in this view."));
        robot.push(KeyCode.V);
        eventually(() -> shown(robot, "#guess-hit"));
    }

    @Test
    void whatIsBeingTypedIsNotTakenToAnotherSlide(FxRobot robot) throws Exception {
        begin(robot, "backprop-node-by-node", 2);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-field"));
        robot.write("100");
        eventually(() -> guesses().given().isPresent());
        assertTrue(robot.lookup("#guess-field").<TextField>query().isFocused(), "it is still typed in");
        robot.push(KeyCode.PAGE_UP);
        eventually(() -> lecture().place().number() == 0);
        eventually(() -> robot.lookup("#guess-field").<TextField>query().getText().isEmpty());
        robot.push(KeyCode.PAGE_DOWN);
        robot.interact(() -> window.context().lecture().jump(1));
        eventually(() -> robot.lookup("#guess-field").<TextField>query().getText().equals("100"));
    }
}

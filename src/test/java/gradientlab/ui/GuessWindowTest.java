package gradientlab.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts.Language;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A student guesses on slides, by mouse and keys; a lecturer walks on as if there were no guesses. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class GuessWindowTest {

    @TempDir
    private Path home;

    private TestWindow window;

    @Start
    void open(Stage primary) throws Exception {
        Files.writeString(home.resolve("settings.properties"),
                "format=gradient-lab-settings/1\nlanguage=en\nwindow=0 0 1280 720\n");
        window = new TestWindow(Labs.all(), home);
        window.context().words().languageProperty().set(Language.EN);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static void eventually(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Lecture lecture() {
        return window.context().lecture();
    }

    private Guesses guesses() {
        return lecture().guesses();
    }

    private void begin(FxRobot robot, String lesson, int slide) throws Exception {
        robot.interact(() -> window.context().begin(Lessons.find(lesson).orElseThrow(), slide - 1));
        eventually(() -> lecture().place() != null && lecture().place().number() == slide - 1);
        window.awaitFrames(2);
    }

    private void reveal(FxRobot robot) throws Exception {
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> lecture().place().answered());
    }

    private static boolean shown(FxRobot robot, String selector) {
        AtomicReference<Boolean> found = new AtomicReference<>();
        robot.interact(() -> found.set(robot.lookup(selector).tryQuery().filter(Node::isVisible)
                .isPresent()));
        return found.get();
    }

    private static String said(FxRobot robot) {
        AtomicReference<String> said = new AtomicReference<>("");
        robot.interact(() -> said.set(robot.lookup("#guess-says").<Labeled>query().getText()));
        return said.get();
    }

    /** A place of what can be drawn on, by its shares. */
    private static Point2D at(FxRobot robot, double across, double down) {
        AtomicReference<Point2D> at = new AtomicReference<>();
        robot.interact(() -> {
            Node hit = robot.lookup("#guess-hit").query();
            Bounds box = hit.localToScreen(hit.getBoundsInLocal());
            at.set(new Point2D(box.getMinX() + across * box.getWidth(),
                    box.getMinY() + down * box.getHeight()));
        });
        return at.get();
    }

    private LabModel<?> model() {
        return lecture().model().orElseThrow();
    }

    private static <R extends Recipe> String written(R recipe) {
        return Recipes.write(recipe);
    }

    @Test
    void aPathIsDrawnOverThePlaneAndComparedWithTheRun(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 4);
        eventually(() -> model().timeline().step() == 4);
        String before = written(model().recipe());
        boolean undo = model().history().canUndoProperty().get();
        List<Path> files = files();
        int[] picture = copied(robot);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        assertEquals("Draw where it goes from step 4 on.", said(robot));
        robot.drag(at(robot, 0.3, 0.4)).dropTo(at(robot, 0.57, 0.5));
        eventually(() -> guesses().given().isPresent());
        assertFalse(lecture().place().answered(), "who draws does not walk on");
        assertArrayEquals(picture, copied(robot), "no picture shows a guess");
        reveal(robot);
        eventually(() -> said(robot).startsWith("The path's 76 points lie "));
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
            robot.interact(() -> {
                Image image = Clipboard.getSystemClipboard().getImage();
                if (image != null) {
                    int width = (int) image.getWidth();
                    int[] all = new int[width * (int) image.getHeight()];
                    image.getPixelReader().getPixels(0, 0, width, (int) image.getHeight(),
                            PixelFormat.getIntArgbInstance(), all, 0, width);
                    pixels.set(all);
                }
            });
            return pixels.get() != null;
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
        begin(robot, "where-the-gradient-dies", 3);
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
        begin(robot, "rate-and-stability", 4);
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

package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A student chooses and draws by keys: answers by their digits, lines by a pen that arrows move, cells. */
@Thorough
class GuessKeysWindowTest extends GuessesInWindow {

    @Start
    void open(Stage primary) throws IOException {
        open();
    }

    @Test
    void oneOfThoseComparedIsChosenByMouseAndByItsDigit(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 4);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-choices"));
        assertEquals("Which reaches the loss 0.001 first?", said(robot));
        List<Button> options = robot.lookup(".guess-option").queryAllAs(Button.class).stream().toList();
        assertEquals(List.of("SGD η 0.05", "SGD η 0.3", "SGD η 0.9"),
                options.stream().map(Button::getAccessibleText).toList());
        assertFalse(shown(robot, "#guess-hit"), "nothing is drawn");
        robot.clickOn(options.get(1));
        eventually(() -> chosen() == 1);
        assertFalse(lecture().place().answered(), "who chooses does not walk on");
        robot.push(KeyCode.DELETE);
        eventually(() -> guesses().given().isEmpty());
        robot.push(KeyCode.DIGIT7);
        assertTrue(guesses().given().isEmpty(), "there is no seventh");
        robot.push(KeyCode.DIGIT2);
        eventually(() -> chosen() == 1);
        reveal(robot);
        eventually(() -> said(robot).equals(
                "You chose SGD η 0.3 (not within 80 steps); it is SGD η 0.9 (step 42)."));
        assertFalse(shown(robot, "#guess-choices"), "there is nothing to choose any more");
        robot.push(KeyCode.G);
        eventually(() -> robot.lookup(".slide-guess").queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals("chose SGD η 0.3, it is SGD η 0.9")));
    }

    @Test
    void whatIsTurnedBeforeTheClassIsChosenUnderItsNewName(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 4);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-choices"));
        robot.interact(() -> turn(model()));
        eventually(() -> robot.lookup(".guess-option").queryAllAs(Button.class).stream()
                .anyMatch(option -> option.getAccessibleText().equals("SGD η 0.7")));
    }

    /** The third learning rate, as the slide's slider does. */
    private static <R extends Recipe> void turn(LabModel<R> model) {
        model.edit(recipe -> model.kind().dials(recipe).stream()
                .filter(dial -> dial.id().equals("runners[2].lr")).findFirst().orElseThrow().change()
                .with(recipe, 0.7));
    }

    private int chosen() {
        return guesses().given().map(given -> ((Outcome.Choice) given.guess()).option()).orElse(-1);
    }

    @Test
    void whichKernelItWasIsComparedBesideTheWindow(FxRobot robot) throws Exception {
        begin(robot, "what-a-convolution-computes", 6);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-choices"));
        robot.push(KeyCode.DIGIT1);
        eventually(() -> chosen() == 0);
        reveal(robot);
        eventually(
                () -> said(robot).startsWith("You chose Gaussian blur (largest difference from the result: ")
                        && said(robot).contains("; it is Sobel x ("));
    }

    @Test
    void whichNetworkLearnsIsKnownWhenTheyHaveTrainedToTheEnd(FxRobot robot) throws Exception {
        begin(robot, "where-the-gradient-dies", 3);
        eventually(() -> model().timeline().newest() == 20);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-choices"));
        robot.push(KeyCode.DIGIT2);
        eventually(() -> chosen() == 1);
        reveal(robot);
        eventually(() -> said(robot).equals("You chose Tanh. The run is not there yet."));
        eventually(() -> said(robot).startsWith("You chose Tanh: that is it (training accuracy "));
        assertEquals(300, model().timeline().newest());
    }

    @Test
    void aPathIsDrawnByKeysAndTakenBackPointByPoint(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 5);
        eventually(() -> model().timeline().step() == 2);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        assertTrue(shown(robot, ".guess-hint"));
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.UP);
        eventually(() -> shown(robot, "#guess-pen"));
        assertFalse(lecture().place().answered(), "arrows move the pen");
        robot.push(KeyCode.SPACE);
        eventually(() -> corners() == 2);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT).push(KeyCode.ENTER);
        eventually(() -> corners() == 3);
        Outcome.Line drawn = (Outcome.Line) guesses().given().orElseThrow().guess();
        assertTrue(drawn.x()[2] < drawn.x()[1] && drawn.x()[2] > drawn.x()[0], "by less with Shift");
        assertEquals(drawn.y()[1], drawn.y()[2], 1e-9);
        assertTrue(drawn.y()[1] > drawn.y()[0], "up is up");
        robot.push(KeyCode.BACK_SPACE);
        eventually(() -> corners() == 2);
        robot.push(KeyCode.BACK_SPACE);
        eventually(() -> guesses().given().isEmpty());
        assertEquals(4, lecture().place().number(), "there was a point to take back");
        robot.push(KeyCode.SPACE);
        eventually(() -> corners() == 2);
        reveal(robot);
        eventually(() -> said(robot).startsWith("The path's "));
        assertFalse(shown(robot, "#guess-pen"));
        robot.push(KeyCode.BACK_SPACE);
        eventually(() -> !lecture().place().answered());
    }

    private int corners() {
        return guesses().given().map(given -> ((Outcome.Line) given.guess()).size()).orElse(0);
    }

    @Test
    void aCurveIsDrawnByKeysOverTheStepsToCome(FxRobot robot) throws Exception {
        begin(robot, "where-the-gradient-dies", 5);
        eventually(() -> model().timeline().newest() == 20);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        window.awaitFrames(4);
        robot.push(KeyCode.DOWN).push(KeyCode.SPACE);
        eventually(() -> corners() == 1);
        for (int i = 0; i < 8; i++) {
            robot.push(KeyCode.RIGHT);
        }
        robot.push(KeyCode.SPACE);
        eventually(() -> corners() == 2);
        Outcome.Line drawn = (Outcome.Line) guesses().given().orElseThrow().guess();
        assertEquals(21, drawn.x()[0], "the first step to come");
        assertTrue(drawn.x()[1] > 40, drawn.x()[1] + "");
        assertEquals(drawn.y()[0], drawn.y()[1], 1e-9);
    }

    @Test
    void aCellIsChosenByKeys(FxRobot robot) throws Exception {
        begin(robot, "what-a-convolution-computes", 4);
        eventually(() -> model().timeline().step() == 6);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.RIGHT)
                .push(KeyCode.LEFT).push(KeyCode.UP);
        eventually(() -> guesses().given().map(Guesses.Given::guess)
                .equals(Optional.of(new Outcome.Cell(0, 1))));
        robot.push(KeyCode.SPACE);
        eventually(() -> lecture().place().answered());
        eventually(
                () -> said(robot).equals("You chose row 0, column 1; it is row 1, column 1: one cell off."));
    }

    @Test
    void asLongAsNoKeyMovedThePenSpaceWalksOn(FxRobot robot) throws Exception {
        begin(robot, "rate-and-stability", 5);
        robot.push(KeyCode.Y);
        eventually(() -> shown(robot, "#guess-hit"));
        robot.push(KeyCode.SPACE);
        eventually(() -> lecture().place().answered());
    }
}

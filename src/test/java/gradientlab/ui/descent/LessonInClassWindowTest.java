package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.surface.Point;
import gradientlab.experiment.Lessons;
import gradientlab.export.descent.AnatomyExportable;
import gradientlab.ui.lab.Lecture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A lesson given by mouse, by keys and by a clicker. */
@Thorough
class LessonInClassWindowTest extends LabInWindow {

    @Start
    void start(Stage stage) {
        open();
    }

    private Lecture lecture() {
        return window.context().lecture();
    }

    private void begin(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.context().begin(Lessons.find("rate-and-stability").orElseThrow()));
        at(1, false);
        window.awaitFrames(2);
    }

    /** Waits for a slide's question or answer. */
    private void at(int slide, boolean answered) throws TimeoutException {
        eventually(() -> lecture().place() != null && lecture().place().number() == slide - 1
                && lecture().place().answered() == answered);
    }

    @Test
    void aClickAnywhereWalksOnARightClickBackAndNeitherMovesTheStart(FxRobot robot) throws TimeoutException {
        begin(robot);
        Point start = model.recipe().start();
        robot.clickOn(onScreen(robot, new Point(0, 1)));
        at(1, true);
        robot.clickOn(".slide-title");
        at(2, false);
        robot.clickOn(".slide-title", MouseButton.SECONDARY);
        at(1, false);
        robot.clickOn(onScreen(robot, start));
        at(1, true);
        assertEquals(start, model.recipe().start());
        robot.clickOn(onScreen(robot, new Point(1, 1)), MouseButton.SECONDARY);
        at(1, false);
        robot.drag(onScreen(robot, start)).dropTo(onScreen(robot, new Point(-5, 1)));
        at(1, false);
        assertEquals(-5, model.recipe().start().x(), 0.1);
    }

    @Test
    void theKeysOfSlideProgramsWalk(FxRobot robot) throws TimeoutException {
        begin(robot);
        robot.push(KeyCode.SPACE);
        at(1, true);
        robot.push(KeyCode.ENTER);
        at(2, false);
        robot.push(KeyCode.RIGHT);
        at(2, true);
        robot.push(KeyCode.PAGE_DOWN);
        at(3, false);
        robot.push(KeyCode.BACK_SPACE);
        at(2, false);
        robot.push(KeyCode.LEFT);
        at(1, false);
        robot.push(KeyCode.RIGHT).push(KeyCode.PAGE_UP);
        at(1, false);
    }

    @Test
    void pPlaysAndCtrlWithArrowsSteps(FxRobot robot) throws TimeoutException {
        begin(robot);
        robot.push(KeyCode.SPACE);
        at(1, true);
        robot.push(KeyCode.P);
        eventually(() -> !model.timeline().playing());
        int step = model.timeline().step();
        robot.push(KeyCode.CONTROL, KeyCode.RIGHT);
        eventually(() -> model.timeline().step() == step + 1);
        robot.push(KeyCode.CONTROL, KeyCode.LEFT);
        eventually(() -> model.timeline().step() == step);
        robot.push(KeyCode.P);
        eventually(() -> model.timeline().playing());
        at(1, true);
    }

    @Test
    void theScreenIsBlackUntilAnyKeyOrAClick(FxRobot robot) throws TimeoutException {
        begin(robot);
        Node curtain = robot.lookup("#curtain").query();
        for (KeyCode down : new KeyCode[] {KeyCode.B, KeyCode.PERIOD, KeyCode.W, KeyCode.COMMA}) {
            robot.push(down);
            eventually(curtain::isVisible);
            robot.push(down == KeyCode.W ? KeyCode.ESCAPE : KeyCode.PAGE_DOWN);
            eventually(() -> !curtain.isVisible());
        }
        robot.push(KeyCode.B);
        eventually(curtain::isVisible);
        robot.clickOn(curtain);
        eventually(() -> !curtain.isVisible());
        at(1, false);
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent());
    }

    @Test
    void f5NeverLeavesEscDoesAndF5ComesBackToTheSlide(FxRobot robot) throws TimeoutException {
        begin(robot);
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        at(2, false);
        robot.push(KeyCode.F5).push(KeyCode.F5);
        at(2, false);
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".panel").tryQuery().isPresent());
        robot.push(KeyCode.SPACE);
        assertEquals(1, lecture().place().number(), "outside the lesson Space plays");
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#presentation").tryQuery().isPresent());
        at(2, false);
        robot.push(KeyCode.SHIFT, KeyCode.F5);
        at(1, false);
    }

    @Test
    void aSlideIsReachedByItsNumberOrByAClickInTheList(FxRobot robot) throws TimeoutException {
        begin(robot);
        robot.push(KeyCode.G);
        eventually(() -> robot.lookup("#slides").tryQuery().isPresent());
        robot.push(KeyCode.DIGIT4).push(KeyCode.ENTER);
        at(4, false);
        eventually(() -> robot.lookup("#slides").tryQuery().isEmpty());
        robot.push(KeyCode.G);
        eventually(() -> says(robot, "2   "));
        robot.clickOn((Labeled cell) -> cell.getText() != null && cell.getText().startsWith("2   "));
        at(2, false);
        robot.push(KeyCode.G);
        eventually(() -> robot.lookup("#slides").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup("#slides").tryQuery().isEmpty());
        at(2, false);
    }

    @Test
    void theMouseHasControlsWhichGoWhileItRests(FxRobot robot) throws TimeoutException {
        begin(robot);
        Point2D middle = onScreen(robot, new Point(0, 0));
        robot.moveTo(middle).moveBy(5, 5);
        Node bar = robot.lookup("#lecture-bar").query();
        eventually(bar::isVisible);
        robot.clickOn("#lecture-key-forward");
        at(1, true);
        robot.clickOn("#lecture-key-back");
        at(1, false);
        robot.clickOn("#forward-chip");
        at(1, true);
        eventually(() -> !bar.isVisible());
        robot.moveTo(middle);
        eventually(bar::isVisible);
        robot.clickOn("#lecture-leave");
        eventually(() -> robot.lookup(".panel").tryQuery().isPresent());
        assertFalse(bar.isVisible());
    }

    @Test
    void theSlidesNumberIsTurnedBeforeTheClass(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), """
                {"format":"gradient-lab-lesson/1","title":"Mine","slides":[
                 {"title":"Turn it","preset":"ravine","knob":"runners[0].lr"},
                 {"title":"Words alone","text":"A break of ten minutes"}]}""");
        robot.interact(() -> window.drop(file));
        at(1, false);
        double before = model.recipe().runners().get(0).settings().get("lr");
        robot.push(KeyCode.K);
        Node track = robot.lookup("#lecture-knob .slider-track").query();
        eventually(() -> visible(track));
        assertTrue(robot.lookup("#lecture-knob .lecture-knob-of").tryQuery().isPresent(), "whose it is");
        robot.clickOn(at(track, 0.3));
        eventually(() -> model.recipe().runners().get(0).settings().get("lr") != before);
        at(1, false);
        robot.push(KeyCode.K);
        eventually(() -> robot.lookup("#lecture-knob .slider-track").tryQuery().isEmpty());
        robot.push(KeyCode.PAGE_DOWN);
        at(2, false);
        eventually(
                () -> says(robot, "A break of ten minutes") && visible(robot.lookup("#text-slide").query()));
        robot.clickOn("#text-slide", MouseButton.SECONDARY);
        at(1, false);
        assertEquals(before, model.recipe().runners().get(0).settings().get("lr"));
    }

    @Test
    void aPictureThatTellsTheAnswerComesWithIt(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("hidden.json"), """
                {"format":"gradient-lab-lesson/1","title":"Hidden","slides":[
                 {"title":"Where?","question":"Predict","answer":"There","preset":"ravine","hide":true}]}""");
        robot.interact(() -> window.drop(file));
        at(1, false);
        Node words = robot.lookup("#text-slide").query();
        eventually(() -> visible(words) && says(robot, "the picture comes with the answer"));
        assertEquals(0, model.timeline().step(), "it waits");
        robot.push(KeyCode.PAGE_DOWN);
        at(1, true);
        eventually(() -> !visible(words) && model.timeline().step() > 0);
    }

    @Test
    void aStepInDetailShowsNothingOfWhatTheClassPredicts(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("mine.json"), """
                {"format":"gradient-lab-lesson/1","title":"Mine","slides":[
                 {"title":"Where next?","preset":"ravine","hide_after":10,"answer":"There."}]}""");
        robot.interact(() -> window.drop(file));
        at(1, false);
        robot.push(KeyCode.A).push(KeyCode.END);
        eventually(() -> model.timeline().step() == 10);
        eventually(() -> lab.modes().shownProperty().get() != null);
        window.awaitFrames(3);
        AnatomyExportable detail =
                (AnatomyExportable) lab.modes().shownProperty().get().exportable().orElseThrow();
        assertEquals(9, detail.step(), "from 9 to 10, which was seen");
    }

    @Test
    void theExportDialogSaysWhereItEndsAndOffersNoNumbersUntilTheAnswer(FxRobot robot)
            throws TimeoutException {
        begin(robot);
        robot.push(KeyCode.E);
        eventually(() -> robot.lookup("#export-held").tryQuery().isPresent());
        Labeled held = robot.lookup("#export-held").query();
        Node csv = format(robot, "CSV");
        eventually(() -> held.isVisible() && held.getText().contains("end at step 0"));
        assertFalse(csv.isVisible());
        robot.interact(() -> lecture().forward());
        at(1, true);
        eventually(() -> !held.isVisible() && csv.isVisible());
    }

    private static Node format(FxRobot robot, String name) {
        return robot.lookup("#export-format").<Parent>query().getChildrenUnmodifiable().stream()
                .filter(each -> each instanceof Labeled button && button.getText().equals(name))
                .findFirst().orElseThrow();
    }
}

package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.View;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.ui.descent.stage.ReliefView;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@Thorough
class ReliefWindowTest extends LabInWindow {

    @Start
    void start(Stage stage) {
        open();
    }

    @Test
    void theKeyShowsTheReliefDraggingTurnsItAndItsMenuGoesBack(FxRobot robot) throws TimeoutException {
        pause(robot);
        DescentRecipe before = model.recipe();
        robot.push(KeyCode.V);
        eventually(() -> lab.stage().inRelief() && robot.lookup("#relief").tryQuery().isPresent());
        assertEquals(Camera.HOME, model.reliefProperty().get());
        Node relief = robot.lookup("#relief").query();
        robot.moveTo(at(relief, 0.15)).press(MouseButton.PRIMARY).moveBy(40, 0).moveBy(35, -20);
        robot.release(MouseButton.PRIMARY);
        Camera turned = model.reliefProperty().get();
        assertTrue(turned.azimuth() < Camera.HOME.azimuth() - 15, turned.toString());
        assertTrue(turned.elevation() < Camera.HOME.elevation() - 3, turned.toString());
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertEquals(turned.moved(5, 0), model.reliefProperty().get());
        robot.rightClickOn(at(relief, 0.4)).clickOn("Show all paths and minima");
        assertEquals(Camera.HOME, model.reliefProperty().get());
        assertEquals(before, model.recipe(), "turning is no change of the experiment");
        robot.doubleClickOn(at(relief, 0.4));
        assertNotEquals(before.start(), model.recipe().start());
        robot.push(KeyCode.V);
        assertFalse(lab.stage().inRelief());
    }

    @Test
    void altWithADigitGoesToEachOfTheViewsAndStaysWhereItIs(FxRobot robot) throws TimeoutException {
        pause(robot);
        alt(robot, KeyCode.DIGIT2);
        eventually(() -> lab.stage().inRelief());
        alt(robot, KeyCode.DIGIT4);
        eventually(() -> lab.modes().shows(DescentView.MAP));
        alt(robot, KeyCode.DIGIT4);
        assertTrue(lab.modes().shows(DescentView.MAP), "its own key would lead back");
        alt(robot, KeyCode.DIGIT3);
        eventually(() -> lab.modes().shows(DescentView.ANATOMY));
        alt(robot, KeyCode.NUMPAD5);
        eventually(() -> lab.modes().shows("table"));
        alt(robot, KeyCode.DIGIT1);
        eventually(() -> lab.modes().shownProperty().get() == null);
        assertFalse(lab.stage().inRelief());
    }

    private static void alt(FxRobot robot, KeyCode digit) {
        robot.press(KeyCode.ALT).press(digit).release(digit).release(KeyCode.ALT);
    }

    @Test
    void theWheelZoomsAndTheStartIsDraggedOnTheSurfaceInOneUndo(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.clickOn("#relief-button");
        eventually(() -> robot.lookup("#relief").tryQuery().isPresent());
        Node relief = robot.lookup("#relief").query();
        View seen = model.viewProperty().get();
        robot.moveTo(relief).scroll(-2);
        assertNotEquals(seen, model.viewProperty().get());
        robot.interact(() -> model.viewProperty().set(seen));
        DescentRecipe before = model.recipe();
        ReliefView view = (ReliefView) relief.getParent();
        robot.interact(view::refresh);
        robot.moveTo(relief.localToScreen(view.start().x(), view.start().y())).press(MouseButton.PRIMARY);
        robot.moveBy(12, 10).moveBy(20, 14).release(MouseButton.PRIMARY);
        assertTrue(before.start().distance(model.recipe().start().x(), model.recipe().start().y()) > 0.2);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
    }

    @Test
    void whatIsSavedAndOpenedAgainIsInRelief(FxRobot robot) throws RecipeException {
        pause(robot);
        robot.push(KeyCode.V).push(KeyCode.SHIFT, KeyCode.UP);
        Camera camera = model.reliefProperty().get();
        DescentRecipe saved = (DescentRecipe) Recipes.read(lab.recipe());
        assertEquals(Optional.of(camera), saved.relief());
        robot.push(KeyCode.V);
        assertEquals(Optional.empty(), ((DescentRecipe) Recipes.read(lab.recipe())).relief());
        robot.interact(() -> model.open(saved));
        assertTrue(lab.stage().inRelief());
        assertEquals(camera, model.reliefProperty().get());
    }
}

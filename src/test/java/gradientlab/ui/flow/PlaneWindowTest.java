package gradientlab.ui.flow;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.ui.flow.model.Edits;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A network's plane in the main chart's place, and points that are drawn there. */
class PlaneWindowTest extends FlowInWindow {

    private static final FlowRecipe SMALL = FlowRecipe.of(
            List.of(NetworkSpec.of(0).withDepth(2).withWidth(6)), GeneratedData.of("circles"));

    @Start
    void open(Stage primary) {
        open();
    }

    @BeforeEach
    void takeASmallNetwork(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.open(SMALL));
        eventually(() -> model.frame().recipe().equals(SMALL) && !model.frame().boundaries().isEmpty());
    }

    private static boolean seen(FxRobot robot, String id) {
        return robot.lookup(id).<Node>query().getParent().isVisible();
    }

    private List<List<Double>> inputs() {
        return ((ExplicitData) model.recipe().data()).inputs();
    }

    @Test
    void theSmallPlaneAndAKeyEnlargeItAndTheKeyAndEscBringTheChartBack(FxRobot robot)
            throws TimeoutException {
        assertFalse(seen(robot, "#plane"));
        robot.clickOn(".boundary");
        eventually(() -> seen(robot, "#plane") && !seen(robot, "#main-chart"));
        Node plane = robot.lookup("#plane").query();
        assertTrue(plane.getLayoutBounds().getWidth() > 3 * BoundaryView.SIZE);
        robot.push(KeyCode.B);
        eventually(() -> !seen(robot, "#plane") && seen(robot, "#main-chart"));
        robot.push(KeyCode.B);
        eventually(() -> seen(robot, "#plane"));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !seen(robot, "#plane"));
    }

    @Test
    void aClickPutsAPointWhereItIsAndItIsLearned(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.B);
        eventually(() -> seen(robot, "#plane"));
        robot.clickOn("#plane-anew");
        eventually(() -> model.frame().data().training().rows() == 2);
        robot.interact(() -> robot.lookup("#plane-class").<Node>query().lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast).filter(button -> button.getUserData().equals(1))
                .forEach(ToggleButton::fire));
        robot.clickOn(at(robot.lookup("#plane").query(), 0.5, 0.25));
        eventually(() -> model.frame().data().training().rows() == 3);
        assertEquals(0, inputs().get(2).get(0), 0.02);
        assertEquals(0.56, inputs().get(2).get(1), 0.02);
        assertEquals(1, model.frame().data().training().labels()[2]);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, inputs().size());
    }

    @Test
    void aStrokeIsManyPointsAndOneUndoAndARightClickTakesOneAway(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.B);
        eventually(() -> seen(robot, "#plane"));
        robot.clickOn("#plane-anew");
        eventually(() -> model.frame().data().training().rows() == 2);
        Node plane = robot.lookup("#plane").query();
        robot.moveTo(at(plane, 0.3, 0.2)).press(MouseButton.PRIMARY);
        robot.moveBy(30, 0).moveBy(30, 0).release(MouseButton.PRIMARY);
        int drawn = inputs().size();
        assertTrue(drawn >= 4, "" + drawn);
        robot.clickOn(at(plane, 0.3, 0.2), MouseButton.SECONDARY);
        eventually(() -> inputs().size() == drawn - 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(2, inputs().size());
    }

    @Test
    void theFirstPointIsPutAmongThoseThatWereThere(FxRobot robot) throws TimeoutException {
        int rows = model.frame().data().training().rows();
        robot.push(KeyCode.B);
        eventually(() -> seen(robot, "#plane"));
        robot.clickOn(at(robot.lookup("#plane").query(), 0.5, 0.5));
        assertInstanceOf(ExplicitData.class, model.recipe().data());
        assertEquals(rows + 1, inputs().size());
    }

    @Test
    void whereThereIsNoPlaneTheKeySaysSo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.edit(recipe -> Edits.data(recipe, new ShippedData("iris"))));
        eventually(() -> model.frame().boundaries().isEmpty());
        robot.push(KeyCode.B);
        assertTrue(window.said().stream().anyMatch(said -> said.contains("no plane")));
        assertFalse(seen(robot, "#plane"));
    }
}

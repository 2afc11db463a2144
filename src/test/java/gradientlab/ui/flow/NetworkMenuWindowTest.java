package gradientlab.ui.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.ui.flow.model.Edits;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What can be done to a whole network. */
class NetworkMenuWindowTest extends FlowInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    @Test
    void aNetworkIsCopiedWithOneThingChangedAsOneUndo(FxRobot robot) {
        robot.interact(() -> model.edit(recipe -> Edits.remove(recipe, 3)));
        FlowRecipe three = model.recipe();
        robot.interact(() -> model.selectedProperty().set(0));
        fire(robot, "copy-activation.tanh");
        assertEquals(4, model.recipe().networks().size());
        assertEquals(3, model.selected());
        NetworkSpec first = three.networks().get(0);
        NetworkSpec copy = model.recipe().networks().get(3);
        assertEquals(first.withActivation("tanh").withSlot(copy.slot()), copy);
        assertNotEquals(first.slot(), copy.slot());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(three, model.recipe());
    }

    /** Chooses from the menu over the selected network's knobs, or the menus in it. */
    private static void fire(FxRobot robot, String id) {
        robot.interact(() -> {
            MenuButton menu = robot.lookup("#network-menu").query();
            menu.getOnShowing().handle(null);
            Deque<MenuItem> left = new ArrayDeque<>(menu.getItems());
            while (!id.equals(left.peek().getId())) {
                if (left.poll() instanceof Menu inner) {
                    left.addAll(inner.getItems());
                }
            }
            left.peek().fire();
        });
    }
}

package gradientlab.ui.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Changing course on the way, and a library's convention, by hand and key. */
@Thorough
class InterventionWindowTest extends LabInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    private void at(FxRobot robot, int step) throws TimeoutException {
        robot.interact(() -> {
            model.timeline().pause();
            model.timeline().seek(step);
        });
        // The button follows the step at the next pulse.
        window.awaitFrames(1);
    }

    private void drag(FxRobot robot, String knob, double by) {
        KnobSlider slider = robot.lookup("#knob-" + knob).query();
        double share = slider.track().positionProperty().get();
        robot.moveTo(at(slider.track(), share)).press(MouseButton.PRIMARY);
        robot.moveBy(by / 2, 0).moveBy(by / 2, 0).release(MouseButton.PRIMARY);
    }

    @Test
    void fAndADragForkTheRunAndAreOneUndo(FxRobot robot) throws TimeoutException {
        at(robot, 30);
        DescentRecipe before = model.recipe();
        double was = run().runners().get(0).x(60);
        double untouched = run().runners().get(0).x(30);
        robot.push(KeyCode.F);
        assertTrue(model.intervening());
        drag(robot, "lr", -60);
        assertEquals(before.runners(), model.recipe().runners());
        assertEquals(1, model.recipe().interventions().size());
        assertEquals(30, model.recipe().interventions().get(0).at());
        assertNotEquals(was, run().runners().get(0).x(60));
        assertEquals(untouched, run().runners().get(0).x(30));
        assertEquals(was, run().ghosts().get(0).path().x(60));
        assertTrue(robot.lookup("#fork-0").<Labeled>query().getText().startsWith("step 30: η "));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
        assertFalse(visible(robot.lookup("#forks").query()));
    }

    @Test
    void theKnobsShowWhatIsInForceWhereItIsChanged(FxRobot robot) throws TimeoutException {
        at(robot, 30);
        KnobSlider rate = robot.lookup("#knob-lr").query();
        double whole = rate.valueProperty().get();
        robot.push(KeyCode.F);
        robot.interact(() -> rate.valueProperty().set(0.0005));
        at(robot, 20);
        assertEquals(whole, rate.valueProperty().get());
        at(robot, 40);
        assertEquals(0.0005, rate.valueProperty().get());
        robot.push(KeyCode.F);
        window.awaitFrames(1);
        assertFalse(model.intervening());
        assertEquals(whole, rate.valueProperty().get());
    }

    @Test
    void eachForkIsGoneToAndTakenBackByItsRow(FxRobot robot) throws TimeoutException {
        at(robot, 30);
        robot.push(KeyCode.F);
        robot.interact(() -> model.turn("lr", 0.0005));
        at(robot, 20);
        robot.interact(() -> model.turn("lr", 0.0007));
        at(robot, 50);
        robot.interact(() -> robot.lookup("#fork-0").<Button>query().fire());
        assertEquals(30, model.timeline().step());
        robot.interact(() -> robot.lookup("#fork-back-0").<Button>query().fire());
        assertEquals(1, model.recipe().interventions().size());
        assertEquals(20, model.recipe().interventions().get(0).at());
    }

    @Test
    void atTheEndsThereIsNothingToForkAndTheButtonSaysSo(FxRobot robot) throws TimeoutException {
        at(robot, 0);
        Button intervention = robot.lookup("#fork").query();
        assertTrue(intervention.isDisabled());
        robot.push(KeyCode.F);
        assertFalse(model.intervening());
        at(robot, 10);
        assertFalse(intervention.isDisabled());
        robot.push(KeyCode.F);
        assertTrue(model.intervening());
        robot.push(KeyCode.SPACE);
        assertFalse(model.intervening(), "playing leaves it");
    }

    @Test
    void fewerStepsKeepAForkSayThatItIsIdleAndSaveWithoutIt(FxRobot robot)
            throws RecipeException, TimeoutException {
        at(robot, 30);
        robot.push(KeyCode.F);
        robot.interact(() -> model.turn("lr", 0.0005));
        robot.interact(() -> model.edit(recipe -> recipe.withSteps(25)));
        window.awaitFrames(1);
        assertTrue(robot.lookup("#fork-0").<Labeled>query().getText().contains("after the last step"));
        DescentRecipe saved = (DescentRecipe) Recipes.read(lab.recipe());
        assertTrue(saved.interventions().isEmpty());
        robot.interact(() -> model.edit(recipe -> recipe.withSteps(60)));
        assertEquals(1, run().ghosts().size());
    }

    @Test
    void aConventionIsChosenAndLaidOver(FxRobot robot) throws TimeoutException {
        robot.interact(() -> {
            model.open(BowlRaces.bowl("sgd", "adam"));
            model.selectedProperty().set(1);
        });
        window.awaitFrames(1);
        MenuButton choice = robot.lookup("#convention").query();
        assertEquals("PyTorch, optax, Paper", choice.getText());
        fire(robot, "#convention-overlay", "convention-keras");
        assertEquals(3, model.recipe().runners().size());
        assertEquals(1e-7, model.recipe().runners().get(2).settings().get("eps"));
        window.awaitFrames(1);
        assertEquals("Keras, Book", choice.getText());
        assertTrue(
                robot.lookup("#parting").<Labeled>query().getText()
                        .startsWith("The paths of Keras and PyTorch separate at "));
        fire(robot, "#convention", "convention-pytorch");
        assertEquals(1e-8, model.recipe().runners().get(2).settings().get("eps"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(BowlRaces.bowl("sgd", "adam"), model.recipe());
    }

    private static void fire(FxRobot robot, String menu, String item) {
        robot.interact(() -> robot.lookup(menu).<MenuButton>query().getItems().stream()
                .filter(each -> item.equals(each.getId())).findFirst().orElseThrow().fire());
    }
}

package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.expression.Expression;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SurfaceOrigin.Formula;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.widget.FormulaField;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A function of one's own, typed into the panel. */
class FormulaWindowTest extends LabInWindow {

    @Start
    void start(Stage stage) {
        open();
    }

    @Test
    void aTypedFunctionIsRunItsLettersAreSlidersAndOneUndoTakesItBack(FxRobot robot) throws TimeoutException {
        DescentRecipe before = model.recipe();
        choose(robot);
        assertEquals("(a-x)^2 + b*(y-x^2)^2", text(model.recipe()));
        assertEquals(1, model.surface().minima().size());
        DescentRecipe rosenbrock = model.recipe();

        type(robot, "x^2 + c*y^2 + a");
        assertEquals("x^2 + c*y^2 + a", text(model.recipe()));
        assertEquals(1, model.recipe().surface().knobs().get("c"));
        KnobSlider slider = robot.lookup("#surface-knob-c").query();
        double tall = run().surface().value(0, 1);
        robot.interact(() -> slider.valueProperty().set(3));
        assertEquals(3, model.recipe().surface().knobs().get("c"));
        eventually(() -> run().surface().value(0, 1) == tall + 2);
        assertTrue(robot.lookup("#surface-knob-b").tryQuery().isEmpty());

        robot.interact(() -> model.history().undo());
        robot.interact(() -> model.history().undo());
        assertEquals(rosenbrock, model.recipe());
        eventually(() -> field(robot).getText().equals("(a-x)^2 + b*(y-x^2)^2"));
        robot.interact(() -> model.history().undo());
        assertEquals(before, model.recipe());
        eventually(() -> !visible(robot.lookup("#formula").<Node>query()));
    }

    @Test
    void aMistakeIsNamedUnderTheFieldWithACaretAtThePlace(FxRobot robot) throws TimeoutException {
        choose(robot);
        DescentRecipe before = model.recipe();
        type(robot, "x^2 + sin(y");
        assertEquals(before, model.recipe());
        assertTrue(says(robot, "character 10: this ( is not closed"));
        Label place = robot.lookup(".formula-place").query();
        assertEquals("x^2 + sin(y\n         ^", place.getText());
        robot.interact(() -> field(robot).setText("x^2 + sin(y)"));
        eventually(() -> text(model.recipe()).equals("x^2 + sin(y)"));
        assertFalse(visible(place));
        type(robot, "log(-1-x^2)");
        assertTrue(says(robot, "finite value nowhere"));
        assertEquals("x^2 + sin(y)", text(model.recipe()));
        robot.interact(() -> field(robot).requestFocus());
        robot.type(KeyCode.ESCAPE);
        assertEquals("x^2 + sin(y)", field(robot).getText());
    }

    @Test
    void whereTheOldStartHasNoValueTheNewOneHas(FxRobot robot) throws Exception {
        choose(robot);
        type(robot, "log(x) + y^2 + a");
        assertTrue(model.recipe().start().x() > 0);
        assertEquals(model.recipe(), Recipes.check(model.recipe()));
    }

    @Test
    void aFormulaThatHasNoStartIsRefused() throws ExpressionException {
        assertTrue(SurfaceEdits.formula(model.recipe(), Expression.parse("sqrt(-1-x^2)")).isEmpty());
    }

    private void choose(FxRobot robot) throws TimeoutException {
        ComboBox<String> surfaces = robot.lookup("#surface").query();
        robot.interact(() -> surfaces.setValue("expression"));
        eventually(() -> robot.lookup("#formula").tryQuery().isPresent()
                && visible(robot.lookup("#formula").<Node>query()));
    }

    private void type(FxRobot robot, String formula) {
        robot.interact(() -> {
            field(robot).requestFocus();
            field(robot).setText(formula);
            field(robot).fireEvent(new ActionEvent());
        });
        assertTrue(robot.lookup((Node node) -> node instanceof FormulaField).tryQuery().isPresent());
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup("#formula").query();
    }

    private static String text(DescentRecipe recipe) {
        return ((Formula) recipe.surface().origin()).text();
    }
}

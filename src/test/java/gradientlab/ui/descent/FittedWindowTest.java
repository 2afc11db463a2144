package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.ui.descent.chart.ChartView;
import gradientlab.ui.descent.model.SharedSetting;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobSlider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A surface from data in the window: its examples, its batches, and what its charts count. */
@Thorough
class FittedWindowTest extends LabInWindow {

    @Start
    void start(Stage stage) {
        open();
    }

    @BeforeEach
    void chooseData(FxRobot robot) throws TimeoutException {
        pause(robot);
        ComboBox<String> surfaces = robot.lookup("#surface").query();
        robot.interact(() -> surfaces.setValue("linear_regression"));
        eventually(() -> visible(robot.lookup("#examples").<Node>query()));
    }

    @Test
    void theExamplesStandBesideTheStageAndGoWithTheSurface(FxRobot robot) throws TimeoutException {
        Node fit = robot.lookup("#examples").query();
        Node stage = robot.lookup("#stage").query();
        eventually(() -> Math.abs(right(stage) - fit.localToScene(fit.getBoundsInLocal()).getMinX()) < 1);
        double right = right(stage);
        ComboBox<String> surfaces = robot.lookup("#surface").query();
        robot.interact(() -> surfaces.setValue("bowl"));
        eventually(() -> !fit.isVisible());
        eventually(() -> right(stage) > right + 200);
    }

    private static double right(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMaxX();
    }

    @Test
    void aBatchIsForAllUntilOneRunnerGetsItsOwn(FxRobot robot) throws TimeoutException {
        robot.interact(() -> batch(robot).valueProperty().set(8));
        assertEquals(8, SharedSetting.BATCH.of(model.recipe(), 0));
        assertEquals(8, SharedSetting.BATCH.of(model.recipe(), 1));
        DescentRecipe shared = model.recipe();

        robot.interact(() -> model.selectedProperty().set(1));
        eventually(() -> batch(robot).valueProperty().get() == 8);
        robot.interact(() -> own(robot).fire());
        eventually(() -> own(robot).isSelected());
        robot.interact(() -> batch(robot).valueProperty().set(2));
        assertEquals(8, SharedSetting.BATCH.of(model.recipe(), 0));
        assertEquals(2, SharedSetting.BATCH.of(model.recipe(), 1));
        robot.interact(() -> model.selectedProperty().set(0));
        eventually(() -> batch(robot).valueProperty().get() == 8 && !own(robot).isSelected());

        robot.interact(() -> model.selectedProperty().set(1));
        eventually(() -> batch(robot).valueProperty().get() == 2);
        robot.interact(() -> robot.lookup("#batch-scope #scope-all").queryAs(Hyperlink.class).fire());
        assertEquals(2, SharedSetting.BATCH.of(model.recipe(), 0));
        assertTrue(model.recipe().runners().get(1).batch().isEmpty());
        robot.interact(() -> {
            model.history().undo();
            model.history().undo();
            model.history().undo();
        });
        assertEquals(shared, model.recipe());
    }

    @Test
    void chartsCountStepsOrTheExamplesSeenOnceThereAreBatches(FxRobot robot) throws TimeoutException {
        Segmented<Boolean> cost = robot.lookup("#chart-cost").query();
        assertFalse(visible(cost), "full batches see the same in every step");
        robot.interact(() -> batch(robot).valueProperty().set(10));
        eventually(() -> visible(cost));
        robot.interact(() -> cost.lookupAll(".toggle-button").stream().map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals("Samples seen")).forEach(ToggleButton::fire));
        assertTrue(SurfaceEdits.samples(model.recipe()));
        String title = robot.lookup(".chart").queryAllAs(ChartView.class).iterator().next()
                .getChildrenUnmodifiable().get(0).getAccessibleText();
        eventually(() -> model.run().recipe().equals(model.recipe()));
        assertEquals("Loss f", title.substring(0, 6));
        robot.interact(() -> model.history().undo());
        eventually(() -> !cost.valueProperty().get());
        assertFalse(SurfaceEdits.samples(model.recipe()));
    }

    @Test
    void aTableThatIsDroppedIsFittedAndOneThatCanNotBeIsExplained(FxRobot robot) throws Exception {
        Path good = folder.resolve("trees.csv");
        StringBuilder rows = new StringBuilder("girth,height\n");
        for (int i = 0; i < 20; i++) {
            rows.append(i).append(',').append(3 * i + i % 4).append('\n');
        }
        Files.writeString(good, rows);
        ComboBox<String> surfaces = robot.lookup("#surface").query();
        robot.interact(() -> surfaces.setValue("bowl"));
        robot.interact(() -> window.drop(good));
        eventually(() -> visible(robot.lookup("#examples").<Node>query()));
        assertEquals("linear_regression", model.recipe().surface().id());
        assertEquals(3, model.surface().minima().get(0).x(), 0.1);
        DescentRecipe fitted = model.recipe();
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, "a,b\n1,2\n3,x\n".repeat(8));
        robot.interact(() -> window.drop(bad));
        eventually(() -> says(robot, "bad.csv"));
        assertEquals(fitted, model.recipe());
    }

    private static KnobSlider batch(FxRobot robot) {
        return robot.lookup("#batch-knob-batch").query();
    }

    private static CheckBox own(FxRobot robot) {
        return robot.lookup("#batch-scope #scope-own").query();
    }
}

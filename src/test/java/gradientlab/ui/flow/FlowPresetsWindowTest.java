package gradientlab.ui.flow;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.widget.time.Speed;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What a person sees first, and the presets as they are. */
@Thorough
class FlowPresetsWindowTest extends FlowInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    @Test
    void theFirstScreenTrainsByItselfAndNamesTheNetworkThatDoesNotLearn(FxRobot robot)
            throws TimeoutException {
        eventually(() -> model.timeline().newest() > 3 && robot.lookup("#verdict-0").tryQuery().isPresent());
        assertEquals(Presets.first(FlowKind.KIND).recipe(), model.recipe());
        assertTrue(text(robot, "#verdict-0").contains("vanishing"));
        assertTrue(text(robot, "#because-0").contains("hardly moves"));
        assertFalse(text(robot, "#verdict-1").contains("vanishing"));
        assertEquals(Speed.EASY, model.timeline().speedProperty().get());
    }

    @Test
    void everyPresetOpensFromTheMenu(FxRobot robot) throws TimeoutException {
        MenuButton presets = robot.lookup("#flow-presets").query();
        int count = presets.getItems().size();
        assertEquals(Presets.of(FlowKind.KIND).size(), count);
        for (int i = count - 1; i >= 0; i--) {
            int now = i;
            robot.interact(() -> presets.getItems().get(now).fire());
            FlowRecipe wanted = Presets.of(FlowKind.KIND).get(now).recipe();
            assertEquals(wanted, model.recipe());
            eventually(() -> model.frame().recipe().networks().equals(wanted.networks()));
        }
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Presets.of(FlowKind.KIND).get(1).recipe(), model.recipe());
    }

    @Test
    void aChangedPresetIsMarkedAndBroughtBackByButtonAndKey(FxRobot robot) throws TimeoutException {
        FlowRecipe first = Presets.first(FlowKind.KIND).recipe();
        Node reset = robot.lookup("#preset-reset").query();
        assertFalse(reset.isVisible());
        robot.interact(() -> model.edit(recipe -> recipe.withSteps(50)));
        eventually(reset::isVisible);
        assertTrue(robot.lookup(".changed-mark").query().isVisible());
        robot.clickOn(reset);
        assertEquals(first, model.recipe());
        eventually(() -> !reset.isVisible());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(50, model.recipe().steps());
        eventually(reset::isVisible);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        assertEquals(first, model.recipe());
    }

    @Test
    void oneKeyShowsChartsAndNetworksToALectureRoomAndAClickerWalksThePresets(FxRobot robot)
            throws TimeoutException {
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#flow-presentation").tryQuery().isPresent());
        assertTrue(robot.lookup("#flow-presets").tryQuery().isEmpty());
        assertTrue(robot.lookup(".panel").tryQuery().isEmpty());
        assertTrue(robot.lookup(".top-bar").tryQuery().isEmpty());
        assertEquals("Where the gradient dies", text(robot, "#flow-presentation .slide-title"));
        Labeled title = robot.lookup("#flow-presentation .slide-title").query();
        double size = title.getFont().getSize() * title.getLocalToSceneTransform().getMxx();
        assertTrue(size >= 28, "the last row reads it: " + size);
        String second = Presets.of(FlowKind.KIND).get(1).recipe().notes().title().get(Texts.Language.EN);
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> text(robot, "#flow-presentation .slide-title").equals(second));
        assertEquals(Presets.of(FlowKind.KIND).get(1).recipe(), model.recipe());
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        eventually(() -> text(robot, "#flow-presentation .slide-title").equals("Where the gradient dies"));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup("#flow-presets").tryQuery().isPresent());
        assertTrue(robot.lookup(".panel").tryQuery().isPresent());
        assertTrue(robot.lookup("#flow-presentation").tryQuery().isEmpty());
        FlowRecipe kept = model.recipe();
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(kept, model.recipe(), "outside a presentation the clicker does nothing");
    }

    /** The chart of the loss over the steps is large on this slide; the first click shows the answer. */
    @Test
    void inALessonAClickOnAChartWalksOnAndADragLooksBack(FxRobot robot) throws TimeoutException {
        Lecture lecture = window.context().lecture();
        robot.interact(() -> {
            window.context().begin(Lessons.find("where-the-gradient-dies").orElseThrow());
            lecture.jump(2);
        });
        eventually(() -> lecture.place().number() == 2 && model.timeline().newest() >= 20);
        int selected = model.selected();
        robot.clickOn(at(robot.lookup("#small-chart-0").query(), 0.3, 0.5));
        eventually(() -> lecture.place().answered());
        assertTrue(model.timeline().live(), "no step was looked back at");
        eventually(() -> model.timeline().newest() > 40);
        robot.interact(model.timeline()::pause);
        Node chart = robot.lookup("#small-chart-0").query();
        robot.drag(at(chart, 0.5, 0.5)).dropTo(at(chart, 0.12, 0.5));
        eventually(() -> !model.timeline().live());
        assertEquals(2, lecture.place().number());
        int looked = model.timeline().step();
        robot.clickOn(at(robot.lookup("#verdict-1").query().getParent(), 0.9, 0.5));
        eventually(() -> lecture.place().number() == 3);
        assertEquals(selected, model.selected());
        assertTrue(looked < 40, "" + looked);
    }
}

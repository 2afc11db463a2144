package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.text.Texts;
import gradientlab.ui.descent.chart.ChartView;
import gradientlab.ui.descent.model.Edits;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The stage, the transport and the panel, driven by hand and key as a student would. */
class DescentWindowTest extends LabInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    @Test
    void aDoubleClickOnAChartEnlargesItAndEscapeTakesItAway(FxRobot robot) throws TimeoutException {
        Node chart = robot.lookup(node -> node instanceof ChartView).query();
        robot.moveTo(at(chart, 0.5)).doubleClickOn(MouseButton.PRIMARY);
        eventually(() -> robot.lookup(node -> node instanceof ChartViewer).tryQuery().isPresent());
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(node -> node instanceof ChartViewer).tryQuery().isEmpty());
    }

    @Test
    void theFirstScreenPlaysByItselfAndInvitesTheHand(FxRobot robot) throws TimeoutException {
        eventually(() -> model.timeline().step() > 3);
        assertEquals(Presets.first(DescentKind.KIND).recipe(), model.recipe());
        assertTrue(robot.lookup("#invitation").query().isVisible());
        assertTrue(says(robot, "Four valleys"));
    }

    @Test
    void theInvitationIsGoneForGoodOnceItIsTakenOrPutAway(FxRobot robot) throws TimeoutException {
        Node invitation = robot.lookup("#invitation").query();
        robot.interact(() -> model.edit(recipe -> Edits.shown(recipe, 1, true).withSteps(140)));
        assertTrue(invitation.isVisible(), "other changes are not what it invites to");
        robot.interact(() -> model.placeStart(new Point(1, 1)));
        assertFalse(invitation.isVisible());
        robot.push(KeyCode.T).push(KeyCode.T);
        robot.interact(() -> lab.present(true));
        robot.interact(() -> lab.present(false));
        assertFalse(invitation.isVisible());
        assertTrue(window.context().settled().contains("descent.invite"));
        robot.interact(() -> window.context().recipeChanged());
        eventually(() -> window.kept().contains("descent.invite"));
    }

    @Test
    void draggingALearningRateMovesThePathAndIsOneUndo(FxRobot robot) {
        pause(robot);
        Trajectories before = run();
        DescentRecipe recipe = model.recipe();
        KnobSlider rate = robot.lookup("#knob-lr").query();
        double share = rate.track().positionProperty().get();
        robot.moveTo(at(rate.track(), share)).press(MouseButton.PRIMARY);
        robot.moveBy(-30, 0).moveBy(-20, 0).moveBy(-10, 0);
        double during = run().runners().get(0).x(20);
        robot.release(MouseButton.PRIMARY);
        assertNotEquals(before.runners().get(0).x(20), during);
        assertEquals(before.runners().get(1).x(20), run().runners().get(1).x(20));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(recipe, model.recipe());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        assertEquals(during, run().runners().get(0).x(20));
    }

    @Test
    void aRateTypedExactlyIsTheRateThatRuns(FxRobot robot) {
        KnobSlider rate = robot.lookup("#knob-lr").query();
        TextField field = rate.field().field();
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("0.00123").push(KeyCode.ENTER);
        assertEquals(0.00123, model.recipe().runners().get(0).settings().get("lr"));
    }

    @Test
    void spaceArrowsHomeAndEndMoveThroughTheRun(FxRobot robot) throws TimeoutException {
        eventually(() -> model.timeline().step() > 0);
        robot.push(KeyCode.SPACE);
        assertFalse(model.timeline().playing());
        robot.push(KeyCode.HOME);
        assertEquals(0, model.timeline().step());
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        assertEquals(1, model.timeline().step());
        robot.push(KeyCode.END);
        assertEquals(model.recipe().steps(), model.timeline().step());
        robot.push(KeyCode.SPACE);
        assertTrue(model.timeline().playing());
    }

    @Test
    void scrubbingShowsTheStepUnderTheThumb(FxRobot robot) {
        pause(robot);
        Node line = lab.transport().scrub();
        robot.clickOn(at(line, 0.5));
        assertEquals(model.recipe().steps() / 2.0, model.timeline().step(), 2);
    }

    @Test
    void pressingInAChartScrubsToo(FxRobot robot) {
        pause(robot);
        robot.interact(() -> model.timeline().seek(0));
        Node chart = robot.lookup(".chart").query();
        robot.clickOn(at(chart, 0.6));
        int step = model.timeline().step();
        assertTrue(step > 0.4 * model.recipe().steps() && step < 0.8 * model.recipe().steps(), "at " + step);
    }

    @Test
    void aClickMovesNoStartAndADoubleClickPlacesItInOneUndo(FxRobot robot) {
        pause(robot);
        DescentRecipe before = model.recipe();
        robot.clickOn(onScreen(robot, new Point(2, -2)));
        assertEquals(before, model.recipe());
        robot.doubleClickOn(onScreen(robot, new Point(1, 1)));
        Point start = model.recipe().start();
        assertEquals(1, start.x(), 0.03);
        assertEquals(1, start.y(), 0.03);
        assertEquals(start.x(), run().runners().get(0).x(0));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
    }

    @Test
    void theMenuOfAPointPlacesTheStartThere(FxRobot robot) {
        pause(robot);
        robot.rightClickOn(onScreen(robot, new Point(1, 1)));
        assertEquals(Presets.first(DescentKind.KIND).recipe().start(), model.recipe().start());
        robot.clickOn("Start here");
        assertEquals(1, model.recipe().start().x(), 0.03);
        assertEquals(1, model.recipe().start().y(), 0.03);
    }

    @Test
    void whoPresentsMovesTheStartByItsHandleAlone(FxRobot robot) {
        pause(robot);
        DescentRecipe before = model.recipe();
        robot.interact(() -> lab.present(true));
        WaitForAsyncUtils.waitForFxEvents();
        robot.doubleClickOn(onScreen(robot, new Point(2, -2)));
        robot.rightClickOn(onScreen(robot, new Point(2, -2)));
        assertTrue(robot.lookup("#start-here").tryQuery().isEmpty());
        assertEquals(before, model.recipe());
    }

    @Test
    void aClickThatClosesAMenuDoesNothingElse(FxRobot robot) {
        pause(robot);
        MenuButton add = robot.lookup("#add-runner").query();
        robot.clickOn(add);
        assertTrue(add.isShowing());
        robot.clickOn("#play");
        assertFalse(add.isShowing());
        assertFalse(model.timeline().playing());
        robot.clickOn("#play");
        assertTrue(model.timeline().playing());
    }

    @Test
    void afterEnterAndAfterEscapeAFieldGivesTheKeysBack(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> model.timeline().seek(7));
        KnobSlider rate = robot.lookup("#knob-lr").query();
        TextField field = rate.field().field();
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("0.003").push(KeyCode.ENTER);
        robot.push(KeyCode.HOME).push(KeyCode.H);
        assertEquals("0.003", field.getText());
        assertEquals(0, model.timeline().step());
        assertTrue(model.recipe().curvature().isPresent());
        robot.push(KeyCode.A);
        eventually(() -> lab.modes().shows(DescentView.ANATOMY));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !lab.modes().shows(DescentView.ANATOMY));
        robot.clickOn(field).push(KeyCode.CONTROL, KeyCode.A).write("0.5").push(KeyCode.ESCAPE);
        assertFalse(field.isFocused());
        assertEquals(0.003, model.recipe().runners().get(0).settings().get("lr"));
    }

    @Test
    void draggingTheStartTakesThePathsAlong(FxRobot robot) {
        pause(robot);
        DescentRecipe before = model.recipe();
        Point2D from = onScreen(robot, before.start());
        robot.moveTo(from).press(MouseButton.PRIMARY).moveBy(40, 0).moveBy(20, -30);
        Point during = model.recipe().start();
        robot.release(MouseButton.PRIMARY);
        assertTrue(during.x() > before.start().x() && during.y() > before.start().y(), during.toString());
        assertEquals(during, model.recipe().start());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
    }

    @Test
    void draggingBesideTheStartPansAndTheWheelZooms(FxRobot robot) {
        pause(robot);
        DescentRecipe before = model.recipe();
        View home = lab.stage().visible();
        robot.moveTo(onScreen(robot, new Point(2, 2))).press(MouseButton.PRIMARY).moveBy(50, 0).moveBy(50, 0);
        robot.release(MouseButton.PRIMARY);
        View panned = lab.stage().visible();
        assertTrue(panned.xMin() < home.xMin());
        assertEquals(home.width(), panned.width(), 1e-9);
        robot.scroll(3, VerticalDirection.UP);
        assertNotEquals(panned.width(), lab.stage().visible().width(), 1e-6);
        assertEquals(before, model.recipe());
    }

    @Test
    void theValuesUnderThePointerAreReadOff(FxRobot robot) throws TimeoutException {
        robot.moveTo(onScreen(robot, new Point(3, 2)));
        eventually(() -> model.hoveredProperty().get() != null && says(robot, "3.0"));
        assertEquals(3, model.hoveredProperty().get().x(), 0.05);
    }

    @Test
    void theSecondAdamMayDifferFromTheFirst(FxRobot robot) throws TimeoutException {
        int before = model.recipe().runners().size();
        MenuButton add = robot.lookup("#add-runner").query();
        robot.interact(() -> add.getItems().stream()
                .filter(item -> "rule-adam".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
        assertEquals(before + 1, model.recipe().runners().size());
        assertEquals(before, model.selected());
        robot.interact(() -> model.edit(recipe -> Edits.knob(recipe, before, "beta1", 0.5)));
        eventually(() -> robot.lookup(".legend-row").queryAll().size() == before + 1);
        long slots = model.recipe().runners().stream().map(RunnerSpec::slot).distinct().count();
        assertEquals(before + 1, slots);
    }

    @Test
    void aRunnerThatDivergedIsNamedWithItsStep(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> {
            model.edit(recipe -> Edits.knob(recipe, 0, "lr", 1));
            model.timeline().seek(model.recipe().steps());
        });
        int at = run().runners().get(0).divergedAt();
        assertTrue(at > 0);
        eventually(() -> says(robot, "✕ diverged at " + at));
    }

    @Test
    void digitsSwitchRunnersAndResetBringsTheStartBack(FxRobot robot) {
        robot.push(KeyCode.DIGIT2);
        assertFalse(model.recipe().runners().get(1).shown());
        robot.push(KeyCode.DIGIT2);
        assertTrue(model.recipe().runners().get(1).shown());
        robot.interact(() -> model.placeStart(new Point(4, 4)));
        robot.push(KeyCode.R);
        assertEquals(Presets.first(DescentKind.KIND).recipe().start(), model.recipe().start());
    }

    @Test
    void anOptimizerSwitchedOffAndOnShowsItsStateAtOnce(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> model.timeline().seek(20));
        List<String> before = states(robot);
        robot.clickOn("#runner-on-1");
        eventually(() -> states(robot).get(1).equals("off"));
        robot.clickOn("#runner-on-1");
        eventually(() -> states(robot).equals(before));
        robot.push(KeyCode.DIGIT3);
        eventually(() -> states(robot).get(2).equals("off"));
        robot.push(KeyCode.DIGIT3);
        eventually(() -> states(robot).equals(before));
    }

    private static List<String> states(FxRobot robot) {
        return robot.lookup(".runner-state").queryAllAs(Labeled.class).stream().map(Labeled::getText)
                .toList();
    }

    @Test
    void anotherSurfaceOffersRatesThatFitItInOneUndo(FxRobot robot) throws TimeoutException {
        robot.interact(() -> model.open(preset("ravine")));
        pause(robot);
        assertFalse(visible(robot.lookup("#fit-rates").query()), "a preset has its own");
        robot.interact(() -> model.edit(recipe -> SurfaceEdits.surface(recipe, "expression")));
        DescentRecipe before = model.recipe();
        int last = before.steps();
        assertTrue(run().runners().stream().anyMatch(path -> path.state(last) == State.DIVERGED));
        eventually(() -> visible(robot.lookup("#fit-rates").query()));
        robot.clickOn("#fit-rates");
        eventually(() -> !model.recipe().equals(before));
        assertTrue(run().runners().stream().noneMatch(path -> path.state(last) == State.DIVERGED));
        eventually(() -> !visible(robot.lookup("#fit-rates").query()));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(preset("ravine").surface(), model.recipe().surface());
    }

    private static DescentRecipe preset(String id) {
        return Presets.of(DescentKind.KIND).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow().recipe();
    }

    @Test
    void everyTextFollowsTheLanguage(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.context().words().languageProperty().set(Texts.Language.KO));
        eventually(() -> says(robot, "네 골짜기") || says(robot, "예제"));
        assertTrue(says(robot, "옵티마이저 추가"));
        assertTrue(says(robot, "진행 중"));
        assertFalse(says(robot, "running"));
        assertFalse(says(robot, "Schedule"));
    }

    @Test
    void nothingInThePanelIsCutOffInASmallWindow(FxRobot robot) {
        robot.interact(() -> {
            window.stage().setWidth(1024);
            window.stage().setHeight(768);
        });
        WaitForAsyncUtils.waitForFxEvents();
        ScrollPane panel = robot.lookup(".panel").query();
        double content = ((Region) panel.getContent()).getWidth();
        assertTrue(content <= panel.getViewportBounds().getWidth() + 0.5, "content is " + content + " wide");
        for (Node label : robot.lookup(".panel .label").queryAll()) {
            if (!(label instanceof Labeled text) || !visible(label) || text.getText().isEmpty()) {
                continue;
            }
            Bounds box = label.localToScene(label.getBoundsInLocal());
            assertTrue(box.getMaxX() <= 1024.5, text.getText() + " ends at " + box.getMaxX());
        }
    }
}

package gradientlab.ui.graph;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.graph.norm.NormLine;
import gradientlab.paint.graph.norm.NormScale;
import gradientlab.paint.graph.norm.NormScene;
import gradientlab.paint.graph.norm.NormStage;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.awt.image.BufferedImage;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The mode Batch norm in the whole window, driven by hand and key as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class NormWindowTest {

    private static final NormRecipe SAVES =
            (NormRecipe) Presets.find(GraphKind.KIND, "bn-saves").orElseThrow().recipe();

    private TestWindow window;
    private GraphLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("graph", "graph.tab", context -> lab = new GraphLab(context)), 1280, 800);
    }

    @BeforeEach
    void openThePreset(FxRobot robot) throws TimeoutException {
        eventually(() -> lab != null);
        robot.interact(() -> assertTrue(lab.restore(Recipes.write(SAVES))));
        eventually(() -> robot.lookup("#norm-stage").tryQuery().isPresent());
        drawn();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private void drawn() throws TimeoutException {
        window.awaitFrames(3);
    }

    private NormRecipe recipe() {
        return lab.model().of(NormRecipe.class);
    }

    /** Where everything lies now. */
    private NormStage stage(FxRobot robot) {
        Region pixels = robot.lookup("#norm-stage").query();
        NormScene scene =
                new NormScene(new NormRun(recipe()), lab.model().timeline().step(), false, Theme.DARK,
                        Texts.of(Language.EN));
        double height = pixels.getHeight();
        return new NormStage(scene, NormScale.of(scene), pixels.getWidth(), height, height >= 600);
    }

    private static Point2D at(FxRobot robot, double x, double y) {
        Node pixels = robot.lookup("#norm-stage").query();
        Bounds box = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(box.getMinX() + x, box.getMinY() + y);
    }

    private static void drag(FxRobot robot, Point2D from, double right, double down) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 5; i++) {
            robot.moveTo(from.add(right * i / 5, down * i / 5));
        }
        robot.release(MouseButton.PRIMARY);
    }

    /** As the window gets it: on a busy machine two clicks of a robot are too far apart to be one. */
    private static void doubleClick(FxRobot robot, Point2D place) {
        robot.interact(() -> {
            Node pixels = robot.lookup("#norm-stage").query();
            Point2D inScene = pixels.localToScene(pixels.screenToLocal(place));
            pixels.fireEvent(second(MouseEvent.MOUSE_PRESSED, inScene, place));
            pixels.fireEvent(second(MouseEvent.MOUSE_RELEASED, inScene, place));
        });
    }

    private static MouseEvent second(EventType<MouseEvent> type, Point2D inScene, Point2D onScreen) {
        return new MouseEvent(type, inScene.getX(), inScene.getY(), onScreen.getX(), onScreen.getY(),
                MouseButton.PRIMARY, 2, false, false, false, false, type == MouseEvent.MOUSE_PRESSED, false,
                false, false, false, true, null);
    }

    @Test
    void aPointIsDraggedAlongZAndThatIsOneUndo(FxRobot robot) throws TimeoutException {
        NormStage stage = stage(robot);
        double wanted = stage.valueAt(stage.xOf(2) + 60);
        drag(robot, at(robot, stage.xOf(2), stage.yOf(NormLine.Z)), 60, 0);
        assertEquals(wanted, recipe().points().z().get(2), 0.05);
        assertEquals(SAVES.points().weights(), recipe().points().weights());
        assertEquals(12, lab.model().timeline().step(), "one drags at any step");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(SAVES.points(), recipe().points());
    }

    @Test
    void aStemIsDraggedUpAndTurnsTheWeightOfItsExample(FxRobot robot) throws TimeoutException {
        NormStage stage = stage(robot);
        double slope = new NormRun(SAVES).passes().slope(2);
        double wanted = stage.gradientAt(stage.stemY(2) - 20) / slope;
        drag(robot, at(robot, stage.stemX(2), stage.stemY(2)), 0, -20);
        assertEquals(wanted, recipe().points().weights().get(2), 0.03);
        assertEquals(SAVES.points().z(), recipe().points().z());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(SAVES.points(), recipe().points());
    }

    @Test
    void aClickChoosesAnExampleDeleteTakesItAwayAndADoubleClickAddsOne(FxRobot robot)
            throws TimeoutException {
        NormStage stage = stage(robot);
        robot.clickOn(at(robot, stage.xOf(7), stage.yOf(NormLine.Z)));
        assertEquals(8, recipe().example());
        robot.push(KeyCode.DELETE);
        assertEquals(7, recipe().points().rows());
        assertFalse(recipe().points().z().contains(7.1));
        drawn();
        NormStage now = stage(robot);
        double x = now.xOf(0) - 100;
        doubleClick(robot, at(robot, x, now.yOf(NormLine.Z)));
        assertEquals(8, recipe().points().rows());
        assertEquals(now.valueAt(x), recipe().points().z().get(7), 0.05);
        drawn();
        NormStage full = stage(robot);
        doubleClick(robot, at(robot, full.xOf(7) - 50, full.yOf(NormLine.Z)));
        eventually(() -> window.said().contains("A batch holds at most 8 examples."));
        assertEquals(8, recipe().points().rows());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(7, recipe().points().rows());
    }

    @Test
    void theNextBatchIsDrawnAndCountedByTheRunningStatistics(FxRobot robot) throws TimeoutException {
        robot.interact(() -> robot.lookup("#norm-next").<Button>query().fire());
        assertEquals(1, recipe().statistics().batches());
        assertEquals(new NormRun(SAVES).batch(1)[0], recipe().points().z().get(0), 0);
        robot.push(KeyCode.B);
        assertEquals(2, recipe().statistics().batches());
        robot.push(KeyCode.CONTROL, KeyCode.Z).push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(SAVES.points(), recipe().points());
        assertEquals(0, recipe().statistics().batches());
    }

    @Test
    void arrowKeysMoveZOfTheClickedExampleAndAClickOnAStepGoesThere(FxRobot robot) throws TimeoutException {
        robot.clickOn(at(robot, stage(robot).xOf(3), stage(robot).yOf(NormLine.Z))).push(KeyCode.UP)
                .push(KeyCode.UP);
        assertEquals(3.9, recipe().points().z().get(3), 0);
        robot.push(KeyCode.DOWN);
        assertEquals(3.8, recipe().points().z().get(3), 0);
        Node ledger = robot.lookup("#norm-ledger").query();
        Bounds box = ledger.localToScreen(ledger.getLayoutBounds());
        robot.clickOn(new Point2D(box.getCenterX(), box.getMinY() + 75));
        assertEquals(1, lab.model().timeline().step());
    }

    /** In this window the chips give way to the keys beside them: the stage is made wider for a moment. */
    @Test
    void aChipOpensItsFormulasAndEscapeClosesThem(FxRobot robot) {
        Region pixels = robot.lookup("#norm-stage").query();
        robot.interact(() -> {
            pixels.getParent().resize(900, 700);
            ((Region) pixels.getParent()).layout();
            pixels.layout();
            NormStage stage = stage(robot);
            stage.paint(new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB).createGraphics());
            double y = 50;
            while (stage.chipAt(40, y).isEmpty()) {
                y++;
            }
            Point2D chip = new Point2D(40, y + 6);
            pixels.fireEvent(second(MouseEvent.MOUSE_PRESSED, pixels.localToScene(chip),
                    pixels.localToScreen(chip)));
            assertTrue(lab.escape(), "a card was open");
            assertFalse(lab.escape(), "and is closed");
        });
    }

    @Test
    void theAnswerIsWhatAScreenReaderReads(FxRobot robot) throws TimeoutException {
        Node pixels = robot.lookup("#norm-stage").query();
        assertEquals(
                "The mean slope of sigmoid: 0.038 without batch norm, 0.17 with it. In the backward pass "
                        + "γ/s = 0.877 multiplies too: 0.17 × 0.877 = 0.15.",
                pixels.getAccessibleText());
        robot.interact(() -> window.context().words().languageProperty().set(Language.KO));
        eventually(() -> pixels.getAccessibleText().startsWith("시그모이드의"));
    }

    @Test
    void aLectureRoomSeesTheStageAlone(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        eventually(() -> !robot.lookup(".norm-ledger").query().isVisible());
        assertTrue(robot.lookup(".panel").tryQuery().isEmpty());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".norm-ledger").query().isVisible());
    }
}

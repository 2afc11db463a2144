package gradientlab.ui.time.clipping;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.paint.time.cliff.CliffChart;
import gradientlab.paint.time.cliff.CliffMap;
import gradientlab.paint.time.cliff.CliffScene;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The mode Clipping in the whole window, driven by hand and key as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ClippingWindowTest {

    private TestWindow window;
    private ClippingLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("time", "time.tab", context -> lab = new ClippingLab(context)), 1280, 800);
    }

    @BeforeEach
    void waitForIt(FxRobot robot) throws TimeoutException {
        eventually(() -> lab != null && robot.lookup("#cliff-map").tryQuery().isPresent());
        robot.interact(() -> lab.model().timeline().seek(200));
        window.awaitFrames(3);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private Cliff cliff() {
        return lab.model().recipe().cliff();
    }

    private static Point2D at(FxRobot robot, String id, double x, double y) {
        Node pixels = robot.lookup(id).query();
        Bounds box = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(box.getMinX() + x, box.getMinY() + y);
    }

    private static Viewport home(FxRobot robot) {
        Region pixels = robot.lookup("#cliff-map").query();
        return CliffMap.home(CliffRun.of(Cliff.DEFAULT), pixels.getWidth(), pixels.getHeight());
    }

    private static void drag(FxRobot robot, Point2D from, double right, double down) {
        robot.moveTo(from).press(MouseButton.PRIMARY);
        for (int i = 1; i <= 5; i++) {
            robot.moveTo(from.add(right * i / 5, down * i / 5));
        }
        robot.release(MouseButton.PRIMARY);
    }

    private String said(FxRobot robot, String id) {
        return robot.lookup(id).query().getAccessibleText();
    }

    @Test
    void theAnswerNamesTheStepThatIsThrownAndWhatClippingMakesOfIt(FxRobot robot) {
        assertEquals("Without clipping step 26 is 628 long. "
                + "Clipped to gradient norm c = 0.5 it is 0.05 long, in the same direction.",
                said(robot, "#cliff-answer"));
        assertTrue(robot.lookup(".runner-state").queryAllAs(Label.class).stream()
                .anyMatch(label -> label.getText().equals("✕ thrown off at 26")));
    }

    @Test
    void theStartIsDraggedAndThatIsOneUndo(FxRobot robot) throws TimeoutException {
        Viewport home = home(robot);
        double wanted = home.x(home.px(5) + 40);
        drag(robot, at(robot, "#cliff-map", home.px(5), home.py(-2.3)), 40, 0);
        assertEquals(wanted, cliff().w(), 0.02);
        assertEquals(-2.3, cliff().b(), 0.01);
        assertEquals(200, lab.model().timeline().step(), "one drags at any step");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(Cliff.DEFAULT, cliff());
    }

    @Test
    void theThresholdIsDraggedOnItsChart(FxRobot robot) throws TimeoutException {
        Region pixels = robot.lookup("#cliff-norm").query();
        CliffChart chart = new CliffChart(CliffChart.Measure.NORM, new CliffScene(
                CliffRun.of(cliff()), 200, CliffScene.Look.ALL, Theme.DARK, Texts.of(Language.EN)));
        chart.place(pixels.getWidth(), pixels.getHeight());
        double y = 0;
        while (Double.isNaN(chart.limitAt(100, y))) {
            y++;
        }
        double line = y + 6;
        drag(robot, at(robot, "#cliff-norm", 100, line), 0, -12);
        assertEquals(chart.numberAt(line - 12), cliff().limit(), 0.5 * chart.numberAt(line - 12));
        assertTrue(cliff().limit() > 1, "c = " + cliff().limit());
        assertEquals(cliff().clips().get(1).limit(), cliff().clips().get(2).limit());
        assertEquals(Clip.OFF, cliff().clips().get(0));
    }

    @Test
    void theGroundIsMovedZoomedAndFitted(FxRobot robot) throws TimeoutException {
        Viewport home = home(robot);
        String before = said(robot, "#cliff-map");
        drag(robot, at(robot, "#cliff-map", 120, 300), 60, 30);
        robot.moveTo(at(robot, "#cliff-map", 200, 200)).scroll(-4);
        window.awaitFrames(3);
        assertEquals(before, said(robot, "#cliff-map"), "the experiment is the same");
        assertEquals(Cliff.DEFAULT, cliff());
        // Where the start was, there is none now.
        drag(robot, at(robot, "#cliff-map", home.px(5), home.py(-2.3)), 30, 0);
        assertEquals(Cliff.DEFAULT, cliff());
        robot.push(KeyCode.DIGIT0);
        window.awaitFrames(3);
        drag(robot, at(robot, "#cliff-map", home.px(5), home.py(-2.3)), 30, 0);
        assertNotEquals(5, cliff().w());
    }

    @Test
    void aRunnerIsSwitchedOffByItsKeyAndItsBox(FxRobot robot) throws TimeoutException {
        CheckBox box = robot.lookup("#cliff-on-1").query();
        assertTrue(box.isSelected());
        robot.push(KeyCode.DIGIT2);
        eventually(() -> !box.isSelected());
        robot.interact(box::fire);
        eventually(box::isSelected);
        assertEquals(Cliff.DEFAULT, cliff(), "how it is looked at is no change of the experiment");
    }

    @Test
    void theGradientOfTheSelectedNetworkIsShownOnceItIsTrained(FxRobot robot) throws TimeoutException {
        robot.interact(() -> lab.model().edit(recipe -> recipe
                .withCliff(recipe.cliff().withSubject(Subject.NETWORK).withLimit(0.01))
                .withUnrolled(recipe.unrolled().withStep(3))));
        eventually(() -> robot.lookup("#clip-network").query().isVisible()
                && said(robot, "#clip-network") != null);
        eventually(() -> said(robot, "#clip-network").startsWith("‖g‖ of the "));
        assertTrue(said(robot, "#clip-network").contains("after 3 training steps"));
        assertTrue(said(robot, "#clip-network").contains("the direction stays"),
                said(robot, "#clip-network"));
        assertEquals(0, lab.model().timeline().steps(), "nothing is scrubbed");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        eventually(() -> robot.lookup("#cliff-map").query().isVisible());
    }

    @Test
    void vShowsTheCliffInReliefWhichAHandTurnsAndTheRecipeKeeps(FxRobot robot) throws Exception {
        robot.press(KeyCode.V).release(KeyCode.V);
        eventually(() -> robot.lookup("#cliff-relief").query().getParent().isVisible());
        assertEquals(Cliff.CAMERA, lab.model().recipe().relief().orElseThrow());
        window.awaitFrames(3);
        Bounds seen = robot.lookup("#cliff-relief").query().localToScreen(
                robot.lookup("#cliff-relief").query().getLayoutBounds());
        robot.moveTo(seen.getMinX() + 60, seen.getMinY() + 60).press(MouseButton.PRIMARY).moveBy(30, 0)
                .moveBy(20, 10).release(MouseButton.PRIMARY);
        Camera turned = lab.model().recipe().relief().orElseThrow();
        assertNotEquals(Cliff.CAMERA, turned);
        robot.press(KeyCode.SHIFT, KeyCode.LEFT).release(KeyCode.LEFT, KeyCode.SHIFT);
        assertEquals(turned.moved(-5, 0), lab.model().recipe().relief().orElseThrow());
        robot.press(KeyCode.V).release(KeyCode.V);
        eventually(() -> robot.lookup("#cliff-map").query().getParent().isVisible());
        assertTrue(lab.model().recipe().relief().isEmpty());
        robot.press(KeyCode.V).release(KeyCode.V);
        assertEquals(turned.moved(-5, 0), lab.model().recipe().relief().orElseThrow(), "where it was left");
    }
}

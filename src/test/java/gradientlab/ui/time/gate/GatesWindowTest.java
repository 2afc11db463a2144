package gradientlab.ui.time.gate;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.time.Gates;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.paint.time.gate.GateLane;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
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

/** Gates by hand, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class GatesWindowTest {

    private static final TimeRecipe PRESET =
            Presets.find(TimeKind.KIND, "gates-by-hand").orElseThrow().recipe();

    private TestWindow window;
    private OneMode<TimeRecipe, TimeModel, GatesMode> lab;
    private GatesMode mode;

    @Start
    void open(Stage primary) {
        window = new TestWindow(new LabEntry("time", "time.tab",
                context -> lab = new OneMode<>(
                        new TimeModel(PRESET, new TimeWorker(System::nanoTime, 1)), GatesMode::new,
                        TimeModel::looked, context)),
                1280, 800);
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        eventually(() -> lab != null && !lab.mode().stale());
        mode = lab.mode();
        eventually(() -> mode.view().stage() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            mode.close();
            window.close();
        });
    }

    private Gates gates() {
        return lab.model().recipe().gates();
    }

    private Point2D bar(FxRobot robot, GateLane lane, int t, double value) {
        Region pixels = robot.lookup("#gate-stage").query();
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + mode.view().stage().xOf(t),
                on.getMinY() + mode.view().stage().yOf(lane, value));
    }

    @Test
    void itOpensWithAllGatesHalfOpenAtTheLastTimeStep() {
        assertThat(gates()).isEqualTo(Gates.even(20));
        assertThat(lab.model().timeline().step()).isEqualTo(20);
    }

    @Test
    void aSweepDrawsOverManyBarsAndIsOneUndo(FxRobot robot) throws TimeoutException {
        robot.moveTo(bar(robot, GateLane.FORGET, 3, 0.5)).press(MouseButton.PRIMARY);
        robot.moveTo(bar(robot, GateLane.FORGET, 3, 0.9));
        robot.moveTo(bar(robot, GateLane.FORGET, 9, 0.9));
        robot.release(MouseButton.PRIMARY);
        for (int t = 3; t <= 9; t++) {
            assertThat(gates().forget().get(t - 1)).as("t %d", t).isCloseTo(0.9, within(0.03));
        }
        assertThat(gates().forget().get(9)).isEqualTo(0.5);
        assertThat(gates().input()).isEqualTo(Gates.even(20).input());
        robot.interact(lab::undo);
        assertThat(gates()).isEqualTo(Gates.even(20));
    }

    @Test
    void aDoubleClickBringsABarBack(FxRobot robot) throws TimeoutException {
        robot.moveTo(bar(robot, GateLane.INPUT, 5, 0.2)).clickOn(MouseButton.PRIMARY);
        assertThat(gates().input().get(4)).isCloseTo(0.2, within(0.03));
        window.awaitFrames(2);
        robot.sleep(700);
        robot.doubleClickOn(MouseButton.PRIMARY);
        assertThat(gates().input().get(4)).isEqualTo(0.5);
    }

    @Test
    void theSolutionAndAllToOneHalfAreAClickEach(FxRobot robot) throws TimeoutException {
        Button solution = robot.lookup("#gate-solution").query();
        robot.interact(solution::fire);
        assertThat(gates()).isEqualTo(GatesRun.solution(20));
        eventually(() -> robot.lookup("#gate-stage").query().getAccessibleText().startsWith("95 %"));
        Button even = robot.lookup("#gate-even").query();
        robot.interact(even::fire);
        assertThat(gates()).isEqualTo(Gates.even(20));
    }

    @Test
    void aSliderMakesBarsAlike(FxRobot robot) {
        KnobSlider forget = robot.lookup("#gate-f").query();
        robot.interact(() -> forget.valueProperty().set(0.9));
        assertThat(gates().forget()).containsOnly(0.9);
        KnobSlider input = robot.lookup("#gate-i").query();
        robot.interact(() -> input.valueProperty().set(0.1));
        assertThat(gates().input().subList(1, 20)).containsOnly(0.1);
        assertThat(gates().input().get(0)).isEqualTo(0.5);
        KnobSlider output = robot.lookup("#gate-o").query();
        robot.interact(() -> output.valueProperty().set(1));
        assertThat(gates().output().get(19)).isEqualTo(1);
        assertThat(gates().output().get(18)).isEqualTo(0.5);
    }

    @Test
    void keysRaiseTheGateOfTheTimeStepThatIsLookedAt(FxRobot robot) throws TimeoutException {
        robot.interact(() -> lab.model().timeline().seek(4));
        robot.push(KeyCode.I);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.F);
        robot.push(KeyCode.DOWN);
        assertThat(gates().input().get(3)).isCloseTo(0.6, within(1e-9));
        assertThat(gates().forget().get(3)).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void theTimeStepUnderThePointerIsLitEverywhere(FxRobot robot) throws TimeoutException {
        robot.moveTo(bar(robot, GateLane.OUTPUT, 7, 0.5));
        eventually(() -> lab.model().pointedProperty().get() == 7);
    }

    @Test
    void whatDescentFindsComesByItself(FxRobot robot) throws TimeoutException {
        eventually(() -> robot.lookup("#gate-stage").query().getAccessibleText()
                .contains("Gradient descent from f = 0.95: 100 %, from 0.5: 52 %."));
        CheckBox ticks = robot.lookup("#gate-ticks").query();
        assertThat(ticks.isSelected()).isTrue();
        robot.interact(ticks::fire);
        assertThat(mode.stale() || !ticks.isSelected()).isTrue();
    }

    @Test
    void whileAClassGuessesTheAnswerIsNotRead(FxRobot robot) throws TimeoutException {
        robot.interact(() -> lab.model().timeline().setLimit(OptionalInt.of(0)));
        eventually(() -> robot.lookup("#gate-stage").query().getAccessibleText().startsWith("Predict"));
    }

    @Test
    void anotherLengthHasBarsForEveryTimeStep(FxRobot robot) throws TimeoutException {
        KnobSlider length = robot.lookup("#gate-length").query();
        robot.interact(() -> length.valueProperty().set(40));
        assertThat(gates().length()).isEqualTo(40);
        eventually(() -> !mode.stale());
        assertThat(lab.model().timeline().steps()).isEqualTo(40);
    }
}

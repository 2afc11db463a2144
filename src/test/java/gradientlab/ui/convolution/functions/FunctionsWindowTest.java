package gradientlab.ui.convolution.functions;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.paint.convolution.functions.FunctionsStage;
import gradientlab.ui.convolution.ModeWindow;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Functions laid over each other, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class FunctionsWindowTest {

    private static final String STAGE = "#functions-stage";

    private ModeWindow<FunctionsMode> window;

    @Start
    void open(Stage primary) {
        window = new ModeWindow<>("integral", FunctionsMode::new);
    }

    @BeforeEach
    void waitForTheFirstResult() throws TimeoutException {
        eventually(() -> window.lab() != null && window.lab().mode().painted() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private FunctionsRecipe recipe() {
        return window.model().functions();
    }

    private FunctionsStage stage() {
        return window.lab().mode().painted();
    }

    private Point2D at(FxRobot robot, double t, double y) {
        return ModeWindow.on(robot, STAGE, stage().xOf(t), y);
    }

    private String said(FxRobot robot) {
        return robot.lookup(STAGE).query().getAccessibleText();
    }

    @Test
    void itSaysTheAreaOfThePreset(FxRobot robot) {
        assertThat(said(robot)).startsWith("At t = 1.4 the product has area 0.469");
    }

    @Test
    void tIsDraggedOnTheIntegral(FxRobot robot) throws TimeoutException {
        double y = stage().integral().getCenterY();
        robot.moveTo(at(robot, 2, y)).press(MouseButton.PRIMARY).moveTo(at(robot, 1, y))
                .release(MouseButton.PRIMARY);
        assertThat(recipe().t()).isCloseTo(1, within(0.02));
        eventually(() -> said(robot).contains("has area 0.75"));
        robot.interact(() -> window.lab().undo());
        assertThat(recipe().t()).isEqualTo(1.4);
    }

    @Test
    void handlesMakeFunctionsWider(FxRobot robot) {
        robot.moveTo(at(robot, 1, stage().handleY())).press(MouseButton.PRIMARY)
                .moveTo(at(robot, 2, stage().handleY())).release(MouseButton.PRIMARY);
        assertThat(recipe().f().halfWidth()).isCloseTo(2, within(0.03));
        assertThat(recipe().t()).isEqualTo(1.4);
    }

    @Test
    void gIsDraggedAlong(FxRobot robot) {
        double y = stage().integral().getY() - 120;
        robot.moveTo(at(robot, 3, y)).press(MouseButton.PRIMARY).moveTo(at(robot, 4, y))
                .release(MouseButton.PRIMARY);
        assertThat(recipe().t()).isCloseTo(2.4, within(0.03));
    }

    @Test
    void spacingAndTimesAreSliders(FxRobot robot) throws TimeoutException {
        KnobSlider delta = robot.lookup("#functions-delta").query();
        robot.interact(() -> delta.valueProperty().set(0.125));
        assertThat(recipe().delta()).isEqualTo(0.125);
        KnobSlider times = robot.lookup("#functions-times").query();
        robot.interact(() -> times.valueProperty().set(3));
        assertThat(recipe().times()).isEqualTo(3);
        eventually(() -> !said(robot).contains("0.469"));
    }

    @Test
    void crossCorrelationDoesNotFlip(FxRobot robot) throws TimeoutException {
        Segmented<Boolean> flip = robot.lookup("#functions-flip").query();
        robot.interact(() -> flip.valueProperty().set(false));
        assertThat(recipe().flip()).isFalse();
        eventually(() -> said(robot).contains("without a flip"));
        robot.push(KeyCode.X);
        assertThat(recipe().flip()).isTrue();
    }

    @Test
    void theTimelineMovesG(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().seek(200));
        assertThat(recipe().t()).isEqualTo(5);
        eventually(() -> said(robot).startsWith("At t = 5 "));
    }

    @Test
    void whileAClassGuessesTheAreaIsNotRead(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(1)));
        eventually(() -> said(robot).startsWith("Predict first."));
    }
}

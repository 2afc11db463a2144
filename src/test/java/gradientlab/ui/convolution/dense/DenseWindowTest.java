package gradientlab.ui.convolution.dense;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.ui.convolution.ModeWindow;
import gradientlab.ui.widget.knob.KnobSlider;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Layers side by side, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class DenseWindowTest {

    private static final String STAGE = "#dense-stage";

    private ModeWindow<DenseMode> window;

    @Start
    void open(Stage primary) {
        window = new ModeWindow<>("sharing", DenseMode::new);
    }

    @BeforeEach
    void waitForTheStage() throws TimeoutException {
        eventually(() -> window.lab() != null && window.lab().mode().painted() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        window.close(robot);
    }

    private DenseRecipe recipe() {
        return window.model().dense();
    }

    private String said(FxRobot robot) {
        return robot.lookup(STAGE).query().getAccessibleText();
    }

    @Test
    void aLargerImageHasMoreWeightsInTheHeadline(FxRobot robot) throws TimeoutException {
        assertThat(said(robot)).startsWith("28 × 28 to 26 × 26: 529,984 weights, or 9");
        KnobSlider size = robot.lookup("#dense-size").query();
        robot.interact(() -> size.valueProperty().set(224));
        eventually(() -> said(robot).contains("2,472,873,984 weights, or 9"));
    }

    @Test
    void aDigitIsDrawnIntoAndErased(FxRobot robot) throws TimeoutException {
        Rectangle2D pixel = window.lab().mode().painted().pixel(0, 0);
        robot.clickOn(ModeWindow.on(robot, STAGE, pixel.getCenterX(), pixel.getCenterY()));
        assertThat(recipe().picture().pixels()[0]).isEqualTo(16);
        assertThat(recipe().picture().drawn()).isPresent();
        robot.clickOn(MouseButton.SECONDARY);
        assertThat(recipe().picture().pixels()[0]).isZero();
        Button next = robot.lookup("#dense-next").query();
        robot.interact(next::fire);
        assertThat(recipe().picture().drawn()).isEmpty();
    }

    @Test
    void theShiftedCopyIsDraggedByWholePixels(FxRobot robot) {
        double pixel = window.lab().mode().painted().pixel();
        Rectangle2D first = window.lab().mode().painted().pixel(4, 4);
        robot.drag(ModeWindow.on(robot, STAGE, first.getX() + 8 * pixel + 30, first.getCenterY()),
                MouseButton.PRIMARY).moveBy(2.2 * pixel, 0).drop();
        assertThat(recipe().shift()).isEqualTo(3);
    }

    @Test
    void aWindowThatDoesNotFitIsNotTaken(FxRobot robot) {
        KnobSlider size = robot.lookup("#dense-size").query();
        KnobSlider k = robot.lookup("#dense-kernel_size").query();
        robot.interact(() -> size.valueProperty().set(4));
        robot.interact(() -> k.valueProperty().set(7));
        assertThat(recipe().kernelSize()).isEqualTo(3);
    }

    @Test
    void scramblingAndBiasesAreSwitches(FxRobot robot) {
        CheckBox scramble = robot.lookup("#dense-scramble").query();
        CheckBox biases = robot.lookup("#dense-biases").query();
        robot.interact(scramble::fire);
        robot.interact(biases::fire);
        assertThat(recipe().scramble()).isTrue();
        assertThat(recipe().biases()).isTrue();
    }

    @Test
    void whileAClassGuessesTheCountsAreNotRead(FxRobot robot) throws TimeoutException {
        robot.interact(() -> window.model().timeline().setLimit(OptionalInt.of(1)));
        eventually(() -> said(robot).startsWith("Predict first."));
    }
}

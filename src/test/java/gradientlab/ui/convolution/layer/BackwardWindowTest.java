package gradientlab.ui.convolution.layer;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView.Form;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.Upstream;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.ComboBox;
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

/** The backward pass, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class BackwardWindowTest {

    private TestWindow window;
    private OneMode<ConvolutionRecipe, ConvolutionModel, LayerMode> lab;

    @Start
    void open(Stage primary) {
        ConvolutionRecipe preset =
                Presets.find(ConvolutionKind.KIND, "backwards").orElseThrow().recipe();
        window = new TestWindow(new LabEntry("convolution", "convolution.tab",
                context -> lab = new OneMode<>(
                        new ConvolutionModel(preset, new DigitsWorker(System::nanoTime, 1)),
                        LayerMode::backward, ConvolutionModel::looked, context)),
                1280, 800);
    }

    @BeforeEach
    void waitForThePicture() throws TimeoutException {
        eventually(() -> lab != null && lab.mode().view().board() != null);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            lab.mode().close();
            window.close();
        });
    }

    private LayerRecipe layer() {
        return lab.model().recipe().layer();
    }

    private double dy(int i, int j) {
        return layer().upstreamOrOnes().gradient(layer().inputValues()).at(0, 0, i, j);
    }

    private Point2D cell(FxRobot robot, Plane plane, int row, int column) {
        Rectangle2D at = lab.mode().view().board().grids().stream().filter(grid -> grid.plane() == plane)
                .findFirst().orElseThrow()
                .cellOf(new Pin(plane.grid(), plane.grid() == Grid.KERNEL ? List.of(0, 0, row, column)
                        : List.of(0, row, column)))
                .orElseThrow();
        Region pixels = robot.lookup("#backward-stage").query();
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + at.getCenterX(), on.getMinY() + at.getCenterY());
    }

    private static String read(FxRobot robot) {
        return robot.lookup("#backward-stage").query().getAccessibleText();
    }

    @Test
    void aClickOnAnInputsGradientPinsIt(FxRobot robot) {
        assertThat(lab.model().timeline().step()).isEqualTo(13);
        robot.clickOn(cell(robot, Plane.DX, 0, 1));
        assertThat(layer().view().pin()).contains(new Pin(Grid.INPUT, List.of(0, 0, 1)));
        assertThat(layer().view().reading()).isEqualTo(Reading.COLLECT);
        assertThat(lab.mode().state().scene().lit()).isEqualTo(1);
    }

    @Test
    void aClickOnAWeightsGradientShowsItsProductsOverAllPlaces(FxRobot robot) throws TimeoutException {
        robot.clickOn(cell(robot, Plane.DK, 1, 1));
        assertThat(layer().view().reading()).isEqualTo(Reading.SUM);
        assertThat(lab.mode().state().scene().weight()).isEqualTo(new Pin(Grid.KERNEL, List.of(0, 0, 1, 1)));
        eventually(() -> read(robot).startsWith("A weight's gradient is a sum over all 9 places"));
    }

    @Test
    void keysChooseTheReadingAndTheForm(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.S);
        assertThat(layer().view().reading()).isEqualTo(Reading.SCATTER);
        eventually(() -> read(robot).startsWith("One output sends its gradient to 9 inputs and 9 weights"));
        robot.push(KeyCode.W);
        assertThat(layer().view().reading()).isEqualTo(Reading.SUM);
        robot.push(KeyCode.C);
        assertThat(layer().view().reading()).isEqualTo(Reading.COLLECT);
        robot.push(KeyCode.G);
        assertThat(layer().view().form()).isEqualTo(Form.MATRIX);
        eventually(() -> read(robot).startsWith("One matrix: rows forward, columns back"));
        robot.push(KeyCode.G);
        robot.push(KeyCode.G);
        assertThat(layer().view().form()).isEqualTo(Form.CELLS);
    }

    @Test
    void theGradientFromAboveIsDraggedAndTyped(FxRobot robot) {
        robot.moveTo(cell(robot, Plane.DY, 0, 0)).press(MouseButton.PRIMARY).moveBy(0, -10).moveBy(0, -30)
                .release(MouseButton.PRIMARY);
        assertThat(dy(0, 0)).isEqualTo(2);
        robot.clickOn(cell(robot, Plane.DY, 2, 2));
        robot.write("-5").push(KeyCode.ENTER);
        assertThat(dy(2, 2)).isEqualTo(-5);
    }

    @Test
    void theGradientFromAboveComesFromALossWithATarget(FxRobot robot) throws TimeoutException {
        ComboBox<Upstream.Kind> upstream = robot.lookup("#layer-upstream").query();
        robot.interact(() -> upstream.setValue(Upstream.Kind.LOSS));
        assertThat(lab.mode().state().scene().gradients().dy(0, 0, 0)).isEqualTo(50);
        robot.interact(() -> lab.mode().state().set(
                new LayerSpot(Plane.DY,
                        new Pin(Grid.OUTPUT, List.of(0, 0, 0))),
                20));
        assertThat(layer().upstreamOrOnes().values().orElseThrow().at(0, 0, 0, 0)).isEqualTo(30);
        assertThat(lab.mode().state().scene().back().orElseThrow().check().wrong()).isZero();
    }

    @Test
    void shiftAndArrowsGoFromGradientToGradient(FxRobot robot) {
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(lab.model().timeline().step()).isEqualTo(18);
        robot.push(KeyCode.SHIFT, KeyCode.LEFT);
        assertThat(lab.model().timeline().step()).isEqualTo(17);
    }
}

package gradientlab.ui.convolution.layer;

import static gradientlab.ui.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.LayerInput;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.LayerView.Pin;
import gradientlab.experiment.convolution.LayerView.Pin.Grid;
import gradientlab.experiment.convolution.Span;
import gradientlab.experiment.convolution.Tensor;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerSpot;
import gradientlab.paint.convolution.layer.scene.Plane;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.RecipeFiles;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** A layer forward and back, driven as a student would. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class LayerWindowTest {

    private TestWindow window;
    private OneMode<ConvolutionRecipe, ConvolutionModel, LayerMode> lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(new LabEntry("convolution", "convolution.tab",
                context -> lab = new OneMode<>(
                        new ConvolutionModel(preset("edges"), new DigitsWorker(System::nanoTime, 1)),
                        LayerMode::forward, ConvolutionModel::looked, context)),
                1280, 800);
    }

    private static ConvolutionRecipe preset(String id) {
        return Presets.find(ConvolutionKind.KIND, id).orElseThrow().recipe();
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

    private LayerBoard board() {
        return lab.mode().view().board();
    }

    private double k(int u, int v) {
        return layer().kernels().at(0, 0, u, v);
    }

    /** The middle of a cell on the screen. */
    private Point2D cell(FxRobot robot, Plane plane, int row, int column) {
        Rectangle2D at = board().grids().stream().filter(grid -> grid.plane() == plane).findFirst()
                .orElseThrow().cellOf(new Pin(plane.grid(), plane.grid() == Grid.KERNEL
                        ? List.of(0, 0, row, column)
                        : List.of(0, row, column)))
                .orElseThrow();
        Region pixels = robot.lookup("#forward-stage").query();
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + at.getCenterX(), on.getMinY() + at.getCenterY());
    }

    private static String read(FxRobot robot) {
        return robot.lookup("#forward-stage").query().getAccessibleText();
    }

    @Test
    void itOpensWithTheWindowOfItsPreset(FxRobot robot) {
        assertThat(lab.model().timeline().step()).isEqualTo(16);
        assertThat(read(robot)).startsWith("The same 9 weights at each of 36 places")
                .endsWith("Output (2, 3) = −30.");
    }

    @Test
    void aWeightIsDraggedUpAndDownAndAllIsOneChange(FxRobot robot) throws TimeoutException {
        robot.moveTo(cell(robot, Plane.K, 0, 0)).press(MouseButton.PRIMARY).moveBy(0, -10).moveBy(0, -30);
        assertThat(k(0, 0)).isEqualTo(2);
        robot.moveBy(0, 60).release(MouseButton.PRIMARY);
        assertThat(k(0, 0)).isEqualTo(0.5);
        robot.interact(lab::undo);
        assertThat(k(0, 0)).isEqualTo(1);
    }

    @Test
    void theWheelAddsOneAndADoubleClickBringsTheWeightBack(FxRobot robot) {
        robot.moveTo(cell(robot, Plane.K, 1, 1)).scroll(2, VerticalDirection.UP);
        assertThat(Math.abs(k(1, 1))).isEqualTo(2);
        robot.doubleClickOn(cell(robot, Plane.K, 1, 1));
        assertThat(k(1, 1)).isZero();
    }

    @Test
    void digitsGoIntoTheCellThatWasClicked(FxRobot robot) {
        robot.clickOn(cell(robot, Plane.K, 2, 2));
        assertThat(layer().view().pin()).contains(new Pin(Grid.KERNEL, List.of(0, 0, 2, 2)));
        robot.write("-12.5").push(KeyCode.ENTER);
        assertThat(k(2, 2)).isEqualTo(-12.5);
        robot.write("7");
        assertThat(k(2, 2)).isEqualTo(-12.5);
    }

    @Test
    void aNumberBeyondTheRangeIsNotTaken(FxRobot robot) {
        robot.clickOn(cell(robot, Plane.K, 0, 1));
        robot.write("9999").push(KeyCode.ENTER);
        assertThat(k(0, 1)).isEqualTo(999);
        assertThat(window.said()).contains("Allowed: a number from −999 to 999.");
    }

    @Test
    void theWindowIsDraggedOverTheInput(FxRobot robot) throws TimeoutException {
        robot.moveTo(cell(robot, Plane.X, 3, 4)).press(MouseButton.PRIMARY);
        robot.moveTo(cell(robot, Plane.X, 3, 5)).moveTo(cell(robot, Plane.X, 4, 5));
        robot.release(MouseButton.PRIMARY);
        assertThat(lab.model().timeline().step()).isEqualTo(3 * 6 + 4 + 1);
        eventually(() -> read(robot).contains("Output (3, 4)"));
    }

    @Test
    void cellsOfTheInputArePaintedAndErased(FxRobot robot) {
        robot.moveTo(cell(robot, Plane.X, 0, 0)).press(MouseButton.PRIMARY);
        robot.moveTo(cell(robot, Plane.X, 0, 1)).release(MouseButton.PRIMARY);
        assertThat(layer().inputValues().at(0, 0, 0, 0)).isEqualTo(16);
        assertThat(layer().inputValues().at(0, 0, 0, 1)).isEqualTo(16);
        assertThat(layer().input().kind()).isEqualTo(LayerInput.Kind.OWN);
        robot.moveTo(cell(robot, Plane.X, 0, 3)).press(MouseButton.SECONDARY).release(MouseButton.SECONDARY);
        assertThat(layer().inputValues().at(0, 0, 0, 3)).isZero();
    }

    @Test
    void aPointerShowsAnotherOutputAndAClickPinsIt(FxRobot robot) throws TimeoutException {
        robot.moveTo(cell(robot, Plane.Y, 0, 5));
        eventually(() -> read(robot).endsWith("Output (0, 5) = 62."));
        robot.clickOn(MouseButton.PRIMARY);
        robot.moveBy(0, -60);
        eventually(() -> read(robot).endsWith("Output (0, 5) = 62."));
        robot.push(KeyCode.P);
        eventually(() -> read(robot).endsWith("Output (2, 3) = −30."));
    }

    @Test
    void keysFlipAndMoveTheWindow(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.X);
        assertThat(layer().flip()).isTrue();
        eventually(() -> read(robot).endsWith("Output (2, 3) = 30."));
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(lab.model().timeline().step()).isEqualTo(3 * 6 + 4 + 1);
    }

    @Test
    void aWindowThatDoesNotFitIsNotTaken(FxRobot robot) {
        robot.interact(() -> lab.mode().state().change(recipe -> recipe.withDilation(Span.of(3))));
        robot.interact(() -> lab.mode().state().change(recipe -> recipe.withKernelSize(5)));
        assertThat(layer().kernels().width()).isEqualTo(3);
        assertThat(lab.mode().state().refused()).startsWith("The window spans 13, the padded input 8.");
    }

    @Test
    void thePanelChoosesInputKernelAndRow(FxRobot robot) throws TimeoutException {
        ComboBox<LayerInput.Kind> input = robot.lookup("#layer-input").query();
        robot.interact(() -> input.setValue(LayerInput.Kind.BALL));
        assertThat(layer().channels()).isEqualTo(3);
        eventually(() -> read(robot).startsWith("3 channels, one filter"));
        CheckBox depthwise = robot.lookup("#layer-depthwise").query();
        robot.interact(depthwise::fire);
        assertThat(layer().depthwise()).isTrue();
        eventually(() -> read(robot).startsWith("Depthwise: 3 kernels"));
        LayerRecipe plane = layer();
        robot.interact(() -> lab.mode().state().dimensions(1));
        assertThat(layer().oneDimensional()).isTrue();
        eventually(() -> read(robot).contains("weights at each of"));
        robot.interact(() -> lab.mode().state().dimensions(2));
        assertThat(layer()).isEqualTo(plane);
    }

    @Test
    void whatWasChangedInOneDimensionStaysInTheMiddleRowOfTwo(FxRobot robot) {
        LayerRecipe plane = layer();
        robot.interact(() -> lab.mode().state().dimensions(1));
        Pin first = new Pin(Pin.Grid.INPUT, List.of(0, 0, 1));
        robot.interact(() -> lab.mode().state().set(new LayerSpot(Plane.X, first), 5));
        robot.interact(() -> lab.mode().state().dimensions(2));
        assertThat(layer().inputValues()).isEqualTo(plane.inputValues().with(0, 0, 4, 1, 5));
        assertThat(layer().kernels()).isEqualTo(plane.kernels());
    }

    @Test
    void aRowThatWasNoPlanesBecomesEachRowOfOneWithTheSameOutput() {
        LayerRecipe row = layer().row();
        LayerRun plane = new LayerRun(LayerEdits.plane(row, Optional.empty()));
        LayerRun alone = new LayerRun(row);
        for (int i = 0; i < plane.shape().outputHeight(); i++) {
            for (int j = 0; j < plane.shape().outputWidth(); j++) {
                assertThat(plane.y(0, i, j)).isEqualTo(alone.y(0, 0, j));
            }
        }
    }

    @Test
    void anotherExampleOfABatchIsShownAndChanged(FxRobot robot) throws TimeoutException {
        Tensor batch = Tensor.of(new int[] {3, 1, 4, 4}, at -> at);
        robot.interact(() -> lab.mode().state().change(it -> it.withInput(LayerInput.own(batch))));
        robot.interact(() -> lab.mode().state().view(view -> view.withExample(2)));
        eventually(() -> lab.mode().state().run().x(0, 0, 0) == 32);
        Pin first = new Pin(Pin.Grid.INPUT, List.of(0, 0, 0));
        robot.interact(() -> lab.mode().state().set(new LayerSpot(Plane.X, first), -7));
        assertThat(layer().inputValues()).isEqualTo(batch.with(2, 0, 0, 0, -7));
        robot.interact(() -> lab.mode().state().change(it -> it.withInput(LayerInput.digit(3))));
        assertThat(layer().view().example()).isZero();
    }

    @Test
    void aLayerTooLargeForEveryChangeIsRefusedInOneSentence(FxRobot robot, @TempDir Path folder)
            throws Exception {
        LayerRecipe before = layer();
        LayerRecipe large = before.withInput(LayerInput.own(Tensor.of(new int[] {16, 64, 64}, at -> 1)))
                .withFilters(8);
        robot.interact(() -> lab.mode().state().change(it -> large));
        assertThat(layer()).isEqualTo(before);
        assertThat(lab.mode().state().refused()).isEqualTo("the layer takes 4428288 multiplications, and the"
                + " window computes up to 3000000 at every change; convolve takes larger ones");
        Path file = Files.writeString(folder.resolve("large.json"),
                Recipes.write(lab.model().recipe().withLayer(large)));
        assertThatThrownBy(() -> RecipeFiles.read(file)).hasMessageContaining("4428288 multiplications");
    }

    @Test
    void aTableThatIsDroppedIsTheInputAndOneThatIsRaggedChangesNothing(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path table = Files.writeString(folder.resolve("a.csv"), "1,2,3,4\n5,6,7,8\n9,0,1,2\n");
        robot.interact(() -> LayerDrop.take(table.toFile(), lab.mode().state()));
        eventually(() -> layer().inputValues().shown().equals("[3][4]"));
        Path ragged = Files.writeString(folder.resolve("b.csv"), "1,2,3\n4,5\n6,7,8\n");
        robot.interact(() -> LayerDrop.take(ragged.toFile(), lab.mode().state()));
        eventually(() -> window.said().contains("✕ Line 2: 2 cells, expected 3. Nothing was changed."));
        assertThat(layer().inputValues().shown()).isEqualTo("[3][4]");
    }

    @Test
    void aPhotoThatComesAfterAnotherPresetWasOpenedIsNotItsInput(FxRobot robot, @TempDir Path folder)
            throws Exception {
        Path photo = folder.resolve("photo.png");
        ImageIO.write(new BufferedImage(2000, 2000, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
        robot.interact(() -> {
            LayerDrop.take(photo.toFile(), lab.mode().state());
            lab.open(preset("by-hand"));
        });
        eventually(() -> !window.context().intake().busyProperty().get());
        assertThat(layer().input()).isEqualTo(preset("by-hand").layer().input());
        robot.interact(() -> LayerDrop.take(photo.toFile(), lab.mode().state()));
        eventually(() -> layer().input().kind() == LayerInput.Kind.OWN);
    }

    @Test
    void aPictureWithAnExperimentIsOpenedThoughItIsDroppedOnTheStage(FxRobot robot, @TempDir Path folder)
            throws Exception {
        ConvolutionRecipe inside = preset("by-hand");
        Path picture = folder.resolve("own.png");
        Exports.write(40, new int[40 * 30], Optional.of(inside), Target.file(picture), Progress.NONE);
        robot.interact(() -> LayerDrop.take(picture.toFile(), lab.mode().state()));
        eventually(() -> lab.model().recipe().notes().equals(inside.notes()));
        assertThat(window.said()).contains("Opened own.png.");
    }

    @Test
    void whileAClassGuessesTheOutputIsNotSaid(FxRobot robot) throws TimeoutException {
        robot.interact(() -> lab.model().timeline().setLimit(OptionalInt.of(16)));
        eventually(() -> read(robot).endsWith("Output (2, 3) = ?."));
    }
}

package gradientlab.ui.convolution;

import static gradientlab.ui.Eventually.eventually;

import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.convolution.training.DigitsWorker;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.ModeView;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import org.testfx.api.FxRobot;

/** A window with one mode of the lab, opened with a preset. */
public final class ModeWindow<V extends ModeView> {

    private final TestWindow window;
    private OneMode<ConvolutionRecipe, ConvolutionModel, V> lab;

    public ModeWindow(String preset, BiFunction<ConvolutionModel, LabContext, V> mode) {
        ConvolutionRecipe recipe = Presets.find(ConvolutionKind.KIND, preset).orElseThrow().recipe();
        window = new TestWindow(new LabEntry("convolution", "convolution.tab",
                context -> lab = new OneMode<>(
                        new ConvolutionModel(recipe, new DigitsWorker(System::nanoTime, 1)), mode,
                        ConvolutionModel::looked, context)),
                1280, 800);
    }

    public void close(FxRobot robot) {
        robot.interact(() -> {
            lab.close();
            window.close();
        });
    }

    public OneMode<ConvolutionRecipe, ConvolutionModel, V> lab() {
        return lab;
    }

    public ConvolutionModel model() {
        return lab.model();
    }

    /** Waits until nothing is to be brought up to date. */
    public void settle() throws TimeoutException {
        eventually(() -> lab != null && !lab.mode().stale());
    }

    /** Waits until no file is being read. */
    public void awaitFiles() throws TimeoutException {
        eventually(() -> !window.context().intake().busyProperty().get());
    }

    /** A place of a stage on the screen. */
    public static Point2D on(FxRobot robot, String stage, double x, double y) {
        Region pixels = robot.lookup(stage).query();
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + x, on.getMinY() + y);
    }
}

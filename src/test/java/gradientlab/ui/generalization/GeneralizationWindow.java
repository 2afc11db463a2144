package gradientlab.ui.generalization;

import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.training.RegularizeWorker;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.modes.ModeView;
import gradientlab.ui.lab.modes.OneMode;
import gradientlab.ui.shell.TestWindow;
import java.util.function.BiFunction;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.layout.Region;
import org.testfx.api.FxRobot;

/** A window with one mode of the lab, opened with a preset. */
public final class GeneralizationWindow<V extends ModeView> {

    private final TestWindow window;
    private OneMode<GeneralizationRecipe, GeneralizationModel, V> lab;

    public GeneralizationWindow(String preset, BiFunction<GeneralizationModel, LabContext, V> mode) {
        this(preset, mode, 1280, 800);
    }

    public GeneralizationWindow(
            String preset, BiFunction<GeneralizationModel, LabContext, V> mode, int width, int height) {
        GeneralizationRecipe recipe = Presets.find(GeneralizationKind.KIND, preset).orElseThrow().recipe();
        window = new TestWindow(new LabEntry("generalization", "generalization.tab",
                context -> lab = new OneMode<>(
                        new GeneralizationModel(recipe, new RegularizeWorker(System::nanoTime, 1)), mode,
                        GeneralizationModel::looked, context)),
                width, height);
    }

    public void close(FxRobot robot) {
        robot.interact(() -> {
            lab.close();
            window.close();
        });
    }

    public V mode() {
        return lab == null ? null : lab.mode();
    }

    public OneMode<GeneralizationRecipe, GeneralizationModel, V> lab() {
        return lab;
    }

    public GeneralizationModel model() {
        return lab.model();
    }

    public TestWindow window() {
        return window;
    }

    /** A place of a stage on the screen. */
    public static Point2D on(FxRobot robot, String stage, double x, double y) {
        Region pixels = robot.lookup(stage).query();
        Bounds on = pixels.localToScreen(pixels.getLayoutBounds());
        return new Point2D(on.getMinX() + x, on.getMinY() + y);
    }
}

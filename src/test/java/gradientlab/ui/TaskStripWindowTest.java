package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeKind;
import gradientlab.ui.shell.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What a preset asks for stands beside its name whole, or what to do alone. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class TaskStripWindowTest {

    private static final List<RecipeKind<?>> KINDS = List.of(
            DescentKind.KIND, FlowKind.KIND, GraphKind.KIND, TimeKind.KIND, ConvolutionKind.KIND,
            GeneralizationKind.KIND);

    private TestWindow window;

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 720);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private List<Label> tasks() {
        return window.stage().getScene().getRoot().lookupAll(".task-strip .task").stream()
                .filter(TaskStripWindowTest::seen).map(Label.class::cast)
                .filter(task -> !task.getText().isEmpty()).toList();
    }

    private static boolean seen(Node node) {
        return node.isVisible() && (node.getParent() == null || seen(node.getParent()));
    }

    /** The convolution's six modes leave it no room at all at this width, which is no cut sentence. */
    @Test
    void noSentenceIsCut(FxRobot robot) throws TimeoutException {
        Set<String> looked = new TreeSet<>();
        List<String> cut = new ArrayList<>();
        eventually(() -> window.keys().get(0).size() > 0);
        for (RecipeKind<?> kind : KINDS) {
            robot.interact(() -> window.context().open(Presets.first(kind).recipe()));
            eventually(() -> window.lab().recipe().contains("\"" + kind.id() + "\""));
            WaitForAsyncUtils.waitForFxEvents();
            robot.interact(() -> {
                window.stage().getScene().getRoot().layout();
                for (Label task : tasks()) {
                    looked.add(kind.id());
                    String shown = ((Text) task.lookup(".text")).getText();
                    if (!shown.replaceAll("\\s+", " ").equals(task.getText())) {
                        cut.add(shown);
                    }
                }
            });
        }
        assertEquals(List.of(), cut);
        assertTrue(looked.size() >= KINDS.size() - 1, looked.toString());
    }
}

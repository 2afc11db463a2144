package gradientlab.ui.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Presets that are presented ask their question before they show what it is about. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class PredictFirstWindowTest {

    private TestWindow window;
    private ConvolutionLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                new LabEntry("convolution", "convolution.tab", context -> lab = new ConvolutionLab(context)),
                1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static boolean says(FxRobot robot, String text) {
        return robot.lookup(node -> node instanceof Label label && label.isVisible()
                && label.getText().equals(text)).tryQuery().isPresent();
    }

    private OptionalInt limit() {
        return lab.model().timeline().limit();
    }

    @Test
    void aPresetAsksAndThenAnswersAndTheNextOneAsks(FxRobot robot) {
        robot.push(KeyCode.F5);
        assertEquals(OptionalInt.empty(), limit(), "what is presented is shown as it is");
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(says(robot, "How many windows fit?"));
        assertEquals(OptionalInt.of(0), limit());
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(says(robot, "Watch for hatched cells: their gradient is 0."));
        assertEquals(OptionalInt.empty(), limit());
        assertEquals(4, lab.model().timeline().step(), "all four windows, as the preset shows them");
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(limit().isPresent());
        robot.push(KeyCode.PAGE_UP);
        assertTrue(says(robot, "How many windows fit?"));
        robot.push(KeyCode.ESCAPE);
        assertEquals(OptionalInt.empty(), limit(), "outside a presentation all may be seen");
    }
}

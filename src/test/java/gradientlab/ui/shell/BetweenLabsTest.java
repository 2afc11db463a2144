package gradientlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.WindowTest;
import gradientlab.ui.lab.LabEntry;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What one lab does is not lost, nor taken for another's, when another one is shown. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class BetweenLabsTest {

    private TestWindow window;
    private volatile DemoLab lab;
    private DemoLab other;

    @Start
    void open(Stage primary) {
        window = new TestWindow(
                List.of(
                        new LabEntry("descent", "app.name", context -> lab = new DemoLab(context)),
                        new LabEntry("other", "bar.export", context -> other = new DemoLab(context))),
                1100, 700);
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> lab != null && lab.asked.contains("shown"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void eachLabShowsHowFarItsOwnExportIs(FxRobot robot) {
        robot.interact(() -> lab.progress.set(0.4));
        Button export = robot.lookup(".export > .button").query();
        assertEquals("40 %", export.getText());
        robot.interact(() -> robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream()
                .reduce((a, b) -> b).orElseThrow().fire());
        assertEquals("Export", export.getText());
        robot.interact(() -> other.progress.set(0.7));
        assertEquals("70 %", export.getText());
        robot.interact(() -> robot.lookup(".lab-tab").<ToggleButton>query().fire());
        assertEquals("40 %", export.getText());
    }

    @Test
    void aChangeIsRememberedThoughAnotherLabIsShownRightAfterIt(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> {
            lab.change("changed");
            robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream()
                    .reduce((a, b) -> b).orElseThrow().fire();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> window.preferences().recipe("descent").equals(Optional.of("changed")));
    }
}

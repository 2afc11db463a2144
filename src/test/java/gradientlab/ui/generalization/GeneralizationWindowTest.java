package gradientlab.ui.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class GeneralizationWindowTest {

    private TestWindow window;
    private GeneralizationLab lab;

    @Start
    void open(Stage primary) {
        window = new TestWindow(new LabEntry(
                "generalization", "generalization.tab", context -> lab = new GeneralizationLab(context)),
                1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void itOpensOnNetworksThatTrainAndAltWithADigitGoesToEachMode(FxRobot robot) throws TimeoutException {
        assertEquals(Mode.REGULARIZE, lab.model().mode());
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> lab.model().frame() != null);
        Mode[] modes = Mode.values();
        KeyCode[] digits = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4};
        for (int i = modes.length - 1; i >= 0; i--) {
            robot.press(KeyCode.ALT).push(digits[i]).release(KeyCode.ALT);
            assertEquals(modes[i], lab.model().mode());
        }
    }

    @Test
    void fourPresetsAreBehindMoreAndKeysReachThem(FxRobot robot) throws TimeoutException {
        MenuButton presets = robot.lookup("#generalization-presets").query();
        List<MenuItem> items = presets.getItems();
        Menu more = (Menu) items.get(items.size() - 1);
        assertEquals(
                List.of("preset-leak", "preset-double-descent", "preset-who-lowers-what", "preset-adaboost"),
                more.getItems().stream().map(MenuItem::getId).toList());
        assertEquals(12, items.stream().map(MenuItem::getId)
                .filter(id -> id != null && id.startsWith("preset-")).count());
        robot.interact(() -> {
            presets.requestFocus();
            presets.show();
        });
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, presets::isShowing);
        robot.push(KeyCode.UP);
        robot.push(KeyCode.RIGHT);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, more::isShowing);
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
        WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS,
                () -> lab.model().recipe().notes().equals(
                        Presets.find(GeneralizationKind.KIND, "double-descent").orElseThrow().recipe()
                                .notes()));
    }

    @Test
    void everyPresetOpensAtItsStepAndIsSavedAsItIs(FxRobot robot) {
        for (Preset<GeneralizationRecipe> preset : Presets.of(GeneralizationKind.KIND)) {
            robot.interact(() -> lab.model().open(preset.recipe()));
            WaitForAsyncUtils.waitForFxEvents();
            assertEquals(preset.recipe().mode(), lab.model().mode());
            if (preset.recipe().mode() != Mode.REGULARIZE) {
                assertEquals(preset.recipe(), lab.model().looked(), preset.id());
            }
            assertTrue(lab.recipe().contains("generalization"));
        }
    }
}

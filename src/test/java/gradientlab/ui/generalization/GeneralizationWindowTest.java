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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

package gradientlab.ui.generalization;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.reading.Position;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        eventually(() -> lab.model().frame() != null);
        Mode[] modes = Mode.values();
        KeyCode[] digits = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4};
        for (int i = modes.length - 1; i >= 0; i--) {
            robot.press(KeyCode.ALT).push(digits[i]).release(KeyCode.ALT);
            assertEquals(modes[i], lab.model().mode());
        }
    }

    @Test
    void fourPresetsAreBehindMore(FxRobot robot) {
        MenuButton presets = robot.lookup("#generalization-presets").query();
        List<MenuItem> items = presets.getItems();
        Menu more = (Menu) items.get(items.size() - 1);
        assertEquals(
                List.of("preset-leak", "preset-double-descent", "preset-who-lowers-what", "preset-adaboost"),
                more.getItems().stream().map(MenuItem::getId).toList());
        assertEquals(12, items.stream().map(MenuItem::getId)
                .filter(id -> id != null && id.startsWith("preset-")).count());
        robot.interact(more.getItems().get(1)::fire);
        assertEquals(Presets.find(GeneralizationKind.KIND, "double-descent").orElseThrow().recipe().notes(),
                lab.model().recipe().notes());
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Labeled.class).getText();
    }

    @ParameterizedTest
    @CsvSource({
            "degrees, degree, 9,' / 15',2 degrees/s", "ridge-lasso, α,0.01,'',2 values/s",
            "double-descent, features,1000,'',2 sizes/s", "fifty-samples, degree,12,' / 15',2 degrees/s",
            "bagging, tree,25,' / 50',5 trees/s", "boosting, stage,6,' / 300',5 stages/s",
            "adaboost, round,50,' / 300',5 rounds/s"})
    void theTransportSaysWhatAStepIs(
            String preset, String unit, String value, String total, String speed, FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> lab.model()
                .open(Presets.find(GeneralizationKind.KIND, preset).orElseThrow().recipe()));
        eventually(() -> text(robot, ".unit").equals(unit));
        assertEquals(value, text(robot, "#step-count"));
        assertEquals(total, text(robot, "#step-total"));
        assertEquals(speed, robot.lookup(".speed > .list-cell").queryAs(Labeled.class).getText());
    }

    @Test
    void theStripSaysWhatAModeIsAt(FxRobot robot) throws TimeoutException {
        eventually(() -> lab.model().frame() != null);
        robot.interact(() -> lab.model().timeline().pause());
        eventually(() -> text(robot, "#lab-state").startsWith("paused · epoch "));
        robot.interact(() -> lab.model()
                .open(Presets.find(GeneralizationKind.KIND, "degrees").orElseThrow().recipe()));
        eventually(() -> text(robot, "#lab-state").equals("degree 9 of 15"));
        assertFalse(robot.lookup("#lab-state").query().isVisible(), "a narrow window has no room for it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leak", "double-descent", "degrees", "fifty-samples", "bagging", "adaboost"})
    void aQuestionIsAskedWhereThePresetStands(String id, FxRobot robot) throws TimeoutException {
        List<Preset<GeneralizationRecipe>> ladder = Presets.of(GeneralizationKind.KIND);
        int place = ladder.stream().map(Preset::id).toList().indexOf(id);
        robot.interact(() -> lab.model().open(ladder.get(place - 1).recipe()));
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#generalization-presentation").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_DOWN);
        GeneralizationRecipe preset = ladder.get(place).recipe();
        if (!lab.model().recipe().notes().equals(preset.notes())) {
            robot.push(KeyCode.PAGE_DOWN);
        }
        assertEquals(preset.notes(), lab.model().recipe().notes());
        assertTrue(lab.model().timeline().limit().isPresent());
        assertEquals(Position.of(preset), lab.model().timeline().step());
        robot.push(KeyCode.PAGE_DOWN);
        assertTrue(lab.model().timeline().limit().isEmpty());
        assertEquals(Position.of(preset), lab.model().timeline().step());
    }

    @Test
    void whatIsAskedOfNetworksHidesWhatThoseBeforeThemCameTo(FxRobot robot) throws TimeoutException {
        eventually(() -> lab.model().timeline().newest() > 3);
        robot.interact(() -> lab.model().timeline().pause());
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#generalization-presentation").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(OptionalInt.of(0), lab.model().timeline().limit());
        eventually(() -> lab.model().timeline().newest() == 0);
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> lab.model().timeline().newest() > 0);
    }

    @Test
    void shiftWithAnArrowGoesTenStepsInEveryMode(FxRobot robot) {
        robot.interact(() -> lab.model()
                .open(Presets.find(GeneralizationKind.KIND, "bagging").orElseThrow().recipe()));
        robot.press(KeyCode.SHIFT).push(KeyCode.RIGHT).release(KeyCode.SHIFT);
        assertEquals(35, lab.model().timeline().step());
        robot.press(KeyCode.SHIFT).push(KeyCode.LEFT).push(KeyCode.LEFT).release(KeyCode.SHIFT);
        assertEquals(15, lab.model().timeline().step());
    }

    @Test
    void arrowsChooseAModelOfThoseSideBySideAndNDrawsOtherPoints(FxRobot robot) {
        robot.interact(() -> lab.model()
                .open(Presets.find(GeneralizationKind.KIND, "fifty-samples").orElseThrow().recipe()));
        robot.push(KeyCode.UP);
        assertEquals(9, lab.model().looked().bias().model().capacity());
        robot.push(KeyCode.DOWN);
        assertEquals(12, lab.model().looked().bias().model().capacity());
        robot.interact(() -> lab.model()
                .open(Presets.find(GeneralizationKind.KIND, "adaboost").orElseThrow().recipe()));
        robot.push(KeyCode.N);
        assertEquals(2, ((PlaneData.Generated) lab.model().looked().ensembles().plane()).seed());
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

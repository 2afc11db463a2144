package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.text.Texts.Language;
import gradientlab.ui.shell.TestWindow;
import gradientlab.ui.widget.Fold;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Point2D;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** All labs in one window. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class LabsWindowTest {

    @TempDir
    private Path folder;

    private TestWindow window;

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void everyLabHasAnIdOfItsOwnThatRecipesName() {
        assertEquals(Labs.all().size(), Labs.all().stream().map(entry -> entry.id()).distinct().count());
        assertTrue(Labs.all().stream()
                .anyMatch(entry -> entry.id().equals(Presets.first(DescentKind.KIND).recipe().lab())));
        assertTrue(
                Labs.all().stream()
                        .anyMatch(entry -> entry.id().equals(Presets.first(FlowKind.KIND).recipe().lab())));
    }

    @Test
    void theSymbolsOfALabAreExplainedBesideItsKeys(FxRobot robot) throws Exception {
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#keys").queryAs(ButtonBase.class).fire());
        eventually(() -> robot.lookup("#terms").tryQuery().isPresent());
        robot.clickOn("#terms");
        eventually(() -> says(robot, "λ₁") && says(robot, "largest eigenvalue of the Hessian"));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".terms-dialog").tryQuery().isEmpty());
    }

    @Test
    void aSymbolIsExplainedWhereItStands(FxRobot robot) throws Exception {
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#fold-curvature").<Fold>query().expandedProperty().set(true));
        eventually(() -> says(robot, "λ₁"));
        Object[] tip = new Object[1];
        robot.interact(() -> {
            Labeled symbol = robot.lookup("λ₁").query();
            Point2D at = symbol.localToScreen(1, 1);
            symbol.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_MOVED, 1, 1, at.getX(), at.getY(), MouseButton.NONE, 0, false, false,
                    false, false, false, false, false, true, false, true, null));
            tip[0] = symbol.getProperties().get("javafx.scene.control.Tooltip");
        });
        assertTrue(((Tooltip) tip[0]).getText().contains("largest eigenvalue of the Hessian"));
    }

    /** What a lab makes of a preset by opening it is not a change. */
    @Test
    void noPresetCountsAsChangedWhenItIsOpened(FxRobot robot) throws Exception {
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        for (RecipeKind<?> kind : Recipes.kinds()) {
            for (Preset<?> preset : Presets.of(kind)) {
                robot.interact(() -> window.context().open(preset.recipe()));
                WaitForAsyncUtils.waitForFxEvents();
                eventually(() -> says(robot, Notes.in(preset.recipe().notes().title(), Language.EN)));
                assertFalse(robot.lookup("#preset-reset").query().isVisible(), preset.id());
            }
        }
    }

    @Test
    void aRecipeOfTheOtherLabSwitchesLabs(FxRobot robot) throws Exception {
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        robot.interact(
                () -> window
                        .drop(recipe("flow.json", Recipes.write(Presets.of(FlowKind.KIND).get(3).recipe()))));
        eventually(() -> robot.lookup("#flow-presets").tryQuery().isPresent());
        eventually(() -> window.said().contains("Opened flow.json."));
        robot.interact(
                () -> window.drop(
                        recipe("race.json", Recipes.write(Presets.of(DescentKind.KIND).get(2).recipe()))));
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        assertTrue(robot.lookup("#flow-presets").tryQuery().isEmpty());
    }

    @Test
    void aLessonGoesFromLabToLabAndIsReturnedToAfterADetour(FxRobot robot) throws Exception {
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        robot.interact(() -> window.drop(recipe("lesson.json", """
                {"format":"gradient-lab-lesson/1","title":"Both","slides":[
                 {"title":"A race","preset":"ravine"},
                 {"title":"A training","lab":"flow","preset":"clipping","question":"Which stops?"},
                 {"title":"A step","preset":"four-valleys","apart":{"runner":0,"step":3}}]}""")));
        eventually(() -> title(robot, "#presentation").equals("A race"));
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> title(robot, "#flow-presentation").equals("A training"));
        assertTrue(robot.lookup(".top-bar").tryQuery().isEmpty(), "the presentation survives the change");
        assertTrue(says(robot, "Which stops?"));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".top-bar").tryQuery().isPresent());
        robot.interact(() -> robot.lookup(".lab-tab").<ToggleButton>query().fire());
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        robot.push(KeyCode.F5);
        eventually(() -> title(robot, "#flow-presentation").equals("A training"));
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> title(robot, "#presentation").equals("A step")
                && robot.lookup("#anatomy-sheet").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".top-bar").tryQuery().isPresent());
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#presentation").tryQuery().isPresent());
        assertTrue(title(robot, "#presentation").equals("Four valleys"), "it was the last slide");
    }

    private static String title(FxRobot robot, String view) {
        return robot.lookup(view + " .slide-title").<Labeled>tryQuery().map(Labeled::getText).orElse("");
    }

    private Path recipe(String name, String json) {
        try {
            return Files.writeString(folder.resolve(name), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.Edits;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.widget.knob.KnobSlider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A step taken apart in the window, by key and hand. */
@Thorough
class AnatomyWindowTest extends LabInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    private void enter(FxRobot robot, int runner, int step) throws TimeoutException {
        robot.interact(() -> {
            model.timeline().pause();
            model.timeline().seek(step);
            model.selectedProperty().set(runner);
        });
        robot.push(KeyCode.A);
        eventually(() -> lab.modes().shownProperty().get() != null && says(robot, "in detail"));
    }

    private static String part(FxRobot robot) {
        return robot.lookup("#part").queryAs(Labeled.class).getText();
    }

    @Test
    void aKeyTakesTheStepApartAndEscapeLeadsBackToTheSameView(FxRobot robot) throws TimeoutException {
        pause(robot);
        View before = model.viewProperty().get();
        DescentRecipe recipe = model.recipe();
        enter(robot, 5, 10);
        assertTrue(says(robot, "One step of Adam in detail"));
        assertTrue(says(robot, "step 10 → 11"));
        eventually(() -> !before.equals(model.viewProperty().get()));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> lab.modes().shownProperty().get() == null);
        assertEquals(before, model.viewProperty().get());
        assertEquals(recipe, model.recipe());
        assertTrue(visible(robot.lookup("#knob-lr").query()));
    }

    @Test
    void partsAreWalkedAndGoOnWithTheNextStep(FxRobot robot) throws TimeoutException {
        enter(robot, 5, 10);
        eventually(() -> part(robot).equals("part 4 / 4"));
        ScrollPane sheet = (ScrollPane) robot.lookup(".scroll-pane").queryAll().stream()
                .filter(node -> node.isVisible() && node.getParent().lookup("#part") != null)
                .findFirst().orElseThrow();
        assertEquals(0, sheet.getVvalue(), "it is read from its first part on");
        robot.push(KeyCode.UP).push(KeyCode.UP);
        eventually(() -> part(robot).equals("part 2 / 4"));
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        eventually(() -> part(robot).equals("part 1 / 4"));
        assertEquals(11, model.timeline().step());
        robot.push(KeyCode.UP);
        eventually(() -> part(robot).equals("part 4 / 4"));
        assertEquals(10, model.timeline().step());
    }

    @Test
    void anExportedAnatomyOpensAsOneAndIsSavedAsOneUntilItIsLeft(FxRobot robot) throws Exception {
        DescentRecipe apart = model.recipe().withApart(Optional.of(new Apart(5, 10)));
        Path file = Files.writeString(folder.resolve("step.json"), Recipes.write(apart));
        robot.interact(() -> window.drop(file));
        eventually(() -> says(robot, "One step of Adam in detail") && says(robot, "step 10 → 11"));
        assertEquals(apart.apart(), ((DescentRecipe) Recipes.read(lab.recipe())).apart());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> lab.modes().shownProperty().get() == null);
        assertEquals(Optional.empty(), ((DescentRecipe) Recipes.read(lab.recipe())).apart());
    }

    @Test
    void anotherRunnerIsChosenInTheHead(FxRobot robot) throws TimeoutException {
        enter(robot, 5, 10);
        robot.clickOn("#anatomy-runner").clickOn("#anatomy-runner-0");
        eventually(() -> says(robot, "One step of SGD in detail"));
        assertEquals(0, model.selected());
        eventually(() -> part(robot).equals("part 2 / 2"));
    }

    @Test
    void aClickInTheAnatomyMovesNoStart(FxRobot robot) throws TimeoutException {
        enter(robot, 5, 10);
        DescentRecipe recipe = model.recipe();
        Node stage = robot.lookup("#stage").query();
        robot.clickOn(at(stage, 0.2));
        window.awaitFrames(3);
        assertEquals(recipe, model.recipe());
    }

    @Test
    void theButtonShowsTheModeAndTheStripLeadsBack(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.clickOn("#mode-anatomy");
        eventually(() -> lab.modes().shownProperty().get() != null);
        robot.clickOn("#race");
        eventually(() -> lab.modes().shownProperty().get() == null);
        assertNull(lab.modes().shownProperty().get());
    }

    @Test
    void aRunnerThatIsOffSaysSo(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> model.toggle(2));
        enter(robot, 2, 10);
        eventually(() -> says(robot, "takes no step here"));
        assertFalse(visible(robot.lookup("#part").query()));
    }

    @Test
    void theStageShowsTheWholeRaceAgainAfterwards(FxRobot robot) throws TimeoutException {
        enter(robot, 5, 10);
        int shown = lab.modes().shownProperty().get().onStage(run()).runners().size();
        assertEquals(1, shown);
        assertNotEquals(1, run().runners().size());
    }

    @Test
    void theSliderMarksTheLimitHereAndAtTheMinimumApart(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> model.timeline().seek(20));
        KnobSlider rate = robot.lookup("#knob-lr").query();
        Curvature here = model.curvatureHere().orElseThrow();
        Curvature minimum = model.curvatureAtMinimum().orElseThrow();
        window.awaitFrames(2);
        assertEquals(2 / here.largest(), rate.markedProperty().get(), 1e-12);
        assertEquals(2 / minimum.largest(), rate.limitProperty().get(), 1e-12);
        assertNotEquals(rate.markedProperty().get(), rate.limitProperty().get());
    }

    @Test
    void theLimitCanBeCrossedByDraggingAndTheMarkStaysWhereItDiverged(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> model.edit(recipe -> SurfaceEdits.surface(recipe, "bowl")));
        for (int runner = 0; runner < 3; runner++) {
            int chosen = runner;
            robot.interact(() -> model.selectedProperty().set(chosen));
            window.awaitFrames(2);
            KnobSlider rate = robot.lookup("#knob-lr").query();
            double limit = rate.limitProperty().get();
            assertTrue(rate.track().limitProperty().get() < 0.97, "a notch within the line");
            double end = rate.knob().sliderMax();
            assertTrue(end >= 1.4 * limit && end <= 10, limit + " of " + end);
            assertTrue(Double.isNaN(rate.markedProperty().get()), "the same everywhere");
        }
        robot.interact(() -> {
            model.edit(recipe -> SurfaceEdits.surface(recipe, "himmelblau").withStart(new Point(6, 6)));
            model.edit(recipe -> Edits.knob(recipe, 0, "lr", 0.0168));
            model.selectedProperty().set(0);
            model.timeline().seek(40);
        });
        window.awaitFrames(2);
        assertTrue(model.left());
        KnobSlider rate = robot.lookup("#knob-lr").query();
        assertTrue(rate.limitProperty().get() > 0.0168, "the nearest minimum allows it");
        assertTrue(rate.markedProperty().get() < 0.0168, "where it was does not");
        assertTrue(rate.markedNoteProperty().get().startsWith("At step " + model.curvatureRow()));
        assertTrue(rate.noteProperty().get().contains("Where the largest curvature is larger"));
    }

    /** Adam has three numbers in its head, in both languages and in a narrow window. */
    @Test
    void theNumbersInTheHeadAreWhole(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.interact(() -> {
            model.selectedProperty().set(5);
            model.timeline().seek(20);
        });
        robot.push(KeyCode.A);
        eventually(() -> robot.lookup("#anatomy-sheet").tryQuery().isPresent());
        for (Texts.Language language : Texts.Language.values()) {
            robot.interact(() -> window.context().words().languageProperty().set(language));
            window.awaitFrames(3);
            int seen = 0;
            for (Label label : robot.lookup(".anatomy-knobs").<Label>queryAll()) {
                if (label.isVisible()) {
                    seen++;
                    assertTrue(label.getText().contains("0.999"), label.getText());
                    assertTrue(label.getWidth() >= label.prefWidth(-1) - 1 || label.isWrapText(),
                            label.getWidth() + " of " + label.prefWidth(-1));
                }
            }
            assertEquals(1, seen, language.toString());
            Region panel = robot.lookup(".anatomy").query();
            assertTrue(
                    panel.localToScene(panel.getLayoutBounds()).getMaxX() <= panel.getScene().getWidth() + 1,
                    "the panel ends where the window does");
        }
    }

    @Test
    void aKeyShowsTheEigenvectorsAndIsOneUndo(FxRobot robot) {
        pause(robot);
        DescentRecipe before = model.recipe();
        robot.push(KeyCode.H);
        assertEquals(Optional.of(model.selected()), model.recipe().curvature());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
    }
}

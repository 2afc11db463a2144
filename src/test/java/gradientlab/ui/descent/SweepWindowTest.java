package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.export.descent.DescentExportable;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@Thorough
class SweepWindowTest extends LabInWindow {

    @Start
    void start(Stage unused) {
        open();
    }

    @Test
    void aCellThatIsTakenTakesTheStageAndIsOneEntryOfTheHistory(FxRobot robot) throws TimeoutException {
        shown(robot);
        DescentRecipe before = model.recipe();
        robot.clickOn("#map");
        eventually(() -> !model.recipe().start().equals(before.start()));
        Point taken = model.recipe().start();
        assertEquals(taken.x(), run().runners().get(0).x(0));
        assertEquals(before.runners(), model.recipe().runners());
        robot.interact(() -> model.history().undo());
        assertEquals(before.start(), model.recipe().start());
    }

    @Test
    void arrowKeysGoFromCellToCell(FxRobot robot) throws TimeoutException {
        shown(robot);
        Point first = model.recipe().start();
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        eventually(() -> model.recipe().start().x() > first.x());
        assertEquals(first.x(), model.recipe().start().x(), 0.1);
        robot.push(KeyCode.SHIFT, KeyCode.UP);
        eventually(() -> model.recipe().start().y() > first.y());
        assertEquals(first.y(), model.recipe().start().y(), 0.1);
    }

    @Test
    void anotherMapIsPartOfTheRecipeAndIsTakenBack(FxRobot robot) throws TimeoutException {
        shown(robot);
        ComboBox<SweepMetric.Kind> metric = robot.lookup("#map-metric").query();
        robot.interact(() -> metric.setValue(SweepMetric.Kind.DIVERGED));
        eventually(() -> model.recipe().sweep().isPresent());
        assertEquals(SweepMetric.DIVERGED, model.recipe().sweep().get().metric());
        robot.interact(() -> model.history().undo());
        assertTrue(model.recipe().sweep().isEmpty());
    }

    @Test
    void aRangeThatCanNotBeUsedIsExplainedAndChangesNothing(FxRobot robot) throws TimeoutException {
        shown(robot);
        TextField range = robot.lookup("#map-x-range").query();
        DescentRecipe before = model.recipe();
        robot.interact(() -> {
            range.requestFocus();
            range.setText("5..-5:20");
            range.fireEvent(new ActionEvent());
        });
        eventually(() -> says(robot, "the first value must be less than the last"));
        assertEquals(before, model.recipe());
        robot.interact(() -> {
            range.setText("-2..2:20");
            range.fireEvent(new ActionEvent());
        });
        eventually(() -> model.recipe().sweep().isPresent());
        assertFalse(says(robot, "the first value must be less than the last"));
        assertEquals(20, model.recipe().sweep().get().x().cells());
    }

    @Test
    void whatIsExportedIsTheMapAndItsRecipeMakesItAgain(FxRobot robot) throws Exception {
        shown(robot);
        Exportable map = lab.modes().shownProperty().get().exportable().orElseThrow();
        assertTrue(map.name().endsWith("-map"));
        Path file = picture(map, "map.png");
        String recipe = EmbeddedRecipe.read(file).orElseThrow();
        assertTrue(recipe.contains("\"map\":{"), recipe);
    }

    @Test
    void aMapsPictureIsOpenedAsTheMapAndARacesAsTheRaceThatKeepsIt(FxRobot robot) throws Exception {
        shown(robot);
        robot.interact(() -> {
            ComboBox<SweepMetric.Kind> metric = robot.lookup("#map-metric").query();
            metric.setValue(SweepMetric.Kind.DIVERGED);
        });
        eventually(() -> model.recipe().sweep().isPresent()
                && lab.modes().shownProperty().get().exportable().isPresent()
                && !robot.lookup("#map-progress").query().isVisible());
        Path map = picture(lab.modes().shownProperty().get().exportable().orElseThrow(), "map.png");
        robot.type(KeyCode.M);
        Path race = picture(new DescentExportable(run()), "race.png");

        robot.interact(() -> window.drop(map));
        eventually(() -> lab.modes().shows(DescentView.MAP));
        robot.interact(() -> window.drop(race));
        eventually(() -> lab.modes().shownProperty().get() == null);
        assertEquals(SweepMetric.DIVERGED, model.recipe().sweep().orElseThrow().metric());
        robot.type(KeyCode.M);
        eventually(() -> robot.lookup("#map").tryQuery().isPresent());
        assertTrue(lab.recipe().contains("\"map\":{") && !lab.recipe().contains("\"shown\":false"));
    }

    private Path picture(Exportable what, String name) throws Exception {
        Path file = folder.resolve(name);
        Exports.write(
                what, Format.PNG, ExportOptions.defaults(Texts.of(Texts.Language.EN)), Target.file(file),
                Progress.NONE);
        return file;
    }

    @Test
    void theTableKeyShowsARaceMadeFair(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.type(KeyCode.T);
        eventually(() -> robot.lookup("#race-table").tryQuery().isPresent());
        DescentRecipe before = model.recipe();
        robot.clickOn("Best rates");
        eventually(() -> !model.recipe().equals(before));
        double rate = model.recipe().runners().get(0).settings().get("lr");
        assertNotEquals(before.runners().get(0).settings().get("lr"), rate);
        robot.interact(() -> model.history().undo());
        assertEquals(before, model.recipe());
        robot.clickOn("Same budget");
        eventually(() -> model.recipe().budget().isPresent());
        assertEquals(before.steps(), model.recipe().budget().get());
    }

    private void shown(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.type(KeyCode.M);
        eventually(() -> robot.lookup("#map").tryQuery().isPresent());
        Label status = robot.lookup("#map-status").query();
        eventually(() -> status.getText().contains("256")
                && lab.modes().shownProperty().get().exportable().isPresent()
                && !robot.lookup("#map-progress").query().isVisible());
    }
}

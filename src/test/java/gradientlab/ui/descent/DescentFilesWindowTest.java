package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.surface.Point;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.export.descent.DescentExportable;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Presets, recipes, pictures and exports in the whole window. */
@Thorough
class DescentFilesWindowTest extends LabInWindow {

    @Start
    void open(Stage primary) {
        open();
    }

    @Test
    void anotherPresetOpensFromTheMenuAndCanBeUndone(FxRobot robot) {
        DescentRecipe before = model.recipe();
        MenuButton presets = robot.lookup("#presets").query();
        robot.interact(() -> presets.getItems().get(0).fire());
        assertEquals(Presets.of(DescentKind.KIND).get(0).recipe(), model.recipe());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertEquals(before, model.recipe());
    }

    @Test
    void aPictureDroppedOnTheWindowReopensItsExperiment(FxRobot robot) throws Exception {
        DescentRecipe recipe = BowlRaces.bowl("sgd", "sgd").withSteps(33);
        Path picture = folder.resolve("bowl.png");
        Exports.write(
                new DescentExportable(Descent.run(recipe)), Format.PNG,
                ExportOptions.defaults(Texts.of(Texts.Language.EN)), Target.file(picture),
                Progress.NONE);
        robot.interact(() -> window.drop(picture));
        assertEquals(recipe, model.recipe());
    }

    @Test
    void aPictureWithoutARecipeIsRefusedInASentence(FxRobot robot) throws Exception {
        DescentRecipe before = model.recipe();
        Path picture = folder.resolve("plain.png");
        Exports.write(
                new DescentExportable(Descent.run(BowlRaces.bowl("sgd"))), Format.PNG,
                ExportOptions.defaults(Texts.of(Texts.Language.EN)).withEmbedRecipe(false),
                Target.file(picture),
                Progress.NONE);
        robot.interact(() -> window.drop(picture));
        assertTrue(says(robot, "plain.png carries no recipe"));
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\":");
        robot.interact(() -> window.drop(broken));
        assertTrue(says(robot, "broken.json"));
        assertEquals(before, model.recipe());
    }

    @Test
    void aSavedRecipeReopensTheSame(FxRobot robot) throws Exception {
        Path file = folder.resolve("saved.json");
        robot.interact(() -> {
            model.edit(recipe -> recipe.withStart(new Point(2, -1)));
            lab.save(file);
        });
        assertEquals(new Point(2, -1), ((DescentRecipe) Recipes.read(file)).start());
        assertEquals(lab.recipe(), Recipes.write(Recipes.read(file)));
    }

    @Test
    void whatWasRememberedIsTakenUpAndNonsenseIsNot(FxRobot robot) {
        DescentRecipe other = BowlRaces.bowl("sgd").withSteps(12);
        robot.interact(() -> {
            assertFalse(lab.restore("{nonsense"));
            assertEquals(Presets.first(DescentKind.KIND).recipe(), model.recipe());
            assertTrue(lab.restore(Recipes.write(other)));
        });
        assertEquals(other, model.recipe());
        assertFalse(model.history().canUndoProperty().get());
    }

    @Test
    void aFilmIsExportedWhileTheAppStaysUsable(FxRobot robot) throws Exception {
        Path film = folder.resolve("film.gif");
        window.answer(film);
        robot.push(KeyCode.E);
        assertNotNull(robot.lookup("#export-dialog").query());
        type(robot, "#export-width", "320");
        type(robot, "#export-height", "240");
        type(robot, "#export-frames", "7");
        Button go = robot.lookup("#export-go").query();
        robot.interact(go::fire);
        robot.interact(() -> model.edit(recipe -> recipe.withStart(new Point(0, 0))));
        eventually(() -> Files.exists(film) && !lab.exporting());
        try (var in = ImageIO.createImageInputStream(film.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertEquals(7, reader.getNumImages(true));
            assertEquals(320, reader.getWidth(0));
        }
        Optional<String> embedded = EmbeddedRecipe.read(film);
        assertEquals(
                Presets.first(DescentKind.KIND).recipe().start(),
                ((DescentRecipe) Recipes.read(embedded.orElseThrow())).start());
        eventually(() -> says(robot, "film.gif"));
    }

    @Test
    void aCancelledExportLeavesNoFile(FxRobot robot) throws Exception {
        Path film = folder.resolve("long.gif");
        window.answer(film);
        robot.push(KeyCode.E);
        makeLong(robot);
        robot.interact(() -> robot.lookup("#export-go").<Button>query().fire());
        assertTrue(lab.exporting());
        robot.interact(() -> robot.lookup("#export-cancel").<Button>query().fire());
        eventually(() -> !lab.exporting());
        try (var left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void aHiddenExportShowsItsProgressInTheExportButton(FxRobot robot) throws Exception {
        window.answer(folder.resolve("long.gif"));
        robot.push(KeyCode.E);
        makeLong(robot);
        Button go = robot.lookup("#export-go").query();
        robot.interact(go::fire);
        robot.interact(go::fire);
        assertTrue(robot.lookup("#export-dialog").tryQuery().isEmpty());
        assertTrue(lab.exporting());
        assertFalse(Double.isNaN(lab.exportProgress().get()));
        robot.push(KeyCode.E);
        robot.interact(() -> robot.lookup("#export-cancel").<Button>query().fire());
        eventually(() -> !lab.exporting());
        assertTrue(Double.isNaN(lab.exportProgress().get()));
    }

    @Test
    void theFormatDecidesWhatIsAsked(FxRobot robot) {
        robot.push(KeyCode.E);
        assertTrue(robot.lookup("#export-frames").query().isVisible());
        robot.interact(() -> robot.lookup((ToggleButton b) -> "CSV".equals(b.getText())).<ToggleButton>query()
                .fire());
        assertFalse(visible(robot.lookup("#export-frames").query()));
        assertFalse(visible(robot.lookup("#export-width").query()));
    }

    /** Large and long enough not to end while a test looks at it. */
    private static void makeLong(FxRobot robot) {
        type(robot, "#export-width", "3840");
        type(robot, "#export-height", "2160");
        type(robot, "#export-frames", "3000");
    }

    private static void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextField box = robot.lookup(field).query();
            box.setText(text);
            box.fireEvent(new ActionEvent());
        });
    }
}

package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.Exportables;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Programs in Python from the export dialog of every lab. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class CodeWindowTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);
    private static final Pattern STEPS = Pattern
            .compile("(?:SEED, STEPS, [A-Z, ]+ = [-0-9]+, |STEPS, BATCH, TRAINING = )([0-9]+)");

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

    private static boolean says(FxRobot robot, String text) {
        return onFx(() -> robot.lookup((Labeled l) -> text.equals(l.getText())).tryQuery()
                .isPresent());
    }

    /** The dialog of an experiment's lab. */
    private void dialog(FxRobot robot, Recipe recipe) throws Exception {
        eventually(() -> robot.lookup(".lab-tab").tryQuery().isPresent());
        robot.interact(() -> window.context().open(recipe));
        eventually(() -> says(robot, Notes.in(recipe.notes().title(), Language.EN)));
        export(robot);
    }

    /** Asked for again while a training has nothing to show yet. */
    private void export(FxRobot robot) throws Exception {
        window.awaitFrames(3);
        eventually(() -> {
            boolean open = robot.lookup("#export-dialog").tryQuery().isPresent();
            if (!open) {
                robot.lookup(".export > .button").<Button>query().fire();
            }
            return open;
        });
    }

    private void write(FxRobot robot, String name) {
        window.answer(folder.resolve(name));
        robot.interact(() -> robot.lookup("#export-code").<Button>query().fire());
    }

    private String read(FxRobot robot, String name) throws Exception {
        Path file = folder.resolve(name);
        eventually(() -> Files.exists(file) && robot.lookup("#export-dialog").tryQuery().isEmpty());
        String text = Files.readString(file);
        Files.delete(file);
        return text;
    }

    /** A recipe as it was when its program was written: a training had taken so many steps by then. */
    private static Recipe written(Recipe recipe, String program) {
        Matcher steps = STEPS.matcher(program);
        if (!steps.find()) {
            return recipe;
        }
        int taken = Integer.parseInt(steps.group(1));
        return recipe instanceof FlowRecipe flow ? flow.withSteps(taken)
                : ((TimeRecipe) recipe).withSteps(taken);
    }

    @Test
    void everyLabThatHasProgramsWritesThemUnderTheNameThatIsChosen(FxRobot robot) throws Exception {
        for (RecipeKind<?> kind : Recipes.kinds()) {
            Recipe recipe = Presets.first(kind).recipe();
            dialog(robot, recipe);
            boolean offered = robot.lookup("#export-code").query().getParent().isVisible();
            assertEquals(Exportables.hasCode(recipe), offered, kind.id());
            if (!offered) {
                robot.interact(() -> robot.lookup("#export-cancel").<Button>query().fire());
                continue;
            }
            write(robot, "program");
            String program = read(robot, "program.py");
            assertEquals(Exportables.code(written(recipe, program), ENGLISH).python(), program);
            export(robot);
            write(robot, "program.ipynb");
            String notebook = read(robot, "program.ipynb");
            assertEquals(Exportables.code(written(recipe, notebook), ENGLISH).notebook(), notebook);
            if (Exportables.hasLosses(recipe)) {
                aShortProgram(robot, recipe);
            }
        }
    }

    /** The box holds for the next program as well, until it is cleared. */
    private void aShortProgram(FxRobot robot, Recipe recipe) throws Exception {
        for (String name : List.of("short.py", "short.ipynb")) {
            export(robot);
            CheckBox losses = robot.lookup("#export-losses").query();
            robot.interact(() -> losses.setSelected(true));
            write(robot, name);
            String program = read(robot, name);
            Script made = Exportables.code(written(recipe, program), Detail.LOSSES, ENGLISH);
            assertEquals(name.endsWith("py") ? made.python() : made.notebook(), program);
        }
        export(robot);
        robot.interact(() -> robot.lookup("#export-losses").<CheckBox>query().setSelected(false));
        robot.interact(() -> robot.lookup("#export-cancel").<Button>query().fire());
    }

    @Test
    void theBoxOfShortProgramsIsThereWhereOneIs(FxRobot robot) throws Exception {
        for (String preset : List.of("four-valleys", "where-it-dies", "two-paths", "train", "degrees")) {
            Recipe recipe = Recipes.kinds().stream().flatMap(kind -> Presets.of(kind).stream())
                    .filter(each -> each.id().equals(preset)).findFirst().orElseThrow().recipe();
            dialog(robot, recipe);
            assertEquals(Exportables.hasLosses(recipe), robot.lookup("#export-losses").query().isVisible(),
                    preset);
            robot.interact(() -> robot.lookup("#export-cancel").<Button>query().fire());
        }
    }

    @Test
    void whatHasNoProgramIsRefusedInASentenceAndLeavesNoFile(FxRobot robot) throws Exception {
        dialog(robot,
                Recipes.read("{\"format\": \"gradient-lab/1\", \"lab\": \"graph\", \"mode\": \"graph\", "
                        + "\"title\": {\"en\": \"A log of -1\"}, \"text\": \"y = log(x)\\nL = y*y\", \"values\": {\"x\": -1}}"));
        write(robot, "none.py");
        String sentence = ENGLISH.get("code.none.finite");
        eventually(() -> window.said().stream().anyMatch(said -> said.endsWith(sentence)));
        assertFalse(Files.exists(folder.resolve("none.py")));
        assertTrue(robot.lookup("#export-dialog").tryQuery().isPresent());
    }
}

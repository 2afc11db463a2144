package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.WindowTest;
import gradientlab.cli.Run;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.Format;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * Two toy labs, a pure run and a training whose model is no network, get everything that labs share. Their
 * services are found only where src/test/toy is on the class path, in a process of its own.
 */
@WindowTest
@Tag("third-lab")
@ExtendWith(ApplicationExtension.class)
class ThirdLabTest {

    @TempDir
    private Path folder;

    private TestWindow window;

    @BeforeAll
    static void theToysMustBeThereInTheirOwnProcess() {
        boolean there = Recipes.kind("decay").isPresent();
        assertTrue(there || !Boolean.getBoolean("third.lab"));
        assumeTrue(there, "the toy labs have a process of their own");
    }

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static double shown(FxRobot robot, String lab) {
        return robot.lookup("#" + lab + "-value").tryQuery().map(node -> ((Label) node).getText())
                .filter(text -> !text.isEmpty()).map(Double::parseDouble).orElse(Double.NaN);
    }

    private void drop(FxRobot robot, String name, String json) {
        robot.interact(() -> {
            try {
                window.drop(Files.writeString(folder.resolve(name), json));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    @Test
    void eachHasATabAfterTheOthers() {
        assertEquals(
                List.of("descent", "flow", "graph", "time", "convolution", "generalization", "decay", "line"),
                Labs.all().stream().map(LabEntry::id).toList());
        assertEquals(
                List.of("descent", "flow", "graph", "time", "convolution", "generalization", "decay", "line"),
                Recipes.kinds().stream().map(kind -> kind.id()).toList());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theCommandLineWritesEveryFormatOfBoth(Format format) throws Exception {
        for (String lab : List.of("decay", "line")) {
            Path file = folder.resolve(lab + "." + format.id());
            Run run = Run.of(lab, "--rate", "0.25", "--out", file.toString());
            assertEquals(0, run.code(), run.err());
            assertTrue(Files.size(file) > 20);
            if (format.picture()) {
                Recipe carried = Recipes.read(EmbeddedRecipe.read(file).orElseThrow());
                assertEquals(lab, carried.lab());
                assertEquals(0.25, Recipes.tree(carried).get("rate"));
                assertEquals("ok " + file + "\n", Run.of("check", file.toString()).out());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"decay, 0.5, 10, 0.0009765625", "line, 0.2, 40, 2"})
    void thePresetIsListedRunAndNamesItsFile(String lab, double rate, int steps, double last)
            throws Exception {
        assertTrue(Run.of("presets").out().contains(lab.equals("decay") ? "halving" : "slope"));
        String csv = Run.of(lab, "--out", "-", "--format", "csv").out();
        List<String> lines = csv.lines().toList();
        assertEquals(steps + 2, lines.size());
        assertEquals(last, Double.parseDouble(lines.get(steps + 1).split(",")[2]), 1e-3);
        Recipe preset = Recipes.read(EmbeddedRecipe.read(picture(lab)).orElseThrow());
        assertEquals(lab.equals("decay") ? "halving" : "slope", Exportables.of(preset).name());
    }

    private Path picture(String lab) {
        Path file = folder.resolve(lab + ".png");
        Run.of(lab, "--out", file.toString());
        return file;
    }

    @Test
    void aWrongValueIsRefusedWithItsPlace() {
        Run run = Run.of("decay", "--rate", "7", "--out", folder.resolve("x.png").toString());
        assertEquals(2, run.code());
        assertTrue(run.err().contains("rate must be in [-2, 2], got 7"), run.err());
    }

    @Test
    void aDroppedRecipeOpensInItsTabAndPlays(FxRobot robot) throws Exception {
        drop(robot, "decay.json",
                "{\"format\":\"gradient-lab/1\",\"lab\":\"decay\",\"rate\":0.5,\"steps\":3}");
        eventually(() -> shown(robot, "decay") == 0.125);
        drop(robot, "line.json",
                "{\"format\":\"gradient-lab/1\",\"lab\":\"line\",\"rate\":0.2,\"steps\":40}");
        eventually(() -> Math.abs(shown(robot, "line") - 2) < 1e-3);
    }

    @Test
    void aKeyChangesTheRecipeAndUndoTakesItBack(FxRobot robot) throws Exception {
        drop(robot, "decay.json",
                "{\"format\":\"gradient-lab/1\",\"lab\":\"decay\",\"rate\":0.5,\"steps\":1}");
        eventually(() -> shown(robot, "decay") == 0.5);
        robot.push(KeyCode.END);
        robot.push(KeyCode.K);
        eventually(() -> shown(robot, "decay") == 0.25);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        eventually(() -> shown(robot, "decay") == 0.5);
        robot.push(KeyCode.E);
        eventually(() -> robot.lookup("#export-dialog").tryQuery().isPresent());
    }

    @Test
    void aLessonGoesFromADescentToATrainingAndUndoBringsThePersonsOwnBack(FxRobot robot) throws Exception {
        drop(robot, "own.json", "{\"format\":\"gradient-lab/1\",\"lab\":\"line\",\"rate\":0.1,\"steps\":5}");
        eventually(() -> robot.lookup("#line-value").tryQuery().isPresent());
        String lesson = "{\"format\":\"gradient-lab-lesson/1\",\"title\":\"Both\",\"slides\":["
                + "{\"title\":\"A\",\"preset\":\"ravine\"},"
                + "{\"title\":\"B\",\"lab\":\"line\",\"preset\":\"slope\",\"hide_after\":3}]}";
        assertEquals("line", LessonJson.read(lesson).slides().get(1).recipe().lab());
        drop(robot, "lesson.json", lesson);
        eventually(() -> robot.lookup("#line-value").tryQuery().isEmpty());
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> robot.lookup("#line-value").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> Math.abs(shown(robot, "line") - 2) < 1e-3);
        robot.push(KeyCode.ESCAPE);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.SPACE);
        eventually(() -> shown(robot, "line") > 0 && shown(robot, "line") < 1.5);
    }
}

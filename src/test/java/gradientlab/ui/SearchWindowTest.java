package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Glossary;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Term;
import gradientlab.experiment.search.SearchEntry;
import gradientlab.text.Texts.Language;
import gradientlab.ui.shell.TestWindow;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Ctrl+K finds presets, lessons, terms and keys, and Enter opens them; the glossary names a preset each. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class SearchWindowTest {

    private TestWindow window;

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static boolean there(FxRobot robot, String selector) {
        return onFx(() -> robot.lookup(selector).tryQuery().filter(Node::isVisible).isPresent());
    }

    private static String text(FxRobot robot, String selector) {
        return onFx(() -> robot.lookup(selector).<Labeled>tryQuery().map(Labeled::getText)
                .orElse(""));
    }

    /** Types into the search and waits for the first that is found. */
    private void search(FxRobot robot, String typed, String first) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.K);
        eventually(() -> there(robot, "#search-field"));
        robot.interact(() -> robot.lookup("#search-field").<TextField>query().setText(typed));
        eventually(() -> first(robot).equals(first));
    }

    private static String first(FxRobot robot) {
        return onFx(() -> {
            ListView<SearchEntry> found = robot.lookup("#search-found").query();
            return found.getItems().isEmpty() ? "" : found.getItems().get(0).id();
        });
    }

    @Test
    void aPresetOfAnotherLabOpensThereAsAChangeThatCanBeUndone(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#presets"));
        search(robot, "dying relu", "dying-relu");
        robot.push(KeyCode.ENTER);
        eventually(() -> there(robot, "#flow-presets") && !there(robot, "#search"));
        eventually(() -> text(robot, ".preset-title").equals("Dying ReLU and leaky ReLU"));
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        eventually(() -> text(robot, ".preset-title").equals("Where the gradient dies"));
    }

    @Test
    void koreanIsTypedAndAnEnglishLessonBegins(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#presets"));
        search(robot, "RNN은 왜 잊을까", "why-rnns-forget");
        robot.push(KeyCode.ENTER);
        String title = Lesson.in(Lessons.find("why-rnns-forget").orElseThrow().slides().get(0).title(),
                Language.EN);
        eventually(() -> text(robot, "#time-presentation .slide-title").equals(title));
    }

    @Test
    void aTermIsExplainedWithItsLabAndThePresetThatShowsItOpens(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#presets"));
        search(robot, "half-life", "time.term.half.hint");
        robot.push(KeyCode.ENTER);
        eventually(() -> there(robot, ".terms-dialog"));
        eventually(() -> there(robot, "#term-preset-time-term-half-hint"));
        assertEquals("Gates by hand", text(robot, "#term-preset-time-term-half-hint"));
        robot.interact(() -> assertTrue(robot.lookup("#term-preset-time-term-half-hint").query()
                .getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("asked"))));
        eventually(() -> WaitForAsyncUtils.asyncFx(() -> window.stage().getScene().getFocusOwner() == robot
                .lookup("#term-preset-time-term-half-hint").query()).get());
        robot.interact(
                () -> robot.lookup("#term-preset-time-term-half-hint").queryAs(ButtonBase.class).fire());
        eventually(() -> there(robot, "#time-presets") && !there(robot, ".terms-dialog"));
        eventually(() -> text(robot, ".preset-title").equals("Gates by hand"));
    }

    @Test
    void theArrowsChooseEscClosesAndAKeyOfTheWindowIsPressed(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#presets"));
        search(robot, "frame meter", "keys.meter");
        robot.push(KeyCode.ENTER);
        eventually(() -> there(robot, ".frame-meter"));
        search(robot, "momentum", "ravine-and-momentum");
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        robot.interact(() -> assertEquals(1,
                robot.lookup("#search-found").<ListView<?>>query().getSelectionModel().getSelectedIndex()));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !there(robot, "#search"));
        search(robot, "dies", "where-it-dies");
        robot.push(KeyCode.CONTROL, KeyCode.K);
        eventually(() -> !there(robot, "#search"));
        robot.push(KeyCode.CONTROL, KeyCode.K);
        robot.interact(() -> robot.lookup("#search-field").<TextField>query().setText("zebra"));
        eventually(() -> text(robot, ".search-hint").contains("zebra"));
    }

    @Test
    void inTheMidstOfALessonAPresetEndsItAndIsPresented(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#presets"));
        robot.interact(() -> window.context().begin(Lessons.find("rate-and-stability").orElseThrow()));
        eventually(() -> there(robot, "#presentation"));
        search(robot, "ten sigmoids", "chain10");
        robot.push(KeyCode.ENTER);
        eventually(() -> text(robot, "#graph-presentation .slide-title").equals("Ten sigmoids"));
        assertFalse(there(robot, ".top-bar"));
        robot.interact(() -> assertEquals(null, window.context().lecture().place()));
    }

    @Thorough
    @ParameterizedTest
    @CsvSource({"960, 600", "1280, 720"})
    void searchAndGlossaryCanBeReadInBothLanguages(double width, double height, FxRobot robot)
            throws Exception {
        eventually(() -> there(robot, "#presets"));
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        for (Language language : Language.values()) {
            robot.interact(() -> window.context().words().languageProperty().set(language));
            search(robot, "ravine", "ravine");
            robot.interact(() -> assertEquals(List.of(), amiss(robot.lookup("#search").query())));
            robot.push(KeyCode.ESCAPE);
            eventually(() -> !there(robot, "#search"));
            robot.interact(() -> robot.lookup("#keys").queryAs(ButtonBase.class).fire());
            eventually(() -> there(robot, "#terms"));
            robot.interact(() -> robot.lookup("#terms").queryAs(ButtonBase.class).fire());
            eventually(() -> there(robot, ".terms-dialog"));
            robot.interact(() -> {
                assertEquals(List.of(), amiss(robot.lookup(".terms-dialog").query()));
                for (Term term : Glossary.all()) {
                    String id = "#term-preset-" + term.textKey().replace('.', '-');
                    assertTrue(robot.lookup(id).tryQuery().isPresent(), id);
                }
            });
            robot.push(KeyCode.ESCAPE);
            eventually(() -> !there(robot, ".terms-dialog"));
        }
    }

    private static List<String> amiss(Node dialog) {
        dialog.getScene().getRoot().applyCss();
        dialog.getScene().getRoot().layout();
        Reading reading = new Reading((Parent) dialog);
        List<String> amiss = new ArrayList<>(reading.cut());
        amiss.addAll(reading.nameless());
        amiss.addAll(reading.outside());
        amiss.addAll(reading.tooWide());
        amiss.addAll(reading.overlapping());
        return amiss;
    }
}

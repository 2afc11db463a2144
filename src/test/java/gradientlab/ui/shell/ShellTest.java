package gradientlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.widget.Words;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class ShellTest {

    private final List<String> asked = new ArrayList<>();
    private Path home;
    private Words words;
    private Shell shell;
    private volatile DemoLab lab;
    private DemoLab other;
    private Stage stage;
    private Path toOpen;

    @Start
    void start(Stage primary) throws IOException {
        // A stage of its own: the primary one is shared with other tests.
        stage = new Stage();
        home = Files.createTempDirectory("gradient-lab-test");
        Files.writeString(
                home.resolve("settings.properties"),
                "format=gradient-lab-settings/1\nlanguage=en\nwindow=0 0 1100 700\nrecipe.descent=remembered\n");
        open();
    }

    private void open() {
        Preferences preferences = Preferences.in(home);
        words = new Words(preferences.language());
        FileDialogs files = new FileDialogs() {
            @Override
            public Optional<Path> toOpen() {
                return Optional.ofNullable(toOpen);
            }

            @Override
            public Optional<Path> toRead(String ending) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(String proposed) {
                asked.add("where to save " + proposed);
                return Optional.of(home.resolve(proposed));
            }
        };
        List<LabEntry> labs = List.of(
                new LabEntry("descent", "app.name", desk -> lab = new DemoLab(desk)),
                new LabEntry("other", "bar.export", desk -> other = new DemoLab(desk)));
        shell = new Shell(new StartupWindow(stage, preferences), labs, preferences, words, files);
        shell.show();
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> lab != null && lab.asked.contains("shown"));
    }

    @AfterEach
    void clear(FxRobot robot) throws IOException {
        robot.interact(() -> {
            shell.close();
            stage.close();
        });
        try (var files = Files.walk(home)) {
            for (Path path : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void press(FxRobot robot, KeyCode... keys) {
        robot.push(keys);
    }

    @Test
    void the_lab_takes_up_the_last_recipe_and_is_shown() {
        assertEquals(List.of("restore remembered", "shown"), lab.asked);
    }

    @Test
    void the_theme_switches_while_running_and_is_remembered(FxRobot robot) {
        Scene scene = stage.getScene();
        Label name = robot.lookup(".app-name").query();
        assertEquals(Color.web("#E8ECF3"), name.getTextFill());
        robot.interact(() -> button(robot, "bar.theme.light").fire());
        assertEquals(Theme.LIGHT, shell.theme().get());
        robot.interact(() -> scene.getRoot().applyCss());
        assertEquals(Color.web("#131923"), name.getTextFill());
        robot.interact(() -> shell.close());
        assertEquals(Theme.LIGHT, Preferences.in(home).theme());
    }

    @Test
    void the_language_switches_every_text_while_running(FxRobot robot) {
        Button export = robot.lookup(".export > .button").query();
        assertEquals("Export", export.getText());
        robot.interact(() -> robot.lookup(".language").<Button>query().fire());
        assertEquals("내보내기", export.getText());
        assertTrue(robot.lookup((Labeled l) -> l.getText().equals("학습률")).tryQuery().isPresent());
        robot.interact(() -> shell.close());
        assertEquals(Texts.Language.KO, Preferences.in(home).language());
    }

    @Test
    void space_plays_and_a_digit_reaches_the_lab(FxRobot robot) {
        press(robot, KeyCode.SPACE);
        assertTrue(lab.timeline.playing());
        press(robot, KeyCode.DIGIT3);
        press(robot, KeyCode.NUMPAD7);
        assertTrue(lab.asked.containsAll(List.of("digit 3", "digit 7")), lab.asked.toString());
    }

    @Test
    void space_plays_also_after_a_button_was_clicked(FxRobot robot) {
        robot.clickOn(".language");
        press(robot, KeyCode.SPACE);
        assertTrue(lab.timeline.playing());
        assertEquals(Texts.Language.KO, words.languageProperty().get());
    }

    @Test
    void who_came_to_a_button_by_tab_keeps_space_for_it(FxRobot robot) {
        Button language = robot.lookup(".language").query();
        for (int i = 0; i < 30 && !language.isFocused(); i++) {
            press(robot, KeyCode.TAB);
        }
        assertTrue(language.isFocusVisible());
        press(robot, KeyCode.SPACE);
        assertFalse(lab.timeline.playing());
        assertEquals(Texts.Language.KO, words.languageProperty().get());
    }

    @Test
    void keys_do_not_fire_while_someone_types(FxRobot robot) {
        robot.clickOn(lab.rate.field().field());
        press(robot, KeyCode.DIGIT5);
        press(robot, KeyCode.SPACE);
        press(robot, KeyCode.E);
        press(robot, KeyCode.DIGIT1);
        press(robot, KeyCode.CONTROL, KeyCode.C);
        assertFalse(lab.timeline.playing());
        assertEquals(List.of("restore remembered", "shown"), lab.asked);
    }

    @Test
    void space_plays_after_a_number_was_taken_and_never_stands_in_one(FxRobot robot) {
        TextField field = lab.rate.field().field();
        robot.clickOn(field);
        robot.interact(() -> field.setText("0.5"));
        robot.push(KeyCode.ENTER);
        robot.push(KeyCode.SPACE);
        robot.interact(() -> field.fireEvent(
                new KeyEvent(KeyEvent.KEY_TYPED, " ", "", KeyCode.UNDEFINED, false, false, false, false)));
        assertTrue(lab.timeline.playing());
        assertEquals("0.5", field.getText());
    }

    @Test
    void a_click_beside_the_field_ends_the_typing(FxRobot robot) {
        robot.clickOn(lab.rate.field().field());
        assertTrue(lab.rate.field().field().isFocused());
        robot.clickOn(".app-name");
        assertFalse(lab.rate.field().field().isFocused());
        press(robot, KeyCode.SPACE);
        assertTrue(lab.timeline.playing());
    }

    @Test
    void undo_takes_back_a_committed_number_even_while_its_field_has_the_focus(FxRobot robot) {
        robot.clickOn(lab.rate.field().field());
        robot.interact(() -> lab.rate.field().field().setText("0.5"));
        press(robot, KeyCode.ENTER);
        assertEquals(0.5, lab.rate.valueProperty().get());
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals(0.01, lab.rate.valueProperty().get());
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertEquals(0.5, lab.rate.valueProperty().get());
    }

    @Test
    void keys_reach_export_copy_open_and_save(FxRobot robot) throws IOException {
        toOpen = recipe("race.json", Presets.first(DescentKind.KIND).recipe());
        press(robot, KeyCode.E);
        press(robot, KeyCode.CONTROL, KeyCode.C);
        press(robot, KeyCode.CONTROL, KeyCode.O);
        press(robot, KeyCode.CONTROL, KeyCode.S);
        assertTrue(
                lab.asked.containsAll(List.of("export", "copy", "open descent", "save demo.json")),
                lab.asked.toString());
        assertEquals(List.of("where to save demo.json"), asked);
    }

    @Test
    void undo_and_redo_buttons_follow_the_lab(FxRobot robot) {
        Button undo = button(robot, "bar.undo");
        assertTrue(undo.isDisabled());
        robot.interact(() -> lab.rate.valueProperty().set(0.3));
        assertFalse(undo.isDisabled());
        robot.clickOn(undo);
        assertEquals(0.01, lab.rate.valueProperty().get());
        assertFalse(button(robot, "bar.redo").isDisabled());
    }

    @Test
    void the_keys_are_listed_under_the_question_mark_in_both_languages(FxRobot robot) {
        robot.interact(() -> button(robot, "bar.keys").fire());
        assertTrue(
                robot.lookup((Labeled l) -> l.getText().equals("Copy the picture")).tryQuery().isPresent());
        robot.interact(() -> words.languageProperty().set(Texts.Language.KO));
        assertTrue(robot.lookup((Labeled l) -> l.getText().equals("그림 복사")).tryQuery().isPresent());
        press(robot, KeyCode.ESCAPE);
        assertTrue(robot.lookup(".keys-grid").tryQuery().isEmpty());
    }

    private Path recipe(String name, Recipe recipe) throws IOException {
        return Files.writeString(home.resolve(name), Recipes.write(recipe));
    }

    @Test
    void a_recipe_of_a_lab_that_is_not_there_and_data_for_nobody_are_refused_in_a_sentence(FxRobot robot)
            throws IOException {
        Path flow = recipe("flow.json", Presets.first(FlowKind.KIND).recipe());
        robot.interact(() -> {
            shell.drop(flow);
            shell.drop(Path.of("points.csv"));
        });
        assertEquals(2, robot.lookup(".toast.danger").queryAll().size());
        assertTrue(lab.asked.stream().noneMatch(asked -> asked.startsWith("open")));
    }

    @Test
    void a_dropped_recipe_or_picture_is_opened_and_other_things_are_refused_in_a_sentence(FxRobot robot)
            throws IOException, ExportException {
        Path recipe = recipe("race.JSON", Presets.first(DescentKind.KIND).recipe());
        Path picture = home.resolve("race.pdf");
        Exports.write(
                Exportables.of(Presets.first(DescentKind.KIND).recipe()), Format.PDF,
                ExportOptions.defaults(words.texts()), Target.file(picture), Progress.NONE);
        FileDrop drop =
                new FileDrop(stage.getScene(), shell::drop, key -> shell.warn(words.texts().get(key)));
        robot.interact(() -> {
            assertTrue(drop.take(List.of(recipe.toFile())));
            assertTrue(drop.take(List.of(picture.toFile())));
            assertFalse(drop.take(List.of(new File("a.exe"))));
            assertFalse(drop.take(List.of(new File("a.json"), new File("b.json"))));
        });
        assertEquals(2, lab.asked.stream().filter("open descent"::equals).count());
        assertEquals(2, robot.lookup(".toast.danger").queryAll().size());
        assertEquals(4, lab.asked.size());
    }

    @Test
    void an_unforeseen_failure_is_one_sentence_here_and_a_trace_in_the_log(FxRobot robot) throws IOException {
        Path file = home.resolve("gradient-lab.log");
        FailureLog log = new FailureLog(file, shell::failed);
        log.uncaughtException(Thread.currentThread(), new IllegalStateException("on purpose"));
        robot.interact(() -> {});
        Label said = robot.lookup(".toast .label").query();
        assertTrue(said.getText().contains(file.toString()), said.getText());
        assertFalse(said.getText().contains("on purpose"));
        assertTrue(Files.readString(file).contains("IllegalStateException: on purpose"));
    }

    @Test
    void a_failure_at_every_frame_is_told_and_written_once(FxRobot robot) throws IOException {
        Path file = home.resolve("gradient-lab.log");
        FailureLog log = new FailureLog(file, shell::failed);
        for (int frame = 0; frame < 100; frame++) {
            log.uncaughtException(Thread.currentThread(), new IllegalStateException("frame " + frame));
        }
        log.uncaughtException(Thread.currentThread(), new IllegalArgumentException("another"));
        robot.interact(() -> {});
        assertEquals(2, robot.lookup(".toast.danger").queryAll().size());
        assertEquals(
                List.of("frame 0", "another"),
                Files.readAllLines(file).stream().filter(line -> line.startsWith("java.lang."))
                        .map(line -> line.substring(line.indexOf(": ") + 2)).toList());
    }

    @Test
    void a_hidden_export_shows_how_far_it_is_in_the_button(FxRobot robot) {
        robot.interact(() -> lab.progress.set(0.624));
        Button export = robot.lookup(".export > .button").query();
        assertEquals("62 %", export.getText());
        robot.clickOn(export);
        assertTrue(lab.asked.contains("export"));
        robot.interact(() -> lab.progress.set(Double.NaN));
        assertEquals("Export", export.getText());
    }

    @Test
    void each_lab_shows_how_far_its_own_export_is(FxRobot robot) {
        robot.interact(() -> lab.progress.set(0.4));
        Button export = robot.lookup(".export > .button").query();
        assertEquals("40 %", export.getText());
        robot.interact(() -> robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream()
                .reduce((a, b) -> b).orElseThrow().fire());
        assertEquals("Export", export.getText());
        robot.interact(() -> other.progress.set(0.7));
        assertEquals("70 %", export.getText());
        robot.interact(() -> robot.lookup(".lab-tab").<ToggleButton>query().fire());
        assertEquals("40 %", export.getText());
    }

    @Test
    void a_change_is_remembered_though_another_lab_is_shown_right_after_it(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> {
            lab.change("changed");
            robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream()
                    .reduce((a, b) -> b).orElseThrow().fire();
        });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> Preferences.in(home).recipe("descent").equals(Optional.of("changed")));
    }

    @Test
    void closing_remembers_the_window_the_lab_and_its_recipe(FxRobot robot) {
        robot.interact(() -> {
            stage.setWidth(1024);
            shell.close();
        });
        Preferences now = Preferences.in(home);
        assertEquals(1024, now.window().orElseThrow().getWidth());
        assertEquals(Optional.of("remembered"), now.recipe("descent"));
        assertEquals(Optional.of("descent"), now.lab());
        assertEquals("close", lab.asked.get(lab.asked.size() - 1));
    }

    @Test
    void the_frame_meter_comes_and_goes(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertTrue(robot.lookup(".frame-meter").tryQuery().isPresent());
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertTrue(robot.lookup(".frame-meter").tryQuery().isEmpty());
    }

    @Test
    void nothing_in_the_top_bar_is_cut_at_1024(FxRobot robot) {
        for (Texts.Language language : Texts.Language.values()) {
            robot.interact(() -> {
                words.languageProperty().set(language);
                stage.setWidth(1024);
                stage.getScene().getRoot().applyCss();
                stage.getScene().getRoot().layout();
            });
            robot.from(robot.lookup(".top-bar").<Node>query()).lookup((Labeled l) -> true)
                    .queryAllAs(Labeled.class)
                    .forEach(l -> assertTrue(
                            l.getText().isEmpty() || l.getWidth() >= l.prefWidth(-1) - 1, l.getText()));
        }
        assertNotEquals(0, robot.lookup(".top-bar").<Node>query().getBoundsInParent().getHeight());
    }

    private Button button(FxRobot robot, String nameKey) {
        String name = words.texts().get(nameKey);
        return robot.lookup((Button b) -> name.equals(b.getAccessibleText())).query();
    }
}

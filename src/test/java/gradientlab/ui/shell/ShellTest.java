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
                new LabEntry("descent", "app.name", context -> lab = new DemoLab(context)),
                new LabEntry("other", "bar.export", DemoLab::new));
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
    void theLabTakesUpTheLastRecipeAndIsShown() {
        assertEquals(List.of("restore remembered", "shown"), lab.asked);
    }

    @Test
    void theThemeSwitchesWhileRunningAndIsRemembered(FxRobot robot) {
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
    void theLanguageSwitchesEveryTextWhileRunning(FxRobot robot) {
        Button export = robot.lookup(".export > .button").query();
        assertEquals("Export", export.getText());
        robot.interact(() -> robot.lookup(".language").<Button>query().fire());
        assertEquals("내보내기", export.getText());
        assertTrue(robot.lookup((Labeled l) -> l.getText().equals("학습률")).tryQuery().isPresent());
        robot.interact(() -> shell.close());
        assertEquals(Texts.Language.KO, Preferences.in(home).language());
    }

    @Test
    void spacePlaysAndADigitReachesTheLab(FxRobot robot) {
        press(robot, KeyCode.SPACE);
        assertTrue(lab.timeline.playing());
        press(robot, KeyCode.DIGIT3);
        press(robot, KeyCode.NUMPAD7);
        assertTrue(lab.asked.containsAll(List.of("digit 3", "digit 7")), lab.asked.toString());
    }

    @Test
    void spacePlaysAlsoAfterAButtonWasClicked(FxRobot robot) {
        robot.clickOn(".language");
        press(robot, KeyCode.SPACE);
        assertTrue(lab.timeline.playing());
        assertEquals(Texts.Language.KO, words.languageProperty().get());
    }

    @Test
    void whoCameToAButtonByTabKeepsSpaceForIt(FxRobot robot) {
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
    void keysDoNotFireWhileSomeoneTypes(FxRobot robot) {
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
    void spacePlaysAfterANumberWasTakenAndNeverStandsInOne(FxRobot robot) {
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
    void aClickBesideTheFieldEndsTheTyping(FxRobot robot) {
        robot.clickOn(lab.rate.field().field());
        assertTrue(lab.rate.field().field().isFocused());
        robot.clickOn(".app-name");
        assertFalse(lab.rate.field().field().isFocused());
        press(robot, KeyCode.SPACE);
        assertTrue(lab.timeline.playing());
    }

    @Test
    void undoTakesBackACommittedNumberEvenWhileItsFieldHasTheFocus(FxRobot robot) {
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
    void keysReachExportCopyOpenAndSave(FxRobot robot) throws IOException {
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
    void undoAndRedoButtonsFollowTheLab(FxRobot robot) {
        Button undo = button(robot, "bar.undo");
        assertTrue(undo.isDisabled());
        robot.interact(() -> lab.rate.valueProperty().set(0.3));
        assertFalse(undo.isDisabled());
        robot.clickOn(undo);
        assertEquals(0.01, lab.rate.valueProperty().get());
        assertFalse(button(robot, "bar.redo").isDisabled());
    }

    @Test
    void theKeysAreListedUnderTheQuestionMarkInBothLanguages(FxRobot robot) {
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

    private void awaitFiles() throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> !shell.intake().busyProperty().get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aRecipeOfALabThatIsNotThereAndDataForNobodyAreRefusedInASentence(FxRobot robot)
            throws Exception {
        Path flow = recipe("flow.json", Presets.first(FlowKind.KIND).recipe());
        robot.interact(() -> shell.drop(flow));
        awaitFiles();
        assertEquals(1, robot.lookup(".toast.danger").queryAll().size());
        robot.interact(() -> shell.drop(Path.of("points.csv")));
        Labeled said = robot.lookup(".toast.danger .label").queryLabeled();
        assertTrue(said.getText().contains("Data files"), "what was wrong with the file before is gone");
        assertEquals(1, robot.lookup(".toast.danger").queryAll().size());
        robot.interact(() -> shell.warn(said.getText().substring(2)));
        assertEquals(1, robot.lookup(".toast.danger").queryAll().size(), "nothing is said twice at once");
        robot.interact(() -> shell.drop(flow));
        awaitFiles();
        assertEquals(2, robot.lookup(".toast.danger").queryAll().size(), "what is of no file stays");
        assertTrue(lab.asked.stream().noneMatch(asked -> asked.startsWith("open")));
    }

    @Test
    void aDroppedRecipeOrPictureIsOpenedAndOtherThingsAreRefusedInASentence(FxRobot robot)
            throws Exception {
        Path recipe = recipe("race.JSON", Presets.first(DescentKind.KIND).recipe());
        Path picture = home.resolve("race.pdf");
        Exports.write(
                Exportables.of(Presets.first(DescentKind.KIND).recipe()), Format.PDF,
                ExportOptions.defaults(words.texts()), Target.file(picture), Progress.NONE);
        FileDrop drop =
                new FileDrop(stage.getScene(), shell::drop, key -> shell.warn(words.texts().get(key)));
        robot.interact(() -> assertTrue(drop.take(List.of(recipe.toFile()))));
        awaitFiles();
        robot.interact(() -> assertTrue(drop.take(List.of(picture.toFile()))));
        awaitFiles();
        robot.interact(() -> {
            assertFalse(drop.take(List.of(new File("a.exe"))));
            assertFalse(drop.take(List.of(new File("a.json"), new File("b.json"))));
        });
        assertEquals(2, lab.asked.stream().filter("open descent"::equals).count());
        assertEquals(2, robot.lookup(".toast.danger").queryAll().size());
        assertEquals(4, lab.asked.size());
    }

    @Test
    void anUnforeseenFailureIsOneSentenceHereAndATraceInTheLog(FxRobot robot) throws IOException {
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
    void aFailureAtEveryFrameIsToldAndWrittenOnce(FxRobot robot) throws IOException {
        Path file = home.resolve("gradient-lab.log");
        FailureLog log = new FailureLog(file, shell::failed);
        for (int frame = 0; frame < 100; frame++) {
            log.uncaughtException(Thread.currentThread(), new IllegalStateException("frame " + frame));
        }
        log.uncaughtException(Thread.currentThread(), new IllegalArgumentException("another"));
        robot.interact(() -> {});
        assertEquals(1, robot.lookup(".toast.danger").queryAll().size());
        assertEquals(
                List.of("frame 0", "another"),
                Files.readAllLines(file).stream().filter(line -> line.startsWith("java.lang."))
                        .map(line -> line.substring(line.indexOf(": ") + 2)).toList());
    }

    @Test
    void aHiddenExportShowsHowFarItIsInTheButton(FxRobot robot) {
        robot.interact(() -> lab.progress.set(0.624));
        Button export = robot.lookup(".export > .button").query();
        assertEquals("62 %", export.getText());
        robot.clickOn(export);
        assertTrue(lab.asked.contains("export"));
        robot.interact(() -> lab.progress.set(Double.NaN));
        assertEquals("Export", export.getText());
    }

    @Test
    void closingRemembersTheWindowTheLabAndItsRecipe(FxRobot robot) {
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
    void theFrameMeterComesAndGoes(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertTrue(robot.lookup(".frame-meter").tryQuery().isPresent());
        press(robot, KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        assertTrue(robot.lookup(".frame-meter").tryQuery().isEmpty());
    }

    @Test
    void nothingInTheTopBarIsCutAt1024(FxRobot robot) {
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

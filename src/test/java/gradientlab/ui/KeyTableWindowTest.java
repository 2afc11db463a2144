package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.text.KeyTable;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.TestWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The table of keys, from which "?", the search and the command line are made, is what the window has. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class KeyTableWindowTest {

    private static final Texts TEXTS = Texts.of(Language.EN);

    /** Modifiers and one key. */
    private static final Pattern SINGLE =
            Pattern.compile(
                    "((?:Ctrl\\+|Shift\\+|Alt\\+)*)([A-Z0-9]|F\\d+|[←→↑↓]|Home|End|Delete|Space|Esc)");
    private static final Map<String, KeyCode> NAMED = Map.of("←", KeyCode.LEFT, "→", KeyCode.RIGHT, "↑",
            KeyCode.UP, "↓", KeyCode.DOWN, "Esc", KeyCode.ESCAPE);

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
    void itHasEveryKeyOfEveryLabAndModeAndNoOther(FxRobot robot) throws Exception {
        eventually(() -> robot.lookup("#presets").tryQuery().isPresent());
        assertEquals(table(KeyTable.WINDOW), rows(window.keys().get(1)));
        assertEquals(table(KeyTable.LESSON), rows(window.keys().get(2)));
        window.keys().subList(1, 3).forEach(keys -> keys.forEach(KeyTableWindowTest::isThatKey));
        List<ToggleButton> tabs = robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream().toList();
        for (ToggleButton tab : tabs) {
            robot.interact(tab::fire);
            WaitForAsyncUtils.waitForFxEvents();
            String lab = ((LabEntry) tab.getUserData()).id();
            Set<String> met = new TreeSet<>(shown(robot));
            List<ToggleButton> modes = new ArrayList<>(
                    robot.lookup(".mode-strip .toggle-button").queryAllAs(ToggleButton.class));
            for (ToggleButton mode : modes) {
                robot.interact(mode::fire);
                WaitForAsyncUtils.waitForFxEvents();
                met.addAll(shown(robot));
            }
            robot.interact(() -> window.keys().get(0).forEach(KeyTableWindowTest::isThatKey));
            if (modes.isEmpty()) {
                for (KeyCode mode : List.of(KeyCode.A, KeyCode.M, KeyCode.T)) {
                    robot.push(mode);
                    met.addAll(shown(robot));
                    robot.push(mode);
                }
            }
            assertEquals(table(lab), met, lab);
        }
    }

    /** What is pressed is what the list calls it, where that is a single key. */
    private static void isThatKey(Shortcut shortcut) {
        String shown = TEXTS.has(shortcut.keys()) ? TEXTS.get(shortcut.keys()) : shortcut.keys();
        Matcher parts = SINGLE.matcher(shown);
        boolean presentedOnly = shown.startsWith("Page");
        if (!parts.matches() || presentedOnly || shortcut.textKey().equals("descent.key.turn")) {
            return;
        }
        String modifiers = shown.substring(0, shown.length() - parts.group(2).length());
        KeyCode code = NAMED.getOrDefault(parts.group(2), KeyCode.getKeyCode(parts.group(2)));
        KeyEvent pressed = new KeyEvent(
                KeyEvent.KEY_PRESSED, "", "", code, modifiers.contains("Shift"), modifiers.contains("Ctrl"),
                modifiers.contains("Alt"), false);
        assertTrue(shortcut.matches().test(pressed), shown + " " + shortcut.textKey());
    }

    private Set<String> shown(FxRobot robot) {
        Set<String> rows = new TreeSet<>();
        robot.interact(() -> rows.addAll(rows(window.keys().get(0))));
        return rows;
    }

    private static Set<String> rows(List<Shortcut> keys) {
        return keys.stream().map(key -> (TEXTS.has(key.keys()) ? TEXTS.get(key.keys()) : key.keys()) + "  "
                + key.textKey()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> table(String place) {
        return KeyTable.all().stream().filter(row -> row.place().id().equals(place))
                .map(row -> row.shown(TEXTS) + "  " + row.textKey())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatAKeyDoesIsSaidWithoutAGap() {
        for (KeyTable.Row row : KeyTable.all()) {
            assertFalse(TEXTS.get(row.textKey()).contains("{"), row.textKey());
        }
    }
}

package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.text.Texts.Language;
import gradientlab.ui.shell.TestWindow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
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

/** Every screen in both languages: no text is cut or lies on another, and every control has a name. */
@Thorough
@WindowTest
@ExtendWith(ApplicationExtension.class)
class ReadingWindowTest {

    private TestWindow window;

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), 1280, 800);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    /** As wide as most windows, and the least: what twice the usual type leaves of a screen. */
    @ParameterizedTest
    @CsvSource({"1280, 800", "960, 600"})
    void everyScreenCanBeReadInBothLanguages(int width, int height, FxRobot robot) throws Exception {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
        });
        assertEquals(List.of(), onEveryScreen(robot));
    }

    /** Tab goes round without being caught, and on its way meets every control that takes the focus. */
    @Test
    void theKeyboardAloneReachesEveryControl(FxRobot robot) throws Exception {
        eventually(() -> !robot.lookup(".play-button").queryAll().isEmpty());
        eventually(() -> robot.lookup("#fork").queryAll().stream().anyMatch(Node::isVisible));
        // Paused at step 0: while the race plays, what can be reached changes under the test.
        robot.push(KeyCode.HOME);
        WaitForAsyncUtils.waitForFxEvents();
        Set<Node> met = new HashSet<>();
        Node first = null;
        for (int i = 0; i < 200; i++) {
            robot.push(KeyCode.TAB);
            Node focus = window.stage().getScene().getFocusOwner();
            if (focus != null) {
                assertTrue(focus.isFocusVisible(), () -> "no ring on " + focus);
                if (focus.equals(first)) {
                    break;
                }
                met.add(focus);
                first = first == null ? focus : first;
            }
        }
        List<Node> missed = new ArrayList<>();
        robot.interact(() -> robot.lookup((Node node) -> node.isFocusTraversable() && !node.isDisabled()
                && node.isVisible() && node.getScene() == window.stage().getScene()).queryAll().stream()
                .filter(node -> !met.contains(node) && shownWithParents(node))
                .filter(node -> !(node instanceof ToggleButton toggle && reachedByArrows(toggle, met)))
                .forEach(missed::add));
        assertEquals(List.of(), missed);
    }

    /** Tab goes to the chosen one of several; the arrows go on from there. */
    private static boolean reachedByArrows(ToggleButton toggle, Set<Node> met) {
        return toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getToggles().stream().anyMatch(met::contains);
    }

    @Test
    void theArrowsChooseTheOtherLab(FxRobot robot) throws Exception {
        eventually(() -> !robot.lookup(".play-button").queryAll().isEmpty());
        for (int i = 0; i < 200 && !(window.stage().getScene().getFocusOwner() instanceof ToggleButton
                && window.stage().getScene().getFocusOwner().getStyleClass().contains("lab-tab")); i++) {
            robot.push(KeyCode.TAB);
        }
        robot.push(KeyCode.RIGHT);
        eventually(() -> WaitForAsyncUtils
                .asyncFx(() -> window.stage().getScene().lookup("#flow-presets") != null).get());
    }

    private static boolean shownWithParents(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** What is amiss on each screen, said once: labs, folds opened, modes, dialogs; English, then Korean. */
    private List<String> onEveryScreen(FxRobot robot) throws Exception {
        Set<String> found = new TreeSet<>();
        for (Language language : Language.values()) {
            robot.interact(() -> window.context().words().languageProperty().set(language));
            List<ToggleButton> tabs =
                    robot.lookup(".lab-tab").queryAllAs(ToggleButton.class).stream().toList();
            for (ToggleButton tab : tabs) {
                robot.interact(tab::fire);
                eventually(() -> !robot.lookup(".play-button").queryAll().isEmpty());
                found.addAll(withFolds(robot, language + " " + tab.getText()));
                List<ToggleButton> modes = robot.lookup(".mode-strip .toggle-button")
                        .queryAllAs(ToggleButton.class).stream().filter(each -> !each.isSelected()).toList();
                for (ToggleButton mode : modes) {
                    robot.interact(mode::fire);
                    WaitForAsyncUtils.waitForFxEvents();
                    found.addAll(withFolds(
                            robot, language + " " + tab.getText() + ", " + mode.getText()));
                }
            }
            robot.interact(tabs.get(0)::fire);
            for (KeyCode mode : List.of(KeyCode.A, KeyCode.M, KeyCode.T)) {
                robot.push(mode);
                WaitForAsyncUtils.waitForFxEvents();
                found.addAll(ask(robot, language + " " + mode));
                robot.push(mode);
            }
            for (String surface : List.of("expression", "logistic_regression", "himmelblau")) {
                robot.interact(() -> robot.lookup("#surface").<ComboBox<String>>query().setValue(surface));
                WaitForAsyncUtils.waitForFxEvents();
                found.addAll(ask(robot, language + " " + surface));
            }
            for (String button : List.of("?", "about", "export")) {
                robot.interact(() -> press(robot, button));
                WaitForAsyncUtils.waitForFxEvents();
                found.addAll(ask(robot, language + " " + button));
            }
            robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
        return List.copyOf(found);
    }

    /** As it is, and with everything opened that can be folded. */
    private List<String> withFolds(FxRobot robot, String screen) {
        List<String> found = new ArrayList<>(ask(robot, screen));
        List<ButtonBase> folds = robot.lookup(".fold-head").queryAllAs(ButtonBase.class).stream().toList();
        robot.interact(() -> folds.forEach(ButtonBase::fire));
        found.addAll(ask(robot, screen + " folds"));
        robot.interact(() -> folds.forEach(ButtonBase::fire));
        return found;
    }

    private static void press(FxRobot robot, String button) {
        String selector = switch (button) {
            case "?" -> "#keys";
            case "about" -> "#about";
            default -> ".export > .button";
        };
        robot.lookup(selector).queryAs(ButtonBase.class).fire();
    }

    private List<String> ask(FxRobot robot, String screen) {
        List<String> answers = new ArrayList<>();
        robot.interact(() -> {
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
            Reading reading = new Reading(window.stage().getScene().getRoot());
            tell(answers, screen + ": no name: ", reading.nameless());
            tell(answers, screen + ": cut: ", reading.cut());
            tell(answers, screen + ": outside the window: ", reading.outside());
            tell(answers, screen + ": wider than its panel: ", reading.tooWide());
            tell(answers, screen + ": overlapping: ", reading.overlapping());
        });
        return answers;
    }

    private static void tell(List<String> answers, String what, List<String> found) {
        found.forEach(one -> answers.add(what + one));
    }
}

package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.onFx;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.WindowTest;
import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.text.Texts.Language;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The start page of the course: beside the first screen once, and by F1 whenever it is asked for. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
class CourseWindowTest {

    @TempDir
    private Path home;

    private TestWindow window;

    @Start
    void open(Stage primary) {
        window = new TestWindow(Labs.all(), home);
        window.context().words().languageProperty().set(Language.EN);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    private static boolean there(FxRobot robot, String selector) {
        return onFx(() -> robot.lookup(selector).tryQuery().filter(CourseWindowTest::shown)
                .isPresent());
    }

    private static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private void resize(FxRobot robot, double width, double height) {
        robot.interact(() -> {
            window.stage().setWidth(width);
            window.stage().setHeight(height);
            window.stage().getScene().getRoot().applyCss();
            window.stage().getScene().getRoot().layout();
        });
    }

    private static Bounds bounds(FxRobot robot, String selector) {
        return onFx(() -> {
            Node node = robot.lookup(selector).query();
            return node.localToScene(node.getBoundsInLocal());
        });
    }

    private static String title(FxRobot robot, String view) {
        return onFx(() -> robot.lookup(view + " .slide-title").<Labeled>tryQuery()
                .map(Labeled::getText).orElse(""));
    }

    private static String slide(String lesson, int number) {
        return Lesson.in(Lessons.find(lesson).orElseThrow().slides().get(number).title(), Language.EN);
    }

    @Test
    void atTheVeryFirstStartItStandsBesideWhatPlaysAndNeverAgainUnlessAsked(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#course"));
        eventually(() -> there(robot, "#presets"));
        resize(robot, 1280, 720);
        assertTrue(bounds(robot, "#course").getMinX() >= bounds(robot, ".descent").getMaxX() - 1,
                "nothing of the lab is covered");
        assertTrue(bounds(robot, ".descent").getWidth() >= 959, bounds(robot, ".descent").toString());
        robot.interact(() -> assertFalse(within(window.stage().getScene().getFocusOwner(), "course"),
                "the keys stay the lab's"));
        eventually(() -> Preferences.in(home).settled().contains("course-page"));
        robot.interact(() -> {
            window.close();
            window = new TestWindow(Labs.all(), home);
        });
        eventually(() -> there(robot, "#presets"));
        window.awaitFrames(5);
        robot.interact(() -> assertTrue(robot.lookup(".course-page").tryQuery().isEmpty(),
                "it is made when it is asked for"));
        robot.push(KeyCode.F1);
        eventually(() -> there(robot, "#course"));
    }

    private static boolean within(Node node, String id) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    @Test
    void inANarrowWindowItLiesOverThePanelAndNotOverThePicture(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#course"));
        eventually(() -> there(robot, "#presets"));
        resize(robot, 960, 600);
        window.awaitFrames(2);
        assertEquals(960, bounds(robot, ".descent").getMaxX(), 1);
        assertTrue(bounds(robot, "#course").getMinX() >= bounds(robot, ".panel").getMinX() - 1,
                bounds(robot, "#course") + " " + bounds(robot, ".panel"));
    }

    @Thorough
    @ParameterizedTest
    @EnumSource(Language.class)
    void theBarWithItsButtonFitsIntoEveryWindow(Language language, FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#presets"));
        robot.interact(() -> window.context().words().languageProperty().set(language));
        for (int width = 1280; width >= 960; width -= 20) {
            resize(robot, width, 600);
            window.awaitFrames(1);
            assertTrue(bounds(robot, ".export").getMaxX() <= width, width + " " + bounds(robot, ".export"));
            assertEquals(width, bounds(robot, ".top-bar").getWidth(), 1);
        }
    }

    @Test
    void theKeysWalkThroughItBeginALessonAndWhatWasSeenIsKept(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#course"));
        robot.push(KeyCode.F1);
        eventually(() -> focus().equals("course-continue"));
        robot.push(KeyCode.DOWN);
        assertEquals("course-chapter-rate", focus());
        robot.push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals("course-lesson-batch-and-noise", focus());
        robot.push(KeyCode.LEFT);
        assertEquals("course-chapter-rate", focus());
        assertFalse(there(robot, "#course-lesson-batch-and-noise"), "folded");
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT).push(KeyCode.DOWN).push(KeyCode.DOWN);
        assertEquals("course-lesson-ravine-and-momentum", focus());
        robot.push(KeyCode.ENTER);
        eventually(() -> title(robot, "#presentation").equals(slide("ravine-and-momentum", 0)));
        assertFalse(there(robot, "#course"), "the class sees the slide alone");
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        eventually(() -> title(robot, "#presentation").equals(slide("ravine-and-momentum", 1)));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> there(robot, ".top-bar") && there(robot, "#course"));
        eventually(() -> Preferences.in(home).seen("ravine-and-momentum") == 1);
        robot.interact(() -> assertEquals("Go on: Momentum and NAG in a narrow valley",
                robot.lookup("#course-continue").queryAs(ButtonBase.class).getText()));
        robot.push(KeyCode.F1);
        eventually(() -> focus().equals("course-continue"));
        robot.push(KeyCode.ENTER);
        eventually(() -> title(robot, "#presentation").equals(slide("ravine-and-momentum", 1)));
    }

    private String focus() {
        AtomicReference<String> id = new AtomicReference<>("");
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.asyncFx(() -> {
            Node owner = window.stage().getScene().getFocusOwner();
            id.set(owner == null ? "" : String.valueOf(owner.getId()));
        });
        WaitForAsyncUtils.waitForFxEvents();
        return id.get();
    }

    @Test
    void escPutsItAwayAndTheMenuOfLessonsOrTheBarShowIt(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#course"));
        robot.push(KeyCode.F1);
        eventually(() -> focus().equals("course-continue"));
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !there(robot, "#course"));
        robot.interact(() -> robot.lookup("#course-button").queryAs(ButtonBase.class).fire());
        eventually(() -> there(robot, "#course"));
        robot.push(KeyCode.F1);
        eventually(() -> !there(robot, "#course"));
        robot.interact(() -> {
            MenuButton lessons = robot.lookup("#lessons").query();
            lessons.getOnShowing().handle(null);
            lessons.getItems().stream().filter(item -> "lesson-course".equals(item.getId())).findFirst()
                    .orElseThrow().fire();
        });
        eventually(() -> there(robot, "#course"));
    }

    @Test
    void aClickOnAChaptersLabGoesThere(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#course"));
        robot.clickOn("#course-chapter-vanishing");
        eventually(() -> there(robot, "#course-lab-vanishing-flow"));
        robot.clickOn("#course-lab-vanishing-flow");
        eventually(() -> there(robot, "#flow-presets"));
        assertTrue(there(robot, "#course"), "it stays beside whichever lab is shown");
        String name = robot.lookup("#play").query().getAccessibleText();
        robot.push(KeyCode.SPACE);
        eventually(() -> !name.equals(robot.lookup("#play").query().getAccessibleText()));
        assertTrue(there(robot, "#flow-presets"), "who clicked keeps the keys for the lab");
    }

    @Test
    void presentedItHasAllLessonsAndItsOwnKeys(FxRobot robot) throws Exception {
        eventually(() -> there(robot, "#course"));
        robot.push(KeyCode.F5);
        eventually(() -> !there(robot, ".top-bar"));
        robot.push(KeyCode.F1);
        eventually(() -> there(robot, "#course-presented"));
        for (String lesson : Lessons.ids()) {
            assertTrue(there(robot, "#course-presented #course-lesson-" + lesson), lesson);
        }
        assertEquals("course-continue", focus());
        robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
        assertTrue(focus().startsWith("course-lab-time"), focus());
        robot.push(KeyCode.DOWN);
        assertEquals("course-lesson-why-rnns-forget", focus());
        robot.interact(() -> assertTrue(robot.lookup("#course-says").<Labeled>query().getText()
                .contains(slide("why-rnns-forget", 0))));
        robot.push(KeyCode.B);
        eventually(() -> there(robot, "#curtain"));
        robot.push(KeyCode.DOWN);
        eventually(() -> !there(robot, "#curtain"));
        assertEquals("course-lesson-why-rnns-forget", focus(), "that key only showed the page again");
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !there(robot, "#course-presented"));
        assertFalse(there(robot, ".top-bar"), "it is still presented");
        robot.push(KeyCode.F1).push(KeyCode.END).push(KeyCode.ENTER);
        eventually(() -> title(robot, "#generalization-presentation").equals(slide("regularizers", 0)));
        assertFalse(there(robot, "#course-presented"));
        robot.push(KeyCode.PAGE_DOWN);
        robot.push(KeyCode.F1).push(KeyCode.END);
        eventually(() -> focus().equals("course-lesson-regularizers"));
        robot.interact(() -> assertTrue(robot.lookup("#course-presented #course-lesson-regularizers").query()
                .getAccessibleText().contains("1 of 6 slides seen")));
        robot.interact(() -> robot.lookup("#course-presented #course-lab-time-time").queryAs(ButtonBase.class)
                .fire());
        eventually(() -> there(robot, "#time-presentation"));
        robot.interact(() -> assertEquals(null, window.context().lecture().place(), "its lesson has ended"));
    }

    @Thorough
    @ParameterizedTest
    @CsvSource({"960, 600", "1280, 720"})
    void everyLineCanBeReadInBothLanguagesBesideAndPresented(double width, double height, FxRobot robot)
            throws Exception {
        eventually(() -> there(robot, "#course"));
        eventually(() -> there(robot, "#presets"));
        for (Chapter chapter : Course.chapters().subList(1, Course.chapters().size())) {
            robot.interact(() -> robot.lookup("#course-chapter-" + chapter.id()).query()
                    .executeAccessibleAction(javafx.scene.AccessibleAction.FIRE));
        }
        for (boolean presented : new boolean[] {false, true}) {
            if (presented) {
                robot.push(KeyCode.F5);
                eventually(() -> !there(robot, ".top-bar"));
                robot.interact(() -> window.stage().setFullScreen(false));
                robot.push(KeyCode.F1);
                eventually(() -> there(robot, "#course-presented"));
                robot.push(KeyCode.END);
            }
            for (Language language : Language.values()) {
                robot.interact(() -> window.context().words().languageProperty().set(language));
                resize(robot, width, height);
                window.awaitFrames(2);
                robot.interact(() -> assertEquals(List.of(),
                        amiss(robot.lookup(presented ? "#course-presented" : "#course").query())));
            }
        }
    }

    private static List<String> amiss(Node page) {
        Reading reading = new Reading((javafx.scene.Parent) page);
        List<String> amiss = new ArrayList<>(reading.cut());
        amiss.addAll(reading.nameless());
        amiss.addAll(reading.outside());
        amiss.addAll(reading.tooWide());
        amiss.addAll(reading.overlapping());
        return amiss;
    }
}

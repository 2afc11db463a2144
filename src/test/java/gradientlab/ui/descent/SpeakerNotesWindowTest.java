package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.LessonJson;
import gradientlab.experiment.Lessons;
import gradientlab.text.Texts;
import gradientlab.ui.lab.Lecture;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What the speaker reads in a window of its own. */
@Thorough
class SpeakerNotesWindowTest extends LabInWindow {

    private Lesson lesson;

    @Start
    void start(Stage stage) {
        open();
    }

    private Lecture lecture() {
        return window.context().lecture();
    }

    private static Window notes() {
        return Window.getWindows().stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup("#notes-text") != null)
                .findFirst().orElse(null);
    }

    private static String text(String id) {
        Node label = notes().getScene().lookup(id);
        return ((Label) label).getText();
    }

    private void begin(FxRobot robot) throws TimeoutException {
        begin(robot, Lessons.find("rate-and-stability").orElseThrow());
    }

    private void begin(FxRobot robot, Lesson given) throws TimeoutException {
        lesson = given;
        robot.interact(() -> window.context().begin(lesson));
        eventually(() -> lecture().place() != null);
        window.awaitFrames(2);
        robot.push(KeyCode.S);
        eventually(() -> notes() != null && notes().isShowing());
    }

    private String title(int slide, Texts.Language language) {
        return Lesson.in(lesson.slides().get(slide).title(), language);
    }

    @Test
    void theyShowTheSlidesNotesAndWhatComesNextInTheLanguageChosen(FxRobot robot) throws Exception {
        begin(robot, LessonJson.read("""
                {"format":"gradient-lab-lesson/1","title":"Mine","slides":[
                 {"title":"One","preset":"ravine","notes":{"en":"Say this.","ko":"이렇게 말합니다."}},
                 {"title":{"en":"Two","ko":"둘"},"preset":"ravine"},
                 {"title":"Three","preset":"ravine","notes":{"en":"And that.","ko":"그리고 저것."}}]}"""));
        assertEquals("Say this.", text("#notes-text"));
        assertTrue(text("#notes-next").contains(title(1, Texts.Language.EN)), text("#notes-next"));
        assertTrue(text("#notes-elapsed").matches("\\d+:\\d\\d"), text("#notes-elapsed"));
        robot.interact(() -> window.context().words().languageProperty().set(Texts.Language.KO));
        assertEquals("이렇게 말합니다.", text("#notes-text"));
        assertTrue(text("#notes-next").contains(title(1, Texts.Language.KO)), text("#notes-next"));
        robot.interact(() -> lecture().jump(2));
        assertEquals("그리고 저것.", text("#notes-text"));
        assertEquals("마지막 슬라이드입니다.", text("#notes-next"));
    }

    @Test
    void aClickerWalksTheSlidesFromTheNotesAndClosingThemEndsNothing(FxRobot robot) throws TimeoutException {
        begin(robot);
        robot.interact(() -> notes().requestFocus());
        eventually(() -> notes().isFocused());
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> lecture().place().answered() || lecture().place().number() == 1);
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> lecture().place().number() == 1);
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        eventually(() -> lecture().place().number() == 0);
        robot.push(KeyCode.ESCAPE);
        eventually(() -> !lecture().notesProperty().get());
        assertNotNull(lecture().place(), "the lesson goes on");
        assertTrue(robot.lookup("#presentation").tryQuery().isPresent());
        robot.push(KeyCode.S);
        eventually(() -> lecture().notesProperty().get() && notes().isShowing());
        robot.interact(() -> notes().hide());
        assertFalse(lecture().notesProperty().get(), "closed by its own button too");
        assertNotNull(lecture().place());
    }

    @Test
    void theyCanBeOpenedFromTheMenuBeforeALessonBegins(FxRobot robot) throws TimeoutException {
        MenuButton menu = robot.lookup("#lessons").query();
        robot.interact(menu::show);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "lesson-notes".equals(item.getId())).findFirst().orElseThrow().fire());
        eventually(() -> notes() != null && notes().isShowing());
        assertEquals("", text("#notes-next"));
        lesson = Lessons.find("rate-and-stability").orElseThrow();
        robot.interact(() -> window.context().begin(lesson));
        eventually(() -> text("#notes-next").contains(title(1, Texts.Language.EN)));
        robot.interact(() -> notes().hide());
    }
}

package gradientlab.ui.lecture;

import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.time.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;

/** The keys that a presentation has before those of its lab. */
final class LectureKeys {

    private LectureKeys() {}

    /** Those that hold while a lesson is given: as slide programs and clickers have them. */
    static List<Shortcut> ofLesson(Lecture lecture) {
        return List.of(
                Shortcut.oneOf("lecture.keys.forward", "lecture.key.forward", lecture::forward,
                        KeyCode.PAGE_DOWN, KeyCode.SPACE, KeyCode.ENTER, KeyCode.RIGHT, KeyCode.KP_RIGHT),
                Shortcut.oneOf("lecture.keys.back", "lecture.key.back", lecture::back,
                        KeyCode.PAGE_UP, KeyCode.LEFT, KeyCode.KP_LEFT, KeyCode.BACK_SPACE),
                Shortcut.key("P", KeyCode.P, "lecture.key.play", () -> on(lecture, Timeline::toggle)),
                Shortcut.combination("Shortcut+Right", "lecture.key.step",
                        () -> on(lecture, Timeline::forward)),
                Shortcut.combination("Shortcut+Left", "lecture.key.unstep",
                        () -> on(lecture, Timeline::back)));
    }

    /** What a lesson can show beside its slide. */
    static List<Shortcut> ofSlides(SlideList list, KnobPane knob, Lecture lecture) {
        return List.of(
                Shortcut.key("G", KeyCode.G, "lecture.key.list", list::toggle),
                Shortcut.key("K", KeyCode.K, "lecture.key.knob", knob::toggle),
                Shortcut.key("S", KeyCode.S, "lecture.key.notes", () -> switchNotes(lecture)));
    }

    /** Those that hold in every presentation. */
    static List<Shortcut> ofRoom(Curtain curtain) {
        List<Shortcut> keys = new ArrayList<>();
        keys.add(Shortcut.oneOf("lecture.keys.black", "lecture.key.black", curtain::black,
                KeyCode.B, KeyCode.PERIOD, KeyCode.DECIMAL));
        keys.add(Shortcut.oneOf("lecture.keys.white", "lecture.key.white", curtain::white,
                KeyCode.W, KeyCode.COMMA));
        return keys;
    }

    /** While the window is black or white, any key shows it again and does nothing else. */
    static List<Shortcut> ofCurtain(Curtain curtain) {
        return List.of(new Shortcut("B", "lecture.key.black", e -> !e.getCode().isModifierKey(),
                e -> curtain.lift()));
    }

    /** Shows the speaker's notes, or no longer. */
    static void switchNotes(Lecture lecture) {
        lecture.notesProperty().set(!lecture.notesProperty().get());
    }

    private static void on(Lecture lecture, Consumer<Timeline> action) {
        lecture.timeline().ifPresent(action);
    }
}

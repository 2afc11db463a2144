package gradientlab.ui.lecture;

import gradientlab.ui.guess.Guessable;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.IconButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/**
 * What a presentation has whichever lab is shown: the whole screen, the keys and the mouse of a slide
 * program, a black screen. FX thread only.
 */
public final class LectureRoom {

    /** What is left free under a slider or a guess, as a share of the height. */
    private static final double LOW = 0.117;

    private final LabContext context;
    private final Stage stage;
    private final Curtain curtain = new Curtain();
    private final LectureBar bar;
    private final SlideList list;
    private final TextSlide text;
    private final KnobPane knob;
    private final GuessPane guess;
    private final IconButton knobs;
    private final StackPane over;
    private boolean presenting;
    private boolean filledBefore;

    /**
     * @param content all of the window that a presentation shows; clicks on it walk through a lesson
     * @param all the keys that hold in the window now
     * @param lab the lab that is shown now; empty before the first is
     */
    public LectureRoom(LabContext context, Stage stage, Node content, Supplier<List<Shortcut>> all,
            Supplier<Optional<Lab>> lab) {
        this.context = context;
        this.stage = stage;
        Lecture lecture = context.lecture();
        // It shows itself when the lecture asks for it.
        new NotesWindow(context, stage, all);
        text = new TextSlide(context, this::goOn);
        knob = new KnobPane(context);
        guess = new GuessPane(context, () -> lab.get().map(Lab::guessable).orElse(Guessable.NOTHING));
        LectureMouse mouse = new LectureMouse(this::given, lecture::forward, lecture::back);
        mouse.attach(content);
        mouse.attach(text);
        list = new SlideList(context);
        bar = new LectureBar(context.words());
        List<IconButton> ofLesson = List.of(
                bar.add(Feather.CHEVRON_LEFT, "lecture.key.back", "Page Up", lecture::back),
                bar.add(Feather.CHEVRON_RIGHT, "lecture.key.forward", "Page Down", lecture::forward),
                bar.add(Feather.LIST, "lecture.list", "G", list::toggle),
                bar.add(Feather.FILE_TEXT, "lecture.notes", "S", () -> LectureKeys.switchNotes(lecture)));
        knobs = bar.add(Feather.SLIDERS, "lecture.key.knob", "K", knob::toggle);
        bar.add(Feather.X, "lecture.leave", "Esc", () -> context.present(false));
        lecture.placeProperty().addListener((of, was, is) -> {
            ofLesson.forEach(button -> LectureBar.offer(button, is != null));
            moved(was, is);
        });
        ofLesson.forEach(button -> LectureBar.offer(button, false));
        LectureBar.offer(knobs, false);
        VBox low = new VBox(8, knob, guess.card());
        low.setAlignment(Pos.BOTTOM_CENTER);
        low.setPickOnBounds(false);
        StackPane.setAlignment(bar, Pos.CENTER_RIGHT);
        StackPane.setMargin(bar, new Insets(8));
        over = new StackPane(text, guess, low, bar);
        over.setPickOnBounds(false);
        over.layoutBoundsProperty().addListener((of, was, is) -> fit(low, is.getWidth(), is.getHeight()));
        for (Node node : new Node[] {content, text, guess}) {
            node.addEventFilter(MouseEvent.MOUSE_MOVED, e -> {
                if (presenting) {
                    bar.wake();
                }
            });
        }
    }

    /** Above the transport, which grows with the window. */
    private void fit(Node low, double width, double height) {
        StackPane.setMargin(low, new Insets(0, 16, Math.rint(LOW * height), 16));
        double type = Math.rint(RoomType.size(width, height));
        guess.fit(type, width);
    }

    private void moved(Lecture.Place was, Lecture.Place is) {
        text.refresh();
        LectureBar.offer(knobs, knob.offered());
        if (was == null || is == null || was.slide() != is.slide()) {
            knob.hide();
        }
    }

    private void goOn() {
        if (context.lecture().hasNext()) {
            context.lecture().forward();
        } else {
            context.present(false);
        }
    }

    /** Lies over the content, under dialogs. */
    public Node over() {
        return over;
    }

    /** Lies over everything else. */
    public Node curtain() {
        return curtain;
    }

    public boolean presenting() {
        return presenting;
    }

    /** Whether the screen is black or white, so that any key shows it again. */
    public boolean dark() {
        return curtain.down();
    }

    /** The size of the type that what is long is read in now, in logical pixels. */
    public double type() {
        return presenting ? RoomType.size(over.getWidth(), over.getHeight()) : RoomType.DESK;
    }

    /** Whether a lesson is given now. */
    public boolean given() {
        return presenting && context.lecture().place() != null;
    }

    /** Shows a lab to a lecture room on the whole screen, or puts everything back as it was. */
    public void present(boolean on, Lab lab) {
        presenting = on;
        if (on) {
            filledBefore = stage.isFullScreen();
        } else {
            curtain.lift();
            list.close();
            knob.hide();
            text.setVisible(false);
            bar.leave();
            context.lecture().leave();
        }
        lab.present(on);
        guess.present(on);
        if (on) {
            context.lecture().resume();
            text.refresh();
            bar.wake();
        }
        stage.setFullScreen(on || filledBefore);
    }

    /** The keys that come before all others now. */
    public List<Shortcut> keys() {
        if (!presenting) {
            return List.of();
        }
        if (curtain.down()) {
            return LectureKeys.ofCurtain(curtain);
        }
        List<Shortcut> keys = new ArrayList<>(list.shown() ? List.of() : guess.keys());
        keys.addAll(LectureKeys.ofRoom(curtain));
        if (list.shown()) {
            keys.addAll(list.keys());
        }
        if (given()) {
            keys.addAll(LectureKeys.ofSlides(list, knob, context.lecture()));
            keys.addAll(LectureKeys.ofLesson(context.lecture()));
        }
        return keys;
    }

    /** All keys that a presentation ever has before others, for the list of keys. */
    public List<Shortcut> listed() {
        List<Shortcut> keys = new ArrayList<>(LectureKeys.ofLesson(context.lecture()));
        keys.addAll(guess.listed());
        keys.addAll(LectureKeys.ofSlides(list, knob, context.lecture()));
        keys.addAll(LectureKeys.ofRoom(curtain));
        return keys;
    }
}

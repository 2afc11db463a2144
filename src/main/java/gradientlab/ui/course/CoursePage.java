package gradientlab.ui.course;

import gradientlab.experiment.Lessons;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.ReadOnce;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lecture.RoomType;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.widget.Nodes;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.value.ObservableDoubleValue;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The start page of the course in the window: beside the lab where there is room, over the lab's panel where
 * there is none; in a presentation over everything, in its type. Made when it is
 * first shown; the lessons are read on a thread of its own. FX thread only.
 */
public final class CoursePage {

    /** Told in the settings: the page was shown without being asked for. */
    private static final String WELCOMED = "course-page";
    /** As wide as the widest panel of a lab in a narrow window, which it covers there. */
    private static final double LEAST = 320;
    private static final double MOST = 400;
    /** Its share of a wide window. */
    private static final double SHARE = 0.225;
    /** What a lab needs beside it. */
    private static final double LAB = 960;
    private static final PseudoClass ATTENDED = PseudoClass.getPseudoClass("attended");

    private final LabContext context;
    private final CourseProgress progress;
    private final List<LabEntry> labs;
    private final CourseActions actions;
    private final Runnable leave;
    /** Keeps the room beside the lab. */
    private final Region place = new Region();
    private final StackPane over = new StackPane();
    private final StackPane side = new StackPane();
    private final StackPane room = new StackPane();
    private CourseView beside;
    private CourseView large;
    /** Reading all lessons, and the presets they show, takes longer than a frame. */
    private final ReadOnce<List<String>> lessons = new ReadOnce<>("course", Lessons::ids);
    private final Set<CourseView> stale = new HashSet<>();
    private boolean shown;
    private boolean presenting;
    private boolean attended;
    /** Who had the keys when it was asked for. */
    private Node asked;

    /**
     * Nothing is shown yet.
     *
     * @param lab shows a lab
     * @param search looks for something
     * @param glossary shows what terms mean
     * @param leave gives the keys back to the window
     */
    public CoursePage(
            LabContext context, Preferences preferences, List<LabEntry> labs, Consumer<LabEntry> lab,
            Runnable search, Runnable glossary, Runnable leave) {
        this.context = context;
        this.labs = labs;
        this.leave = leave;
        progress = new CourseProgress(preferences, () -> {
            context.recipeChanged();
            refresh();
        });
        actions = new CourseActions(this::begin, entry -> {
            closeRoom();
            if (presenting) {
                context.lecture().end();
            }
            lab.accept(entry);
        }, () -> other(search), () -> other(glossary), this::close);
        place.setMinWidth(0);
        place.parentProperty().addListener((of, was, is) -> ((Region) is).widthProperty()
                .addListener(o -> reserve()));
        over.setPickOnBounds(false);
        // Its colour is there before it is.
        side.setStyle("-fx-background-color: -gl-surface;");
        room.setStyle("-fx-background-color: -gl-bg;");
        StackPane.setAlignment(side, Pos.TOP_RIGHT);
        Nodes.show(side, false);
        Nodes.show(room, false);
        over.getChildren().addAll(side, room);
        context.lecture().placeProperty().addListener((of, was, is) -> {
            if (is != null) {
                progress.note(is);
            }
        });
        context.words().languageProperty().addListener(o -> refresh());
        over.widthProperty().addListener(o -> fit());
        over.heightProperty().addListener(o -> fit());
        over.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (attends(e)) {
                e.consume();
                act(e);
            }
        });
        over.sceneProperty().addListener((of, was, is) -> {
            if (is != null) {
                is.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> attend(false));
            }
        });
    }

    /**
     * Lies over the window's content, under dialogs.
     *
     * @param top how high what stays seen above it is
     */
    public Node over(ObservableDoubleValue top) {
        top.addListener((of, was, is) -> StackPane.setMargin(side, new Insets(is.doubleValue(), 0, 0, 0)));
        return over;
    }

    /** Keeps its room beside the content. */
    public Node place() {
        return place;
    }

    /**
     * At the very first start: keeps its place beside what is played, which is drawn before the page is, and
     * leaves the keys where they are.
     *
     * @return whether it has one: {@link #fill} then shows it
     */
    public boolean welcome(boolean first) {
        if (!first || !context.settled().add(WELCOMED)) {
            return false;
        }
        shown = true;
        Nodes.show(side, true);
        fit();
        context.recipeChanged();
        return true;
    }

    /** Shows in its place what there is to see. */
    public void fill() {
        show();
    }

    /** Shows it and gives it the keys; once more puts it away. */
    public void toggle() {
        if (attended && visible() && (focused() || view() == null)) {
            close();
        } else {
            ask();
        }
    }

    /** Shows it and gives it the keys. */
    public void ask() {
        context.settled().add(WELCOMED);
        if (presenting) {
            Nodes.show(room, true);
        } else {
            shown = true;
        }
        asked = owner();
        attended = true;
        show();
        attend(attended);
    }

    /** A presentation begins or ends: it has a page of its own. */
    public void present(boolean on) {
        presenting = on;
        Nodes.show(room, false);
        attend(false);
        show();
    }

    /** Its keys, while it has them; they come before all others. */
    public List<Shortcut> keys() {
        return attended && visible() && focused()
                ? List.of(new Shortcut("", "course.page.keys", this::means, this::act))
                : List.of();
    }

    /** Esc: puts it away if it has the keys; false if it has not. */
    public boolean escape() {
        if (!visible() || !room.isVisible() && !focused()) {
            return false;
        }
        close();
        return true;
    }

    private boolean visible() {
        return presenting ? room.isVisible() : shown;
    }

    private CourseView view() {
        return presenting ? large : beside;
    }

    private void close() {
        if (presenting) {
            Nodes.show(room, false);
        } else {
            shown = false;
        }
        attend(false);
        show();
        leave.run();
    }

    private void closeRoom() {
        Nodes.show(room, false);
        attend(false);
    }

    /** A dialog over it has the keys. */
    private void other(Runnable dialog) {
        attend(false);
        dialog.run();
    }

    private void begin(String lesson) {
        closeRoom();
        context.begin(CourseProgress.lesson(lesson), progress.next(lesson));
    }

    private void show() {
        Nodes.show(side, shown && !presenting);
        fit();
        if (!visible()) {
            return;
        }
        if (lessons.now().isPresent()) {
            make();
            renew();
        } else {
            lessons.ask(read -> show());
        }
    }

    private void make() {
        if (presenting && large == null) {
            large = new CourseView(context.words(), progress, labs, actions, true);
            room.getChildren().setAll(large);
        } else if (!presenting && beside == null) {
            beside = new CourseView(context.words(), progress, labs, actions, false);
            side.getChildren().setAll(beside);
        }
        fit();
        // Meanwhile something else may have got the keys.
        attend(attended && owner() == asked);
    }

    private Node owner() {
        return over.getScene() == null ? null : over.getScene().getFocusOwner();
    }

    /** Lines are made anew when they are looked at, not behind a slide. */
    private void refresh() {
        stale.addAll(Stream.of(beside, large).filter(Objects::nonNull).toList());
        renew();
    }

    private void renew() {
        if (visible() && stale.remove(view())) {
            view().fill();
        }
    }

    private void fit() {
        double w = over.getWidth();
        side.setMinWidth(width(w));
        side.setMaxWidth(width(w));
        reserve();
        if (large != null) {
            large.setStyle("-fx-font-size: " + Math.rint(2 * RoomType.size(w, over.getHeight())) / 2 + "px;");
        }
    }

    /** Whether a window of that width has room for it beside a lab. */
    private static boolean roomy(double window) {
        return window - LEAST >= LAB;
    }

    private static double width(double window) {
        return Math.rint(Math.max(LEAST, Math.min(MOST, SHARE * window)));
    }

    /** Asked before what it stands in is laid out, not while: then it would come too late. */
    private void reserve() {
        if (place.getParent() != null) {
            double window = place.getParent().getLayoutBounds().getWidth();
            place.setPrefWidth(side.isVisible() && roomy(window) ? width(window) : 0);
        }
    }

    private void attend(boolean on) {
        attended = on && visible();
        CourseView view = view();
        if (view != null) {
            view.pseudoClassStateChanged(ATTENDED, attended);
            if (attended && !focused()) {
                view.attend();
            }
        }
    }

    private boolean focused() {
        Node at = owner();
        while (at != null && at != over) {
            at = at.getParent();
        }
        return at != null;
    }

    /** Reached by Tab it gets the keys of its lines too. */
    private boolean attends(KeyEvent e) {
        return visible() && view() != null && focused() && means(e);
    }

    private boolean means(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown() || view() == null) {
            return false;
        }
        return switch (e.getCode()) {
            case UP, DOWN, KP_UP, KP_DOWN, LEFT, RIGHT, KP_LEFT, KP_RIGHT, HOME, END, PAGE_UP, PAGE_DOWN,
                    ENTER,
                    SPACE, ESCAPE ->
                true;
            default -> false;
        };
    }

    private void act(KeyEvent e) {
        KeyCode code = e.getCode();
        switch (code) {
            case UP, KP_UP, PAGE_UP -> view().walk(-1);
            case DOWN, KP_DOWN, PAGE_DOWN -> view().walk(1);
            case LEFT, KP_LEFT -> view().unfold(false);
            case RIGHT, KP_RIGHT -> view().unfold(true);
            case HOME -> view().first();
            case END -> view().last();
            case ENTER, SPACE -> view().fire();
            default -> close();
        }
    }
}

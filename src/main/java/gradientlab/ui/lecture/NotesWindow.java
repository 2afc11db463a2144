package gradientlab.ui.lecture;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Slide;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the speaker alone reads, in a window of its own: this slide's notes, what comes next, the time and how
 * long the lecture takes. On another screen where there is one. It has the keys of the window it belongs to,
 * so that a clicker walks the slides whichever has the focus; closed, it ends nothing. FX thread only.
 */
final class NotesWindow {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 520;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final LabContext context;
    private final Lecture lecture;
    private final Stage main;
    private final Supplier<List<Shortcut>> keys;
    private final Label counter = Nodes.styled(new Label(), "caption");
    private final Label title = Nodes.styled(new Label(), "notes-title");
    private final Label notes = Nodes.styled(new Label(), "notes-text");
    private final Label answer = Nodes.styled(new Label(), "notes-answer");
    private final Label next = Nodes.styled(new Label(), "notes-next");
    private final Label clock = Nodes.styled(new Label(), "mono", "notes-clock");
    private final Label elapsed = Nodes.styled(new Label(), "mono", "notes-clock");
    private final Timeline ticking =
            new Timeline(new KeyFrame(javafx.util.Duration.seconds(1), e -> tick()));
    /** Made when it is first asked for. */
    private Stage stage;
    private long since = System.nanoTime();

    /**
     * @param main the window that is presented
     * @param keys all that hold in it now, the first match winning
     */
    NotesWindow(LabContext context, Stage main, Supplier<List<Shortcut>> keys) {
        this.context = context;
        this.main = main;
        this.keys = keys;
        lecture = context.lecture();
        ticking.setCycleCount(Animation.INDEFINITE);
        lecture.placeProperty().addListener((of, was, is) -> {
            if (was == null) {
                since = System.nanoTime();
            }
            refresh();
        });
        lecture.notesProperty().addListener((of, was, on) -> {
            if (on) {
                open();
            } else if (stage != null) {
                stage.hide();
            }
        });
        context.words().languageProperty().addListener(o -> refresh());
    }

    private void open() {
        if (stage == null) {
            stage = made();
        }
        place();
        refresh();
        stage.show();
        tick();
        ticking.play();
    }

    private Stage made() {
        Stage made = new Stage();
        made.initOwner(main);
        made.titleProperty().bind(context.words().text("lecture.notes"));
        made.getIcons().setAll(main.getIcons());
        Scene scene = new Scene(content(), WIDTH, HEIGHT);
        Bindings.bindContent(scene.getStylesheets(), main.getScene().getStylesheets());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        made.setScene(scene);
        made.setMinWidth(360);
        made.setMinHeight(240);
        made.setOnHidden(e -> {
            ticking.stop();
            lecture.notesProperty().set(false);
        });
        return made;
    }

    private Node bar() {
        IconButton again =
                new IconButton(Feather.ROTATE_CCW, context.words(), "lecture.notes.restart", "");
        again.setId("notes-restart");
        again.setFocusTraversable(false);
        again.setOnAction(e -> {
            since = System.nanoTime();
            tick();
        });
        clock.accessibleTextProperty().bind(Bindings.concat(
                context.words().text("lecture.notes.time"), " ", clock.textProperty()));
        elapsed.setId("notes-elapsed");
        elapsed.accessibleTextProperty().bind(Bindings.concat(
                context.words().text("lecture.notes.elapsed"), " ", elapsed.textProperty()));
        Label word = Nodes.label(context.words().text("lecture.notes.elapsed"), "caption");
        for (Label whole : new Label[] {clock, elapsed, word}) {
            whole.setMinWidth(Label.USE_PREF_SIZE);
        }
        counter.setMinWidth(0);
        return Nodes.row(Pos.CENTER_LEFT, 12, counter, Nodes.gap(), clock, word, elapsed, again);
    }

    private BorderPane content() {
        for (Label label : new Label[] {title, notes, answer, next}) {
            Nodes.wrap(label);
        }
        notes.setId("notes-text");
        next.setId("notes-next");
        answer.setId("notes-answer");
        ScrollPane scroll = Nodes.scroll(Nodes.styled(new VBox(notes, answer), "notes-body"));
        scroll.setFocusTraversable(false);
        BorderPane content = Nodes.styled(new BorderPane(scroll), "notes");
        content.setTop(Nodes.styled(new VBox(bar(), title), "notes-head"));
        content.setBottom(Nodes.styled(
                new VBox(next, Nodes.label(context.words().text("lecture.notes.hint"), "hint-line")),
                "notes-foot"));
        return content;
    }

    /** On a screen beside that of the presentation; else over its lower right corner, to be moved away. */
    private void place() {
        List<Screen> here = Screen.getScreensForRectangle(
                main.getX(), main.getY(), Math.max(1, main.getWidth()), Math.max(1, main.getHeight()));
        Rectangle2D room = Screen.getScreens().stream().filter(screen -> !here.contains(screen)).findFirst()
                .or(() -> here.stream().findFirst()).orElse(Screen.getPrimary()).getVisualBounds();
        double width = Math.min(WIDTH, room.getWidth());
        double height = Math.min(HEIGHT, room.getHeight() - 40);
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(room.getMaxX() - width);
        stage.setY(room.getMaxY() - height - 8);
    }

    /** Esc closes the notes alone; every other key does what it does in the presentation. */
    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            stage.hide();
            return;
        }
        for (Shortcut shortcut : keys.get()) {
            if (shortcut.matches().test(e)) {
                e.consume();
                shortcut.action().accept(e);
                return;
            }
        }
    }

    private void refresh() {
        if (stage == null) {
            return;
        }
        Texts texts = context.words().texts();
        Lecture.Place at = lecture.place();
        if (at == null) {
            counter.setText("");
            title.setText(texts.get("lecture.notes.none"));
            notes.setText("");
            answer.setText("");
            next.setText("");
            return;
        }
        Slide slide = at.slide();
        counter.setText(lecture.caption(texts).orElseThrow().counter());
        title.setText(Lesson.in(slide.title(), texts.language()));
        String said = Lesson.in(slide.notes(), texts.language());
        notes.setText(said.isEmpty() ? texts.get("lecture.notes.empty") : said);
        String shown = Lesson.in(slide.answer(), texts.language());
        answer.setText(shown.isEmpty() ? "" : texts.get("lecture.notes.said", shown));
        next.setText(lecture.nextTitle(texts)
                .map(title -> texts.get(at.asks() ? "lecture.notes.answer" : "lecture.notes.next", title))
                .orElse(texts.get("lecture.notes.last")));
    }

    private void tick() {
        clock.setText(LocalTime.now().format(TIME));
        Duration taken = Duration.ofNanos(System.nanoTime() - since);
        elapsed.setText(String.format("%d:%02d", taken.toMinutes(), taken.toSecondsPart()));
    }
}

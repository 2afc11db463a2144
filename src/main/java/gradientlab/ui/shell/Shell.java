package gradientlab.ui.shell;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts.Language;
import gradientlab.ui.course.CoursePage;
import gradientlab.ui.help.HelpDialogs;
import gradientlab.ui.help.Sizes;
import gradientlab.ui.lab.FileIntake;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.intake.Pasting;
import gradientlab.ui.lecture.LectureRoom;
import gradientlab.ui.search.SearchDialog;
import gradientlab.ui.search.SearchOpening;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The window: top bar, a lab, dialogs and messages over both; knows a {@link Lab} only. FX thread only. */
public final class Shell implements LabContext {

    private static final String STYLE = "/assets/themes/gradient-lab.css";

    private final StartupWindow ground;
    private final Stage stage;
    private final Scene scene;
    private final OpenLabs labs;
    private final Lecture lecture = new Lecture(this::stage);
    private final Preferences preferences;
    private final Words words;
    private final ThemeSwitch theme;
    private final FileDialogs files;
    private final BorderPane content = new BorderPane();
    private final Overlay overlay;
    private final Enlargement enlargement;
    private final TopBar bar;
    private final PauseTransition saveSoon = new PauseTransition(Duration.seconds(1));
    private final List<Shortcut> own;
    private final LectureRoom room;
    private final HelpDialogs help;
    private final FileOpening opening;
    private final FileIntake intake;
    private final CoursePage course;
    private final SearchDialog search;
    private Path later;

    /** What stands in the window, with the dialogs of the system. */
    public static Shell of(StartupWindow ground, List<LabEntry> entries, Preferences preferences) {
        Words words = new Words(preferences.language());
        return new Shell(ground, entries, preferences, words, new SystemFileDialogs(ground.stage(), words));
    }

    Shell(StartupWindow ground, List<LabEntry> entries, Preferences preferences, Words words,
            FileDialogs files) {
        this.ground = ground;
        stage = ground.stage();
        scene = ground.scene();
        labs = new OpenLabs(entries, preferences);
        this.preferences = preferences;
        this.words = words;
        this.files = files;
        theme = new ThemeSwitch(ground, preferences);
        bar = new TopBar(words, this);
        content.setTop(bar);
        overlay = new Overlay(content, words);
        intake = overlay.toasts().intake();
        enlargement = new Enlargement(overlay, preferences, this, saveSoon::playFromStart);
        room = new LectureRoom(this, stage, content, this::shortcuts, this::lab);
        course = new CoursePage(this, preferences, entries, this::show, this::switchSearch,
                this::showGlossary, overlay::requestFocus);
        content.setRight(course.place());
        overlay.cover(room.curtain(), room.over(), course.over(bar.heightProperty()));
        FileDrop drops = new FileDrop(scene, this::drop, key -> intake.refuse(words.texts().get(key)));
        own = WindowKeys.of(this, enlargement, new Pasting(this, this::lab, drops::take));
        help = new HelpDialogs(this, entries, overlay::shows, room::type,
                new Sizes(enlargement.magnifier(), TextSize.SIZES, enlargement::choose));
        search = new SearchDialog(this, entries, overlay::shows, room::type,
                new SearchOpening(this, entries, this::show, help::glossary, own));
        opening = new FileOpening(this, labs);
        saveSoon.setOnFinished(e -> remember());
    }

    /** Fills the window and shows it if it isn't; then, in it, the lab shown last, or the first. */
    public void show() {
        Style.load();
        theme.apply();
        scene.getStylesheets().add(Shell.class.getResource(STYLE).toExternalForm());
        new Keys(this::shortcuts).attach(scene, overlay::requestFocus);
        bar.setLabs(labs.entries(), this::show);
        bar.themeShown(theme.shown().get());

        stage.titleProperty().bind(words.text("app.name"));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        enlargement.fill(scene);
        stage.iconifiedProperty().addListener((o, was, is) -> lab().ifPresent(is ? Lab::hidden : Lab::shown));
        stage.setOnCloseRequest(e -> close());
        overlay.requestFocus();
        preferences.setAside().ifPresent(
                path -> warn(words.texts().get("message.preferences", path.getFileName())));
        // The bar is drawn before a lab is made: it is there while the lab's classes load.
        ground.show();
        ground.afterFrame(this::showLastLab);
    }

    /** Opens a file when the lab is there; for a file the program was started with. */
    public void openLater(Path file) {
        later = file;
    }

    private void showLastLab() {
        ground.icons();
        boolean welcome = course.welcome(preferences.fresh());
        labs.last().ifPresent(this::show);
        if (welcome) {
            ground.afterFrame(course::fill);
        }
        if (later != null) {
            drop(later);
        }
    }

    /** Remembers everything and stops the labs. */
    public void close() {
        saveSoon.stop();
        remember();
        labs.close();
        intake.close();
    }

    /** Tells the person that something failed that nobody foresaw. */
    public void failed(Path log) {
        warn(words.texts().get("message.failed", log));
    }

    @Override
    public void drop(Path file) {
        opening.open(file);
    }

    @Override
    public void open(Recipe recipe) {
        lecture.forget();
        labs.find(recipe.lab()).ifPresent(this::show);
        lab().ifPresent(lab -> lab.open(recipe));
    }

    private void show(LabEntry chosen) {
        if (labs.shows(chosen)) {
            return;
        }
        lab().ifPresent(was -> {
            if (room.presenting()) {
                was.present(false);
            }
            was.hidden();
        });
        OpenLabs.Opened opened = labs.show(chosen, this);
        if (!opened.readable()) {
            warn(words.texts().get("message.recipe"));
        }
        content.setCenter(opened.lab().content());
        bar.show(chosen, opened.lab());
        if (room.presenting()) {
            opened.lab().present(true);
        }
        opened.lab().shown();
    }

    /** Shows the lab of a slide to a lecture room. */
    private Optional<LabModel<?>> stage(Recipe slide) {
        labs.find(slide.lab()).ifPresentOrElse(
                this::show, () -> warn(words.texts().get("message.lesson.lab", slide.lab())));
        return labs.find(slide.lab()).flatMap(own -> lab()).flatMap(Lab::presentable);
    }

    private Optional<Lab> lab() {
        return labs.shown();
    }

    /** Has the lab do something, if one is shown. */
    void ask(Consumer<Lab> what) {
        lab().ifPresent(what);
    }

    void open() {
        files.toOpen().ifPresent(this::drop);
    }

    void save() {
        lab().ifPresent(lab -> files.toSave(lab.fileName()).ifPresent(lab::save));
    }

    void switchTheme() {
        theme.change();
        bar.themeShown(theme.shown().get());
        saveSoon.playFromStart();
    }

    void switchLanguage() {
        Language next = words.languageProperty().get() == Language.EN ? Language.KO : Language.EN;
        words.languageProperty().set(next);
        preferences.setLanguage(next);
        saveSoon.playFromStart();
    }

    void switchKeys() {
        help.switchKeys(lab(), listed());
    }

    /** The lab's keys, the window's and a lesson's. */
    List<List<Shortcut>> listed() {
        return List.of(lab().map(Lab::shortcuts).orElse(List.of()), own, room.listed());
    }

    /** Shows the whole screen of what can't be presented. Clickers send its key in the midst of a lesson. */
    void startPresenting() {
        if (!room.presenting()) {
            present(true);
            if (!room.presenting()) {
                switchFullScreen();
            }
        }
    }

    void beginAgain() {
        Optional.ofNullable(lecture.place()).ifPresentOrElse(at -> begin(at.lesson()), this::startPresenting);
    }

    void switchFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    private List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>(room.dark() ? List.of() : course.keys());
        all.addAll(room.keys());
        all.addAll(own);
        lab().ifPresent(lab -> all.addAll(lab.shortcuts()));
        return all;
    }

    void switchMeter() {
        overlay.switchMeter();
    }

    private void showGlossary() {
        help.glossary(lab());
    }

    void switchSearch() {
        search.toggle();
    }

    void switchCourse() {
        course.toggle();
    }

    @Override
    public void showCourse() {
        course.ask();
    }

    void escape() {
        if (overlay.top().isPresent()) {
            overlay.top().get().close();
        } else if (course.escape()) {
            overlay.requestFocus();
        } else if (!room.given() && lab().map(Lab::escape).orElse(false)) {
            overlay.requestFocus();
        } else if (room.presenting()) {
            present(false);
        } else if (stage.isFullScreen()) {
            stage.setFullScreen(false);
        } else {
            overlay.requestFocus();
        }
    }

    private void remember() {
        labs.remember();
        ground.placement().remember();
        try {
            preferences.save();
        } catch (IOException e) {
            // A home that can't be written costs the memory, not the work.
            System.err.println(preferences.folder() + ": " + e.getMessage());
        }
    }

    @Override
    public Words words() {
        return words;
    }

    @Override
    public ReadOnlyObjectProperty<Theme> theme() {
        return theme.shown();
    }

    @Override
    public void present(boolean on) {
        if (on == room.presenting() || lab().flatMap(Lab::presentable).isEmpty()) {
            return;
        }
        content.setTop(on ? null : bar);
        course.present(on);
        room.present(on, lab().orElseThrow());
        overlay.requestFocus();
    }

    @Override
    public Lecture lecture() {
        return lecture;
    }

    @Override
    public void begin(Lesson lesson, int slide) {
        intake.forget();
        lecture.forget();
        lesson.slides().get(slide).experiment().flatMap(shown -> labs.find(shown.lab()))
                .ifPresent(this::show);
        present(true);
        lecture.begin(lesson, slide);
    }

    @Override
    public void say(String sentence) {
        overlay.toasts().say(sentence);
    }

    @Override
    public void warn(String sentence) {
        overlay.toasts().warn(sentence);
    }

    @Override
    public FileIntake intake() {
        return intake;
    }

    @Override
    public void show(FloatingDialog dialog) {
        overlay.show(dialog);
    }

    @Override
    public void hide(FloatingDialog dialog) {
        overlay.hide(dialog);
    }

    @Override
    public Optional<Path> chooseTarget(String proposed) {
        return files.toSave(proposed);
    }

    @Override
    public Optional<Path> chooseSource(String ending) {
        return files.toRead(ending);
    }

    @Override
    public Set<String> settled() {
        return preferences.settled();
    }

    @Override
    public double length(String part) {
        return preferences.length(part);
    }

    @Override
    public void setLength(String part, double length) {
        preferences.setLength(part, length);
    }

    @Override
    public void recipeChanged() {
        saveSoon.playFromStart();
    }
}

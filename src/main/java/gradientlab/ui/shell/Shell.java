package gradientlab.ui.shell;

import gradientlab.experiment.LessonJson;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;

/**
 * The window: the top bar, one lab under it, dialogs and messages over both; it knows labs only as
 * {@link Lab}. FX thread only.
 */
public final class Shell implements LabContext {

    private static final String STYLE = "/assets/themes/gradient-lab.css";

    private final StartupWindow ground;
    private final Stage stage;
    private final Scene scene;
    private final List<LabEntry> entries;
    private final Preferences preferences;
    private final Words words;
    private final ReadOnlyObjectWrapper<Theme> theme;
    private final FileDialogs files;
    private final Map<LabEntry, Lab> labs = new LinkedHashMap<>();
    private final BorderPane content = new BorderPane();
    private final Overlay overlay;
    private final Enlargement enlargement;
    private final TopBar bar;
    private final PauseTransition saveSoon = new PauseTransition(Duration.seconds(1));
    private final List<Shortcut> own;
    private final ReadOnlyBooleanWrapper presenting = new ReadOnlyBooleanWrapper(this, "presenting");
    private boolean filledBefore;
    private LabEntry entry;
    private final HelpDialogs help;
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
        this.entries = List.copyOf(entries);
        this.preferences = preferences;
        this.words = words;
        this.files = files;
        theme = new ReadOnlyObjectWrapper<>(this, "theme", preferences.theme());
        bar = new TopBar(words, new TopBar.Actions(
                () -> lab().ifPresent(Lab::undo),
                () -> lab().ifPresent(Lab::redo),
                this::open,
                this::save,
                this::switchTheme,
                this::switchLanguage,
                this::switchKeys,
                this::switchPresenting,
                () -> lab().ifPresent(Lab::export)));
        content.setTop(bar);
        overlay = new Overlay(content, words);
        enlargement = new Enlargement(overlay, preferences, this, saveSoon::playFromStart);
        own = ownShortcuts();
        help = new HelpDialogs(this, overlay, enlargement.magnifier(), enlargement::choose);
        saveSoon.setOnFinished(e -> remember());
    }

    /** Fills the window and shows it if it isn't; then, in it, the lab shown last, or the first. */
    public void show() {
        Style.load();
        applyTheme();
        scene.getStylesheets().add(Shell.class.getResource(STYLE).toExternalForm());
        Keys keys = new Keys(this::shortcuts);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> keys.pressed(e, scene.getFocusOwner()));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::leaveField);
        new FileDrop(scene, this::drop, key -> warn(words.texts().get(key)));
        bar.setLabs(entries, this::show);
        bar.themeShown(theme.get());

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
        ground.show(this::showLastLab);
    }

    /** Opens a file when the lab is there; for a file the program was started with. */
    public void openLater(Path file) {
        later = file;
    }

    private void showLastLab() {
        ground.icons();
        String last = preferences.lab().orElse("");
        entries.stream().filter(e -> e.id().equals(last)).findFirst()
                .or(() -> entries.stream().findFirst())
                .ifPresent(this::show);
        if (later != null) {
            drop(later);
        }
    }

    /** Remembers everything and stops the labs. */
    public void close() {
        saveSoon.stop();
        remember();
        labs.values().forEach(Lab::close);
    }

    /** Tells the person that something failed that nobody foresaw. */
    public void failed(Path log) {
        warn(words.texts().get("message.failed", log));
    }

    /** Opens a file as if it had been dropped on the window: a recipe, a picture with one, or data. */
    void drop(Path file) {
        if (FileDrop.data(file)) {
            if (lab().filter(lab -> lab.openData(file)).isEmpty()) {
                warn(words.texts().get("message.drop.data"));
            }
            return;
        }
        if (LessonJson.is(file)) {
            openLesson(file);
            return;
        }
        new RecipeFiles(this).read(file).ifPresent(recipe -> open(recipe, file));
    }

    private void openLesson(Path file) {
        new RecipeFiles(this).readLesson(file).ifPresent(lesson -> entries.stream()
                .filter(e -> e.id().equals(lesson.slides().get(0).recipe().lab()))
                .findFirst()
                .ifPresent(own -> {
                    show(own);
                    labs.get(own).open(lesson);
                }));
    }

    /** An experiment opens in its own lab, whichever is shown. */
    private void open(Recipe recipe, Path file) {
        Optional<LabEntry> own = entries.stream().filter(e -> e.id().equals(recipe.lab())).findFirst();
        if (own.isEmpty()) {
            warn(words.texts().get("message.open.lab", file.getFileName(), recipe.lab()));
            return;
        }
        show(own.get());
        labs.get(own.get()).open(recipe);
        say(words.texts().get("message.opened", file.getFileName()));
    }

    private void show(LabEntry chosen) {
        if (chosen == entry) {
            return;
        }
        present(false);
        lab().ifPresent(Lab::hidden);
        entry = chosen;
        boolean first = !labs.containsKey(chosen);
        Lab lab = labs.computeIfAbsent(chosen, e -> e.open().apply(this));
        if (first) {
            Optional<String> recipe = preferences.recipe(chosen.id());
            if (recipe.isPresent() && !lab.restore(recipe.get())) {
                warn(words.texts().get("message.recipe"));
            }
        }
        content.setCenter(lab.content());
        bar.show(chosen, lab);
        preferences.setLab(chosen.id());
        lab.shown();
    }

    private Optional<Lab> lab() {
        return Optional.ofNullable(labs.get(entry));
    }

    private void open() {
        files.toOpen().ifPresent(this::drop);
    }

    private void save() {
        lab().ifPresent(lab -> files.toSave(lab.fileName()).ifPresent(lab::save));
    }

    private void switchTheme() {
        theme.set(theme.get() == Theme.DARK ? Theme.LIGHT : Theme.DARK);
        applyTheme();
        bar.themeShown(theme.get());
        preferences.setTheme(theme.get());
        saveSoon.playFromStart();
    }

    private void applyTheme() {
        String sheet = ThemeSheet.address(theme.get());
        if (scene.getStylesheets().isEmpty()) {
            scene.getStylesheets().add(sheet);
        } else {
            scene.getStylesheets().set(0, sheet);
        }
        ground.paint(theme.get());
    }

    private void switchLanguage() {
        Texts.Language next = words.languageProperty().get() == Texts.Language.EN
                ? Texts.Language.KO
                : Texts.Language.EN;
        words.languageProperty().set(next);
        preferences.setLanguage(next);
        saveSoon.playFromStart();
    }

    private void switchKeys() {
        help.switchKeys(lab().map(Lab::shortcuts).orElse(List.of()), own);
    }

    private void switchPresenting() {
        boolean wanted = !presenting.get();
        present(wanted);
        if (presenting.get() != wanted) {
            switchFullScreen();
        }
    }

    private void switchFullScreen() {
        stage.setFullScreen(!stage.isFullScreen());
    }

    private List<Shortcut> shortcuts() {
        List<Shortcut> all = new ArrayList<>(own);
        lab().ifPresent(lab -> all.addAll(lab.shortcuts()));
        return all;
    }

    private List<Shortcut> ownShortcuts() {
        return List.of(
                Shortcut.combination("Shortcut+Z", "keys.undo", () -> lab().ifPresent(Lab::undo)),
                Shortcut.combination("Shortcut+Y", "keys.redo", () -> lab().ifPresent(Lab::redo))
                        .or(KeyCombination.valueOf("Shortcut+Shift+Z")),
                Shortcut.combination("Shortcut+O", "keys.open", this::open),
                Shortcut.combination("Shortcut+S", "keys.save", this::save),
                Shortcut.combination("Shortcut+C", "keys.copy", () -> lab().ifPresent(Lab::copyPicture)),
                Shortcut.combination("E", "keys.export", () -> lab().ifPresent(Lab::export)),
                Shortcut.combination("F5", "keys.present", this::switchPresenting),
                Shortcut.combination("F11", "keys.full", this::switchFullScreen),
                enlargement.key("+", "keys.larger", 1, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
                enlargement.key("−", "keys.smaller", -1, KeyCode.MINUS, KeyCode.SUBTRACT),
                enlargement.key("0", "keys.usual", -TextSize.SIZES.size(), KeyCode.DIGIT0, KeyCode.NUMPAD0),
                Shortcut.combination("Shortcut+Shift+F", "keys.meter", () -> overlay.switchMeter()),
                Shortcut.typed("?", "keys.help", this::switchKeys),
                new Shortcut("Esc", "keys.escape", e -> e.getCode() == KeyCode.ESCAPE, e -> escape()));
    }

    private void escape() {
        if (overlay.top().isPresent()) {
            overlay.top().get().close();
        } else if (lab().map(Lab::escape).orElse(false)) {
            overlay.requestFocus();
        } else if (presenting.get()) {
            present(false);
        } else if (stage.isFullScreen()) {
            stage.setFullScreen(false);
        } else {
            overlay.requestFocus();
        }
    }

    /** A press anywhere but in the field someone types in ends the typing. */
    private void leaveField(MouseEvent e) {
        if (!(scene.getFocusOwner() instanceof TextInputControl field)) {
            return;
        }
        for (Node at = (Node) e.getTarget(); at != null; at = at.getParent()) {
            if (at == field) {
                return;
            }
        }
        overlay.requestFocus();
    }

    private void remember() {
        lab().ifPresent(lab -> preferences.setRecipe(entry.id(), lab.recipe()));
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
        return theme.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyBooleanProperty presenting() {
        return presenting.getReadOnlyProperty();
    }

    @Override
    public void present(boolean on) {
        if (on == presenting.get() || on && !lab().map(lab -> lab.present(true)).orElse(false)) {
            return;
        }
        presenting.set(on);
        content.setTop(on ? null : bar);
        if (on) {
            filledBefore = stage.isFullScreen();
            stage.setFullScreen(true);
        } else {
            lab().ifPresent(lab -> lab.present(false));
            stage.setFullScreen(filledBefore);
        }
        overlay.requestFocus();
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
    public void show(FloatingDialog dialog) {
        overlay.show(dialog);
    }

    @Override
    public void hide(FloatingDialog dialog) {
        overlay.hide(dialog);
    }

    @Override
    public DoubleProperty exportProgress() {
        return bar.exportButton().progressProperty();
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
    public void recipeChanged() {
        saveSoon.playFromStart();
    }
}

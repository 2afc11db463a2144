package gradientlab.ui.shell;

import gradientlab.experiment.Glossary;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.Term;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.worker.Worker;
import gradientlab.export.format.Exportable;
import gradientlab.paint.picture.PictureLook;
import gradientlab.text.Texts;
import gradientlab.ui.export.ExportDialog;
import gradientlab.ui.export.ExportModel;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.PictureClipboard;
import gradientlab.ui.lab.PresetStrip;
import gradientlab.ui.lab.RecipeFiles;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.TermHover;
import gradientlab.ui.lecture.PresentedTitle;
import gradientlab.ui.widget.time.Timeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/**
 * Puts a lab's model, view, files, exports and clock together for the window. A lab's subclass says what is
 * its own.
 *
 * @param <R> the lab's recipes
 */
public abstract class LabHost<R extends Recipe> implements Lab {

    private final LabModel<R> model;
    private final LabView view;
    private final LabContext context;
    private final String texts;
    private final ExportModel exports;
    private final ExportDialog dialog;
    private final Clock clock = new Clock();
    private boolean visible;
    private boolean begun;
    private boolean restored;
    private boolean presenting;

    /** @param texts what the keys of its texts begin with: {@code descent.} */
    protected LabHost(LabModel<R> model, LabView view, String texts, LabContext context) {
        this.model = model;
        this.view = view;
        this.texts = texts;
        this.context = context;
        exports = new ExportModel(new Worker<>(model.kind().id() + "-export"));
        dialog = new ExportDialog(
                exports, () -> exportable().orElseThrow(), model.timeline(), view::panelWidth, context);
        new TermHover(view.node(), this::terms, context.words());
        view.setOnInvalidated(clock::wake);
        view.setOnForward(this::goOn);
        model.setOnAsked(clock::wake);
        model.setOnOpened(this::meet);
        exports.setOnInvalidated(clock::wake);
        dialog.setOnInvalidated(clock::wake);
        model.recipeProperty().addListener(o -> context.recipeChanged());
        model.failureProperty().addListener((of, was, failure) -> {
            if (failure != null) {
                tell(failure);
            }
        });
    }

    /** An experiment that gives nothing mostly names a file that can't be used. */
    private void tell(Throwable failure) {
        if (failure instanceof RecipeException wrong) {
            context.intake().refuse(wrong);
        } else {
            context.warn(text("failed"));
        }
    }

    /** What the window shows, as it is exported; empty if there is nothing yet. */
    protected abstract Optional<Exportable> exportable();

    /** The experiment as it is saved, with how it is looked at. */
    protected abstract R seen();

    /** A name for files of the experiment, without an ending. */
    protected abstract String name();

    /** The lab's own keys. */
    protected abstract List<Shortcut> keys();

    /** An experiment was opened: shows it in the way it asks for. */
    protected void opened() {}

    /** Says something to who sees the lab for the first time. */
    protected void invite() {}

    /** In a presentation: so many places on. */
    protected void turn(int places) {
        turnSlides(places);
    }

    private void turnSlides(int places) {
        if (places > 0) {
            context.lecture().forward();
        } else {
            context.lecture().back();
        }
    }

    /** Outside a lesson a presentation walks the presets. */
    protected final void turnPresets(PresentedTitle<R> presented, int places) {
        if (context.lecture().place() == null) {
            walk(presented, places);
        } else {
            turnSlides(places);
        }
    }

    private void walk(PresentedTitle<R> presented, int places) {
        boolean asked = presented.asks();
        presented.answer();
        presented.leave();
        if (!asked || places < 0) {
            presented.beside(places).ifPresent(preset -> {
                open(preset.recipe());
                presented.ask();
            });
        }
    }

    /** After the last slide there is only the way out. */
    private void goOn() {
        if (context.lecture().hasNext()) {
            turn(1);
        } else {
            context.present(false);
        }
    }

    /** What was asked for before is not for this experiment; one that is remembered was there before. */
    private void meet() {
        if (visible) {
            context.intake().forget();
        }
        opened();
    }

    /** Says that what is exported has changed. */
    protected final void invalidateExport() {
        dialog.invalidate();
    }

    protected final boolean presenting() {
        return presenting;
    }

    @Override
    public final Optional<LabModel<?>> presentable() {
        return Optional.of(model);
    }

    @Override
    public final Node content() {
        return view.node();
    }

    @Override
    public final void shown() {
        visible = true;
        model.resume();
        if (!begun) {
            begun = true;
            model.start();
            if (!restored) {
                invite();
            }
        }
        clock.wake();
    }

    @Override
    public final void hidden() {
        visible = false;
        model.suspend();
    }

    @Override
    public final ObservableBooleanValue canUndo() {
        return model.history().canUndoProperty();
    }

    @Override
    public final ObservableBooleanValue canRedo() {
        return model.history().canRedoProperty();
    }

    @Override
    public final void undo() {
        context.intake().forget();
        model.history().undo();
    }

    @Override
    public final void redo() {
        context.intake().forget();
        model.history().redo();
    }

    /** At rest on its first step it would show a start and nothing else. */
    @Override
    public final void open(Recipe recipe) {
        model.open(model.kind().type().cast(recipe));
        model.start();
    }

    @Override
    public final void present(boolean on) {
        presenting = on;
        view.present(on);
    }

    @Override
    public final String fileName() {
        return name() + ".json";
    }

    @Override
    public final void save(Path file) {
        new RecipeFiles(context).write(file, seen());
    }

    @Override
    public final String recipe() {
        return Recipes.write(seen());
    }

    @Override
    public final boolean restore(String recipe) {
        try {
            Recipe read = Recipes.read(recipe);
            if (model.kind().type().isInstance(read)) {
                model.begin(model.kind().type().cast(read));
                restored = true;
                return true;
            }
        } catch (RecipeException e) {
            // The window says that the last experiment could not be reopened.
            return false;
        }
        return false;
    }

    @Override
    public final void export() {
        if (exportable().isPresent()) {
            dialog.show();
        }
    }

    @Override
    public final ReadOnlyDoubleProperty exportProgress() {
        return dialog.hiddenProgressProperty();
    }

    /** Whether an export runs. */
    public final boolean exporting() {
        return exports.busy();
    }

    @Override
    public final void copyPicture() {
        exportable().ifPresent(seen -> PictureClipboard.copy(
                seen.frames(new PictureLook(
                        view.pictureWidth(), view.pictureHeight(), context.theme().get(), words(), true))
                        .frame(model.timeline().step()),
                context));
    }

    @Override
    public final List<Shortcut> shortcuts() {
        Timeline timeline = model.timeline();
        List<Shortcut> all = new ArrayList<>(List.of(
                new Shortcut("Page Down", texts + "key.next",
                        e -> presenting && e.getCode() == KeyCode.PAGE_DOWN, e -> turn(1)),
                new Shortcut("Page Up", texts + "key.previous",
                        e -> presenting && e.getCode() == KeyCode.PAGE_UP, e -> turn(-1)),
                Shortcut.key(words().get("key.space"), KeyCode.SPACE, texts + "key.play", timeline::toggle),
                Shortcut.key("←", KeyCode.LEFT, texts + "key.back", timeline::back),
                Shortcut.key("→", KeyCode.RIGHT, texts + "key.forward", timeline::forward),
                Shortcut.key("Home", KeyCode.HOME, texts + "key.first", timeline::first),
                Shortcut.key("End", KeyCode.END, texts + "key.last", timeline::last)));
        all.addAll(keys());
        all.add(Shortcut.combination(PresetStrip.RESET_KEYS.getName(), PresetStrip.RESET,
                () -> PresetStrip.restore(model, context)));
        return all;
    }

    @Override
    public final List<Term> terms() {
        return Glossary.of(model.kind().id());
    }

    @Override
    public void close() {
        clock.stop();
        exports.close();
        model.close();
    }

    private Texts words() {
        return context.words().texts();
    }

    private String text(String key) {
        return words().get(texts + key);
    }

    /** Tells the model how much time went by, and sleeps when nothing moves. */
    private final class Clock extends AnimationTimer {
        private long last;
        private boolean awake;

        /** Starts if something is to be done and it is seen. */
        void wake() {
            if (!awake && visible) {
                awake = true;
                last = 0;
                start();
            }
        }

        @Override
        public void handle(long now) {
            double seconds = last == 0 ? 0 : (now - last) * 1e-9;
            last = now;
            model.pulse(seconds);
            long before = System.nanoTime();
            view.refresh();
            model.viewed((System.nanoTime() - before) * 1e-9, !view.stale());
            exports.pulse();
            dialog.pulse(seconds);
            boolean idle = !model.timeline().playing() && model.resting() && !dialog.moving()
                    && !view.stale();
            if ((idle || !visible) && !exports.busy()) {
                awake = false;
                stop();
            }
        }
    }
}

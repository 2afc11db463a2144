package gradientlab.ui.descent;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.Camera;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.worker.Worker;
import gradientlab.ui.shell.ExportDialog;
import gradientlab.ui.shell.ExportModel;
import gradientlab.ui.shell.Exportable;
import gradientlab.ui.shell.Lab;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.shell.PictureClipboard;
import gradientlab.ui.shell.RecipeFiles;
import gradientlab.ui.shell.Shortcut;
import gradientlab.ui.widget.Hint;
import gradientlab.ui.widget.Playback;
import gradientlab.ui.widget.Speed;
import gradientlab.ui.widget.Transport;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Optimizers racing on a loss surface: puts model, view, files and clock together for the window. */
public final class DescentLab implements Lab {

    /** Degrees a key walks around a relief. */
    private static final double TURN = 5;

    private final LabContext desk;
    private final DescentModel model;
    private final DescentView view;
    private final Lecture talk;
    private PresentationView presentation;
    private final RecipeFiles files;
    private final ExportModel exports;
    private final ExportDialog dialog;
    private final Clock clock = new Clock();
    private boolean visible;
    private boolean begun;
    private boolean restored;
    private boolean presenting;
    private boolean loopedBefore;
    private Speed speedBefore;

    /** The lab with the first preset. */
    public DescentLab(LabContext desk) {
        this.desk = desk;
        model = new DescentModel(Presets.first(DescentKind.KIND).recipe(), new Worker<>("descent"));
        talk = new Lecture(model);
        talk.placeProperty().addListener((of, was, now) -> showApart(now));
        view = new DescentView(model, this::open, desk);
        files = new RecipeFiles(desk);
        exports = new ExportModel(new Worker<>("export"));
        dialog = new ExportDialog(
                exports, this::exportable, model.playback().stepProperty()::get,
                DescentView::panelWidth, desk);
        view.setOnInvalidated(clock::wake);
        exports.setOnInvalidated(clock::wake);
        dialog.setOnInvalidated(clock::wake);
        model.runProperty().addListener(o -> dialog.invalidate());
        model.viewProperty().addListener(o -> dialog.invalidate());
        model.reliefProperty().addListener(o -> dialog.invalidate());
        model.recipeProperty().addListener(o -> desk.recipeChanged());
        model.failureProperty().addListener((of, was, failure) -> {
            if (failure != null) {
                desk.warn(desk.words().texts().get("descent.failed"));
            }
        });
    }

    @Override
    public Node content() {
        return view;
    }

    @Override
    public void shown() {
        visible = true;
        if (!begun) {
            begun = true;
            model.playback().playingProperty().set(true);
            if (!restored) {
                invite();
            }
        }
        clock.wake();
    }

    @Override
    public void hidden() {
        visible = false;
    }

    @Override
    public ObservableBooleanValue canUndo() {
        return model.history().canUndoProperty();
    }

    @Override
    public ObservableBooleanValue canRedo() {
        return model.history().canRedoProperty();
    }

    @Override
    public void undo() {
        model.history().undo();
    }

    @Override
    public void redo() {
        model.history().redo();
    }

    @Override
    public void open(Recipe recipe) {
        model.open((DescentRecipe) recipe);
        showMapOrRace();
        // As a preset does: at rest on its first step it would show a start and nothing else.
        model.playback().playingProperty().set(true);
    }

    /** A table that is dropped on the window is fitted; its loss is the surface. */
    @Override
    public boolean openData(Path file) {
        try {
            DescentRecipe fitted = SurfaceEdits.ontoFile(model.recipe(), file);
            model.edit(recipe -> fitted);
        } catch (RecipeException e) {
            desk.warn(e.in(desk.words().texts()));
        }
        return true;
    }

    /** A recipe that was made as a map is looked at as one. */
    private void showMapOrRace() {
        view.modes().leave();
        if (model.recipe().sweep().filter(SweepSpec::shown).isPresent() && !presenting) {
            view.modes().enter(DescentView.MAP);
        }
    }

    @Override
    public void open(Lesson lesson) {
        desk.present(true);
        talk.begin(lesson);
    }

    /** A slide that takes a step apart shows it so; any other shows the race. */
    private void showApart(Lecture.Place at) {
        if (at != null && at.apart().isPresent()) {
            view.modes().enter(DescentView.ANATOMY);
        } else {
            view.modes().leave();
        }
    }

    @Override
    public boolean present(boolean on) {
        if (presentation == null) {
            presentation = new PresentationView(model, talk, desk);
        }
        presenting = on;
        if (!on) {
            talk.end();
            model.playback().loopingProperty().set(loopedBefore);
            model.playback().speedProperty().set(speedBefore);
        } else {
            loopedBefore = model.playback().loopingProperty().get();
            speedBefore = model.playback().speedProperty().get();
        }
        view.present(on ? presentation : null);
        return true;
    }

    @Override
    public String fileName() {
        return DescentExportable.name(model.recipe()) + ".json";
    }

    @Override
    public void save(Path file) {
        files.write(file, seenRecipe());
    }

    @Override
    public String recipe() {
        return Recipes.write(seenRecipe());
    }

    @Override
    public boolean restore(String recipe) {
        try {
            if (Recipes.read(recipe) instanceof DescentRecipe descent) {
                model.begin(descent);
                showMapOrRace();
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
    public void export() {
        dialog.show();
    }

    @Override
    public void copyPicture() {
        BufferedImage picture = exportable()
                .frames(view.stage().pixelWidth(), view.stage().pixelHeight(), desk.theme().get(),
                        desk.words().texts(), true)
                .frame(model.playback().stepProperty().get());
        PictureClipboard.copy(picture, desk);
    }

    @Override
    public boolean escape() {
        return view.modes().leave();
    }

    /** What the window shows: the mode's picture, or the race. */
    private Exportable exportable() {
        return Optional.ofNullable(view.modes().shownProperty().get())
                .flatMap(Mode::exportable)
                .orElseGet(() -> new DescentExportable(seen()));
    }

    @Override
    public List<Shortcut> shortcuts() {
        Playback playback = model.playback();
        List<Shortcut> all = new ArrayList<>(view.modes().shortcuts(presenting));
        all.add(new Shortcut("Page Down", "descent.key.lesson.next",
                e -> presenting && e.getCode() == KeyCode.PAGE_DOWN, e -> talk.forward()));
        all.add(new Shortcut("Page Up", "descent.key.lesson.back",
                e -> presenting && e.getCode() == KeyCode.PAGE_UP, e -> talk.back()));
        all.addAll(List.of(
                Shortcut.key(desk.words().texts().get("key.space"), KeyCode.SPACE, "descent.key.play",
                        playback::toggle),
                Shortcut.key("←", KeyCode.LEFT, "descent.key.back", () -> playback.nudge(-1)),
                Shortcut.key("→", KeyCode.RIGHT, "descent.key.forward", () -> playback.nudge(1)),
                Shortcut.key("Home", KeyCode.HOME, "descent.key.first",
                        () -> playback.nudge(-playback.steps())),
                Shortcut.key("End", KeyCode.END, "descent.key.last", () -> playback.nudge(playback.steps())),
                Shortcut.key("R", KeyCode.R, "descent.key.reset", model::resetStart),
                Shortcut.key("0", KeyCode.DIGIT0, "descent.key.fit", model::fit),
                Shortcut.key("V", KeyCode.V, "descent.key.relief", view::switchRelief),
                new Shortcut("Shift+←↑↓→", "descent.key.turn",
                        e -> e.isShiftDown() && !e.isShortcutDown() && e.getCode().isArrowKey()
                                && view.stage().inRelief(),
                        e -> turn(e.getCode())),
                Shortcut.key("F", KeyCode.F, "descent.key.fork", model::toggleForking),
                Shortcut.key("H", KeyCode.H, "descent.key.curvature", model::switchCurvature),
                Shortcut.key("L", KeyCode.L, "descent.key.loop", playback::switchLoop),
                Shortcut.digits("descent.key.switch", digit -> model.toggle(digit - 1))));
        return all;
    }

    @Override
    public void close() {
        clock.stop();
        exports.close();
        view.modes().close();
        model.close();
    }

    DescentModel model() {
        return model;
    }

    Modes modes() {
        return view.modes();
    }

    StageView stage() {
        return view.stage();
    }

    Transport transport() {
        return view.transport();
    }

    /** Whether an export runs. */
    boolean exporting() {
        return exports.busy();
    }

    /** What is on the screen, as it is exported: with the part of the plane that is seen. */
    private Trajectories seen() {
        Optional<Camera> relief =
                view.stage().inRelief() ? Optional.ofNullable(model.reliefProperty().get())
                        : Optional.empty();
        Trajectories run = model.run();
        return run.shownBy(
                run.recipe().withView(seenRecipe().view()).withRelief(relief).withoutIdle());
    }

    private DescentRecipe seenRecipe() {
        return model.seen(view.stage().visible()).seenAsSweep(view.modes().shows(DescentView.MAP));
    }

    private void turn(KeyCode arrow) {
        double around = arrow == KeyCode.LEFT ? -TURN : arrow == KeyCode.RIGHT ? TURN : 0;
        double up = arrow == KeyCode.UP ? TURN : arrow == KeyCode.DOWN ? -TURN : 0;
        model.reliefProperty().set(model.reliefProperty().get().moved(around, up));
    }

    private void invite() {
        Hint hint = new Hint(desk.words(), desk.words().text("descent.invite"));
        hint.setId("invitation");
        view.invite(hint);
        // Who took the invitation needs it no longer.
        model.recipeProperty().addListener(o -> hint.dismiss());
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
            double seconds =
                    last == 0 || view.transport().scrubbingProperty().get() ? 0 : (now - last) * 1e-9;
            last = now;
            model.pulse(seconds);
            view.refresh();
            exports.pulse();
            dialog.pulse(seconds);
            boolean idle = !model.playback().playingProperty().get()
                    && !model.computingProperty().get()
                    && !exports.busy()
                    && !dialog.moving()
                    && !view.stale();
            if (idle || !visible && !exports.busy()) {
                awake = false;
                stop();
            }
        }
    }
}

package gradientlab.ui.flow;

import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.FlowWorker;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.worker.Worker;
import gradientlab.export.flow.FlowExportable;
import gradientlab.ui.shell.ExportDialog;
import gradientlab.ui.shell.ExportModel;
import gradientlab.ui.shell.Lab;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.shell.PictureClipboard;
import gradientlab.ui.shell.RecipeFiles;
import gradientlab.ui.shell.Shortcut;
import gradientlab.ui.widget.Magnifier;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;

/** Networks that train while one watches their gradients: puts model, view, files and clock together. */
public final class FlowLab implements Lab {

    /** How much larger a lecture room sees everything, and the least that it is laid out in. */
    private static final double PRESENTED = 2;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 664;

    private final LabContext desk;
    private final FlowModel model;
    private final FlowView view;
    private final Magnifier room;
    private boolean presenting;
    private final ExportModel exports;
    private final ExportDialog dialog;
    private final Clock clock = new Clock();
    private boolean visible;
    private boolean begun;

    /** The lab with the first preset. */
    public FlowLab(LabContext desk) {
        this.desk = desk;
        int threads =
                Math.max(1, Math.min(FlowRecipe.MAX_NETWORKS, Runtime.getRuntime().availableProcessors()));
        model = new FlowModel(Presets.first(FlowKind.KIND).recipe(),
                new FlowWorker(System::nanoTime, threads));
        view = new FlowView(model, desk);
        view.setOnInvalidated(clock::wake);
        room = new Magnifier(view, LEAST_WIDTH, LEAST_HEIGHT);
        model.setOnAsked(clock::wake);
        exports = new ExportModel(new Worker<>("flow-export"));
        dialog = new ExportDialog(
                exports, this::seen, model.stepProperty()::get, FlowView::panelWidth, desk);
        exports.setOnInvalidated(clock::wake);
        dialog.setOnInvalidated(clock::wake);
        model.recipeProperty().addListener(o -> desk.recipeChanged());
        model.failureProperty().addListener((of, was, failure) -> {
            if (failure != null) {
                failed(failure);
            }
        });
    }

    @Override
    public Node content() {
        return room;
    }

    /** A lecture room sees charts and networks alone, in twice the usual type or what there is room for. */
    @Override
    public boolean present(boolean on) {
        presenting = on;
        view.present(on);
        room.want(on ? PRESENTED : 1);
        return true;
    }

    private void walk(int places) {
        view.presented().beside(places).ifPresent(preset -> open(preset.recipe()));
    }

    @Override
    public void shown() {
        visible = true;
        model.resume();
        if (!begun) {
            begun = true;
            model.play();
        }
        clock.wake();
    }

    @Override
    public void hidden() {
        visible = false;
        model.suspend();
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
        model.open((FlowRecipe) recipe);
        model.play();
    }

    @Override
    public boolean openData(Path file) {
        model.edit(recipe -> Edits.data(recipe, new FileData(file.toString())));
        return true;
    }

    @Override
    public String fileName() {
        return FlowExportable.name(model.recipe()) + ".json";
    }

    @Override
    public void save(Path file) {
        new RecipeFiles(desk).write(file, model.saved());
    }

    @Override
    public String recipe() {
        return Recipes.write(model.saved());
    }

    @Override
    public boolean restore(String recipe) {
        try {
            if (Recipes.read(recipe) instanceof FlowRecipe flow) {
                model.begin(flow);
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
        if (model.frame() != null) {
            dialog.show();
        }
    }

    @Override
    public void copyPicture() {
        if (model.frame() == null) {
            return;
        }
        FlowExportable seen = seen();
        BufferedImage picture = new BufferedImage(
                view.pictureWidth(), view.pictureHeight(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = picture.createGraphics();
        g.drawImage(
                seen.frames(
                        picture.getWidth(), picture.getHeight(), desk.theme().get(), desk.words().texts(),
                        true)
                        .frame(model.stepProperty().get()),
                0, 0, null);
        g.dispose();
        PictureClipboard.copy(picture, desk);
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                new Shortcut("Page Down", "flow.ui.key.next",
                        e -> presenting && e.getCode() == KeyCode.PAGE_DOWN, e -> walk(1)),
                new Shortcut("Page Up", "flow.ui.key.previous",
                        e -> presenting && e.getCode() == KeyCode.PAGE_UP, e -> walk(-1)),
                Shortcut.key(desk.words().texts().get("key.space"), KeyCode.SPACE, "flow.ui.key.play",
                        model::toggle),
                Shortcut.key("←", KeyCode.LEFT, "flow.ui.key.back", model::back),
                Shortcut.key("→", KeyCode.RIGHT, "flow.ui.key.forward", model::forward),
                Shortcut.key("N", KeyCode.N, "flow.ui.epoch", model::epoch),
                Shortcut.key("Home", KeyCode.HOME, "flow.ui.key.first", model::first),
                Shortcut.key("End", KeyCode.END, "flow.ui.key.live", model::live),
                Shortcut.key("R", KeyCode.R, "flow.ui.reset", model::reset),
                Shortcut.digits("flow.ui.key.switch", digit -> model.toggle(digit - 1)));
    }

    @Override
    public void close() {
        clock.stop();
        exports.close();
        model.close();
    }

    FlowModel model() {
        return model;
    }

    /** Whether an export runs. */
    boolean exporting() {
        return exports.busy();
    }

    private FlowExportable seen() {
        return FlowExportable.of(model.frame(), model.quantityProperty().get());
    }

    private void failed(Throwable failure) {
        desk.warn(failure instanceof RecipeException wrong
                ? wrong.in(desk.words().texts())
                : desk.words().texts().get("flow.ui.failed"));
        if (model.frame() == null) {
            model.begin(Presets.first(FlowKind.KIND).recipe());
        }
    }

    /** Takes frames while there may be some, and sleeps when nothing moves. */
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
            double seconds = last == 0 ? FlowModel.BETWEEN : (now - last) * 1e-9;
            last = now;
            model.pulse(seconds);
            view.refresh();
            exports.pulse();
            dialog.pulse(seconds);
            boolean idle = !model.playing() && model.resting() && !view.stale() && !dialog.moving();
            if ((idle || !visible) && !exports.busy()) {
                awake = false;
                stop();
            }
        }
    }
}

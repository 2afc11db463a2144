package gradientlab.ui.descent.sweep;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.descent.sweep.SweepWorker;
import gradientlab.export.descent.SweepExportable;
import gradientlab.export.format.Exportable;
import gradientlab.paint.descent.sweep.SweepWords;
import gradientlab.ui.descent.mode.Mode;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.Nodes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Maps beside the stage: where each start ends, or what two knobs do. A cell that is taken is run on the
 * stage. The map is made anew, and the old one given up, as soon as anything changes that decides about it.
 */
public final class SweepMode implements Mode, SweepView.Hand {

    private final DescentModel model;
    private final StageView stage;
    private final LabContext context;
    private final SweepWorker runner;
    private final SweepChoices choices;
    private final SweepView view;
    private final Label strip = Nodes.styled(new Label(), "task");
    private final Label status = Nodes.styled(new Label(), "map-status");
    private final ProgressBar progress = new ProgressBar(0);
    private final VBox aside;
    private DescentRecipe subject;
    private SweepSpec made;
    private SweepResult result;
    private String looks = "";
    private int[] hovered;
    private boolean gesture;

    public SweepMode(DescentModel model, StageView stage, Modes modes, LabContext context) {
        this.model = model;
        this.stage = stage;
        this.context = context;
        runner = new SweepWorker(
                Runtime.getRuntime().availableProcessors(), () -> Platform.runLater(modes::invalidate));
        choices = new SweepChoices(model, this::seen, context, this::choose);
        view = new SweepView(context, this);
        strip.setWrapText(true);
        strip.textProperty().bind(context.words().text("descent.map.task"));
        status.setId("map-status");
        status.setMinWidth(0);
        progress.setId("map-progress");
        progress.setPrefWidth(96);
        progress.setMinWidth(96);
        HBox foot = new HBox(12, status, progress);
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        foot.getStyleClass().add("map-foot");
        VBox.setVgrow(view, Priority.ALWAYS);
        aside = new VBox(choices, view, foot);
        choices.getStyleClass().add("map-choices");
        aside.getStyleClass().add("map-aside");
    }

    @Override
    public Map<Place, Node> parts() {
        return Map.of(Place.STRIP, strip, Place.ASIDE, aside);
    }

    @Override
    public double asideWidth(double window) {
        return Math.max(430, Math.min(1100, window * 0.46));
    }

    @Override
    public void left() {
        runner.cancel();
        subject = null;
    }

    @Override
    public void refresh() {
        DescentRecipe recipe = model.recipe();
        SweepSpec spec = spec(recipe);
        DescentRecipe wanted = Sweep.subject(recipe, spec);
        if (!wanted.equals(subject) || !spec.equals(made)) {
            subject = wanted;
            made = spec;
            runner.start(recipe, spec);
        }
        runner.poll().ifPresent(newest -> result = newest);
        runner.pollFailure().ifPresent(e -> context.warn(context.words().texts().get("descent.map.failed")));
        choices.show(spec);
        if (result != null && result.spec().equals(spec)) {
            view.show(result, recipe);
        }
        String now = context.theme().get() + " " + context.words().languageProperty().get();
        if (!now.equals(looks)) {
            looks = now;
            view.restyle();
        }
        boolean busy = runner.busy();
        progress.setVisible(busy);
        progress.setProgress(busy && shown() ? (double) result.done() / spec.cells() : 0);
        status.setText(sentence(recipe, spec));
    }

    private boolean shown() {
        return result != null && result.spec().equals(made);
    }

    private String sentence(DescentRecipe recipe, SweepSpec spec) {
        if (hovered != null && shown()) {
            return new SweepWords(recipe, spec, context.words().texts()).cell(result, hovered[0], hovered[1]);
        }
        return context.words().texts().get(
                "descent.map.cells",
                String.format(Locale.ROOT, "%d × %d", spec.x().cells(), spec.y().cells()),
                recipe.steps());
    }

    /** The recipe's map, or the basins of the selected runner. */
    private SweepSpec spec(DescentRecipe recipe) {
        if (recipe.sweep().isPresent()) {
            return recipe.sweep().get().withShown(true);
        }
        View view = recipe.view().orElseGet(() -> model.surface().view());
        return SweepDefaults.basins(model.selected(), view);
    }

    private View seen() {
        return stage.visible();
    }

    private void choose(SweepSpec spec) {
        model.edit(recipe -> recipe.withSweep(Optional.of(spec)));
    }

    @Override
    public void hovered(int[] cell) {
        hovered = cell;
        status.setText(sentence(model.recipe(), spec(model.recipe())));
    }

    @Override
    public void taken(int[] cell) {
        if (!gesture) {
            gesture = true;
            model.history().begin();
        }
        launch(cell);
    }

    @Override
    public void released() {
        if (gesture) {
            gesture = false;
            model.history().end();
            model.timeline().seek(0);
            model.timeline().play();
        }
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                move("Shift+Left", "left", -1, 0), move("Shift+Right", "right", 1, 0),
                move("Shift+Up", "up", 0, 1), move("Shift+Down", "down", 0, -1));
    }

    private Shortcut move(String keys, String way, int columns, int rows) {
        return Shortcut.combination(keys, "descent.map.key." + way, () -> moved(columns, rows));
    }

    /** Takes the cell beside the one where the recipe stands. */
    private void moved(int columns, int rows) {
        SweepSpec spec = spec(model.recipe());
        launch(new int[] {beside(spec, spec.x(), columns), beside(spec, spec.y(), rows)});
    }

    private int beside(SweepSpec spec, SweepAxis axis, int by) {
        double value = SweepKnob.find(model.recipe(), spec.runner(), axis.knob()).orElseThrow()
                .get(model.recipe(), spec.runner());
        double position = axis.position(value);
        long now = Double.isNaN(position) ? 0 : Math.round(position * (axis.cells() - 1));
        return (int) Math.max(0, Math.min(axis.cells() - 1, now + by));
    }

    /** Puts the recipe to a cell's values, unless nobody could start there. */
    private void launch(int[] cell) {
        DescentRecipe recipe = model.recipe();
        SweepSpec spec = spec(recipe);
        int index = spec.runner();
        DescentRecipe there = SweepKnob.find(recipe, index, spec.x().knob()).orElseThrow()
                .set(recipe, index, spec.x().value(cell[0]));
        there = SweepKnob.find(recipe, index, spec.y().knob()).orElseThrow()
                .set(there, index, spec.y().value(cell[1]));
        DescentRecipe shown = there.withRunner(index, there.runners().get(index).withShown(true));
        if (SurfaceEdits.finite(shown.surface().make(), shown.start())) {
            model.selectedProperty().set(index);
            model.edit(was -> shown);
        }
    }

    @Override
    public Optional<Exportable> exportable() {
        return shown() ? Optional.of(new SweepExportable(result.of(model.recipe()))) : Optional.empty();
    }

    @Override
    public void close() {
        runner.close();
    }
}

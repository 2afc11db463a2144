package gradientlab.ui.convolution.training;

import gradientlab.core.Settings;
import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.KernelCheck;
import gradientlab.experiment.convolution.training.KernelCheck.Found;
import gradientlab.text.Texts;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.OptimizerEdits;
import gradientlab.ui.lab.training.OptimizerPane;
import gradientlab.ui.lab.training.UpdatePane;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.knob.SchedulePane;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/**
 * The panel at the right: who learns, what the chosen one is made of, over which seeds and pixels, the rest
 * folded; and below, never out of sight, how all are updated.
 */
final class TrainingPanel extends BorderPane {

    private final TrainingState state;
    private final ConvolutionModel model;
    private final LabContext context;
    private final DigitsLegend legend;
    private final NetworkKnobs network;
    private final DataPane data;
    private final UpdatePane update;
    private final Fold optimizer;
    private final Fold batch;
    private final Fold check;
    private final Label checked = new Label();

    TrainingPanel(TrainingState state, ConvolutionModel model, LabContext context) {
        this.state = state;
        this.model = model;
        this.context = context;
        legend = new DigitsLegend(state, model, context);
        network = new NetworkKnobs(model, context);
        data = new DataPane(model, context);
        OptimizerEdits edits = DigitsEdits.optimizer(model);
        update = new UpdatePane(context.words(), "convolution.train.", model::follow, edits);
        optimizer = Fold.of(
                context.words().text("convolution.train.fold.optimizer"),
                () -> new OptimizerPane(context.words(), model::follow, edits),
                pane -> pane.show(model.recipe().training().plan().first()));
        optimizer.setId("fold-optimizer");
        batch = Fold.of(
                context.words().text("convolution.train.fold.batch"), this::batch, this::showBatch);
        batch.setId("fold-batch");
        Nodes.wrap(checked);
        check = Fold.of(
                context.words().text("convolution.train.fold.check"), () -> new VBox(checked), pane -> {});
        check.setId("fold-check");
        VBox all = Nodes.styled(
                new VBox(legend.node(), network, data, optimizer, batch, check), "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
        setBottom(update);
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    private KnobList batch() {
        return new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> DigitsEdits.training(model,
                        recipe -> knob.equals(ConvolutionDials.BATCH.id())
                                ? recipe.withBatch((int) value)
                                : recipe.withEpochs((int) value)))
                .spaced(12);
    }

    private void showBatch(KnobList knobs) {
        DigitsRecipe recipe = model.recipe().training();
        knobs.show(
                List.of(ConvolutionDials.BATCH, ConvolutionDials.EPOCHS),
                Settings.NONE.with(ConvolutionDials.BATCH.id(), recipe.batch())
                        .with(ConvolutionDials.EPOCHS.id(), recipe.epochs()));
    }

    /** Gives up the numbers under the sliders where the panel is low. */
    void setCompact(boolean compact) {
        network.setCompact(compact);
        data.setCompact(compact);
        update.setCompact(compact);
        update.setNumbered(!compact);
    }

    /** Brings all that the recipe says up to date. */
    void refresh() {
        DigitsRecipe recipe = model.recipe().training();
        Texts texts = context.words().texts();
        network.refresh();
        data.refresh();
        update.show(recipe.plan().first());
        optimizer.refresh(SchedulePane.summary(recipe.schedule(), texts));
        batch.refresh(texts.get("convolution.train.batch.summary", recipe.batch(), recipe.epochs()));
    }

    /** Brings up to date what changes with every step. */
    void refreshMoment() {
        legend.refresh();
        if (!state.ready() || model.frame().playing()) {
            return;
        }
        Optional<KernelCheck> kernels = state.look().cnn().map(cnn -> cnn.check());
        Nodes.show(check, kernels.isPresent());
        kernels.ifPresent(this::show);
    }

    private void show(KernelCheck kernels) {
        Texts texts = context.words().texts();
        List<Found> found = kernels.all();
        long agreeing = found.stream().filter(Found::agrees).count();
        long kinks = found.stream().filter(Found::kink).count();
        check.refresh(texts.get("convolution.train.check.summary", agreeing, found.size()));
        boolean drawn = state.recipe().view().digit().drawn().isPresent();
        String say = texts.get("convolution.train.check." + (drawn ? "drawn" : "say"));
        checked.setText(kinks == 0 ? say : say + " " + texts.get("convolution.train.check.kink", kinks));
    }
}

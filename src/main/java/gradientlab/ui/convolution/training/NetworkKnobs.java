package gradientlab.ui.convolution.training;

import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.paint.convolution.training.TrainingWords;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.legend.SelectedHead;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What the selected network is made of. */
final class NetworkKnobs extends VBox {

    private static final KnobFields<DigitNetwork> FIELDS = new KnobFields<DigitNetwork>()
            .and(ConvolutionDials.FILTERS, DigitNetwork::filters, (of, n) -> of.withFilters((int) n),
                    NetworkKnobs::convolutional)
            .and(ConvolutionDials.KERNEL, DigitNetwork::kernel, (of, k) -> of.withKernel((int) k),
                    NetworkKnobs::convolutional)
            .and(ConvolutionDials.HIDDEN, DigitNetwork::hidden, (of, h) -> of.withHidden((int) h),
                    of -> !convolutional(of));

    private final ConvolutionModel model;
    private final LabContext context;
    private final SelectedHead head;
    private final KnobList knobs;
    private final Segmented<Integer> pool;
    private final HBox pooling;
    private boolean following;

    NetworkKnobs(ConvolutionModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().addAll("runner-knobs", "network-knobs");
        head = new SelectedHead(
                context.words(), "network-menu", "convolution.train.network.menu", this::menu);
        knobs = new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> change(network -> FIELDS.with(network, knob, value)));
        pool = new Segmented<>(
                List.of(1, DigitNetwork.MAX_POOL),
                size -> context.words().text("convolution.train.pool." + (size == 1 ? "none" : "two")));
        pool.setId("pool");
        pool.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                change(network -> network.withPool(is));
            }
        });
        pooling = Nodes.row(
                Pos.CENTER_LEFT, 8, Nodes.label(context.words().text("convolution.train.pool")), Nodes.gap(),
                pool);
        getChildren().addAll(head, knobs, pooling);
    }

    private static boolean convolutional(DigitNetwork network) {
        return network.kind() == Kind.CNN;
    }

    private void change(UnaryOperator<DigitNetwork> change) {
        DigitsEdits.training(
                model, recipe -> DigitsEdits.network(recipe, model.selected(), change));
    }

    /** Brings all values up to date with the selected network. */
    void refresh() {
        DigitsRecipe recipe = model.recipe().training();
        DigitNetwork network = recipe.networks().get(model.selected());
        TrainingWords words = new TrainingWords(recipe, context.words().texts());
        int slot = words.slot(model.selected()).ordinal();
        head.show(slot, context.theme().get(), words.name(model.selected()));
        knobs.setColor(SlotSample.color(slot, context.theme().get()));
        knobs.show(FIELDS, network);
        Nodes.show(pooling, convolutional(network));
        following = true;
        pool.valueProperty().set(network.pool());
        following = false;
    }

    /** Gives up the numbers under the sliders, or shows them. */
    void setCompact(boolean on) {
        knobs.setNumbered(!on);
    }

    private List<MenuItem> menu() {
        MenuItem remove = SelectedHead.item(
                context.words().texts(), "convolution.train.network.remove", () -> {
                    int gone = model.selected();
                    DigitsEdits.training(model, recipe -> DigitsEdits.remove(recipe, gone));
                    model.selectedProperty().set(0);
                });
        remove.setDisable(model.recipe().training().networks().size() < 2);
        return List.of(remove);
    }
}

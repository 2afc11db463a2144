package gradientlab.ui.flow.panel;

import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.paint.training.RegularizerWords;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowKnobs;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.RegularizerPane;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.legend.SelectedHead;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the selected network is made of, with what can be done to it. */
final class NetworkKnobs extends VBox {

    private final FlowModel model;
    private final LabContext context;
    private final SelectedHead head;
    private final Picker<Block> block;
    private final Picker<String> activation;
    private final Picker<String> init;
    private final ClipPane clip;
    private final KnobList knobs;
    private final Fold regularizers;
    /** What the fold was last brought up to date with, to open where another network has some. */
    private int shown = -1;
    private boolean regular;

    NetworkKnobs(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().addAll("runner-knobs", "network-knobs");
        NetworkMenu menu = new NetworkMenu(model);
        head = new SelectedHead(
                context.words(), "network-menu", "flow.ui.network.menu",
                () -> menu.items(context.words().texts()));
        block = new Picker<>(
                context.words().text("flow.ui.block"), List.of(Block.values()),
                (choice, texts) -> texts.get("block." + choice.id()), context.words(),
                choice -> model.edit(recipe -> Edits.block(recipe, model.selected(), choice)));
        block.box().setId("block");
        activation = picker(
                "flow.ui.activation", "activation.", Activations.all().stream().map(Activation::id).toList(),
                (spec, id) -> spec.activation().equals(id) ? spec : spec.withActivation(id));
        activation.box().setId("activation");
        init = picker(
                "flow.ui.init", "init.", Initializers.all().stream().map(Initializer::id).toList(),
                (spec, id) -> spec.withInit(id).withParameters(Optional.empty()));
        init.box().setId("init");
        HBox first = row(block, activation, init);
        block.setPrefWidth(102);
        activation.setPrefWidth(96);
        init.setPrefWidth(78);
        clip = ClipPane.own(context.words(), model::follow, own -> change(spec -> spec.withClip(own)));
        knobs = new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> change(spec -> FlowKnobs.NETWORK.with(spec, knob, value)));
        regularizers = Fold.of(context.words().text("regularizer.fold"), this::pane, this::show);
        regularizers.setId("fold-regularizers");
        getChildren().addAll(head, first, knobs, clip);
    }

    /** Brings all values up to date with the selected network. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        NetworkSpec spec = recipe.networks().get(model.selected());
        head.show(
                spec.slot(), context.theme().get(),
                new NetworkWords(recipe, context.words().texts()).name(model.selected()));
        block.show(spec.block());
        activation.show(spec.activation());
        init.show(spec.init());
        clip.show(spec.clip(), recipe.clip());
        knobs.setColor(SlotSample.color(spec.slot(), context.theme().get()));
        knobs.show(FlowKnobs.NETWORK, spec);
        regularizers.refresh(
                String.join(" · ", RegularizerWords.of(spec.regularizers(), context.words().texts())));
        unfold(spec);
    }

    /** Opened where another network, or one anew, has any; then a person opens and closes it. */
    private void unfold(NetworkSpec spec) {
        boolean any = !spec.regularizers().equals(Regularizers.NONE);
        boolean other = shown != model.selected();
        if (other || any && !regular) {
            regularizers.expandedProperty().set(any);
        }
        shown = model.selected();
        regular = any;
    }

    /** What keeps the network from learning its data by heart, folded. */
    Fold regularizers() {
        return regularizers;
    }

    private RegularizerPane pane() {
        return new RegularizerPane(
                context.words(), NetworkSpec.REGULARIZERS, model::follow,
                turn -> change(spec -> spec.withRegularizers(turn.apply(spec.regularizers()))));
    }

    private void show(RegularizerPane all) {
        NetworkSpec spec = model.recipe().networks().get(model.selected());
        all.setColor(SlotSample.color(spec.slot(), context.theme().get()));
        all.show(spec.regularizers(), model.recipe().pictures());
    }

    /** Gives up the numbers under the sliders, or shows them. */
    void setCompact(boolean compact) {
        knobs.setNumbered(!compact);
    }

    private void change(UnaryOperator<NetworkSpec> change) {
        model.edit(recipe -> Edits.network(recipe, model.selected(), change));
    }

    private Picker<String> picker(
            String caption, String names, List<String> ids,
            BiFunction<NetworkSpec, String, NetworkSpec> change) {
        return new Picker<>(
                context.words().text(caption), ids, (id, texts) -> texts.get(names + id), context.words(),
                id -> change(spec -> change.apply(spec, id)));
    }

    private static HBox row(Region... parts) {
        HBox row = new HBox(6, parts);
        for (Region part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }
}

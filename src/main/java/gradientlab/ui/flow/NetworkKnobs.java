package gradientlab.ui.flow;

import gradientlab.core.Knob;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.SlotSample;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the selected network is made of, with what can be done to it. */
final class NetworkKnobs extends VBox {

    private final FlowModel model;
    private final LabContext desk;
    private final SlotSample sample = new SlotSample();
    private final Label name = new Label();
    private final MenuButton more = new MenuButton();
    private final Picker<Block> block;
    private final Picker<String> activation;
    private final Picker<String> init;
    private final RecipeSlider weightScale;
    private final RecipeSlider branchScale;
    private final RecipeSlider slope;
    private final RecipeSlider std;
    private final RecipeSlider dropout;

    NetworkKnobs(FlowModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().addAll("runner-knobs", "network-knobs");
        name.getStyleClass().add("section-title");
        more.getStyleClass().addAll("icon-button", "more");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId("network-menu");
        more.accessibleTextProperty().bind(desk.words().text("flow.ui.network.menu"));
        more.setOnShowing(e -> fill());
        fill();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, sample, name, gap, more);
        head.setAlignment(Pos.CENTER_LEFT);
        block = new Picker<>(
                desk.words().text("flow.ui.block"), List.of(Block.values()),
                (choice, texts) -> texts.get("block." + choice.id()), desk.words(),
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
        weightScale = dial(FlowKnobs.WEIGHT_SCALE, NetworkSpec::weightScale, NetworkSpec::withWeightScale);
        branchScale = dial(FlowKnobs.BRANCH_SCALE, NetworkSpec::branchScale, NetworkSpec::withBranchScale);
        slope = dial(FlowKnobs.SLOPE, NetworkSpec::slope, NetworkSpec::withSlope);
        slope.slider().track().setOnReset(
                () -> slope.slider().valueProperty().set(NetworkSpec.defaultSlope(spec().activation())));
        std = dial(FlowKnobs.STD, NetworkSpec::std, NetworkSpec::withStd);
        dropout = dial(FlowKnobs.DROPOUT, NetworkSpec::dropout, NetworkSpec::withDropout);
        getChildren().addAll(
                head, first, weightScale.slider(), std.slider(), branchScale.slider(), slope.slider(),
                dropout.slider());
    }

    private NetworkSpec spec() {
        return model.recipe().networks().get(model.selected());
    }

    /** Brings all values up to date with the selected network. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        NetworkSpec spec = recipe.networks().get(model.selected());
        sample.show(spec.slot(), desk.theme().get());
        name.setText(new NetworkWords(recipe, desk.words().texts()).name(model.selected()));
        block.show(spec.block());
        activation.show(spec.activation());
        init.show(spec.init());
        for (RecipeSlider dial : List.of(weightScale, branchScale, slope, std, dropout)) {
            dial.refresh();
            dial.slider().colorProperty().set(SlotSample.color(spec.slot(), desk.theme().get()));
        }
        branchScale.shown(spec.block().skips());
        slope.shown(spec.activation().equals("leaky_relu") || spec.activation().equals("prelu"));
        std.shown(spec.init().equals("normal"));
    }

    /** Gives up the numbers under the sliders, or shows them. */
    void setCompact(boolean compact) {
        for (RecipeSlider dial : List.of(weightScale, branchScale, slope, std, dropout)) {
            dial.slider().setNumbered(!compact);
        }
    }

    private Picker<String> picker(
            String caption, String names, List<String> ids,
            BiFunction<NetworkSpec, String, NetworkSpec> change) {
        return new Picker<>(
                desk.words().text(caption), ids, (id, texts) -> texts.get(names + id), desk.words(),
                id -> model.edit(
                        recipe -> Edits.network(recipe, model.selected(), spec -> change.apply(spec, id))));
    }

    private RecipeSlider dial(
            Knob knob, ToDoubleFunction<NetworkSpec> read,
            BiFunction<NetworkSpec, Double, NetworkSpec> write) {
        return new RecipeSlider(
                knob, model, desk.words(),
                recipe -> read.applyAsDouble(recipe.networks().get(model.selected())),
                (recipe, value) -> Edits.network(recipe, model.selected(), spec -> write.apply(spec, value)));
    }

    private static HBox row(Region... parts) {
        HBox row = new HBox(6, parts);
        for (Region part : parts) {
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setMaxWidth(Double.MAX_VALUE);
        }
        return row;
    }

    private void fill() {
        Texts texts = desk.words().texts();
        int count = model.recipe().networks().size();
        MenuItem copy = item(texts, "flow.ui.network.duplicate", () -> {
            model.edit(recipe -> Edits.add(recipe, recipe.networks().get(model.selected())));
            model.selectedProperty().set(model.recipe().networks().size() - 1);
        });
        copy.setDisable(count >= FlowRecipe.MAX_NETWORKS);
        MenuItem remove = item(texts, "flow.ui.network.remove", () -> {
            int gone = model.selected();
            model.edit(recipe -> Edits.remove(recipe, gone));
            model.selectedProperty().set(Math.min(gone, model.recipe().networks().size() - 1));
        });
        remove.setDisable(count < 2);
        more.getItems().setAll(copy, remove);
    }

    private static MenuItem item(Texts texts, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}

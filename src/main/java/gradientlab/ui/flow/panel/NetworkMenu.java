package gradientlab.ui.flow.panel;

import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.widget.legend.SelectedHead;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/** What can be done to the selected network as a whole: copied, copied with one thing changed, removed. */
final class NetworkMenu {

    private final FlowModel model;

    NetworkMenu(FlowModel model) {
        this.model = model;
    }

    /** How a copy becomes another network. */
    private interface Change {

        FlowRecipe in(FlowRecipe recipe, int network);
    }

    /** The items, in the language shown. */
    List<MenuItem> items(Texts texts) {
        boolean full = model.recipe().networks().size() >= FlowRecipe.MAX_NETWORKS;
        MenuItem copy =
                SelectedHead.item(texts, "flow.ui.network.duplicate",
                        () -> copy((recipe, network) -> recipe));
        Menu changed = changed(texts);
        copy.setDisable(full);
        changed.setDisable(full);
        List<MenuItem> items = new ArrayList<>(List.of(copy, changed, remove(texts)));
        if (full) {
            MenuItem why = new MenuItem(texts.get("flow.ui.network.full", FlowRecipe.MAX_NETWORKS));
            why.setDisable(true);
            items.add(0, why);
        }
        return items;
    }

    private MenuItem remove(Texts texts) {
        MenuItem remove = SelectedHead.item(texts, "flow.ui.network.remove", () -> {
            int gone = model.selected();
            model.edit(recipe -> Edits.remove(recipe, gone));
            model.selectedProperty().set(Math.min(gone, model.recipe().networks().size() - 1));
        });
        remove.setDisable(model.recipe().networks().size() < 2);
        return remove;
    }

    /** All that a copy may differ in by one choice. */
    private Menu changed(Texts texts) {
        NetworkSpec now = model.recipe().networks().get(model.selected());
        Menu menu = new Menu(texts.get("flow.ui.network.copy"));
        menu.setId("flow.ui.network.copy");
        menu.getItems().addAll(
                group(texts, "flow.ui.block", Stream.of(Block.values()).filter(block -> block != now.block())
                        .map(block -> item(texts, "block." + block.id(),
                                (recipe, network) -> Edits.block(recipe, network, block)))),
                group(texts, "flow.ui.activation", others(
                        Activations.all().stream().map(Activation::id), now.activation())
                        .map(id -> item(texts, "activation." + id, (recipe, network) -> Edits.network(
                                recipe, network, spec -> spec.withActivation(id))))),
                group(texts, "flow.ui.init", others(
                        Initializers.all().stream().map(Initializer::id), now.init())
                        .map(id -> item(texts, "init." + id, (recipe, network) -> Edits.network(
                                recipe, network,
                                spec -> spec.withInit(id).withParameters(Optional.empty()))))));
        return menu;
    }

    private static Stream<String> others(Stream<String> ids, String but) {
        return ids.filter(id -> !id.equals(but));
    }

    private static Menu group(Texts texts, String key, Stream<MenuItem> items) {
        Menu menu = new Menu(texts.get(key));
        menu.getItems().setAll(items.toList());
        return menu;
    }

    private MenuItem item(Texts texts, String key, Change change) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId("copy-" + key);
        item.setOnAction(e -> copy(change));
        return item;
    }

    /** One entry of the history; the copy is selected. */
    private void copy(Change change) {
        int next = model.recipe().networks().size();
        int from = model.selected();
        model.edit(recipe -> change.in(Edits.add(recipe, recipe.networks().get(from)), next));
        model.selectedProperty().set(next);
    }
}

package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.OpenedTest;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.text.Texts;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.ExplainedItem;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;

/** Which networks are trained, how often each is right on validation data, and on the test once opened. */
final class RegularizeLegend implements Legend.Actions {

    private static final String CLOSED = "– –";
    private static final double TEST = 58;

    private final RegularizeState state;
    private final GeneralizationModel model;
    private final Legend legend;

    RegularizeLegend(RegularizeState state) {
        this.state = state;
        model = state.model();
        legend = new Legend(
                state.context().words(), state.context().theme(), new Legend.Captions(
                        "network", RegularizeWords.KEY + "network",
                        List.of(new Legend.Column(RegularizeWords.KEY + "column.validation", 0),
                                new Legend.Column(RegularizeWords.KEY + "column.test", TEST)),
                        0, RegularizeWords.KEY + "add", ""),
                this);
        legend.getStyleClass().add("regularize-legend");
    }

    Legend node() {
        return legend;
    }

    /** Brings all rows up to date. */
    void refresh() {
        RegularizeRecipe recipe = model.recipe().regularize();
        RegularizeWords words = new RegularizeWords(recipe, state.context().words().texts());
        List<NetworkState> known = state.ready() ? model.shown().networks() : List.of();
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            boolean on = recipe.networks().get(i).on();
            Optional<NetworkState> network =
                    on && i < known.size() ? Optional.of(known.get(i)) : Optional.empty();
            rows.add(new Legend.Row(
                    words.name(i), words.detail(i), words.slot(i).ordinal(), on,
                    List.of(network.map(this::validation).orElse(""), test(i)),
                    network.map(now -> stopped(now, words)).orElse(Legend.State.NONE)));
        }
        legend.show(rows, model.selected(), "");
        Nodes.show(legend.addRow(), rows.size() < RegularizeRecipe.MAX_NETWORKS);
    }

    private String validation(NetworkState network) {
        return state.predicting() || network.broken().isPresent() ? ""
                : RegularizeWords.percent(network.judged().validation().accuracy()) + " %";
    }

    private String test(int network) {
        Optional<OpenedTest> test = state.ready() ? model.frame().kept().test() : Optional.empty();
        return test.filter(seen -> network < seen.scores().size())
                .flatMap(seen -> seen.scores().get(network))
                .map(score -> RegularizeWords.percent(score.accuracy()) + " %").orElse(CLOSED);
    }

    private static Legend.State stopped(NetworkState network, RegularizeWords words) {
        if (network.broken().isPresent()) {
            return new Legend.State(words.get("verdict.broken"), words.get("say.broken",
                    network.broken().get().epoch(), network.broken().get().layer()), true);
        }
        return network.stopped().isEmpty() ? Legend.State.NONE
                : new Legend.State("■", words.get("say.stopped", network.stopped().getAsInt(),
                        network.best()) + " " + words.get("say.chosen"), false);
    }

    @Override
    public void select(int row) {
        model.selectedProperty().set(row);
    }

    @Override
    public void show(int row, boolean on) {
        Edits.edit(model, recipe -> recipe.withNetwork(row, recipe.networks().get(row).withOn(on)));
    }

    @Override
    public void look(int row, int slot) {
        throw new UnsupportedOperationException("a network's look is its method's");
    }

    @Override
    public List<MenuItem> offered() {
        Texts texts = state.context().words().texts();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("none", RegularizedNetwork.PLAIN, texts));
        items.add(item("copy", RegularizedNetwork.of(
                Edits.settings(model, Math.min(model.selected(), networks() - 1))), texts));
        items.add(item("early", RegularizedNetwork.of(
                NetworkSettings.NONE.withPatience(NetworkSettings.DEFAULT_PATIENCE)), texts));
        return items;
    }

    private int networks() {
        return model.recipe().regularize().networks().size();
    }

    private MenuItem item(String id, RegularizedNetwork network, Texts texts) {
        RegularizeWords words = new RegularizeWords(
                model.recipe().regularize().withNetworks(List.of(network)), texts);
        return new ExplainedItem("add-" + id, words.name(0), texts.get(RegularizeWords.KEY + "add." + id),
                () -> {
                    Edits.edit(model, recipe -> Edits.add(recipe, network));
                    model.selectedProperty().set(networks() - 1);
                });
    }
}

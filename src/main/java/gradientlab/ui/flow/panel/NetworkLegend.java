package gradientlab.ui.flow.panel;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.ExplainedItem;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;

/** Which networks are trained: fills the legend with them and does what a person asks of it. */
final class NetworkLegend implements Legend.Actions {

    private final FlowModel model;
    private final LabContext context;
    private final Legend legend;

    NetworkLegend(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        legend = new Legend(
                context.words(), context.theme(), new Legend.Captions(
                        "network", "flow.ui.network", List.of(new Legend.Column("flow.ui.accuracy", 0)), 0,
                        "flow.ui.add", "flow.ui.look"),
                this);
        legend.getStyleClass().add("networks-legend");
    }

    Legend node() {
        return legend;
    }

    /** Brings all rows up to date. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        Texts texts = context.words().texts();
        NetworkWords words = new NetworkWords(recipe, texts);
        List<NetworkSnapshot> known = model.frame() == null ? List.of() : model.seen().networks();
        List<NetworkSnapshot> judged = known.isEmpty() ? known
                : model.frame().history().judged(model.seen().step()).networks();
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            NetworkSpec spec = recipe.networks().get(i);
            Optional<NetworkSnapshot> snapshot =
                    i < known.size() ? Optional.of(known.get(i)) : Optional.empty();
            Optional<Legend.State> stopped = snapshot.flatMap(NetworkSnapshot::stopped)
                    .map(stop -> new Legend.State(texts.get("flow.ui.stopped", stop.step()), "", true));
            String accuracy = stopped.isPresent()
                    ? ""
                    : i < judged.size() ? percent(judged.get(i).trainAccuracy()) : "";
            rows.add(new Legend.Row(
                    words.name(i), words.detail(i), spec.slot(), spec.shown(), List.of(accuracy),
                    stopped.orElse(Legend.State.NONE)));
        }
        legend.show(rows, model.selected(), "");
        boolean room = rows.size() < FlowRecipe.MAX_NETWORKS;
        Nodes.show(legend.addRow(), room);
    }

    @Override
    public void select(int row) {
        model.selectedProperty().set(row);
    }

    @Override
    public void show(int row, boolean on) {
        model.edit(recipe -> Edits.shown(recipe, row, on));
    }

    @Override
    public void look(int row, int slot) {
        model.edit(recipe -> Edits.network(recipe, row, spec -> spec.withSlot(slot)));
    }

    @Override
    public List<MenuItem> offered() {
        List<MenuItem> items = new ArrayList<>();
        for (NetworkSpec standard : Edits.standards(model.recipe())) {
            NetworkWords words = new NetworkWords(
                    model.recipe().withNetworks(List.of(standard)), context.words().texts());
            items.add(new ExplainedItem(
                    "add-" + standard.activation() + "-" + standard.block().id(), words.name(0),
                    words.detail(0), () -> {
                        model.edit(recipe -> Edits.add(recipe, standard));
                        model.selectedProperty().set(model.recipe().networks().size() - 1);
                    }));
        }
        return items;
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
    }
}

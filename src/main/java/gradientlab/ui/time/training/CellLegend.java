package gradientlab.ui.time.training;

import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.ExplainedItem;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.MenuItem;

/** Which networks are trained: fills the legend with them and does what a person asks of it. */
final class CellLegend implements Legend.Actions {

    private final TimeModel model;
    private final LabContext context;
    private final Legend legend;

    CellLegend(TimeModel model, LabContext context) {
        this.model = model;
        this.context = context;
        // A network's look is its place.
        legend = new Legend(
                context.words(), context.theme(), new Legend.Captions(
                        "network", "time.train.network",
                        List.of(new Legend.Column("time.train.test", 0)), 0, "time.train.add", ""),
                this);
        legend.getStyleClass().add("networks-legend");
    }

    Legend node() {
        return legend;
    }

    /** Brings all rows up to date. */
    void refresh() {
        TimeRecipe recipe = model.recipe();
        CellWords words = new CellWords(recipe, context.words().texts());
        List<CellSnapshot> known = model.frame() == null ? List.of() : model.seen().networks();
        boolean tested = model.frame() == null || model.frame().data().tested();
        legend.caption(0, tested ? "time.train.test" : "time.chart.measure.train");
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            Optional<CellSnapshot> cell = i < known.size() ? Optional.of(known.get(i)) : Optional.empty();
            rows.add(new Legend.Row(
                    words.name(i), words.detail(i), i, recipe.networks().get(i).shown(),
                    List.of(cell.map(this::loss).orElse("")),
                    cell.flatMap(this::stopped).orElse(Legend.State.NONE)));
        }
        legend.show(rows, model.selected(), "");
        Nodes.show(legend.addRow(), rows.size() < TimeRecipe.MAX_NETWORKS);
    }

    /** The test loss, with a tick once the task was solved; while a class predicts, nothing. */
    private String loss(CellSnapshot cell) {
        if (cell.stopped().isPresent() || model.timeline().limit().isPresent()) {
            return "";
        }
        double loss = cell.test().known() ? cell.test().score().loss() : cell.last();
        return (cell.solved() >= 0 ? "✓ " : "") + CellWords.number(loss);
    }

    private Optional<Legend.State> stopped(CellSnapshot cell) {
        Texts texts = context.words().texts();
        return cell.stopped()
                .map(stop -> new Legend.State(texts.get("time.train.stopped", stop.step()), "", true));
    }

    @Override
    public void select(int row) {
        model.selectedProperty().set(row);
    }

    @Override
    public void show(int row, boolean on) {
        model.edit(recipe -> Edits.network(recipe, row, spec -> spec.withShown(on)));
    }

    @Override
    public void look(int row, int slot) {
        throw new UnsupportedOperationException("a network's look is its place");
    }

    @Override
    public List<MenuItem> offered() {
        List<MenuItem> items = new ArrayList<>();
        for (CellSpec standard : Edits.standards(model.recipe(), CellKnobs.inputs(model))) {
            CellWords words = new CellWords(
                    model.recipe().withNetworks(List.of(standard)), context.words().texts());
            items.add(new ExplainedItem(
                    "add-" + standard.cell().id(), words.name(0), words.detail(0), () -> {
                        model.edit(recipe -> Edits.add(recipe, standard));
                        model.selectedProperty().set(model.recipe().networks().size() - 1);
                    }));
        }
        return items;
    }
}

package gradientlab.ui.convolution.training;

import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.NetworkSnapshot;
import gradientlab.paint.convolution.training.TrainingWords;
import gradientlab.text.Texts;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.ExplainedItem;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** Which networks are trained: fills the legend with them and does what a person asks of it. */
final class DigitsLegend implements Legend.Actions {

    private final TrainingState state;
    private final ConvolutionModel model;
    private final LabContext context;
    private final Legend legend;

    DigitsLegend(TrainingState state, ConvolutionModel model, LabContext context) {
        this.state = state;
        this.model = model;
        this.context = context;
        legend = new Legend(
                context.words(), context.theme(), new Legend.Captions(
                        "network", "convolution.train.network",
                        List.of(new Legend.Column("convolution.train.accuracy", 0)), 0,
                        "convolution.train.add", ""),
                this);
        legend.getStyleClass().add("digits-legend");
    }

    Legend node() {
        return legend;
    }

    /** Brings all rows up to date. */
    void refresh() {
        DigitsRecipe recipe = model.recipe().training();
        TrainingWords words = new TrainingWords(recipe, context.words().texts());
        boolean known = state.ready() && recipe.networks().equals(state.recipe().networks());
        List<Legend.Row> rows = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            NetworkSnapshot network = known ? model.shown().networks().get(i) : null;
            boolean stopped = known && network.stopped();
            String accuracy = !known || stopped ? ""
                    : TrainingWords.accuracy(network.mean(Evaluation::test));
            rows.add(new Legend.Row(
                    words.name(i), words.parameters(i), words.slot(i).ordinal(), true, List.of(accuracy),
                    stopped ? stopped(network) : Legend.State.NONE));
        }
        legend.show(rows, model.selected(), "");
        Nodes.show(legend.addRow(), rows.size() < DigitsRecipe.MAX_NETWORKS);
    }

    private Legend.State stopped(NetworkSnapshot network) {
        OptionalInt step = network.seeds().stream().mapToInt(seed -> seed.stopped().orElse(0)).max();
        return new Legend.State(
                context.words().texts().get("convolution.train.stop", step.orElse(0)), "", true);
    }

    @Override
    public void select(int row) {
        model.selectedProperty().set(row);
    }

    @Override
    public boolean switched() {
        return false;
    }

    @Override
    public void show(int row, boolean on) {
        throw new UnsupportedOperationException("all networks are shown");
    }

    @Override
    public void look(int row, int slot) {
        throw new UnsupportedOperationException("a network's look is its kind");
    }

    @Override
    public List<MenuItem> offered() {
        return List.of(
                item("cnn", () -> first()),
                item("mlp", () -> DigitNetwork.MLP.withHidden(first().hiddenAlike())),
                item("mirror", () -> DigitsEdits.mirror(first())));
    }

    private MenuItem item(String id, Supplier<DigitNetwork> network) {
        Texts texts = context.words().texts();
        DigitNetwork offered = network.get();
        TrainingWords words = new TrainingWords(
                model.recipe().training().withNetworks(List.of(offered)), texts);
        return new ExplainedItem(
                "add-" + id, words.name(0), texts.get("convolution.train.add." + id), () -> {
                    DigitsEdits.training(model, recipe -> DigitsEdits.add(recipe, offered));
                    model.selectedProperty().set(model.recipe().training().networks().size() - 1);
                });
    }

    /** The first CNN there is. */
    private DigitNetwork first() {
        return model.recipe().training().networks().stream().filter(each -> each.kind() == Kind.CNN)
                .findFirst().orElse(DigitNetwork.CNN);
    }
}

package gradientlab.ui.graph.norm;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.network.Activation;
import gradientlab.experiment.graph.FoldedNorm;
import gradientlab.experiment.graph.GraphDials;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Where batch norm stands, its numbers, what is done to z, and whose statistics it takes. */
final class NormPanel extends BorderPane {

    private static final KnobFields<NormRecipe> NORM = new KnobFields<NormRecipe>()
            .and(GraphDials.GAMMA, recipe -> recipe.knobs().gamma(),
                    (recipe, value) -> recipe.withKnobs(recipe.knobs().withGamma(value)))
            .and(GraphDials.BETA, recipe -> recipe.knobs().beta(),
                    (recipe, value) -> recipe.withKnobs(recipe.knobs().withBeta(value)))
            .and(GraphDials.EPS, recipe -> recipe.knobs().eps(),
                    (recipe, value) -> recipe.withKnobs(recipe.knobs().withEps(value)));

    private static final KnobFields<NormRecipe> POINTS = new KnobFields<NormRecipe>()
            .and(GraphDials.SCALE, recipe -> recipe.points().scale(),
                    (recipe, value) -> recipe.withPoints(recipe.points().withScale(value)))
            .and(GraphDials.SHIFT, recipe -> recipe.points().shift(),
                    (recipe, value) -> recipe.withPoints(recipe.points().withShift(value)));

    private static final KnobFields<NormRecipe> RUNNING = new KnobFields<NormRecipe>()
            .and(GraphDials.RHO, recipe -> recipe.statistics().rho(),
                    (recipe, value) -> recipe.withStatistics(recipe.statistics().withRho(value)));

    private final NormState state;
    private final GraphModel model;
    private final LabContext context;
    private final Picker<Activation> activation;
    private final Segmented<Position> position;
    private final KnobList norm;
    private final Fold points;
    private final Segmented<Source> source;
    private final KnobList momentum;
    private final RunningChart chart;
    /** In inference: w and b, and the way to their graph. */
    private final VBox folded;
    private final Label foldedNumbers = Nodes.styled(new Label(), "caption");
    private boolean following;

    NormPanel(NormState state, GraphModel model, LabContext context) {
        this.state = state;
        this.model = model;
        this.context = context;
        activation = new Picker<>(context.words().text("graph.bn.activation"), GraphActivations.all(),
                (each, texts) -> texts.get("activation." + each.id()), context.words(),
                each -> state.change(recipe -> recipe.withActivation(each.id())));
        activation.box().setId("norm-activation");
        position = segmented(List.of(Position.values()), "graph.bn.position.", "norm-position");
        position.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                state.change(recipe -> recipe.withPosition(is));
            }
        });
        norm = knobs(NORM);
        points = Fold.of(context.words().text("graph.bn.zfold"), () -> knobs(POINTS),
                list -> list.show(POINTS, state.recipe()));
        points.setId("norm-z");
        source = segmented(List.of(Source.values()), "graph.bn.source.", "norm-source");
        source.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                state.change(recipe -> recipe.withStatistics(recipe.statistics().withSource(is)));
            }
        });
        momentum = knobs(RUNNING);
        chart = new RunningChart(state, model, context);
        folded = new VBox(6, foldedNumbers, asGraph());
        VBox all = Nodes.styled(
                new VBox(section(captioned("graph.bn.position", position), activation), section(norm), points,
                        section(captioned("graph.bn.statistics", source), momentum, chart, next(), folded)),
                "panel-content");
        Nodes.wrap(foldedNumbers);
        setCenter(Nodes.scroll(all, "panel-scroll"));
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    private <T extends Enum<T>> Segmented<T> segmented(List<T> items, String keys, String id) {
        Segmented<T> strip = new Segmented<>(items,
                item -> context.words().text(keys + item.name().toLowerCase(Locale.ROOT)));
        strip.setId(id);
        return strip;
    }

    private VBox captioned(String key, Node control) {
        return new VBox(4, Nodes.label(context.words().text(key), "caption"), control);
    }

    private static VBox section(Node... parts) {
        return Nodes.styled(new VBox(12, parts), "panel-section");
    }

    private KnobList knobs(KnobFields<NormRecipe> fields) {
        return new KnobList(context.words(), "norm-", model::follow,
                (knob, value) -> state.change(recipe -> fields.with(recipe, knob, value))).spaced(12);
    }

    private Button next() {
        Button next = new Button();
        next.setId("norm-next");
        next.setMaxWidth(Double.MAX_VALUE);
        next.textProperty().bind(context.words().text("graph.bn.next"));
        Tooltip tip = Nodes.tip();
        tip.textProperty().bind(context.words().text("graph.bn.next.hint"));
        next.setTooltip(tip);
        next.setOnAction(e -> state.change(recipe -> NormEdits.next(state.run())));
        return next;
    }

    private Button asGraph() {
        Button open = new Button();
        open.setId("norm-folded");
        open.setMaxWidth(Double.MAX_VALUE);
        open.textProperty().bind(context.words().text("graph.bn.folded.open"));
        open.setOnAction(e -> model.edit(recipe -> FoldedNorm.graph(state.run())));
        return open;
    }

    /** Gives up the running statistics' chart and the numbers under sliders where the window is low. */
    void setCompact(boolean compact) {
        Nodes.show(chart, !compact);
        norm.setNumbered(!compact);
        momentum.setNumbered(!compact);
    }

    /** Brings everything up to date with the recipe and the language. */
    void refresh() {
        NormRecipe recipe = state.recipe();
        following = true;
        activation.show(GraphActivations.find(recipe.activation()).orElseThrow());
        position.valueProperty().set(recipe.position());
        source.valueProperty().set(recipe.statistics().source());
        following = false;
        norm.show(NORM, recipe);
        momentum.show(RUNNING, recipe);
        points.refresh("× " + TypedNumbers.exact(recipe.points().scale()) + ", + "
                + TypedNumbers.exact(recipe.points().shift()));
        chart.refresh();
        Nodes.show(folded, recipe.statistics().source() == Source.RUNNING
                && recipe.position() != Position.OFF);
        FoldedNorm one = FoldedNorm.of(state.run());
        foldedNumbers.setText(context.words().texts().get(
                recipe.position() == Position.AFTER ? "graph.bn.folded.after" : "graph.bn.folded",
                ShortNumber.of(one.weight()), ShortNumber.of(one.bias())));
    }

    void restyle() {
        chart.restyle();
    }
}

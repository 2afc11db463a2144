package gradientlab.ui.graph.activation;

import gradientlab.experiment.graph.ActivationChain;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.ActivationsRecipe.Inputs;
import gradientlab.experiment.graph.ActivationsRecipe.Shapes;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.GraphDials;
import gradientlab.experiment.recipe.Notes;
import gradientlab.paint.graph.activation.ActivationWords;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The table of activations, their inputs, the shapes of some, and the way into the graph. */
final class ActivationPanel extends BorderPane {

    private static final KnobFields<ActivationsRecipe> INPUTS = new KnobFields<ActivationsRecipe>()
            .and(GraphDials.MEAN, it -> it.inputs().mean(),
                    (it, value) -> it.withInputs(new Inputs(value, it.inputs().deviation())))
            .and(GraphDials.DEVIATION, it -> it.inputs().deviation(),
                    (it, value) -> it.withInputs(new Inputs(it.inputs().mean(), value)));

    private static final KnobFields<ActivationsRecipe> THRESHOLD = new KnobFields<ActivationsRecipe>()
            .and(GraphDials.THRESHOLD, ActivationsRecipe::threshold, ActivationsRecipe::withThreshold);

    private static final KnobFields<ActivationsRecipe> SHAPES = new KnobFields<ActivationsRecipe>()
            .and(GraphDials.LEAKY.text("act_leaky"), it -> it.shapes().leaky(),
                    (it, value) -> it.withShapes(new Shapes(value, it.shapes().prelu(), it.shapes().elu())))
            .and(GraphDials.PRELU.text("act_prelu"), it -> it.shapes().prelu(),
                    (it, value) -> it.withShapes(new Shapes(it.shapes().leaky(), value, it.shapes().elu())))
            .and(GraphDials.ELU.text("act_elu"), it -> it.shapes().elu(), (it, value) -> it.withShapes(
                    new Shapes(it.shapes().leaky(), it.shapes().prelu(), value)));

    private final GraphModel model;
    private final LabContext context;
    private final ActivationTable table;
    private final KnobList inputs;
    private final KnobList threshold;
    private final Fold shapes;
    private final Button chain = new Button();
    private final Label limit = Nodes.styled(new Label(), "hint-line");
    private final IntegerProperty layers = new SimpleIntegerProperty(this, "layers", 1);

    ActivationPanel(GraphModel model, LabContext context) {
        this.model = model;
        this.context = context;
        table = new ActivationTable(model, context);
        inputs = knobs(INPUTS);
        threshold = knobs(THRESHOLD);
        shapes = Fold.of(context.words().text("graph.act.shape"), () -> knobs(SHAPES),
                list -> list.show(SHAPES, recipe()));
        shapes.setId("act-shapes");
        chain.setId("act-chain");
        chain.setMaxWidth(Double.MAX_VALUE);
        chain.textProperty().bind(context.words().text("graph.act.chain", layers));
        chain.setOnAction(e -> open());
        limit.textProperty().bind(context.words().text("graph.act.chain.limit", ActivationChain.MOST));
        Nodes.wrap(limit);
        Label title = Nodes.label(context.words().text("graph.act.inputs"), "section-title");
        VBox all = Nodes.styled(
                new VBox(table, section(title, inputs), section(threshold), shapes, section(chain, limit)),
                "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
        getStyleClass().add("panel");
        getStylesheets().add(ActivationPanel.class
                .getResource("/assets/themes/graph-act.css").toExternalForm());
        setMinSize(0, 0);
    }

    private static VBox section(Node... parts) {
        return Nodes.styled(new VBox(10, parts), "act-section");
    }

    private KnobList knobs(KnobFields<ActivationsRecipe> fields) {
        return new KnobList(context.words(), "act-", model::follow, (knob, value) -> model.change(
                ActivationsRecipe.class, it -> fields.with(it, knob, value))).spaced(12);
    }

    private ActivationsRecipe recipe() {
        return model.of(ActivationsRecipe.class);
    }

    /** Brings everything up to date with recipe, n and language. */
    void refresh(int n) {
        ActivationsRecipe recipe = recipe();
        table.refresh(recipe);
        inputs.show(INPUTS, recipe);
        threshold.show(THRESHOLD, recipe);
        Shapes shape = recipe.shapes();
        shapes.refresh(context.words().texts().get("graph.act.shape.summary",
                TypedNumbers.exact(shape.leaky()), TypedNumbers.exact(shape.prelu()),
                TypedNumbers.exact(shape.elu())));
        layers.set(n);
        boolean tooLong = n > ActivationChain.MOST;
        chain.setDisable(tooLong);
        Nodes.show(limit, tooLong);
    }

    private void open() {
        ActivationsRecipe recipe = recipe();
        FormulaRecipe graph = ActivationChain.of(recipe, layers.get());
        Map<Language, String> title = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            title.put(language, texts.get("graph.act.chain.title", layers.get(),
                    new ActivationWords(texts).name(recipe.selected())));
        }
        model.open(graph.withNotes(new Notes(title, Map.of(), Map.of())));
    }
}

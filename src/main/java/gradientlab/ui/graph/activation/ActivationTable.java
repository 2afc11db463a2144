package gradientlab.ui.graph.activation;

import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.network.Activation;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.graph.GraphDials;
import gradientlab.paint.graph.activation.ActivationWords;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All activations of the catalogue with f and f′ at x, and x itself as an exact number. */
final class ActivationTable extends VBox implements ActivationRow.Actions {

    private static final int ROOM = 6;

    private final GraphModel model;
    private final LabContext context;
    private final NumberField x;
    private final Map<String, ActivationRow> rows = new LinkedHashMap<>();

    ActivationTable(GraphModel model, LabContext context) {
        this.model = model;
        this.context = context;
        x = NumberField.of(context.words(), GraphDials.X).room(ROOM);
        x.setMaxHeight(USE_PREF_SIZE);
        x.field().getStyleClass().add("act-x");
        x.field().setId("act-x");
        x.field().accessibleTextProperty().bind(context.words().text("graph.act.x"));
        x.onTyped(to -> model.change(ActivationsRecipe.class, recipe -> recipe.withX(to)));
        Label name = Nodes.styled(new Label("x ="), "mono");
        HBox head = Nodes.row(Pos.CENTER_LEFT, 5, name, x, Nodes.gap(), column("f(x)"), column("f′(x)"));
        head.getStyleClass().add("act-head");
        getChildren().add(head);
        for (Activation activation : GraphActivations.all()) {
            ActivationRow row = new ActivationRow(activation.id(), this);
            rows.put(activation.id(), row);
            getChildren().add(row);
        }
        getStyleClass().add("act-table");
    }

    private static Label column(String said) {
        Label label = Nodes.styled(new Label(said), "act-number");
        label.setAlignment(Pos.CENTER_RIGHT);
        return label;
    }

    /** Brings the numbers up to date with the recipe. */
    void refresh(ActivationsRecipe recipe) {
        ActivationWords words = new ActivationWords(context.words().texts());
        x.show(recipe.x());
        rows.forEach((id, row) -> row.show(recipe, words.name(id), context.theme().get()));
    }

    /** One that is not shown yet is shown, if there is room. */
    @Override
    public void select(String id) {
        ActivationsRecipe recipe = model.of(ActivationsRecipe.class);
        if (recipe.activations().contains(id)) {
            model.change(ActivationsRecipe.class, it -> it.withActivations(it.activations(), id));
        } else {
            show(id, true);
        }
    }

    @Override
    public void show(String id, boolean on) {
        ActivationsRecipe recipe = model.of(ActivationsRecipe.class);
        if (on && !ActivationEdits.room(recipe)) {
            context.say(context.words().texts().get("graph.act.most", ActivationsRecipe.MAX_CURVES));
        } else if (!on && recipe.activations().size() == 1) {
            context.say(context.words().texts().get("graph.act.least"));
        } else {
            model.change(ActivationsRecipe.class,
                    it -> on ? ActivationEdits.with(it, id) : ActivationEdits.without(it, id));
        }
        // The tick follows what came of it.
        refresh(model.of(ActivationsRecipe.class));
    }
}

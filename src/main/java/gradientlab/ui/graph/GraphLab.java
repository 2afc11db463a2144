package gradientlab.ui.graph;

import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphQuestions;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.ModesHost;
import java.util.List;
import java.util.Optional;

/** Forward and back through formulas, activations and batch norm. */
public final class GraphLab extends ModesHost<GraphRecipe> {

    private final GraphModel model;

    /** The lab with the preset that opens it. */
    public GraphLab(LabContext context) {
        this(new GraphModel(opening()), context);
    }

    private GraphLab(GraphModel model, LabContext context) {
        this(model, new GraphView(model, context), context);
    }

    private GraphLab(GraphModel model, GraphView view, LabContext context) {
        super(model, view, "graph.", "backprop", context);
        this.model = model;
    }

    private static GraphRecipe opening() {
        return Presets.find(GraphKind.KIND, GraphKind.KIND.opening())
                .orElseGet(() -> Presets.first(GraphKind.KIND)).recipe();
    }

    GraphModel model() {
        return model;
    }

    /** Numbers alone are asked: none needs a picture. */
    @Override
    public Guessable guessable() {
        return new Guessable() {
            @Override
            public Optional<Outcome> truth(Question question, int from) {
                return GraphQuestions.truth(model.recipe(), question);
            }
        };
    }

    @Override
    protected GraphRecipe seen() {
        return model.seen();
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> keys = super.keys();
        keys.add(Shortcut.combination("L", "graph.key.loop", model.timeline()::switchLoop));
        return keys;
    }
}

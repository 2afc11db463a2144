package gradientlab.ui.graph;

import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.Exportable;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.Term;
import gradientlab.ui.shell.LabHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Forward and back through formulas, activations and batch norm. */
public final class GraphLab extends LabHost<GraphRecipe> {

    private final GraphModel model;
    private final GraphView view;

    /** The lab with the preset that opens it. */
    public GraphLab(LabContext context) {
        this(new GraphModel(opening()), context);
    }

    private GraphLab(GraphModel model, LabContext context) {
        this(model, new GraphView(model, context), context);
    }

    private GraphLab(GraphModel model, GraphView view, LabContext context) {
        super(model, view, "graph.", context);
        this.model = model;
        this.view = view;
        model.timeline().stepProperty().addListener(o -> invalidateExport());
        model.recipeProperty().addListener(o -> invalidateExport());
    }

    private static GraphRecipe opening() {
        return Presets.find(GraphKind.KIND, GraphKind.KIND.opening())
                .orElseGet(() -> Presets.first(GraphKind.KIND)).recipe();
    }

    GraphModel model() {
        return model;
    }

    @Override
    protected void turn(int places) {
        turnPresets(view.presented(), places);
    }

    @Override
    protected String name() {
        return Exportable.name(model.recipe(), "backprop");
    }

    @Override
    protected GraphRecipe seen() {
        return model.seen();
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.of(Exportables.of(seen()));
    }

    @Override
    public boolean escape() {
        return view.modes().shown().escape();
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> keys = new ArrayList<>(view.modes().keys());
        keys.add(Shortcut.combination("L", "graph.key.loop", model.timeline()::switchLoop));
        return keys;
    }

    @Override
    public List<Term> terms() {
        return GraphTerms.ALL;
    }
}

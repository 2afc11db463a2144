package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.experiment.flow.run.Verdict;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.training.NetworkColumn;
import gradientlab.ui.lab.training.NetworkColumn.Said;
import gradientlab.ui.lab.training.NetworkColumn.Who;
import java.util.Optional;

/**
 * One network under the charts: who it is, the verdict with its number, how it divides the plane, its map.
 */
final class NetworkView {

    /** The plane is always the newest of the trained network: pale where something else is looked at. */
    private static final double PALE = 0.3;

    private final int network;
    private final FlowModel model;
    private final LabContext context;
    private final BoundaryView plane;
    private final LayerMapView map;
    private final NetworkColumn column;

    NetworkView(int network, FlowModel model, LabContext context) {
        this.network = network;
        this.model = model;
        this.context = context;
        plane = new BoundaryView(model, context, this::enlarge);
        map = new LayerMapView(network, model, context);
        column = new NetworkColumn(network, plane, BoundaryView.SIZE, map);
        column.setOnRewind(context.words().text("flow.ui.rewind"), model::rewind);
        column.setOnSelect(() -> model.selectedProperty().set(network));
    }

    NetworkColumn node() {
        return column;
    }

    /** Brings everything up to date with what is looked at. */
    void refresh(LayerMapKey key) {
        FlowFrame frame = model.frame();
        FlowRecipe recipe = model.shownRecipe();
        NetworkWords words = new NetworkWords(recipe, context.words().texts());
        Verdict verdict = model.shown().networks().get(network).verdict();
        Optional<Boundary> divides = frame.boundaries().size() > network
                ? Optional.of(frame.boundaries().get(network))
                : Optional.empty();
        divides.ifPresent(plane::show);
        column.show(
                new Who(recipe.networks().get(network).slot(), words.name(network), words.detail(network)),
                new Said(
                        words.verdict(verdict), verdict.bad(), words.criterion(verdict),
                        words.sentence(verdict), verdict.kind() == Verdict.Kind.STOPPED),
                context.theme().get(), network == model.selected(), divides.isPresent());
        plane.setOpacity(model.timeline().live() && !model.frozenProperty().get() ? 1 : PALE);
        map.refresh(key);
    }

    /** Shows the plane large, or the chart again where it is the one that is large. */
    private void enlarge() {
        boolean mine = model.planeProperty().get() && model.selected() == network;
        model.selectedProperty().set(network);
        model.planeProperty().set(!mine);
    }

    /** Leaves name and verdict alone. */
    void setBrief(boolean on) {
        column.setBrief(on);
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        plane.restyle();
        map.restyle();
    }
}

package gradientlab.ui.graph;

import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.ui.graph.activation.ActivationsMode;
import gradientlab.ui.graph.formula.FormulaMode;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.graph.norm.NormMode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModeSwitch;
import gradientlab.ui.lab.modes.ModesView;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;

/** The lab's three modes, and the names of the passes over the scrub line. */
final class GraphView extends ModesView<GraphRecipe, Mode> {

    /** Height of the names of the passes. */
    private static final double PASS = 14;

    private static final Transport.Terms TERMS = new Transport.Terms(
            "transport.forward", "transport.last", "transport.speed.whole", "",
            List.of(new Speed(0.5), new Speed(1), new Speed(2), new Speed(4), new Speed(10),
                    Speed.WHOLE_RUN));

    private final GraphModel model;
    private final Label forward;
    private final Label backward;

    GraphView(GraphModel model, LabContext context) {
        super(model, GraphRecipe::mode, modes(model, context), "graph.", transport(model, context), context);
        this.model = model;
        forward = pass("graph.pass.forward", context);
        backward = pass("graph.pass.backward", context);
        addOver(forward, backward);
        model.timeline().newestProperty().addListener(o -> requestLayout());
    }

    private static Function<GraphRecipe, Transport> transport(GraphModel model, LabContext context) {
        Transport transport = new Transport(model.timeline(), context.words(), TERMS);
        return recipe -> transport;
    }

    private static ModeSwitch<Mode> modes(GraphModel model, LabContext context) {
        return new ModeSwitch<>(
                "graph.", Mode::id,
                Map.of(
                        Mode.GRAPH, () -> new FormulaMode(model, context),
                        Mode.ACTIVATIONS, () -> new ActivationsMode(model, context),
                        Mode.BATCH_NORM, () -> new NormMode(model, context)),
                model::show, context.words());
    }

    private static Label pass(String key, LabContext context) {
        Label label = Nodes.label(context.words().text(key), "caption", "pass");
        label.setMouseTransparent(true);
        return label;
    }

    /** Over the scrub line, where each pass begins; a number of layers has none. */
    @Override
    protected void layoutOver(Transport transport) {
        double top = transport.getLayoutY() + 4;
        int first = model.firstBackward();
        Bounds line = transport.scrub().getBoundsInParent();
        double track = line.getWidth() - 2 * SliderTrack.INSET;
        double share = (first - 0.5) / Math.max(1, model.timeline().newest());
        double at = line.getMinX() + SliderTrack.INSET + track * share;
        Nodes.show(forward, first > 0);
        Nodes.show(backward, first > 0 && first <= model.timeline().newest());
        double width = backward.prefWidth(-1);
        backward.resizeRelocate(Math.min(at, line.getMaxX() - width), top, width, PASS);
        forward.resizeRelocate(line.getMinX() + SliderTrack.INSET, top, forward.prefWidth(-1), PASS);
    }
}

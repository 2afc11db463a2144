package gradientlab.ui.graph;

import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.ui.graph.activation.ActivationsMode;
import gradientlab.ui.graph.formula.FormulaMode;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.graph.model.ModeView;
import gradientlab.ui.graph.norm.NormMode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lecture.PresentedTitle;
import gradientlab.ui.widget.Magnifier;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Transport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Lays strip, the mode that is shown, and the transport out; a mode is made when it is first shown. */
final class GraphView extends Pane implements LabView {

    private static final double STRIP = 48;
    private static final double TRANSPORT = 56;
    /** Height of the names of the passes. */
    private static final double PASS = 14;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 664;

    /** How much larger a lecture room sees everything, and the least that it is laid out in. */
    private static final double PRESENTED = 2.2;
    private static final double PRESENTED_WIDTH = 960;
    private static final double PRESENTED_HEIGHT = 540;

    private static final Transport.Terms TERMS = new Transport.Terms(
            "transport.forward", "transport.last", "transport.speed.whole", "",
            List.of(new Speed(0.5), new Speed(1), new Speed(2), new Speed(4), new Speed(10),
                    Speed.WHOLE_RUN));

    private final GraphModel model;
    private final GraphStrip strip;
    private final Transport transport;
    private final PresentedTitle<GraphRecipe> presented;
    private final Magnifier magnifier;
    private final Map<Mode, Supplier<ModeView>> makers = new EnumMap<>(Mode.class);
    private final Map<Mode, ModeView> modes = new EnumMap<>(Mode.class);
    private final Label forward;
    private final Label backward;
    private ModeView shown;
    private Runnable onInvalidated = () -> {};
    private boolean presenting;
    private boolean taskStale = true;

    GraphView(GraphModel model, LabContext context) {
        this.model = model;
        makers.put(Mode.GRAPH, () -> new FormulaMode(model, context));
        makers.put(Mode.ACTIVATIONS, () -> new ActivationsMode(model, context));
        makers.put(Mode.BATCH_NORM, () -> new NormMode(model, context));
        strip = new GraphStrip(model, context);
        transport = new Transport(model.timeline(), context.words(), TERMS);
        presented = new PresentedTitle<>(model, "graph.", context);
        forward = Nodes.label(context.words().text("graph.pass.forward"), "caption", "pass");
        backward = Nodes.label(context.words().text("graph.pass.backward"), "caption", "pass");
        forward.setMouseTransparent(true);
        backward.setMouseTransparent(true);
        getStyleClass().addAll("descent", "graph");
        for (String sheet : new String[] {"descent", "graph"}) {
            getStylesheets()
                    .add(GraphView.class.getResource("/assets/themes/" + sheet + ".css").toExternalForm());
        }
        magnifier = new Magnifier(this, LEAST_WIDTH, LEAST_HEIGHT);
        show(model.recipe().mode());
        model.recipeProperty().addListener((of, was, now) -> {
            taskStale = true;
            if (now.mode() != was.mode()) {
                show(now.mode());
            }
            onInvalidated.run();
        });
        model.timeline().newestProperty().addListener(o -> requestLayout());
        context.words().languageProperty().addListener(o -> invalidate());
        context.lecture().placeProperty().addListener(o -> invalidate());
    }

    private void invalidate() {
        taskStale = true;
        requestLayout();
        onInvalidated.run();
    }

    private void show(Mode mode) {
        shown = modes.computeIfAbsent(mode, each -> {
            ModeView made = makers.get(each).get();
            made.setOnInvalidated(() -> onInvalidated.run());
            return made;
        });
        shown.present(presenting);
        arrange();
    }

    private void arrange() {
        getChildren().setAll(shown.stage(), transport, forward, backward);
        getChildren().addAll(presenting ? List.of(presented) : List.of(strip, shown.panel()));
        requestLayout();
        onInvalidated.run();
    }

    /** The mode that is shown. */
    ModeView mode() {
        return shown;
    }

    PresentedTitle<GraphRecipe> presented() {
        return presented;
    }

    /** The keys of the mode that is shown. */
    List<Shortcut> keys() {
        return shown.keys();
    }

    @Override
    public Node node() {
        return magnifier;
    }

    @Override
    public void refresh() {
        if (taskStale) {
            taskStale = false;
            strip.refreshTask();
            strip.refreshMode();
            presented.refresh();
        }
        if (shown.stale()) {
            shown.refresh();
        }
    }

    @Override
    public boolean stale() {
        return taskStale || shown.stale();
    }

    @Override
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    @Override
    public void present(boolean on) {
        presenting = on;
        magnifier.want(
                on ? PRESENTED : 1, on ? PRESENTED_WIDTH : LEAST_WIDTH,
                on ? PRESENTED_HEIGHT : LEAST_HEIGHT);
        taskStale = true;
        shown.present(on);
        arrange();
    }

    @Override
    public void setOnForward(Runnable action) {
        presented.setOnForward(action);
    }

    @Override
    public double panelWidth(double window) {
        return window < 1400 ? 296 : 320;
    }

    @Override
    public int pictureWidth() {
        return (int) Math.max(640, getWidth() - panelWidth(getWidth()));
    }

    @Override
    public int pictureHeight() {
        return (int) Math.max(480, getHeight() - STRIP - TRANSPORT);
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double side = presenting ? 0 : snapSizeX(panelWidth(w));
        double rest = w - side;
        double top = presenting ? snapSizeY(presented.prefHeight(w)) : STRIP;
        place(presenting ? presented : strip, 0, 0, rest, top);
        place(shown.stage(), 0, top, rest, h - top - TRANSPORT);
        place(transport, 0, h - TRANSPORT, rest, TRANSPORT);
        placePasses(h - TRANSPORT);
        if (!presenting) {
            place(shown.panel(), rest, 0, side, h);
        }
    }

    /** Over the scrub line, where each pass begins; a number of layers has none. */
    private void placePasses(double top) {
        transport.layout();
        int first = model.firstBackward();
        Bounds line = transport.scrub().getBoundsInParent();
        double track = line.getWidth() - 2 * SliderTrack.INSET;
        double share = (first - 0.5) / Math.max(1, model.timeline().newest());
        double at = line.getMinX() + SliderTrack.INSET + track * share;
        boolean fits = first > 0 && first <= model.timeline().newest();
        Nodes.show(forward, first > 0);
        Nodes.show(backward, fits);
        double width = backward.prefWidth(-1);
        backward.resizeRelocate(Math.min(at, line.getMaxX() - width), top + 4, width, PASS);
        forward.resizeRelocate(line.getMinX() + SliderTrack.INSET, top + 4, forward.prefWidth(-1), PASS);
    }

    private static void place(Region part, double x, double y, double w, double h) {
        part.resizeRelocate(x, y, Math.max(0, w), Math.max(0, h));
    }
}

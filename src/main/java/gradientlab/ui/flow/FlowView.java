package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.flow.panel.PanelView;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lecture.PresentedTitle;
import gradientlab.ui.widget.Magnifier;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lays the parts of the lab out and brings them up to date once a pulse. The pictures take turns, so that
 * no single frame of the screen pays for all of them.
 */
final class FlowView extends Pane implements LabView {

    private static final double STRIP = 48;
    private static final double TRANSPORT = 56;

    /** How much larger a lecture room sees everything, and the least that it is laid out in. */
    private static final double PRESENTED = 2.5;
    /** What a presentation needs: two charts and the verdicts, without maps and panel. */
    private static final double PRESENTED_WIDTH = 880;
    private static final double PRESENTED_HEIGHT = 495;
    private static final double LEAST_WIDTH = 1180;
    private static final double LEAST_HEIGHT = 664;

    private static final Transport.Terms TERMS = new Transport.Terms(
            "flow.ui.step", "flow.ui.live", "flow.ui.speed.flat", "flow.ui.live.word",
            List.of(
                    new Speed(1), new Speed(2), new Speed(5), new Speed(10), Speed.EASY, new Speed(60),
                    new Speed(200), new Speed(Double.POSITIVE_INFINITY)));

    private final FlowModel model;
    private final FlowStrip strip;
    private final MainChartView main;
    private final PlaneStage plane;
    private final SmallChartsView small;
    private final NetworksView networks;
    private final Transport transport;
    private final PanelView panel;
    private final PresentedTitle<FlowRecipe> presented;
    private final Magnifier magnifier;
    private Runnable onInvalidated = () -> {};
    private boolean presenting;
    /** Whether a chart over steps or of units has the room of the main chart. */
    private boolean evidenceLarge;
    private boolean taskStale = true;
    private boolean panelStale = true;
    private boolean legendStale = true;
    private boolean mainStale = true;
    private boolean smallStale = true;
    private boolean networksStale = true;

    FlowView(FlowModel model, LabContext context) {
        this.model = model;
        strip = new FlowStrip(model, context);
        main = new MainChartView(model, context);
        plane = new PlaneStage(model, context);
        plane.setVisible(false);
        small = new SmallChartsView(model, context);
        networks = new NetworksView(model, context);
        transport = new Transport(model.timeline(), context.words(), TERMS);
        transport.add(
                Transport.AFTER_FORWARD,
                transport.button(Feather.CHEVRONS_RIGHT, "flow.ui.epoch", "N", model::epoch));
        transport.add(transport.button(Feather.ROTATE_CCW, "flow.ui.reset", "R", model::reset));
        panel = new PanelView(model, context);
        presented = new PresentedTitle<>(model, "flow.ui.", context);
        getChildren()
                .addAll(strip, main, plane, small.node(), networks.header(), networks.node(), transport,
                        panel);
        getStyleClass().addAll("descent", "flow");
        for (String sheet : new String[] {"descent", "training"}) {
            getStylesheets()
                    .add(FlowView.class.getResource("/assets/themes/" + sheet + ".css").toExternalForm());
        }
        magnifier = new Magnifier(this, LEAST_WIDTH, LEAST_HEIGHT);
        listen(context);
    }

    @Override
    public Node node() {
        return magnifier;
    }

    /** Puts away what a lecture room need not see, under a title for the last row; or brings it back. */
    @Override
    public void present(boolean on) {
        presenting = on;
        magnifier.want(
                on ? PRESENTED : 1, on ? PRESENTED_WIDTH : LEAST_WIDTH,
                on ? PRESENTED_HEIGHT : LEAST_HEIGHT);
        networks.setBrief(on);
        main.setExplained(!on);
        plane.setHands(!on);
        getChildren().setAll(main, plane, small.node(), networks.node(), transport);
        getChildren().addAll(on ? List.of(presented) : List.of(strip, networks.header(), panel));
        taskStale = true;
        requestLayout();
        onInvalidated.run();
    }

    @Override
    public void setOnForward(Runnable action) {
        presented.setOnForward(action);
    }

    /** The title over a presentation. */
    PresentedTitle<FlowRecipe> presented() {
        return presented;
    }

    /** Where a guess over steps is drawn; empty unless its chart is seen. */
    Optional<GuessPlane> plane(Question question) {
        return model.frame() == null ? Optional.empty() : small.plane(question.of());
    }

    @Override
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    @Override
    public void refresh() {
        if (taskStale) {
            taskStale = false;
            strip.refreshTask();
            presented.refresh();
        }
        if (panelStale) {
            panelStale = false;
            panel.refresh();
        }
        if (legendStale) {
            legendStale = false;
            panel.refreshLegend();
            strip.refreshState();
        }
        if (model.frame() == null) {
            return;
        }
        if (mainStale) {
            mainStale = false;
            refreshStage();
        } else if (networksStale || smallStale) {
            networksStale = false;
            networks.refresh();
            if (smallStale) {
                smallStale = false;
                small.refresh();
            }
        }
    }

    /** The main chart, or the plane of one network in its place. */
    private void refreshStage() {
        boolean large = model.planeProperty().get() && plane.known();
        plane.setVisible(large);
        main.setVisible(!large);
        if (large) {
            plane.refresh();
        } else {
            main.refresh();
        }
    }

    @Override
    public boolean stale() {
        return taskStale || panelStale || legendStale
                || model.frame() != null && (mainStale || smallStale || networksStale);
    }

    @Override
    protected void layoutChildren() {
        if (presenting) {
            layoutPresented(getWidth(), getHeight());
        } else {
            layoutUsual(getWidth(), getHeight());
        }
    }

    /** Under the title one large chart and a smaller one, then the verdicts. */
    private void layoutPresented(double w, double h) {
        double top = snapSizeY(presented.prefHeight(w));
        double brief = networks.node().briefHeight(w);
        double upper = Math.max(0, h - top - brief - TRANSPORT);
        double evidence = snapSizeX(w * (evidenceLarge ? 0.62 : 0.3));
        small.node().setSingle(true);
        place(presented, 0, 0, w, top);
        place(main, 0, top, w - evidence, upper);
        place(plane, 0, top, w - evidence, upper);
        place(small.node(), w - evidence, top, evidence, upper);
        place(networks.node(), 0, top + upper, w, brief);
        place(transport, 0, h - TRANSPORT, w, TRANSPORT);
    }

    /** Panel at the right, everything else at the left; what gives way first follows LOOK's list. */
    private void layoutUsual(double w, double h) {
        double side = snapSizeX(panelWidth(w));
        double rest = Math.max(0, w - side);
        boolean little = rest < 1100 || h < 720;
        double free = Math.max(0, h - STRIP - TRANSPORT);
        double head = little ? 32 : 40;
        double upper = snapSizeY((free - head) * (little ? 0.56 : 0.51));
        double evidence = snapSizeX(little ? Math.max(236, rest * 0.27) : rest * 0.365);
        place(strip, 0, 0, rest, STRIP);
        place(main, 0, STRIP, rest - evidence, upper);
        place(plane, 0, STRIP, rest - evidence, upper);
        small.node().setSingle(little);
        networks.header().setSentenceShown(rest >= 900);
        panel.setCompact(h < 760);
        place(small.node(), rest - evidence, STRIP, evidence, upper);
        place(networks.header(), 0, STRIP + upper, rest, head);
        place(networks.node(), 0, STRIP + upper + head, rest, free - upper - head);
        place(transport, 0, h - TRANSPORT, rest, TRANSPORT);
        place(panel, rest, 0, side, h);
    }

    @Override
    public double panelWidth(double window) {
        return Math.max(320, Math.min(400, 320 + (window - 1600) * 0.2));
    }

    /** That of all but the panel, at least 640. */
    @Override
    public int pictureWidth() {
        return (int) Math.max(640, getWidth() - panelWidth(getWidth()));
    }

    @Override
    public int pictureHeight() {
        return (int) Math.max(480, getHeight());
    }

    private static void place(Region part, double x, double y, double w, double h) {
        part.resizeRelocate(x, y, Math.max(0, w), Math.max(0, h));
    }

    private void listen(LabContext context) {
        model.recipeProperty().addListener(o -> {
            taskStale = true;
            changed();
        });
        model.selectedProperty().addListener(o -> changed());
        model.frameProperty().addListener(o -> {
            if (!model.frame().recipe().changes().isEmpty()) {
                panelStale = true;
            }
            moved();
        });
        model.timeline().stepProperty().addListener(o -> moved());
        model.timeline().liveProperty().addListener(o -> moved());
        model.timeline().playingProperty().addListener(o -> moved());
        context.lecture().placeProperty().addListener((of, was, is) -> {
            enlarge(is);
            taskStale = true;
            requestLayout();
            onInvalidated.run();
        });
        model.quantityProperty().addListener(o -> moved());
        model.logProperty().addListener(o -> moved());
        model.planeProperty().addListener(o -> moved());
        context.lecture().guesses().wholeProperty().addListener(o -> moved());
        context.theme().addListener(o -> restyle());
        context.words().languageProperty().addListener(o -> restyle());
    }

    /** Gives the most room to the chart that the slide names. */
    private void enlarge(Lecture.Place place) {
        String chart = place == null ? "" : place.slide().showing().chart();
        Optional<FlowQuantity> named =
                Stream.of(FlowQuantity.values()).filter(quantity -> quantity.id().equals(chart)).findFirst();
        named.ifPresent(model.quantityProperty()::set);
        if (place != null) {
            model.planeProperty().set(false);
        }
        evidenceLarge = small.choose(named.isPresent() ? "" : chart);
    }

    private void changed() {
        panelStale = true;
        moved();
    }

    private void moved() {
        legendStale = true;
        mainStale = true;
        smallStale = true;
        networksStale = true;
        onInvalidated.run();
    }

    private void restyle() {
        taskStale = true;
        changed();
        main.restyle();
        plane.restyle();
        small.restyle();
        networks.restyle();
    }
}

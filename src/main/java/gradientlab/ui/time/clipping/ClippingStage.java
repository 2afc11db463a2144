package gradientlab.ui.time.clipping;

import gradientlab.paint.time.cliff.CliffAnswer;
import gradientlab.paint.time.cliff.CliffChart;
import gradientlab.paint.time.cliff.CliffChart.Measure;
import gradientlab.paint.time.cliff.CliffSection;
import gradientlab.paint.time.cliff.CliffWords;
import gradientlab.paint.time.cliff.NetworkAnswer;
import gradientlab.paint.time.cliff.TensorBars;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.PresentationLegend;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import org.kordamp.ikonli.feather.Feather;

/** Map, answer, charts and section; a lecture room sees the map with a legend. */
final class ClippingStage extends Pane {

    private static final double CHARTS = 170;
    private static final double LOW_CHARTS = 150;
    private static final double LOW = 560;
    private static final double ANSWER = 0.345;
    private static final double GAP = 1;
    private static final double LEGEND = 16;
    /** How much larger a lecture room sees lines and type of the map, beside what the lab magnifies. */
    private static final double ROOM = 1.5;
    private static final double MARGIN = 12;
    /** Of the numbers along the edges of a presented map. */
    private static final double AXIS = 48;
    private static final double NOTE = 32;
    private static final double BUTTON = 12;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    /** The share of a network's tensors. */
    private static final double BARS = 0.56;

    private final ClippingState state;
    private final MapView map;
    private final ReliefView relief;
    private final IconButton switched;
    private final PartView answer;
    private final PartView section;
    private final Map<Measure, PartView> charts = new EnumMap<>(Measure.class);
    private final Map<Measure, CliffChart> shown = new EnumMap<>(Measure.class);
    private final PresentationLegend legend;
    private final RunnerRows rows;
    private final NetworkState network;
    private final PartView bars;
    private final PartView whole;
    private final Label note = Nodes.styled(new Label(), "stage-note");
    private boolean presenting;

    ClippingStage(ClippingState state, NetworkState network, TimeModel model, LabContext context) {
        this.state = state;
        this.network = network;
        rows = new RunnerRows(state, network, context);
        getStyleClass().add("clipping-stage");
        setMinSize(0, 0);
        map = new MapView(state);
        new MapHands(state, model, map);
        relief = new ReliefView(state);
        new ReliefHands(state, model, relief);
        switched = new IconButton(Feather.BOX, context.words(), "time.clip.relief", "V");
        switched.setId("cliff-relief-button");
        switched.getStyleClass().add("on-stage");
        switched.setFocusTraversable(false);
        switched.setOnAction(e -> state.switchRelief());
        answer = new PartView("cliff-answer", (g, w, h) -> new CliffAnswer(state.scene()).paint(g, w, h));
        section = new PartView("cliff-section", (g, w, h) -> new CliffSection(state.scene()).paint(g, w, h));
        for (Measure measure : Measure.values()) {
            String id = measure == Measure.NORM ? "cliff-norm" : "cliff-loss";
            PartView chart = new PartView(id, (g, w, h) -> chart(measure, g, w, h));
            charts.put(measure, chart);
            new ChartHands(state, model, chart.pixels(), () -> shown.get(measure));
        }
        legend = new PresentationLegend(
                context.words(), context.theme(), "time.clip.runner", "time.clip.loss");
        legend.scale(LEGEND);
        bars = new PartView("clip-tensors", (g, w, h) -> network.scene()
                .ifPresent(scene -> new TensorBars(scene).paint(g, w, h)));
        whole = new PartView("clip-network", (g, w, h) -> network.scene()
                .ifPresent(scene -> new NetworkAnswer(scene).paint(g, w, h)));
        getChildren().addAll(map, relief, switched, answer, section);
        getChildren().addAll(charts.values());
        getChildren().addAll(legend, bars, whole, note);
        note.setWrapText(true);
        arrange();
    }

    private void chart(Measure measure, Graphics2D g, double width, double height) {
        CliffChart chart = new CliffChart(measure, state.scene());
        if (state.held() && shown.containsKey(measure)) {
            chart.holding(shown.get(measure));
        }
        chart.paint(g, width, height);
        shown.put(measure, chart);
    }

    private List<PartView> parts() {
        return List.of(answer, section, charts.get(Measure.NORM), charts.get(Measure.LOSS));
    }

    /** Shows the map alone, or everything. */
    void present(boolean on) {
        presenting = on;
        arrange();
    }

    /** What is seen: of a network bars and answer, or a note; else map and charts, or the map alone. */
    private void arrange() {
        boolean trained = network.on() && network.scene().isPresent();
        map.setVisible(!network.on() && !state.inRelief());
        relief.setVisible(!network.on() && state.inRelief());
        switched.setVisible(!network.on() && !presenting);
        switched.pseudoClassStateChanged(CHOSEN, state.inRelief());
        parts().forEach(part -> part.setVisible(!network.on() && !presenting));
        legend.setVisible(!network.on() && presenting);
        bars.setVisible(trained && !presenting);
        whole.setVisible(trained);
        note.setVisible(network.on() && !trained);
        requestLayout();
    }

    /** Brings everything that is seen up to date. */
    void refresh() {
        arrange();
        if (network.on()) {
            note.setText(network.note());
            bars.refresh();
            whole.refresh();
            network.scene().ifPresent(scene -> whole.say(scene.headline() + ". " + scene.clipped()));
            return;
        }
        if (presenting) {
            legend.show(rows.now());
            layout();
        }
        map.room(presenting ? ROOM : 1, presenting
                ? new Rectangle2D.Double(legend.getLayoutX(), legend.getLayoutY(), legend.getWidth(),
                        legend.getHeight())
                : new Rectangle2D.Double());
        relief.room(presenting ? ROOM : 1);
        if (state.inRelief()) {
            relief.refresh();
        } else {
            map.refresh();
        }
        if (presenting) {
            return;
        }
        parts().forEach(PartView::refresh);
        CliffWords words = new CliffWords(state.scene().texts());
        answer.say(words.headline(state.scene().event()) + ". " + words.clipped(state.scene().event()));
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        note.resizeRelocate(NOTE, NOTE, Math.max(0, w - 2 * NOTE), note.prefHeight(w - 2 * NOTE));
        double third = presenting ? 0 : snapSizeX(BARS * w);
        bars.resizeRelocate(0, 0, Math.max(0, third - GAP), h);
        whole.resizeRelocate(third, 0, w - third, h);
        double low = Math.min(h / 2, h < LOW ? LOW_CHARTS : CHARTS);
        double side = snapSizeX(Math.max(300, Math.min(440, ANSWER * w)));
        double left = w - side - GAP;
        double high = h - low - GAP;
        map.resizeRelocate(0, 0, presenting ? w : left, presenting ? h : high);
        relief.resizeRelocate(0, 0, map.getWidth(), map.getHeight());
        switched.autosize();
        switched.relocate(map.getWidth() - switched.getWidth() - BUTTON,
                map.getHeight() - switched.getHeight() - BUTTON - AXIS / 2);
        legend.autosize();
        legend.relocate(MARGIN + AXIS, Math.max(MARGIN, h - legend.getHeight() - AXIS));
        answer.resizeRelocate(left + GAP, 0, side, high);
        double half = snapSizeX((left - GAP) / 2);
        charts.get(Measure.NORM).resizeRelocate(0, high + GAP, half, low);
        charts.get(Measure.LOSS).resizeRelocate(half + GAP, high + GAP, left - half - GAP, low);
        section.resizeRelocate(left + GAP, high + GAP, side, low);
    }
}

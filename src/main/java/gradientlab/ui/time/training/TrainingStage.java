package gradientlab.ui.time.training;

import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lays the mode's pictures out: the main chart, what stands beside it, and a column for each network. Where
 * there is little room, what gives way first follows the list in LOOK.
 */
final class TrainingStage extends Pane {

    private static final double LITTLE_WIDTH = 1100;
    private static final double LITTLE_HEIGHT = 616;
    private static final double SENTENCE = 900;

    private final MainChartView main;
    private final SmallChartsView small;
    private final NetworksView networks;
    private final StageNote note;
    private boolean presenting;
    /** Whether a small chart has the room of the main one. */
    private boolean evidenceLarge;

    TrainingStage(TimeModel model, Looked looked, LabContext context) {
        main = new MainChartView(model, looked, context);
        small = new SmallChartsView(model, looked, context);
        networks = new NetworksView(model, looked, context);
        note = new StageNote(model, looked, context);
        small.setOnResized(this::requestLayout);
        main.addChooser(small.four());
        getStyleClass().add("training-stage");
        getChildren().addAll(main, small.node(), networks.header(), networks.node(), note);
    }

    MainChartView main() {
        return main;
    }

    SmallChartsView small() {
        return small;
    }

    NetworksView networks() {
        return networks;
    }

    StageNote note() {
        return note;
    }

    /** Puts away what a lecture room need not see, or brings it back. */
    void present(boolean on) {
        presenting = on;
        networks.header().setVisible(!on);
        networks.setBrief(on);
        main.setExplained(!on);
        requestLayout();
    }

    /** Gives a chart that a slide names the most room; "" for none. */
    void enlarge(String chart) {
        evidenceLarge = small.choose(chart);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        if (presenting) {
            layoutPresented(w, h);
        } else {
            layoutUsual(w, h);
        }
        place(note, 0, 0, w, h);
    }

    /** One large chart, which a slide may choose, and the verdicts. */
    private void layoutPresented(double w, double h) {
        double brief = networks.node().briefHeight(w);
        double upper = Math.max(0, h - brief);
        small.setSingle(true);
        small.node().setVisible(evidenceLarge);
        main.setVisible(!evidenceLarge);
        place(evidenceLarge ? small.node() : main, 0, 0, w, upper);
        place(networks.node(), 0, upper, w, brief);
    }

    private void layoutUsual(double w, double h) {
        boolean little = w < LITTLE_WIDTH || h < LITTLE_HEIGHT;
        double head = little ? 32 : 40;
        double upper = snapSizeY((h - head) * (little ? 0.55 : 0.51));
        small.node().setVisible(true);
        main.setVisible(true);
        small.setSingle(little);
        double share = small.spread() ? 0.365 : 0.27;
        double evidence = snapSizeX(Math.max(236, w * share));
        networks.setLittle(little);
        networks.header().setSentenceShown(w >= SENTENCE);
        place(main, 0, 0, w - evidence, upper);
        place(small.node(), w - evidence, 0, evidence, upper);
        place(networks.header(), 0, upper, w, head);
        place(networks.node(), 0, upper + head, w, h - upper - head);
    }

    private static void place(Region part, double x, double y, double w, double h) {
        part.resizeRelocate(x, y, Math.max(0, w), Math.max(0, h));
    }
}

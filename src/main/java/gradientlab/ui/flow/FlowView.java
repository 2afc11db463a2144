package gradientlab.ui.flow;

import gradientlab.ui.shell.LabContext;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * Lays the parts of the lab out and brings them up to date once a pulse. The pictures take turns, so that
 * no single frame of the screen pays for all of them.
 */
final class FlowView extends Pane {

    private static final double STRIP = 48;
    private static final double TRANSPORT = 56;

    private final FlowModel model;
    private final FlowStrip strip;
    private final MainChartView main;
    private final SmallChartsView small;
    private final LayerMapHeader header;
    private final NetworksView networks;
    private final FlowTransport transport;
    private final PanelView panel;
    private final PresentedTitle presented;
    private Runnable onInvalidated = () -> {};
    private boolean presenting;
    private boolean taskStale = true;
    private boolean panelStale = true;
    private boolean legendStale = true;
    private boolean mainStale = true;
    private boolean smallStale = true;
    private boolean networksStale = true;

    FlowView(FlowModel model, LabContext desk) {
        this.model = model;
        strip = new FlowStrip(model, desk);
        main = new MainChartView(model, desk);
        small = new SmallChartsView(model, desk);
        header = new LayerMapHeader(model, desk);
        networks = new NetworksView(model, desk, header);
        transport = new FlowTransport(model, desk);
        panel = new PanelView(model, desk);
        presented = new PresentedTitle(model, desk);
        getChildren().addAll(strip, main, small, header, networks, transport, panel);
        getStyleClass().addAll("descent", "flow");
        for (String sheet : new String[] {"descent", "flow"}) {
            getStylesheets()
                    .add(FlowView.class.getResource("/assets/themes/" + sheet + ".css").toExternalForm());
        }
        listen(desk);
    }

    /** Puts away what a lecture room need not see, under a title for the last row; or brings it back. */
    void present(boolean on) {
        presenting = on;
        getChildren().setAll(main, small, header, networks, transport);
        getChildren().addAll(on ? List.of(presented) : List.of(strip, panel));
        taskStale = true;
        requestLayout();
        onInvalidated.run();
    }

    /** The title over a presentation. */
    PresentedTitle presented() {
        return presented;
    }

    /** What happens when something is to be brought up to date at the next pulse. */
    void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    /** Brings up to date what changed since the last call; does nothing if nothing did. */
    void refresh() {
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
            transport.refresh();
            strip.refreshState();
        }
        if (model.frame() == null) {
            return;
        }
        if (mainStale) {
            mainStale = false;
            main.refresh();
        } else if (networksStale || smallStale) {
            networksStale = false;
            networks.refresh();
            if (smallStale) {
                smallStale = false;
                small.refresh();
            }
        }
    }

    /** Whether {@link #refresh} has something to do. */
    boolean stale() {
        return taskStale || panelStale || legendStale
                || model.frame() != null && (mainStale || smallStale || networksStale);
    }

    /** Panel at the right, everything else at the left; what gives way first follows LOOK's list. */
    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double side = presenting ? 0 : snapSizeX(panelWidth(w));
        double rest = Math.max(0, w - side);
        double top = presenting ? snapSizeY(presented.prefHeight(w)) : STRIP;
        boolean little = rest < 1100 || h < 720;
        double free = Math.max(0, h - top - TRANSPORT);
        double head = little ? 32 : 40;
        double upper = snapSizeY((free - head) * (little ? 0.56 : 0.51));
        double evidence = snapSizeX(little ? Math.max(236, rest * 0.27) : rest * 0.365);
        place(presenting ? presented : strip, 0, 0, rest, top);
        place(main, 0, top, rest - evidence, upper);
        small.setSingle(little);
        strip.setStateShown(rest >= 900);
        header.setSentenceShown(rest >= 900);
        panel.setCompact(h < 760);
        place(small, rest - evidence, top, evidence, upper);
        place(header, 0, top + upper, rest, head);
        place(networks, 0, top + upper + head, rest, free - upper - head);
        place(transport, 0, h - TRANSPORT, rest, TRANSPORT);
        if (!presenting) {
            place(panel, rest, 0, side, h);
        }
    }

    /** How wide the panel is in a window of some width, in logical pixels. */
    static double panelWidth(double window) {
        return Math.max(320, Math.min(400, 320 + (window - 1600) * 0.2));
    }

    /** The width of all but the panel, at least 640: that of a picture of the lab. */
    int pictureWidth() {
        return (int) Math.max(640, getWidth() - panelWidth(getWidth()));
    }

    /** The height of a picture of the lab. */
    int pictureHeight() {
        return (int) Math.max(480, getHeight());
    }

    private static void place(Region part, double x, double y, double w, double h) {
        part.resizeRelocate(x, y, Math.max(0, w), Math.max(0, h));
    }

    private void listen(LabContext desk) {
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
        model.stepProperty().addListener(o -> moved());
        model.liveProperty().addListener(o -> moved());
        model.playingProperty().addListener(o -> moved());
        model.quantityProperty().addListener(o -> moved());
        desk.theme().addListener(o -> restyle());
        desk.words().languageProperty().addListener(o -> restyle());
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
        small.restyle();
        networks.restyle();
    }
}

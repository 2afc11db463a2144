package gradientlab.ui.descent.chart;

import gradientlab.experiment.descent.Measure;
import gradientlab.paint.descent.chart.MeasureChart;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jfree.chart.fx.ChartViewer;

/**
 * One chart laid over the window, to look closely: the wheel zooms, Ctrl and dragging pans, hovering names
 * runner, step and value. It follows the paths once the hand rests.
 */
public final class LargeChart {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 420;

    private final DescentModel model;
    private final LabContext context;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final PauseTransition rest = new PauseTransition(Duration.millis(150));
    private ChartViewer viewer;
    private FloatingDialog dialog;
    private Measure measure;
    private boolean open;

    public LargeChart(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        rest.setOnFinished(e -> refresh());
        model.runProperty().addListener(o -> changed());
        context.theme().addListener(o -> changed());
        context.words().languageProperty().addListener(o -> changed());
    }

    /** Shows a measure, in place of the one shown before. */
    public void show(Measure which) {
        measure = which;
        open = true;
        if (viewer == null) {
            build();
        }
        refresh();
        context.show(dialog);
    }

    /** Made on first use: most sessions never ask for it, and the first window should not wait for it. */
    private void build() {
        viewer = new ChartViewer(null, false);
        viewer.setPrefSize(WIDTH, HEIGHT);
        viewer.setMinSize(320, 200);
        Label hint = Nodes.label(context.words().text("descent.chart.hint"), "caption");
        VBox.setMargin(hint, new Insets(0, 0, 0, 16));
        VBox body = new VBox(8, viewer, hint);
        body.setPadding(new Insets(8, 16, 16, 8));
        dialog = new FloatingDialog(context.words(), title, body);
        dialog.setOnClose(() -> {
            open = false;
            context.hide(dialog);
        });
    }

    private void changed() {
        if (open) {
            rest.playFromStart();
        }
    }

    private void refresh() {
        title.set(context.words().texts().get("descent.measure." + measure.id()));
        viewer.setChart(MeasureChart.interactive(
                measure, context.theme().get(), context.words().texts(), model.run()));
    }
}

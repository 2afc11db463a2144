package gradientlab.ui.graph.norm;

import gradientlab.experiment.graph.NormRun;
import gradientlab.paint.graph.norm.RunningPlot;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;

/** The running statistics over batches; dragged along it takes another number of them. */
final class RunningChart extends VBox {

    private static final double HEIGHT = 96;

    private final NormState state;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final Label caption = Nodes.styled(new Label(), "caption");
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private RunningPlot plot;
    private NormRun shown;

    RunningChart(NormState state, GraphModel model, LabContext context) {
        super(4);
        this.state = state;
        this.context = context;
        pixels.setId("norm-running");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(caption.textProperty());
        pixels.setMinHeight(HEIGHT);
        pixels.setPrefHeight(HEIGHT);
        pixels.setCursor(Cursor.H_RESIZE);
        Tooltip tip = Nodes.tip();
        tip.textProperty().bind(context.words().text("graph.bn.running.hint"));
        Tooltip.install(pixels, tip);
        Nodes.wrap(caption);
        getChildren().addAll(pixels, caption);
        model.follow(dragging);
        pixels.setOnMousePressed(e -> {
            dragging.set(true);
            take(e);
        });
        pixels.setOnMouseDragged(this::take);
        pixels.setOnMouseReleased(e -> dragging.set(false));
    }

    /** Brings it up to date. */
    void refresh() {
        if (state.run() != shown) {
            shown = state.run();
            caption.setText(context.words().texts().get("graph.bn.running.caption",
                    shown.recipe().statistics().batches()));
            pixels.repaint();
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        shown = null;
    }

    private void take(MouseEvent e) {
        if (plot != null) {
            int batches = plot.batchAt(e.getX() * pixels.scale());
            state.change(recipe -> NormEdits.counted(state.run(), batches));
        }
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        plot = new RunningPlot(state.run(), context.theme().get(), context.words().texts(), scale);
        Graphics2D g = image.createGraphics();
        plot.paint(g, width, height);
        g.dispose();
        return image;
    }
}

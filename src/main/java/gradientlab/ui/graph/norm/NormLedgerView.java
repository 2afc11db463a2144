package gradientlab.ui.graph.norm;

import gradientlab.paint.graph.norm.NormLedger;
import gradientlab.paint.graph.norm.NormScene;
import gradientlab.paint.graph.norm.NormWords;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.HoverTip;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.layout.Pane;

/** The steps in the window; a click on one goes there. */
final class NormLedgerView extends Pane {

    /** Logical pixels of height from which each step shows its result, not the open one alone. */
    private static final double RESULTS = 600;

    private final NormState state;
    private final NormLedger ledger = new NormLedger();
    private final PaintedView pixels = new PaintedView(this::paint);
    private final HoverTip tip = new HoverTip(pixels);
    private BufferedImage image;

    NormLedgerView(NormState state, GraphModel model, LabContext context) {
        this.state = state;
        getStyleClass().add("norm-ledger");
        setMinSize(0, 0);
        pixels.setId("norm-ledger");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("graph.bn.ledger"));
        pixels.setOnMouseClicked(e -> {
            int step = ledger.stepAt(e.getY());
            if (step > 0) {
                model.timeline().pause();
                model.timeline().seek(step);
            }
        });
        pixels.setOnMouseMoved(e -> {
            int step = ledger.stepAt(e.getY());
            pixels.setCursor(step > 0 ? Cursor.HAND : Cursor.DEFAULT);
            NormScene scene = state.scene();
            tip.say(step > 0 ? new NormWords(scene).hint(scene.steps().get(step - 1)) : "");
        });
        getChildren().add(pixels);
    }

    /** Brings the picture up to date. */
    void refresh() {
        if (pixels.ready() && image != null) {
            draw(pixels.scale());
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        draw(scale);
        return image;
    }

    private void draw(double scale) {
        double height = image.getHeight() / scale;
        ledger.show(state.scene(), image.getWidth() / scale, height, height >= RESULTS);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        ledger.paint(g);
        g.dispose();
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

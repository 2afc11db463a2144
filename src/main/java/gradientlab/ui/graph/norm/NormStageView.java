package gradientlab.ui.graph.norm;

import gradientlab.paint.graph.norm.NormStage;
import gradientlab.paint.graph.norm.NormWords;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** Answer and lines in the window, and the hands on them. */
final class NormStageView extends Pane {

    /** Logical pixels of height from which there is room for what stands where in the network. */
    private static final double CHIPS = 600;

    private final NormState state;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private NormStage stage;
    private boolean presenting;

    NormStageView(NormState state, GraphModel model, LabContext context) {
        this.state = state;
        getStyleClass().add("graph-stage");
        setMinSize(0, 0);
        pixels.setId("norm-stage");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
        new NormHands(state, model, context, pixels, this::stage);
    }

    /** Where everything lies in what is painted; null before the first layout. */
    NormStage stage() {
        return stage;
    }

    /** Whether a lecture room looks at it, which needs no handles. */
    void present(boolean on) {
        presenting = on;
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
        stage = new NormStage(state.scene(), state.scale(), image.getWidth() / scale, height,
                height >= CHIPS);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        stage.paint(g);
        if (!presenting) {
            stage.paintHandles(g);
        }
        state.cardProperty().get().ifPresent(chip -> stage.paintCard(g, chip));
        g.dispose();
        NormWords words = new NormWords(state.scene());
        pixels.setAccessibleText((words.answer() + " " + words.more()).strip());
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

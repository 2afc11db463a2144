package gradientlab.ui.time.gate;

import gradientlab.paint.time.gate.GateScene;
import gradientlab.paint.time.gate.GateStage;
import gradientlab.paint.time.gate.GateWords;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** The lanes and what comes of them in the window, and the hands on them. */
final class GateStageView extends Pane {

    private final GateState state;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private GateStage stage;
    private boolean alone;

    GateStageView(GateState state, TimeModel model) {
        this.state = state;
        setMinSize(0, 0);
        pixels.setId("gate-stage");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
        new GateHands(state, model, pixels, this::stage);
    }

    /** Where everything lies in what is painted; null before the first layout. */
    GateStage stage() {
        return stage;
    }

    /** Whether the lanes have the stage to themselves. */
    void setAlone(boolean on) {
        alone = on;
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
        GateScene scene = state.scene();
        stage = new GateStage(scene, image.getWidth() / scale, image.getHeight() / scale, alone);
        Graphics2D g = image.createGraphics();
        g.scale(scale, scale);
        stage.paint(g);
        g.dispose();
        GateWords words = new GateWords(scene);
        pixels.setAccessibleText((words.recalled() + " " + words.descent().orElse("")).strip());
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

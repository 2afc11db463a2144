package gradientlab.ui.time.clipping;

import gradientlab.core.surface.Point;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.paint.time.cliff.CliffRelief;
import gradientlab.paint.time.cliff.CliffScene;
import gradientlab.paint.time.cliff.CliffWords;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** The cliff in relief in the window. */
final class ReliefView extends Pane {

    private final ClippingState state;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private CliffRelief relief;
    private Theme theme;
    private double size = 1;

    ReliefView(ClippingState state) {
        this.state = state;
        setMinSize(0, 0);
        pixels.setId("cliff-relief");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
    }

    PaintedView pixels() {
        return pixels;
    }

    /** Lines and type for a lecture room, where the key's corner belongs to the legend. */
    void room(double times) {
        if (times != size) {
            size = times;
            relief = null;
        }
    }

    /** Brings the picture up to date, where it is seen. */
    void refresh() {
        if (pixels.ready() && image != null && isVisible()) {
            draw(pixels.scale());
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    /** What of the plane the floor shows; null before the first layout. */
    Viewport viewport() {
        return image == null ? null : state.viewport(image.getWidth(), image.getHeight());
    }

    /** The place of the surface or the floor seen there, in logical pixels; empty beside the relief. */
    Optional<Point> pick(double x, double y) {
        return relief == null ? Optional.empty() : relief.pick(x * pixels.scale(), y * pixels.scale());
    }

    /** The place of the floor's plane there, in logical pixels. */
    Point onFloor(double x, double y) {
        return relief.onFloor(x * pixels.scale(), y * pixels.scale());
    }

    /** Physical pixels per unit of w and b. */
    double unit() {
        return relief.unit();
    }

    /** Where the start is, in logical pixels. */
    Point start() {
        Point at = relief.pixel(state.cliff().w(), state.cliff().b());
        return new Point(at.x() / pixels.scale(), at.y() / pixels.scale());
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        relief = null;
        draw(scale);
        return image;
    }

    private void draw(double scale) {
        CliffScene scene = state.scene();
        if (relief == null || theme != scene.theme()) {
            theme = scene.theme();
            relief = new CliffRelief(image.getWidth(), image.getHeight(), theme, size * scale);
        }
        Graphics2D g = image.createGraphics();
        relief.paint(g, scene, viewport().visible(), state.camera());
        g.dispose();
        pixels.setAccessibleText(new CliffWords(scene.texts()).caption(scene));
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

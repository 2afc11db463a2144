package gradientlab.ui.time.clipping;

import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.paint.time.cliff.CliffMap;
import gradientlab.paint.time.cliff.CliffScene;
import gradientlab.paint.time.cliff.CliffWords;
import gradientlab.text.Texts;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/** The map in the window; its ground is painted anew when something else of it is seen. */
final class MapView extends Pane {

    /** What the ground depends on. */
    private record Ground(int length, Viewport viewport, Theme theme, Texts texts) {}

    private final ClippingState state;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private BufferedImage ground;
    private BufferedImage signed;
    private Ground painted;
    private CliffRun signedFor;
    private Rectangle2D free = new Rectangle2D.Double();
    private double size = 1;

    MapView(ClippingState state) {
        this.state = state;
        setMinSize(0, 0);
        pixels.setId("cliff-map");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
    }

    PaintedView pixels() {
        return pixels;
    }

    /** What is seen, in pixels of the picture; null before the first layout. */
    Viewport viewport() {
        return image == null ? null : state.viewport(image.getWidth(), image.getHeight());
    }

    /**
     * Lines and type for a lecture room, and what lies over the map there.
     *
     * @param times as large as usual
     * @param over logical pixels
     */
    void room(double times, Rectangle2D over) {
        if (times != size || !over.equals(free)) {
            size = times;
            free = over;
            painted = null;
        }
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
        ground = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        signed = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        painted = null;
        draw(scale);
        return image;
    }

    private void draw(double scale) {
        CliffScene scene = state.scene();
        Rectangle2D over = new Rectangle2D.Double(free.getX() * scale, free.getY() * scale,
                free.getWidth() * scale, free.getHeight() * scale);
        CliffMap map = new CliffMap(scene, viewport(), size * scale).leavingFree(over);
        Ground now = new Ground(scene.run().cliff().length(), viewport(), scene.theme(), scene.texts());
        boolean other = !now.equals(painted);
        if (other) {
            painted = now;
            map.ground(ground);
        }
        if (other || signedFor != scene.run()) {
            signedFor = scene.run();
            over(signed, ground, map::signs);
        }
        over(image, signed, map::over);
        CliffWords words = new CliffWords(scene.texts());
        pixels.setAccessibleText(words.caption(scene));
    }

    private static void over(BufferedImage image, BufferedImage below, Consumer<Graphics2D> painter) {
        Graphics2D g = image.createGraphics();
        g.drawImage(below, 0, 0, null);
        painter.accept(g);
        g.dispose();
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

package gradientlab.ui.widget;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.IntBuffer;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/**
 * Shows a Java2D image, one image pixel on one pixel of the screen.
 *
 * <p>The painter makes a {@link BufferedImage} of type {@code TYPE_INT_ARGB_PRE} whenever the size in
 * physical pixels changes; after that it paints into the same image and says which rectangle changed by
 * {@link #update}. That rectangle alone is copied to the pixels JavaFX reads: its render thread does so
 * whenever it likes, and would show a picture that is half painted. No image is made per frame. FX thread
 * only.
 */
public final class PaintedView extends Region {

    /** Makes the images that are shown. */
    @FunctionalInterface
    public interface Painter {

        /**
         * Paints and returns an image for a new size.
         *
         * @param width in physical pixels, at least 1; the image must be exactly this wide
         * @param height in physical pixels, at least 1
         * @param scale physical pixels in a logical one: 1, 1.25, 1.5, 2
         * @return an image of type {@code TYPE_INT_ARGB_PRE}; kept and shown until the next call
         */
        BufferedImage paint(int width, int height, double scale);
    }

    private final Painter painter;
    private final ImageView view = new ImageView();
    private final ChangeListener<Number> scaleChanged = (o, was, is) -> requestLayout();
    private final ChangeListener<Window> windowChanged = (o, was, is) -> follow(was, is);

    private PixelBuffer<IntBuffer> buffer;
    /** What the painter painted, and what is seen of it. */
    private int[] painted;
    private int[] seen;
    private int width;
    private int height;
    private double scale = 1;

    /** A view that asks {@code painter} at the first layout, and whenever its size changes. */
    public PaintedView(Painter painter) {
        this.painter = painter;
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().add(view);
        getStyleClass().add("painted-view");
        setMinSize(0, 0);
        sceneProperty().addListener((o, was, is) -> sceneChanged(was, is));
        localToSceneTransformProperty().addListener((o, was, is) -> {
            if (is.getMxx() != was.getMxx()) {
                requestLayout();
            }
        });
    }

    /** Physical pixels in a logical one; multiply a mouse position by it to get image coordinates. */
    public double scale() {
        return scale;
    }

    /** Whether an image is shown: false before the first layout. */
    public boolean ready() {
        return buffer != null;
    }

    /** Shows what was painted in {@code changed}, in image pixels; an empty rectangle does nothing. */
    public void update(Rectangle changed) {
        if (buffer == null || changed.isEmpty()) {
            return;
        }
        Rectangle inside = changed.intersection(new Rectangle(width, height));
        if (!inside.isEmpty()) {
            for (int y = inside.y; y < inside.y + inside.height; y++) {
                int from = y * width + inside.x;
                System.arraycopy(painted, from, seen, from, inside.width);
            }
            Rectangle2D part = new Rectangle2D(inside.x, inside.y, inside.width, inside.height);
            buffer.updateBuffer(b -> part);
        }
    }

    /** Asks the painter for a new image at the present size: after a change of theme, say. */
    public void repaint() {
        if (buffer != null) {
            show(width, height);
        }
    }

    @Override
    protected void layoutChildren() {
        double now = outputScale();
        int w = (int) Math.round(getWidth() * now);
        int h = (int) Math.round(getHeight() * now);
        if (w < 1 || h < 1) {
            return;
        }
        if (buffer == null || w != width || h != height || now != scale) {
            scale = now;
            try {
                show(w, h);
            } catch (RuntimeException e) {
                // Out of a layout it would take the window's other parts with it, at every pulse again.
                failed(w, h);
                Thread current = Thread.currentThread();
                current.getUncaughtExceptionHandler().uncaughtException(current, e);
            }
        }
    }

    /** An empty picture of that size, which is not asked for again before the next size or repaint. */
    private void failed(int w, int h) {
        present(new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE));
    }

    private void show(int w, int h) {
        BufferedImage image = painter.paint(w, h, scale);
        if (image.getWidth() != w || image.getHeight() != h
                || image.getType() != BufferedImage.TYPE_INT_ARGB_PRE) {
            throw new IllegalStateException("the painter must return an ARGB_PRE image of " + w + "x" + h);
        }
        present(image);
    }

    private void present(BufferedImage image) {
        painted = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        seen = painted.clone();
        width = image.getWidth();
        height = image.getHeight();
        buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(seen),
                PixelFormat.getIntArgbPreInstance());
        view.setImage(new WritableImage(buffer));
        view.setFitWidth(width / scale);
        view.setFitHeight(height / scale);
    }

    /** Pixels of the screen in a logical one here: a window may magnify what is in it. */
    private double outputScale() {
        Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getOutputScaleX() * getLocalToSceneTransform().getMxx();
    }

    private void sceneChanged(Scene was, Scene is) {
        if (was != null) {
            was.windowProperty().removeListener(windowChanged);
            follow(was.getWindow(), null);
        }
        if (is != null) {
            is.windowProperty().addListener(windowChanged);
            follow(null, is.getWindow());
        }
    }

    private void follow(Window was, Window is) {
        if (was != null) {
            was.outputScaleXProperty().removeListener(scaleChanged);
        }
        if (is != null) {
            is.outputScaleXProperty().addListener(scaleChanged);
            requestLayout();
        }
    }
}

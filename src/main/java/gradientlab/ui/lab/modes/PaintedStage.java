package gradientlab.ui.lab.modes;

import gradientlab.experiment.worker.Worker;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;

/**
 * A stage that is one picture, painted anew whenever it is brought up to date.
 *
 * <p>While something trains as fast as it goes, painting a full picture would hold up the window's pulses:
 * a stage may then be painted on a thread of its own, and is shown once it is done. At rest it is painted at
 * once, so that what is seen is what there is.
 */
public final class PaintedStage extends Pane implements AutoCloseable {

    /** Paints the stage. */
    @FunctionalInterface
    public interface Painter {

        /**
         * Paints it into (0, 0, width, height), logical pixels.
         *
         * @return what a screen reader says of it
         */
        String paint(Graphics2D g, double width, double height);
    }

    /** Lays out the stage on the FX thread. */
    @FunctionalInterface
    public interface Layout {

        /** @return what is to be painted into (0, 0, width, height), logical pixels; keeps all it needs */
        Picture lay(double width, double height);
    }

    /** A picture that may be painted on any thread. */
    @FunctionalInterface
    public interface Picture {

        /** @return what a screen reader says of it */
        String paint(Graphics2D g);

        /** It is painted and shown: hands may act on it from now on. On the FX thread. */
        default void shown() {}
    }

    /** The thread that paints rests so many times what a picture took, so that training gets on. */
    private static final int REST = 2;

    private final Layout layout;
    private final BooleanSupplier aside;
    private final PaintedView pixels = new PaintedView(this::paint);
    private BufferedImage image;
    private Optional<Worker<Void>> worker = Optional.empty();
    /** Whether the thread paints into the image, which nobody else does then. */
    private boolean busy;
    /** Whether the thread rests after a picture. */
    private boolean resting;
    /** Whether something changed since the thread began. */
    private boolean again;

    /** @param id of the picture, by which tests and styles find it */
    public PaintedStage(String id, Painter painter) {
        this(id, (width, height) -> g -> painter.paint(g, width, height), () -> false);
    }

    /**
     * A stage that is painted aside at times.
     *
     * @param id of the picture, by which tests and styles find it
     * @param aside whether the picture may come late now
     */
    public PaintedStage(String id, Layout layout, BooleanSupplier aside) {
        this.layout = layout;
        this.aside = aside;
        setMinSize(0, 0);
        pixels.setId(id);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(pixels);
    }

    /** What hands act on. */
    public PaintedView pixels() {
        return pixels;
    }

    /** Brings the picture up to date, at once or as soon as it is painted. */
    public void refresh() {
        if (!pixels.ready() || image == null) {
            return;
        }
        boolean later = aside.getAsBoolean();
        if (busy || later && resting) {
            again = true;
        } else if (later) {
            paintAside();
        } else {
            paintNow(pixels.scale());
            show();
        }
    }

    private void show() {
        pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        paintNow(scale);
        return image;
    }

    private void paintNow(double scale) {
        Picture picture = picture(image, scale);
        pixels.setAccessibleText(draw(picture, image, scale));
        picture.shown();
    }

    private Picture picture(BufferedImage target, double scale) {
        return layout.lay(target.getWidth() / scale, target.getHeight() / scale);
    }

    private static String draw(Picture picture, BufferedImage target, double scale) {
        Graphics2D g = target.createGraphics();
        g.scale(scale, scale);
        String spoken = picture.paint(g);
        g.dispose();
        return spoken;
    }

    private void paintAside() {
        busy = true;
        again = false;
        BufferedImage target = image;
        double scale = pixels.scale();
        Picture picture = picture(target, scale);
        if (worker.isEmpty()) {
            worker = Optional.of(new Worker<>(pixels.getId() + "-painter"));
        }
        worker.get().submit(signal -> {
            long began = System.nanoTime();
            try {
                String spoken = draw(picture, target, scale);
                Platform.runLater(() -> painted(target, picture, spoken));
                TimeUnit.NANOSECONDS.sleep(REST * (System.nanoTime() - began));
            } catch (RuntimeException | Error failure) {
                Platform.runLater(() -> told(failure));
            } finally {
                Platform.runLater(this::rested);
            }
            return null;
        });
    }

    /** A failure is told as one on the FX thread would be. */
    private static void told(Throwable failure) {
        Thread current = Thread.currentThread();
        current.getUncaughtExceptionHandler().uncaughtException(current, failure);
    }

    private void painted(BufferedImage target, Picture picture, String spoken) {
        busy = false;
        resting = true;
        // After a change of size another image is shown, which was painted at once.
        if (target == image) {
            pixels.setAccessibleText(spoken);
            show();
            picture.shown();
        }
        if (again && !aside.getAsBoolean()) {
            again = false;
            refresh();
        }
    }

    private void rested() {
        busy = false;
        resting = false;
        if (again) {
            again = false;
            refresh();
        }
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    /** Ends the thread, if there is one. */
    @Override
    public void close() {
        worker.ifPresent(Worker::close);
    }
}

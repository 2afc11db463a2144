package gradientlab.ui.descent.stage;

import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.paint.descent.relief.ReliefImage;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;

/** The stage in relief: shows the painter's pixels and hands what the mouse does to {@link ReliefMouse}. */
public final class ReliefView extends StackPane {

    private final DescentModel model;
    private final IntSupplier onTop;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private ReliefImage image;
    private double magnified = 1;

    /**
     * @param onTop the runner that lies above all others, -1 for the last
     * @param placing whether a double click and the menu place the start
     */
    ReliefView(DescentModel model, IntSupplier onTop, BooleanSupplier placing, LabContext context) {
        this.model = model;
        this.onTop = onTop;
        this.context = context;
        setMinSize(0, 0);
        getChildren().add(pixels);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("descent.relief.stage"));
        pixels.setId("relief");
        StageMenu menu = new StageMenu(model, () -> {
            model.reliefProperty().set(Camera.HOME);
            model.fit();
        }, context);
        new ReliefMouse(model, this, placing, menu).attach(pixels);
    }

    /** Brings the pixels up to date; does nothing where nothing changed. */
    public void refresh() {
        if (image != null && pixels.ready()) {
            pixels.update(image.show(
                    model.run(), model.viewProperty().get(), camera(), model.timeline().step(),
                    onTop.getAsInt()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    /** As {@link StageView#setMagnified}, from the next {@link #restyle} on. */
    void setMagnified(double times) {
        magnified = times;
    }

    Camera camera() {
        return Optional.ofNullable(model.reliefProperty().get()).orElse(Camera.HOME);
    }

    /** The point of the plane that is seen there, in logical pixels; empty beside the relief. */
    Optional<Point> pick(double x, double y) {
        return image == null ? Optional.empty() : image.pick(x * pixels.scale(), y * pixels.scale());
    }

    /** The point of the floor's plane there, in logical pixels. */
    Point onFloor(double x, double y) {
        return image.onFloor(x * pixels.scale(), y * pixels.scale());
    }

    /** Physical pixels per unit of data. */
    double unit() {
        return image.unit();
    }

    /** Where the start marker is, in logical pixels. */
    public Point start() {
        Point at = image.pixel(model.recipe().start());
        return new Point(at.x() / pixels.scale(), at.y() / pixels.scale());
    }

    private BufferedImage paint(int width, int height, double scale) {
        image = magnified == 1
                ? new ReliefImage(width, height, context.theme().get(), context.words().texts(), scale)
                : ReliefImage.withoutKey(
                        width, height, context.theme().get(), context.words().texts(), magnified * scale);
        image.show(
                model.run(), model.viewProperty().get(), camera(), model.timeline().step(),
                onTop.getAsInt());
        return image.image();
    }
}

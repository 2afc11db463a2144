package gradientlab.ui.generalization.panel;

import gradientlab.ui.lab.modes.PaintedStage;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A painted stage with controls over it, each where the picture leaves room for it. */
public final class StripStage extends Pane {

    private static final double PAD = 16;

    private final PaintedStage painted;
    private final Map<Region, Supplier<Optional<Rectangle2D>>> over = new LinkedHashMap<>();

    public StripStage(PaintedStage painted) {
        this.painted = painted;
        setMinSize(0, 0);
        getChildren().add(painted);
    }

    /**
     * Lays a control over the picture, at the right end of an area in the middle of its height.
     *
     * @param area asked after each painting; hidden where it is empty
     */
    public void add(Region control, Supplier<Optional<Rectangle2D>> area) {
        over.put(control, area);
        getChildren().add(control);
    }

    /** The picture, what hands act on. */
    public PaintedStage painted() {
        return painted;
    }

    /** Paints the picture anew, and moves the controls to where it leaves room. */
    public void refresh() {
        painted.refresh();
        place();
    }

    @Override
    protected void layoutChildren() {
        painted.resizeRelocate(0, 0, getWidth(), getHeight());
        painted.layout();
        place();
    }

    private void place() {
        over.forEach((control, asked) -> {
            Optional<Rectangle2D> area = asked.get();
            control.setVisible(area.isPresent());
            area.ifPresent(there -> {
                double width = Math.min(control.prefWidth(-1), there.getWidth() - 2 * PAD);
                double height = control.prefHeight(width);
                control.resizeRelocate(snapPositionX(there.getMaxX() - PAD - width),
                        snapPositionY(there.getCenterY() - height / 2), width, height);
            });
        });
    }
}

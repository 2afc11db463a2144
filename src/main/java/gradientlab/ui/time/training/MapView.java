package gradientlab.ui.time.training;

import gradientlab.experiment.time.run.TimeFrame;
import gradientlab.paint.time.training.TimeMap;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * One network's numbers by time step and training step: pressing and dragging looks back at a training step,
 * the time step under the pointer is lit everywhere.
 */
final class MapView extends Pane {

    private final int network;
    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final Region row = new Region();
    private TimeMap map;

    MapView(int network, TimeModel model, Looked looked, LabContext context) {
        this.network = network;
        this.model = model;
        this.looked = looked;
        this.context = context;
        setMinSize(0, 0);
        setPrefSize(100, 64);
        row.getStyleClass().add("map-row");
        row.setMouseTransparent(true);
        row.setManaged(false);
        pixels.setCursor(Cursor.H_RESIZE);
        pixels.setOnMousePressed(this::scrub);
        pixels.setOnMouseDragged(this::scrub);
        pixels.setOnMouseMoved(this::point);
        pixels.setOnMouseExited(e -> model.pointedProperty().set(0));
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("time.train.map"));
        pixels.setId("map-" + network);
        getChildren().addAll(pixels, row);
    }

    /** Brings the pixels up to date; paints only what is new. */
    void refresh() {
        pixels.setVisible(!looked.predicting());
        if (map != null && pixels.ready()) {
            pixels.update(show());
        }
        light();
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    private Rectangle show() {
        TimeFrame frame = model.frame();
        return map.show(looked.recipe(), frame.history(), model.timeline().step());
    }

    private BufferedImage paint(int width, int height, double scale) {
        map = new TimeMap(network, width, height, context.theme().get(), context.words().texts(), scale);
        if (model.frame() != null && network < model.frame().recipe().networks().size()) {
            show();
        }
        return map.image();
    }

    /** Puts the line on the row of the time step under the pointer. */
    private void light() {
        int t = model.pointedProperty().get();
        boolean lies = t > 0 && t <= model.frame().data().length();
        row.setVisible(lies && map != null && pixels.isVisible());
        if (row.isVisible()) {
            Rectangle lit = map.row(t);
            double scale = pixels.scale();
            row.resizeRelocate(
                    lit.getX() / scale, lit.getY() / scale, lit.getWidth() / scale,
                    Math.max(2, lit.getHeight() / scale));
        }
    }

    private void point(MouseEvent e) {
        if (map != null && model.frame() != null) {
            model.pointedProperty().set(map.timeAt(e.getY() * pixels.scale()));
        }
    }

    private void scrub(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && map != null && model.frame() != null) {
            model.timeline().seek(map.stepAt(e.getX() * pixels.scale()));
        }
    }

    @Override
    protected void layoutChildren() {
        pixels.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}

package gradientlab.ui.flow;

import gradientlab.paint.flow.LayerMap;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** One network's numbers by layer and step; pressing and dragging looks back at a step. */
final class LayerMapView extends StackPane {

    private final int network;
    private final FlowModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private LayerMap map;
    private LayerMapKey key;

    LayerMapView(int network, FlowModel model, LabContext context) {
        this.network = network;
        this.model = model;
        this.context = context;
        setMinSize(0, 0);
        setPrefSize(100, 64);
        pixels.setCursor(Cursor.H_RESIZE);
        pixels.setOnMousePressed(this::scrub);
        pixels.setOnMouseDragged(this::scrub);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("flow.ui.map"));
        pixels.setId("map-" + network);
        getChildren().add(pixels);
    }

    /** Brings the pixels up to date; paints only what is new. */
    void refresh(LayerMapKey now) {
        key = now;
        if (map != null && pixels.ready()) {
            pixels.update(map.show(
                    model.frame().recipe(), model.frame().history(), model.quantityProperty().get(), key,
                    model.timeline().step()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double scale) {
        map = new LayerMap(network, width, height, context.theme().get(), context.words().texts(), scale);
        if (key != null && model.frame() != null && network < model.frame().recipe().networks().size()) {
            map.show(
                    model.frame().recipe(), model.frame().history(), model.quantityProperty().get(), key,
                    model.timeline().step());
        }
        return map.image();
    }

    private void scrub(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && map != null && model.frame() != null) {
            model.timeline().seek(map.stepAt(e.getX() * pixels.scale()));
        }
    }
}

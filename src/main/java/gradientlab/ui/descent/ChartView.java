package gradientlab.ui.descent;

import gradientlab.paint.ChartImage;
import gradientlab.paint.Measure;
import gradientlab.paint.MeasureChart;
import gradientlab.ui.shell.Desk;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One chart under the stage: its title and the painter's pixels; pressing and dragging scrubs. */
final class ChartView extends VBox {

    private final DescentModel model;
    private final Desk desk;
    private final Label title = new Label();
    private final HBox head = new HBox(8, title);
    private final PaintedView pixels = new PaintedView(this::paint);
    private Measure measure;
    private MeasureChart chart;
    private ChartImage image;
    private Consumer<Measure> onEnlarge = which -> {};

    ChartView(Measure measure, DescentModel model, Desk desk) {
        this.measure = measure;
        this.model = model;
        this.desk = desk;
        getStyleClass().add("chart");
        setMinWidth(0);
        title.getStyleClass().add("chart-title");
        head.setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        VBox.setVgrow(pixels, Priority.ALWAYS);
        pixels.setCursor(Cursor.H_RESIZE);
        pixels.setOnMousePressed(this::scrub);
        pixels.setOnMouseDragged(this::scrub);
        pixels.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                onEnlarge.accept(this.measure);
            }
        });
        getChildren().addAll(head, pixels);
        describe();
    }

    /** What is measured here. */
    Measure measure() {
        return measure;
    }

    /** Measures something else. */
    void show(Measure other) {
        if (other != measure) {
            measure = other;
            restyle();
        }
    }

    /** Puts a node at the right of the title. */
    void setCorner(Node node) {
        head.getChildren().add(node);
    }

    /** What a double click does. */
    void setOnEnlarge(Consumer<Measure> action) {
        onEnlarge = action;
    }

    /** Brings the pixels up to date; does nothing where nothing changed. */
    void refresh() {
        if (image != null && pixels.ready()) {
            pixels.update(image.show(model.run(), model.playback().stepProperty().get(), model.selected()));
        }
    }

    /** Paints anew: after a change of theme, language or measure. */
    void restyle() {
        describe();
        pixels.repaint();
    }

    private void describe() {
        chart = new MeasureChart(measure, desk.theme().get(), desk.words().texts(), pixels.scale());
        title.setText(chart.title());
        pixels.setAccessibleText(chart.title());
    }

    private BufferedImage paint(int width, int height, double scale) {
        chart = new MeasureChart(measure, desk.theme().get(), desk.words().texts(), scale);
        image = new ChartImage(chart, desk.theme().get(), width, height, scale);
        image.show(model.run(), model.playback().stepProperty().get(), model.selected());
        return image.image();
    }

    private void scrub(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && image != null) {
            model.playback().playingProperty().set(false);
            model.playback().seek(image.stepAt(e.getX() * pixels.scale()));
        }
    }
}

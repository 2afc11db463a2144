package gradientlab.ui.descent.chart;

import gradientlab.experiment.descent.Measure;
import gradientlab.paint.chart.ChartImage;
import gradientlab.paint.descent.chart.MeasureChart;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.ColumnTip;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** One chart under the stage: the painter's pixels; pressing and dragging scrubs. */
public final class ChartView extends StackPane {

    private final DescentModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private Measure measure;
    private MeasureChart chart;
    private ChartImage image;
    private final ColumnTip tip;
    private Consumer<Measure> onEnlarge = which -> {};

    ChartView(Measure measure, DescentModel model, LabContext context) {
        this.measure = measure;
        this.model = model;
        this.context = context;
        getStyleClass().add("chart");
        setMinWidth(0);
        pixels.setCursor(Cursor.H_RESIZE);
        tip = new ColumnTip(pixels, context.theme()::get);
        pixels.setOnMousePressed(this::scrub);
        pixels.setOnMouseDragged(e -> {
            scrub(e);
            point(e);
        });
        pixels.setOnMouseMoved(this::point);
        pixels.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                onEnlarge.accept(this.measure);
            }
        });
        getChildren().add(pixels);
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
        StackPane.setAlignment(node, Pos.TOP_RIGHT);
        if (node.getParent() != this) {
            if (node.getParent() instanceof ChartView before) {
                before.getChildren().remove(node);
            }
            getChildren().add(node);
        }
    }

    /** What a double click does. */
    void setOnEnlarge(Consumer<Measure> action) {
        onEnlarge = action;
    }

    /** Brings the pixels up to date; does nothing where nothing changed. */
    void refresh() {
        if (image != null && pixels.ready()) {
            chart.show(model.run());
            pixels.update(image.show(model.timeline().step(), model.selected()));
            tip.renew();
        }
    }

    /** Paints anew: after a change of theme, language or measure. */
    void restyle() {
        describe();
        pixels.repaint();
    }

    private void describe() {
        chart = new MeasureChart(measure, context.theme().get(), context.words().texts(), pixels.scale());
        pixels.setAccessibleText(chart.title());
    }

    private BufferedImage paint(int width, int height, double scale) {
        chart = new MeasureChart(measure, context.theme().get(), context.words().texts(), scale);
        chart.show(model.run());
        image = new ChartImage(chart.lines(), width, height, scale);
        image.show(model.timeline().step(), model.selected());
        return image.image();
    }

    /** The values at the column pointed at; not over the title. */
    private void point(MouseEvent e) {
        double x = e.getX() * pixels.scale();
        boolean inside = chart.lines().plot().inside().contains(x, e.getY() * pixels.scale());
        tip.point(e, () -> inside && image != null ? Optional.of(chart.valuesAt(image.stepAt(x)))
                : Optional.empty());
    }

    private void scrub(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && image != null) {
            model.timeline().pause();
            model.timeline().seek(image.stepAt(e.getX() * pixels.scale()));
        }
    }
}

package gradientlab.ui.flow;

import gradientlab.paint.flow.FlowChart;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.ColumnTip;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Segmented;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The main chart on the screen: the painter's pixels, and what to measure in every layer. */
final class MainChartView extends StackPane {

    /** Below this width the chooser takes the symbols alone, or it would cover the title. */
    private static final double NARROW = 560;

    /** Between title and chooser, with the margin at the chooser's right. */
    private static final double TITLE_GAP = 28;

    private final FlowModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final Segmented<FlowQuantity> quantities;
    private final IconButton plane;
    private final HBox tools;
    private final ColumnTip tip;
    private boolean explained = true;
    private FlowChart chart;
    private int width;
    private int height;

    MainChartView(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("main-chart");
        setMinSize(0, 0);
        quantities = new Segmented<>(
                List.of(FlowQuantity.values()),
                quantity -> context.words().of(
                        texts -> narrow.get() ? texts.get("flow.ui.short." + quantity.id())
                                : quantity.label(texts),
                        narrow));
        widthProperty().addListener((of, was, is) -> narrow.set(is.doubleValue() < NARROW));
        quantities.setId("quantity");
        quantities.explain(quantity -> context.words().text(term(quantity)));
        quantities.valueProperty().bindBidirectional(model.quantityProperty());
        plane = new IconButton(Feather.MAXIMIZE_2, context.words(), "flow.ui.plane", "B");
        plane.setId("plane-larger");
        plane.setOnAction(e -> model.planeProperty().set(true));
        tools = Nodes.row(Pos.CENTER_RIGHT, 6, plane, quantities);
        tools.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        tools.widthProperty().addListener(o -> refresh());
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        StackPane.setMargin(tools, new Insets(10, 16, 0, 0));
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("flow.ui.chart"));
        pixels.setId("main-chart");
        tip = new ColumnTip(pixels, context.theme()::get);
        pixels.setOnMouseMoved(this::point);
        getChildren().addAll(pixels, tools);
    }

    /** The key of what a quantity is, and what it is a gradient of. */
    private static String term(FlowQuantity quantity) {
        return switch (quantity) {
            case DELTA -> "flow.term.delta";
            case DH -> "flow.term.dh";
            case WEIGHTS -> "flow.term.weights";
            case ACTIVATIONS -> "flow.term.h";
        };
    }

    /** Brings the pixels up to date. */
    void refresh() {
        Nodes.show(plane, explained && model.frame() != null && !model.frame().boundaries().isEmpty());
        if (chart != null && pixels.ready() && model.frame() != null) {
            show();
            chart.paint(width, height);
            pixels.update(new Rectangle(width, height));
            tip.renew();
        }
    }

    /** Whether it says how it is read. */
    void setExplained(boolean on) {
        explained = on;
        refresh();
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        chart = null;
        pixels.repaint();
    }

    private void point(MouseEvent e) {
        double x = e.getX() * pixels.scale();
        boolean inside = chart != null && chart.inside(x, e.getY() * pixels.scale());
        tip.point(e, () -> inside && chart != null && model.frame() != null
                ? Optional.of(chart.valuesAt(chart.layerAt(x)))
                : Optional.empty());
    }

    private void show() {
        chart.setExplained(explained);
        chart.setTaken(tools.getWidth() + TITLE_GAP);
        chart.show(model.shownRecipe(), model.shown(), model.quantityProperty().get(), model.selected(),
                model.logged());
    }

    private BufferedImage paint(int w, int h, double scale) {
        width = w;
        height = h;
        chart = new FlowChart(context.theme().get(), context.words().texts(), scale);
        if (model.frame() != null) {
            show();
        }
        return chart.paint(w, h);
    }
}

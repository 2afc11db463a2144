package gradientlab.ui.time.training;

import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.paint.time.training.chart.TimeChart;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Segmented;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The main chart on the screen: the painter's pixels, what to measure at every time step, and the hands on
 * it: the time step under the pointer is lit everywhere, a click opens its cell, the cut is dragged.
 */
final class MainChartView extends StackPane {

    /** Below this width the chooser takes the symbols alone, or it would cover the title. */
    private static final double NARROW = 620;
    /** Between title and chooser, with the margin at the chooser's right. */
    private static final double TITLE_GAP = 28;
    /** How near to the cut a press takes hold of it, logical pixels. */
    private static final double GRIP = 10;

    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final BooleanProperty cutting = new SimpleBooleanProperty(this, "cutting");
    private final Segmented<Quantity> quantities;
    private final ToggleButton norms = new ToggleButton("‖·‖");
    private final HBox choosers;
    private boolean explained = true;
    private boolean following;
    private TimeChart chart;
    private int width;
    private int height;

    MainChartView(TimeModel model, Looked looked, LabContext context) {
        this.model = model;
        this.context = context;
        this.looked = looked;
        getStyleClass().add("main-chart");
        setMinSize(0, 0);
        quantities = new Segmented<>(
                List.of(Quantity.values()),
                quantity -> context.words().of(
                        texts -> texts.get(narrow.get()
                                ? "time.train.short." + quantity.id()
                                : "time.train.quantity." + quantity.id()),
                        narrow));
        quantities.setId("quantity");
        quantities.valueProperty().addListener((of, was, is) -> choose(is));
        norms.setId("norms");
        norms.setFocusTraversable(false);
        norms.getStyleClass().add("norms");
        norms.setTooltip(Nodes.tip());
        norms.getTooltip().textProperty().bind(context.words().text("time.train.norms"));
        norms.accessibleTextProperty().bind(context.words().text("time.train.norms"));
        norms.setOnAction(
                e -> model.edit(recipe -> Edits.view(recipe, view -> view.withNorms(norms.isSelected()))));
        choosers = new HBox(8, quantities, norms);
        choosers.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        choosers.widthProperty().addListener(o -> refresh());
        StackPane.setAlignment(choosers, Pos.TOP_RIGHT);
        StackPane.setMargin(choosers, new Insets(8, 16, 0, 0));
        widthProperty().addListener((of, was, is) -> narrow.set(is.doubleValue() < NARROW));
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("time.train.chart"));
        pixels.setId("main-chart");
        pixels.setOnMouseMoved(this::point);
        pixels.setOnMouseExited(e -> model.pointedProperty().set(0));
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> cutting.set(false));
        pixels.setOnMouseClicked(this::open);
        model.follow(cutting);
        getChildren().addAll(pixels, choosers);
    }

    /** Puts a chooser after the others. */
    void addChooser(Node chooser) {
        choosers.getChildren().add(chooser);
    }

    private void choose(Quantity quantity) {
        if (!following && quantity != null) {
            model.edit(recipe -> Edits.view(recipe, view -> view.withQuantity(quantity)));
        }
    }

    /** Brings the pixels up to date. */
    void refresh() {
        following = true;
        quantities.valueProperty().set(model.recipe().view().quantity());
        norms.setSelected(model.recipe().view().norms());
        following = false;
        if (chart != null && pixels.ready() && model.frame() != null) {
            show();
            chart.paint(width, height);
            pixels.update(new Rectangle(width, height));
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

    private void show() {
        chart.setExplained(explained);
        chart.setPredicting(looked.predicting());
        chart.setTaken(choosers.getWidth() + TITLE_GAP);
        chart.setHovered(model.pointedProperty().get());
        chart.show(looked.moment(), model.selected());
    }

    private BufferedImage paint(int w, int h, double scale) {
        width = w;
        height = h;
        chart = new TimeChart(context.theme().get(), context.words().texts(), scale);
        if (model.frame() != null) {
            show();
        }
        return chart.paint(w, h);
    }

    private boolean shows() {
        return chart != null && model.frame() != null;
    }

    /** Where the cut is in this view, logical pixels; NaN where there is none. */
    double cutX() {
        return shows() ? chart.cutX() / pixels.scale() : Double.NaN;
    }

    private boolean atCut(MouseEvent e) {
        return shows() && Math.abs(chart.cutX() - e.getX() * pixels.scale()) <= GRIP * pixels.scale();
    }

    private void point(MouseEvent e) {
        if (!shows()) {
            return;
        }
        double x = e.getX() * pixels.scale();
        double y = e.getY() * pixels.scale();
        boolean inside = chart.area().contains(x, y);
        model.pointedProperty().set(inside ? chart.timeAt(x) : 0);
        pixels.setCursor(atCut(e) ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void press(MouseEvent e) {
        cutting.set(e.getButton() == MouseButton.PRIMARY && atCut(e));
    }

    /** A click opens the cell of that time step, of the selected network at the step that is looked at. */
    private void open(MouseEvent e) {
        double x = e.getX() * pixels.scale();
        boolean meant = e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && shows()
                && !looked.predicting() && !atCut(e);
        if (meant && chart.area().contains(x, e.getY() * pixels.scale())) {
            int t = chart.timeAt(x);
            int step = model.timeline().step();
            model.edit(recipe -> Edits.opened(recipe, model.selected(), step, t));
        }
    }

    private void drag(MouseEvent e) {
        if (cutting.get() && shows()) {
            int kept = chart.keptAt(e.getX() * pixels.scale());
            model.edit(recipe -> Edits.view(recipe, view -> view.withCut(kept)));
        }
    }
}

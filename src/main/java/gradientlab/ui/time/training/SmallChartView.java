package gradientlab.ui.time.training;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.paint.time.training.small.TimeMeasure;
import gradientlab.paint.time.training.small.TimeSmallChart;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * A small chart with a chooser of what it shows. In charts over training steps pressing and dragging looks
 * back, the clipping threshold is dragged up and down; in charts over time steps the one under the pointer is
 * lit everywhere; eigenvalues are dragged outwards, which turns the recurrent scale.
 */
final class SmallChartView extends StackPane {

    /** How near to the threshold a press takes hold of it, logical pixels. */
    private static final double GRIP = 6;

    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final MenuButton chooser = new MenuButton();
    private final Function<TimeRecipe, TimeMeasure> usual;
    /** What it shows of a recipe, until a person chooses. */
    private Function<TimeRecipe, TimeMeasure> wanted;
    private TimeMeasure measure;
    private final BooleanProperty dragging = new SimpleBooleanProperty(this, "dragging");
    private TimeSmallChart chart;
    /** Whether the threshold is dragged. */
    private boolean clipping;
    /** How far from 0 the eigenvalues were taken hold of, and the gain then; NaN if they were not. */
    private double held = Double.NaN;
    private double gain;
    private int width;
    private int height;

    /** @param usual what it shows of a recipe */
    SmallChartView(
            Function<TimeRecipe, TimeMeasure> usual, TimeModel model, Looked looked, LabContext context) {
        this.usual = usual;
        wanted = usual;
        this.model = model;
        this.looked = looked;
        this.context = context;
        measure = wanted.apply(model.recipe());
        getStyleClass().add("small-chart");
        setMinSize(0, 0);
        setPrefSize(100, 100);
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> release());
        model.follow(dragging);
        pixels.setOnMouseMoved(this::point);
        pixels.setOnMouseExited(e -> model.pointedProperty().set(0));
        chooser.getStyleClass().addAll("flat-menu", "chart-chooser");
        chooser.setFocusTraversable(false);
        chooser.accessibleTextProperty().bind(context.words().text("time.train.choose"));
        chooser.setOnShowing(e -> fill());
        fill();
        StackPane.setAlignment(chooser, Pos.TOP_RIGHT);
        getChildren().addAll(pixels, chooser);
        describe();
    }

    /** Shows something else. */
    void show(TimeMeasure other) {
        wanted = recipe -> other;
        measure = other;
        restyle();
    }

    /** Shows again what it usually does. */
    void showUsual() {
        wanted = usual;
        refresh();
    }

    /** Brings the pixels up to date. */
    void refresh() {
        if (model.frame() == null) {
            return;
        }
        TimeMeasure now = wanted.apply(model.recipe());
        if (now != measure) {
            measure = now;
            restyle();
        } else if (chart != null && pixels.ready()) {
            take();
            chart.paint(width, height);
            pixels.update(new Rectangle(width, height));
        }
    }

    /** Paints anew: after a change of theme, language or measure. */
    void restyle() {
        describe();
        chart = null;
        pixels.repaint();
    }

    /** Where a guess over steps is drawn; empty unless it shows what is asked. @param of loss, accuracy */
    Optional<GuessPlane> plane(String of) {
        return isVisible() && chart != null && measure.id().equals(of)
                ? chart.stepAxes().map(axes -> GuessPlane.of(pixels, pixels.scale(), axes))
                : Optional.empty();
    }

    private void take() {
        chart.setWhole(context.lecture().guesses().wholeProperty().get());
        chart.setHovered(model.pointedProperty().get());
        chart.show(looked.moment(), model.selected());
    }

    private void describe() {
        pixels.setAccessibleText(measure.title(context.words().texts()));
    }

    private void fill() {
        chooser.getItems().setAll(Stream.of(TimeMeasure.values()).map(choice -> {
            MenuItem item = new MenuItem(choice.title(context.words().texts()));
            item.setId("measure-" + choice.id());
            item.setOnAction(e -> show(choice));
            return item;
        }).toList());
    }

    private BufferedImage paint(int w, int h, double scale) {
        width = w;
        height = h;
        chart = new TimeSmallChart(measure, context.theme().get(), context.words().texts(), scale);
        if (model.frame() != null) {
            take();
        }
        return chart.paint(w, h);
    }

    private boolean shows() {
        return chart != null && model.frame() != null;
    }

    private void point(MouseEvent e) {
        if (!shows()) {
            return;
        }
        double x = e.getX() * pixels.scale();
        double y = e.getY() * pixels.scale();
        model.pointedProperty().set(Math.max(0, chart.timeAt(x)));
        pixels.setCursor(
                atLimit(y) ? Cursor.V_RESIZE
                        : chart.radiusAt(x, y) > 0 ? Cursor.OPEN_HAND
                                : measure.overSteps() ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private boolean atLimit(double y) {
        return Math.abs(chart.limitY() - y) <= GRIP * pixels.scale();
    }

    /** Takes hold of the threshold or of the eigenvalues; looks back elsewhere. */
    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY || !shows()) {
            return;
        }
        double y = e.getY() * pixels.scale();
        held = chart.radiusAt(e.getX() * pixels.scale(), y);
        gain = model.recipe().networks().get(model.selected()).gain();
        clipping = atLimit(y);
        dragging.set(clipping || held > 0);
        drag(e);
    }

    private void drag(MouseEvent e) {
        if (!shows()) {
            return;
        }
        double x = e.getX() * pixels.scale();
        double y = e.getY() * pixels.scale();
        if (clipping) {
            double norm = chart.normAt(y);
            model.edit(recipe -> Edits.threshold(recipe, norm));
        } else if (held > 0) {
            double radius = chart.radiusAt(x, y);
            double turned = gain * radius / held;
            if (radius > 0 && radius != held) {
                model.edit(recipe -> Edits.gain(recipe, model.selected(), turned));
            }
        } else if (e.getButton() == MouseButton.PRIMARY && chart.stepAt(x) >= 0) {
            model.timeline().seek(chart.stepAt(x));
        }
    }

    private void release() {
        dragging.set(false);
        clipping = false;
        held = Double.NaN;
    }
}

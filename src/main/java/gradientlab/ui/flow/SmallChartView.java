package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.paint.flow.FlowMeasure;
import gradientlab.paint.flow.FlowSmallChart;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.ColumnTip;
import gradientlab.ui.widget.PaintedView;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** A small chart with a chooser of what it shows; in charts over steps pressing and dragging looks back. */
final class SmallChartView extends StackPane {

    private final FlowModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final MenuButton chooser = new MenuButton();
    /** What it shows of a recipe, until a person chooses. */
    private Function<FlowRecipe, FlowMeasure> wanted;
    private FlowMeasure measure;
    private FlowSmallChart chart;
    private final ColumnTip tip;
    private int width;
    private int height;

    /** @param wanted what it shows of a recipe */
    SmallChartView(Function<FlowRecipe, FlowMeasure> wanted, FlowModel model, LabContext context) {
        this.wanted = wanted;
        measure = wanted.apply(model.recipe());
        this.model = model;
        this.context = context;
        getStyleClass().add("small-chart");
        setMinSize(0, 0);
        setPrefSize(100, 100);
        tip = new ColumnTip(pixels, context.theme()::get);
        pixels.setOnMousePressed(this::scrub);
        pixels.setOnMouseDragged(e -> {
            scrub(e);
            point(e);
        });
        pixels.setOnMouseMoved(this::point);
        chooser.getStyleClass().addAll("flat-menu", "chart-chooser");
        chooser.setFocusTraversable(false);
        chooser.accessibleTextProperty().bind(context.words().text("flow.ui.chart.choose"));
        chooser.setOnShowing(e -> fill());
        fill();
        StackPane.setAlignment(chooser, Pos.TOP_RIGHT);
        getChildren().addAll(pixels, chooser);
        describe();
    }

    /** Shows something else. */
    void show(FlowMeasure other) {
        wanted = recipe -> other;
        measure = other;
        restyle();
    }

    /** Brings the pixels up to date. */
    void refresh() {
        if (model.frame() == null) {
            return;
        }
        FlowMeasure now = wanted.apply(model.shownRecipe());
        if (now != measure) {
            measure = now;
            restyle();
        } else if (chart != null && pixels.ready()) {
            take();
            chart.paint(width, height);
            pixels.update(new Rectangle(width, height));
            tip.renew();
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
        chart.compare(model.logged());
        chart.show(model.shownRecipe(), model.shown(), model.frame().history(), model.selected());
    }

    private void describe() {
        pixels.setAccessibleText(measure.title(context.words().texts()));
        pixels.setCursor(measure.overSteps() ? Cursor.H_RESIZE : Cursor.DEFAULT);
    }

    private void fill() {
        chooser.getItems().setAll(Stream.of(FlowMeasure.values()).map(choice -> {
            MenuItem item = new MenuItem(choice.title(context.words().texts()));
            item.setId("measure-" + choice.id());
            item.setOnAction(e -> show(choice));
            return item;
        }).toList());
    }

    private BufferedImage paint(int w, int h, double scale) {
        width = w;
        height = h;
        chart = new FlowSmallChart(measure, context.theme().get(), context.words().texts(), scale);
        if (model.frame() != null) {
            take();
        }
        return chart.paint(w, h);
    }

    private void point(MouseEvent e) {
        double x = e.getX() * pixels.scale();
        double y = e.getY() * pixels.scale();
        tip.point(e, () -> chart == null || model.frame() == null ? Optional.empty() : chart.valuesAt(x, y));
    }

    private void scrub(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && chart != null && measure.overSteps()) {
            int step = chart.stepAt(e.getX() * pixels.scale());
            if (step >= 0) {
                model.timeline().seek(step);
            }
        }
    }

    /** What the four charts show at first. */
    static List<Function<FlowRecipe, FlowMeasure>> usual() {
        return List.of(
                recipe -> FlowMeasure.LOSS, recipe -> FlowMeasure.clipped(recipe, FlowMeasure.UPDATES),
                recipe -> FlowMeasure.HISTOGRAM, FlowMeasure::units);
    }
}

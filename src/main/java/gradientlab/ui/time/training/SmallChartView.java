package gradientlab.ui.time.training;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.paint.time.training.small.TimeMeasure;
import gradientlab.paint.time.training.small.TimeSmallChart;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.PaintedView;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/**
 * A small chart with a chooser of what it shows. In charts over training steps pressing and dragging looks
 * back; in charts over time steps the one under the pointer is lit everywhere.
 */
final class SmallChartView extends StackPane {

    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final MenuButton chooser = new MenuButton();
    private final Function<TimeRecipe, TimeMeasure> usual;
    /** What it shows of a recipe, until a person chooses. */
    private Function<TimeRecipe, TimeMeasure> wanted;
    private TimeMeasure measure;
    private TimeSmallChart chart;
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
        pixels.setOnMousePressed(this::scrub);
        pixels.setOnMouseDragged(this::scrub);
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

    private void take() {
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
        if (shows()) {
            model.pointedProperty().set(Math.max(0, chart.timeAt(e.getX() * pixels.scale())));
        }
    }

    private void scrub(MouseEvent e) {
        if (e.getButton() == MouseButton.PRIMARY && shows()) {
            int step = chart.stepAt(e.getX() * pixels.scale());
            if (step >= 0) {
                model.timeline().seek(step);
            }
        }
    }
}

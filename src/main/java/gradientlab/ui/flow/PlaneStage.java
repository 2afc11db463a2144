package gradientlab.ui.flow;

import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowFrame;
import gradientlab.paint.flow.BoundaryPainter;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.ui.flow.model.Drawing;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Segmented;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/**
 * How the selected network divides the plane, large, in the main chart's place; a hand puts points there and
 * takes them away.
 */
final class PlaneStage extends Pane {

    private static final double MARGIN = 16;
    private static final double SIDE = 232;
    /** In a narrower stage what to do is left out. */
    private static final double ROOM = 420;

    /** So many classes can be told by their tones. */
    private static final int CLASSES = 6;

    /** The least way between two points of one stroke, and how near a point is taken, in logical pixels. */
    private static final double STRIDE = 14;
    private static final double REACH = 12;

    /** The plane is that of the newest step: pale where another is looked at. */
    private static final double PALE = 0.3;

    private final FlowModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final Label name = Nodes.styled(new Label(), "section-title");
    private final Segmented<Integer> classes;
    private final VBox side;
    private final BooleanProperty stroke = new SimpleBooleanProperty(this, "stroke", false);
    private Point2D last = Point2D.ZERO;
    private Boundary boundary;
    private boolean hands = true;

    PlaneStage(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("main-chart");
        setMinSize(0, 0);
        pixels.setId("plane");
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("flow.ui.boundary"));
        pixels.setCursor(Cursor.CROSSHAIR);
        pixels.setOnMousePressed(this::press);
        pixels.setOnMouseDragged(this::drag);
        pixels.setOnMouseReleased(e -> stroke.set(false));
        model.follow(stroke);
        classes = new Segmented<>(
                IntStream.range(0, CLASSES).boxed().toList(),
                each -> context.words().text("flow.ui.plane.class", each));
        classes.setId("plane-class");
        Button anew = new Button();
        anew.setId("plane-anew");
        anew.textProperty().bind(context.words().text("flow.ui.plane.anew"));
        anew.setOnAction(e -> model.edit(Drawing::anew));
        Button back = new Button();
        back.setId("plane-back");
        back.textProperty().bind(context.words().text("flow.ui.plane.back"));
        back.setOnAction(e -> model.planeProperty().set(false));
        Label how = Nodes.label(context.words().text("flow.ui.plane.how"), "hint-line");
        Nodes.wrap(how);
        side = new VBox(10, name, how, classes, anew, back);
        getChildren().addAll(pixels, side);
    }

    /** Whether there is a plane to show now. */
    boolean known() {
        return model.frame() != null && !model.frame().boundaries().isEmpty();
    }

    /** Brings it up to date with what is trained. Only while there is a plane. */
    void refresh() {
        FlowFrame frame = model.frame();
        name.setText(new NetworkWords(model.shownRecipe(), context.words().texts())
                .name(Math.min(model.selected(), frame.boundaries().size() - 1)));
        Boundary now = frame.boundaries().get(Math.min(model.selected(), frame.boundaries().size() - 1));
        classes.offer(IntStream.range(0, Math.max(2, Math.min(CLASSES, now.classes()))).boxed()
                .collect(Collectors.toSet()));
        pixels.setOpacity(model.timeline().live() && !model.frozenProperty().get() ? 1 : PALE);
        if (now != boundary) {
            boundary = now;
            pixels.repaint();
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    /** Whether hands may change the points. */
    void setHands(boolean on) {
        hands = on;
        requestLayout();
    }

    private BufferedImage paint(int width, int height, double scale) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        if (boundary != null && known()) {
            Graphics2D g = image.createGraphics();
            new BoundaryPainter(context.theme().get(), scale)
                    .paint(g, boundary, model.frame().data().training(), Math.min(width, height));
            g.dispose();
        }
        return image;
    }

    private void press(MouseEvent e) {
        if (!hands || boundary == null) {
            return;
        }
        stroke.set(true);
        last = new Point2D(e.getX(), e.getY());
        if (e.getButton() == MouseButton.PRIMARY) {
            put(last);
        } else if (e.getButton() == MouseButton.SECONDARY) {
            double reach = REACH * unit();
            Point2D at = plane(last);
            change(seen -> recipe -> Drawing.without(recipe, seen, at.getX(), at.getY(), reach));
        }
    }

    private void drag(MouseEvent e) {
        Point2D at = new Point2D(e.getX(), e.getY());
        if (stroke.get() && e.getButton() == MouseButton.PRIMARY && pixels.contains(at)
                && at.distance(last) >= STRIDE) {
            last = at;
            put(at);
        }
    }

    private void put(Point2D pixel) {
        Point2D at = plane(pixel);
        int label = classes.valueProperty().get();
        int before = rows();
        change(seen -> recipe -> Drawing.with(recipe, seen, at.getX(), at.getY(), label));
        if (before >= Drawing.MOST) {
            context.say(context.words().texts().get("flow.ui.plane.full", Drawing.MOST));
        }
    }

    private int rows() {
        return model.recipe().data() instanceof ExplicitData given ? given.inputs().size() : 0;
    }

    /** Changes the points, unless those that are shown are no longer those of the recipe. */
    private void change(Function<Examples, UnaryOperator<FlowRecipe>> how) {
        FlowFrame frame = model.frame();
        Examples seen = frame.data().training();
        boolean current = model.recipe().data() instanceof ExplicitData
                || frame.recipe().data().equals(model.recipe().data());
        if (current && Drawing.draws(seen)) {
            model.edit(how.apply(seen));
        }
    }

    /** How much of the plane a logical pixel is. */
    private double unit() {
        return (boundary.xMax() - boundary.xMin()) / pixels.getWidth();
    }

    private Point2D plane(Point2D pixel) {
        return new Point2D(
                boundary.xMin() + pixel.getX() * unit(), boundary.yMax() - pixel.getY() * unit());
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        boolean beside = hands && w >= ROOM;
        double room = beside ? w - SIDE - MARGIN : w;
        double size = snapSizeY(Math.max(0, Math.min(room, h) - 2 * MARGIN));
        double left = snapPositionX(Math.max(MARGIN, (room - size) / 2));
        pixels.resizeRelocate(left, snapPositionY((h - size) / 2), size, size);
        side.setVisible(beside);
        double from = Math.min(w - SIDE - MARGIN, left + size + 2 * MARGIN);
        side.resizeRelocate(from, MARGIN, SIDE, Math.max(0, h - 2 * MARGIN));
    }
}

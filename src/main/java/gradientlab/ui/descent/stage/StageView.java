package gradientlab.ui.descent.stage;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * The stage on the screen: shows the painter's pixels and hands what the mouse does to {@link StageMouse}.
 */
public final class StageView extends StackPane {

    private final DescentModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private ReliefView relief;
    private boolean inRelief;
    private boolean inOrder;
    private boolean placing = true;
    private Node tools;
    private double magnified = 1;
    private StageImage stage;
    private UnaryOperator<Trajectories> shown = UnaryOperator.identity();
    private Predicate<Point> onClick = at -> false;

    public StageView(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("stage");
        setMinSize(0, 0);
        getChildren().add(pixels);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        pixels.accessibleTextProperty().bind(context.words().text("descent.stage"));
        pixels.setId("stage");
        new StageMouse(model, this, new StageMenu(model, model::fit, context)).attach(pixels);
    }

    /** Where data lie now, in physical pixels of the stage; the picture may be one pulse behind. */
    public Viewport viewport() {
        return Viewport.fit(model.viewProperty().get(), pixelWidth(), pixelHeight());
    }

    /** Physical pixels in a logical one. */
    public double scale() {
        return pixels.scale();
    }

    /** Physical pixels in a pixel at scale 1 of strokes, marks and type. */
    public double typeScale() {
        return magnified * pixels.scale();
    }

    /** Whether the relief lies over the plan. */
    public void setInRelief(boolean on) {
        if (on && relief == null) {
            relief = new ReliefView(model, this::onTop, this::placing, context);
            relief.setMagnified(magnified);
            getChildren().add(relief);
        }
        if (relief != null) {
            relief.setVisible(on);
        }
        inRelief = on;
    }

    /** Lines, marks and type so many times as large, without the key; 1 for the usual. */
    public void setMagnified(double times) {
        if (times != magnified) {
            magnified = times;
            if (relief != null) {
                relief.setMagnified(times);
            }
            restyle();
        }
    }

    public boolean inRelief() {
        return inRelief;
    }

    /**
     * Whether runners lie in the recipe's order, the last on top, as in a picture; otherwise the selected one
     * does.
     */
    public void setInOrder(boolean order) {
        inOrder = order;
    }

    /** Whether a double click and the menu place the start; dragging its handle does in any case. */
    public void setPlacing(boolean on) {
        placing = on;
    }

    boolean placing() {
        return placing;
    }

    private int onTop() {
        return inOrder ? -1 : model.selected();
    }

    /** The part of the plane that is seen; of a relief the part that was asked for. */
    public View visible() {
        return stage == null || inRelief ? model.viewProperty().get() : viewport().visible();
    }

    /** The stage's width in physical pixels, at least 1. */
    public int pixelWidth() {
        return stage == null ? 1 : stage.image().getWidth();
    }

    /** The stage's height in physical pixels, at least 1. */
    public int pixelHeight() {
        return stage == null ? 1 : stage.image().getHeight();
    }

    /** Brings the pixels up to date; does nothing where nothing changed. */
    public void refresh() {
        if (inRelief) {
            relief.refresh();
            return;
        }
        if (stage == null || !pixels.ready()) {
            return;
        }
        pixels.update(show());
    }

    private Rectangle show() {
        stage.keepFree(covered());
        return stage.show(shown.apply(model.run()), viewport(), model.timeline().step(), onTop());
    }

    /** Where the buttons over the stage stand, in its physical pixels; null where there are none. */
    private Rectangle2D covered() {
        if (tools == null || !tools.isVisible()) {
            return null;
        }
        Bounds at = tools.getBoundsInParent();
        return new Rectangle2D.Double(
                at.getMinX() * scale(), at.getMinY() * scale(), at.getWidth() * scale(),
                at.getHeight() * scale());
    }

    /** Keeps arrows and words clear of buttons at the lower right, which lie over the stage as siblings. */
    public void keepFree(Node buttons) {
        tools = buttons;
    }

    /** Shows what {@code choice} makes of the paths that were run, from the next refresh on. */
    public void setShown(UnaryOperator<Trajectories> choice) {
        shown = choice;
    }

    /** Who is asked first about a click on a point of the plane; true if that was all. */
    public void setOnClick(Predicate<Point> action) {
        onClick = action;
    }

    /** Whether a click on a point of the plane was somebody else's. */
    boolean takesClick(Point at) {
        return onClick.test(at);
    }

    /** Paints anew: after a change of theme or language. */
    public void restyle() {
        pixels.repaint();
        if (relief != null) {
            relief.restyle();
        }
    }

    /** Where the start marker is, in logical pixels of the stage. */
    Point start() {
        Point start = model.recipe().start();
        Viewport viewport = viewport();
        return new Point(viewport.px(start.x()) / scale(), viewport.py(start.y()) / scale());
    }

    private BufferedImage paint(int width, int height, double scale) {
        Theme theme = context.theme().get();
        Texts texts = context.words().texts();
        stage = magnified == 1
                ? new StageImage(width, height, theme, texts, scale)
                : StageImage.withoutKey(width, height, theme, texts, magnified * scale);
        show();
        return stage.image();
    }
}

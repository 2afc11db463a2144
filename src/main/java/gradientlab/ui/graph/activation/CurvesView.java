package gradientlab.ui.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.graph.activation.ActivationLines;
import gradientlab.paint.graph.activation.CurvesPicture;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** Values, slopes and inputs over x, whose line is dragged. */
final class CurvesView extends StackPane {

    private static final double STEP = 0.1;

    private final GraphModel model;
    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private final BooleanProperty held = new SimpleBooleanProperty(this, "held");
    private CurvesPicture picture;
    /** All but the line x. */
    private BufferedImage still;
    private BufferedImage seen;
    private ActivationLines lines;
    private boolean named;

    CurvesView(GraphModel model, LabContext context) {
        this.model = model;
        this.context = context;
        setMinSize(0, 0);
        setId("act-curves");
        getChildren().add(pixels);
        setCursor(Cursor.H_RESIZE);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(context.words().text("graph.act.curves"));
        setFocusTraversable(true);
        model.follow(held);
        setOnMousePressed(e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                held.set(true);
                drag(e);
            }
        });
        setOnMouseDragged(e -> {
            if (held.get()) {
                drag(e);
            }
        });
        setOnMouseReleased(e -> held.set(false));
        setOnKeyPressed(this::key);
    }

    private void drag(MouseEvent e) {
        if (picture != null) {
            double x = picture.xAt(e.getX() * pixels.scale());
            model.change(ActivationsRecipe.class, recipe -> ActivationEdits.at(recipe, x));
        }
    }

    private void key(KeyEvent e) {
        int way = switch (e.getCode()) {
            case RIGHT, UP -> 1;
            case LEFT, DOWN -> -1;
            default -> 0;
        };
        if (way != 0) {
            move(way * (e.isShiftDown() ? STEP / 10 : STEP));
            e.consume();
        }
    }

    /** Moves the line x. */
    void move(double by) {
        model.change(ActivationsRecipe.class, recipe -> ActivationEdits.at(recipe, recipe.x() + by));
    }

    /** Whether the curves are named in the picture. */
    void setNamed(boolean on) {
        if (on != named) {
            named = on;
            pixels.repaint();
        }
    }

    /** Brings the pixels up to date with the recipe. */
    void refresh(ActivationLines now) {
        boolean same = lines != null && lines.still(now.recipe())
                && lines.recipe().selected().equals(now.recipe().selected());
        lines = now;
        if (picture != null && pixels.ready()) {
            draw(!same);
            pixels.update(new Rectangle(seen.getWidth(), seen.getHeight()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        pixels.repaint();
    }

    /** Where x lies in the view, logical pixels; for tests and hands. */
    double columnOf(double x) {
        return picture.columnOf(x) / pixels.scale();
    }

    private void draw(boolean anew) {
        picture.show(lines, named);
        if (anew) {
            Graphics2D g = still.createGraphics();
            picture.paintStill(g);
            g.dispose();
        }
        int[] from = ((DataBufferInt) still.getRaster().getDataBuffer()).getData();
        int[] to = ((DataBufferInt) seen.getRaster().getDataBuffer()).getData();
        System.arraycopy(from, 0, to, 0, from.length);
        Graphics2D g = seen.createGraphics();
        picture.paintLine(g);
        g.dispose();
    }

    private BufferedImage paint(int width, int height, double scale) {
        picture = new CurvesPicture(context.theme().get(), context.words().texts(), scale);
        still = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        seen = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        picture.place(new Rectangle(width, height));
        if (lines != null) {
            draw(true);
        }
        return seen;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case VALUE -> model.of(ActivationsRecipe.class).x();
            case MIN_VALUE -> -6.0;
            case MAX_VALUE -> 6.0;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}

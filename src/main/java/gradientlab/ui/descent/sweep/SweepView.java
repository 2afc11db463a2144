package gradientlab.ui.descent.sweep;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.paint.descent.sweep.SweepPlot;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.PaintedView;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The map on the screen: the painter's pixels, and which cell is pointed at and which is taken. */
final class SweepView extends StackPane {

    /** Told about cells by column and row. */
    interface Hand {

        /** A cell is pointed at; null for none. */
        void hovered(int[] cell);

        /** A cell is taken; more may follow until {@link #released}. */
        void taken(int[] cell);

        /** The hand has let go. */
        void released();
    }

    private final LabContext context;
    private final PaintedView pixels = new PaintedView(this::paint);
    private SweepResult result;
    private DescentRecipe recipe;
    private BufferedImage base;
    private BufferedImage image;
    private SweepPlot plot;
    private double scale = 1;
    private boolean pressed;

    SweepView(LabContext context, Hand hand) {
        this.context = context;
        setMinSize(0, 0);
        getStyleClass().add("map-view");
        getChildren().add(pixels);
        setId("map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(context.words().text("descent.map.picture"));
        setOnMouseMoved(e -> {
            int[] cell = cell(e);
            setCursor(cell == null ? Cursor.DEFAULT : Cursor.CROSSHAIR);
            hand.hovered(cell);
        });
        setOnMouseExited(e -> hand.hovered(null));
        setOnMousePressed(e -> {
            pressed = e.getButton() == MouseButton.PRIMARY && cell(e) != null;
            take(e, hand);
        });
        setOnMouseDragged(e -> take(e, hand));
        setOnMouseReleased(e -> {
            if (pressed) {
                hand.released();
            }
            pressed = false;
        });
    }

    private void take(MouseEvent e, Hand hand) {
        int[] cell = cell(e);
        if (pressed && cell != null) {
            hand.hovered(cell);
            hand.taken(cell);
        }
    }

    private int[] cell(MouseEvent e) {
        return plot == null ? null : plot.cellAt(e.getX() * scale, e.getY() * scale);
    }

    /** Shows a map and where the recipe stands on it; does nothing where nothing changed. */
    void show(SweepResult map, DescentRecipe now) {
        boolean same = map == result;
        if (same && now.equals(recipe)) {
            return;
        }
        result = map;
        recipe = now;
        if (!same) {
            plot = null;
        }
        if (image != null) {
            compose();
            pixels.update(new Rectangle(image.getWidth(), image.getHeight()));
        }
    }

    /** Paints anew: after a change of theme or language. */
    void restyle() {
        plot = null;
        pixels.repaint();
    }

    private BufferedImage paint(int width, int height, double physical) {
        scale = physical;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        base = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        plot = null;
        compose();
        return image;
    }

    private void compose() {
        Color ground = context.theme().get().surface();
        if (result == null) {
            fill(image, ground);
            return;
        }
        if (plot == null) {
            fill(base, ground);
            plot = new SweepPlot(
                    result, image.getWidth(), image.getHeight(), context.theme().get(),
                    context.words().texts(),
                    scale);
            Graphics2D g = base.createGraphics();
            plot.paint(g);
            g.dispose();
        }
        Graphics2D g = image.createGraphics();
        g.drawImage(base, 0, 0, null);
        plot.cross(g, recipe);
        g.dispose();
    }

    private static void fill(BufferedImage image, Color color) {
        Graphics2D g = image.createGraphics();
        g.setColor(color);
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.dispose();
    }
}

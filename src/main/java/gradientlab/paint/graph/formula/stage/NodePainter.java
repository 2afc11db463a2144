package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.Node;
import gradientlab.paint.graph.formula.layout.PlacedNode;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** Draws the marks of nodes: boxes of leaves, tables of batches, circles of operations, folded ones. */
final class NodePainter {

    private static final double OUTLINE = 1.5;
    private static final double RING = 3;
    private static final double HALO = 7;
    private static final double CORNER = 6;
    private static final double SIGN = 15;

    private final Canvas canvas;
    private final FormulaScene scene;

    NodePainter(Canvas canvas) {
        this.canvas = canvas;
        scene = canvas.scene();
    }

    void draw(PlacedNode placed) {
        Node node = placed.node();
        Shape mark = shape(placed, 0);
        boolean at = ringed(node);
        if (at) {
            canvas.g().setColor(Brush.faint(canvas.theme().text(), 0.16));
            canvas.g().fill(shape(placed, HALO * canvas.scale()));
        }
        if (isDragged(node)) {
            canvas.g().setColor(canvas.theme().focus());
            canvas.g().setStroke(new BasicStroke((float) (2 * canvas.scale())));
            canvas.g().draw(shape(placed, 3.5 * canvas.scale()));
        }
        boolean lost = scene.hasValue(node.index()) && !scene.run().computed(node.index());
        boolean source = lost && scene.graph().inputs(node.index()).stream()
                .allMatch(edge -> scene.run().computed(edge.from()));
        canvas.g().setColor(canvas.theme().surface());
        canvas.g().fill(mark);
        canvas.g().setColor(outline(node, at, source));
        float[] dash = lost && !source
                ? new float[] {(float) (4 * canvas.scale()), (float) (4 * canvas.scale())}
                : null;
        canvas.g().setStroke(Brush.stroke((at || source ? RING : OUTLINE) * canvas.scale(), dash));
        canvas.g().draw(mark);
        if (!node.isLeaf()) {
            sign(placed, lost && !source ? canvas.theme().text3() : canvas.theme().text());
        } else if (scene.recipe().parameters().contains(node.name())) {
            bar(placed);
        }
    }

    /** Around what the step goes through, or around what the answer speaks of at somebody's wish. */
    private boolean ringed(Node node) {
        return scene.focus() >= 0
                ? scene.focus() == node.index()
                : scene.through().map(through -> through.index() == node.index()).orElse(false);
    }

    private boolean isDragged(Node node) {
        return scene.look().before().map(before -> before.leaf() == node.index()).orElse(false);
    }

    private Color outline(Node node, boolean at, boolean source) {
        if (source) {
            return canvas.theme().danger();
        }
        if (at) {
            return canvas.theme().text();
        }
        boolean done = scene.hasGradient(node.index()) && !scene.hides(node.index());
        return done ? canvas.hue() : canvas.theme().edge();
    }

    private Shape shape(PlacedNode placed, double wider) {
        Rectangle2D box = placed.mark();
        double w = box.getWidth() + 2 * wider;
        double h = box.getHeight() + 2 * wider;
        double x = box.getX() - wider;
        double y = box.getY() - wider;
        double round = 2 * (CORNER * canvas.scale() + wider);
        return placed.isRound()
                ? new Ellipse2D.Double(x, y, w, h)
                : new RoundRectangle2D.Double(x, y, w, h, round, round);
    }

    private void sign(PlacedNode placed, Color color) {
        String sign = NodeWords.sign(scene.graph(), placed.node(), canvas.texts());
        double size = sign.length() > 3 ? 12 : sign.length() > 1 ? 13.5 : SIGN + 2;
        Font font = Fonts.bold(size * canvas.scale());
        double room = placed.mark().getWidth() - 8 * canvas.scale();
        Lettering letters = Lettering.fitted(sign, font, room);
        letters.draw(canvas.g(), color, placed.x() - letters.width() / 2,
                placed.y() + 0.34 * font.getSize2D() * Math.min(1, room / Math.max(1, letters.width())));
    }

    /** An ink bar: a parameter. */
    private void bar(PlacedNode placed) {
        Rectangle2D box = placed.mark();
        double u = canvas.scale();
        canvas.g().setColor(canvas.theme().text());
        canvas.g().fill(new RoundRectangle2D.Double(box.getX() + 4 * u, box.getY() + 6 * u, 3 * u,
                box.getHeight() - 12 * u, 2 * u, 2 * u));
    }
}

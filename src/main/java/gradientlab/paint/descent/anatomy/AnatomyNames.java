package gradientlab.paint.descent.anatomy;

import gradientlab.core.optimizer.Part;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.paint.descent.stage.Mark;
import gradientlab.paint.formula.Symbols;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of a step's parts on the stage, the update's first, where they lie once all are walked to: none
 * moves when the next part is shown.
 */
final class AnatomyNames {

    private final Anatomy anatomy;
    private final List<AnatomyArrows.Drawn> drawn;
    private final Viewport viewport;
    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final List<Name> names = new ArrayList<>();

    /** What a part on the stage is called. */
    record Name(int part, Mark.Words words) {}

    /** @param drawn the parts as they lie on the stage */
    AnatomyNames(Anatomy anatomy, List<AnatomyArrows.Drawn> drawn, Viewport viewport, Theme theme,
            Texts texts, double scale) {
        this.anatomy = anatomy;
        this.drawn = drawn;
        this.viewport = viewport;
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        place();
    }

    List<Name> names() {
        return names;
    }

    private void place() {
        LabelPlaces places = new LabelPlaces(
                new Rectangle2D.Double(6 * scale, 46 * scale, viewport.width() - 12 * scale,
                        viewport.height() - 72 * scale),
                scale);
        markers().forEach(each -> places.keepFree(each.getCenterX(), each.getCenterY(),
                each.getWidth() / 2));
        for (AnatomyArrows.Drawn each : drawn) {
            if (each.shape() instanceof Line2D line) {
                places.avoid(line);
            }
        }
        for (int i = drawn.size() - 1; i >= 0; i--) {
            AnatomyArrows.Drawn each = drawn.get(i);
            Part part = anatomy.parts().get(each.part());
            names.add(new Name(each.part(), words(places, part, each.shape())));
        }
    }

    /** What no name may hide: the point, the next one, and the point looked ahead to. */
    List<Ellipse2D> markers() {
        List<Ellipse2D> markers = new ArrayList<>();
        double[] theta = anatomy.value("theta");
        double[] next = anatomy.value("next");
        markers.add(disc(viewport.px(theta[0]), viewport.py(theta[1]), 9 * scale));
        if (Double.isFinite(next[0] + next[1])) {
            markers.add(disc(viewport.px(next[0]), viewport.py(next[1]), 7 * scale));
        }
        for (AnatomyArrows.Drawn each : drawn) {
            if (anatomy.parts().get(each.part()).role() == Part.Role.AHEAD) {
                Line2D line = (Line2D) each.shape();
                markers.add(disc(line.getX2(), line.getY2(), 7 * scale));
            }
        }
        return markers;
    }

    private static Ellipse2D disc(double x, double y, double r) {
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /** The name beyond the arrow's tip, or at the side of the box. */
    private Mark.Words words(LabelPlaces places, Part part, Shape shape) {
        boolean downhill = part.role() == Part.Role.GRADIENT || part.role() == Part.Role.MOMENT
                || part.role() == Part.Role.GATHERED;
        String text = Symbols.label(part.shown(), downhill) + "  "
                + texts.get("anatomy.part." + part.id() + ".label");
        Font font = Fonts.bold(13 * scale);
        double width = new Lettering(text, font).width();
        Rectangle2D box = shape.getBounds2D();
        double gap = 12 * scale;
        boolean left = anatomy.value("u")[0] > 0;
        double y = box.getCenterY() + 16 * scale;
        if (shape instanceof Line2D line) {
            double dx = line.getX2() - line.getX1();
            double dy = line.getY2() - line.getY1();
            double length = Math.max(1e-9, Math.hypot(dx, dy));
            left = dx < -0.2 * length;
            box = new Rectangle2D.Double(line.getX2(), line.getY2(), 0, 0);
            y = line.getY2() + (4.5 + 9 * dy / length) * scale;
        }
        double before = box.getMinX() - gap - width;
        double after = box.getMaxX() + gap;
        Point2D at = places.place(left ? before : after, y, width, left ? after : before);
        return new Mark.Words(text, font, at.getX(), at.getY(), AnatomyColors.of(part.role(), theme),
                theme.casing());
    }
}

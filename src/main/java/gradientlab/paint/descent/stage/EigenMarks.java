package gradientlab.paint.descent.stage;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The eigenvectors of the Hessian as crossed lines: at a runner's point and, dashed, at the nearest minimum.
 * A line is as long as the surface is gentle along it, as the axes of a level line are: 1/√λ, at scale.
 */
final class EigenMarks {

    private static final double LONG = 56;
    private static final double SHORT = 9;

    private final Theme theme;
    private final double scale;
    private final Font font;

    EigenMarks(Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        this.font = Fonts.bold(12 * scale);
    }

    /** The marks at a point of the plane, and those at the minimum nearest to it. */
    List<Mark> at(LossSurface surface, Viewport viewport, double x, double y) {
        List<Mark> marks = new ArrayList<>();
        Optional<Curvature> here = Curvature.of(surface, x, y);
        Optional<Curvature> minimum = Curvature.ofMinimum(surface, x, y);
        minimum.ifPresent(curvature -> add(marks, viewport, curvature, true));
        here.ifPresent(curvature -> add(marks, viewport, curvature, false));
        return marks;
    }

    private void add(List<Mark> marks, Viewport viewport, Curvature curvature, boolean dashed) {
        double px = viewport.px(curvature.at().x());
        double py = viewport.py(curvature.at().y());
        if (px < 0 || py < 0 || px > viewport.width() || py > viewport.height()) {
            return;
        }
        double steep = LONG;
        if (curvature.smallest() > 0) {
            steep = Math.max(SHORT, LONG / Math.sqrt(curvature.condition()));
        }
        double across = curvature.angle() + Math.PI / 2;
        marks.add(line(px, py, curvature.angle(), steep, dashed));
        marks.add(line(px, py, across, LONG, dashed));
        name(marks, "λ₁ ", curvature.largest(), px, py, curvature.angle(), steep);
        name(marks, "λ₂ ", curvature.smallest(), px, py, across, LONG);
    }

    private Mark line(double px, double py, double angle, double length, boolean dashed) {
        double dx = Math.cos(angle) * length * scale;
        double dy = -Math.sin(angle) * length * scale;
        return new Mark.Axis(
                new Point2D.Double(px - dx, py - dy), new Point2D.Double(px + dx, py + dy), scale, dashed,
                theme.text(), theme.casing());
    }

    /** The eigenvalue beyond the right, or upper, end of its line. */
    private void name(
            List<Mark> marks, String symbol, double value, double px, double py, double angle,
            double length) {
        double side = Math.cos(angle) < -1e-9 ? -1 : 1;
        double x = px + side * Math.cos(angle) * (length + 8) * scale;
        double y = py - side * Math.sin(angle) * (length + 14) * scale + 4.3 * scale;
        marks.add(new Mark.Words(
                symbol + PrintedNumbers.shown(value, 3), font, x, y, theme.text(), theme.casing()));
    }
}

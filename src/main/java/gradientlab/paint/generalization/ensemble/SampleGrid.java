package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** A place for each point, with how often it was drawn. */
final class SampleGrid implements Part.Inside<EnsembleSpot> {

    /** Smaller places have no number. */
    private static final double NUMBERED = 7;
    private static final int MOST = 5;

    private final EnsembleScene scene;
    private final int[] counts;

    SampleGrid(EnsembleScene scene, int[] counts) {
        this.scene = scene;
        this.counts = counts;
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Rectangle2D area = cell.between();
        int columns = columns(area);
        int rows = (counts.length + columns - 1) / columns;
        double wide = area.getWidth() / columns;
        double high = area.getHeight() / rows;
        double radius = Math.min(14, 0.42 * Math.min(wide, high));
        for (int i = 0; i < counts.length; i++) {
            place(g, counts[i], area.getX() + (i % columns + 0.5) * wide,
                    area.getY() + (i / columns + 0.5) * high, radius);
        }
    }

    /** As many as make places about square, of tens where that is near. */
    private int columns(Rectangle2D area) {
        double even = Math.sqrt(counts.length * area.getWidth() / area.getHeight());
        int columns = (int) Math.max(1, Math.min(counts.length, Math.ceil(even)));
        return counts.length > 10 && columns >= 8 && columns <= 12 ? 10 : columns;
    }

    private void place(Graphics2D g, int count, double x, double y, double radius) {
        Theme theme = scene.theme();
        Ellipse2D circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        if (count == 0) {
            g.setColor(theme.text3());
            g.setStroke(Brush.stroke(1.25, new float[] {3, 3}));
            g.draw(circle);
            return;
        }
        Color color = theme.ramp(0.25 + 0.75 * Math.min(1, (count - 1.0) / (MOST - 1)));
        g.setColor(color);
        g.fill(circle);
        if (radius >= NUMBERED) {
            Lettering number = new Lettering(String.valueOf(count), Fonts.bold(Math.min(12, 1.1 * radius)));
            Color ink = light(color) ? Theme.LIGHT.text() : Theme.DARK.text();
            number.draw(g, ink, x - number.width() / 2, y + 0.36 * Math.min(12, 1.1 * radius));
        }
    }

    private static boolean light(Color color) {
        return 0.3 * color.getRed() + 0.59 * color.getGreen() + 0.11 * color.getBlue() > 128;
    }
}

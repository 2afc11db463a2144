package gradientlab.paint.time.unrolled;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** The opened cell with its title, one drawing for each kind of cell. */
final class CellPainter {

    private static final double MARGIN = 16;
    private static final double TITLE = 32;
    /** Height from which a sentence stands below the drawing. */
    private static final double TALL = 235;
    private static final double FOOT = 22;

    private CellPainter() {}

    static void paint(Graphics2D g, UnrolledScene scene, Rectangle2D area) {
        boolean tall = area.getHeight() >= TALL;
        double foot = tall ? FOOT : 4;
        Rectangle2D inside = new Rectangle2D.Double(area.getX() + 10, area.getY() + TITLE,
                area.getWidth() - 20, Math.max(60, area.getHeight() - TITLE - foot - 6));
        CellInk ink = new CellInk(g, scene, inside);
        title(g, scene, area, ink);
        switch (scene.cell()) {
            case LSTM -> new LstmCell(ink, scene).paint();
            case GRU -> new GruCell(ink, scene).paint();
            default -> new RnnCell(ink, scene).paint();
        }
        if (tall) {
            ink.words(scene.texts().get("time.unrolled.along." + scene.kind()), area.getX() + MARGIN,
                    area.getMaxY() - 9, area.getWidth() - 2 * MARGIN);
        }
    }

    private static void title(Graphics2D g, UnrolledScene scene, Rectangle2D area, CellInk ink) {
        double x = area.getX() + MARGIN;
        double y = area.getY() + 22;
        Lettering title = new Lettering(
                scene.texts().get("time.unrolled.opened", scene.t(), scene.place().unit()), Fonts.bold(14));
        title.draw(g, scene.theme().text(), x, y);
        x += title.width() + 18;
        Lettering value = new Lettering(scene.texts().get("time.unrolled.value"), Fonts.text(12));
        value.draw(g, scene.theme().text(), x, y);
        x += value.width() + 14;
        ink.triangle(x, y - 4, scene.gradient());
        new Lettering(scene.texts().get("time.unrolled.gradient"), Fonts.text(12))
                .draw(g, scene.gradient(), x + 11, y);
    }
}

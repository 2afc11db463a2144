package gradientlab.paint.time.cliff;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.List;

/**
 * What each way of clipping makes of a gradient, in numbers: its look, its name, then columns of numbers.
 *
 * @param heads over the columns of numbers
 */
record WayTable(List<String> heads, List<Row> rows) {

    private static final double ROW = 22;
    private static final double HEAD = 20;
    private static final double NAME = 32;
    /** How wide a column is: the last, which holds an angle, and the others. */
    private static final double LAST = 56;
    private static final double COLUMN = 84;
    /** Under it the names are left out. */
    private static final double NARROW = 270;

    /** @param runner whose look it has */
    record Row(int runner, String name, List<String> values) {}

    /** How high it is. */
    double height() {
        return ROW * rows.size() + HEAD + 6;
    }

    /** Paints it above a height, between left and left + room. */
    void paint(Graphics2D g, Theme theme, double left, double bottom, double room) {
        double y = bottom - height() + 18;
        for (int i = 0; i < heads.size(); i++) {
            right(g, new Lettering(heads.get(i), Fonts.text(11)), theme.text3(), at(i, left + room), y);
        }
        for (Row row : rows) {
            y += ROW;
            CliffScene.slot(row.runner()).sample(g, theme, left, y - 4, 1);
            if (room >= NARROW) {
                double free = at(0, left + room) - COLUMN + 20 - left - NAME;
                Lettering.fitted(row.name(), Fonts.text(12), free).draw(g, theme.text(), left + NAME, y);
            }
            for (int i = 0; i < row.values().size(); i++) {
                right(g, new Lettering(row.values().get(i), Fonts.text(12)), theme.text(),
                        at(i, left + room), y);
            }
        }
    }

    /** The right edge of a column. */
    private double at(int column, double right) {
        int behind = heads.size() - 1 - column;
        return behind == 0 ? right : right - LAST - COLUMN * (behind - 1);
    }

    private static void right(Graphics2D g, Lettering words, Color color, double x, double y) {
        words.draw(g, color, x - words.width(), y);
    }
}

package gradientlab.paint.graph.formula.layout;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;

/** A name as it stands at its node: digits at its end, and what follows an underscore, are set lower. */
public final class NodeName {

    private static final double LOWER = 0.72;
    private static final double DROP = 0.2;

    private final Lettering head;
    private final Lettering index;
    private final double drop;

    /** @param size of its type, pixels */
    public NodeName(String name, double size) {
        int cut = name.length();
        while (cut > 1 && Character.isDigit(name.charAt(cut - 1))) {
            cut--;
        }
        int underscore = name.indexOf('_');
        int from = underscore > 0 ? underscore : cut;
        head = new Lettering(name.substring(0, from), Fonts.bold(size));
        String low = underscore > 0 ? name.substring(underscore + 1) : name.substring(cut);
        index = new Lettering(low, Fonts.bold(LOWER * size));
        drop = DROP * size;
    }

    /** Pixels. */
    public double width() {
        return head.width() + index.width();
    }

    /** Draws it with its baseline from (x, y). */
    public void draw(Graphics2D g, Color color, double x, double y) {
        head.draw(g, color, x, y);
        index.draw(g, color, x + head.width(), y + drop);
    }
}

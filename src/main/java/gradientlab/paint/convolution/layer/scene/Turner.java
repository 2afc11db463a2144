package gradientlab.paint.convolution.layer.scene;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Which one of several is shown, between signs for the one before and behind it: ‹ Filter 2 of 4 ›. */
public final class Turner {

    private static final double SIGN = 18;
    private static final double TYPE = 12;

    private final boolean filter;
    private final int of;
    private final Lettering words;
    private final Rectangle2D place;

    /**
     * @param words which one is shown
     * @param of how many there are
     * @param x its left end
     * @param y its baseline
     */
    public Turner(boolean filter, String words, int of, double x, double y) {
        this.filter = filter;
        this.of = of;
        this.words = new Lettering(words, Fonts.text(TYPE));
        place = new Rectangle2D.Double(x, y - 15, this.words.width() + 2 * SIGN, 21);
    }

    public void paint(Graphics2D g, LayerInk ink) {
        if (of < 2) {
            return;
        }
        double y = place.getY() + 15;
        ink.bold("‹", 15, place.getX() + 4, y, SIGN);
        words.draw(g, ink.theme().text2(), place.getX() + SIGN, y);
        ink.bold("›", 15, place.getMaxX() - 10, y, SIGN);
    }

    public Optional<Turn> at(double x, double y) {
        return of < 2 || !place.contains(x, y) ? Optional.empty()
                : Optional.of(new Turn(filter, x < place.getCenterX() ? -1 : 1));
    }
}

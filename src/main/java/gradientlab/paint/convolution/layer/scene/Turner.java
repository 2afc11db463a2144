package gradientlab.paint.convolution.layer.scene;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** Which of several are shown, between signs for those before and behind: ‹ Filter 2 of 4 ›. */
public final class Turner {

    private static final double SIGN = 18;
    private static final double TYPE = 12;

    private final boolean filter;
    private final int of;
    private final int back;
    private final int forth;
    private final Lettering words;
    private final Rectangle2D place;

    /**
     * @param words which one is shown
     * @param of how many there are
     * @param x its left end
     * @param y its baseline
     */
    public Turner(boolean filter, String words, int of, double x, double y) {
        this(filter, words, of, -1, 1, x, y);
    }

    private Turner(boolean filter, String words, int of, int back, int forth, double x, double y) {
        this.filter = filter;
        this.of = of;
        this.back = back;
        this.forth = forth;
        this.words = new Lettering(words, Fonts.text(TYPE));
        place = new Rectangle2D.Double(x, y - 15, this.words.width() + 2 * SIGN, 21);
    }

    /**
     * For several that are shown beside each other: as many further, or to the other end.
     *
     * @param looked which one is looked at, from 0
     * @param page those that are shown
     */
    public static Turner pages(boolean filter, String words, int looked, Page page, double x, double y) {
        return new Turner(filter, words, page.shown() < page.of() ? page.of() : 0, page.before() - looked,
                page.behind() - looked, x, y);
    }

    /** So many of so many, from the first one on. */
    public record Page(int first, int shown, int of) {

        private int last() {
            return of - shown;
        }

        /** The first one of those that are shown next. */
        int behind() {
            return first == last() ? 0 : Math.min(first + shown, last());
        }

        int before() {
            return first == 0 ? last() : Math.max(0, first - shown);
        }

        /** "2–5". */
        public String numbers() {
            return (first + 1) + (shown > 1 ? "–" + (first + shown) : "");
        }
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
                : Optional.of(new Turn(filter, x < place.getCenterX() ? back : forth));
    }
}

package gradientlab.paint.picture;

import java.awt.Font;

/** How much room the title of a slide takes on the smallest screen that a lesson is given on. */
public final class SlideTitle {

    /** The most lines that leave room for the picture. */
    public static final int MOST_LINES = 2;

    /** The screen's size, as people say it. */
    public static final String SCREEN = "1280 x 720";

    /** The title's type there, in pixels, and the width between the margins. */
    private static final double SIZE = 37.3;
    private static final double WIDTH = 1194;

    private SlideTitle() {}

    /** How many lines a title takes, 1 or more; a word that is longer than a line goes on in the next. */
    public static int lines(String title) {
        Font font = Fonts.bold(SIZE);
        double space = new Lettering("n n", font).width() - new Lettering("nn", font).width();
        int lines = 1;
        double x = 0;
        for (String word : title.strip().split("\\s+")) {
            double width = new Lettering(word, font).width();
            if (x > 0 && x + width > WIDTH) {
                lines++;
                x = 0;
            }
            int more = (int) Math.ceil(width / WIDTH) - 1;
            lines += Math.max(0, more);
            x += width - Math.max(0, more) * WIDTH + space;
        }
        return lines;
    }
}

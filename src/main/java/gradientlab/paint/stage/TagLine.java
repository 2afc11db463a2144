package gradientlab.paint.stage;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Sentences, each behind a tag in a thin frame, one after another or one under another. */
public final class TagLine {

    public static final double LINE = 26;
    private static final double SMALL = 12;
    private static final double PAD = 7;
    private static final double GAP = 28;

    /** A tag and what is said of it. */
    public record Said(String tag, String sentence) {

        double width() {
            return tagWidth() + 8 + new Lettering(sentence, Fonts.text(SMALL)).width();
        }

        double tagWidth() {
            return new Lettering(tag, Fonts.mono(SMALL)).width() + 2 * PAD;
        }
    }

    private TagLine() {}

    /** How many lines they take in that room. */
    public static int lines(List<Said> all, double room) {
        int lines = 1;
        double at = 0;
        for (Said said : all) {
            if (at > 0 && at + said.width() > room) {
                lines++;
                at = 0;
            }
            at += said.width() + GAP;
        }
        return lines;
    }

    /** Paints them from (x, y) on, y the top of the first line. */
    public static void paint(Graphics2D g, Theme theme, List<Said> all, double x, double y, double room) {
        double at = 0;
        double top = y;
        for (Said said : all) {
            if (at > 0 && at + said.width() > room) {
                top += LINE;
                at = 0;
            }
            paint(g, theme, said, x + at, top, room - at);
            at += said.width() + GAP;
        }
    }

    private static void paint(Graphics2D g, Theme theme, Said said, double x, double y, double room) {
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new RoundRectangle2D.Double(x, y + 1, said.tagWidth(), 20, 8, 8));
        new Lettering(said.tag(), Fonts.mono(SMALL)).draw(g, theme.text(), x + PAD, y + 15);
        Lettering.fitted(said.sentence(), Fonts.text(SMALL), room - said.tagWidth() - 8)
                .draw(g, theme.text(), x + said.tagWidth() + 8, y + 15);
    }
}

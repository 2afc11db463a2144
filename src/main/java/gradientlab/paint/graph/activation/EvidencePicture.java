package gradientlab.paint.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The answer, the slopes to the power n, and where the inputs fall, one under the other. */
public final class EvidencePicture {

    private static final double PAD = 16;
    private static final double ANSWER = 66;
    private static final double TITLE = 44;
    private static final double CAPTION = 30;
    private static final double LEAST_PLOT = 120;
    private static final double LEAST_TYPE = 11;

    private final Theme theme;
    private final Texts texts;
    private final ActivationWords words;
    private final double scale;
    private final PowerPlot powers;
    private final SharesTable shares;
    private double tableHeight;

    /**
     * What of it is shown.
     *
     * @param n slopes are multiplied
     * @param hidden whether a class predicts what becomes of them
     * @param shares whether it may be seen where the inputs fall, if there is room
     * @param chooser whether a control stands at the right of the title, which names the slope
     */
    public record Shown(int n, boolean hidden, boolean shares, boolean chooser) {}

    /** @param scale multiplies strokes and type */
    public EvidencePicture(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        words = new ActivationWords(texts);
        powers = new PowerPlot(theme, texts, scale);
        shares = new SharesTable(theme, texts, scale);
    }

    /** The middle of the row with the title of the powers, in logical pixels from the top. */
    public static double titleRow() {
        return ANSWER + TITLE / 2;
    }

    /** Logical pixels at the bottom that the last picture gave to where the inputs fall; 0 for none. */
    public double tableHeight() {
        return tableHeight;
    }

    /** The text key of a slope that may be chosen. */
    public static String key(Slope slope) {
        return "graph.act." + slope.name().toLowerCase(Locale.ROOT);
    }

    /** Paints it into an area, ground and all. */
    public void paint(Graphics2D g, ActivationLines lines, Shown shown, Rectangle2D area) {
        g.setColor(theme.surface());
        g.fill(area.getBounds());
        Brush.quality(g);
        double left = area.getX() + PAD * scale;
        double room = area.getWidth() - 2 * PAD * scale;
        double top = area.getY();
        // While a class predicts, only what is seen at x is said.
        String answer = shown.hidden() ? texts.get("graph.act.predict") : words.answer(lines, shown.n());
        String beneath = words.beneath(lines, shown.hidden() ? 1 : shown.n());
        Lettering.fitted(answer, Fonts.bold(18 * scale), room)
                .draw(g, theme.text(), left, top + 34 * scale);
        beneath(g, beneath, left, top, room);
        title(g, lines, shown, left, top + ANSWER * scale);
        double table = table(lines, shown, area);
        tableHeight = table;
        double plotTop = top + (ANSWER + TITLE) * scale;
        double plotEnd = area.getMaxY() - (CAPTION + table) * scale;
        powers.paint(g, lines, shown.n(), shown.hidden(), new Rectangle2D.Double(
                left, plotTop, room, Math.max(1, plotEnd - plotTop)));
        caption(g, lines, left, room, plotEnd + 18 * scale);
        if (table > 0) {
            double y = area.getMaxY() - table * scale;
            g.setColor(theme.line());
            g.setStroke(Brush.stroke(scale, null));
            g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            shares.paint(g, lines, new Rectangle2D.Double(
                    area.getX(), y, area.getWidth(), area.getMaxY() - y));
        }
    }

    /** On one line, or in small type on two. */
    private void beneath(Graphics2D g, String said, double left, double top, double room) {
        Lettering line = new Lettering(said, Fonts.text(14 * scale));
        if (line.width() * LEAST_TYPE <= 14 * room) {
            Lettering.fitted(said, Fonts.text(14 * scale), room)
                    .draw(g, theme.text2(), left, top + 58 * scale);
        } else {
            Font font = Fonts.text(LEAST_TYPE * scale);
            new Paragraph(said, font, font, room, 2)
                    .draw(g, theme.text2(), left, top + 51 * scale, 14 * scale);
        }
    }

    /** Logical pixels the table gets; 0 where it gives way to the powers. */
    private double table(ActivationLines lines, Shown shown, Rectangle2D area) {
        double free = area.getHeight() / scale - ANSWER - TITLE - CAPTION - LEAST_PLOT;
        if (!shown.shares() || area.getWidth() / scale < SharesTable.LEAST_WIDTH) {
            return 0;
        }
        int rows = lines.all().size();
        double least = SharesTable.height(rows, true);
        double most = SharesTable.height(rows, false);
        // What is left over goes to the powers first.
        return free < least ? 0 : Math.max(least, Math.min(most, free - 60));
    }

    private void title(
            Graphics2D g, ActivationLines lines, Shown shown, double left, double top) {
        Lettering title = new Lettering(texts.get("graph.act.power"), Fonts.bold(13 * scale));
        double y = top + (TITLE / 2 + 4.5) * scale;
        title.draw(g, theme.text(), left, y);
        if (!shown.chooser()) {
            String slope = texts.get(key(lines.recipe().slope()));
            new Lettering(slope, Fonts.text(12 * scale))
                    .draw(g, theme.text3(), left + title.width() + 12 * scale, y);
        }
    }

    private void caption(Graphics2D g, ActivationLines lines, double left, double room, double y) {
        Font font = Fonts.text(12 * scale);
        boolean negative = lines.all().stream().anyMatch(line -> lines.slope(line) < 0);
        String said = texts.get("graph.act.power.caption")
                + (negative ? " " + texts.get("graph.act.power.absolute") : "");
        Lettering.fitted(said, font, room).draw(g, theme.text3(), left, y);
    }
}

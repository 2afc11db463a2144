package gradientlab.paint.generalization.regularize;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** One network under the charts: who it is, and its verdict with the numbers it rests on. */
final class NetworkHead {

    private static final double TOP = 24;
    private static final double SAMPLE = 34;
    private static final double LEADING = 16.5;
    private static final double CHIP = 21;
    private static final int LINES = 4;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final int network;
    private final Rectangle2D area;
    private final Paragraph sentence;
    private final VerdictWords verdict;

    NetworkHead(RegularizeScene scene, RegularizeWords words, int network, Rectangle2D area) {
        this.scene = scene;
        this.words = words;
        this.network = network;
        this.area = area;
        verdict = new VerdictWords(scene, words, network);
        sentence = new Paragraph(verdict.sentence(), Fonts.text(12), Fonts.bold(12),
                area.getWidth() - 2 * Cell.PAD, LINES);
    }

    private boolean concludes() {
        return scene.epoch() > 0 && !scene.looked().predicting();
    }

    /** Lines of its verdict. */
    int lines() {
        return sentence.lines();
    }

    /** What is free under it, and under those beside it. @param lines of the longest verdict of all */
    Rectangle2D below(int lines) {
        double top = area.getY() + TOP + 12 + (concludes() ? CHIP + 6 + LEADING * lines : 0);
        return new Rectangle2D.Double(area.getX() + Cell.PAD, top, area.getWidth() - 2 * Cell.PAD,
                Math.max(1, area.getMaxY() - top - 8));
    }

    void paint(Graphics2D g) {
        Theme theme = scene.theme();
        double x = area.getX() + Cell.PAD;
        double y = area.getY() + TOP;
        double right = area.getMaxX() - Cell.PAD;
        words.slot(network).sample(g, theme, x, y - 4, 1);
        Lettering name = Lettering.fitted(words.name(network), Fonts.bold(13.5), right - x - SAMPLE);
        name.draw(g, theme.text(), x + SAMPLE, y);
        double after = x + SAMPLE + name.width() + 8;
        if (right - after > 30) {
            Lettering.fitted(words.detail(network), Fonts.text(12), right - after)
                    .draw(g, theme.text2(), after, y);
        }
        if (concludes()) {
            chip(g, x, y + 12);
            sentence.draw(g, theme.text2(), x, y + 12 + CHIP + 15, LEADING);
        }
    }

    private void chip(Graphics2D g, double x, double y) {
        Lettering word = new Lettering(verdict.word(), Fonts.bold(12));
        Color color = verdict.bad() ? scene.theme().danger() : scene.theme().text();
        g.setColor(verdict.bad() ? scene.theme().danger() : scene.theme().edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new RoundRectangle2D.Double(x + 0.5, y + 0.5, word.width() + 16, CHIP - 1, 8, 8));
        word.draw(g, color, x + 8, y + 15);
    }
}

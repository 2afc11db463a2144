package gradientlab.paint.graph.norm;

import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** What a chip stands for: a sentence, its formula, and that of the gradient which goes back through it. */
final class NormCard {

    private static final double WIDE = 460;
    private static final double PAD = 14;
    private static final double FORMULA = 18;
    private static final double LINE = 18;
    private static final double APART = 10;
    private static final int MOST_LINES = 5;

    private final Theme theme;
    private final String sentence;
    private final List<Typeset> formulas;

    NormCard(NormScene scene, NormChip chip) {
        theme = scene.theme();
        sentence = new NormWords(scene).hint(chip);
        formulas = new NormFormulas(scene, scene.example() + 1).of(chip).stream()
                .map(latex -> new Typeset(latex, FORMULA, theme.text())).toList();
    }

    /** Paints it with its top left corner at (x, y), farther left where the stage ends before it does. */
    void paint(Graphics2D g, double x, double y, double stage) {
        double width = Math.min(WIDE, stage - 2 * NormLayout.MARGIN);
        double left = Math.max(NormLayout.MARGIN, Math.min(x, stage - NormLayout.MARGIN - width));
        double room = width - 2 * PAD;
        Paragraph words = new Paragraph(sentence, Fonts.text(13), Fonts.bold(13), room, MOST_LINES);
        double height = 2 * PAD + words.lines() * LINE;
        for (Typeset formula : formulas) {
            height += APART + zoom(formula, room) * (formula.ascent() + formula.descent());
        }
        Shape box = new RoundRectangle2D.Double(left, y, width, height, 10, 10);
        g.setColor(theme.raised());
        g.fill(box);
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(box);
        words.draw(g, theme.text(), left + PAD, y + PAD + 12, LINE);
        double top = y + PAD + words.lines() * LINE;
        for (Typeset formula : formulas) {
            double zoom = zoom(formula, room);
            formula.paint(g, left + PAD, top + APART + zoom * formula.ascent(), zoom);
            top += APART + zoom * (formula.ascent() + formula.descent());
        }
    }

    private static double zoom(Typeset formula, double room) {
        return Math.min(1, room / formula.width());
    }
}

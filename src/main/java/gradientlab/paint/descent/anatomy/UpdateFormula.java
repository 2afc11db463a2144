package gradientlab.paint.descent.anatomy;

import gradientlab.core.optimizer.Equation;
import gradientlab.core.optimizer.Part;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.paint.formula.FormulaTex;
import gradientlab.paint.formula.Symbols;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.util.List;

/**
 * The last line of an update, what is added to the point: with symbols, and under it with the numbers of this
 * step; x stands over y. Each line is set smaller where it would be wider than there is room.
 */
public final class UpdateFormula {

    /** Its height at scale 1, pixels: of every rule, so that nothing below it moves. */
    public static final double HEIGHT = 92;

    private static final double SYMBOLS = 14;
    private static final double NUMBERS = 12;
    private static final double GAP = 8;
    private static final double SYMBOLS_HEIGHT = 40;

    private final Typeset symbols;
    private final Typeset numbers;
    private final double scale;

    /** @param scale multiplies type and gaps */
    public UpdateFormula(Anatomy anatomy, Theme theme, double scale) {
        this.scale = scale;
        Equation update = update(anatomy);
        symbols = new Typeset(
                Symbols.tex(update.left(), anatomy.step() + 1) + " = " + new FormulaTex(
                        anatomy::value, name -> Symbols.tex(name, anatomy.step() + 1), false)
                        .write(update.right()),
                SYMBOLS * scale, theme.text());
        numbers = new Typeset(
                "= " + new FormulaTex(anatomy::value, name -> name, true).write(update.right()) + " = "
                        + FormulaTex.value(anatomy.value(update.left())),
                NUMBERS * scale, theme.text2());
    }

    private static Equation update(Anatomy anatomy) {
        List<Part> parts = anatomy.parts();
        List<Equation> lines = parts.get(parts.size() - 1).equations();
        return lines.get(lines.size() - 1);
    }

    /** Paints symbols and numbers into (0, 0, width, {@link #HEIGHT} times the scale). */
    public void paint(Graphics2D g, double width) {
        paintSymbols(g, width);
        line(g, numbers, (SYMBOLS_HEIGHT + GAP) * scale, HEIGHT * scale, width);
    }

    /** Paints the symbols alone, where they stand above the numbers. */
    public void paintSymbols(Graphics2D g, double width) {
        line(g, symbols, 0, SYMBOLS_HEIGHT * scale, width);
    }

    private static void line(Graphics2D g, Typeset formula, double top, double bottom, double width) {
        double high = formula.ascent() + formula.descent();
        double zoom = Math.min(1, Math.min(width / formula.width(), (bottom - top) / high));
        double baseline = (top + bottom) / 2 + zoom * (formula.ascent() - formula.descent()) / 2;
        formula.paint(g, 0, baseline, zoom);
    }
}

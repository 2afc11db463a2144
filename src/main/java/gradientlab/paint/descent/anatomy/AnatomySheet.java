package gradientlab.paint.descent.anatomy;

import gradientlab.core.optimizer.Equation;
import gradientlab.core.optimizer.Part;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.formula.FormulaTex;
import gradientlab.paint.formula.Symbols;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The formulas of one step as a column: each part with its number, its lines with symbols and with numbers,
 * and at the end the next point. Terms that are arrows on the stage have their arrow's colour. Where room is
 * short one part alone is open: the others are folded to their symbols.
 */
public final class AnatomySheet {

    private static final double PAD = 24;
    private static final double INDENT = 64;
    private static final double RIGHT = 20;
    private static final double SYMBOLS = 19;
    private static final double NUMBERS = 15.5;

    /** The least scale of a sheet that is read: its smallest type has 9 pixels. */
    public static final double READABLE = 0.75;

    /** How much smaller a remark may be for having room. */
    private static final double TIGHT = 0.85;

    /** For {@code open}: every part with its numbers. */
    public static final int ALL = -1;

    private final Anatomy anatomy;
    private final Trajectory path;
    private final Theme theme;
    private final Texts texts;
    private final double width;
    private final double scale;
    private final int open;
    private final Map<String, Color> colors = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final double height;
    private final double tallest;

    /** One part's lines, from {@code top} on. */
    private record Block(double top, double height, boolean folded, List<Row> rows) {}

    /** A formula at its place in its block. */
    private record Row(Typeset formula, double x, double baseline, double zoom) {
        double middle() {
            return baseline + zoom * (formula.descent() - formula.ascent()) / 2;
        }
    }

    /**
     * @param path the runner's
     * @param width pixels
     * @param scale multiplies type and gaps
     * @param open the one part with its numbers, or {@link #ALL}
     */
    public AnatomySheet(Anatomy anatomy, Trajectory path, Theme theme, Texts texts, double width,
            double scale, int open) {
        this.anatomy = anatomy;
        this.path = path;
        this.theme = theme;
        this.texts = texts;
        this.width = width;
        this.scale = scale;
        this.open = open;
        for (Part part : anatomy.parts()) {
            if (!part.shown().isEmpty()) {
                colors.put(part.shown(), AnatomyColors.of(part.role(), theme));
            }
        }
        int last = anatomy.parts().size() - 1;
        double y = 0;
        double closed = 0;
        double grows = 0;
        for (int i = 0; i <= last; i++) {
            List<Equation> lines = anatomy.parts().get(i).equations();
            Block whole = block(y, lines);
            Block brief = open == ALL ? whole : folded(y, lines);
            closed += brief.height();
            grows = Math.max(
                    grows, whole.height() - brief.height() + (i == last ? nextPoint(0).height() : 0));
            blocks.add(i == open ? whole : brief);
            y += blocks.get(i).height();
        }
        blocks.add(open == ALL || open == last ? nextPoint(y) : new Block(y, 0, true, List.of()));
        height = y + blocks.get(last + 1).height();
        tallest = closed + grows;
    }

    /** Pixels, whatever the room. */
    public double height() {
        return height;
    }

    /** The height with whichever part open makes it highest. */
    public double tallest() {
        return tallest;
    }

    /** The size of the smallest type of any formula's line, pixels; that of its indices is smaller. */
    double smallest() {
        double smallest = NUMBERS * scale;
        for (Block block : blocks) {
            for (Row row : block.rows()) {
                smallest = Math.min(smallest, NUMBERS * scale * row.zoom());
            }
        }
        return smallest;
    }

    /** The part under a row of pixels, or -1. */
    public int partAt(double y) {
        for (int i = 0; i < anatomy.parts().size(); i++) {
            if (y >= blocks.get(i).top() && y < blocks.get(i).top() + blocks.get(i).height()) {
                return i;
            }
        }
        return -1;
    }

    /** Where a part's lines lie. */
    public Rectangle2D place(int part) {
        Block block = blocks.get(part);
        return new Rectangle2D.Double(0, block.top(), width, block.height());
    }

    /**
     * Paints the column from (0, 0).
     *
     * @param upTo the part that has been walked to; later ones are faint
     * @param lit the part whose row stands out, or -1
     */
    public void paint(Graphics2D target, int upTo, int lit) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        List<Part> parts = anatomy.parts();
        for (int i = 0; i < parts.size(); i++) {
            paint(g, parts.get(i), i, i <= upTo, i == lit);
        }
        if (upTo == parts.size() - 1) {
            last(g, blocks.get(parts.size()));
        }
        g.dispose();
    }

    private void paint(Graphics2D g, Part part, int index, boolean reached, boolean lit) {
        Block block = blocks.get(index);
        Color color = AnatomyColors.of(part.role(), theme);
        if (lit) {
            g.setColor(theme.raised());
            g.fill(place(index));
            g.setColor(color);
            g.fill(new Rectangle2D.Double(0, block.top(), 3 * scale, block.height()));
        }
        g.setColor(theme.line());
        g.fill(new Rectangle2D.Double(0, block.top() + block.height() - scale, width, scale));
        Graphics2D own = (Graphics2D) g.create();
        own.translate(0, block.top());
        if (!reached) {
            own.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.3f));
        }
        number(own, index + 1, color, block.folded() ? block.rows().get(0).middle() : 23 * scale);
        if (!block.folded()) {
            title(own, "anatomy.part." + part.id());
        }
        for (Row row : block.rows()) {
            row.formula().paint(own, row.x(), row.baseline(), row.zoom());
        }
        own.dispose();
    }

    private void title(Graphics2D g, String key) {
        Lettering title = new Lettering(texts.get(key), Fonts.bold(14 * scale));
        title.draw(g, theme.text(), INDENT * scale, 28 * scale);
        double room = room((INDENT + 12) * scale) - title.width();
        Lettering hint = remark(room, texts.get(key + ".hint"));
        hint.draw(g, theme.text2(), width - RIGHT * scale - hint.width(), 28 * scale);
    }

    /** The first of some sentences that has room, perhaps in type a little smaller; else none at all. */
    private Lettering remark(double room, String... sentences) {
        Font font = Fonts.text(12 * scale);
        for (String each : sentences) {
            double share = room / new Lettering(each, font).width();
            if (share >= TIGHT && 12 * scale * share >= Math.min(9, 12 * scale)) {
                return Lettering.fitted(each, font, room);
            }
        }
        return new Lettering("", font);
    }

    private void number(Graphics2D g, int number, Color color, double y) {
        double r = 11 * scale;
        double x = PAD * scale + r;
        g.setColor(color);
        g.setStroke(new BasicStroke((float) (1.4 * scale)));
        g.draw(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
        Lettering digit = new Lettering(String.valueOf(number), Fonts.bold(12 * scale));
        digit.draw(g, color, x - digit.width() / 2, y + 4.2 * scale);
    }

    private void last(Graphics2D g, Block block) {
        Graphics2D own = (Graphics2D) g.create();
        own.translate(0, block.top());
        Lettering title = new Lettering(texts.get("anatomy.next"), Fonts.bold(14 * scale));
        title.draw(own, theme.text(), PAD * scale, 28 * scale);
        for (Row row : block.rows()) {
            row.formula().paint(own, row.x(), row.baseline(), row.zoom());
        }
        int k = anatomy.step();
        String loss = texts.get("anatomy.loss", PrintedNumbers.shown(path.loss(k), 4),
                PrintedNumbers.shown(path.loss(k + 1), 4));
        String all = loss + " " + texts.get("anatomy.exact");
        double room = room(PAD * scale);
        if (open == ALL) {
            remark(room, all, loss).draw(own, theme.text2(), PAD * scale, block.height() - 16 * scale);
        } else {
            Lettering beside = remark(room - title.width() - 12 * scale, all, loss);
            beside.draw(own, theme.text2(), width - RIGHT * scale - beside.width(), 28 * scale);
        }
        own.dispose();
    }

    private Block block(double top, List<Equation> lines) {
        List<Row> rows = new ArrayList<>();
        double y = 40 * scale;
        for (Equation line : lines) {
            y = place(rows, y, INDENT * scale, symbols(line), numbers(line), result(line));
        }
        return new Block(top, y + 8 * scale, false, rows);
    }

    /** Symbols alone, the number of the part beside the first. */
    private Block folded(double top, List<Equation> lines) {
        List<Row> rows = new ArrayList<>();
        double y = 12 * scale;
        for (Equation line : lines) {
            double x = INDENT * scale;
            y = add(rows, set(symbols(line), SYMBOLS, theme.text()), y, x, room(x)) + 4 * scale;
        }
        return new Block(top, y + scale, true, rows);
    }

    private Block nextPoint(double top) {
        List<Row> rows = new ArrayList<>();
        String sum = "\\theta + \\Delta\\theta";
        String numbers = " = " + FormulaTex.value(anatomy.value("theta")) + " + "
                + FormulaTex.value(anatomy.value("u"));
        double y = place(
                rows, 36 * scale, PAD * scale, sum, numbers, " = " + FormulaTex.value(anatomy.value("next")));
        return new Block(top, y + (open == ALL ? 36 : 10) * scale, false, rows);
    }

    /** Sets a line: symbols, then its numbers beside or below them; the result on its own line if need be. */
    private double place(List<Row> rows, double top, double x, String symbols, String numbers,
            String result) {
        double room = room(x);
        Typeset first = set(symbols, SYMBOLS, theme.text());
        Typeset whole = set(numbers + result, NUMBERS, theme.text2());
        if (first.width() + 8 * scale + whole.width() <= room) {
            double baseline = top + Math.max(first.ascent(), whole.ascent());
            rows.add(new Row(first, x, baseline, 1));
            rows.add(new Row(whole, x + first.width() + 8 * scale, baseline, 1));
            return baseline + Math.max(first.descent(), whole.descent()) + 7 * scale;
        }
        double y = add(rows, first, top, x, room);
        if (whole.width() <= 1.15 * room) {
            return add(rows, whole, y, x, room);
        }
        y = add(rows, set(numbers, NUMBERS, theme.text2()), y, x, room);
        return add(rows, set(result, NUMBERS, theme.text2()), y, x, room);
    }

    private double room(double x) {
        return width - x - RIGHT * scale;
    }

    private double add(List<Row> rows, Typeset formula, double top, double x, double room) {
        double zoom = Math.min(1, room / formula.width());
        double baseline = top + zoom * formula.ascent();
        rows.add(new Row(formula, x, baseline, zoom));
        return baseline + zoom * formula.descent() + 7 * scale;
    }

    private Typeset set(String latex, double size, Color color) {
        return new Typeset(latex, size * scale, color);
    }

    private String symbols(Equation line) {
        return symbol(line.left()) + (line.condition() ? " \\leq " : " = ")
                + new FormulaTex(anatomy::value, this::symbol, false).write(line.right());
    }

    private String numbers(Equation line) {
        String right = new FormulaTex(anatomy::value, name -> name, true).write(line.right());
        if (!line.condition()) {
            return line.right().parts().isEmpty() ? "" : "= " + right;
        }
        boolean holds = anatomy.value(line.left())[0] <= line.right().value(anatomy::value)[0];
        return FormulaTex.value(anatomy.value(line.left())) + (holds ? " \\leq " : " > ") + right;
    }

    private String result(Equation line) {
        return line.condition() ? "" : " = " + FormulaTex.value(anatomy.value(line.left()));
    }

    private String symbol(String name) {
        String latex = Symbols.tex(name, anatomy.step() + 1);
        Color color = colors.get(name);
        return color == null ? latex : Typeset.colored(latex, color);
    }
}

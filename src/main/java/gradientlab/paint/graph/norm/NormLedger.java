package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The twelve steps, each a formula and, once it is taken, its result; the step that is looked at is open and
 * shows the numbers of the clicked example. Keeps what it has typeset, for pictures of the same theme.
 */
public final class NormLedger {

    private static final double PAD = 16;
    private static final double HEAD = 40;
    private static final double HEAD_LINE = 17;
    private static final double DISC = 10;
    private static final double FORMULA_X = 36;
    private static final double FORMULA = 17;
    private static final double OPEN = 22;
    private static final double LINE = 18;
    /** From a formula's middle to the numbers under it, at least. */
    private static final double UNDER = 25;
    private static final double SUMS = 96;
    private static final double TALLEST = 46;
    private static final float AHEAD = 0.35f;

    private final Map<String, Typeset> typeset = new HashMap<>();

    private NormScene scene;
    private NormNumbers numbers;
    private NormFormulas formulas;
    private Theme theme;
    private Theme typesetFor;
    private double width;
    private double height;
    private boolean results;
    private double head = HEAD;

    /**
     * Takes what to paint next.
     *
     * @param newWidth logical pixels
     * @param newHeight logical pixels
     * @param allResults whether every step that is taken shows its result, or the one looked at alone
     */
    public void show(NormScene newScene, double newWidth, double newHeight, boolean allResults) {
        scene = newScene;
        width = newWidth;
        height = newHeight;
        results = allResults;
        theme = scene.theme();
        numbers = new NormNumbers(scene);
        formulas = new NormFormulas(scene, scene.example() + 1);
        if (theme != typesetFor) {
            typeset.clear();
            typesetFor = theme;
        }
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(theme.surface());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        head(g);
        List<LedgerStep> steps = scene.steps();
        for (int i = 0; i < steps.size(); i++) {
            row(g, i, steps.get(i));
        }
        sums(g, head + steps.size() * row() + OPEN);
        g.setColor(theme.line());
        g.draw(new Line2D.Double(0, 0, 0, height));
    }

    /** The step of the row at some y, from 1; 0 above and below them. */
    public int stepAt(double y) {
        for (int i = 0; i < scene.steps().size(); i++) {
            if (y >= top(i) && y < top(i + 1)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The height of a row that is not open; the open one has {@link #OPEN} more. */
    private double row() {
        return Math.min(TALLEST, (height - head - OPEN - SUMS) / scene.steps().size());
    }

    private double top(int row) {
        int open = scene.step() - 1;
        return head + row * row() + (row > open && open >= 0 ? OPEN : 0);
    }

    private void head(Graphics2D g) {
        Lettering title = new Lettering(scene.texts().get("graph.bn.steps"), Fonts.bold(14));
        title.draw(g, theme.text(), PAD, 26);
        Lettering example = new Lettering(
                scene.texts().get("graph.bn.example", scene.example() + 1), Fonts.text(12));
        example.draw(g, theme.text2(), PAD + title.width() + 10, 26);
        Lettering letters = new Lettering(new NormWords(scene).letters(), Fonts.text(12));
        boolean beside = PAD + title.width() + 10 + example.width() + 16 + letters.width() <= width - PAD;
        letters.draw(g, theme.text2(), beside ? width - PAD - letters.width() : PAD,
                beside ? 26 : 26 + HEAD_LINE);
        head = beside ? HEAD : HEAD + HEAD_LINE;
        rule(g, head);
    }

    private void row(Graphics2D g, int index, LedgerStep step) {
        double y = top(index);
        boolean open = scene.step() == index + 1;
        boolean there = scene.takes(step) && scene.step() > index;
        double tall = open ? row() + OPEN : row();
        Color ink = step.backward() ? scene.gradient() : theme.text2();
        if (open) {
            g.setColor(theme.raised());
            g.fill(new Rectangle2D.Double(0, y, width, tall));
            g.setColor(step.backward() ? scene.gradient() : theme.text());
            g.fill(new Rectangle2D.Double(0, y, 3, tall));
        }
        Composite before = g.getComposite();
        if (!there) {
            g.setComposite(AlphaComposite.SrcOver.derive(AHEAD));
        }
        double middle = y + row() / 2;
        disc(g, index + 1, PAD + DISC, middle, ink);
        double end = formula(g, formulas.of(step), PAD + FORMULA_X, middle, width - 2 * PAD - FORMULA_X);
        g.setComposite(before);
        if (!scene.takes(step)) {
            absent(g, end, middle);
        } else if (open) {
            reading(g, step, middle + Math.max(UNDER, row() / 2 + 5));
        } else if (there && results) {
            Lettering result = new Lettering(numbers.result(step), Fonts.mono(13));
            if (width - PAD - result.width() > end + 12) {
                result.draw(g, step.backward() ? scene.gradient() : theme.text(),
                        width - PAD - result.width(), middle + 5);
            }
        }
        rule(g, y + tall);
    }

    private void disc(Graphics2D g, int number, double x, double y, Color ink) {
        g.setColor(ink);
        g.setStroke(Brush.stroke(1.25, null));
        g.draw(NormInk.circle(x, y, DISC));
        Lettering digits = new Lettering(String.valueOf(number), Fonts.bold(11));
        digits.draw(g, ink, x - digits.width() / 2, y + 4);
    }

    /** Where it ends. */
    private double formula(Graphics2D g, String latex, double x, double middle, double room) {
        Typeset set = typeset.computeIfAbsent(latex, tex -> new Typeset(tex, FORMULA, theme.text()));
        double zoom = Math.min(1, room / set.width());
        double baseline = middle + (set.ascent() - set.descent()) / 2 * zoom;
        set.paint(g, x, baseline, zoom);
        return x + zoom * set.width();
    }

    private void absent(Graphics2D g, double x, double middle) {
        Lettering words = new Lettering("–", Fonts.text(12));
        words.draw(g, theme.text3(), Math.max(x + 8, width - PAD - words.width()), middle + 4);
    }

    /** The numbers of the open step: what goes in, the result in its colour, what else is said. */
    private void reading(Graphics2D g, LedgerStep step, double y) {
        NormNumbers.Reading reading = numbers.of(step);
        double room = width - 2 * PAD - FORMULA_X;
        Lettering before = new Lettering(reading.before(), Fonts.mono(13));
        Lettering result = new Lettering(scene.guessing() ? "?" : reading.result(), Fonts.mono(13));
        boolean two = reading.after().isEmpty() || scene.guessing();
        Lettering after = new Lettering(two ? "" : reading.after(), Fonts.text(12));
        double wide = before.width() + result.width() + (two ? 0 : 12 + after.width());
        double zoom = Math.min(1, room / wide);
        Graphics2D at = (Graphics2D) g.create();
        at.translate(PAD + FORMULA_X, y);
        at.scale(zoom, zoom);
        before.draw(at, theme.text2(), 0, 0);
        result.draw(at, step.backward() ? scene.gradient() : theme.text(), before.width(), 0);
        after.draw(at, theme.text2(), before.width() + result.width() + 12, 0);
        at.dispose();
    }

    /** The two sums that are 0, or nearly, and what that means. */
    private void sums(Graphics2D g, double top) {
        if (scene.position() == Position.OFF || scene.step() < scene.steps().size()) {
            return;
        }
        NormWords words = new NormWords(scene);
        double y = top + 22;
        y = sum(g, formulas.sum(false), scene.passes().sumOfGradients(), words.shift().orElse(""), y);
        sum(g, formulas.sum(true), scene.passes().gradientAlongNormalized(), words.stretch().orElse(""), y);
    }

    private double sum(Graphics2D g, String latex, double value, String sentence, double y) {
        double end = formula(g, latex, PAD, y - 5, width / 3);
        Lettering number = new Lettering(
                "= " + (scene.guessing() ? "?" : NormWords.number(value)), Fonts.mono(13));
        number.draw(g, scene.gradient(), end + 8, y);
        if (!scene.guessing()) {
            Lettering.fitted(sentence, Fonts.text(12), width - 2 * PAD)
                    .draw(g, theme.text2(), PAD, y + LINE);
        }
        return y + 2 * LINE + 8;
    }

    private void rule(Graphics2D g, double y) {
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(0, y, width, y));
    }
}

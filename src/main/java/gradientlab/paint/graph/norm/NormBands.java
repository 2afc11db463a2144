package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.LedgerStep;
import gradientlab.core.graph.norm.Norm.Statistics;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The lines: ground, brackets, what joins a number to what becomes of it, stems, points, words. */
final class NormBands {

    /** As much of the ramp as leaves points readable on its end. */
    static final double GROUND = 0.6;
    private static final double GAP = 14;
    private static final double APART = 12;
    private static final double SPACE = 5;

    private final NormScene scene;
    private final NormPasses passes;
    private final NormWords words;
    private final Theme theme;
    private final NormLayout layout;
    private final NormScale scale;
    private final Graphics2D g;
    private final NormInk ink;

    NormBands(Graphics2D g, NormScene scene, NormLayout layout, NormScale scale) {
        this.g = g;
        this.scene = scene;
        this.layout = layout;
        this.scale = scale;
        passes = scene.passes();
        words = new NormWords(scene);
        theme = scene.theme();
        ink = new NormInk(g, scene);
    }

    void paint() {
        List<NormLine> lines = NormLine.of(scene.position());
        lines.forEach(this::ground);
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).reached(scene)) {
                links(lines.get(i - 1), lines.get(i));
            }
        }
        lines.forEach(this::bracket);
        for (NormLine line : lines) {
            if (line.reached(scene)) {
                marks(line);
            }
        }
        // Over the stems: on a low stage they reach up into the words.
        lines.forEach(line -> title(line, line.reached(scene)));
    }

    private void ground(NormLine line) {
        Rectangle2D band = layout.bands().get(line);
        double steepest = Math.abs(scene.run().curve().steepest().slope());
        if (line.sloped(scene.position()) && steepest > 0) {
            slopes(band, steepest);
        } else {
            g.setColor(line.sloped(scene.position()) ? theme.ramp(0) : theme.raised());
            g.fill(band);
        }
        g.setColor(Brush.faint(theme.text2(), 0.5));
        g.setStroke(Brush.stroke(1.25, null));
        g.draw(new Line2D.Double(band.getX(), band.getCenterY(), band.getMaxX(), band.getCenterY()));
    }

    /**
     * A colour a column, without smoothing, each under the next one: where a pixel is less than one of the
     * picture's, no gap is left between them.
     */
    private void slopes(Rectangle2D band, double steepest) {
        Object smooth = g.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        int top = (int) Math.round(band.getY());
        int tall = (int) Math.round(band.getHeight());
        int right = (int) Math.round(band.getMaxX());
        for (int x = (int) Math.round(band.getX()); x < right; x++) {
            double slope = scene.run().curve().slope(layout.valueAt(scale, x + 0.5));
            g.setColor(theme.ramp(GROUND * Math.abs(slope) / steepest));
            g.fillRect(x, top, Math.min(2, right - x), tall);
        }
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smooth);
    }

    /** Each number with what becomes of it. */
    private void links(NormLine from, NormLine to) {
        Rectangle2D above = layout.bands().get(from);
        Rectangle2D below = layout.bands().get(to);
        for (int i = 0; i < passes.rows(); i++) {
            boolean chosen = i == scene.example();
            g.setColor(chosen ? theme.text() : Brush.faint(theme.text3(), 0.65));
            g.setStroke(Brush.stroke(chosen ? 2 : 1, null));
            g.draw(new Line2D.Double(x(from.value(passes, i)), above.getMaxY() + 1,
                    x(to.value(passes, i)), below.getY() - 1));
        }
    }

    private void bracket(NormLine line) {
        boolean normalised = line.normalised(scene.position());
        boolean put = line == NormLine.OUTPUT;
        if (!normalised && !put || !scene.reached(put ? LedgerStep.OUTPUT : LedgerStep.MEAN)) {
            return;
        }
        Statistics of = normalised
                ? new Statistics(passes.mean(), passes.deviation() * passes.deviation())
                : words.statistics(line);
        boolean deviates = put || scene.reached(LedgerStep.VARIANCE);
        double deviation = deviates ? Math.sqrt(of.variance()) : 0;
        ink.bracket(x(of.mean() - deviation), x(of.mean()), x(of.mean() + deviation),
                layout.bands().get(line).getMaxY() + 8);
    }

    /**
     * The name at the left and what the line as a whole is like at the right; the clicked example's numbers
     * in a row of their own, over its point, or between the two.
     */
    private void title(NormLine line, boolean reached) {
        Rectangle2D band = layout.bands().get(line);
        double below = band.getY() - 8;
        double y = layout.roomy() ? below - NormLayout.ROW : below;
        Lettering name = new Lettering(words.title(line), Fonts.bold(13));
        cased(name, reached ? theme.text() : theme.text3(), band.getX(), y);
        if (!reached) {
            return;
        }
        Example example = example(line);
        double left = layout.roomy() ? band.getX() : band.getX() + name.width() + GAP;
        double free = layout.roomy() ? band.getX() + name.width() + GAP : left + example.width() + GAP;
        double facts = facts(line, band, free, y) - GAP;
        double right = layout.roomy() ? band.getMaxX() : facts;
        double at = x(line.value(passes, scene.example())) - example.width() / 2;
        example(example, Math.max(left, Math.min(right - example.width(), at)), below);
    }

    private void example(Example example, double x, double y) {
        cased(example.value(), theme.text(), x, y);
        if (example.gradient() != null) {
            double at = x + example.value().width() + APART;
            cased(example.gradient(), scene.gradient(), at, y);
            cased(example.remark(), theme.text2(), at + example.gradient().width() + SPACE, y);
        }
    }

    /** The clicked example's number on a line, ∂L by it and what that came through; null for none yet. */
    private record Example(Lettering value, Lettering gradient, Lettering remark) {

        double width() {
            double back = gradient == null ? 0
                    : APART + gradient.width() + (remark.width() > 0 ? SPACE + remark.width() : 0);
            return value.width() + back;
        }
    }

    private Example example(NormLine line) {
        String symbol = words.symbol(line);
        String value = NormWords.number(line.value(passes, scene.example()));
        Lettering number = new Lettering(symbol + " = " + value, Fonts.text(13));
        if (!line.returned(scene) || scene.guessing()) {
            return new Example(number, null, null);
        }
        String by = NormWords.number(line.gradient(passes, scene.example()));
        String remark = layout.roomy() ? words.through(line) : "";
        return new Example(number, new Lettering("∂L/∂" + symbol + " = " + by, Fonts.text(13)),
                new Lettering(remark, Fonts.text(12)));
    }

    /** Paints as many as leave room at the left, the last ones first; where they begin. */
    private double facts(NormLine line, Rectangle2D band, double least, double y) {
        // A slope of the whole line beside a number of one example was read as one about the other.
        List<String> facts = words.facts(line, layout.roomy());
        double x = band.getMaxX();
        for (int i = facts.size() - 2; i >= 0; i -= 2) {
            Lettering number = new Lettering(facts.get(i + 1), Fonts.mono(12));
            Lettering fact = new Lettering(facts.get(i), Fonts.text(12));
            double width = fact.width() + 5 + number.width();
            if (x - width < least) {
                break;
            }
            cased(number, theme.text(), x - number.width(), y);
            cased(fact, theme.text2(), x - width, y);
            x -= width + GAP;
        }
        return x + GAP;
    }

    /** Words that lines pass under. */
    private void cased(Lettering words, Color color, double x, double y) {
        words.drawCased(g, color, theme.bg(), 3, x, y);
    }

    private void marks(NormLine line) {
        double y = layout.middle(line);
        if (line.stems() && line.returned(scene) && !(scene.guessing() && latest(line))) {
            for (int i = 0; i < passes.rows(); i++) {
                ink.stem(x(line.value(passes, i)), y, layout.stem(scale, line.gradient(passes, i)));
            }
        }
        for (int i = 0; i < passes.rows(); i++) {
            if (i != scene.example()) {
                ink.point(x(line.value(passes, i)), y, false);
            }
        }
        ink.point(x(line.value(passes, scene.example())), y, true);
    }

    /** Whether the step that is looked at brought the stems of a line. */
    private boolean latest(NormLine line) {
        int last = scene.step() - 1;
        return last >= 0 && scene.steps().get(last) == line.bringing(scene.position());
    }

    private double x(double value) {
        return layout.x(scale, value);
    }
}

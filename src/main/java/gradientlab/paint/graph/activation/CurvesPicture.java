package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.core.graph.activation.NormalInputs.Stretch;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;

/**
 * Values, slopes and inputs over one x axis. What the line x crosses is painted over what stays still while
 * it is dragged.
 */
public final class CurvesPicture {

    private static final double PAD = 16;
    private static final double HEAD = 54;
    private static final double BETWEEN = 46;
    private static final double FOOT = 26;
    /** Logical pixels below which the inputs give way. */
    private static final double LOW = 430;
    private static final double HANDLE = 7;
    /** Before the first name of the legend, of its samples, and between two entries. */
    private static final double LEGEND = 100;
    private static final double SAMPLE = 30;
    private static final double GAP = 14;

    private final Theme theme;
    private final Texts texts;
    private final ActivationWords words;
    private final double scale;
    private final CurvePlot values;
    private final CurvePlot slopes;
    private final InputsPlot inputs;
    private ActivationLines lines;
    private boolean named;
    private Rectangle2D area = new Rectangle2D.Double();
    private Rectangle2D density;

    /** @param scale multiplies strokes and type */
    public CurvesPicture(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        words = new ActivationWords(texts);
        values = new CurvePlot(theme, scale);
        slopes = new CurvePlot(theme, scale);
        inputs = new InputsPlot(theme, texts, scale);
    }

    /**
     * What is painted next.
     *
     * @param legend whether the curves are named here, where no table does it
     */
    public void show(ActivationLines shown, boolean legend) {
        boolean still = lines != null && lines.all() == shown.all()
                && lines.selected() == shown.selected();
        lines = shown;
        named = legend;
        if (!still) {
            CurveRange value = CurveRange.ofValues(lines);
            CurveRange slope = CurveRange.ofSlopes(lines);
            values.show(lines, CurveSamples::values, value.from(), value.to(), value.tick());
            slopes.show(lines, CurveSamples::slopes, slope.from(), slope.to(), slope.tick());
        }
    }

    /** Lays it out. */
    public void place(Rectangle2D newArea) {
        area = newArea;
        double height = area.getHeight() / scale;
        boolean low = height < LOW;
        double free = Math.max(30, height - HEAD - FOOT - (low ? 1 : 2) * BETWEEN);
        double upper = free * (low ? 0.55 : 0.46);
        double lower = free * (low ? 0.45 : 0.37);
        values.place(part(HEAD, upper));
        slopes.place(part(HEAD + upper + BETWEEN, lower));
        Rectangle2D last = part(HEAD + upper + lower + 2 * BETWEEN, free - upper - lower);
        density = low ? null
                : new Rectangle2D.Double(
                        values.inside().getX(), last.getY(), values.inside().getWidth(), last.getHeight());
    }

    private Rectangle2D part(double top, double height) {
        return new Rectangle2D.Double(
                area.getX(), area.getY() + top * scale, area.getWidth(), height * scale);
    }

    /** Everything, in the area it was laid out in. */
    public void paint(Graphics2D g) {
        paintStill(g);
        paintLine(g);
    }

    /** All that a dragged x leaves as it is. */
    public void paintStill(Graphics2D g) {
        g.setColor(theme.surface());
        g.fill(area.getBounds());
        Brush.quality(g);
        values.paint(g);
        slopes.paint(g);
        bound(g);
        if (density != null) {
            inputs.paint(g, lines, density);
        }
        borders(g);
        axis(g);
        titles(g);
    }

    /** The line x with its handle, and the markers on it. */
    public void paintLine(Graphics2D g) {
        Brush.quality(g);
        double x = values.xOf(lines.recipe().x());
        Rectangle2D top = values.inside();
        double handle = handleY();
        g.setColor(theme.accent());
        g.setStroke(Brush.stroke(1.75 * scale, null));
        g.draw(new Line2D.Double(x, handle, x, top.getMaxY()));
        g.draw(new Line2D.Double(x, slopes.inside().getY(), x, slopes.inside().getMaxY()));
        if (density != null) {
            g.draw(new Line2D.Double(x, density.getY(), x, density.getMaxY()));
        }
        g.fill(new Ellipse2D.Double(
                x - HANDLE * scale, handle - HANDLE * scale, 2 * HANDLE * scale, 2 * HANDLE * scale));
        Lettering label = new Lettering(
                "x = " + PrintedNumbers.fourDigits(lines.recipe().x()), Fonts.mono(13 * scale));
        double right = x + 13 * scale;
        boolean fits = right + label.width() < area.getMaxX() - 4 * scale;
        label.draw(g, theme.text(), fits ? right : x - 13 * scale - label.width(), handle + 4.5 * scale);
        values.marks(g, lines, curve -> curve.value(lines.recipe().x()));
        slopes.marks(g, lines, curve -> curve.slope(lines.recipe().x()));
    }

    /** x under a pixel column, −6 to 6. */
    public double xAt(double column) {
        Rectangle2D inside = values.inside();
        double share = (column - inside.getX()) / inside.getWidth();
        return Math.max(CurveSamples.FROM, Math.min(CurveSamples.TO,
                CurveSamples.FROM + share * (CurveSamples.TO - CurveSamples.FROM)));
    }

    /** The pixel column of x. */
    public double columnOf(double x) {
        return values.xOf(x);
    }

    private double handleY() {
        return values.inside().getY() - 12 * scale;
    }

    /** The largest slope of the selected activation, as a dotted line. */
    private void bound(Graphics2D g) {
        ActivationLine line = lines.selected();
        double most = line.steepest().slope();
        if (most == 0) {
            return;
        }
        Rectangle2D inside = slopes.inside();
        double y = slopes.yOf(most);
        g.setColor(line.slot().color(theme));
        g.setStroke(Brush.stroke(1.25 * scale, new float[] {(float) (2 * scale), (float) (3 * scale)}));
        g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
        String bound = texts.get(
                "graph.act.bound", words.said(line.curve().id()), ActivationWords.most(most));
        new Lettering(bound, Fonts.bold(12 * scale)).drawCased(
                g, line.slot().color(theme), theme.surface(), 2 * scale,
                inside.getX() + 8 * scale, y - 18 * scale < inside.getY() ? y + 15 * scale : y - 6 * scale);
    }

    /** Where one stretch ends and the next begins. */
    private void borders(Graphics2D g) {
        g.setColor(theme.text3());
        g.setStroke(Brush.stroke(scale, new float[] {(float) (3 * scale), (float) (4 * scale)}));
        for (Stretch stretch : lines.selected().stretches()) {
            if (stretch.from() > CurveSamples.FROM && stretch.from() < CurveSamples.TO) {
                double x = values.xOf(stretch.from());
                Rectangle2D inside = slopes.inside();
                g.draw(new Line2D.Double(x, inside.getY(), x, inside.getMaxY()));
                if (density != null) {
                    g.draw(new Line2D.Double(x, density.getY(), x, density.getMaxY()));
                }
            }
        }
    }

    private void axis(Graphics2D g) {
        Rectangle2D inside = density == null ? slopes.inside() : density;
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(scale, null));
        g.draw(new Line2D.Double(inside.getX(), inside.getMaxY(), inside.getMaxX(), inside.getMaxY()));
        Font font = Fonts.text(11 * scale);
        for (int x = (int) CurveSamples.FROM; x <= CurveSamples.TO; x += 2) {
            Lettering tick = new Lettering(PrintedNumbers.tick(x, 2), font);
            double left = values.xOf(x) - tick.width() / 2;
            tick.draw(g, theme.text3(), left, inside.getMaxY() + 16 * scale);
        }
    }

    private void titles(Graphics2D g) {
        title(g, "graph.act.value", "", area.getY() + 24 * scale);
        String said = words.said(lines.selected().curve().id());
        boolean saturated = lines.selected().has(Kind.SATURATED);
        boolean shaded = saturated || lines.selected().has(Kind.INACTIVE);
        String kind = saturated ? "saturated" : "inactive";
        title(g, "graph.act.slope", shaded ? texts.get("graph.act.shaded." + kind, said) : "",
                slopes.inside().getY() - 16 * scale);
        if (density != null) {
            title(g, "graph.act.inputs", texts.get("graph.act.inputs.colour", said),
                    density.getY() - 16 * scale);
        }
        if (named) {
            legend(g);
        }
    }

    private void title(Graphics2D g, String key, String beside, double y) {
        Lettering title = new Lettering(texts.get(key), Fonts.bold(13 * scale));
        double x = area.getX() + PAD * scale;
        title.draw(g, theme.text(), x, y);
        double from = x + title.width() + 12 * scale;
        Lettering.fitted(beside, Fonts.text(12 * scale), area.getMaxX() - PAD * scale - from)
                .draw(g, theme.text3(), from, y);
    }

    /** The curves' names in the line of the first title, closer together where they are many. */
    private void legend(Graphics2D g) {
        double room = area.getWidth() - (LEGEND + PAD) * scale;
        if (room <= 0) {
            return;
        }
        double wanted = lines.all().stream()
                .mapToDouble(line -> new Lettering(name(line), Fonts.text(12)).width() + SAMPLE + GAP).sum();
        double size = Math.min(scale, room / wanted);
        double y = area.getY() + 24 * scale;
        double x = area.getMaxX() - PAD * scale - wanted * size + GAP * size;
        for (ActivationLine line : lines.all()) {
            Lettering name = new Lettering(name(line), Fonts.text(12 * size));
            line.slot().sample(g, theme, x, y - 4.2 * size, size);
            name.draw(g, theme.text2(), x + SAMPLE * size, y);
            x += name.width() + (SAMPLE + GAP) * size;
        }
    }

    private String name(ActivationLine line) {
        return words.name(line.curve().id());
    }
}

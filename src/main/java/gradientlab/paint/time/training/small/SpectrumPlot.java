package gradientlab.paint.time.training.small;

import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.CellSpectrum;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** Eigenvalues around the unit circle, of the chosen network, and beside them what they amount to. */
final class SpectrumPlot extends TimePlot {

    private static final double PAD = 12;
    private static final double DOT = 1.9;
    private static final double RING = 3.2;
    private static final double LEADING = 18;
    /** What is beyond the unit circle is seen at this many radii at least. */
    private static final double LEAST = 1.12;

    private final Texts texts;
    private Rectangle2D square = new Rectangle2D.Double();
    private double reach = LEAST;

    SpectrumPlot(Theme theme, Texts texts, double scale) {
        super(new TickAxis(), theme, scale);
        this.texts = texts;
    }

    @Override
    public String reading(Texts words) {
        Optional<CellSpectrum> found = spectrum();
        if (found.isEmpty()) {
            return "";
        }
        String gated = found.get().weights().length == 0 ? ".gated" : "";
        return words.get("time.chart.reading.spectrum" + gated, found.get().at());
    }

    /** Whose it is. */
    String name() {
        int chosen = chosen();
        return chosen < 0 ? "" : names.name(chosen);
    }

    private Optional<CellSpectrum> spectrum() {
        int chosen = chosen();
        return chosen < 0 ? Optional.empty() : cell(chosen).spectrum();
    }

    private CellSnapshot cell(int network) {
        return moment.snapshot().networks().get(network);
    }

    /** No axes: a square at the left, words at the right. */
    @Override
    public void paint(Graphics2D g, int width, int height, double top, double bottom) {
        Rectangle2D area = new Rectangle2D.Double(
                PAD * scale, top * scale, Math.max(1, width - 2 * PAD * scale),
                Math.max(1, height - (top + bottom - 18) * scale));
        Optional<CellSpectrum> found = spectrum();
        if (found.isEmpty()) {
            empty(g, texts.get("time.chart.empty.spectrum"), area);
            return;
        }
        double words = numbers(g, found.get(), area);
        double side = Math.max(1, Math.min(area.getHeight(), area.getWidth() - words - 10 * scale));
        square = new Rectangle2D.Double(
                area.getX() + Math.max(0, (area.getWidth() - words - 10 * scale - side) / 2),
                area.getCenterY() - side / 2, side, side);
        plane(g, found.get());
    }

    private void plane(Graphics2D g, CellSpectrum spectrum) {
        reach = Math.max(LEAST, 1.05 * Math.max(far(spectrum.weights()), far(spectrum.rings())));
        g.setStroke(new BasicStroke((float) scale));
        g.setColor(theme.line());
        g.draw(new Line2D.Double(x(-reach), y(0), x(reach), y(0)));
        g.draw(new Line2D.Double(x(0), y(-reach), x(0), y(reach)));
        g.setColor(theme.edge());
        g.draw(new Ellipse2D.Double(x(-1), y(1), x(1) - x(-1), y(-1) - y(1)));
        Color color = TimeLines.slot(chosen()).color(theme);
        g.setColor(color);
        for (int i = 0; i + 1 < spectrum.rings().length; i += 2) {
            g.draw(dot(spectrum.rings()[i], spectrum.rings()[i + 1], RING * scale));
        }
        for (int i = 0; i + 1 < spectrum.weights().length; i += 2) {
            g.fill(dot(spectrum.weights()[i], spectrum.weights()[i + 1], DOT * scale));
        }
    }

    private static double far(double[] pairs) {
        double most = 0;
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            most = Math.max(most, Math.hypot(pairs[i], pairs[i + 1]));
        }
        return Double.isFinite(most) ? most : 1;
    }

    private Ellipse2D dot(double real, double imaginary, double radius) {
        return new Ellipse2D.Double(x(real) - radius, y(imaginary) - radius, 2 * radius, 2 * radius);
    }

    /** How far from 0 a place lies, in the plane of eigenvalues; NaN beside the plane and of gated cells. */
    double radiusAt(double px, double py) {
        boolean turned = spectrum().filter(found -> found.weights().length > 0).isPresent();
        double unit = square.getWidth() / 2 / reach;
        return turned && square.contains(px, py)
                ? Math.hypot(px - square.getCenterX(), py - square.getCenterY()) / unit
                : Double.NaN;
    }

    private double x(double real) {
        return square.getCenterX() + real / reach * square.getWidth() / 2;
    }

    private double y(double imaginary) {
        return square.getCenterY() - imaginary / reach * square.getHeight() / 2;
    }

    /** ρ, σ₁, ρ^(T−1) and the share. @return their width */
    private double numbers(Graphics2D g, CellSpectrum spectrum, Rectangle2D area) {
        int length = moment.data().length();
        String[] keys = {
                "ρ", "σ₁", "ρ" + PrintedNumbers.superscript(length - 1),
                texts.get("time.chart.spectrum.share")
        };
        double[] values = {
                spectrum.radius(), spectrum.norm(), spectrum.power(length), cell(chosen()).norms().first()
        };
        Font font = Fonts.text(12 * scale);
        double keyWidth = 0;
        for (String key : keys) {
            keyWidth = Math.max(keyWidth, new Lettering(key, font).width());
        }
        double valueWidth = DoubleStream.of(values)
                .map(value -> new Lettering(CellWords.number(value), font).width()).max().orElse(0);
        double width = keyWidth + 14 * scale + valueWidth;
        double left = area.getMaxX() - width;
        double y = area.getCenterY() - (1.5 * LEADING - 4) * scale;
        for (int i = 0; i < keys.length; i++) {
            Lettering value =
                    new Lettering(CellWords.number(values[i]), i < 2 ? font : Fonts.bold(12 * scale));
            new Lettering(keys[i], font).draw(g, theme.text2(), left, y);
            value.draw(g, theme.text(), area.getMaxX() - value.width(), y);
            y += LEADING * scale;
        }
        return width;
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        // There are no axes.
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        // All is painted at once.
    }
}

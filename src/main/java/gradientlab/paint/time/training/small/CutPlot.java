package gradientlab.paint.time.training.small;

import gradientlab.experiment.time.run.TimeNorms;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CalloutLines;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;

/** What a cut does to ∂L/∂W, by the number of time steps kept: the share lost, or the angle. */
final class CutPlot extends TimePlot {

    private static final double MARGIN = 0.03;

    private final boolean angle;
    private final TickAxis up;
    private final CountedLines lines;

    CutPlot(boolean angle, Theme theme, double scale) {
        this(angle, theme, scale, new TickAxis());
    }

    private CutPlot(boolean angle, Theme theme, double scale, TickAxis up) {
        super(up, theme, scale);
        this.angle = angle;
        this.up = up;
        lines = new CountedLines(plot);
    }

    @Override
    public String reading(Texts words) {
        return words.get("time.chart.reading." + (angle ? "angle" : "error"));
    }

    private double[] values(int network) {
        TimeNorms norms = moment.snapshot().networks().get(network).norms();
        return angle ? norms.angles() : norms.lost();
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        axis();
        counted(moment.data().length(), inside);
        lines.clear();
        for (int network : moment.drawn(selected)) {
            CountedLine line = new CountedLine(network, TimeLines.slot(network), values(network));
            lines.add(line, CutPlot::finite, line.slot().color(theme), LINE * scale,
                    line.slot().dash(0.8 * scale));
        }
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Terms that cancel may lose more than the whole, and turn the gradient around. */
    private void axis() {
        double most = Arrays.stream(moment.drawn(-1)).mapToObj(this::values).flatMapToDouble(Arrays::stream)
                .filter(Double::isFinite).max().orElse(0);
        if (angle) {
            double top = most > 90 ? 180 : 90;
            tell(top, degrees(0), degrees(top / 2), degrees(top));
        } else {
            double top = Math.max(1, Math.ceil(2 * most) / 2);
            tell(top, share(0), share(top / 2), share(top));
        }
    }

    private void tell(double top, Tick... ticks) {
        up.tell(-MARGIN * top, top * (1 + MARGIN), List.of(ticks));
    }

    private static Tick degrees(double at) {
        return new Tick(at, Math.round(at) + "°");
    }

    private static Tick share(double at) {
        return new Tick(at, Math.round(100 * at) + " %");
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        int k = CalloutLines.kept(moment);
        double x = plot.xOf(k);
        rule(g, theme.text(), x, inside.getY(), x, inside.getMaxY());
        for (int network : moment.drawn(selected)) {
            double[] values = values(network);
            double value = values[Math.min(k, values.length) - 1];
            if (Double.isFinite(value)) {
                head(g, TimeLines.slot(network), x, plot.yOf(value));
            }
        }
    }
}

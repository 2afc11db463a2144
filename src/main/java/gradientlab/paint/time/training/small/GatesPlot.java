package gradientlab.paint.time.training.small;

import gradientlab.experiment.time.run.GateMeans;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How open the gates are that keep, by time step: the mean, and thin the most open unit. */
final class GatesPlot extends TimePlot {

    private static final double MARGIN = 0.03;
    private static final double LEADING = 15;
    /** The share of the plot that numbers may take. */
    private static final double MOST = 0.6;

    private final Texts texts;
    private final CountedLines lines;

    GatesPlot(Theme theme, Texts texts, double scale) {
        super(shares(), theme, scale);
        this.texts = texts;
        lines = new CountedLines(plot);
    }

    private static TickAxis shares() {
        TickAxis axis = new TickAxis();
        axis.tell(-MARGIN, 1 + MARGIN, List.of(new Tick(0, "0"), new Tick(0.5, "0.5"), new Tick(1, "1")));
        return axis;
    }

    @Override
    public String reading(Texts words) {
        return words.get("time.chart.reading.gates");
    }

    private Optional<GateMeans> gates(int network) {
        return moment.snapshot().networks().get(network).gates();
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        counted(moment.data().length(), inside);
        lines.clear();
        for (int network : moment.drawn(selected)) {
            gates(network).ifPresent(gates -> {
                CountedLine open = new CountedLine(network, TimeLines.slot(network), gates.widest());
                CountedLine mean = new CountedLine(network, TimeLines.slot(network), gates.mean());
                lines.add(open, at -> at, open.slot().color(theme), 0.6 * LINE * scale, null);
                lines.add(mean, at -> at, mean.slot().color(theme), LINE * scale,
                        mean.slot().dash(0.8 * scale));
            });
        }
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        column(g, moment.data().length(), inside);
        int[] gated = Arrays.stream(moment.drawn(-1)).filter(i -> gates(i).isPresent()).toArray();
        if (gated.length == 0) {
            empty(g, texts.get("time.chart.empty.gates"), inside);
        }
        // Where there is no room for all under the lines, those of the chosen network are there.
        int most = (int) (MOST * inside.getHeight() / (LEADING * scale));
        int[] said = gated.length <= most ? gated
                : Arrays.stream(gated).filter(i -> i == selected).limit(most).toArray();
        double y = inside.getMaxY() - 8 * scale;
        for (int i = said.length - 1; i >= 0; i--) {
            words(g, said[i], gates(said[i]).orElseThrow(), inside, y);
            y -= LEADING * scale;
        }
    }

    /** Their numbers, of the hovered time step or over all. */
    private void words(Graphics2D g, int network, GateMeans gates, Rectangle2D inside, double y) {
        boolean one = hovered >= 1 && hovered <= gates.mean().length;
        String said = texts.get("time.chart.gates", names.name(network),
                decimals(one ? gates.mean()[hovered - 1] : gates.overall()), gates.unit(),
                decimals(one ? gates.widest()[hovered - 1] : gates.open()));
        Lettering words = Lettering.fitted(said, Fonts.text(11 * scale), inside.getWidth() - 6 * scale);
        words.drawCased(g, TimeLines.slot(network).color(theme), theme.surface(),
                2.5 * scale, inside.getMaxX() - words.width() - 2 * scale, y);
    }

    /** Two decimals: how near a gate is to 1 is what counts. */
    private static String decimals(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    @Override
    int timeAt(double px) {
        return timeAt(px, moment.data().length());
    }
}

package gradientlab.paint.flow;

import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.flow.run.Histogram;
import gradientlab.paint.chart.HistogramStrips;
import gradientlab.paint.chart.HistogramStrips.Strip;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.data.xy.DefaultXYDataset;

/** How one network's activations are spread, layer by layer. */
final class HistogramPlot extends FlowPlot {

    private final Texts texts;
    private final TickAxis up;
    private double low;
    private double high;

    HistogramPlot(Theme theme, Texts texts, double scale) {
        this(theme, texts, scale, new TickAxis());
    }

    private HistogramPlot(Theme theme, Texts texts, double scale, TickAxis up) {
        super(up, theme, scale);
        this.texts = texts;
        this.up = up;
        plot.lines(new DefaultXYDataset());
    }

    @Override
    public String reading(Texts words) {
        return words.get("flow.chart.reading.histogram", new NetworkWords(recipe, words).name(network()));
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        List<Strip> histograms = histograms();
        double[] range = HistogramStrips.range(histograms);
        low = calm(low, Math.min(0, range[0]));
        high = calm(high, Math.max(0, range[1]));
        if (high == low) {
            high = 1;
        }
        List<Tick> ticks = new ArrayList<>();
        ticks.add(new Tick(0, "0"));
        if (low < 0) {
            ticks.add(new Tick(low, PrintedNumbers.shown(low, 2)));
        }
        if (high > 0) {
            ticks.add(new Tick(high, PrintedNumbers.shown(high, 2)));
        }
        double margin = 0.02 * (high - low);
        up.tell(low - margin, high + margin, ticks);
        counted(histograms.size(), inside);
        double beside = 0.5;
        across.setRange(1 - beside, histograms.size() + beside);
    }

    /** An end of the axis: 1, 2 or 5 times a power of ten; the one before if it isn't much too far. */
    private static double calm(double before, double wanted) {
        if (wanted == 0) {
            return 0;
        }
        double size = PrintedNumbers.roundUp(Math.abs(wanted));
        boolean near = Math.signum(before) == Math.signum(wanted) && Math.abs(before) >= Math.abs(wanted)
                && Math.abs(before) <= 3 * size;
        return near ? before : Math.signum(wanted) * size;
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        HistogramStrips.paint(g, histograms(), plot, theme, scale);
        if (histograms().stream().allMatch(strip -> strip.shares().length == 0)) {
            empty(g, texts.get("flow.chart.empty.histogram"), inside);
        }
    }

    /** Of the hidden layers. */
    private List<Strip> histograms() {
        List<Histogram> all = snapshot.networks().get(network()).histograms();
        return all.subList(0, all.size() - 1).stream()
                .map(each -> new Strip(each.min(), each.max(), each.shares())).toList();
    }

    private int network() {
        List<NetworkSpec> specs = recipe.networks();
        if (selected >= 0 && selected < specs.size()) {
            return selected;
        }
        for (int i = 0; i < specs.size(); i++) {
            if (specs.get(i).shown()) {
                return i;
            }
        }
        return 0;
    }
}

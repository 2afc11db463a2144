package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.run.FlowColumns;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** A share over the layers, 0 to 100 %. */
final class LayerSharesPlot extends FlowPlot {

    private static final double MARGIN = 0.03;

    private final Quantity quantity;
    private final CountedLines lines;
    private List<CountedLine> logged = List.of();

    LayerSharesPlot(Quantity quantity, Theme theme, double scale) {
        super(shares(), theme, scale);
        this.quantity = quantity;
        lines = new CountedLines(plot);
    }

    /** An axis of 0 to 100 %. */
    static TickAxis shares() {
        TickAxis axis = new TickAxis();
        axis.tell(-MARGIN, 1 + MARGIN,
                List.of(new Tick(0, "0 %"), new Tick(0.5, "50 %"), new Tick(1, "100 %")));
        return axis;
    }

    @Override
    public String reading(Texts texts) {
        return texts.get("flow.chart.reading." + quantity.id());
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        LayerValues values = new LayerValues(
                recipe, snapshot, false, (network, layer) -> network.get(layer, quantity));
        counted(values.layers(), inside);
        lines.clear();
        for (CountedLine line : values.lines(selected)) {
            float[] dash = line.slot().dash(0.8 * scale);
            lines.add(line, share -> share, line.slot().color(theme), LINE * scale, dash);
        }
        logged = logged().of(FlowColumns.name(quantity));
        LoggedLines.add(logged, lines, share -> share, theme, scale);
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        LoggedLines.markers(g, logged, plot, share -> share, theme, 0.7 * scale);
    }
}

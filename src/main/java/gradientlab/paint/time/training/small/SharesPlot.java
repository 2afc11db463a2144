package gradientlab.paint.time.training.small;

import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.paint.chart.CalmDecades;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** The main chart of the state in little, beside that of the weights. */
final class SharesPlot extends TimePlot {

    private final DecadeAxis up;
    private final CalmDecades calm = new CalmDecades();
    private final CountedLines lines;
    private TimeLines measured;

    SharesPlot(Theme theme, double scale) {
        this(theme, scale, new DecadeAxis());
    }

    private SharesPlot(Theme theme, double scale, DecadeAxis up) {
        super(up, theme, scale);
        this.up = up;
        lines = new CountedLines(plot);
    }

    @Override
    void show(Moment newMoment, CellWords newNames, int newSelected) {
        super.show(newMoment, newNames, newSelected);
        measured = new TimeLines(moment.recipe(), moment.snapshot(), Quantity.STATE, false);
        calm.follow(measured.decades(1), measured.hasZero());
    }

    @Override
    public String reading(Texts words) {
        int length = moment.data().length();
        boolean truncated = Arrays.stream(moment.drawn(-1))
                .anyMatch(i -> moment.recipe().present().networks().get(i).stepsBack(length) < length);
        return words.get("time.chart.reading.small" + (truncated ? "" : ".all"));
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        calm.show(up, inside.getHeight(), 15 * scale, 16 * scale);
        counted(measured.length(), inside);
        lines.clear();
        for (CountedLine line : measured.lines(selected)) {
            lines.add(line, up::place, line.slot().color(theme), LINE * scale, line.slot().dash(0.8 * scale));
        }
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        column(g, measured.length(), inside);
    }

    @Override
    int timeAt(double px) {
        return timeAt(px, measured.length());
    }
}

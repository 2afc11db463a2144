package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowColumns;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.paint.chart.CalmDecades;
import gradientlab.paint.chart.CountedLine;
import gradientlab.paint.chart.CountedLines;
import gradientlab.paint.chart.DecadeAxis;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.DoubleStream;

/** A positive number over the layers on an axis of whole decades, perhaps with a rule of thumb. */
final class LayerDecadesPlot extends FlowPlot {

    /** Early in training an update of about this share of the weights is a rule of thumb. */
    private static final double USUAL_UPDATE = 1e-3;

    private final FlowMeasure measure;
    private final String column;
    private final LayerValues.Reader reader;
    private final double thumb;
    private final String empty;
    private final DecadeAxis up;
    private final CalmDecades calm = new CalmDecades();
    private final CountedLines lines;
    private LayerValues values;
    private List<CountedLine> logged = List.of();

    /**
     * @param column what is measured, as logs call it
     * @param reader reads it
     */
    LayerDecadesPlot(FlowMeasure measure, String column, LayerValues.Reader reader, Theme theme, Texts texts,
            double scale) {
        this(measure, column, reader, theme, texts, scale, new DecadeAxis());
    }

    /** Of a number of the report. */
    static LayerDecadesPlot of(
            FlowMeasure measure, Quantity quantity, Theme theme, Texts texts, double scale) {
        return new LayerDecadesPlot(
                measure, FlowColumns.name(quantity), (network, layer) -> network.get(layer, quantity), theme,
                texts, scale);
    }

    private LayerDecadesPlot(FlowMeasure measure, String column, LayerValues.Reader reader, Theme theme,
            Texts texts, double scale, DecadeAxis up) {
        super(up, theme, scale);
        this.measure = measure;
        this.column = column;
        this.reader = reader;
        thumb = measure == FlowMeasure.UPDATES ? USUAL_UPDATE : Double.NaN;
        empty = measure == FlowMeasure.UPDATES ? texts.get("flow.chart.empty.updates") : "";
        this.up = up;
        lines = new CountedLines(plot);
    }

    @Override
    void show(FlowRecipe newRecipe, FlowSnapshot newSnapshot, FlowHistory newHistory, int newSelected) {
        super.show(newRecipe, newSnapshot, newHistory, newSelected);
        values = new LayerValues(newRecipe, newSnapshot, false, reader);
        logged = logged().of(column);
        DoubleStream rule = Double.isNaN(thumb) ? DoubleStream.empty() : DoubleStream.of(thumb, 10 * thumb);
        DoubleStream beside = logged.stream().flatMapToDouble(line -> DoubleStream.of(line.values()));
        calm.follow(values.decades(DoubleStream.concat(rule, beside).toArray()), values.hasZero());
    }

    @Override
    public String reading(Texts texts) {
        return texts.get("flow.chart.reading.small." + measure.id());
    }

    @Override
    protected void prepare(Rectangle2D inside) {
        calm.show(up, inside.getHeight(), 15 * scale, 16 * scale);
        counted(values.layers(), inside);
        lines.clear();
        for (CountedLine line : values.lines(selected)) {
            float[] dash = line.slot().dash(0.8 * scale);
            lines.add(line, this::placed, line.slot().color(theme), LINE * scale, dash);
        }
        LoggedLines.add(logged, lines, this::placed, theme, scale);
    }

    @Override
    protected void above(Graphics2D g, Rectangle2D inside) {
        LoggedLines.markers(g, logged, plot, this::placed, theme, 0.7 * scale);
        if (!Double.isNaN(thumb)) {
            double y = plot.yOf(placed(thumb));
            rule(g, theme.text2(), inside.getX(), y, inside.getMaxX(), y);
            Font font = Fonts.text(11 * scale);
            Lettering name = new Lettering(PrintedNumbers.power((int) Math.round(Math.log10(thumb))), font);
            boolean over = y - inside.getY() > 16 * scale;
            name.drawCased(g, theme.text2(), theme.surface(), 2.5 * scale,
                    inside.getMaxX() - name.width() - 3 * scale, y + (over ? -5 : 14) * scale);
        }
        if (!empty.isEmpty() && !values.anyFinite()) {
            empty(g, empty, inside);
        }
    }

    private double placed(double value) {
        return up.place(value);
    }
}

package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.chart.EndNames;
import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Lines against the number of draws, trees, stages or rounds, and where one stands. */
final class SizeChart implements Part.Inside<EnsembleSpot> {

    private static final double LEFT = 40;
    private static final double NAME_GAP = 14;
    /** For the axis' name at the right of its numbers. */
    private static final double LEAST_RIGHT = 56;
    /** So high is the line at a step at least. */
    private static final double CURSOR = 30;
    private static final double ROW = 16;

    /**
     * One line.
     *
     * @param first the size that values[0] is of
     * @param name beside its end, of one line or two; may be empty
     */
    record Line(double[] values, int first, Stroke stroke, String name) {}

    /** How a line looks. */
    record Stroke(Color color, double width, float[] dash) {}

    /** Paints more over the lines. */
    interface Over {

        /** @param lines the pixels of all lines, which words keep off */
        void paint(Graphics2D g, Plot plot, List<List<Point2D>> lines);
    }

    /** The axes: the sizes with their name, and the values, in percent or not. */
    record Frame(Span across, String name, Span up, boolean percent) {}

    private final EnsembleScene scene;
    private final Frame frame;
    private final List<Line> lines;
    private final boolean stepped;
    private final Over over;

    /** @param stepped whether the chart is of the steps of the timeline, so that one of them is marked */
    SizeChart(EnsembleScene scene, Frame frame, List<Line> lines, boolean stepped, Over over) {
        this.scene = scene;
        this.frame = frame;
        this.lines = lines;
        this.stepped = stepped;
        this.over = over;
    }

    private Plot plot(Cell cell) {
        double names = EndNames.width(lines.stream().flatMap(line -> line.name().lines()).toList(), 1);
        double axis = new Lettering(frame.name(), Fonts.text(11)).width();
        double right = Math.max(LEAST_RIGHT, Math.max(names, axis) + NAME_GAP);
        return new Plot(cell.inside(LEFT, right), frame.across(), frame.up(), scene.theme());
    }

    @Override
    public void paint(Graphics2D g, Cell cell) {
        Plot plot = plot(cell);
        double rows = plot.inside().getHeight() / 44;
        plot.up(g, frame.percent()
                ? frame.up().ticks(rows, share -> PrintedNumbers.shown(Math.rint(100 * share), 3) + " %")
                : frame.up().ticks(rows));
        plot.across(g, ticks(plot), frame.name());
        List<List<Point2D>> places = new ArrayList<>();
        EndNames names = new EndNames(1);
        for (Line line : lines) {
            List<Point2D> shown = places(plot, line);
            places.add(shown);
            Stroke stroke = line.stroke();
            plot.draw(g, Plot.line(shown), stroke.color(), stroke.width(), stroke.dash());
            if (!line.name().isEmpty() && !shown.isEmpty()) {
                name(names, line, plot.inside(), shown.get(shown.size() - 1).getY());
            }
        }
        names.draw(g, plot.inside(), plot.inside().getMaxX() + NAME_GAP);
        if (stepped) {
            places.add(cursor(g, plot));
        }
        over.paint(g, plot, places);
    }

    /** A long name stands in two lines around the end of its line. */
    private static void name(EndNames names, Line line, Rectangle2D inside, double end) {
        String[] rows = line.name().split("\n");
        for (int i = 0; i < rows.length; i++) {
            double wanted = end + (i - (rows.length - 1) / 2.0) * ROW;
            names.add(rows[i], line.stroke().color(),
                    Math.max(inside.getY(), Math.min(inside.getMaxY(), wanted)));
        }
    }

    /** The first size, too, where it is counted from 1. */
    private List<Span.Tick> ticks(Plot plot) {
        List<Span.Tick> ticks = new ArrayList<>(frame.across().ticks(plot.inside().getWidth() / 60));
        if (frame.across().from() == 1 && ticks.stream().noneMatch(tick -> tick.at() == 1)) {
            ticks.add(0, new Span.Tick(1, "1"));
        }
        return ticks;
    }

    private List<Point2D> places(Plot plot, Line line) {
        int until = stepped ? scene.seen() : Integer.MAX_VALUE;
        int from = (int) Math.max(0, Math.ceil(frame.across().from()) - line.first());
        int[] shown = IntStream.range(from, line.values().length)
                .filter(i -> line.first() + i <= until).toArray();
        return plot.places(
                IntStream.of(shown).mapToDouble(i -> line.first() + i).toArray(),
                IntStream.of(shown).mapToDouble(i -> line.values()[i]).toArray());
    }

    /** From the highest line at the step that is looked at down to its number on the axis. */
    private List<Point2D> cursor(Graphics2D g, Plot plot) {
        Theme theme = scene.theme();
        Rectangle2D inside = plot.inside();
        double x = Math.max(inside.getX(), plot.x(Math.max(frame.across().from(), scene.step())));
        double highest = lines.stream().filter(line -> reaches(line, scene.step()))
                .mapToDouble(line -> line.values()[scene.step() - line.first()]).max()
                .orElse(frame.up().to());
        double top = Math.max(inside.getY(), Math.min(inside.getMaxY() - CURSOR, plot.y(highest)));
        g.setColor(theme.text());
        g.setStroke(Brush.stroke(1.25, null));
        g.draw(new Line2D.Double(x, top, x, inside.getMaxY()));
        Lettering number = new Lettering(String.valueOf(scene.step()), Fonts.bold(12));
        double width = number.width() + 14;
        g.fill(new RoundRectangle2D.Double(x - width / 2, inside.getMaxY() - 3, width, 22, 8, 8));
        number.draw(g, theme.surface(), x - number.width() / 2, inside.getMaxY() + 12.5);
        return List.of(new Point2D.Double(x, top), new Point2D.Double(x, inside.getMaxY()));
    }

    private boolean reaches(Line line, int step) {
        int at = step - line.first();
        return step <= scene.seen() && at >= 0 && at < line.values().length
                && Double.isFinite(line.values()[at]);
    }

    /** The step whose column is nearest. */
    int stepAt(Cell cell, double x) {
        double at = plot(cell).atX(x);
        int least = (int) frame.across().from();
        return (int) Math.max(least, Math.min(frame.across().to(), Math.round(at)));
    }

    @Override
    public Optional<EnsembleSpot> at(Cell cell, double x, double y) {
        Rectangle2D inside = plot(cell).inside();
        boolean over = stepped && x >= inside.getX() - 12 && x <= inside.getMaxX() + 12
                && y >= inside.getY() && y <= inside.getMaxY() + 24;
        return over ? Optional.of(new EnsembleSpot(EnsembleSpot.Kind.STEP, stepAt(cell, x)))
                : Optional.empty();
    }
}

package gradientlab.paint.time.cliff;

import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.experiment.time.cliff.CliffEvent.Section;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.paint.chart.LinePlot;
import gradientlab.paint.chart.TickAxis;
import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.data.xy.DefaultXYDataset;

/** The loss on a line across the cliff through the steepest place, with the steps before and after it. */
public final class CliffSection {

    private static final double LEFT = 40;
    private static final double RIGHT = 16;
    private static final double TOP = 46;
    private static final double BOTTOM = 24;
    private static final double LEAST = 0.06;
    private static final double MOST = 2;

    private final CliffScene scene;
    private final CliffEvent event;
    private final Theme theme;
    private final TickAxis across = new TickAxis();
    private final TickAxis up = new TickAxis();
    private final LinePlot plot;

    /** A row of a path on the section. */
    private record Spot(int runner, int row, double distance, double loss) {}

    public CliffSection(CliffScene scene) {
        this.scene = scene;
        event = scene.event();
        theme = scene.theme();
        plot = new LinePlot(across, up, theme, 1);
    }

    /** Paints it into (0, 0, width, height), logical pixels. */
    public void paint(Graphics2D g, double width, double height) {
        List<Spot> spots = spots();
        double farthest = spots.stream().mapToDouble(spot -> Math.abs(spot.distance())).max().orElse(0);
        double reach = Math.max(LEAST, 1.7 * farthest);
        Section section = event.section(reach);
        plot.margins(LEFT, TOP, RIGHT, BOTTOM);
        plot.place(new Rectangle2D.Double(0, 0, width, height));
        axes(section, reach, width);
        DefaultXYDataset line = new DefaultXYDataset();
        line.addSeries(0, new double[][] {section.distance(), section.loss()});
        plot.line(0, theme.text(), Brush.stroke(2, null));
        plot.lines(line);
        plot.draw(g);
        CliffInk.title(g, theme, scene.texts().get("time.clip.section.title"), 14, 19, width - 28);
        Lettering.fitted(scene.texts().get("time.clip.section.read"), Fonts.text(11), width - 28)
                .draw(g, theme.text3(), 14, 35);
        for (int i = spots.size() - 1; i >= 0; i--) {
            Spot spot = spots.get(i);
            Slot slot = CliffScene.slot(spot.runner());
            g.setColor(theme.surface());
            g.fill(slot.head(plot.xOf(spot.distance()), plot.yOf(spot.loss()), 6.5));
            g.setColor(color(spot));
            g.fill(slot.head(plot.xOf(spot.distance()), plot.yOf(spot.loss()), 4.6));
            number(g, spot);
        }
        told(g, spots);
    }

    /** The step before the steepest place and that place; then where each that stays near goes from it. */
    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        CliffPath path = event.path();
        int subject = scene.run().paths().indexOf(path);
        int row = Math.min(event.row(), scene.shown());
        if (row > 0) {
            spots.add(spot(subject, row - 1));
        }
        spots.add(spot(subject, row));
        for (int i = 0; i < scene.run().paths().size(); i++) {
            CliffPath other = scene.run().paths().get(i);
            boolean same = row < other.rows() && other.w(row) == path.w(row) && other.b(row) == path.b(row);
            if (scene.on(i) && same && row + 1 < other.rows() && row + 1 <= scene.shown()) {
                Spot next = spot(i, row + 1);
                if (Math.abs(next.distance()) < MOST) {
                    spots.add(next);
                }
            }
        }
        return spots;
    }

    private Spot spot(int runner, int row) {
        CliffPath path = scene.run().paths().get(runner);
        return new Spot(
                runner, row, CliffEvent.distance(path.w(row), path.b(row)), path.loss(row));
    }

    private void axes(Section section, double reach, double width) {
        double most = Arrays.stream(section.loss()).max().orElse(1);
        double tick = PrintedNumbers.roundUp(Math.max(1e-6, most) / 2.2);
        List<Tick> losses = new ArrayList<>();
        for (int k = 0; k * tick <= most * 1.15 + 1e-12; k++) {
            losses.add(new Tick(k * tick, PrintedNumbers.tick(k * tick, tick)));
        }
        up.tell(-0.03 * most, 1.15 * most, losses);
        double step = PrintedNumbers.roundUp(2 * reach / Math.max(2, width / 80));
        List<Tick> distances = new ArrayList<>();
        int last = (int) Math.floor(reach / step);
        for (int k = -last; k <= last; k++) {
            distances.add(new Tick(k * step, PrintedNumbers.tick(k * step, step)));
        }
        across.tell(-reach, reach, distances);
    }

    /** The number of the step at each marker, beside it. */
    private void number(Graphics2D g, Spot spot) {
        Lettering number = new Lettering(String.valueOf(spot.row()), Fonts.bold(11));
        double x = plot.xOf(spot.distance());
        double y = plot.yOf(spot.loss());
        boolean left = spot.row() == event.row();
        double at = left ? x - 9 - number.width() : x - number.width() / 2;
        number.drawCased(g, color(spot), theme.surface(), 2, at, left ? y + 4 : y - 9);
    }

    private Color color(Spot spot) {
        return CliffScene.slot(spot.runner()).color(theme);
    }

    /** What the markers are, at the right, where the loss is low: as many as there is room for. */
    private void told(Graphics2D g, List<Spot> spots) {
        Rectangle2D inside = plot.inside();
        double x = plot.xOf(0) + 12;
        double y = inside.getY() + 11;
        double low = spots.stream().filter(spot -> spot.distance() > 0)
                .mapToDouble(spot -> plot.yOf(spot.loss())).min().orElse(inside.getMaxY());
        for (Spot spot : spots) {
            if (y > low - 18) {
                return;
            }
            Lettering words = new Lettering(said(spot), Fonts.text(11));
            if (words.width() > inside.getMaxX() - x) {
                return;
            }
            words.draw(g, color(spot), x, y);
            y += 15;
        }
    }

    private String said(Spot spot) {
        CliffPath path = scene.run().paths().get(spot.runner());
        if (spot.row() <= event.row()) {
            return scene.texts().get("time.clip.after", spot.row(), CliffWords.number(spot.loss()),
                    CliffWords.number(path.norm(spot.row())));
        }
        return scene.texts().get("time.clip.next", spot.row(), CliffWords.number(path.length(spot.row())));
    }
}

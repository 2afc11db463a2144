package gradientlab.paint.descent.stage;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Track;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.LogWords;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on the logged paths of a run: hollow markers at some of their points and at the step shown, and
 * where a path has left the runner's own, from which step on, written where it hides least.
 */
public final class LogMarks {

    private static final double SMALL = 3.4;

    /** A runner's head has room in it. */
    private static final double HEAD = 9.6;

    /** Pixels between the markers along a path. */
    private static final double APART = 30;

    /** In how many directions, and how far, a place for the words is looked for; what hiding a line costs. */
    private static final int AROUND = 16;
    private static final double[] AWAY = {22, 40, 64, 96, 140, 190};
    private static final double COVERING = 90;
    private static final double ON_WORDS = 5000;

    /** How far the sign of a minimum reaches. */
    private static final double MINIMUM = 16;

    private static final double RIM = 8;
    private static final double FOOT = 30;

    private final Theme theme;
    private final double scale;
    private final Font font;
    private final LogWords words;
    private final List<Mark> said = new ArrayList<>();
    private final List<Line2D> lines = new ArrayList<>();
    /** Where the words about a path stood, while the lines are the same. */
    private final Map<String, Rectangle2D> stood = new HashMap<>();
    private Trajectories traced;
    private Object place;

    public LogMarks(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.scale = scale;
        font = Fonts.bold(12 * scale);
        words = new LogWords(texts);
    }

    /**
     * Where points lie in pixels.
     *
     * @param key equal as long as they lie at the same pixels
     * @param place the pixel of a point; null for one that is not on the stage
     * @param area of the stage
     */
    public record Ground(Object key, Place place, Rectangle2D area) {}

    /** Turns data into pixels. */
    @FunctionalInterface
    public interface Place {
        Point of(double x, double y);
    }

    /**
     * The marks at a step, but for what is said.
     *
     * @param covered where no words may stand
     */
    public List<Mark> at(Trajectories run, Ground ground, int step, List<Rectangle2D> covered) {
        said.clear();
        List<Mark> marks = new ArrayList<>();
        if (run.logged().isEmpty()) {
            return marks;
        }
        if (run != traced || !ground.key().equals(place)) {
            traced = run;
            place = ground.key();
            lines.clear();
            stood.clear();
            Marks.order(run, -1).forEach(index -> trace(run.runners().get(index), ground));
            run.logged().forEach(path -> trace(path, ground));
        }
        List<Rectangle2D> taken = new ArrayList<>(covered);
        for (Minimum minimum : run.surface().minima()) {
            Point at = ground.place().of(minimum.x(), minimum.y());
            if (at != null) {
                double half = MINIMUM * scale;
                taken.add(new Rectangle2D.Double(at.x() - half, at.y() - half, 2 * half, 2 * half));
            }
        }
        for (LoggedPath path : run.logged()) {
            Slot slot = Slot.of(run.runners().get(path.runner()).runner().slot());
            Color color = slot.color(theme);
            along(marks, path, ground, step, slot);
            int row = path.lastFinite(step);
            Point head = point(path, row, ground);
            if (head != null) {
                marks.add(new Mark.Hollow(head.x(), head.y(), HEAD * scale, slot, color, theme.casing()));
            }
            int at = path.parting().at();
            if (path.parting().parted() && at <= step) {
                Point parted = point(path, path.lastFinite(at), ground);
                if (parted != null) {
                    say(words.brief(path.file(), path.parting()), parted, ground.area(), taken, color);
                }
            }
        }
        return marks;
    }

    /** What is said, with a thread to the point it is about; to be painted above everything. */
    public List<Mark> said() {
        return List.copyOf(said);
    }

    private static Point point(Track track, int row, Ground ground) {
        double x = track.x(row);
        double y = track.y(row);
        Point at = Double.isFinite(x) && Double.isFinite(y) ? ground.place().of(x, y) : null;
        return at != null && ground.area().contains(at.x(), at.y()) ? at : null;
    }

    private void along(List<Mark> marks, LoggedPath path, Ground ground, int step, Slot slot) {
        Point last = null;
        for (int row : path.steps()) {
            if (row > step) {
                return;
            }
            Point at = point(path, row, ground);
            boolean free = at != null
                    && (last == null || Math.hypot(at.x() - last.x(), at.y() - last.y()) >= APART * scale);
            if (free) {
                marks.add(new Mark.Hollow(
                        at.x(), at.y(), SMALL * scale, slot, slot.color(theme), theme.casing()));
                last = at;
            }
        }
    }

    private void trace(Track track, Ground ground) {
        Point last = null;
        for (int row = 0; row < track.rows(); row++) {
            Point at = point(track, row, ground);
            if (last != null && at != null && Math.hypot(at.x() - last.x(), at.y() - last.y()) < scale) {
                continue;
            }
            if (last != null && at != null) {
                lines.add(new Line2D.Double(last.x(), last.y(), at.x(), at.y()));
            }
            last = at;
        }
    }

    private void say(String text, Point about, Rectangle2D area, List<Rectangle2D> taken, Color color) {
        Mark.Words at = new Mark.Words(text, font, about.x(), about.y(), color, theme.casing());
        String whose = text + about;
        Rectangle2D before = stood.get(whose);
        Rectangle2D best = before != null && taken.stream().noneMatch(before::intersects) ? before
                : place(about, at.bounds(), area, taken);
        stood.put(whose, best);
        taken.add(best);
        write(at, best, color);
    }

    private Rectangle2D place(Point about, Rectangle2D size, Rectangle2D area, List<Rectangle2D> taken) {
        Rectangle2D best = null;
        double least = Double.POSITIVE_INFINITY;
        for (double away : AWAY) {
            for (int i = 0; i < AROUND; i++) {
                Rectangle2D box = beside(about, away * scale, 2 * Math.PI * i / AROUND, size, area);
                double cost = away * scale + cost(box, taken);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    private void write(Mark.Words about, Rectangle2D best, Color color) {
        Rectangle2D size = about.bounds();
        Point2D to = new Point2D.Double(about.x(), about.y());
        Point2D from = new Point2D.Double(
                Math.max(best.getMinX(), Math.min(best.getMaxX(), about.x())),
                Math.max(best.getMinY(), Math.min(best.getMaxY(), about.y())));
        if (from.distance(to) > RIM * scale) {
            said.add(new Mark.Axis(from, to, 0.55 * scale, false, color, theme.casing()));
        }
        said.add(new Mark.Words(
                about.text(), font, best.getX() + about.x() - size.getX(),
                best.getY() + about.y() - size.getY(), color,
                theme.casing()));
    }

    /** A box of a size in a direction from a point, within the stage. */
    private Rectangle2D beside(Point about, double away, double angle, Rectangle2D size, Rectangle2D area) {
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        double rim = RIM * scale;
        double x = about.x() + away * dx + (dx - 1) / 2 * size.getWidth();
        double y = about.y() + away * dy + (dy - 1) / 2 * size.getHeight();
        double right = area.getMaxX() - rim - size.getWidth();
        double bottom = area.getMaxY() - FOOT * scale - size.getHeight();
        return new Rectangle2D.Double(
                Math.max(area.getX() + rim, Math.min(right, x)),
                Math.max(area.getY() + rim, Math.min(bottom, y)), size.getWidth(), size.getHeight());
    }

    private double cost(Rectangle2D box, List<Rectangle2D> taken) {
        double cost = 0;
        for (Line2D line : lines) {
            cost += line.intersects(box) ? COVERING * scale : 0;
        }
        return cost + ON_WORDS * taken.stream().filter(box::intersects).count();
    }
}

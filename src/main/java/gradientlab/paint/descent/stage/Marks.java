package gradientlab.paint.descent.stage;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.ground.ColorKey;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Decides what stands above the trails at a step, and where: start, heads, arrows and their words. */
public final class Marks {

    private static final double RADIUS = 6.2;
    public static final double INTERVENTION = 4.2;

    private final Theme theme;
    private final Texts texts;
    private final double scale;
    private final boolean words;
    private final Color casing;
    private final Font font;
    private final BatchMarks batchMarks;
    private final LogMarks logMarks;
    private Rectangle2D free;

    /** @param words whether marks are named */
    Marks(Theme theme, Texts texts, double scale, boolean words) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
        this.words = words;
        this.casing = theme.casing();
        this.font = Fonts.bold(12 * scale);
        this.batchMarks = new BatchMarks(theme, texts, scale);
        this.logMarks = new LogMarks(theme, texts, scale);
    }

    /** Something else stands at the lower right, in pixels; null if nothing does. */
    void keepFree(Rectangle2D corner) {
        free = corner;
    }

    /** The marks in painting order. */
    List<Mark> at(Trajectories trajectories, Viewport viewport, int step, int selected) {
        List<Mark> marks = new ArrayList<>();
        List<Mark> heads = new ArrayList<>();
        List<Rectangle2D> taken = new ArrayList<>();
        start(marks, viewport, trajectories.recipe().start());
        for (int index : order(trajectories, selected)) {
            Trajectory runner = trajectories.runners().get(index);
            trajectories.fan(index).ifPresent(fan -> spread(marks, fan, runner, viewport, step));
            interventions(marks, trajectories.recipe(), index, runner, viewport, step);
            int row = runner.lastFinite(step);
            double x = viewport.px(runner.x(row));
            double y = viewport.py(runner.y(row));
            boolean diverged = runner.state(step) == State.DIVERGED;
            if (inside(viewport, x, y) && diverged && runner.undefined()) {
                stop(heads, taken, viewport, runner, x, y);
            } else if (inside(viewport, x, y) && !diverged) {
                Slot slot = Slot.of(runner.runner().slot());
                heads.add(new Mark.Head(x, y, RADIUS * scale, slot, slot.color(theme), casing));
            } else {
                arrow(marks, taken, viewport, runner, row, diverged);
            }
        }
        marks.addAll(0, eigenvectors(trajectories, viewport, step));
        marks.addAll(batchMarks.at(trajectories, viewport, step, selected));
        List<Rectangle2D> covered = new ArrayList<>(taken);
        covered.add(key(viewport));
        marks.stream().filter(Mark.Words.class::isInstance).map(Mark::bounds).forEach(covered::add);
        if (free != null) {
            covered.add(free);
        }
        LogMarks.Ground ground = new LogMarks.Ground(
                viewport, (px, py) -> new Point(viewport.px(px), viewport.py(py)),
                new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
        marks.addAll(logMarks.at(trajectories, ground, step, covered));
        marks.addAll(heads);
        marks.addAll(logMarks.said());
        if (!words) {
            marks.removeIf(mark -> mark instanceof Mark.Words);
        }
        return marks;
    }

    /** Where the recipe asks for them. */
    private List<Mark> eigenvectors(Trajectories trajectories, Viewport viewport, int step) {
        return trajectories.recipe().curvature()
                .filter(index -> index < trajectories.runners().size())
                .map(trajectories.runners()::get)
                .filter(runner -> runner.runner().shown())
                .map(runner -> {
                    int row = runner.lastFinite(step);
                    return new EigenMarks(theme, scale)
                            .at(trajectories.surface(), viewport, runner.x(row), runner.y(row));
                })
                .orElse(List.of());
    }

    /** Shown runners in painting order: the chosen one last, on top. */
    public static List<Integer> order(Trajectories trajectories, int selected) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < trajectories.runners().size(); i++) {
            if (i != selected && trajectories.runners().get(i).runner().shown()) {
                order.add(i);
            }
        }
        if (selected >= 0
                && selected < trajectories.runners().size()
                && trajectories.runners().get(selected).runner().shown()) {
            order.add(selected);
        }
        return order;
    }

    private void start(List<Mark> marks, Viewport viewport, Point start) {
        double x = viewport.px(start.x());
        double y = viewport.py(start.y());
        if (!inside(viewport, x, y)) {
            return;
        }
        marks.add(new Mark.Start(x, y, scale, theme.text(), casing));
        Mark.Words right = words(texts.get("stage.start"), x + 13 * scale, y + 4.3 * scale, theme.text());
        boolean fits = right.bounds().getMaxX() < viewport.width();
        marks.add(
                fits ? right : words(right.text(), x - 13 * scale - right.width(), right.y(), theme.text()));
    }

    /** Mean and spread of a fan, where the mean is on the stage and the spread is not all of it. */
    private void spread(List<Mark> marks, Fan fan, Trajectory runner, Viewport viewport, int step) {
        Fan.Cloud cloud = fan.cloud(step);
        double unit = viewport.unit();
        Fan.Cloud pixels = new Fan.Cloud(
                cloud.count(), viewport.px(cloud.x()), viewport.py(cloud.y()), cloud.xx() * unit * unit,
                -cloud.xy() * unit * unit, cloud.yy() * unit * unit);
        Color color = Slot.of(runner.runner().slot()).color(theme);
        Mark.Spread spread = Mark.Spread.of(pixels, scale, color, casing);
        if (cloud.count() > 1 && inside(viewport, pixels.x(), pixels.y())
                && spread.major() < viewport.width() + viewport.height()) {
            marks.add(spread);
        }
    }

    /** A ring at every step already taken at which a knob was changed. */
    private void interventions(
            List<Mark> marks, DescentRecipe recipe, int index, Trajectory runner, Viewport viewport,
            int step) {
        for (Intervention change : recipe.interventions()) {
            int row = change.at();
            if (change.runner() == index && row <= step && row < runner.rows() - 1) {
                double x = viewport.px(runner.x(row));
                double y = viewport.py(runner.y(row));
                if (inside(viewport, x, y)) {
                    Color color = Slot.of(runner.runner().slot()).color(theme);
                    marks.add(new Mark.Intervention(x, y, INTERVENTION * scale, color, casing));
                }
            }
        }
    }

    /** Where f has no value a runner ends, in plain sight: a cross and words, under those of others. */
    private void stop(
            List<Mark> marks, List<Rectangle2D> taken, Viewport viewport, Trajectory runner, double x,
            double y) {
        marks.add(new Mark.Stop(x, y, RADIUS * scale, Slot.of(runner.runner().slot()).color(theme), casing));
        Mark.Words said = words(ended(runner), x + 13 * scale, y - 8 * scale, theme.danger());
        if (said.bounds().getMaxX() >= viewport.width()) {
            said = words(said.text(), x - 13 * scale - said.width(), said.y(), theme.danger());
        }
        double line = (y < viewport.height() / 2 ? 18 : -18) * scale;
        for (int tries = 0; tries < 40 && taken(taken, viewport, said.bounds()); tries++) {
            said = words(said.text(), said.x(), said.y() + line, theme.danger());
        }
        taken.add(said.bounds());
        marks.add(said);
    }

    private String ended(Trajectory runner) {
        return texts.get(
                runner.undefined() ? "stage.undefined" : "stage.diverged",
                Optimizers.get(runner.runner().optimizer()).name(), runner.divergedAt());
    }

    /**
     * An arrow at the point of the edge that is nearest to the runner, towards it; with words if it diverged.
     * A coordinate that is within the stage is kept: a path at x = 0 is pointed to from x = 0.
     */
    private void arrow(
            List<Mark> marks,
            List<Rectangle2D> taken,
            Viewport viewport,
            Trajectory runner,
            int row,
            boolean diverged) {
        double toX = viewport.px(runner.x(row));
        double toY = viewport.py(runner.y(row));
        // Clear of the numbers along the bottom, and near enough to the edge to read as its own.
        double left = 15 * scale;
        double right = viewport.width() - left;
        double top = left;
        double bottom = viewport.height() - 36 * scale;
        double y = clamp(toY, top, bottom);
        if (free != null && y + left > free.getMinY()) {
            right = free.getMinX() - left;
        }
        double x = clamp(toX, left, right);
        double angle = toX == x && toY == y ? 0 : Math.atan2(toY - y, toX - x);

        String text = diverged ? ended(runner) : "";
        double width = diverged ? new Lettering(text, font).width() : 0;
        boolean leftHalf = x < viewport.width() / 2;
        double textX = leftHalf
                ? Math.min(x + 17 * scale, right - width)
                : Math.max(x - 17 * scale - width, left);
        // Words stack up, towards the middle's height; so do arrows at the top and at the bottom, which keeps
        // their x, while lone arrows at a side keep their y.
        boolean side = !diverged && (x <= left || x >= right) && y > top && y < bottom;
        double gap = 22 * scale;
        double down = side ? 0 : y < viewport.height() / 2 ? gap : -gap;
        double across = !side ? 0 : leftHalf ? gap : -gap;
        Rectangle2D place = place(x, y, textX, width);
        for (int tries = 0; tries < 40 && taken(taken, viewport, place); tries++) {
            y = clamp(y + down, top, bottom);
            x = clamp(x + across, left, right);
            place = place(x, y, textX, width);
        }
        taken.add(place);
        Color color = Slot.of(runner.runner().slot()).color(theme);
        marks.add(new Mark.Arrow(x, y, angle, RADIUS * scale, color, casing));
        if (diverged) {
            marks.add(words(text, textX, y + 4.3 * scale, theme.danger()));
        }
    }

    private Rectangle2D place(double x, double y, double textX, double width) {
        double half = 10 * scale;
        Rectangle2D place = new Rectangle2D.Double(x - half, y - half, 2 * half, 2 * half);
        if (width > 0) {
            place.add(new Rectangle2D.Double(textX, y - half, width, 2 * half));
        }
        return place;
    }

    private boolean taken(List<Rectangle2D> taken, Viewport viewport, Rectangle2D place) {
        return key(viewport).intersects(place) || taken.stream().anyMatch(place::intersects);
    }

    /** Where the colour key is; empty where there is none. */
    private Rectangle2D key(Viewport viewport) {
        double width = words && ColorKey.fits(viewport.width(), scale) ? ColorKey.SPACE_WIDTH * scale : 0;
        return new Rectangle2D.Double(
                viewport.width() - width, 0, width, width == 0 ? 0 : ColorKey.SPACE_HEIGHT * scale);
    }

    private Mark.Words words(String text, double x, double y, Color color) {
        return new Mark.Words(text, font, x, y, color, casing);
    }

    private static boolean inside(Viewport viewport, double x, double y) {
        return x >= 0 && y >= 0 && x <= viewport.width() && y <= viewport.height();
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(Math.max(low, high), value));
    }
}

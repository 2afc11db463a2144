package gradientlab.paint.generalization;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stage in some size: two charts, a strip with a title, parts under it; and what of it lies where.
 *
 * @param <S> what lies under a pointer
 */
public final class Stage<S> {

    private static final double TITLE = 13.5;
    private static final double SMALL = 12;
    private static final double LEAST = 10.5;
    private static final double GAP = 14;

    /**
     * What is under the charts.
     *
     * @param title of the strip
     * @param remark after it, where there is room
     * @param free at the strip's right end, for a chooser
     * @param shares the parts divide the width by
     */
    public record Below<S>(String title, String remark, double free, double[] shares, List<Part<S>> parts) {}

    private record Placed<S>(Part<S> part, Cell cell) {}

    private final Theme theme;
    private final StageParts places;
    private final Below<S> below;
    private final List<Placed<S>> placed = new ArrayList<>();

    /** @param places a lecture room's hide what is below */
    public Stage(Theme theme, StageParts places, Part<S> left, Part<S> right, Below<S> below) {
        this.theme = theme;
        this.places = places;
        this.below = below;
        place(left, places.left());
        place(right, places.right());
        for (int i = 0; i < below.parts().size() && !places.presented(); i++) {
            place(below.parts().get(i), places.below(below.shares(), i));
        }
    }

    private void place(Part<S> part, Rectangle2D area) {
        placed.add(new Placed<>(part, new Cell(area, part.title(), part.remark(), part.sentence())));
    }

    /** Paints it into (0, 0, width, height), with the strip's right end free as was said. */
    public void paint(Graphics2D g) {
        paint(g, below.free());
    }

    /** The same. @param free at the strip's right end, for a chooser */
    public void paint(Graphics2D g, double free) {
        Brush.quality(g);
        Brush.ground(g, new Rectangle2D.Double(0, 0, places.width(), places.height()), theme.surface());
        for (Placed<S> one : placed) {
            one.cell().paint(g, theme);
            one.part().inside().paint(g, one.cell());
            Rectangle2D area = one.cell().area();
            if (area.getX() > 0) {
                Cell.rule(g, theme, area.getX(), area.getY(), 1, area.getHeight());
            }
        }
        if (!places.presented()) {
            strip(g, free);
        }
    }

    private void strip(Graphics2D g, double free) {
        Rectangle2D strip = places.strip();
        Brush.ground(g, strip, theme.bg());
        Cell.rule(g, theme, 0, strip.getY(), strip.getWidth(), 1);
        Cell.rule(g, theme, 0, strip.getMaxY() - 1, strip.getWidth(), 1);
        double y = strip.getCenterY() + 5;
        double room = strip.getWidth() - free - 2 * Cell.PAD;
        Lettering title = Lettering.fitted(below.title(), Fonts.bold(TITLE), room);
        title.draw(g, theme.text(), Cell.PAD, y);
        double left = room - title.width() - GAP;
        Lettering.fitting(below.remark(), Fonts.text(SMALL), left, LEAST)
                .ifPresent(remark -> remark.draw(g, theme.text2(), Cell.PAD + title.width() + GAP, y));
    }

    /** What lies under a pointer. */
    public Optional<S> at(double x, double y) {
        for (Placed<S> one : placed) {
            if (one.cell().area().contains(x, y)) {
                return one.part().inside().at(one.cell(), x, y);
            }
        }
        return Optional.empty();
    }

    /** Where the chart at the top left lies. */
    public Cell left() {
        return placed.get(0).cell();
    }

    /** Where the chart at the top right lies. */
    public Cell right() {
        return placed.get(1).cell();
    }

    /** Where a part below lies. */
    public Cell below(int index) {
        return placed.get(2 + index).cell();
    }

    /** How wide the strip's title is, with what is before and after it. */
    public double title() {
        return 2 * Cell.PAD + new Lettering(below.title(), Fonts.bold(TITLE)).width();
    }

    /** How wide what may stand after the strip's title is. */
    public double remark() {
        return below.remark().isEmpty() ? 0
                : GAP + new Lettering(below.remark(), Fonts.text(SMALL)).width();
    }

    /** Where the strip lies. */
    public Rectangle2D strip() {
        return places.strip();
    }
}

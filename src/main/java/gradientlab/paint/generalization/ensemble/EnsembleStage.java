package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.StageParts;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The stage of ensembles in some size, and what of it lies where. */
public final class EnsembleStage {

    /** Free at the right of the strip for a chooser, and over the last part for a button. */
    public static final double CHOOSER = 330;
    private static final double BUTTON = 104;
    private static final double SMALL = 12;

    private record Placed(Part part, Cell cell) {}

    private final EnsembleScene scene;
    private final StageParts places;
    private final Parts parts;
    private final List<Placed> placed = new ArrayList<>();

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public EnsembleStage(EnsembleScene scene, double width, double height) {
        this.scene = scene;
        places = new StageParts(width, height, scene.sight().presented());
        parts = Parts.of(scene);
        place(parts.left(), places.left());
        place(parts.right(), places.right());
        if (!scene.sight().presented()) {
            List<Part> below = parts.below();
            for (int i = 0; i < below.size(); i++) {
                place(below.get(i), places.below(parts.shares(), i));
            }
        }
    }

    private void place(Part part, Rectangle2D area) {
        placed.add(new Placed(part, new Cell(area, part.title(), part.remark(), part.sentence())));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        Theme theme = scene.theme();
        Brush.ground(g, new Rectangle2D.Double(0, 0, places.width(), places.height()), theme.surface());
        for (Placed one : placed) {
            one.cell().paint(g, theme);
            one.part().inside().paint(g, one.cell());
            Rectangle2D area = one.cell().area();
            if (area.getX() > 0) {
                Cell.rule(g, theme, area.getX(), area.getY(), 1, area.getHeight());
            }
        }
        if (!scene.sight().presented()) {
            strip(g, theme);
        }
    }

    private void strip(Graphics2D g, Theme theme) {
        Rectangle2D strip = places.strip();
        Brush.ground(g, strip, theme.bg());
        Cell.rule(g, theme, 0, strip.getY(), strip.getWidth(), 1);
        Cell.rule(g, theme, 0, strip.getMaxY() - 1, strip.getWidth(), 1);
        double y = strip.getCenterY() + 5;
        double room = strip.getWidth() - CHOOSER - 2 * Cell.PAD;
        Lettering title = Lettering.fitted(parts.strip(), Fonts.bold(13.5), room);
        title.draw(g, theme.text(), Cell.PAD, y);
        double left = room - title.width() - 14;
        Lettering.fitting(parts.stripRemark(), Fonts.text(SMALL), left, 10.5)
                .ifPresent(remark -> remark.draw(g, theme.text2(), Cell.PAD + title.width() + 14, y));
    }

    /** What lies under a pointer. */
    public EnsembleSpot at(double x, double y) {
        for (Placed one : placed) {
            if (one.cell().area().contains(x, y)) {
                return one.part().inside().at(one.cell(), x, y);
            }
        }
        return EnsembleSpot.NONE;
    }

    /** The step whose column in the chart at the top right is nearest. */
    public int stepAt(double x) {
        Placed chart = placed.get(1);
        return ((SizeChart) chart.part().inside()).stepAt(chart.cell(), x);
    }

    /** Where points lie at the top left; empty where they are not those of a curve. */
    public Optional<Plot> curve() {
        Placed chart = placed.get(0);
        return chart.part().inside() instanceof CurveChart curve
                ? Optional.of(curve.plot(chart.cell()))
                : Optional.empty();
    }

    /** Where the strip lies, whose right end is free. */
    public Rectangle2D strip() {
        return places.strip();
    }

    /** Where a button that shuffles stands, if there is something to shuffle. */
    public Optional<Rectangle2D> shuffle() {
        if (!parts.ordered() || scene.sight().presented()) {
            return Optional.empty();
        }
        Rectangle2D area = placed.get(placed.size() - 1).cell().area();
        return Optional.of(new Rectangle2D.Double(
                area.getMaxX() - Cell.PAD - BUTTON, area.getY() + 6, BUTTON, 28));
    }

    /** What the picture says. */
    public String words() {
        return parts.left().title() + ". " + parts.right().title() + ". " + parts.caption();
    }

    String caption() {
        return parts.caption();
    }
}

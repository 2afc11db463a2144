package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.generalization.Cell;
import gradientlab.paint.generalization.Part;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Stage;
import gradientlab.paint.generalization.Stage.Below;
import gradientlab.paint.generalization.StageParts;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/** The stage of ensembles in some size, and what of it lies where. */
public final class EnsembleStage {

    /** Free at the right of the strip for a chooser, and over the last part for a button. */
    public static final double CHOOSER = 340;
    private static final double BUTTON = 80;

    private final StageParts places;
    private final Parts parts;
    private final Part<EnsembleSpot> left;
    private final Part<EnsembleSpot> right;
    private final int below;
    private final Stage<EnsembleSpot> stage;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public EnsembleStage(EnsembleScene scene, double width, double height) {
        places = new StageParts(width, height, scene.sight().presented());
        parts = Parts.of(scene);
        left = parts.left();
        right = parts.right();
        List<Part<EnsembleSpot>> under = places.presented() ? List.of() : parts.below();
        below = under.size();
        stage = new Stage<>(scene.theme(), places, left, right,
                new Below<>(parts.strip(), parts.stripRemark(), CHOOSER, parts.shares(), under));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        stage.paint(g);
    }

    /** The same. @param chooser how wide the one at the right of the strip is */
    public void paint(Graphics2D g, double chooser) {
        stage.paint(g, chooser + Cell.PAD);
    }

    /** How wide the strip's title is. */
    public double title() {
        return stage.title();
    }

    /** How wide the rest of what may stand in the strip is. */
    public double remark() {
        return stage.remark();
    }

    /** What lies under a pointer. */
    public Optional<EnsembleSpot> at(double x, double y) {
        return stage.at(x, y);
    }

    /** The step whose column in the chart at the top right is nearest. */
    public int stepAt(double x) {
        return ((SizeChart) right.inside()).stepAt(stage.right(), x);
    }

    /** Where points lie at the top left; empty where they are not those of a curve. */
    public Optional<Plot> curve() {
        return left.inside() instanceof CurveChart curve ? Optional.of(curve.plot(stage.left()))
                : Optional.empty();
    }

    /** Where the strip lies, whose right end is free. */
    public Rectangle2D strip() {
        return stage.strip();
    }

    /** Where a button that shuffles stands, with space beside it; empty if there is nothing to shuffle. */
    public Optional<Rectangle2D> shuffle() {
        if (!parts.ordered() || below == 0) {
            return Optional.empty();
        }
        Rectangle2D area = places.below(parts.shares(), below - 1);
        double width = BUTTON + 2 * Cell.PAD;
        return Optional.of(new Rectangle2D.Double(area.getMaxX() - width, area.getY() + 6, width, 28));
    }

    private static String sentence(String words) {
        return words.endsWith("?") ? words : words + ".";
    }

    /** What the picture says. */
    public String words() {
        return sentence(left.title()) + " " + sentence(right.title()) + " " + parts.caption();
    }
}

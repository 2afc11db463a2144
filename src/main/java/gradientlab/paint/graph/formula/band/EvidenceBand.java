package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.paint.graph.formula.scene.Answer;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.stage.LogBars;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * Paints the band below the stage, {@value #HEIGHT} logical pixels high: the step; the gradient in three
 * ways, by its paths, or along a long one; the loss. Where it is narrow, the middle cell and the curve go.
 */
public final class EvidenceBand {

    /** Logical pixels. */
    public static final double HEIGHT = 184;

    private static final double NARROW = 1100;
    private static final double NARROWEST = 620;
    private static final double LOSS = 0.262;
    private static final double WAYS = 0.31;
    private static final double PATHS = 0.425;

    private final Theme theme;
    private final Texts texts;
    private final double scale;

    /** @param scale multiplies type and lines */
    public EvidenceBand(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /** Paints it on a ground of its own. */
    public void paint(Graphics2D target, FormulaScene scene, Rectangle2D area) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(area);
        Brush.quality(g);
        Brush.ground(g, area, theme.surface());
        Cell cell = new Cell(g, theme, texts, scene, area, scale);
        double width = area.getWidth();
        boolean narrow = width < NARROW * scale;
        boolean narrowest = width < NARROWEST * scale;
        int about = scene.focus() >= 0 ? scene.focus() : Answer.of(scene, texts).about();
        GraphRun run = scene.run();
        boolean shows = scene.step() >= scene.graph().seedStep() && run.known(about);
        Paths paths = shows && !narrow ? Paths.from(run, about) : null;
        boolean several = paths != null && !run.isBatch(about) && paths.count().bitLength() > 1;
        Optional<List<Integer>> bars = paths == null ? Optional.empty() : LogBars.path(run, about, paths);
        boolean rows = paths != null && RowsCell.fits(scene, about, paths);
        boolean many = rows || (several || bars.isPresent()) && scene.hasGradient(about);
        double loss = narrowest ? 0 : narrow ? 0.35 * width : LOSS * width;
        double middle = narrow ? 0 : (many ? PATHS : WAYS) * width;
        double x = area.getX() + width - loss;
        new StepCell(cell.in(area.getX(), width - loss - middle)).paint(!narrow && !many);
        if (middle > 0) {
            Cell ways = cell.in(x - middle, middle);
            if (several && many) {
                new PathsCell(ways, about, paths).paint();
            } else if (rows) {
                new RowsCell(ways, about, paths).paint();
            } else if (many) {
                new BarsCell(ways, bars.orElseThrow()).paint();
            } else {
                new WaysCell(ways, about).paint();
            }
            rule(g, area, x - middle);
        }
        if (loss > 0) {
            new LossCell(cell.in(x, loss)).paint(about);
            rule(g, area, x);
        }
        g.setColor(theme.line());
        g.draw(new Line2D.Double(area.getX(), area.getY() + 0.5, area.getMaxX(), area.getY() + 0.5));
        g.dispose();
    }

    private void rule(Graphics2D g, Rectangle2D area, double x) {
        g.setColor(theme.line());
        g.setStroke(new BasicStroke((float) Math.max(1, scale)));
        g.draw(new Line2D.Double(x, area.getY(), x, area.getMaxY()));
    }
}

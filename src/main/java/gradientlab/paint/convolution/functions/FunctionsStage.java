package gradientlab.paint.convolution.functions;

import gradientlab.paint.formula.Typeset;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.StageTitle;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;

/** The stage of functions laid over each other in some size, and what of it lies where. */
public final class FunctionsStage {

    private static final double LEFT = 56;
    private static final double RIGHT = 28;
    /** Under a chart's inside: its numbers. */
    private static final double FOOT = 26;
    /** Over the integral's chart: its name. */
    private static final double HEAD = 32;
    private static final double FORMULA = 19;
    /** Narrower stages have no room for the formula. */
    private static final double WIDE = 760;

    private final FunctionsScene scene;
    private final FunctionsWords words;
    private final Theme theme;
    private final StageTitle title;
    private final OverlapChart overlap;
    private final IntegralChart integral;
    private final SpacingCards cards;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public FunctionsStage(FunctionsScene scene, double width, double height) {
        this.scene = scene;
        words = new FunctionsWords(scene);
        theme = scene.theme();
        title = new StageTitle(scene.sight().presented(), width, height);
        double below = scene.sight().presented() ? 0 : SpacingCards.HEIGHT;
        double room = height - below - title.bottom() - 8 - 2 * FOOT - HEAD;
        double upper = Math.round(0.57 * room);
        double inside = width - LEFT - RIGHT;
        overlap = new OverlapChart(scene, words,
                new Rectangle2D.Double(LEFT, title.bottom() + 4, inside, upper));
        double top = title.bottom() + 4 + upper + FOOT + HEAD;
        integral = new IntegralChart(scene, words,
                new Rectangle2D.Double(LEFT, top, inside, room - upper));
        cards = below == 0 ? null
                : new SpacingCards(scene, words, new Rectangle2D.Double(0, height - below, width, below));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(theme.bg());
        g.fill(new Rectangle2D.Double(0, 0, title.width(), title.height()));
        double formula = 0;
        if (!title.presented() && title.width() >= WIDE) {
            Typeset typeset = new Typeset(words.formula(), FORMULA, theme.text());
            double zoom = Math.min(1, 0.45 * title.width() / typeset.width());
            formula = zoom * typeset.width() + 24;
            typeset.paint(g, title.width() - RIGHT - zoom * typeset.width(), 36, zoom);
        }
        title.paint(g, theme, words.title(), words.sub(), formula);
        overlap.paint(g);
        double line = integral.axes().inside().getY() - HEAD;
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(0, line, title.width(), line));
        integral.paint(g);
        if (cards != null) {
            cards.paint(g);
        }
    }

    /** What lies under a pointer. */
    public FunctionsSpot at(double x, double y) {
        FunctionsSpot spot = overlap.at(x, y);
        if (spot != FunctionsSpot.NONE) {
            return spot;
        }
        boolean line = integral.axes().inside().contains(x, y);
        return line ? FunctionsSpot.T
                : spacingAt(x, y).isPresent() ? FunctionsSpot.SPACING : FunctionsSpot.NONE;
    }

    /** The spacing under a pointer. */
    public OptionalDouble spacingAt(double x, double y) {
        return cards == null ? OptionalDouble.empty() : cards.at(x, y);
    }

    /** τ and t at some x. */
    public double tAt(double x) {
        return overlap.axes().t(x);
    }

    /** Where some τ or t lies. */
    public double xOf(double t) {
        return overlap.axes().x(t);
    }

    /** Where the handle of f stands. */
    public double handleY() {
        return overlap.axes().y(Handles.height(scene.recipe().f()));
    }

    /** Where the chart of the integral lies. */
    public Rectangle2D integral() {
        return integral.axes().inside();
    }
}

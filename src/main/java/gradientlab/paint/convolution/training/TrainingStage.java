package gradientlab.paint.convolution.training;

import gradientlab.paint.chart.ChartAxes;
import gradientlab.paint.convolution.cell.CellSpot;
import gradientlab.paint.convolution.training.TrainingSpot.Mistaken;
import gradientlab.paint.convolution.training.TrainingSpot.Pixel;
import gradientlab.paint.convolution.training.TrainingSpot.Step;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** The whole picture of a training at one moment, and what lies where in it. Lengths are logical pixels. */
public final class TrainingStage {

    private static final double CHOOSER = 34;

    private final TrainingScene scene;
    private final TrainingLayout layout;
    private final double width;
    private final double height;
    private final boolean bare;
    private final boolean confused;
    private final TrainingWords words;
    private AccuracyChart chart;
    private ConfusionPainter confusion;
    private WayPainter way;

    /**
     * @param bare for a lecture room or a picture: without what hands need
     * @param confused whether the confusion stands in place of the answers, where both have no room
     */
    public TrainingStage(TrainingScene scene, double width, double height, boolean bare, boolean confused) {
        this.scene = scene;
        this.width = width;
        this.height = height;
        this.bare = bare;
        layout = TrainingLayout.of(width, height, bare);
        this.confused = confused && layout.confusion().isEmpty();
        words = new TrainingWords(scene.recipe(), scene.texts());
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Theme theme = scene.theme();
        Brush.quality(g);
        Brush.ground(g, new Rectangle2D.Double(0, 0, width, height), theme.surface());
        Ink ink = new Ink(g, theme);
        chart = new AccuracyChart(scene, words, layout.chart());
        chart.paint(g);
        if (!scene.sight().predicting()) {
            new LeadsPainter(ink, scene, words, layout.leads()).paint();
        }
        way = new WayPainter(ink, scene, words, layout.way(), bare);
        way.paint();
        Rectangle2D side = below(layout.answers());
        Optional<Rectangle2D> matrix = confused ? Optional.of(side) : layout.confusion();
        confusion = matrix.map(area -> new ConfusionPainter(ink, scene, words, area)).orElse(null);
        if (confusion != null) {
            confusion.paint();
        }
        if (!confused) {
            new AnswersPainter(ink, scene, words, side, bare).paint();
        }
        dividers(ink);
    }

    /** Where answers and confusion take turns, a window lays a chooser over them. */
    private Rectangle2D below(Rectangle2D answers) {
        double top = crowded() && !bare ? CHOOSER : 0;
        return new Rectangle2D.Double(
                answers.getX(), answers.getY() + top, answers.getWidth(), answers.getHeight() - top);
    }

    private void dividers(Ink ink) {
        double upper = layout.chart().getMaxY() + 0.5;
        ink.line(ink.theme().line(), 1, 0, upper, width, upper);
        for (double x : new double[] {layout.leads().getX(), layout.leads().getMaxX()}) {
            ink.line(ink.theme().line(), 1, x + 0.5, 0, x + 0.5, upper);
        }
        double side = layout.answers().getX() + 0.5;
        ink.line(ink.theme().line(), 1, side, upper, side, height);
    }

    /** The axes of the chart over the steps; empty before it is painted. */
    public Optional<ChartAxes> axes() {
        return Optional.ofNullable(chart).map(AccuracyChart::axes);
    }

    /** Whether answers and confusion take turns. */
    public boolean crowded() {
        return layout.confusion().isEmpty();
    }

    /** Where answers or confusion stand. */
    public Rectangle2D answers() {
        return layout.answers();
    }

    /** Where a window may lay buttons under the digit. Only once it is painted. */
    public Rectangle2D buttons() {
        return way.buttons();
    }

    /** What lies under a point. Only once it is painted. */
    public Optional<TrainingSpot> at(double x, double y) {
        Optional<TrainingSpot> pixel = way.pixelAt(x, y).map(spot -> new Pixel(spot.row(), spot.column()));
        if (pixel.isPresent()) {
            return pixel;
        }
        Optional<TrainingSpot> weight = way.weightAt(x, y);
        if (weight.isPresent()) {
            return weight;
        }
        Optional<CellSpot> mistaken =
                confusion == null ? Optional.empty() : confusion.at(x, y);
        if (mistaken.isPresent()) {
            return mistaken.map(spot -> new Mistaken(spot.row(), spot.column()));
        }
        int step = chart.stepAt(x, y);
        return step < 0 ? Optional.empty() : Optional.of(new Step(step));
    }

    /** The pixel of the digit nearest to a point, perhaps outside. Only once it is painted. */
    public Pixel pixelNear(double x, double y) {
        CellSpot spot = way.pixelNear(x, y);
        return new Pixel(spot.row(), spot.column());
    }

    /** All that is said, in words. */
    public String spoken() {
        return String.join(" ", words.title() + ":", words.headline(scene.shown()),
                scene.sight().predicting() ? "" : words.verdict(scene), words.answers(scene.look())).strip();
    }
}

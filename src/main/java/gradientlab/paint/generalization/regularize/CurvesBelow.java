package gradientlab.paint.generalization.regularize;

import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.regularize.EpochChart.Style;
import gradientlab.paint.picture.Brush;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;

/** Accuracy on training and validation data of each network, and the gap between them. */
public final class CurvesBelow implements Below {

    private static final double SHADE = 0.14;

    private final RegularizeScene scene;
    private final RegularizeWords words;

    public CurvesBelow(RegularizeScene scene) {
        this.scene = scene;
        words = new RegularizeWords(scene.recipe(), scene.texts());
    }

    @Override
    public String title() {
        return words.get("below.curves");
    }

    @Override
    public String reading() {
        return words.get("below.curves.read");
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, int network, OptionalInt hovered) {
        Rectangle2D inside = new Rectangle2D.Double(area.getX() + 34, area.getY() + 6,
                Math.max(1, area.getWidth() - 80), Math.max(1, area.getHeight() - 30));
        EpochChart chart = new EpochChart(scene, words, inside, Span.linear(0, 1.02));
        chart.axes(g, chart.plot().up().ticks(inside.getHeight() / 34,
                share -> Math.round(100 * share) + " %"));
        double[] training = values(Measure.TRAINING_ACCURACY, network);
        double[] validation = values(Measure.ACCURACY, network);
        shade(g, chart, network, training, validation);
        chart.line(g, network, training, Style.THIN);
        chart.line(g, network, validation, Style.THICK);
        chart.end(network, training, last(training));
        chart.end(network, validation, last(validation));
        chart.ends(g, false);
    }

    private double[] values(Measure measure, int network) {
        int known = scene.looked().predicting() ? scene.epoch() + 1 : scene.trained().history().size();
        return measure.all(scene.trained().history(), network, known);
    }

    private String last(double[] values) {
        return RegularizeWords.percent(values[Math.min(values.length - 1, scene.epoch())]);
    }

    private void shade(Graphics2D g, EpochChart chart, int network, double[] above, double[] under) {
        Path2D between = new Path2D.Double();
        int end = Math.min(chart.shown(), above.length);
        while (end > 0 && !Double.isFinite(above[end - 1] + under[end - 1])) {
            end--;
        }
        if (end < 2) {
            return;
        }
        between.moveTo(chart.x(network, 0), chart.plot().y(above[0]));
        for (int epoch = 1; epoch < end; epoch++) {
            between.lineTo(chart.x(network, epoch), chart.plot().y(above[epoch]));
        }
        for (int epoch = end - 1; epoch >= 0; epoch--) {
            between.lineTo(chart.x(network, epoch), chart.plot().y(under[epoch]));
        }
        g.setColor(Brush.faint(words.slot(network).color(scene.theme()), SHADE));
        g.fill(between);
    }
}

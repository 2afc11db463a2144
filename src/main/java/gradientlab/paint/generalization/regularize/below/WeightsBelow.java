package gradientlab.paint.generalization.regularize.below;

import gradientlab.experiment.generalization.training.Moment;
import gradientlab.paint.generalization.Plot;
import gradientlab.paint.generalization.Span;
import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Every weight of each network: what it was an epoch before, and what it is now. */
final class WeightsBelow implements Below {

    /** Cells of a picture along each side. */
    private static final int CELLS = 96;
    private static final double LINE = 18;
    private static final double LEFT = 34;
    private static final double BOTTOM = 22;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Answers answers;
    private final double most;
    private final Map<Integer, Cloud> clouds = new HashMap<>();

    /**
     * How many weights lie in each cell.
     *
     * @param counts row by row from the bottom: what it is now upwards, what it was to the right
     */
    private record Cloud(int[] counts, int weights, int zeros) {

        static Cloud of(List<double[]> before, List<double[]> now, double most) {
            int[] counts = new int[CELLS * CELLS];
            int weights = 0;
            int zeros = 0;
            for (int layer = 0; layer < now.size(); layer++) {
                for (int i = 0; i < now.get(layer).length; i++) {
                    double is = now.get(layer)[i];
                    counts[cell(is, most) * CELLS + cell(before.get(layer)[i], most)]++;
                    zeros += is == 0 ? 1 : 0;
                    weights++;
                }
            }
            return new Cloud(counts, weights, zeros);
        }

        private static int cell(double weight, double most) {
            int cell = (int) Math.floor((weight + most) / (2 * most) * CELLS);
            return Math.max(0, Math.min(CELLS - 1, cell));
        }
    }

    /** One scale for all networks. */
    WeightsBelow(RegularizeScene scene) {
        this.scene = scene;
        words = new RegularizeWords(scene.recipe(), scene.texts());
        answers = new Answers(scene);
        Map<Integer, Moment> moments = new HashMap<>();
        for (int network : scene.on()) {
            moments.put(network, scene.trained().kept().replays().get(network).at(scene.epoch()));
        }
        most = Math.max(1e-3, moments.values().stream()
                .flatMap(moment -> List.of(moment.before(), moment.weights()).stream())
                .flatMap(List::stream).mapToDouble(WeightsBelow::largest).max().orElse(1));
        moments.forEach((network, moment) -> clouds.put(
                network, Cloud.of(moment.before(), moment.weights(), most)));
    }

    private static double largest(double[] weights) {
        double largest = 0;
        for (double weight : weights) {
            largest = Double.isFinite(weight) ? Math.max(largest, Math.abs(weight)) : largest;
        }
        return largest;
    }

    @Override
    public String title() {
        return answers.get("weights");
    }

    @Override
    public String reading() {
        return answers.get("weights.read");
    }

    @Override
    public void paint(Graphics2D g, Rectangle2D area, int network, OptionalInt hovered) {
        Cloud cloud = clouds.get(network);
        double side = Math.max(1, Math.min(area.getWidth() - LEFT - 70,
                area.getHeight() - BOTTOM - LINE - 6));
        Rectangle2D inside = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + 4, side, side);
        Plot plot = new Plot(inside, Span.linear(-most, most), Span.linear(-most, most), scene.theme());
        plot.axes(g, answers.get("weights.before"));
        plot.draw(g, new Line2D.Double(inside.getX(), inside.getMaxY(), inside.getMaxX(), inside.getY()),
                scene.theme().edge(), 1, new float[] {4, 4});
        cloud(g, inside, cloud, words.slot(network).color(scene.theme()));
        new Lettering(answers.get("weights.now"), Fonts.text(11))
                .draw(g, scene.theme().text3(), inside.getMaxX() + 8, inside.getY() + 10);
        double norm = scene.looked().shown().networks().get(network).judged().weights().norm();
        Lettering.fitted(answers.get("weights.zeros", cloud.zeros(), cloud.weights(),
                PrintedNumbers.shown(norm, 3)), Fonts.text(12), area.getWidth())
                .draw(g, scene.theme().text2(), area.getX(), area.getMaxY() - 3);
    }

    /** The more weights in a cell, the stronger. */
    private static void cloud(Graphics2D g, Rectangle2D inside, Cloud cloud, Color color) {
        double size = inside.getWidth() / CELLS;
        for (int i = 0; i < cloud.counts().length; i++) {
            if (cloud.counts()[i] > 0) {
                double strength = Math.min(1, 0.35 + 0.16 * Math.log(cloud.counts()[i]));
                g.setColor(Brush.faint(color, strength));
                g.fill(new Rectangle2D.Double(inside.getX() + i % CELLS * size,
                        inside.getMaxY() - (i / CELLS + 1) * size, Math.max(1.2, size), Math.max(1.2, size)));
            }
        }
    }
}

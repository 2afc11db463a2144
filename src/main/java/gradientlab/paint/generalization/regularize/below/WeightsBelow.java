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
import java.awt.geom.Rectangle2D;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.DoubleBinaryOperator;

/** Every weight of each network: what it was an epoch before, and by how much the epoch changed it. */
final class WeightsBelow implements Below {

    /** Cells of a picture along each side. */
    private static final int CELLS = 96;
    private static final double LINE = 18;
    private static final double LEFT = 48;
    private static final double RIGHT = 46;
    private static final double BOTTOM = 22;
    private static final double LEAST = 1e-6;

    private final RegularizeScene scene;
    private final RegularizeWords words;
    private final Answers answers;
    private final double most;
    private final double change;
    private final Map<Integer, Cloud> clouds = new HashMap<>();

    /** The weights of each layer an epoch before, and now. */
    private record Pair(List<double[]> before, List<double[]> now) {}

    /**
     * How many weights lie in each cell.
     *
     * @param counts row by row from the bottom: its change upwards, what it was to the right
     */
    private record Cloud(int[] counts, int weights, int zeros) {

        static Cloud of(Pair pair, double most, double change) {
            int[] counts = new int[CELLS * CELLS];
            int weights = 0;
            int zeros = 0;
            for (int layer = 0; layer < pair.now.size(); layer++) {
                double[] now = pair.now.get(layer);
                double[] before = pair.before.get(layer);
                for (int i = 0; i < now.length; i++) {
                    counts[cell(now[i] - before[i], change) * CELLS + cell(before[i], most)]++;
                    zeros += now[i] == 0 ? 1 : 0;
                    weights++;
                }
            }
            return new Cloud(counts, weights, zeros);
        }

        private static int cell(double value, double most) {
            int cell = (int) Math.floor((value + most) / (2 * most) * CELLS);
            return Math.max(0, Math.min(CELLS - 1, cell));
        }
    }

    /** One scale for all networks. */
    WeightsBelow(RegularizeScene scene) {
        this.scene = scene;
        words = new RegularizeWords(scene.recipe(), scene.texts());
        answers = new Answers(scene);
        Map<Integer, Pair> pairs = new HashMap<>();
        for (int network : scene.on()) {
            Moment moment = scene.trained().kept().replays().get(network).at(scene.epoch());
            pairs.put(network, new Pair(moment.before(), moment.weights()));
        }
        most = largest(pairs.values(), (before, now) -> before);
        change = largest(pairs.values(), (before, now) -> now - before);
        pairs.forEach((network, pair) -> clouds.put(network, Cloud.of(pair, most, change)));
    }

    private static double largest(Collection<Pair> pairs, DoubleBinaryOperator of) {
        double largest = LEAST;
        for (Pair pair : pairs) {
            for (int layer = 0; layer < pair.now.size(); layer++) {
                double[] now = pair.now.get(layer);
                for (int i = 0; i < now.length; i++) {
                    double value = Math.abs(of.applyAsDouble(pair.before.get(layer)[i], now[i]));
                    largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
                }
            }
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
        Rectangle2D free = Answers.inside(area);
        Rectangle2D inside = new Rectangle2D.Double(free.getX() + LEFT, free.getY(),
                Math.max(1, free.getWidth() - LEFT - RIGHT),
                Math.max(1, free.getHeight() - BOTTOM - LINE));
        Plot plot = new Plot(
                inside, Span.linear(-most, most), Span.linear(-change, change), scene.theme());
        plot.axes(g, answers.get("weights.before"));
        cloud(g, inside, cloud, words.slot(network).color(scene.theme()));
        double norm = scene.looked().shown().networks().get(network).judged().weights().norm();
        Lettering.fitted(answers.get("weights.zeros", cloud.zeros(), cloud.weights(),
                PrintedNumbers.shown(norm, 3)), Fonts.text(12), area.getWidth())
                .draw(g, scene.theme().text2(), area.getX(), area.getMaxY() - 3);
    }

    /** The more weights in a cell, the stronger. */
    private static void cloud(Graphics2D g, Rectangle2D inside, Cloud cloud, Color color) {
        double wide = inside.getWidth() / CELLS;
        double high = inside.getHeight() / CELLS;
        for (int i = 0; i < cloud.counts().length; i++) {
            if (cloud.counts()[i] > 0) {
                double strength = Math.min(1, 0.3 + 0.14 * Math.log(cloud.counts()[i]));
                g.setColor(Brush.faint(color, strength));
                g.fill(new Rectangle2D.Double(inside.getX() + i % CELLS * wide,
                        inside.getMaxY() - (i / CELLS + 1) * high, Math.max(1.2, wide), Math.max(1.2, high)));
            }
        }
    }
}

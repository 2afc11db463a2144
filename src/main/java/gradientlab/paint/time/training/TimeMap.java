package gradientlab.paint.time.training;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeHistory;
import gradientlab.experiment.time.run.TimeNorms;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.StepMap;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** One network's number by time step (rows, the first at the bottom) and training step (columns). */
public final class TimeMap {

    /** A number of one network at every time step, by the key. */
    private record Numbers(int network, Quantity quantity, boolean norms)
            implements StepMap.Source<TimeSnapshot> {

        private CellSnapshot cell(TimeSnapshot at) {
            return at.networks().get(network);
        }

        @Override
        public int rows(TimeSnapshot at) {
            return cell(at).norms().length();
        }

        @Override
        public double place(TimeSnapshot at, int row) {
            TimeNorms made = cell(at).norms();
            double[] values = made.norms(quantity);
            double whole = norms ? 1
                    : quantity == Quantity.WEIGHTS ? made.total() : values[values.length - 1];
            return TimeMapKey.place(values[row] / whole);
        }

        @Override
        public int stopped(TimeSnapshot at) {
            return cell(at).stopped().map(stop -> stop.step()).orElse(-1);
        }
    }

    private final int network;
    private final Texts texts;
    private final StepMap<TimeSnapshot> map;
    private int length = 1;

    /**
     * @param network its index in the recipe
     * @param width physical pixels, the time steps' numbers at the left included
     * @param height physical pixels, the training steps' numbers below included
     * @param scale multiplies strokes and type: the screen's output scale
     */
    public TimeMap(int network, int width, int height, Theme theme, Texts texts, double scale) {
        this.network = network;
        this.texts = texts;
        map = new StepMap<>(
                texts.get("time.chart.t"), step -> texts.get("time.chart.step", step), width, height, theme,
                scale);
    }

    /** The picture, opaque; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return map.image();
    }

    /**
     * Shows a history: what the recipe's view is of, and where the task was solved.
     *
     * @param step the step shown elsewhere; marked by a line unless it is the newest
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(TimeRecipe recipe, TimeHistory history, int step) {
        CellSnapshot newest = history.newest().networks().get(network);
        length = newest.norms().length();
        StepMap.Mark solved = newest.solved() < 0 ? null
                : new StepMap.Mark(newest.solved(), texts.get("time.chart.solved", newest.solved()));
        Numbers numbers = new Numbers(network, recipe.view().quantity(), recipe.view().norms());
        return map.show(history, recipe.steps(), numbers, solved, step);
    }

    /** The training step whose column is nearest to {@code px}, from 0 to the newest. */
    public int stepAt(double px) {
        return map.stepAt(px);
    }

    /** The time step whose row is at {@code py}, from 1 to T. */
    public int timeAt(double py) {
        Rectangle inside = map.inside();
        double share = (inside.getMaxY() - py) / Math.max(1, inside.height);
        return 1 + (int) Math.min(length - 1, Math.max(0, Math.floor(share * length)));
    }

    /** The rows of a time step's pixels: its top and its height, over the whole width of the columns. */
    public Rectangle row(int t) {
        Rectangle inside = map.inside();
        int top = inside.y + inside.height - inside.height * t / length;
        int bottom = inside.y + inside.height - inside.height * (t - 1) / length;
        return new Rectangle(inside.x, top, inside.width, Math.max(1, bottom - top));
    }
}

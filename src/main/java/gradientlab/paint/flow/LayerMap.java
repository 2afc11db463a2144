package gradientlab.paint.flow;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.training.StepMap;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;

/** One network's number by layer and step. */
public final class LayerMap {

    /** A number of the hidden layers of one network, by a key. */
    private record Numbers(int network, Quantity quantity, LayerMapKey key)
            implements StepMap.Source<FlowSnapshot> {

        @Override
        public int rows(FlowSnapshot at) {
            return at.networks().get(network).layers() - 1;
        }

        @Override
        public double place(FlowSnapshot at, int row) {
            return key.place(at.networks().get(network).get(row, quantity));
        }

        @Override
        public int stopped(FlowSnapshot at) {
            return at.networks().get(network).stopped().map(stop -> stop.step()).orElse(-1);
        }
    }

    private final int network;
    private final StepMap<FlowSnapshot> map;

    /**
     * @param network its index in the recipe
     * @param width physical pixels, the layers' numbers at the left included
     * @param height physical pixels, the steps' numbers below included
     * @param scale multiplies strokes and type: the screen's output scale
     */
    public LayerMap(int network, int width, int height, Theme theme, Texts texts, double scale) {
        this.network = network;
        map = new StepMap<>(
                texts.get("flow.chart.layer"), step -> texts.get("flow.chart.step", step), width, height,
                theme, scale);
    }

    /** The picture, opaque; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return map.image();
    }

    /**
     * Shows a history.
     *
     * @param step the step shown elsewhere; marked by a line unless it is the newest
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(
            FlowRecipe recipe, FlowHistory history, FlowQuantity wanted, LayerMapKey newKey, int step) {
        return map.show(history, recipe.steps(), new Numbers(network, wanted.measured(), newKey), null, step);
    }

    /** The step whose column is nearest to {@code px}, from 0 to the newest. */
    public int stepAt(double px) {
        return map.stepAt(px);
    }
}

package gradientlab.paint.flow;

import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;

/** Ticks at the first and the last layer and at round numbers between. */
final class LayerTicks {

    private LayerTicks() {}

    /**
     * @param layers the last layer's number
     * @param most about how many ticks there is room for
     */
    static List<Tick> of(int layers, double most) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(tick(1));
        int each = each(layers / Math.max(1, most));
        for (int layer = each; layer < layers; layer += each) {
            // A round number close to either end would run into its neighbour.
            if (layer > 1 && layer - 1 >= 0.6 * each && layers - layer >= 0.6 * each) {
                ticks.add(tick(layer));
            }
        }
        if (layers > 1) {
            ticks.add(tick(layers));
        }
        return ticks;
    }

    /**
     * 1, 5, 10, 20, ...: layers are counted from 1, so that steps of two would show odd or miss even numbers.
     */
    private static int each(double wanted) {
        return wanted <= 1 ? 1 : wanted <= 5 ? 5 : (int) PrintedNumbers.roundUp(wanted);
    }

    private static Tick tick(int layer) {
        return new Tick(layer, String.valueOf(layer));
    }
}

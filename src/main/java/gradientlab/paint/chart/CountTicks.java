package gradientlab.paint.chart;

import gradientlab.paint.chart.TickAxis.Tick;
import gradientlab.paint.picture.PrintedNumbers;
import java.util.ArrayList;
import java.util.List;

/** Ticks for what is counted from 1: at the first, at the last and at round numbers between. */
public final class CountTicks {

    private CountTicks() {}

    /**
     * @param last the last number
     * @param most about how many ticks there is room for
     */
    public static List<Tick> of(int last, double most) {
        List<Tick> ticks = new ArrayList<>();
        ticks.add(tick(1));
        int each = each(last / Math.max(1, most));
        for (int at = each; at < last; at += each) {
            // A round number close to either end would run into its neighbour.
            if (at > 1 && at - 1 >= 0.6 * each && last - at >= 0.6 * each) {
                ticks.add(tick(at));
            }
        }
        if (last > 1) {
            ticks.add(tick(last));
        }
        return ticks;
    }

    /**
     * 1, 5, 10, 20, ...: counted from 1, steps of two would show odd or miss even numbers.
     */
    private static int each(double wanted) {
        return wanted <= 1 ? 1 : wanted <= 5 ? 5 : (int) PrintedNumbers.roundUp(wanted);
    }

    private static Tick tick(int at) {
        return new Tick(at, String.valueOf(at));
    }
}

package gradientlab.export.gif;

import java.util.Arrays;

/**
 * Chooses a few colours that stand for many with the least squared error: boxes of colours are cut where
 * that helps most (Wu, "Color quantization by dynamic programming and principal analysis", 1992), then
 * each colour joins the nearest mean and the means move (Lloyd 1982).
 */
public final class ColourCut {

    /**
     * Counts are raised to this power: under 1, rare colours (a thin trail) keep their hue beside common
     * ones (the map), at a small cost in the mean error.
     */
    private static final double RARITY = 0.6;

    private static final int ROUNDS = 6;

    private final int[] colours;
    private final double[] weights;
    private final int[] box;

    private ColourCut(ColourCounts histogram) {
        colours = histogram.colours();
        int[] counts = histogram.counts();
        weights = new double[counts.length];
        for (int i = 0; i < counts.length; i++) {
            weights[i] = Math.pow(counts[i], RARITY);
        }
        box = new int[colours.length];
    }

    /** At most {@code most} colours, 0xRRGGBB each; exactly the histogram's if those are few enough. */
    public static int[] choose(ColourCounts histogram, int most) {
        if (histogram.size() <= most) {
            return histogram.colours();
        }
        ColourCut cut = new ColourCut(histogram);
        int[] chosen = cut.means(cut.cutInto(most));
        for (int round = 0; round < ROUNDS; round++) {
            Palette palette = new Palette(chosen);
            for (int i = 0; i < cut.box.length; i++) {
                cut.box[i] = palette.nearest(cut.colours[i]);
            }
            int[] moved = cut.means(chosen.length);
            for (int k = 0; k < moved.length; k++) {
                chosen[k] = moved[k] < 0 ? chosen[k] : moved[k];
            }
        }
        return chosen;
    }

    /** Cuts the box that gains most until there are {@code most}; how many there are in the end. */
    private int cutInto(int most) {
        Cut[] best = new Cut[most];
        best[0] = bestCut(0);
        int boxes = 1;
        while (boxes < most) {
            int chosen = 0;
            for (int k = 1; k < boxes; k++) {
                chosen = best[k].gain > best[chosen].gain ? k : chosen;
            }
            if (best[chosen].gain <= 0) {
                break;
            }
            Cut cut = best[chosen];
            for (int i = 0; i < box.length; i++) {
                if (box[i] == chosen && (colours[i] >> cut.shift & 0xFF) > cut.last) {
                    box[i] = boxes;
                }
            }
            best[chosen] = bestCut(chosen);
            best[boxes] = bestCut(boxes);
            boxes++;
        }
        return boxes;
    }

    /**
     * A cut of a box in two.
     *
     * @param shift of the channel in a colour
     * @param last the channel's largest value in the lower part
     * @param gain by how much the squared error falls
     */
    private record Cut(int shift, int last, double gain) {}

    private Cut bestCut(int which) {
        Cut best = new Cut(0, 0, 0);
        double[][] sums = new double[256][4];
        for (int shift = 0; shift <= 16; shift += 8) {
            double[] all = new double[4];
            for (double[] sum : sums) {
                Arrays.fill(sum, 0);
            }
            for (int i = 0; i < box.length; i++) {
                if (box[i] == which) {
                    add(sums[colours[i] >> shift & 0xFF], i);
                    add(all, i);
                }
            }
            double[] low = new double[4];
            for (int value = 0; value < 255; value++) {
                for (int c = 0; c < 4; c++) {
                    low[c] += sums[value][c];
                }
                if (low[3] > 0 && all[3] - low[3] > all[3] * 1e-12) {
                    double[] high = {all[0] - low[0], all[1] - low[1], all[2] - low[2], all[3] - low[3]};
                    double gain = spread(low) + spread(high) - spread(all);
                    if (gain > best.gain) {
                        best = new Cut(shift, value, gain);
                    }
                }
            }
        }
        return best;
    }

    private void add(double[] sum, int i) {
        double weight = weights[i];
        sum[0] += weight * (colours[i] >> 16);
        sum[1] += weight * (colours[i] >> 8 & 0xFF);
        sum[2] += weight * (colours[i] & 0xFF);
        sum[3] += weight;
    }

    /** |sum|² / weight: what a box's mean takes away from its sum of squares. */
    private static double spread(double[] sum) {
        return (sum[0] * sum[0] + sum[1] * sum[1] + sum[2] * sum[2]) / sum[3];
    }

    /** The mean colour of each of the first {@code count} boxes, -1 for an empty one. */
    private int[] means(int count) {
        double[][] sums = new double[count][4];
        for (int i = 0; i < box.length; i++) {
            add(sums[box[i]], i);
        }
        int[] means = new int[count];
        for (int k = 0; k < count; k++) {
            double weight = sums[k][3];
            means[k] = weight == 0
                    ? -1
                    : (int) Math.round(sums[k][0] / weight) << 16
                            | (int) Math.round(sums[k][1] / weight) << 8
                            | (int) Math.round(sums[k][2] / weight);
        }
        return means;
    }
}

package gradientlab.experiment.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What becomes of a layer's kernels, [n][C][kh][kw], where it gets other sizes. */
final class LayerKernels {

    /** The filters that are added, one after the other, to those there are. */
    private static final List<KernelName> ADDED = List.of(KernelName.SOBEL_Y, KernelName.LAPLACIAN,
            KernelName.BOX, KernelName.SHARPEN, KernelName.EMBOSS, KernelName.GAUSS, KernelName.IDENTITY,
            KernelName.SOBEL_X);

    private LayerKernels() {}

    /** Of another size: named ones in that size where they have it, others with zeros or cut. */
    static Tensor sized(Tensor kernels, int k) {
        return of(kernels.count(), kernels.channels(), (f, c) -> resized(kernels.grid(f, c), k));
    }

    /** With more or fewer filters; new ones are taken from the catalogue. */
    static Tensor filters(Tensor kernels, int n) {
        return of(n, kernels.channels(),
                (f, c) -> f < kernels.count() ? kernels.grid(f, c) : added(kernels, f - kernels.count()));
    }

    /** For another number of channels; new ones are read as the first. */
    static Tensor channels(Tensor kernels, int channels, boolean depthwise) {
        return depthwise
                ? of(channels, 1, (f, c) -> f < kernels.count() ? kernels.grid(f, 0) : kernels.grid(0, 0))
                : of(kernels.count(), channels, (f, c) -> kernels.grid(f, c < kernels.channels() ? c : 0));
    }

    /** Depthwise: a filter a channel, each the first kernel that the channel had. */
    static Tensor depthwise(Tensor kernels) {
        return of(kernels.channels(), 1, (f, c) -> kernels.grid(0, f));
    }

    /** All channels for each filter of a depthwise layer. */
    static Tensor joined(Tensor kernels) {
        return of(kernels.count(), kernels.count(), (f, c) -> kernels.grid(f, 0));
    }

    private interface KernelAt {
        double[][] of(int filter, int channel);
    }

    /** Square or not, all of the size of the first; a single one is written as a grid. */
    private static Tensor of(int filters, int channels, KernelAt kernel) {
        List<double[]> rows = new ArrayList<>();
        for (int f = 0; f < filters; f++) {
            for (int c = 0; c < channels; c++) {
                Collections.addAll(rows, kernel.of(f, c));
            }
        }
        int height = rows.size() / filters / channels;
        double[] values = rows.stream().flatMapToDouble(Arrays::stream).toArray();
        return filters * channels == 1 ? Tensor.of(rows.toArray(double[][]::new))
                : Tensor.of(new int[] {filters, channels, height, rows.get(0).length}, values);
    }

    private static double[][] resized(double[][] kernel, int k) {
        Optional<KernelName> name = KernelName.of(kernel);
        if (name.isPresent() && name.get().has(k)) {
            return name.get().of(k).grid(0, 0);
        }
        double[][] other = new double[k][k];
        for (int u = 0; u < k; u++) {
            for (int v = 0; v < k; v++) {
                int row = u + (kernel.length - k) / 2;
                int column = v + (kernel[0].length - k) / 2;
                other[u][v] = row >= 0 && row < kernel.length && column >= 0 && column < kernel[0].length
                        ? kernel[row][column]
                        : 0;
            }
        }
        return other;
    }

    private static double[][] added(Tensor kernels, int index) {
        KernelName name = ADDED.get((kernels.count() - 1 + index) % ADDED.size());
        int k = kernels.height();
        if (k == kernels.width()) {
            return (name.has(k) ? name : KernelName.BOX).of(k).grid(0, 0);
        }
        return kernels.grid(0, 0);
    }
}

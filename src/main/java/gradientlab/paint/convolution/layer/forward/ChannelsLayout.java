package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.layer.scene.LayerSight;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import java.awt.geom.Rectangle2D;
import java.util.stream.IntStream;

/**
 * Rows of channels, columns of filters: inputs at the left, a kernel where a row meets a column, maps below.
 * Where there are more than have room, those from the ones looked at on are shown. A lecture room sees
 * fewer, in cells whose numbers it can read.
 */
record ChannelsLayout(Rectangle2D area, ConvolutionShape shape, boolean presented, int firstChannel,
        int channels, int firstFilter, int filters) {

    private static final double HEAD = 44;
    /** The bias and the line under it. */
    private static final double BIAS = 40;
    /** Where there is little height. */
    private static final double LOW = 420;
    private static final double LOW_HEAD = 22;
    private static final double LOW_BIAS = 30;
    private static final double LEAST_COLUMN = 92;
    private static final double LEAST_ROW = 44;
    private static final double PAD = 20;
    private static final double PRESENTED_PAD = 12;
    private static final double NAMES = 62;
    private static final double SUMS = 84;
    /** Of a sum that stands under its kernel, for want of room beside it. */
    private static final double UNDER = 18;
    private static final double NARROW = 150;
    private static final double RESULT = 30;
    /** Of a kernel's row, its margin. */
    private static final double BETWEEN = 10;
    private static final double LOW_BETWEEN = 5;
    /** Over a map. */
    private static final double OVER = 10;
    /** Beside a map stands its result. */
    private static final double RESULT_ROOM = 66;
    private static final double PRESENTED_COLUMN = 180;
    private static final double PRESENTED_ROW = 64;
    /** A cell in which a sign and two digits are read from the last row, wide and high. */
    private static final double READABLE_WIDTH = 26.7;
    private static final double READABLE_HEIGHT = 20;
    private static final double WIDEST_COLUMN = 340;
    private static final double LARGEST = 40;
    private static final double LARGEST_MAP = 34;

    static ChannelsLayout of(Rectangle2D area, ConvolutionShape shape, LayerSight sight) {
        boolean presented = sight.presented();
        double across = area.getWidth() - left(area, shape, presented);
        int filters = fitting(shape.filters(), across / (presented ? readable(shape) : LEAST_COLUMN));
        int most = fitting(shape.channels(),
                0.6 * area.getHeight() / (presented ? PRESENTED_ROW : LEAST_ROW));
        // Where one channel alone leaves no room for numbers, all are seen without.
        int channels = IntStream.iterate(most, count -> count > 0, count -> count - 1)
                .filter(count -> !presented || of(area, shape, sight, count, filters)
                        .presentedCell() >= READABLE_HEIGHT)
                .findFirst().orElse(most);
        return of(area, shape, sight, channels, filters);
    }

    private static ChannelsLayout of(
            Rectangle2D area, ConvolutionShape shape, LayerSight sight, int channels, int filters) {
        return new ChannelsLayout(area, shape, sight.presented(),
                first(sight.channel(), channels, shape.channels()), channels,
                first(sight.filter(), filters, shape.filters()), filters);
    }

    /** A column whose map can be read. */
    private static double readable(ConvolutionShape shape) {
        return Math.max(PRESENTED_COLUMN,
                PRESENTED_PAD + RESULT_ROOM + shape.outputWidth() * READABLE_WIDTH);
    }

    private static int fitting(int count, double room) {
        return (int) Math.max(1, Math.min(count, room));
    }

    private static int first(int seen, int shown, int of) {
        return Math.max(0, Math.min(seen, of - shown));
    }

    private static double left(Rectangle2D area, ConvolutionShape shape, boolean presented) {
        double share = shape.filters() <= 2 && shape.channels() == 1 ? 0.36 : presented ? 0.15 : 0.19;
        return Math.round(Math.max(170, share * area.getWidth()));
    }

    double left() {
        return left(area, shape, presented);
    }

    double columnWidth() {
        double widest = presented ? Math.max(WIDEST_COLUMN, readable(shape)) : WIDEST_COLUMN;
        return Math.min(widest, (area.getWidth() - left()) / filters);
    }

    /** The left end of a shown filter's column. */
    double column(int filter) {
        return area.getX() + left() + (filter - firstFilter) * columnWidth();
    }

    boolean narrow() {
        return columnWidth() < NARROW;
    }

    /** Whether there is no height for names under the filters' numbers. */
    boolean low() {
        return area.getHeight() < LOW;
    }

    private double head() {
        return low() ? LOW_HEAD : HEAD;
    }

    private double bias() {
        return low() ? LOW_BIAS : BIAS;
    }

    private double pad() {
        return presented ? PRESENTED_PAD : PAD;
    }

    private double between() {
        return low() ? LOW_BETWEEN : BETWEEN;
    }

    private double mapsHeight() {
        if (presented) {
            return shape.outputHeight() * presentedCell() + OVER;
        }
        double wanted =
                Math.min(shape.outputHeight() * LARGEST_MAP, (low() ? 0.25 : 0.32) * area.getHeight());
        return Math.max(70, wanted) + (narrow() ? RESULT : 0);
    }

    /** With which kernels and maps have cells of one height. */
    private double presentedCell() {
        double free = area.getHeight() - head() - bias() - 12 - OVER - channels * between();
        return Math.min(LARGEST_MAP,
                Math.floor(free / (channels * shape.kernelHeight() + shape.outputHeight())));
    }

    private double rowHeight() {
        double rows = area.getHeight() - head() - bias() - mapsHeight() - 12;
        return rows / channels;
    }

    private double rowTop(int channel) {
        return area.getY() + head() + (channel - firstChannel) * rowHeight();
    }

    /** The y of the line under the sums. */
    double line() {
        return area.getY() + head() + channels * rowHeight() + bias() - 8;
    }

    /** A shown channel of the input, with its padding. */
    CellGrid input(int channel) {
        int rows = LayerWords.padded(shape.vertical());
        int columns = LayerWords.padded(shape.horizontal());
        double names = shape.channels() == 1 ? 40 : NAMES;
        double cell = Math.max(2, Math.floor(Math.min(LARGEST,
                Math.min((rowHeight() - 6) / rows, (left() - names - 14) / columns))));
        double y = rowTop(channel) + (rowHeight() - rows * cell) / 2;
        return new CellGrid(rows, columns, area.getX() + names, Math.round(y), cell);
    }

    /** The kernel with which a shown filter reads a shown channel. */
    CellGrid kernel(int filter, int channel) {
        double beside = narrow() ? 12 : SUMS;
        double below = narrow() ? UNDER : 0;
        double cell = Math.max(3, Math.floor(Math.min(LARGEST,
                Math.min((rowHeight() - between() - below) / shape.kernelHeight(),
                        (columnWidth() - pad() - beside) / shape.kernelWidth()))));
        double y = rowTop(channel) + (rowHeight() - below - shape.kernelHeight() * cell) / 2;
        return new CellGrid(shape.kernelHeight(), shape.kernelWidth(), Math.round(column(filter) + pad()),
                Math.round(y), cell);
    }

    /** The map of a shown filter. */
    CellGrid map(int filter) {
        double beside = narrow() ? 10 : presented ? RESULT_ROOM : SUMS;
        double room = mapsHeight() - OVER - (narrow() && !presented ? RESULT : 0);
        double width = (columnWidth() - pad() - beside) / shape.outputWidth();
        if (presented) {
            // Wider than high: a sign and two digits.
            double height = Math.floor(room / shape.outputHeight());
            return new CellGrid(shape.outputHeight(), shape.outputWidth(), Math.round(column(filter) + pad()),
                    Math.round(line() + OVER), Math.max(2, Math.min(1.4 * height, width)), height);
        }
        double cell = Math.max(2, Math.floor(Math.min(LARGEST_MAP,
                Math.min(room / shape.outputHeight(), width))));
        return new CellGrid(shape.outputHeight(), shape.outputWidth(), Math.round(column(filter) + pad()),
                Math.round(line() + OVER + (narrow() ? RESULT : 0)), cell);
    }

    /** The baseline of what a kernel gives. */
    double sumAt(int filter, int channel) {
        CellGrid k = kernel(filter, channel);
        return narrow() ? k.bottom() + UNDER - 3 : k.bounds().getCenterY() + 6;
    }

    /** Where the numbers of a shown filter's column end. */
    double numbersEnd(int filter) {
        return column(filter) + columnWidth() - 12;
    }
}

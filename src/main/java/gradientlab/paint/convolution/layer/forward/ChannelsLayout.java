package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.layer.scene.LayerSight;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import java.awt.geom.Rectangle2D;

/**
 * Rows of channels, columns of filters: inputs at the left, a kernel where a row meets a column, maps below.
 * Where there are more than have room, those around the ones looked at are shown.
 */
record ChannelsLayout(Rectangle2D area, ConvolutionShape shape, int firstChannel, int channels,
        int firstFilter,
        int filters) {

    private static final double HEAD = 44;
    /** The bias and the line under it. */
    private static final double BIAS = 40;
    /** Where there is little height. */
    private static final double LOW = 420;
    private static final double LOW_HEAD = 26;
    private static final double LOW_BIAS = 30;
    private static final double LEAST_COLUMN = 92;
    private static final double LEAST_ROW = 44;
    private static final double PAD = 20;
    private static final double NAMES = 62;
    private static final double SUMS = 84;
    /** Of a sum that stands under its kernel, for want of room beside it. */
    private static final double UNDER = 18;
    private static final double NARROW = 150;
    private static final double RESULT = 30;
    private static final double LARGEST = 40;
    private static final double LARGEST_MAP = 34;

    static ChannelsLayout of(Rectangle2D area, ConvolutionShape shape, LayerSight sight) {
        double left = left(area, shape);
        int filters = (int) Math.min(shape.filters(), (area.getWidth() - left) / LEAST_COLUMN);
        int channels = (int) Math.min(shape.channels(), 0.6 * area.getHeight() / LEAST_ROW);
        return new ChannelsLayout(area, shape, first(sight.channel(), channels, shape.channels()), channels,
                first(sight.filter(), filters, shape.filters()), filters);
    }

    private static int first(int seen, int shown, int of) {
        return Math.max(0, Math.min(seen - shown / 2, of - shown));
    }

    private static double left(Rectangle2D area, ConvolutionShape shape) {
        double share = shape.filters() <= 2 && shape.channels() == 1 ? 0.36 : 0.19;
        return Math.round(Math.max(170, share * area.getWidth()));
    }

    double left() {
        return left(area, shape);
    }

    double columnWidth() {
        return Math.min(340, (area.getWidth() - left()) / filters);
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

    private double mapsHeight() {
        double wanted =
                Math.min(shape.outputHeight() * LARGEST_MAP, (low() ? 0.25 : 0.32) * area.getHeight());
        return Math.max(70, wanted) + (narrow() ? RESULT : 0);
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
                Math.min((rowHeight() - (low() ? 5 : 10) - below) / shape.kernelHeight(),
                        (columnWidth() - PAD - beside) / shape.kernelWidth()))));
        double y = rowTop(channel) + (rowHeight() - below - shape.kernelHeight() * cell) / 2;
        return new CellGrid(shape.kernelHeight(), shape.kernelWidth(), Math.round(column(filter) + PAD),
                Math.round(y), cell);
    }

    /** The map of a shown filter. */
    CellGrid map(int filter) {
        double beside = narrow() ? 10 : SUMS;
        double room = mapsHeight() - 14 - (narrow() ? RESULT : 0);
        double cell = Math.max(2, Math.floor(Math.min(LARGEST_MAP,
                Math.min(room / shape.outputHeight(),
                        (columnWidth() - PAD - beside) / shape.outputWidth()))));
        return new CellGrid(shape.outputHeight(), shape.outputWidth(), Math.round(column(filter) + PAD),
                Math.round(line() + 14 + (narrow() ? RESULT : 0)), cell);
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

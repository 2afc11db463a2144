package gradientlab.paint.convolution.layer.forward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import java.awt.geom.Rectangle2D;

/**
 * Where input, kernel, products and output of one channel and one filter lie: one cell size for all, output
 * rows beside their windows' middle where they can be.
 *
 * @param met the kernel rotated, beside K; null for a cross-correlation
 */
record ForwardLayout(CellGrid x, CellGrid k, CellGrid met, CellGrid products, CellGrid y) {

    /** Left and right of the grids: row numbers, the lines to the products, the sum and its arrow. */
    private static final double LEFT = 40;
    private static final double RAYS = 46;
    private static final double SUM = 118;
    private static final double RIGHT = 22;
    /** Above a grid: its name and its columns' numbers. */
    private static final double HEAD = 42;
    /** Between kernel and products: the sign, the products' name. */
    private static final double SIGN = 56;
    /** Between kernel and rotated kernel. */
    private static final double TURN = 56;

    private static final double LARGEST = 64;

    /** The largest cells with which all fits into an area. */
    static ForwardLayout of(Rectangle2D area, ConvolutionShape shape, boolean flip, boolean presented) {
        int rows = LayerWords.padded(shape.vertical());
        int columns = LayerWords.padded(shape.horizontal());
        int kh = shape.kernelHeight();
        int kw = shape.kernelWidth();
        double wide = kw <= 3 ? 1.75 : 1;
        double tall = kw <= 3 && kh <= 3 ? 1.12 : 1;
        double middle = Math.max(wide * kw, flip ? 2 * kw : kw);
        double fixed = LEFT + RAYS + SUM + RIGHT + (flip ? TURN : 0);
        double across = (area.getWidth() - fixed) / (columns + middle + shape.outputWidth());
        double down = Math.min((area.getHeight() - HEAD) / Math.max(rows, below(shape)),
                (area.getHeight() - HEAD - SIGN) / (kh * (1 + tall)));
        double cell = Math.max(3, Math.floor(Math.min(LARGEST,
                Math.min(across, down))));
        double width = fixed + (columns + middle + shape.outputWidth()) * cell;
        double left = area.getX() + (area.getWidth() - width) / 2;
        left = presented ? left : Math.min(left, area.getX() + 24);
        double spare = presented ? 0 : Math.max(0, area.getX() + area.getWidth() - width - left) / 3;
        return placed(area, shape, flip, new Sizes(cell, wide * cell, tall * cell, middle * cell
                + (flip ? TURN : 0)), left + LEFT, spare);
    }

    /** Rows from the input's top to the output's bottom, if that stands beside the windows' middle. */
    private static double below(ConvolutionShape shape) {
        return aligned(shape) ? (shape.kernelHeight() - 1) / 2.0 + shape.outputHeight()
                : shape.outputHeight();
    }

    private static boolean aligned(ConvolutionShape shape) {
        return shape.vertical().stride() == 1 && shape.vertical().dilation() == 1;
    }

    private record Sizes(double cell, double wide, double tall, double middle) {}

    private static ForwardLayout placed(Rectangle2D area, ConvolutionShape shape, boolean flip, Sizes sizes,
            double left, double spare) {
        double cell = sizes.cell();
        int rows = LayerWords.padded(shape.vertical());
        int columns = LayerWords.padded(shape.horizontal());
        int kh = shape.kernelHeight();
        int kw = shape.kernelWidth();
        double room = area.getHeight() - HEAD;
        double top = Math.round(area.getY() + HEAD + Math.max(0, room - rows * cell) / 2);
        CellGrid x = new CellGrid(rows, columns, Math.round(left), top, cell);

        double middle = Math.round(x.right() + RAYS + spare);
        double block = kh * cell + SIGN + kh * sizes.tall();
        double head = Math.round(area.getY() + HEAD + Math.max(0, room - block) / 2);
        double productsX = Math.round(middle + (sizes.middle() - kw * sizes.wide()) / 2);
        CellGrid products = new CellGrid(kh, kw, productsX, head + kh * cell + SIGN,
                sizes.wide(), sizes.tall());
        double centre = products.bounds().getCenterX();
        double metX = flip ? middle + sizes.middle() - kw * cell : centre - kw * cell / 2;
        CellGrid used = new CellGrid(kh, kw, Math.round(metX), head, cell);
        CellGrid k = flip ? new CellGrid(kh, kw, used.x() - TURN - kw * cell, head, cell) : used;

        double yTop = aligned(shape) ? top + (kh - 1) / 2.0 * cell
                : x.bounds().getCenterY() - shape.outputHeight() * cell / 2;
        CellGrid y = new CellGrid(shape.outputHeight(), shape.outputWidth(),
                Math.round(middle + sizes.middle() + SUM + spare), Math.round(yTop), cell);
        return new ForwardLayout(x, k, flip ? used : null, products, y);
    }

    /** The kernel that stands over the products. */
    CellGrid over() {
        return met == null ? k : met;
    }
}

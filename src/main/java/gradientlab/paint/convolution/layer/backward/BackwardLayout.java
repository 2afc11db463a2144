package gradientlab.paint.convolution.layer.backward;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.convolution.layer.scene.LayerWords;
import java.awt.geom.Rectangle2D;

/**
 * Where the grids of one channel and one filter lie: X, kernels and Y over dX, products and dY, all of one
 * cell size. A lecture room sees in larger cells what is computed alone: what is left out is null.
 *
 * @param x with its padding where weights are summed
 * @param turned the kernel rotated by 180°
 * @param divider the y between above and below; NaN for none
 */
record BackwardLayout(CellGrid x, CellGrid k, CellGrid turned, CellGrid dk, CellGrid y, CellGrid dx,
        CellGrid products, CellGrid dy, double divider) {

    private static final double LEFT = 40;
    /** Between dX and products: the sum and its arrow. */
    private static final double SUM = 96;
    /** Between products and dY: lines, row numbers. */
    private static final double RAYS = 70;
    private static final double RIGHT = 24;
    private static final double HEAD = 44;
    /** Under dK stands db. */
    private static final double FOOT = 8;
    private static final double BETWEEN = 34;
    /** From the rotated kernel to dK: as wide as the first one's name in either language. */
    private static final double TURNED = 104;
    private static final double LARGEST = 60;
    /** Kernels beside a large input have larger cells. */
    private static final double LEAST_KERNEL = 14;

    static BackwardLayout of(Rectangle2D area, ConvolutionShape shape, Reading reading) {
        boolean sum = reading == Reading.SUM;
        int rows = sum ? LayerWords.padded(shape.vertical()) : shape.height();
        int columns = sum ? LayerWords.padded(shape.horizontal()) : shape.width();
        int kw = shape.kernelWidth();
        int ph = sum ? shape.outputHeight() : shape.kernelHeight();
        int pw = sum ? shape.outputWidth() : kw;
        double wide = pw <= 3 ? 1.7 : 1;
        double tall = pw <= 3 && ph <= 3 ? 1.1 : 1;
        double kernels = 3 * kw;
        double middle = Math.max(pw * wide, kernels);
        double fixed = LEFT + SUM + RAYS + RIGHT + 2 * BETWEEN;
        int above = Math.max(Math.max(rows, shape.outputHeight()), shape.kernelHeight());
        double below = Math.max(Math.max(shape.height(), shape.outputHeight()), ph * tall);
        double across = (area.getWidth() - fixed)
                / (Math.max(columns, shape.width()) + middle + shape.outputWidth());
        double down = (area.getHeight() - 2 * HEAD - 2 * FOOT) / (above + below);
        double cell = Math.max(3, Math.floor(Math.min(LARGEST, Math.min(across, down))));

        double left = area.getX() + LEFT;
        double leftWidth = Math.max(columns, shape.width()) * cell;
        double k = Math.max(cell, LEAST_KERNEL);
        double middleWidth = Math.max(middle * cell, 3 * kw * k) + 2 * BETWEEN;
        double total = leftWidth + SUM + middleWidth + RAYS + shape.outputWidth() * cell;
        double spare = Math.max(0, area.getWidth() - LEFT - RIGHT - total) / 3;
        double middleX = left + leftWidth + SUM + spare;
        double rightX = middleX + middleWidth + RAYS + spare;
        double slack = Math.max(0, area.getHeight() - 2 * HEAD - 2 * FOOT - (above + below) * cell) / 2;
        double top = area.getY() + HEAD + slack / 2;
        double lower = top + above * cell + FOOT + slack + HEAD;

        double kernelY = top + (above * cell - shape.kernelHeight() * k) / 2;
        double step = kw * k + BETWEEN;
        double named = Math.max(step, TURNED);
        double kernelX = middleX + (middleWidth - step - named - kw * k) / 2;
        Draft draft = new Draft();
        draft.x = grid(rows, columns, left, top + (above - rows) * cell / 2, cell);
        draft.k = grid(shape.kernelHeight(), kw, kernelX, kernelY, k);
        draft.turned = grid(shape.kernelHeight(), kw, kernelX + step, kernelY, k);
        draft.dk = grid(shape.kernelHeight(), kw, kernelX + step + named, kernelY, k);
        draft.y = grid(shape.outputHeight(), shape.outputWidth(), rightX,
                top + (above - shape.outputHeight()) * cell / 2, cell);
        draft.dx = grid(shape.height(), shape.width(), left,
                lower + (below - shape.height()) * cell / 2, cell);
        draft.products = new CellGrid(ph, pw, Math.round(middleX + (middleWidth - pw * wide * cell) / 2),
                Math.round(lower + (below - ph * tall) * cell / 2), wide * cell, tall * cell);
        draft.dy = grid(shape.outputHeight(), shape.outputWidth(), rightX,
                lower + (below - shape.outputHeight()) * cell / 2, cell);
        draft.divider = lower - HEAD - slack / 2;
        return draft.done();
    }

    /** What the reading computes alone: one row of grids, with the kernels or dK over the products. */
    static BackwardLayout presented(Rectangle2D area, ConvolutionShape shape, Reading reading) {
        boolean sum = reading == Reading.SUM;
        int rows = sum ? LayerWords.padded(shape.vertical()) : shape.height();
        int columns = sum ? LayerWords.padded(shape.horizontal()) : shape.width();
        int kh = shape.kernelHeight();
        int kw = shape.kernelWidth();
        int ph = sum ? shape.outputHeight() : kh;
        int pw = sum ? shape.outputWidth() : kw;
        double wide = pw <= 3 ? 1.6 : 1;
        double middle = Math.max(pw * wide, reading == Reading.COLLECT ? 2 * kw : kw);
        double between = reading == Reading.COLLECT ? BETWEEN : 0;
        // Between dK and products there stands the sum's sign, over the products' name.
        double gap = sum ? HEAD + 34 : HEAD;
        double fixed = LEFT + SUM + RAYS + RIGHT + between;
        double across = (area.getWidth() - fixed) / (columns + middle + shape.outputWidth());
        double down = Math.min((area.getHeight() - HEAD) / Math.max(rows, shape.outputHeight()),
                (area.getHeight() - HEAD - gap) / (kh + ph));
        double cell = Math.max(3, Math.floor(Math.min(LARGEST, Math.min(across, down))));
        double spare = Math.max(0, (area.getWidth() - fixed
                - (columns + middle + shape.outputWidth()) * cell) / 2);
        double left = area.getX() + LEFT + spare;
        double middleX = left + columns * cell + SUM;
        double centre = middleX + (middle * cell + between) / 2;
        double rightX = middleX + middle * cell + between + RAYS;
        double room = area.getHeight() - HEAD;
        double top = area.getY() + HEAD;
        CellGrid leftGrid = grid(rows, columns, left, top + (room - rows * cell) / 2, cell);
        double block = (kh + ph) * cell + gap;
        double kernelY = top + (room - block) / 2;
        CellGrid first = grid(kh, kw, reading == Reading.COLLECT ? centre - between / 2 - kw * cell
                : centre - kw * cell / 2, kernelY, cell);
        Draft draft = new Draft();
        if (sum) {
            draft.x = leftGrid;
            draft.dk = first;
        } else {
            draft.dx = leftGrid;
            draft.k = first;
        }
        if (reading == Reading.COLLECT) {
            draft.turned = grid(kh, kw, centre + between / 2, kernelY, cell);
        }
        draft.products = new CellGrid(ph, pw, Math.round(centre - pw * wide * cell / 2),
                Math.round(kernelY + kh * cell + gap), wide * cell, cell);
        draft.dy = grid(shape.outputHeight(), shape.outputWidth(), rightX,
                top + (room - shape.outputHeight() * cell) / 2, cell);
        return draft.done();
    }

    private static CellGrid grid(int rows, int columns, double x, double y, double cell) {
        return new CellGrid(rows, columns, Math.round(x), Math.round(y), cell);
    }

    /** All grids, at first none. */
    private static final class Draft {
        CellGrid x;
        CellGrid k;
        CellGrid turned;
        CellGrid dk;
        CellGrid y;
        CellGrid dx;
        CellGrid products;
        CellGrid dy;
        double divider = Double.NaN;

        BackwardLayout done() {
            return new BackwardLayout(x, k, turned, dk, y, dx, products, dy, divider);
        }
    }
}

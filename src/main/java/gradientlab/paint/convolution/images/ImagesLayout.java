package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.paint.convolution.cell.CellGrid;
import gradientlab.paint.stage.StageTitle;
import gradientlab.paint.stage.TagLine;
import java.awt.geom.Rectangle2D;

/**
 * Where the parts lie, in logical pixels.
 *
 * @param x the picture
 * @param y the result
 * @param kernel the weights
 * @param products of the window
 * @param verdicts the tags' lines
 * @param shelf of the named kernels; empty where a lecture room sees the rest alone
 */
record ImagesLayout(Rectangle2D x, Rectangle2D y, CellGrid kernel, CellGrid products, Rectangle2D verdicts,
        Rectangle2D shelf) {

    private static final double LEFT = StageTitle.LEFT;
    /** Of a picture's name over it. */
    static final double NAME = 24;
    /** The narrowest that kernel and products may stand in. */
    private static final double MIDDLE = 250;
    private static final double GAP = 12;
    /** Over the shelf's pictures and under them. */
    static final double SHELF_HEAD = 30;
    static final double SHELF_FOOT = 22;
    private static final double SHELF = 0.25;
    /** Between kernel and products, and under the products. */
    private static final double SIGN = 58;
    private static final double SUM = 36;
    private static final double WIDEST_CELL = 80;

    /** @param lines of the verdicts */
    static ImagesLayout of(ImagesScene scene, StageTitle title, int lines) {
        double width = title.width();
        double height = title.height();
        boolean presented = title.presented();
        double shelfHeight = presented ? 0
                : Math.min(184, Math.max(SHELF * height, 112)) - (lines - 1) * TagLine.LINE / 2;
        Rectangle2D shelf = new Rectangle2D.Double(LEFT, height - shelfHeight, width - 2 * LEFT, shelfHeight);
        double verdictHeight = lines * TagLine.LINE + GAP;
        double top = title.bottom() + NAME;
        double room = height - shelfHeight - verdictHeight - 6 - top;
        double side = Math.floor(Math.max(60, Math.min(room, (width - 2 * LEFT - MIDDLE) / 2)));
        double spare = Math.max(0, room - side);
        top += Math.round(Math.min(spare / 2, 20));
        Rectangle2D x = fitted(scene.run().x(), LEFT, top, side, false);
        Rectangle2D y = fitted(scene.run().result(), width - LEFT - side, top, side, true);
        Rectangle2D verdicts = new Rectangle2D.Double(
                LEFT, top + side + GAP, width - 2 * LEFT, lines * TagLine.LINE);
        double middle = (x.getMaxX() + y.getX()) / 2;
        double across = y.getX() - x.getMaxX() - 76;
        return placed(scene.k(), new Rectangle2D.Double(middle - across / 2, top, across, side),
                new ImagesLayout(x, y, null, null, verdicts, shelf));
    }

    /** The largest area of a picture's shape in a square, at its left or right end. */
    private static Rectangle2D fitted(Planes planes, double x, double y, double side, boolean right) {
        double scale = side / Math.max(planes.width(), planes.height());
        double w = Math.max(1, Math.round(planes.width() * scale));
        double h = Math.max(1, Math.round(planes.height() * scale));
        return new Rectangle2D.Double(right ? x + side - w : x, y + Math.floor((side - h) / 2), w, h);
    }

    /** Kernel over products, both in the middle of the area between the pictures. */
    private static ImagesLayout placed(int k, Rectangle2D area, ImagesLayout rest) {
        double tall = area.getHeight() - SIGN - SUM;
        double kernelCell = Math.floor(Math.min(44, Math.min(0.4 * tall / k, area.getWidth() / k)));
        double high = Math.floor((tall - k * kernelCell) / k);
        double wide = Math.floor(Math.min(WIDEST_CELL, Math.min(area.getWidth() / k, 1.7 * high)));
        high = Math.min(high, wide);
        double used = k * kernelCell + k * high + SIGN + SUM;
        double y = Math.round(area.getY() + Math.max(0, (area.getHeight() - used) / 2) / 2);
        CellGrid kernel =
                new CellGrid(k, k, Math.round(area.getCenterX() - k * kernelCell / 2), y, kernelCell);
        CellGrid products = new CellGrid(k, k, Math.round(area.getCenterX() - k * wide / 2),
                y + k * kernelCell + SIGN, wide, high);
        return new ImagesLayout(rest.x, rest.y, kernel, products, rest.verdicts, rest.shelf);
    }

    /** The picture of a kernel on the shelf, counted from 0, of eight. */
    Rectangle2D item(int at, int count) {
        double pitch = shelf.getWidth() / count;
        double side = Math.floor(Math.min(pitch - 14, shelf.getHeight() - SHELF_HEAD - SHELF_FOOT));
        return new Rectangle2D.Double(Math.round(shelf.getX() + at * pitch), shelf.getY() + SHELF_HEAD, side,
                side);
    }
}

package gradientlab.paint.relief;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Quadratic;
import gradientlab.core.surface.View;
import gradientlab.paint.ground.Field;
import gradientlab.paint.ground.LossScale;
import gradientlab.paint.picture.Viewport;
import java.util.Arrays;

/**
 * A surface as a grid of square patches, each two flat triangles, with heights on the scale of the ramp.
 * Depends on surface and view alone: a turning camera computes none of it again.
 *
 * <p>A convex quadratic has heights in proportion to f: on the ramp's logarithmic scale its walls would look
 * concave. So has what asks for it, as a bounded loss does whose plateaus the logarithm would draw together.
 */
public final class ReliefMesh {

    /** Patches along the longer side: a narrow valley stays smooth. */
    public static final int PATCHES = 160;

    /** The share of corners that may be cut off at the top: one steep corner must not flatten the rest. */
    private static final double CUT = 0.005;

    /** From this place on the ramp on there is no value: see {@link LossScale#place}. */
    private static final float NOWHERE = 999;

    private final View view;
    private final LossScale losses;
    private final double same;
    private final boolean linear;
    private final Field field;
    private final int columns;
    private final int rows;
    private final float[] places;
    private final float[] normals;
    /** A patch's side in the box. */
    private final double cell;
    private final double lowest;
    private final double highest;

    ReliefMesh(LossSurface surface, View wanted) {
        this(surface, wanted, false);
    }

    /** @param inProportion whether heights are in proportion to f though it is no quadratic */
    ReliefMesh(LossSurface surface, View wanted, boolean inProportion) {
        double longer = Math.max(wanted.width(), wanted.height());
        int across = Math.max(8, (int) Math.round(PATCHES * wanted.width() / longer));
        int down = Math.max(8, (int) Math.round(PATCHES * wanted.height() / longer));
        // A patch counts as a pixel here: fields and level lines know pixels.
        Viewport grid = Viewport.fit(wanted, across, down);
        view = grid.visible();
        LossScale own = LossScale.of(surface);
        losses = own.at(view, surface.view());
        same = own.base() + own.soft() / 100;
        linear = !own.symmetric() && (inProportion || Quadratic.is(surface));
        field = new Field(surface, losses, grid, across, down, 1);
        columns = across + 1;
        rows = down + 1;
        cell = 2.0 / (Math.max(columns, rows) - 1);
        places = new float[columns * rows];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                places[j * columns + i] = field.at(i, j);
            }
        }
        float[] sorted = places.clone();
        Arrays.sort(sorted);
        lowest = Math.max(-1, sorted[0]);
        highest = Math.max(
                lowest + 0.05, Math.min(1.5, sorted[(int) ((1 - CUT) * (sorted.length - 1))]));
        normals = new float[3 * places.length];
        for (int j = 0; j < rows; j++) {
            for (int i = 0; i < columns; i++) {
                normal(i, j);
            }
        }
    }

    /** The part of the plane it covers: the one asked for, to whole patches. */
    public View view() {
        return view;
    }

    LossScale losses() {
        return losses;
    }

    /** The loss up to which valleys count as equally deep: see {@link LossScale#same}. */
    public double same() {
        return same;
    }

    /** The same as a field with a patch for a pixel, for level lines. */
    Field field() {
        return field;
    }

    /** Corners from left to right. */
    int columns() {
        return columns;
    }

    /** Corners from far to near, that is from the largest y to the least. */
    int rows() {
        return rows;
    }

    /** The data x of a column, which need not be whole. */
    double x(double column) {
        return view.xMin() + view.width() * column / (columns - 1);
    }

    /** The data y of a row, which need not be whole. */
    double y(double row) {
        return view.yMax() - view.height() * row / (rows - 1);
    }

    /** The place of a corner on the ramp. */
    float place(int corner) {
        return places[corner];
    }

    /** Whether f has a value at a corner. */
    boolean has(int corner) {
        return Math.abs(places[corner]) < NOWHERE;
    }

    /** The height of a corner in the box. */
    double height(int corner) {
        return heightOf(places[corner]);
    }

    /** The height in the box of a place on the ramp: the view's lowest and highest places fill it. */
    double heightOf(double place) {
        double share = linear
                ? (above(place) - above(lowest)) / (above(highest) - above(lowest))
                : (place - lowest) / (highest - lowest);
        return Projection.GAP + Projection.HEIGHT * Math.max(0, Math.min(1.08, share));
    }

    /** Whether heights are in proportion to f, not to its place on the ramp. */
    boolean linear() {
        return linear;
    }

    /** The loss above the base at a place on a ramp that is not symmetric. */
    double above(double place) {
        double size = Math.abs(place) * Math.log1p(losses.top() / losses.soft());
        return Math.signum(place) * losses.soft() * Math.expm1(size);
    }

    /** The place on the ramp that is as high as the box. */
    double highest() {
        return highest;
    }

    /** The place on the ramp where heights begin. */
    double lowest() {
        return lowest;
    }

    /** The surface's height in the box over a data point, on the triangles that are drawn. */
    public double heightAt(double x, double y) {
        double column = Math.max(0, Math.min(columns - 1, (x - view.xMin()) / view.width() * (columns - 1)));
        double row = Math.max(0, Math.min(rows - 1, (view.yMax() - y) / view.height() * (rows - 1)));
        int i = Math.min(columns - 2, (int) column);
        int j = Math.min(rows - 2, (int) row);
        double right = column - i;
        double down = row - j;
        int corner = j * columns + i;
        double east = height(corner + 1);
        double south = height(corner + columns);
        if (right + down <= 1) {
            double here = height(corner);
            return here + right * (east - here) + down * (south - here);
        }
        double opposite = height(corner + columns + 1);
        return opposite + (1 - right) * (south - opposite) + (1 - down) * (east - opposite);
    }

    /** Whether the triangle over a data point turns its upper side to a viewer in that direction. */
    boolean faces(double x, double y, double[] viewer) {
        double column = Math.max(0, Math.min(columns - 1, (x - view.xMin()) / view.width() * (columns - 1)));
        double row = Math.max(0, Math.min(rows - 1, (view.yMax() - y) / view.height() * (rows - 1)));
        int i = Math.min(columns - 2, (int) column);
        int j = Math.min(rows - 2, (int) row);
        int corner = j * columns + i;
        boolean upper = column - i + row - j <= 1;
        double acrossX = upper
                ? height(corner + 1) - height(corner)
                : height(corner + columns + 1) - height(corner + columns);
        double acrossY = upper
                ? height(corner) - height(corner + columns)
                : height(corner + 1) - height(corner + columns + 1);
        return viewer[2] * cell > acrossX * viewer[0] + acrossY * viewer[1];
    }

    /** The shade of a corner under a light from that direction: its normal times the light. */
    double lit(int corner, double lightX, double lightY, double lightZ) {
        int at = 3 * corner;
        return normals[at] * lightX + normals[at + 1] * lightY + normals[at + 2] * lightZ;
    }

    private void normal(int i, int j) {
        int west = Math.max(0, i - 1);
        int east = Math.min(columns - 1, i + 1);
        int north = Math.max(0, j - 1);
        int south = Math.min(rows - 1, j + 1);
        double slopeX = (height(j * columns + east) - height(j * columns + west)) / ((east - west) * cell);
        double slopeY =
                (height(north * columns + i) - height(south * columns + i)) / ((south - north) * cell);
        double length = Math.sqrt(slopeX * slopeX + slopeY * slopeY + 1);
        int at = 3 * (j * columns + i);
        normals[at] = (float) (-slopeX / length);
        normals[at + 1] = (float) (-slopeY / length);
        normals[at + 2] = (float) (1 / length);
    }
}

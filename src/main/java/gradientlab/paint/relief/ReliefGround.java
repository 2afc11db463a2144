package gradientlab.paint.relief;

import gradientlab.core.surface.Camera;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.paint.ground.LevelLines;
import gradientlab.paint.picture.Blend;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.Theme;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * The surface in relief with level lines on it and on the floor, as pixels, and what is hidden by it.
 *
 * <p>Shading mixes the ramp with the colour of its zero end only: away from it no runner's contrast falls.
 */
public final class ReliefGround {

    private static final int TONES = 72;
    private static final int SHADES = 32;

    /** How much of the colour the darkest (light theme: brightest) side loses. */
    private static final double DEPTH = 0.62;

    /** How far behind what hides it a point still counts as on it, in units of the box. */
    private static final double SLACK = 0.012;

    /** Two surfaces farther apart than this are an outline, in units of the box. */
    private static final double JUMP = 0.04;

    private static final double ON_SURFACE = 0.16;
    private static final double ON_FLOOR = 0.55;

    private final Theme theme;
    private final double scale;
    private final int[] pixels;
    private final int width;
    private final int height;
    private final DepthRaster raster;
    private final Cover lines;
    private final int[] palette;
    private boolean inProportion;
    private ReliefMesh mesh;
    private LossSurface surface;
    private View wanted;
    private Projection projection;
    private double[] viewer;

    /** Paints into {@code image}, whose kind is TYPE_INT_ARGB_PRE. */
    public ReliefGround(BufferedImage image, Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        width = image.getWidth();
        height = image.getHeight();
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        raster = new DepthRaster(pixels, width, height);
        lines = new Cover(width, height);
        palette = palette(theme);
    }

    /** Heights are in proportion to the loss from now on. */
    public ReliefGround inProportion() {
        inProportion = true;
        return this;
    }

    /** Paints all of it. */
    public void paint(LossSurface newSurface, View view, Camera camera) {
        if (mesh == null || newSurface != surface || !view.equals(wanted)) {
            mesh = new ReliefMesh(newSurface, view, inProportion);
            surface = newSurface;
            wanted = view;
        }
        projection = new Projection(mesh.view(), camera, width, height, scale);
        viewer = projection.turned(0, 0, 1);
        raster.clear(theme.bg().getRGB());
        corners();
        patches();
        floor();
        raster.smooth(JUMP);
        lines.clear();
        levels();
        rim();
        mixLines();
    }

    /** The whole picture, pixels. */
    public Rectangle2D area() {
        return new Rectangle2D.Double(0, 0, width, height);
    }

    public ReliefMesh mesh() {
        return mesh;
    }

    public Projection projection() {
        return projection;
    }

    /** The pixel column of a data point. */
    public double px(double x, double y) {
        return projection.px(projection.boxX(x), projection.boxY(y));
    }

    /** The pixel row of a data point at a height in the box. */
    public double py(double x, double y, double z) {
        return projection.py(projection.boxX(x), projection.boxY(y), z);
    }

    /** Whether a data point at that height is not hidden. */
    public boolean seen(double x, double y, double z) {
        double bx = projection.boxX(x);
        double by = projection.boxY(y);
        return raster.seen(
                projection.px(bx, by), projection.py(bx, by, z), projection.near(bx, by, z), SLACK);
    }

    /** Whether a data point on the surface is seen, and from above: from below the sheet itself hides it. */
    public boolean seenOnTop(double x, double y, double z) {
        return mesh.faces(x, y, viewer) && seen(x, y, z);
    }

    /** How near what is drawn at a pixel is; {@link DepthRaster#EMPTY} where there is nothing. */
    public float near(int px, int py) {
        return raster.near(px, py);
    }

    private void corners() {
        int count = mesh.columns() * mesh.rows();
        raster.begin(count + 4, palette, TONES);
        double[] light = projection.turned(-0.52, 0.62, 0.59);
        for (int j = 0; j < mesh.rows(); j++) {
            double by = projection.boxY(mesh.y(j));
            for (int i = 0; i < mesh.columns(); i++) {
                int corner = j * mesh.columns() + i;
                double bx = projection.boxX(mesh.x(i));
                double z = mesh.height(corner);
                double tone = Math.max(0, Math.min(1, mesh.place(corner))) * TONES;
                // The last line of the palette is the underside's.
                double lit = Math.max(0, mesh.lit(corner, light[0], light[1], light[2])) * (SHADES - 2);
                raster.corner(corner, projection.px(bx, by), projection.py(bx, by, z),
                        projection.near(bx, by, z), tone, lit);
            }
        }
    }

    private void patches() {
        int columns = mesh.columns();
        for (int j = 0; j + 1 < mesh.rows(); j++) {
            for (int i = 0; i + 1 < columns; i++) {
                int nw = j * columns + i;
                int ne = nw + 1;
                int sw = nw + columns;
                if (mesh.has(ne) && mesh.has(sw)) {
                    if (mesh.has(nw)) {
                        patch(nw, sw, ne);
                    }
                    if (mesh.has(sw + 1)) {
                        patch(sw + 1, ne, sw);
                    }
                }
            }
        }
    }

    private void patch(int a, int b, int c) {
        raster.triangle(a, b, c, raster.facing(a, b, c) ? -1 : SHADES - 1);
    }

    private void floor() {
        int first = mesh.columns() * mesh.rows();
        View view = mesh.view();
        double[] xs = {view.xMin(), view.xMax(), view.xMin(), view.xMax()};
        double[] ys = {view.yMax(), view.yMax(), view.yMin(), view.yMin()};
        for (int k = 0; k < 4; k++) {
            double bx = projection.boxX(xs[k]);
            double by = projection.boxY(ys[k]);
            raster.corner(first + k, projection.px(bx, by), projection.py(bx, by, 0),
                    projection.near(bx, by, 0), 0, SHADES);
        }
        raster.begin(first + 4, new int[] {theme.surface().getRGB()}, 1);
        raster.triangle(first, first + 2, first + 1, 0);
        raster.triangle(first + 3, first + 1, first + 2, 0);
    }

    /** Level lines: fine on the surface, in the broad half of the cover on the floor. */
    private void levels() {
        double half = 0.5 * scale;
        new LevelLines(mesh.field(), mesh.losses().levels()).trace((bold, ai, aj, bi, bj) -> {
            double ax = mesh.x(ai);
            double ay = mesh.y(aj);
            double bx = mesh.x(bi);
            double by = mesh.y(bj);
            double x = (ax + bx) / 2;
            double y = (ay + by) / 2;
            double z = mesh.heightAt(x, y);
            if (seen(x, y, z)) {
                // At their ends' own heights: pieces meet.
                lines.fine(px(ax, ay), py(ax, ay, mesh.heightAt(ax, ay)), px(bx, by),
                        py(bx, by, mesh.heightAt(bx, by)), bold ? 1.6 * half : half, false, false);
            }
            if (seen(x, y, 0)) {
                lines.broad(px(ax, ay), py(ax, ay, 0), px(bx, by), py(bx, by, 0), bold ? 1.7 * half : half);
            }
        });
    }

    /** The edges of floor and surface, where they are not hidden. */
    private void rim() {
        View view = mesh.view();
        edge(view.xMin(), view.yMin(), view.xMax(), view.yMin());
        edge(view.xMax(), view.yMin(), view.xMax(), view.yMax());
        edge(view.xMax(), view.yMax(), view.xMin(), view.yMax());
        edge(view.xMin(), view.yMax(), view.xMin(), view.yMin());
    }

    private void edge(double ax, double ay, double bx, double by) {
        int pieces = ReliefMesh.PATCHES;
        for (int k = 0; k < pieces; k++) {
            double x0 = ax + (bx - ax) * k / pieces;
            double y0 = ay + (by - ay) * k / pieces;
            double x1 = ax + (bx - ax) * (k + 1) / pieces;
            double y1 = ay + (by - ay) * (k + 1) / pieces;
            if (seen((x0 + x1) / 2, (y0 + y1) / 2, 0)) {
                lines.broad(px(x0, y0), py(x0, y0, 0), px(x1, y1), py(x1, y1, 0), 0.6 * scale);
            }
            double z0 = mesh.heightAt(x0, y0);
            double z1 = mesh.heightAt(x1, y1);
            if (seen((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2)) {
                lines.broad(px(x0, y0), py(x0, y0, z0), px(x1, y1), py(x1, y1, z1), 0.6 * scale);
            }
        }
    }

    private void mixLines() {
        int onSurface = theme.level().getRGB();
        int onFloor = theme.edge().getRGB();
        byte[] covered = lines.pixels();
        boolean[] tiles = lines.tiles();
        int across = Cover.tilesAlong(width);
        for (int row = 0; row < height; row++) {
            int firstTile = (row >> Cover.TILE_SHIFT) * across;
            for (int tile = 0; tile < across; tile++) {
                if (tiles[firstTile + tile]) {
                    int from = row * width + (tile << Cover.TILE_SHIFT);
                    int to = row * width + Math.min(width, tile + 1 << Cover.TILE_SHIFT);
                    mixLines(covered, from, to, onFloor, onSurface);
                }
            }
        }
    }

    private void mixLines(byte[] covered, int from, int to, int onFloor, int onSurface) {
        for (int i = from; i < to; i++) {
            if (covered[i] != 0) {
                int fine = (int) (ON_SURFACE * 256 * (covered[i] & 15) / Cover.FULL);
                int broad = (int) (ON_FLOOR * 256 * (covered[i] >> 4 & 15) / Cover.FULL);
                pixels[i] = Blend.over(Blend.over(pixels[i], onFloor, broad), onSurface, fine);
            }
        }
    }

    /** A line a shade, from the side in the dark to the lit one; the last for the underside. */
    private static int[] palette(Theme theme) {
        int[] palette = new int[SHADES * TONES];
        int zero = theme.casing().getRGB();
        for (int s = 0; s < SHADES; s++) {
            boolean under = s == SHADES - 1;
            double lit = (double) s / (SHADES - 2);
            // In the light theme the lit side is the one mixed with white.
            double away = under ? 1 : theme == Theme.DARK ? 1 - lit : lit;
            int alpha = (int) Math.round(256 * (under ? 0.75 : DEPTH * away));
            for (int t = 0; t < TONES; t++) {
                int color = theme.stage((t + 0.5) / TONES).getRGB();
                palette[s * TONES + t] = Blend.over(color, zero, alpha);
            }
        }
        return palette;
    }
}

package gradientlab.paint.relief;

import gradientlab.paint.picture.Blend;
import java.util.Arrays;

/**
 * Fills triangles into pixels and remembers how near each pixel is, so that the nearer triangle wins
 * whatever the order. A triangle owns the pixels whose centres lie in it: neighbours leave no gap and
 * share none.
 */
public final class DepthRaster {

    /** Nothing is there. */
    public static final float EMPTY = -1e9f;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final float[] near;

    /** Corners by index: pixels, nearness, and two coordinates into the palette. */
    private double[] x = new double[0];
    private double[] y = new double[0];
    private double[] depth = new double[0];
    private double[] tone = new double[0];
    private double[] shade = new double[0];
    /** Where corners were set since all was emptied: elsewhere nothing is drawn. */
    private double leftmost;
    private double rightmost;
    private double highest;
    private double lowest;
    private int[] palette = new int[1];
    private int tones = 1;

    /** @param pixels width * height of them, row by row */
    DepthRaster(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.near = new float[width * height];
    }

    /** Empties everything. */
    void clear(int color) {
        Arrays.fill(pixels, color);
        Arrays.fill(near, EMPTY);
        leftmost = width;
        rightmost = 0;
        highest = height;
        lowest = 0;
    }

    /** Room for so many corners, and the colours they may have: {@code tones} a line, a line a shade. */
    void begin(int corners, int[] colors, int colorsInLine) {
        if (x.length < corners) {
            x = new double[corners];
            y = new double[corners];
            depth = new double[corners];
            tone = new double[corners];
            shade = new double[corners];
        }
        palette = colors;
        tones = colorsInLine;
    }

    /** Sets a corner; tone and shade must lie within the palette, which is not checked again. */
    void corner(int index, double px, double py, double nearness, double toneThere, double shadeThere) {
        x[index] = px;
        y[index] = py;
        leftmost = Math.min(leftmost, px);
        rightmost = Math.max(rightmost, px);
        highest = Math.min(highest, py);
        lowest = Math.max(lowest, py);
        depth[index] = nearness;
        tone[index] = toneThere;
        shade[index] = shadeThere;
    }

    /** Whether a triangle's corners run counter-clockwise on the screen. */
    boolean facing(int a, int b, int c) {
        return (x[b] - x[a]) * (y[c] - y[a]) - (x[c] - x[a]) * (y[b] - y[a]) < 0;
    }

    /**
     * Fills a triangle.
     *
     * @param line the palette's line for all of it, or -1 for the corners' shades
     */
    void triangle(int a, int b, int c, int line) {
        int top = a;
        int middle = b;
        int bottom = c;
        if (y[middle] < y[top]) {
            int swap = top;
            top = middle;
            middle = swap;
        }
        if (y[bottom] < y[top]) {
            int swap = top;
            top = bottom;
            bottom = swap;
        }
        if (y[bottom] < y[middle]) {
            int swap = middle;
            middle = bottom;
            bottom = swap;
        }
        int first = Math.max(0, (int) Math.ceil(y[top] - 0.5));
        int last = Math.min(height - 1, (int) Math.ceil(y[bottom] - 0.5) - 1);
        double acrossM = x[middle] - x[top];
        double acrossB = x[bottom] - x[top];
        double downM = y[middle] - y[top];
        double downB = y[bottom] - y[top];
        double area = acrossM * downB - acrossB * downM;
        if (first > last || area == 0) {
            return;
        }
        double depthX = slope(depth, top, middle, bottom, downM, downB) / area;
        double depthY = -slope(depth, top, middle, bottom, acrossM, acrossB) / area;
        double toneX = slope(tone, top, middle, bottom, downM, downB) / area;
        double toneY = -slope(tone, top, middle, bottom, acrossM, acrossB) / area;
        double shadeX = slope(shade, top, middle, bottom, downM, downB) / area;
        double shadeY = -slope(shade, top, middle, bottom, acrossM, acrossB) / area;
        double longSlope = acrossB / downB;
        double upperSlope = downM > 0 ? acrossM / downM : 0;
        double downLower = y[bottom] - y[middle];
        double lowerSlope = downLower > 0 ? (x[bottom] - x[middle]) / downLower : 0;
        int lines = palette.length / tones;
        for (int row = first; row <= last; row++) {
            double py = row + 0.5;
            double down = py - y[top];
            double oneSide = x[top] + down * longSlope;
            double otherSide = py < y[middle] ? x[top] + down * upperSlope
                    : x[middle] + (py - y[middle]) * lowerSlope;
            int left = Math.max(0, (int) Math.ceil(Math.min(oneSide, otherSide) - 0.5));
            int right = Math.min(width - 1, (int) Math.ceil(Math.max(oneSide, otherSide) - 0.5) - 1);
            if (left > right) {
                continue;
            }
            double across = left + 0.5 - x[top];
            float d = (float) (depth[top] + across * depthX + down * depthY);
            float t = (float) (tone[top] + across * toneX + down * toneY);
            float s = line >= 0 ? line : (float) (shade[top] + across * shadeX + down * shadeY);
            float stepS = line >= 0 ? 0 : (float) shadeX;
            int at = row * width + left;
            for (int end = row * width + right; at <= end; at++) {
                if (d > near[at]) {
                    near[at] = d;
                    int toneAt = Math.max(0, Math.min(tones - 1, (int) t));
                    int shadeAt = Math.max(0, Math.min(lines - 1, (int) s));
                    pixels[at] = palette[shadeAt * tones + toneAt];
                }
                d += (float) depthX;
                t += (float) toneX;
                s += stepS;
            }
        }
    }

    private static double slope(double[] v, int top, int middle, int bottom, double m, double b) {
        return (v[middle] - v[top]) * b - (v[bottom] - v[top]) * m;
    }

    /** How near what is drawn at a pixel is; {@link #EMPTY} for nothing and outside. */
    float near(int px, int py) {
        return px < 0 || py < 0 || px >= width || py >= height ? EMPTY : near[py * width + px];
    }

    /**
     * Whether a point that near is seen there: in front of what was drawn at its pixel or one beside it,
     * since at an outline the pixel itself may belong to what lies behind or before.
     */
    boolean seen(double px, double py, double nearness, double slack) {
        int column = (int) Math.floor(px);
        int row = (int) Math.floor(py);
        double reach = nearness + slack;
        return reach >= near(column, row)
                || reach >= near(column - 1, row)
                || reach >= near(column + 1, row)
                || reach >= near(column, row - 1)
                || reach >= near(column, row + 1);
    }

    /** Softens the stairs along outlines: where nearness jumps, colours are mixed along the edge. */
    void smooth(double jump) {
        int[] found = new int[1024];
        int[] mixed = new int[1024];
        int count = 0;
        int left = (int) Math.max(1, leftmost - 1);
        int right = (int) Math.min(width - 2, rightmost + 1);
        int bottom = (int) Math.min(height - 2, lowest + 1);
        for (int row = (int) Math.max(1, highest - 1); row <= bottom; row++) {
            int at = row * width + left;
            for (int end = row * width + right; at <= end; at++) {
                float here = near[at];
                if (Math.abs(here - near[at + 1]) > jump || Math.abs(here - near[at - 1]) > jump
                        || Math.abs(here - near[at + width]) > jump
                        || Math.abs(here - near[at - width]) > jump) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                        mixed = Arrays.copyOf(mixed, 2 * count);
                    }
                    found[count] = at;
                    mixed[count++] = alongEdge(at);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            pixels[found[i]] = mixed[i];
        }
    }

    /** A mean of colours along the edge through a pixel, found by the differences of its diagonals. */
    private int alongEdge(int at) {
        int nw = bright(at - width - 1);
        int ne = bright(at - width + 1);
        int sw = bright(at + width - 1);
        int se = bright(at + width + 1);
        double dx = sw + se - nw - ne;
        double dy = nw + sw - ne - se;
        double size = Math.max(Math.abs(dx), Math.abs(dy));
        if (size < 4) {
            return pixels[at];
        }
        double least = Math.min(Math.abs(dx), Math.abs(dy)) + 0.03 * (nw + ne + sw + se) / 4 + 1;
        double reach = Math.min(3, size / least) / size;
        double row = at / width + 0.5;
        double column = at % width + 0.5;
        return Blend.over(
                Blend.over(sample(column - dx * reach / 2, row - dy * reach / 2),
                        sample(column + dx * reach / 2, row + dy * reach / 2), 128),
                Blend.over(sample(column - dx * reach / 6, row - dy * reach / 6),
                        sample(column + dx * reach / 6, row + dy * reach / 6), 128),
                128);
    }

    private int bright(int at) {
        int color = pixels[at];
        return (color >> 16 & 255) + 2 * (color >> 8 & 255) + (color & 255);
    }

    /** The colour between the four pixels around a place. */
    private int sample(double column, double row) {
        double left = Math.max(0, Math.min(width - 2, column - 0.5));
        double top = Math.max(0, Math.min(height - 2, row - 0.5));
        int i = Math.min(width - 2, (int) left);
        int j = Math.min(height - 2, (int) top);
        int right = (int) (256 * (left - i));
        int down = (int) (256 * (top - j));
        int at = j * width + i;
        return Blend.over(
                Blend.over(pixels[at], pixels[at + 1], right),
                Blend.over(pixels[at + width], pixels[at + width + 1], right), down);
    }
}

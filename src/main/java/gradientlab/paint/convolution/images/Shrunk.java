package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;

/**
 * Small pictures. Numbers of a picture are halved by their mean; of results around 0 the strongest of four
 * stays at first, since the two signs of an edge would else cancel.
 */
final class Shrunk {

    private Shrunk() {}

    /** Planes halved until a further half would be smaller than that many pixels. */
    static Planes to(Planes planes, boolean strongest, double size) {
        Planes small = planes;
        while (Math.min(small.height(), small.width()) >= 2 * size) {
            small = half(small, strongest && small == planes);
        }
        return small;
    }

    private static Planes half(Planes planes, boolean strongest) {
        int width = planes.width() / 2;
        int height = planes.height() / 2;
        double[] values = new double[planes.channels() * height * width];
        for (int i = 0; i < values.length; i++) {
            int c = i / (height * width);
            int y = i / width % height * 2;
            int x = i % width * 2;
            double a = planes.at(c, y, x);
            double b = planes.at(c, y, x + 1);
            double d = planes.at(c, y + 1, x);
            double e = planes.at(c, y + 1, x + 1);
            values[i] = strongest ? stronger(stronger(a, b), stronger(d, e)) : (a + b + d + e) / 4;
        }
        return new Planes(planes.channels(), height, width, values);
    }

    private static double stronger(double a, double b) {
        return Math.abs(a) >= Math.abs(b) ? a : b;
    }
}

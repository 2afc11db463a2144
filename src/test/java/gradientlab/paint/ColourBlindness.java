package gradientlab.paint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;

/**
 * Makes a picture as people with the three kinds of colour blindness see it, by the matrices of Machado,
 * Oliveira and Fernandes 2009 for full severity, on linear RGB: as it is, protan; deutan, tritan.
 */
public final class ColourBlindness {

    static final double[][] PROTAN = {
            {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}};
    static final double[][] DEUTAN = {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}};
    static final double[][] TRITAN = {
            {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}};
    private static final double[][] AS_IT_IS = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};

    private ColourBlindness() {}

    /** @param arguments the picture, and where to write the four */
    public static void main(String[] arguments) throws IOException {
        BufferedImage picture = ImageIO.read(new File(arguments[0]));
        int w = picture.getWidth();
        int h = picture.getHeight();
        BufferedImage all = new BufferedImage(2 * w, 2 * h, BufferedImage.TYPE_INT_RGB);
        double[][][] kinds = {AS_IT_IS, PROTAN, DEUTAN, TRITAN};
        Graphics2D g = all.createGraphics();
        for (int i = 0; i < kinds.length; i++) {
            g.drawImage(seen(picture, kinds[i]), i % 2 * w, i / 2 * h, null);
        }
        g.dispose();
        ImageIO.write(all, "png", new File(arguments[1]));
    }

    static BufferedImage seen(BufferedImage picture, double[][] matrix) {
        BufferedImage seen =
                new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                seen.setRGB(x, y, seen(picture.getRGB(x, y), matrix));
            }
        }
        return seen;
    }

    private static int seen(int rgb, double[][] matrix) {
        double r = linear(rgb >> 16 & 255);
        double g = linear(rgb >> 8 & 255);
        double b = linear(rgb & 255);
        int out = 0;
        for (double[] row : matrix) {
            out = out << 8 | coded(row[0] * r + row[1] * g + row[2] * b);
        }
        return out;
    }

    /** IEC 61966-2-1. */
    private static double linear(int value) {
        double v = value / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static int coded(double linear) {
        double v = Math.max(0, Math.min(1, linear));
        return (int) Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055));
    }
}

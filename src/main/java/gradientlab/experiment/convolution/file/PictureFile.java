package gradientlab.experiment.convolution.file;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.FileCache;
import gradientlab.experiment.json.RecipeException;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** Reads PNG and JPEG files. Their sizes are looked at before a pixel is decoded. */
public final class PictureFile {

    /** Pixels and bytes of a file at most. */
    private static final long MOST_PIXELS = 100_000_000;
    private static final long MOST_BYTES = 100_000_000;

    /** Rows and columns at most. */
    private static final int MOST_SIDE = 65_535;

    /** How many bits, or how many pixels, a byte of a file can stand for when packed as well as can be. */
    private static final long PNG_BITS = 8 * 1032;
    private static final long JPEG_PIXELS = 8 * 64;

    private static final List<String> FORMATS = List.of("png", "jpeg");

    private static final String LIGHTHOUSE = "/assets/pictures/lighthouse.png";

    private static final FileCache<Picture> CACHE = new FileCache<>(4);

    private PictureFile() {}

    /** The picture that ships with the program; read on first use. */
    public static Picture lighthouse() {
        return Shipped.LIGHTHOUSE;
    }

    private static final class Shipped {
        static final Picture LIGHTHOUSE = read();

        private static Picture read() {
            try (InputStream in = PictureFile.class.getResourceAsStream(PictureFile.LIGHTHOUSE)) {
                return decoded(in, PictureFile.LIGHTHOUSE, MOST_BYTES, MOST_SIDE);
            } catch (IOException | RecipeException e) {
                throw new IllegalStateException(PictureFile.LIGHTHOUSE, e);
            }
        }
    }

    /**
     * The picture in a file; kept as long as the file stays as it is and there is memory.
     *
     * @param most rows and columns at most; a larger picture is scaled to it, each pixel the mean of its area
     * @throws RecipeException with one sentence if there is none that can be read
     */
    public static Picture read(String file, int most) throws RecipeException {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw new RecipeException("recipe.file.missing", file);
        }
        if (CsvReader.remote(path)) {
            throw unreadable(path);
        }
        return CACHE.get(path, List.of(most), found -> read(found, most));
    }

    private static Picture read(Path path, int most) throws RecipeException {
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw unreadable(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            long bytes = Files.size(path);
            if (bytes > MOST_BYTES) {
                throw new RecipeException("convolution.error.picture.bytes", path, MOST_BYTES / 1_000_000);
            }
            return decoded(in, path, bytes, most);
        } catch (NoSuchFileException e) {
            throw new RecipeException("recipe.file.missing", path);
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static RecipeException unreadable(Object name) {
        return new RecipeException("convolution.error.picture.unreadable", name);
    }

    private static Picture decoded(InputStream in, Object name, long bytes, int most)
            throws IOException, RecipeException {
        try (ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw unreadable(name);
            }
            try {
                reader.setInput(image, true, true);
                measure(reader, name, bytes);
                return decoded(reader, most);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // Broken files make the JDK's readers fail in many ways.
            throw unreadable(name);
        }
    }

    /** Refuses what is too large, and a file too short for its pixels, before room is made for them. */
    private static void measure(ImageReader reader, Object name, long bytes)
            throws IOException, RecipeException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        if (pixels > MOST_PIXELS || Math.max(width, height) > MOST_SIDE) {
            throw new RecipeException("convolution.error.picture.pixels", name, width, height,
                    MOST_PIXELS / 1_000_000, MOST_SIDE);
        }
        boolean png = reader.getFormatName().equalsIgnoreCase(FORMATS.get(0));
        boolean held =
                png ? pixels * reader.getRawImageType(0).getColorModel().getPixelSize() <= bytes * PNG_BITS
                        : pixels <= bytes * JPEG_PIXELS;
        if (!held) {
            throw unreadable(name);
        }
    }

    private static Picture decoded(ImageReader reader, int most) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        // What is far too large is thinned out while it is decoded.
        ImageReadParam every = reader.getDefaultReadParam();
        int distance = Math.max(1, Math.max(width, height) / 4 / most);
        every.setSourceSubsampling(distance, distance, 0, 0);
        double share = Math.min(1, (double) most / Math.max(width, height));
        Decoded decoded = Decoded.of(reader.read(0, every));
        return new Picture(decoded.scaled(size(height, share), size(width, share)), width, height);
    }

    private static int size(int pixels, double share) {
        return Math.max(1, (int) Math.round(pixels * share));
    }

    /**
     * What was decoded: grey where there is one band, its numbers as they stand in the file, which Java would
     * take for linear light. What is transparent lies on white.
     *
     * @param grey whether there is one plane, else red, green and blue
     * @param full the largest number of a band
     */
    private record Decoded(BufferedImage image, boolean grey, double full) {

        static Decoded of(BufferedImage image) {
            boolean indexed = image.getColorModel() instanceof IndexColorModel;
            return new Decoded(image, image.getRaster().getNumBands() <= 2 && !indexed,
                    (1L << image.getColorModel().getComponentSize(0)) - 1);
        }

        /** A row's numbers, channel by channel: made once for all, since colours take long to make. */
        private double[] line(int row) {
            int width = image.getWidth();
            if (!grey) {
                int[] colours = image.getRGB(0, row, width, 1, null, 0, width);
                double[] line = new double[3 * width];
                for (int at = 0; at < line.length; at++) {
                    int colour = colours[at % width];
                    line[at] = onWhite(colour >> 16 - 8 * (at / width) & 255, (colour >>> 24) / 255.0);
                }
                return line;
            }
            Raster raster = image.getRaster();
            double[] line = raster.getSamples(0, row, width, 1, 0, (double[]) null);
            for (int j = 0; j < width; j++) {
                double share = raster.getNumBands() == 1 ? 1 : raster.getSample(j, row, 1) / full;
                line[j] = onWhite(line[j] * 255.0 / full, share);
            }
            return line;
        }

        private static double onWhite(double value, double share) {
            return Math.rint(255 + share * (value - 255));
        }

        /** Each pixel the mean of the area it stands for. */
        Planes scaled(int height, int width) {
            int channels = grey ? 1 : 3;
            double[] values = new double[channels * height * width];
            double tall = (double) image.getHeight() / height;
            for (int row = 0; row < height; row++) {
                double top = row * tall;
                double bottom = (row + 1) * tall;
                double[] sums = new double[channels * width];
                for (int i = (int) top; i < Math.min(image.getHeight(), bottom); i++) {
                    add(sums, line(i), width, Math.min(bottom, i + 1) - Math.max(top, i));
                }
                for (int at = 0; at < sums.length; at++) {
                    double area = (bottom - top) * (right(at % width, width) - left(at % width, width));
                    values[(at / width * height + row) * width + at % width] = Math.rint(sums[at] / area);
                }
            }
            return new Planes(channels, height, width, values);
        }

        /** Adds a row of the picture to the sums of {@code width} areas a channel. */
        private void add(double[] sums, double[] line, int width, double tall) {
            for (int at = 0; at < sums.length; at++) {
                double left = left(at % width, width);
                double right = right(at % width, width);
                int channel = at / width * image.getWidth();
                for (int j = (int) left; j < Math.min(image.getWidth(), right); j++) {
                    sums[at] += line[channel + j] * tall * (Math.min(right, j + 1) - Math.max(left, j));
                }
            }
        }

        private double left(int column, int width) {
            return column * ((double) image.getWidth() / width);
        }

        private double right(int column, int width) {
            return (column + 1) * ((double) image.getWidth() / width);
        }
    }
}

package gradientlab.experiment.convolution.file;

import gradientlab.core.convolution.picture.Planes;
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
                return decoded(in, PictureFile.LIGHTHOUSE, Integer.MAX_VALUE);
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
        return CACHE.get(path, List.of(most), found -> read(found, most));
    }

    private static Picture read(Path path, int most) throws RecipeException {
        if (Files.isDirectory(path)) {
            throw unreadable(path);
        }
        try (InputStream in = Files.newInputStream(path)) {
            if (Files.size(path) > MOST_BYTES) {
                throw new RecipeException("convolution.error.picture.bytes", path, MOST_BYTES / 1_000_000);
            }
            return decoded(in, path, most);
        } catch (NoSuchFileException e) {
            throw new RecipeException("recipe.file.missing", path);
        } catch (IOException e) {
            throw unreadable(path);
        }
    }

    private static RecipeException unreadable(Object name) {
        return new RecipeException("convolution.error.picture.unreadable", name);
    }

    private static Picture decoded(InputStream in, Object name, int most)
            throws IOException, RecipeException {
        try (ImageInputStream image = new MemoryCacheImageInputStream(in)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(image);
            ImageReader reader = readers.hasNext() ? readers.next() : null;
            if (reader == null || !FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                throw unreadable(name);
            }
            try {
                reader.setInput(image, true, true);
                return decoded(reader, name, most);
            } finally {
                reader.dispose();
            }
        } catch (RuntimeException e) {
            // Broken files make the JDK's readers fail in many ways.
            throw unreadable(name);
        }
    }

    private static Picture decoded(ImageReader reader, Object name, int most)
            throws IOException, RecipeException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new RecipeException(
                    "convolution.error.picture.pixels", name, width, height, MOST_PIXELS / 1_000_000);
        }
        // What is far too large is thinned out while it is decoded.
        ImageReadParam every = reader.getDefaultReadParam();
        int distance = Math.max(1, Math.max(width, height) / 8 / most);
        every.setSourceSubsampling(distance, distance, 0, 0);
        Planes planes = planes(reader.read(0, every));
        double share = Math.min(1, (double) most / Math.max(width, height));
        return new Picture(scaled(planes, size(width, share), size(height, share)), width, height);
    }

    private static int size(int pixels, double share) {
        return Math.max(1, (int) Math.round(pixels * share));
    }

    /**
     * Grey where there is one band: its numbers as they stand in the file, which Java would take for linear
     * light. What is transparent lies on white.
     */
    private static Planes planes(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        Raster raster = image.getRaster();
        boolean grey = raster.getNumBands() <= 2 && !(image.getColorModel() instanceof IndexColorModel);
        double[] values = new double[(grey ? 1 : 3) * width * height];
        double full = (1L << image.getColorModel().getComponentSize(0)) - 1;
        for (int at = 0; at < width * height; at++) {
            int x = at % width;
            int y = at / width;
            if (grey) {
                double share = raster.getNumBands() == 1 ? 1 : raster.getSample(x, y, 1) / full;
                values[at] = onWhite(raster.getSample(x, y, 0) * 255.0 / full, share);
            } else {
                int colour = image.getRGB(x, y);
                for (int c = 0; c < 3; c++) {
                    values[c * width * height + at] =
                            onWhite(colour >> 16 - 8 * c & 255, (colour >>> 24) / 255.0);
                }
            }
        }
        return new Planes(grey ? 1 : 3, height, width, values);
    }

    private static double onWhite(double value, double share) {
        return Math.rint(255 + share * (value - 255));
    }

    /** Each pixel the mean of the area it stands for. */
    private static Planes scaled(Planes from, int width, int height) {
        if (from.width() == width && from.height() == height) {
            return from;
        }
        double[] values = new double[from.channels() * height * width];
        for (int c = 0; c < from.channels(); c++) {
            for (int i = 0; i < height; i++) {
                for (int j = 0; j < width; j++) {
                    values[(c * height + i) * width + j] = Math.rint(mean(from, c,
                            i * (double) from.height() / height, (i + 1.0) * from.height() / height,
                            j * (double) from.width() / width, (j + 1.0) * from.width() / width));
                }
            }
        }
        return new Planes(from.channels(), height, width, values);
    }

    private static double mean(Planes from, int channel, double top, double bottom, double left,
            double right) {
        double sum = 0;
        for (int i = (int) top; i < Math.min(from.height(), bottom); i++) {
            double tall = Math.min(bottom, i + 1) - Math.max(top, i);
            for (int j = (int) left; j < Math.min(from.width(), right); j++) {
                sum += from.at(channel, i, j) * tall * (Math.min(right, j + 1) - Math.max(left, j));
            }
        }
        return sum / ((bottom - top) * (right - left));
    }
}

package gradientlab.experiment.convolution.file;

import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A hostile PNG or JPEG: refused by a sentence, or read as whole numbers of 0 to 255, no more than asked. */
public final class ImageFuzz {

    private static final int[] MOST = {16, 512};

    /** More names than files are kept, so that each input is read. */
    private static final int NAMES = 16;

    private static Path folder;
    private static int count;

    private ImageFuzz() {}

    public static void read(byte[] input) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("hostile");
            folder.toFile().deleteOnExit();
        }
        Path file = folder.resolve(count++ % NAMES + ".png");
        Files.write(file, input);
        file.toFile().deleteOnExit();
        for (int most : MOST) {
            try {
                check(PictureFile.read(file.toString(), most), most);
            } catch (RecipeException e) {
                Bounds.refused(e);
            }
        }
    }

    private static void check(Picture picture, int most) {
        var planes = picture.planes();
        Bounds.check(planes.channels() == 1 || planes.channels() == 3, "channels " + planes.channels());
        Bounds.check(planes.width() >= 1 && planes.width() <= Math.min(most, picture.width())
                && planes.height() >= 1 && planes.height() <= Math.min(most, picture.height()), "size");
        Bounds.check(Arrays.stream(planes.values())
                .allMatch(value -> value >= 0 && value <= 255 && value == Math.rint(value)), "a value");
    }

    /** Small pictures of each kind that the readers tell apart, and one kind that is refused. */
    public static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY, BufferedImage.TYPE_BYTE_INDEXED, BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB}) {
            seeds.add(written(drawn(type), "png", false));
        }
        seeds.add(written(drawn(BufferedImage.TYPE_INT_ARGB), "png", true));
        for (int type : new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB}) {
            seeds.add(written(drawn(type), "jpeg", false));
            seeds.add(written(drawn(type), "jpeg", true));
        }
        seeds.add(written(drawn(BufferedImage.TYPE_BYTE_INDEXED), "gif", false));
        return seeds;
    }

    private static BufferedImage drawn(int type) {
        BufferedImage image = new BufferedImage(9, 8, type);
        for (int at = 0; at < 72; at++) {
            image.setRGB(at % 9, at / 9, at * 0x03050709);
        }
        return image;
    }

    private static byte[] written(BufferedImage image, String format, boolean progressive)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam form = writer.getDefaultWriteParam();
        if (progressive) {
            form.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), form);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

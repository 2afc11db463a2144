package gradientlab.export.format;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;

/** A GIF as the JDK's own reader sees it, its images composed one over the other. */
public final class GifReadBack {

    /** One image: what the screen shows with it, and what the file says about it. */
    public record Image(int[] shown, Rectangle place, int delay, String disposal, int transparent) {}

    public final List<Image> images = new ArrayList<>();
    final int width;
    final int height;
    public final boolean loops;

    public GifReadBack(byte[] gif) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(gif))) {
            reader.setInput(in);
            IIOMetadataNode screen = node(
                    (IIOMetadataNode) reader.getStreamMetadata().getAsTree("javax_imageio_gif_stream_1.0"),
                    "LogicalScreenDescriptor");
            width = Integer.parseInt(screen.getAttribute("logicalScreenWidth"));
            height = Integer.parseInt(screen.getAttribute("logicalScreenHeight"));
            BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            int count = reader.getNumImages(true);
            boolean netscape = false;
            for (int i = 0; i < count; i++) {
                BufferedImage image = reader.read(i);
                IIOMetadata metadata = reader.getImageMetadata(i);
                IIOMetadataNode tree = (IIOMetadataNode) metadata.getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode place = node(tree, "ImageDescriptor");
                IIOMetadataNode control = node(tree, "GraphicControlExtension");
                netscape |= i == 0 && loopsForEver(tree);
                int left = Integer.parseInt(place.getAttribute("imageLeftPosition"));
                int top = Integer.parseInt(place.getAttribute("imageTopPosition"));
                Graphics2D g = canvas.createGraphics();
                g.setComposite(AlphaComposite.SrcOver);
                g.drawImage(image, left, top, null);
                g.dispose();
                images.add(new Image(
                        canvas.getRGB(0, 0, width, height, null, 0, width),
                        new Rectangle(left, top, image.getWidth(), image.getHeight()),
                        Integer.parseInt(control.getAttribute("delayTime")),
                        control.getAttribute("disposalMethod"),
                        control.getAttribute("transparentColorFlag").equals("TRUE")
                                ? Integer.parseInt(control.getAttribute("transparentColorIndex"))
                                : -1));
            }
            loops = netscape;
        } finally {
            reader.dispose();
        }
    }

    private static boolean loopsForEver(IIOMetadataNode tree) {
        IIOMetadataNode extensions = node(tree, "ApplicationExtensions");
        if (extensions == null) {
            return false;
        }
        IIOMetadataNode extension = node(extensions, "ApplicationExtension");
        byte[] content = (byte[]) extension.getUserObject();
        return extension.getAttribute("applicationID").equals("NETSCAPE")
                && extension.getAttribute("authenticationCode").equals("2.0")
                && content[0] == 1
                && content[1] == 0
                && content[2] == 0;
    }

    private static IIOMetadataNode node(IIOMetadataNode tree, String name) {
        return (IIOMetadataNode) tree.getElementsByTagName(name).item(0);
    }
}

package gradientlab.ui.lab;

import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts a picture on the clipboard: for slides. */
public final class PictureClipboard {

    private PictureClipboard() {}

    /** Copies a picture and says so. */
    public static void copy(BufferedImage image, LabContext context) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(image, null));
        Clipboard.getSystemClipboard().setContent(content);
        context.say(context.words().texts().get("message.copied", image.getWidth(), image.getHeight()));
    }
}

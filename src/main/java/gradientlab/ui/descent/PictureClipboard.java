package gradientlab.ui.descent;

import gradientlab.experiment.Trajectories;
import gradientlab.paint.DescentPicture;
import gradientlab.ui.shell.Desk;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts the picture of a step on the clipboard, caption included: for slides. */
final class PictureClipboard {

    private PictureClipboard() {}

    /** Copies a picture of so many pixels and says so. */
    static void copy(Trajectories run, int step, int width, int height, Desk desk) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        new DescentPicture(run, width, height, desk.theme().get(), desk.words().texts(), true).paint(g, step);
        g.dispose();
        ClipboardContent content = new ClipboardContent();
        content.putImage(SwingFXUtils.toFXImage(image, null));
        Clipboard.getSystemClipboard().setContent(content);
        desk.say(desk.words().texts().get("descent.copied", width, height));
    }
}

package gradientlab.export.format;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.text.Texts;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/**
 * The frames of a film as pictures, for src/test/python/gif_table.py to give them to other encoders and to
 * judge all by them.
 *
 * <p>{@code frames RECIPE FOLDER} writes 000.png to 119.png as {@code descend RECIPE --out film.gif} draws
 * them; {@code gif FOLDER FILE} encodes them again, so that an encoder of pictures can be compared with ours
 * alone.
 */
public final class FilmFrames {

    private static final ExportOptions OPTIONS =
            ExportOptions.defaults(Texts.of(Texts.Language.EN)).withEmbedRecipe(false);

    private FilmFrames() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        Path from = Path.of(arguments[1]);
        Path to = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "frames" -> draw((DescentRecipe) Recipes.read(Files.readString(from)), to);
            case "gif" -> encode(from, to);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void draw(DescentRecipe recipe, Path folder) throws IOException {
        Trajectories race = Descent.run(recipe);
        DescentFrames frames = new DescentFrames(
                race, OPTIONS.width(), OPTIONS.height(), OPTIONS.theme(), OPTIONS.texts(), true);
        BufferedImage opaque =
                new BufferedImage(OPTIONS.width(), OPTIONS.height(), BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < OPTIONS.frames(); i++) {
            BufferedImage frame = frames.frame(OPTIONS.stepOfFrame(i, recipe.steps()));
            System.arraycopy(
                    Still.pixels(frame), 0, Still.pixels(opaque), 0, Still.pixels(opaque).length);
            ImageIO.write(opaque, "png", file(folder, i).toFile());
        }
    }

    private static void encode(Path folder, Path gif) throws IOException, ExportCancelled {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(gif))) {
            Film.write(out, OPTIONS, frame -> read(file(folder, frame)), "", Progress.NONE);
        }
    }

    private static Path file(Path folder, int frame) {
        return folder.resolve(String.format(Locale.ROOT, "%03d.png", frame));
    }

    private static int[] read(Path file) {
        try {
            BufferedImage read = ImageIO.read(file.toFile());
            return read.getRGB(0, 0, read.getWidth(), read.getHeight(), null, 0, read.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

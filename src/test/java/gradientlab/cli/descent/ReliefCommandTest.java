package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReliefCommandTest {

    @TempDir
    Path folder;

    @Test
    void aPictureInReliefCarriesItsCameraAndMakesTheSamePictureAgain()
            throws IOException, ExportException, RecipeException {
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");
        assertEquals(0, run("four-valleys", "--relief", "-60,25", "--out", one.toString()).code());
        DescentRecipe carried = (DescentRecipe) Recipes.read(EmbeddedRecipe.read(one).orElseThrow());
        assertEquals(Optional.of(new Camera(-60, 25)), carried.relief());
        assertEquals(0, run(one.toString(), "--out", two.toString()).code());
        assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
        Path plan = folder.resolve("plan.png");
        assertEquals(0, run("four-valleys", "--out", plan.toString()).code());
        assertFalse(Arrays.equals(pixels(one), pixels(plan)));
    }

    @Test
    void aTurningFilmComesAroundToWhereItBegan() throws IOException {
        Path film = folder.resolve("turn.gif");
        assertEquals(0, run("books-bowl", "--steps", "1", "--turn", "--frames", "4", "--out", film.toString())
                .code());
        try (ImageInputStream in = ImageIO.createImageInputStream(film.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
            reader.setInput(in);
            assertEquals(4, reader.getNumImages(true));
            reader.dispose();
        }
        Path still = folder.resolve("still.gif");
        run("books-bowl", "--steps", "1", "--relief", "-30,45", "--frames", "4", "--out", still.toString());
        assertTrue(Files.size(film) > 1.5 * Files.size(still), "every frame of the turning one is another");
    }

    @Test
    void aPdfInReliefIsWrittenToo() throws IOException {
        Path file = folder.resolve("relief.pdf");
        assertEquals(0, run("saddle", "--relief", "20,30", "--lang", "ko", "--out", file.toString()).code());
        assertTrue(Files.size(file) > 10_000);
    }

    @Test
    void wrongAnglesAndATurnOfAStillAreRefusedInOneSentence() {
        Path file = folder.resolve("x.png");
        assertRefused("azimuth must be in [-180, 180], got 200 (relief.azimuth)", "--relief", "200,30", file);
        assertRefused("elevation must be in [5, 90], got 95 (relief.elevation)", "--relief", "20,95", file);
        assertRefused("--relief must be two finite numbers X,Y, got 20", "--relief", "20", file);
        assertRefused("--turn makes a gif, got png", "--turn", null, file);
        assertFalse(Files.exists(file));
    }

    private void assertRefused(String sentence, String option, String value, Path file) {
        Run run = value == null ? run(option, "--out", file.toString())
                : run(option, value, "--out", file.toString());
        assertEquals(2, run.code());
        assertTrue(run.errLines().get(0).contains(sentence), run.err());
    }

    private static Run run(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "descend";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--size";
        all[all.length - 1] = "400x300";
        return Run.of(all);
    }

    private static int[] pixels(Path file) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}

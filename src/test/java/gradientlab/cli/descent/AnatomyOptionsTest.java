package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import gradientlab.export.format.ExportException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A step taken apart from the command line. */
class AnatomyOptionsTest {

    @TempDir
    Path folder;

    private Run run(String options, String file) {
        String[] words = ("descend four-valleys --size 480x320 " + options).split(" ");
        String[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--out";
        all[words.length + 1] = folder.resolve(file).toString();
        return Run.of(all);
    }

    @Test
    void aStepBecomesAPictureThatCarriesTheRace() throws IOException, ExportException {
        Run run = run("--anatomy adam --at 10", "step.png");
        assertEquals(0, run.code(), run.err());
        BufferedImage picture = ImageIO.read(folder.resolve("step.png").toFile());
        assertEquals(480, picture.getWidth());
        assertTrue(EmbeddedRecipe.read(folder.resolve("step.png")).orElseThrow().contains("adagrad"));
        assertEquals(0, run("--anatomy 6 --at 10", "same.png").code());
        assertEquals(-1, Files.mismatch(folder.resolve("step.png"), folder.resolve("same.png")));
        assertEquals(0, run("--anatomy 6 --at 11", "next.png").code());
        assertTrue(Files.mismatch(folder.resolve("step.png"), folder.resolve("next.png")) >= 0);
    }

    @Test
    void itsPictureOpensAsTheStepAndIsDescendedAsTheRace() throws Exception {
        assertEquals(0, run("--anatomy adam --at 10", "step.png").code());
        Path step = folder.resolve("step.png");
        assertEquals(Optional.of(new Apart(5, 10)), embedded(step).apart());
        Path race = folder.resolve("race.png");
        Run drawn = Run.of("descend", step.toString(), "--size", "480x320", "--out", race.toString());
        assertEquals(0, drawn.code(), drawn.err());
        assertEquals(Optional.empty(), embedded(race).apart());
        assertEquals(0, run("", "same.png").code());
        assertEquals(-1, Files.mismatch(race, folder.resolve("same.png")));
        Run numbers = Run.of("descend", step.toString(), "--out", "-", "--format", "json");
        assertTrue(numbers.out().contains("\"apart\":{\"runner\":5,\"step\":10}"));
    }

    @Test
    void aPictureAtTheEndOpensAtTheLastStepThatLeadsOn() throws Exception {
        assertEquals(0, run("--anatomy adam", "end.pdf").code());
        assertEquals(Optional.of(new Apart(5, 149)), embedded(folder.resolve("end.pdf")).apart());
    }

    private static DescentRecipe embedded(Path picture) throws Exception {
        return (DescentRecipe) Recipes.read(EmbeddedRecipe.read(picture).orElseThrow());
    }

    @Test
    void allStepsBecomeAFilmAndOneAPage() {
        assertEquals(0, run("--anatomy sgd --frames 3", "steps.gif").code());
        assertEquals(0, run("--anatomy nag --at 0", "step.pdf").code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --anatomy adam --at 150 | step.png | --at must be a whole number from 0 to 149, got 150
            --anatomy adam --at x | step.png | --at must be a whole number from 0 to 149, got x
            --anatomy 7 | step.png | --anatomy must be an optimizer's number from 1 to 6
            --at 3 | step.png | --anatomy is missing
            --anatomy adam | step.csv | --anatomy makes a picture (png, gif or pdf), got csv
            """)
    void aMistakeIsOneSentenceAndLeavesNoFile(String options, String file, String said) {
        Run run = run(options, file);
        assertEquals(2, run.code());
        assertTrue(run.err().contains(said), run.err());
        assertFalse(Files.exists(folder.resolve(file)));
    }
}

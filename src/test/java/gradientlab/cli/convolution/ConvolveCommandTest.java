package gradientlab.cli.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.cli.Run;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code convolve} writes: the numbers of the issue in the shapes a recipe uses, and pictures. */
class ConvolveCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static JsonNode json(String... words) throws IOException {
        return JSON.readTree(out(words, "json"));
    }

    private static String out(String[] words, String format) {
        String[] all = new String[words.length + 5];
        all[0] = "convolve";
        System.arraycopy(words, 0, all, 1, words.length);
        System.arraycopy(new String[] {"--out", "-", "--format", format}, 0, all, words.length + 1, 4);
        Run run = Run.of(all);
        assertEquals(0, run.code(), run.err());
        return run.out();
    }

    @Test
    void aLayerByOptionsHasTheNumbersOfTheIssue() throws IOException {
        JsonNode all = json("--input", "digit:52", "--kernel", "sobel_x", "--stride", "1", "--padding", "0",
                "--dilation", "1");
        assertEquals(JSON.readTree("{\"output\":[6,6],\"rest\":[0,0]}"), all.get("size"));
        assertEquals(-30, all.at("/output/2/3").intValue());
        assertEquals(9, all.get("parameters").intValue());
        assertEquals(324, all.get("multiplications").intValue());
        assertFalse(all.has("dInput"), "no gradient without an upstream one");
        assertFalse(all.get("recipe").has("title"), "a preset's title speaks of the preset");
    }

    @Test
    void gradientsComeWithAnUpstreamOneAndBiasesCountWhereTheyAreGiven() throws IOException {
        JsonNode all = json("by-hand");
        assertEquals(JSON.readTree("[[1,2,2,4],[-1,-2,2,-2],[0,3,4,2],[0,0,-2,-1]]"), all.get("dInput"));
        assertEquals(JSON.readTree("[[4,7],[7,11]]"), all.get("dKernels"));
        assertEquals(JSON.readTree("[6]"), all.get("dBias"));
        assertEquals(4, all.get("parameters").intValue());
        assertEquals(112, json("channels").get("parameters").intValue());
        JsonNode row = json("--input", "[1,2,3]", "--kernel", "[4,5,6]", "--padding", "full", "--flip",
                "--upstream", "ones");
        assertEquals(JSON.readTree("[4,13,28,27,18]"), row.get("output"));
        assertEquals(JSON.readTree("[15,15,15]"), row.get("dInput"));
    }

    @Test
    void tablesAreReadAsGrids() throws IOException {
        Path x = Files.writeString(folder.resolve("x.csv"), "1,2,0\n0,1,3\n2,1,0\n");
        Path k = Files.writeString(folder.resolve("k.CSV"), "1;2\r\n0;-1\r\n");
        assertEquals(JSON.readTree("[[4,-1],[1,7]]"),
                json("--input", x.toString(), "--kernel", k.toString()).get("output"));
    }

    @ParameterizedTest
    @CsvSource({"edges,forward", "backwards,backward", "picture,images", "integral,functions",
            "sharing,dense"})
    void everyModeWritesItsNumbers(String preset, String mode) throws IOException {
        JsonNode all = json(preset);
        assertEquals(mode, all.at("/recipe/mode").textValue());
        List<String> lines = out(new String[] {preset}, "csv").lines().toList();
        assertTrue(lines.size() > 30);
        int columns = lines.get(0).split(",").length;
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == columns));
    }

    @Test
    void aPictureIsFilteredAndItsWindowTold() throws IOException {
        JsonNode all = json("picture");
        assertEquals(-512, all.at("/pixel/value").intValue());
        assertEquals(JSON.readTree("[[118,237,249],[119,241,245],[120,227,249]]"),
                all.at("/pixel/window"));
        assertEquals(-512, all.at("/output/74/262").intValue());
        assertEquals(1, all.get("rank").intValue());
        assertEquals(6, all.get("multiplications").intValue());
        BufferedImage image = new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 2, 0x102030);
        Path file = folder.resolve("cat.png");
        ImageIO.write(image, "png", file.toFile());
        JsonNode box = json("--picture", file.toString(), "--kernel", "box", "--channels", "each");
        assertEquals(0x20 / 9.0, box.at("/output/1/1/2").doubleValue(), 1e-12);
    }

    @Test
    void aTrainingTellsEachEpochOfEverySeedAndTheirMean() throws IOException {
        JsonNode all = json("train", "--epochs", "2", "--seeds", "2");
        assertEquals(2, all.get("networks").size());
        JsonNode cnn = all.at("/networks/0");
        assertEquals("CNN", cnn.get("name").textValue());
        assertEquals(810, cnn.get("parameters").intValue());
        assertEquals(835, all.at("/networks/1/parameters").intValue());
        assertEquals(List.of(1, 2), List.of(cnn.at("/epochs/0/epoch").intValue(),
                cnn.at("/epochs/1/epoch").intValue()));
        for (String score : List.of("loss", "train", "test", "shifted")) {
            double mean = cnn.at("/epochs/1/" + score).doubleValue();
            double one = cnn.at("/seeds/0/epochs/1/" + score).doubleValue();
            double two = cnn.at("/seeds/1/epochs/1/" + score).doubleValue();
            assertEquals((one + two) / 2, mean, 1e-12, score);
            assertNotEquals(one, two, score);
        }
        assertEquals(8, cnn.at("/seeds/0/weights/kernels").size());
        assertEquals(72, cnn.at("/seeds/0/weights/output/9").size());
        assertEquals(2 * (2 * 3 + 3) + 1,
                out(new String[] {"train", "--epochs", "2", "--seeds", "2"}, "csv").lines().count());
    }

    @Test
    void aNetworkThatStopsEndsItsEpochsThere() throws IOException {
        Path file = Files.writeString(folder.resolve("wild.json"), """
                {"format":"gradient-lab/1","lab":"convolution","mode":"train","networks":[{"kind":"mlp"}],
                 "optimizer":{"optimizer":"sgd","lr":10,"weight_decay":1},"epochs":30,"seeds":1}""");
        JsonNode seed = json(file.toString()).at("/networks/0/seeds/0");
        assertTrue(seed.get("stopped_at").intValue() > 0);
        assertTrue(seed.get("epochs").size() < 30);
    }

    @Test
    void programsAreWrittenByAnotherCommandWhichIsNamed() {
        for (String[] where : new String[][] {
                {"-", "--format", "python"}, {"layer.py"}, {"layer.json", "--format", "notebook"}
        }) {
            List<String> words = new ArrayList<>(List.of("convolve", "by-hand", "--out"));
            words.addAll(List.of(where));
            Run run = Run.of(words.toArray(String[]::new));
            assertEquals(2, run.code());
            assertTrue(run.err().contains("command code"), run.err());
        }
    }

    @Test
    void theResultAloneHasAPixelForEachOfItsPixelsAndCarriesItsRecipe() throws IOException {
        BufferedImage image = new BufferedImage(1024, 512, BufferedImage.TYPE_BYTE_GRAY);
        Path file = folder.resolve("large.png");
        ImageIO.write(image, "png", file.toFile());
        Path out = folder.resolve("out.png");
        Run run = Run.of("convolve", "--picture", file.toString(), "--kernel", "gauss", "--rim", "crop",
                "--result", "--out", out.toString());
        assertEquals(0, run.code(), run.err());
        assertTrue(run.err().contains("1024 × 512 image, scaled to 512 × 256."), run.err());
        BufferedImage result = ImageIO.read(out.toFile());
        assertEquals(List.of(510, 254), List.of(result.getWidth(), result.getHeight()));
        assertEquals(0, Run.of("check", out.toString()).code());
    }
}

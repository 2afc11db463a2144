package gradientlab.cli.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.Reference;
import gradientlab.cli.Run;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recipes and options in, numbers and pictures out. */
class DescendCommandTest {

    private static final String BOWL =
            "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":\"bowl\","
                    + "\"start\":[-7,2],\"steps\":5,\"runners\":[{\"optimizer\":\"sgd\",\"lr\":0.95}],"
                    + "\"interventions\":[{\"at\":3,\"runner\":0,\"set\":{\"lr\":0.1}}],"
                    + "\"view\":[-8,8,-8,8],\"target\":0.5,\"noise\":0}";

    @TempDir
    Path folder;

    private static JsonNode json(Run run) throws IOException {
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return new ObjectMapper().readTree(run.out());
    }

    private Path recipe(String name, String json) throws IOException {
        return Files.writeString(folder.resolve(name), json);
    }

    @Test
    void theBooksFirstStepsComeOutAsNumbers() throws IOException {
        JsonNode result = json(Run.of(
                "descend", "--surface", "bowl", "--start", "-7,2", "--steps", "2", "--runner", "sgd:lr=0.95",
                "--out", "-", "--format", "json"));
        JsonNode runner = result.get("runners").get(0);
        assertEquals("sgd", runner.get("optimizer").textValue());
        assertTrue(runner.get("diverged_at").isNull());
        assertEquals("[0,-7,2,6.45,-0.7,4,0.665,-3.8]", runner.get("rows").get(0).toString());
        assertEquals(-6.335, runner.get("rows").get(1).get(1).doubleValue(), 1e-15);
        assertEquals(-1.8, runner.get("rows").get(1).get(2).doubleValue(), 1e-15);
        assertEquals(3, runner.get("rows").size());
    }

    @Test
    void optionsReplaceWhatTheRecipeSaysAndNothingElse() throws IOException {
        Path file = recipe("bowl.json", BOWL);
        JsonNode plain =
                json(Run.of("descend", file.toString(), "--out", "-", "--format", "json")).get("recipe");
        JsonNode changed = json(Run.of(
                "descend", file.toString(), "--out", "-", "--format", "json", "--steps", "7", "--seed", "9",
                "--noise", ".5", "--clip-norm", "1", "--schedule", "exponential", "--start", "-1,-2"))
                .get("recipe");
        assertEquals(5, plain.get("steps").intValue());
        assertEquals(7, changed.get("steps").intValue());
        assertEquals(9, changed.get("seed").intValue());
        assertEquals(0.5, changed.get("noise").doubleValue());
        assertEquals(1, changed.get("clip").get("norm").doubleValue());
        assertEquals("exponential", changed.get("schedule").get("kind").textValue());
        assertEquals("[-1,-2]", changed.get("start").toString());
        for (String kept : new String[] {"surface", "runners", "interventions", "view", "target"}) {
            assertEquals(plain.get(kept), changed.get(kept), kept);
        }
    }

    @Test
    void anotherSurfaceBringsItsOwnStartAndView() throws IOException {
        Path file = recipe("bowl.json", BOWL);
        JsonNode recipe = json(Run.of(
                "descend", file.toString(), "--surface", "beale", "--out", "-", "--format", "json"))
                .get("recipe");
        assertEquals("beale", recipe.get("surface").textValue());
        assertEquals("[1,1.5]", recipe.get("start").toString());
        assertFalse(recipe.has("view") || recipe.has("target"));
        assertTrue(recipe.has("interventions"));
    }

    @Test
    void otherRunnersReplaceTheRecipesAndTheirInterventions() throws IOException {
        Path file = recipe("bowl.json", BOWL);
        JsonNode recipe = json(Run.of(
                "descend", file.toString(), "--runner", "adam:lr=0.2,beta1=0.5", "--runner",
                "nag:form=lookahead", "--runner", "rmsprop:centered=true", "--runner", "adam", "--out", "-",
                "--format", "json"))
                .get("recipe");
        assertEquals(4, recipe.get("runners").size());
        assertEquals(0.5, recipe.get("runners").get(0).get("beta1").doubleValue());
        assertEquals("lookahead", recipe.get("runners").get(1).get("form").textValue());
        assertTrue(recipe.get("runners").get(2).get("centered").booleanValue());
        assertFalse(recipe.has("interventions"));
        assertEquals("[-8,8,-8,8]", recipe.get("view").toString());
    }

    @Test
    void fewerStepsLeaveOutWhatWouldComeTooLateAndSaySo() throws IOException {
        Run run = Run.of("descend", "noise", "--steps", "20", "--out", "-", "--format", "json");
        assertEquals(0, run.code(), run.err());
        assertEquals("left out 1 intervention(s) that would come after the last of 20 steps\n", run.err());
        assertFalse(new ObjectMapper().readTree(run.out()).get("recipe").has("interventions"));
    }

    @Test
    void aConventionTakesTheFormOfItsLibrary() throws IOException {
        JsonNode peer = Reference.read("peers.json").get("rows").get("bowl/adam_eps1e-2");
        for (String library : new String[] {"keras", "optax"}) {
            JsonNode run = new ObjectMapper().readTree(Run.of(
                    "descend", "--surface", "bowl", "--start", "-7,2", "--steps", "10", "--out", "-",
                    "--format", "json", "--runner", "adam:convention=" + library + ",lr=0.1,eps=0.01").out());
            JsonNode rows = run.get("runners").get(0).get("rows");
            for (int k = 0; k < 10; k++) {
                assertEquals(peer.get(library).get(k).get(0).doubleValue(),
                        rows.get(k + 1).get(1).doubleValue(), 1e-11);
            }
            assertEquals(
                    library.equals("keras") ? "epsilon_hat" : "outside",
                    run.get("recipe").get("runners").get(0).get("eps_form").textValue());
        }
        Run wrong = Run.of("descend", "--runner", "radam:convention=keras", "--out", "-", "--format", "csv");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains(
                "convention must be one of pytorch, optax, got \"keras\" (runners[0].convention)"),
                wrong.err());
    }

    @Test
    void severalRecipesAreAnArrayOrALineEach() throws IOException {
        String file = recipe("bowl.json", BOWL).toString();
        JsonNode array = json(Run.of("descend", file, "saddle", file, "--out", "-", "--format", "json"));
        assertEquals(3, array.size());
        assertEquals("saddle", array.get(1).get("recipe").get("surface").textValue());
        Run lines = Run.of("descend", file, "saddle", file, "--out", "-", "--format", "jsonl");
        assertEquals(3, lines.out().lines().count());
        assertEquals(array.get(2), new ObjectMapper().readTree(lines.out().lines().toList().get(2)));
        Run csv = Run.of("descend", file, "saddle", "--out", "-", "--format", "csv", "--steps", "1");
        assertTrue(csv.out().startsWith("recipe,"), csv.out());
        assertTrue(csv.out().lines().anyMatch(line -> line.startsWith("1,")), csv.out());
    }

    @Test
    void standardInputIsARecipeToo() throws IOException {
        Run run = Run.with(BOWL, "descend", "-", "--out", "-", "--format", "json");
        assertEquals(6, json(run).get("runners").get(0).get("rows").size());
        assertEquals("ok -\n", Run.with(BOWL, "check", "-").out());
    }

    @Test
    void theSameCommandGivesTheSameBytes() {
        String[] line = {"descend", "noise", "--noise", "0.3", "--out", "-", "--format", "csv"};
        assertEquals(Run.of(line).out(), Run.of(line).out());
    }

    @Test
    void aGifHasTheFramesAskedForAndCarriesTheRecipe() throws Exception {
        Path file = folder.resolve("race.gif");
        Run run = Run.of(
                "descend", "four-valleys", "--steps", "30", "--frames", "7", "--size", "320x240", "--out",
                file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(7, reader.getNumImages(true));
            assertEquals(320, reader.getWidth(0));
        }
        DescentRecipe embedded = (DescentRecipe) Recipes.read(EmbeddedRecipe.read(file).orElseThrow());
        assertEquals(Presets.find(DescentKind.KIND, "four-valleys").orElseThrow().recipe().withSteps(30),
                embedded);
    }

    @Test
    void aPictureIsARecipeThatRunsAgain() throws IOException {
        Path file = folder.resolve("bowl.png");
        assertEquals(0, Run.with(BOWL, "descend", "-", "--size", "320x240", "--out", file.toString()).code());
        BufferedImage image = ImageIO.read(file.toFile());
        assertEquals(320, image.getWidth());
        assertEquals(240, image.getHeight());
        Run again = Run.of("descend", file.toString(), "--out", "-", "--format", "json");
        assertEquals(Run.with(BOWL, "descend", "-", "--out", "-", "--format", "json").out(), again.out());
    }

    @Test
    void themeCaptionStepAndLanguageChangeThePicture() throws IOException {
        byte[] plain = picture();
        for (String[] option : new String[][] {
                {"--theme", "light"}, {"--no-caption"}, {"--step", "1"}, {"--lang", "ko"}, {"--no-recipe"}
        }) {
            assertFalse(java.util.Arrays.equals(plain, picture(option)), option[0]);
        }
        assertTrue(java.util.Arrays.equals(plain, picture("--theme", "dark")),
                "the same command, the same bytes");
    }

    private byte[] picture(String... more) throws IOException {
        Path file = folder.resolve("one.png");
        String[] line = Stream.concat(
                Stream.of("descend", "-", "--size", "320x240", "--out", file.toString()), Stream.of(more))
                .toArray(String[]::new);
        Run run = Run.with(BOWL, line);
        assertEquals(0, run.code(), run.err());
        return Files.readAllBytes(file);
    }

    @Test
    void theEndingChoosesTheFormatAndFormatOverridesIt() throws IOException {
        for (String ending : new String[] {"csv", "json", "jsonl", "pdf"}) {
            Path file = folder.resolve("out." + ending);
            assertEquals(0, Run.with(BOWL, "descend", "-", "--out", file.toString()).code());
            assertTrue(Files.size(file) > 100, ending);
        }
        Path odd = folder.resolve("numbers.txt");
        assertEquals(0, Run.with(BOWL, "descend", "-", "--format", "csv", "--out", odd.toString()).code());
        assertEquals(Files.readString(folder.resolve("out.csv")), Files.readString(odd));
    }
}

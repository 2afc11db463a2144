package gradientlab.cli.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.Thorough;
import gradientlab.cli.Run;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.export.format.EmbeddedRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code time} writes: the numbers of the issue, step by step, network by network. */
class TimeCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** One unit over two time steps: h = tanh(w x + u h₋), y = v h, whose derivatives are a line each. */
    private static final String ONE =
            "{'format':'gradient-lab/1','lab':'time','networks':[{'cell':'rnn_tanh',"
                    + "'hidden':1,'init':'pytorch','gain':1,'forget_bias':0,'parameters':{'W_ih':[[0.5]],"
                    + "'W_hh':[[-0.25]],'b_ih':[0.125],'b_hh':[0.25],'W_out':[[2]],'b_out':[-1]}}],'loss':'mse',"
                    + "'data':{'inputs':[[[1]],[[-2]]],'targets':[[3]]},"
                    + "'optimizer':{'optimizer':'sgd','lr':0.01},'clip':{'norm':1},'steps':%d,'seed':1}";

    private static JsonNode run(String input, String... words) throws IOException {
        Run run = Run.with(input, words);
        assertEquals(0, run.code(), run.err());
        return JSON.readTree(run.out());
    }

    @Test
    void anExplicitRecipeGivesWhatPencilAndPaperGive() throws IOException {
        JsonNode all = run(String.format(ONE, 1).replace('\'', '"'), "time", "-", "--tensors", "--out", "-",
                "--format", "json");
        JsonNode step = all.at("/networks/0/steps/0");
        double h1 = Math.tanh(0.5 + 0.375);
        double h2 = Math.tanh(-1 + 0.375 - 0.25 * h1);
        double y = 2 * h2 - 1;
        double dh2 = 2 * (y - 3) * 2;
        double dz2 = dh2 * (1 - h2 * h2);
        double dh1 = dz2 * -0.25;
        double dz1 = dh1 * (1 - h1 * h1);
        assertEquals((y - 3) * (y - 3), step.get("loss").doubleValue(), 1e-13);
        assertEquals(Math.abs(dh1), step.at("/dh/0").doubleValue(), 1e-13);
        assertEquals(Math.abs(dh2), step.at("/dh/1").doubleValue(), 1e-13);
        assertTrue(step.path("dc").isMissingNode(), "an RNN has no c");
        assertEquals(dz1 - 2 * dz2, step.at("/tensors/W_ih/0/0").doubleValue(), 1e-13);
        assertEquals(dz2 * h1, step.at("/tensors/W_hh/0/0").doubleValue(), 1e-13);
        assertEquals(dz1 + dz2, step.at("/tensors/b_hh/0").doubleValue(), 1e-13);
        assertEquals(2 * (y - 3) * h2, step.at("/tensors/W_out/0/0").doubleValue(), 1e-13);
        assertEquals(Math.abs(2 * (y - 3)), step.at("/gradients/b_out").doubleValue(), 1e-13,
                "raw, though the step was clipped");
        assertEquals(2, all.at("/networks/0/steps").size());
        assertEquals(1, all.at("/networks/0/steps/1/clipped").doubleValue(), 1e-6);
        assertEquals("gradient-lab/1", all.at("/recipe/format").textValue());
    }

    @Test
    void aNetworksGradientIsWrittenBeforeAndAfterClippingTensorByTensor() throws IOException {
        String recipe = String.format(ONE, 1).replace("'seed':1",
                "'seed':1,'mode':'clipping','unrolled':{'step':0},'cliff':{'of':'network',"
                        + "'clip':['off',{'norm':1},{'value':0.5}]}")
                .replace('\'', '"');
        JsonNode steps = run(String.format(ONE, 1).replace('\'', '"'), "time", "-", "--out", "-", "--format",
                "json").at("/networks/0/steps/0/gradients");
        JsonNode all = run(recipe, "time", "-", "--out", "-", "--format", "json");
        assertEquals(3, all.get("runners").size());
        assertTrue(all.at("/runners/0/steps").isMissingNode(), "no paths of one unit");
        double whole = 0;
        for (String tensor : List.of("W_ih", "W_hh", "b_ih", "b_hh", "W_out", "b_out")) {
            double norm = steps.get(tensor).doubleValue();
            assertEquals(norm, all.at("/runners/0/gradients/" + tensor).doubleValue(), 1e-12, tensor);
            assertTrue(all.at("/runners/2/gradients/" + tensor).doubleValue() <= 0.5);
            whole += norm * norm;
        }
        assertEquals(Math.sqrt(whole), all.at("/runners/0/norm").doubleValue(), 1e-12);
        assertEquals(1, all.at("/runners/1/norm").doubleValue(), 1e-6);
        assertEquals(0, all.at("/runners/1/angle").doubleValue(), 1e-6);
        assertTrue(all.at("/runners/2/angle").doubleValue() > 1, "each number by itself turns it");
        String table = Run.with(recipe, "time", "-", "--out", "-", "--format", "csv").out();
        assertEquals(4, table.lines().count());
        assertTrue(table.startsWith("recipe,runner,step,norm,angle,W_ih,"));
    }

    @Test
    void everyKthStepAndTheLastAreWritten() throws IOException {
        JsonNode all =
                run("", "time", "--network", "lstm:hidden=2,forget_bias=3", "--network", "gru:hidden=2",
                        "--task", "recall:length=5", "--steps", "7", "--every", "3", "--out", "-", "--format",
                        "json");
        for (int network = 0; network < 2; network++) {
            List<Integer> steps = StreamSupport
                    .stream(all.at("/networks/" + network + "/steps").spliterator(), false)
                    .map(step -> step.get("step").intValue()).toList();
            assertEquals(List.of(0, 3, 6, 7), steps);
            assertEquals(5, all.at("/networks/" + network + "/steps/1/dh").size());
        }
        assertEquals(5, all.at("/networks/0/steps/1/dc").size());
        assertEquals(3, all.at("/recipe/networks/0/forget_bias").doubleValue());
        assertTrue(all.at("/recipe/title").isMissingNode(), "other networks than the preset speaks of");
    }

    @Test
    void csvHasALineForEveryTimeStep() throws IOException {
        Run run = Run.of("time", "--network", "rnn_tanh:hidden=3", "--network", "lstm:hidden=2", "--task",
                "adding:length=6", "--steps", "2", "--out", "-", "--format", "csv");
        assertEquals(0, run.code(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals(1 + 2 * 3 * 6, lines.size());
        int columns = lines.get(0).split(",", -1).length;
        assertTrue(lines.stream().allMatch(line -> line.split(",", -1).length == columns));
    }

    @Test
    void aPresetRunsByItsNameWithOtherSteps() throws IOException {
        JsonNode all = run("", "time", "forget-bias", "--steps", "0", "--out", "-", "--format", "json");
        assertEquals(3, all.at("/networks").size());
        assertEquals("Forget bias 0, 1, 3", all.at("/recipe/title/en").textValue());
        double[] first = new double[3];
        for (int i = 0; i < 3; i++) {
            JsonNode dc = all.at("/networks/" + i + "/steps/0/dc");
            first[i] = dc.get(0).doubleValue() / dc.get(39).doubleValue();
        }
        assertTrue(first[0] < 1e-6 && first[1] < 1e-2 && first[2] > 0.1, "the larger b_f, the more arrives");
    }

    @Test
    void whatIsLookedAtIsBroughtWithinAnotherLength() throws IOException {
        JsonNode all = run("", "time", "two-paths", "--mode", "training", "--task", "adding:length=5",
                "--network", "lstm:hidden=2", "--steps", "0", "--out", "-", "--format", "json");
        assertEquals(11, all.at("/recipe/unrolled/position").intValue());
        assertEquals(2, all.at("/recipe/unrolled/unit").intValue());
    }

    @Test
    void everyModeHasItsNumbers() throws IOException {
        JsonNode chain = run("", "time", "two-paths", "--task", "adding:length=5", "--network",
                "gru:hidden=2", "--steps", "2", "--out", "-", "--format", "json");
        assertEquals(6, chain.get("steps").size(), "t from 0 to T");
        assertEquals(2, chain.at("/steps/5/units").size());
        assertEquals(2, chain.at("/steps/5/x").size());
        assertTrue(chain.at("/steps/5/units/0").has("dz") && !chain.at("/steps/5/units/0").has("c"));
        assertEquals(1, chain.at("/steps/5/share").doubleValue());
        JsonNode gates = run("", "time", "gates-by-hand", "--out", "-", "--format", "json");
        assertEquals(gates.get("right").intValue() / 512.0, gates.get("accuracy").doubleValue());
        assertEquals(20, gates.at("/descent/0/f").size());
        JsonNode cliff = run("", "time", "cliff", "--every", "100", "--out", "-", "--format", "json");
        assertEquals(3, cliff.get("runners").size());
        assertEquals(4, cliff.at("/runners/1/steps").size());
        assertEquals(5, cliff.at("/runners/0/steps/0/w").doubleValue());
        assertEquals(0, cliff.at("/runners/1/steps/0/angle").doubleValue(), 1e-6, "norm keeps the direction");
    }

    @Test
    void recipesOfDifferentModesAreNotMixedInOneTable() throws IOException {
        Run run = Run.of("time", "cliff", "gates-by-hand", "--out", "-", "--format", "csv");
        assertEquals(2, run.code());
        assertTrue(run.err().startsWith("recipes of different modes have different columns"), run.err());
        assertEquals(0, Run.of("time", "cliff", "gates-by-hand", "--out", "-", "--format", "jsonl").code());
    }

    @Thorough
    @Test
    void everyModeIsAFilmAndADocument(@TempDir Path folder) throws Exception {
        for (String preset : List.of("forget-bias", "two-paths", "gates-by-hand", "cliff")) {
            Path film = folder.resolve(preset + ".gif");
            Run run = Run.of("time", preset, "--steps", "2", "--out", film.toString(), "--size", "320x240",
                    "--frames", "3");
            assertEquals(0, run.code(), run.err());
            TimeRecipe opened = (TimeRecipe) Recipes.read(EmbeddedRecipe.read(film).orElseThrow());
            assertEquals(Presets.find(TimeKind.KIND, preset).orElseThrow().recipe().withSteps(2), opened);
            Path document = folder.resolve(preset + ".pdf");
            assertEquals(0, Run.of("time", preset, "--steps", "2", "--out", document.toString()).code());
            assertTrue(Files.size(document) > 1000);
        }
    }
}

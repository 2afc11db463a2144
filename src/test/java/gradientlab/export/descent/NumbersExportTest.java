package gradientlab.export.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumbersExportTest {

    private static final ExportOptions OPTIONS = ExportOptions.defaults(Texts.of(Language.EN));

    private static String written(Format format, Trajectories race) throws ExportException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Exports.write(
                new DescentExportable(race), format, OPTIONS, Target.stream(out), Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(Format format, List<DescentRecipe> recipes) throws ExportException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Numbers> numbers = recipes.stream().<Numbers>map(DescentNumbers::of).toList();
        Exports.write(numbers, format, Target.stream(out), Progress.NONE);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void same(double expected, String text) {
        assertEquals(Double.doubleToLongBits(expected), Double.doubleToLongBits(Double.parseDouble(text)),
                text);
    }

    @Test
    void jsonHasTheGhostsAndTheMeanAndSpreadOfTheSeeds() throws Exception {
        Trajectories race = Races.run(Races.recipe("{'format':'gradient-lab/1','lab':'descent',"
                + "'surface':'bowl','steps':30,'noise':0.5,'fan':7,'ghosts':true,"
                + "'interventions':[{'at':10,'runner':1,'set':{'lr':0.01}}],"
                + "'runners':[{'optimizer':'sgd','noise':0},{'optimizer':'adam'}]}"));
        JsonNode got = new ObjectMapper().readTree(written(Format.JSON, race));
        JsonNode ghost = got.get("ghosts").get(0);
        assertEquals(1, ghost.get("runner").intValue());
        assertEquals(10, ghost.get("from").intValue());
        assertEquals(race.ghosts().get(0).path().x(25),
                ghost.get("path").get("rows").get(25).get(1).doubleValue());
        assertEquals(1, got.get("fans").size());
        JsonNode fan = got.get("fans").get(0);
        assertEquals(1, fan.get("runner").intValue());
        assertEquals(7, fan.get("seeds").size());
        assertEquals(Fan.seed(1, 6), fan.get("seeds").get(6).longValue());
        assertEquals(31, fan.get("rows").size());
        assertEquals(8, fan.get("rows").get(20).size());
        assertEquals(race.fans().get(0).loss(20).mean(), fan.get("rows").get(20).get(6).doubleValue());
        assertEquals(race.fans().get(0).cloud(20).x(), fan.get("rows").get(20).get(2).doubleValue());
    }

    @Test
    void csvReadsBackAsTheSameDoubles() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            Trajectories race = Races.run(Races.diverging());
            List<String> lines = written(Format.CSV, race).lines().toList();
            assertEquals("recipe,runner,optimizer,step,x,y,f,gx,gy,dx,dy", lines.get(0));
            int line = 1;
            for (int i = 0; i < race.runners().size(); i++) {
                Trajectory runner = race.runners().get(i);
                for (int row = 0; row < runner.rows(); row++) {
                    String[] cells = lines.get(line++).split(",", -1);
                    assertEquals(11, cells.length);
                    assertEquals("0", cells[0]);
                    assertEquals(Integer.toString(i), cells[1]);
                    assertEquals(runner.runner().optimizer(), cells[2]);
                    assertEquals(Integer.toString(row), cells[3]);
                    same(runner.x(row), cells[4]);
                    same(runner.y(row), cells[5]);
                    same(runner.loss(row), cells[6]);
                    same(runner.gradientX(row), cells[7]);
                    same(runner.gradientY(row), cells[8]);
                    if (row + 1 < runner.rows()) {
                        same(runner.updateX(row), cells[9]);
                        same(runner.updateY(row), cells[10]);
                    } else {
                        assertEquals("", cells[9] + cells[10]);
                    }
                }
            }
            assertEquals(lines.size(), line);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void jsonReadsBackAsTheSameDoublesAndNamesTheStepOfDivergence() throws Exception {
        Trajectories race = Races.run(Races.diverging());
        JsonNode json = new ObjectMapper().readTree(written(Format.JSON, race));
        assertEquals(Races.diverging(), Recipes.read(json.get("recipe").toString()));
        assertEquals(2, json.get("runners").size());
        for (int i = 0; i < 2; i++) {
            Trajectory runner = race.runners().get(i);
            JsonNode written = json.get("runners").get(i);
            assertEquals(runner.runner().optimizer(), written.get("optimizer").textValue());
            assertEquals(runner.rows(), written.get("rows").size());
            same(runner.loss(runner.bestAt()), written.get("best_loss").asText());
            String names = DescentNumbers.HEADER.strip().replace("recipe,runner,optimizer,", "");
            List<String> columns = new ArrayList<>();
            written.get("columns").forEach(name -> columns.add(name.textValue()));
            assertEquals(names, String.join(",", columns), "the names of the csv");
            for (int row = 0; row < runner.rows(); row++) {
                JsonNode cells = written.get("rows").get(row);
                assertEquals(columns.size(), cells.size());
                same(runner.gradientX(row), cells.get(columns.indexOf("gx")).asText());
                same(runner.gradientY(row), cells.get(columns.indexOf("gy")).asText());
                JsonNode update = cells.get(columns.indexOf("dy"));
                if (row + 1 < runner.rows()) {
                    same(runner.updateY(row), update.asText());
                } else {
                    assertTrue(update.isNull());
                }
                assertEquals(row, cells.get(0).intValue());
                same(runner.x(row), cells.get(1).asText());
                same(runner.y(row), cells.get(2).asText());
                same(runner.loss(row), cells.get(3).asText());
            }
        }
        JsonNode diverged = json.get("runners").get(0);
        JsonNode last = diverged.get("rows").get(diverged.get("rows").size() - 1);
        assertEquals(race.runners().get(0).divergedAt(), diverged.get("diverged_at").intValue());
        assertTrue(diverged.get("diverged_at").intValue() <= last.get(0).intValue());
        assertTrue(last.get(1).isTextual() || last.get(2).isTextual(), "not finite is a string: " + last);
        assertTrue(json.get("runners").get(1).get("diverged_at").isNull());
    }

    @Test
    void severalRecipesAreAnArrayAnObjectALineOrNumberedRowsInTheOrderGiven() throws Exception {
        List<DescentRecipe> recipes = List.of(Races.diverging(), Races.eight(3));
        String first = written(Format.JSON, Races.run(recipes.get(0))).strip();
        String second = written(Format.JSON, Races.run(recipes.get(1))).strip();
        ObjectMapper mapper = new ObjectMapper();
        assertEquals(
                mapper.readTree("[" + first + "," + second + "]"),
                mapper.readTree(written(Format.JSON, recipes)));
        assertEquals(List.of(first, second), written(Format.JSONL, recipes).lines().toList());
        assertEquals(first + "\n", written(Format.JSON, List.of(recipes.get(0))));
        List<String> csv = written(Format.CSV, recipes).lines().toList();
        assertEquals(1, csv.stream().filter(line -> line.startsWith("recipe")).count());
        assertEquals(8 * 4, csv.stream().filter(line -> line.startsWith("1,")).count());
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"PNG", "GIF", "PDF"})
    void severalRecipesInOnePictureAreRefused(Format format) {
        ExportException e = assertThrows(
                ExportException.class, () -> written(format, List.of(Races.diverging(), Races.eight(3))));
        assertTrue(e.getMessage().contains(format.id()), e.getMessage());
    }

    @ParameterizedTest
    @EnumSource(value = Format.class, names = {"CSV", "JSON", "JSONL"})
    void longRunsStreamAndStopWhenAsked(Format format) {
        Trajectories race = Races.run(Races.eight(20_000));
        long[] bytes = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] b, int off, int len) {
                bytes[0] += len;
            }
        };
        Progress stop = new Progress() {
            @Override
            public void at(int done, int of) {}

            @Override
            public boolean cancelled() {
                return bytes[0] > 1_000_000;
            }
        };
        assertThrows(ExportCancelled.class, () -> Exports.write(
                new DescentExportable(race), format, OPTIONS, Target.stream(counting), stop));
        assertFalse(bytes[0] > 2_000_000, () -> bytes[0] + " bytes were written after the wish to stop");
    }
}

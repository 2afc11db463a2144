package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.SurfaceReader;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonText;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each bad recipe gets one sentence that names the field, what was found and what is allowed. */
class BadRecipeTest {

    private static final String HEAD = "{'format':'gradient-lab/1','lab':'descent','surface':'bowl',";
    private static final String SGD = "'runners':[{'optimizer':'sgd'}]";

    static Stream<Arguments> sentences() {
        return Stream.of(
                bad("{'lab':'descent'}", "format is missing"),
                bad("{'format':'gradient-lab/1'}", "lab is missing"),
                bad("{'format':'gradient-lab/1','lab':'descent'}", "surface is missing"),
                bad(HEAD + "'steps':5}", "runners is missing"),
                bad("{'format':'gradient-lab/2','lab':'descent'}",
                        "format must be gradient-lab/1, got \"gradient-lab/2\""),
                bad("{'format':1}", "format must be a text, got 1"),
                bad("{'format':'gradient-lab/1','lab':'chess'}",
                        "lab must be one of descent, flow, graph, time, convolution, generalization, got \"chess\""),
                bad("[" + HEAD + SGD + "}]", "a recipe must be one JSON object, got [...]"),
                bad("null", "a recipe must be one JSON object, got null"),
                bad("7", "a recipe must be one JSON object, got 7"),
                bad("", "the recipe is empty"),
                bad(" \n ", "the recipe is empty"),
                bad("x", "the recipe is not JSON at line 1, column 1"),
                bad("{\n 'format' 7}", "the recipe is not JSON at line 2, column 11"),
                bad("{\n 'format':'gradi", "the recipe ends too early (line 2, column 17)"),
                bad("{\n 'format':", "the recipe ends too early (line 2, column 11)"),
                bad(HEAD + SGD + "} {}",
                        "there is something after the end of the recipe (line 1, column 94)"),
                bad(HEAD + SGD + "} ]", "the recipe is not JSON at line 1, column 94"),
                bad(
                        "{'a':".repeat(5_000),
                        "the recipe is nested deeper than 16 levels (line 1, column 81)"),
                bad("[".repeat(100_000), "the recipe is nested deeper than 16 levels (line 1, column 17)"),
                bad(HEAD + "'steps':5,'steps':6," + SGD + "}", "steps is given twice (line 1, column 71)"),
                bad(
                        HEAD + "'runners':[{'optimizer':'sgd','lr':0.1,'lr':0.2}]}",
                        "runners[0].lr is given twice (line 1, column 100)"),
                bad(
                        HEAD + "'step':5," + SGD + "}",
                        "unknown field step; did you mean steps? Allowed: format, lab, title, do, watch, surface,"
                                + " batch, cost, start, steps, seed, target, schedule, clip, noise, view, relief, chart, runners, interventions,"
                                + " ghosts, fan, budget, curvature, apart, map"),
                bad("{'format':'gradient-lab/1','lab':'descent','surface':'bowel'," + SGD + "}",
                        "unknown surface bowel; did you mean bowl? Allowed: " + surfaces()),
                bad("{'format':'gradient-lab/1','lab':'descent','surface':'everest'," + SGD + "}",
                        "unknown surface everest; allowed: " + surfaces()),
                bad("{'format':'gradient-lab/1','lab':'descent','surface':{'id':'K2'}," + SGD + "}",
                        "unknown surface K2 (surface.id); allowed: " + surfaces()),
                bad("{'format':'gradient-lab/1','lab':'descent','surface':{}," + SGD + "}",
                        "id is missing (surface)"),
                bad("{'format':'gradient-lab/1','lab':'descent','surface':{'id':'bowl','depth':3}," + SGD
                        + "}",
                        "unknown field depth (surface); allowed: id"),
                bad("{'format':'gradient-lab/1','lab':'descent','surface':3," + SGD + "}",
                        "surface must be a name or an object with an id, got 3"),
                bad(HEAD + "'runners':[]}", "runners must hold 1 to 16 optimizers, got 0"),
                bad(HEAD + "'runners':{}}", "runners must be a list, got {}"),
                bad(HEAD + "'runners':null}", "runners must be a list, got null"),
                bad(HEAD + "'runners':[null]}", "runners[0] must be an object, got null"),
                bad(HEAD + "'runners':[{}]}", "optimizer is missing (runners[0])"),
                bad(
                        HEAD + "'runners':[" + "{'optimizer':'sgd'},".repeat(16) + "{'optimizer':'sgd'}]}",
                        "runners must hold 1 to 16 optimizers, got 17"),
                runner("'optimizer':'SDG'",
                        "unknown optimizer SDG (runners[0].optimizer); did you mean sgd? Allowed: "
                                + optimizers()),
                runner("'optimizer':'warp'",
                        "unknown optimizer warp (runners[0].optimizer); allowed: " + optimizers()),
                runner("'optimizer':null", "optimizer must be a text, got null (runners[0].optimizer)"),
                sgd("'lr':-1", "lr must be in (0, 10], got -1 (runners[0].lr)"),
                sgd("'lr':0", "lr must be in (0, 10], got 0 (runners[0].lr)"),
                sgd("'lr':1e3", "lr must be in (0, 10], got 1e3 (runners[0].lr)"),
                sgd("'lr':NaN", "lr must be in (0, 10], got NaN (runners[0].lr)"),
                sgd("'lr':-Infinity", "lr must be in (0, 10], got -Infinity (runners[0].lr)"),
                sgd("'lr':1e999", "lr must be in (0, 10], got 1e999 (runners[0].lr)"),
                sgd("'lr':'NaN'", "lr must be a number, got \"NaN\" (runners[0].lr)"),
                sgd("'lr':'0.1'", "lr must be a number, got \"0.1\" (runners[0].lr)"),
                sgd("'lr':null", "lr must be a number, got null (runners[0].lr)"),
                sgd("'lr':[0.1]", "lr must be a number, got [...] (runners[0].lr)"),
                sgd("'lr':true", "lr must be a number, got true (runners[0].lr)"),
                sgd(
                        "'beta1':0.9",
                        "unknown field beta1 (runners[0]); allowed: optimizer, convention, schedule, clip, noise, batch, slot, shown, "
                                + knobs("sgd")),
                runner("'optimizer':'adam','convention':'jax'",
                        "convention must be one of pytorch, keras, optax, paper, book, got \"jax\""
                                + " (runners[0].convention)"),
                runner("'optimizer':'radam','convention':'keras'",
                        "convention must be one of pytorch, optax, got \"keras\" (runners[0].convention)"),
                runner("'optimizer':'adam','convention':1",
                        "convention must be a text, got 1 (runners[0].convention)"),
                runner("'optimizer':'newton','convention':'paper'",
                        "convention must be left out, newton has no conventions, got \"paper\""
                                + " (runners[0].convention)"),
                sgd("'slot':0", "slot must be a whole number in [1, 8], got 0 (runners[0].slot)"),
                sgd("'shown':1", "shown must be true or false, got 1 (runners[0].shown)"),
                sgd("'noise':-1", "noise must be in [0, 1000], got -1 (runners[0].noise)"),
                sgd("'clip':{'norm':0}", "norm must be in (0, 1000000], got 0 (runners[0].clip.norm)"),
                sgd(
                        "'schedule':{'kind':'sine'}",
                        "unknown schedule sine (runners[0].schedule.kind); "),
                sgd("'schedule':'cosine'",
                        "schedule must be an object, got \"cosine\" (runners[0].schedule)"),
                field("'steps':1000000000", "steps must be a whole number in [1, 100000], got 1000000000"),
                field("'steps':1e9", "steps must be a whole number in [1, 100000], got 1e9"),
                field("'steps':2.5", "steps must be a whole number in [1, 100000], got 2.5"),
                field("'steps':0", "steps must be a whole number in [1, 100000], got 0"),
                field("'steps':NaN", "steps must be a whole number in [1, 100000], got NaN"),
                field("'steps':'200'", "steps must be a number, got \"200\""),
                field(
                        "'seed':9223372036854775808",
                        "seed must be a whole number in [-9223372036854775808, 9223372036854775807],"
                                + " got 9223372036854775808"),
                field("'seed':0.5",
                        "seed must be a whole number in [-9223372036854775808, 9223372036854775807], got 0.5"),
                field("'start':[1]", "start must be two numbers [x, y], got [...]"),
                field("'start':7", "start must be a list, got 7"),
                field("'start':[1,2,3]", "start must be two numbers [x, y], got [...]"),
                field("'start':[1e300,0]", "start[0] must be in [-1000000, 1000000], got 1e300"),
                field("'start':[0,NaN]", "start[1] must be in [-1000000, 1000000], got NaN"),
                field("'start':[null,0]", "start[0] must be a number, got null"),
                field("'target':Infinity", "target must be a finite number, got Infinity"),
                field("'view':[0,1,0]",
                        "view must be four numbers [xmin, xmax, ymin, ymax] with xmin < xmax and"
                                + " ymin < ymax, got [...]"),
                field("'view':[1,0,0,1]",
                        "view must be four numbers [xmin, xmax, ymin, ymax] with xmin < xmax and"
                                + " ymin < ymax, got [...]"),
                field("'clip':{'norm':1,'value':1}",
                        "clip must be \"off\" or hold norm (exact may be added) or value, got {...}"),
                field("'clip':{}", "clip must be \"off\" or hold norm (exact may be added) or value, got {}"),
                field("'clip':'on'",
                        "clip must be \"off\" or hold norm (exact may be added) or value, got \"on\""),
                field("'title':'Bowl'", "title must be an object, got \"Bowl\""),
                field("'title':{'de':'Mulde'}", "unknown field de (title); allowed: en, ko"),
                field("'title':{'en':'" + "x".repeat(501) + "'}",
                        "en may have at most 500 characters, got \"" + "x".repeat(39) + "…\" (title.en)"),
                field("'interventions':[{'at':-1,'runner':0,'set':{}}]",
                        "at must be a whole number in [0, 199], got -1 (interventions[0].at)"),
                field("'interventions':[{'at':1,'runner':1,'set':{}}]",
                        "runner must be a whole number in [0, 0], got 1 (interventions[0].runner)"),
                field("'steps':50,'interventions':[{'at':50,'runner':0,'set':{'lr':0.1}}]",
                        "at must be a whole number in [0, 49], got 50 (interventions[0].at)"),
                field("'curvature':1", "curvature must be a whole number in [0, 0], got 1"),
                field("'curvature':'adam'", "curvature must be a number, got \"adam\""),
                field("'fan':0", "fan must be a whole number in [1, 50], got 0"),
                field("'fan':51", "fan must be a whole number in [1, 50], got 51"),
                field("'steps':100000,'fan':20",
                        "fan must be at most 19 where runners times steps are 1 x 100000, got 20"),
                field("'ghosts':1", "ghosts must be true or false, got 1"),
                field("'ghosts':true,'interventions':["
                        + "{'at':1,'runner':0,'set':{'lr':0.1}},".repeat(32)
                        + "{'at':1,'runner':0,'set':{'lr':0.1}}]",
                        "ghosts may be on with at most 32 interventions, got 33"),
                field("'interventions':[{'at':1,'runner':0}]", "set is missing (interventions[0])"),
                field("'interventions':[{'at':1,'runner':0,'set':{'lr':99}}]",
                        "lr must be in (0, 10], got 99 (interventions[0].set.lr)"),
                field("'interventions':[{'at':1,'runner':0,'set':{'rl':1}}]",
                        "unknown field rl (interventions[0].set); allowed: " + knobs("sgd")));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void eachMistakeHasItsSentence(String json, String sentence) {
        RecipeException refused = assertThrows(RecipeException.class, () -> Recipes.read(json));

        if (sentence.endsWith("; ")) {
            assertTrue(refused.getMessage().startsWith(sentence), refused.getMessage());
        } else {
            assertEquals(sentence, refused.getMessage());
        }
        String korean = refused.in(Texts.of(Language.KO));
        assertTrue(korean.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), korean);
        assertFalse(korean.matches(".*\\{\\d.*"), () -> korean + " has a hole");
    }

    @Test
    void aStartWhereTheSurfaceIsNotFiniteIsRefusedAlthoughItsCoordinatesAreAllowed() {
        LossSurface pole = new Pole();
        JsonValue zero = new JsonValue.Number("0");
        JsonField start = new JsonField("start", "start", new JsonValue.Items(List.of(zero, zero)));
        RecipeException refused = assertThrows(RecipeException.class, () -> SurfaceReader.start(start, pole));
        assertEquals("start must lie where pole and its gradient are finite, got [0, 0]",
                refused.getMessage());
    }

    @Test
    void aRecipeOf100MBIsRefusedWithoutReadingItAll() {
        InputStream endless = new InputStream() {
            private long taken;

            @Override
            public int read() {
                taken++;
                assertTrue(taken <= 2L * JsonText.MAX_BYTES, "reads on");
                return ' ';
            }
        };
        RecipeException refused = assertThrows(RecipeException.class, () -> Recipes.read(endless));
        assertEquals("a recipe may have at most 32 MB", refused.getMessage());
        refused = assertThrows(RecipeException.class, () -> Recipes.read(" ".repeat(100 << 20)));
        assertEquals("a recipe may have at most 32 MB", refused.getMessage());
    }

    @Test
    void aFileThatIsMissingOrAFolderOrNotTextIsNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("nothing.json");
        assertEquals(
                missing + " does not exist",
                assertThrows(RecipeException.class, () -> Recipes.read(missing)).getMessage());
        assertEquals(
                folder + " is a folder, not a recipe",
                assertThrows(RecipeException.class, () -> Recipes.read(folder)).getMessage());
        Path latin = folder.resolve("latin.json");
        Files.write(latin, new byte[] {'"', (byte) 0xE9, '"'});
        assertEquals(
                "the recipe is not UTF-8 text",
                assertThrows(RecipeException.class, () -> Recipes.read(latin)).getMessage());
    }

    @Test
    void whatAMessageQuotesIsShortenedAndHasNoControlCharacters() {
        RecipeException refused = assertThrows(
                RecipeException.class,
                () -> Recipes
                        .read(plain(HEAD + "'runners':[{'optimizer':'a\\nb" + "c".repeat(9_999) + "'}]}")));
        assertTrue(refused.getMessage().startsWith("unknown optimizer a b" + "c".repeat(36) + "… ("));
    }

    private static Arguments bad(String json, String sentence) {
        return Arguments.of(plain(json), sentence);
    }

    private static Arguments field(String field, String sentence) {
        return bad(HEAD + field + "," + SGD + "}", sentence);
    }

    private static Arguments runner(String fields, String sentence) {
        return bad(HEAD + "'runners':[{" + fields + "}]}", sentence);
    }

    private static Arguments sgd(String field, String sentence) {
        return runner("'optimizer':'sgd'," + field, sentence);
    }

    private static String plain(String json) {
        return json.replace('\'', '"');
    }

    private static String surfaces() {
        return Surfaces.all().stream().map(SurfaceEntry::id).collect(Collectors.joining(", ", "", ", "))
                + String.join(", ", Fitted.IDS);
    }

    private static String optimizers() {
        return Optimizers.all().stream().map(Optimizer::id).collect(Collectors.joining(", "));
    }

    private static String knobs(String optimizer) {
        return Optimizers.get(optimizer).knobs().stream().map(knob -> knob.id())
                .collect(Collectors.joining(", "));
    }

    /** 1/x, which can't be evaluated at 0. */
    private static final class Pole implements LossSurface {
        @Override
        public String id() {
            return "pole";
        }

        @Override
        public String formula() {
            return "1/x";
        }

        @Override
        public double value(double x, double y) {
            return 1 / x;
        }

        @Override
        public void gradient(double[] gradient, double x, double y) {
            gradient[0] = -1 / (x * x);
            gradient[1] = 0;
        }

        @Override
        public void second(double[] second, double x, double y) {
            second[0] = 2 / (x * x * x);
            second[1] = 0;
            second[2] = 0;
        }

        @Override
        public View view() {
            return new View(-1, 1, -1, 1);
        }

        @Override
        public List<Minimum> minima() {
            return List.of();
        }

        @Override
        public Point start() {
            return new Point(1, 0);
        }
    }
}

package gradientlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be run is refused in one sentence, with exit code 2, and leaves nothing on disk. */
class BadInputTest {

    private static final String HEAD = "\"format\":\"gradient-lab/1\",\"lab\":\"descent\"";
    private static final String RUNNERS = "\"runners\":[{\"optimizer\":\"sgd\"}]";
    private static final String GOOD = "{" + HEAD + ",\"surface\":\"bowl\"," + RUNNERS + "}";

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void refused(Run run, String words, int lines) {
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertEquals(lines, run.errLines().size(), run.err());
        assertTrue(run.errLines().get(0).contains(words), run.err());
        assertFalse(run.err().contains("Exception") || run.err().contains("\tat "), run.err());
        assertFalse(run.err().contains("Usage"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'surface':'foo',R | unknown surface foo",
            "'surface':'bowl','runners':[{'optimizer':'adm'}] | did you mean adam",
            "'surface':'bowl','runners':[{'optimizer':'adam','lrr':1}] | unknown field lrr (runners[0])",
            "'surface':'bowl','runners':[{'optimizer':'adam','lr':-1}] | lr must be in (0, 10], got -1 (runners[0].lr)",
            "'surface':'bowl','colour':1,R | unknown field colour",
            "'surface':'bowl','start':[1e300,1],R | start[0] must be in",
            "'surface':'bowl','start':[NaN,1],R | start[0] must be in",
            "'surface':'bowl','steps':1000000000,R | steps must be a whole number in [1, 100000], got 1000000000",
            "'surface':'bowl','steps':2.5,R | steps must be a whole number in [1, 100000], got 2.5",
            "'surface':'bowl','steps':3,'steps':4,R | steps is given twice",
            "'surface':'bowl','runners':[] | runners must hold 1 to",
            "'surface':'bowl' | runners is missing",
            "'surface':null,R | surface must be",
            "'surface':'bowl','start':null,R | start must be",
    })
    void aRecipeThatCannotBeRunIsNamedWithItsField(String fields, String words) throws IOException {
        String json = "{" + HEAD + "," + fields.replace("R", RUNNERS).replace('\'', '"') + "}";
        refuseEverywhere(json, words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[]                                        | a recipe must be one JSON object",
            "{'format':'gradient-lab/9','lab':'descent'} | format must be gradient-lab/1",
            "{'format':'gradient-lab/1','lab':'desc    | the recipe ends too early",
            "''                                        | the recipe is empty",
            "not json                                  | the recipe is not JSON",
    })
    void whatIsNoRecipeIsNamedAsSuch(String text, String words) throws IOException {
        refuseEverywhere(text.replace('\'', '"'), words);
    }

    @Test
    void aDeepRecipeIsRefused() throws IOException {
        refuseEverywhere("{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}", "nested deeper than");
    }

    @Test
    void aHugeRecipeIsRefusedWithoutReadingItAll() throws IOException {
        Path file = folder.resolve("huge.json");
        Files.write(file, new byte[100 << 20]);
        Path out = folder.resolve("out.json");
        refused(Run.of("descend", file.toString(), "--out", out.toString()), "at most 32 MB", 1);
        assertEquals(List.of("huge.json"), files());
    }

    private void refuseEverywhere(String json, String words) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.json"), json);
        Path out = folder.resolve("out.csv");
        Files.writeString(out, "before");
        refused(Run.of("descend", file.toString(), "--out", out.toString()), words, 1);
        refused(Run.with(json, "descend", "-", "--out", "-", "--format", "json"), words, 1);
        Run check = Run.of("check", file.toString());
        refused(check, words, 1);
        assertTrue(check.err().startsWith(file.toString()), check.err());
        assertEquals("before", Files.readString(out));
        assertEquals(List.of("bad.json", "out.csv"), files());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--surface foo | unknown surface foo; allowed: bowl, quadratic,",
            "--runner adm | unknown optimizer adm (runners[0].optimizer); did you mean adam?",
            "--runner sgd --runner adam:lr=-1 | lr must be in (0, 10], got -1 (runners[1].lr)",
            "--runner adam:momentum=1 | unknown field momentum (runners[0])",
            "--steps 2.5 | steps must be a whole number in [1, 100000], got 2.5",
            "--steps 1e9 | steps must be a whole number in [1, 100000], got 1e9",
            "--steps -3 | steps must be a whole number in [1, 100000], got -3",
            "--steps ten | steps must be",
            "--start NaN,1 | start[0] must be",
            "--start 1e200,1 | start[0] must be",
            "--seed 1.5 | seed must be a whole number",
            "--noise -1 | noise must be",
            "--schedule foo | unknown schedule foo (schedule.kind)",
            "--clip-norm 0 | norm must be",
            "--clip-norm 1 --clip-value 1 | clip must be",
            "--size 10x10 | size must be 160x120 to 7680x4320 pixels, got 10x10",
            "--frames 0 | frames must be 1 to",
            "--fps 99 | fps must be 1 to 50",
            "--step -1 | step must be 0 or more",
    })
    void aValueThatNoRecipeMayHaveIsRefusedInTheSameWords(String options, String words) throws IOException {
        String out = folder.resolve("a.gif").toString();
        refused(Run.of(("descend --out " + out + " " + options).split(" ")), words, 1);
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--frobnicate | unknown option --frobnicate",
            "--runer sgd | unknown option --runer; did you mean --runner?",
            "--runner adam:lr | --runner must be an id or id:knob=value,knob=value, got adam:lr",
            "--runner adam: | --runner must be an id",
            "--runner adam:lr=1,lr=2 | --runner names lr twice",
            "--runner adam:optimizer=sgd | --runner names optimizer twice",
            "--start 1 | --start must be two finite numbers X,Y, got 1",
            "--steps 1 --steps 2 | --steps is given twice",
            "--steps | --steps needs a value",
            "--size large | --size must be width x height in pixels",
            "--frames few | --frames must be a whole number, got few",
            "--theme blue | --theme must be one of dark, light, got blue",
            "--lang fr | --lang must be one of en, ko, got fr",
            "--format bmp | --format must be one of png, gif, pdf, csv, json, jsonl, got bmp",
            "saddle ravine | Several recipes can be written as csv, json or jsonl only, not as gif",
    })
    void aWrongOptionIsRefusedWithAHintAtHelp(String options, String words) throws IOException {
        String out = folder.resolve("a.gif").toString();
        Run run = Run.of(("descend --out " + out + " " + options).split(" "));
        refused(run, words, 2);
        assertEquals("Try 'gradient-lab descend --help'.", run.errLines().get(1));
        assertEquals(List.of(), files());
    }

    @Test
    void theOutputMustBeNamedAndOfAKnownFormat() {
        refused(Run.of("descend", "saddle"), "--out is missing", 2);
        refused(Run.of("descend", "saddle", "--out", "a.bmp"), "--out must end in one of png, gif,", 2);
        refused(Run.of("descend", "saddle", "--out", "-"), "--out - needs --format, one of csv, json, jsonl",
                2);
        refused(Run.of("descend", "--out", "-", "--format", "gif"),
                "--format must be one of csv, json, jsonl", 2);
        refused(Run.of("descend", "-", "-", "--out", "-", "--format", "csv"), "standard input (-)", 2);
    }

    @Test
    void aMissingRecipeIsNamedBesideThePresetsThereAre() {
        refused(Run.of("descend", "nope.json", "--out", "a.gif"), "nope.json is neither a file nor a preset",
                1);
        refused(Run.of("descend", "four-valley", "--out", "a.gif"),
                "four-valley is neither a file nor a preset; did you mean four-valleys?", 1);
        refused(Run.of("check", folder.toString()), "is a folder", 1);
    }

    @Test
    void checkGoesOnAfterABadOne() {
        Run run = Run.of("check", "saddle", "nope", "ravine");
        assertEquals(2, run.code());
        assertEquals("ok saddle\nok ravine\n", run.out());
        assertEquals(1, run.errLines().size());
    }

    @Test
    void aPictureWithoutARecipeIsNamed() {
        String picture = folder.resolve("bare.png").toString();
        assertEquals(0,
                Run.of("descend", "saddle", "--no-recipe", "--size", "320x240", "--out", picture).code());
        refused(Run.of("check", picture), "carries no recipe", 1);
        refused(Run.of("descend", picture, "--out", "-", "--format", "csv"), "carries no recipe", 1);
    }

    @Test
    void aFolderThatIsNotThereOrIsAFileIsNamed() throws IOException {
        String nowhere = folder.resolve("nowhere").resolve("a.json").toString();
        refused(Run.of("descend", "saddle", "--out", nowhere), "there is no folder", 1);
        Path file = Files.writeString(folder.resolve("file"), "x");
        refused(Run.of("descend", "saddle", "--out", file.resolve("a.json").toString()), "is a file", 1);
        assertEquals(List.of("file"), files());
    }

    @Test
    void theRecipeItselfIsNotOverwritten() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), GOOD);
        refused(Run.of("descend", file.toString(), "--out", file.toString()), "is read as recipe or data", 1);
        assertEquals(GOOD, Files.readString(file));
    }

    @Test
    void aFullDiskIsNamed() {
        assumeTrue(Files.exists(Path.of("/dev/full")), "a system without /dev/full");
        refused(Run.of("descend", "saddle", "--out", "/dev/full", "--format", "json"), "the disk is full", 1);
        refused(Run.of("descend", "saddle", "--out", "/dev/full", "--format", "png"), "the disk is full", 1);
    }

    @Test
    void outputThatDoesNotArriveIsNoSuccess() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String[] line : new String[][] {{"surfaces"}, {"descend", "--out", "-", "--format", "csv"},
                {"--help"}}) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int code = CommandLineMain.run(
                    line, broken, err, new ByteArrayInputStream(new byte[0]));
            assertEquals(2, code, line[0]);
            assertEquals("standard output can't be written\n", err.toString(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aReaderWhoHasEnoughIsNoFailure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = CommandLineMain.run(
                new String[] {"presets"}, closed, err, new ByteArrayInputStream(new byte[0]));
        assertEquals(0, code);
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void messagesAreKoreanWhenAsked() {
        refused(Run.of("descend", "--lang", "ko", "--out", "a.gif", "--theme", "blue"), "입력값: blue", 2);
        Run run = Run.of("descend", "--lang", "ko", "--out", "a.gif", "--surface", "foo");
        assertEquals(2, run.code());
        assertTrue(run.err().codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL), run.err());
    }

    @Test
    void whatIsQuotedStaysOnOneLine() {
        refused(Run.of("check", "no\nsuch\u001b[2Jfile"), "no such [2Jfile is neither", 1);
    }
}

package gradientlab.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can't be computed is refused in one sentence with its place, exit code 2, and nothing on disk. */
class GraphBadInputTest {

    @TempDir
    Path folder;

    private Run run(String... words) throws IOException {
        List<String> all = new ArrayList<>(List.of("graph"));
        all.addAll(List.of(words));
        all.addAll(List.of("--out", folder.resolve("out.json").toString()));
        Run run = Run.of(all.toArray(String[]::new));
        assertEquals(2, run.code(), run.err());
        assertEquals("", run.out());
        assertFalse(run.err().contains("Exception") || run.err().contains("Usage"), run.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
        return run;
    }

    /** The line that is quoted, and the part of it that is marked. */
    private static void assertMarked(Run run, String sentence, String marked) {
        List<String> lines = run.errLines();
        assertTrue(lines.get(0).startsWith(sentence), run.err());
        assertEquals(3, lines.size(), run.err());
        String carets = lines.get(2);
        int from = carets.indexOf('^');
        String quoted = lines.get(1);
        assertEquals(marked, from < quoted.length()
                ? quoted.substring(from, Math.min(quoted.length(), carets.length()))
                : "");
        assertTrue(carets.strip().matches("\\^+"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "L = w*q | Line 1: q has no value. | q",
            "L = foo(w) | Line 1: there is no function foo. | foo",
            "a = b + 1; b = a*2; L = b*w | Line 1: b is used before it is computed. | b",
            "a = w*2; a = w; L = a | Line 2: a is already computed in line 1. | a",
            "w = 3; L = w*w | Line 1: w is a plain number. | w",
            "L = sum(x*v) | Line 1: x has 2 entries, v has 3; batches must have the same size. | x*v",
            "L = w*x | The last line must be one number: use mean( ) or sum( ). | L = w*x",
            "L = log(-2)*w | Line 1: log(-2) has no finite value. | log(-2)",
            "L = w + 1/0 | Line 1: 1/0 has no finite value. | 1/0",
            "L = (w | Line 1: this ( is not closed. | (",
    })
    void formulasThatAreNoGraphAreMarked(String text, String sentence, String marked) throws IOException {
        List<String> words = new ArrayList<>(List.of(text));
        for (String name : List.of("w=1", "x=[1,2]", "v=[1,2,3]")) {
            if (text.contains(name.substring(0, 1)) && !text.startsWith(name.substring(0, 1) + " =")) {
                words.addAll(List.of("--set", name));
            }
        }
        assertMarked(run(words.toArray(String[]::new)), sentence, marked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "w=abc | --set w: a value is a number from -1000000 to 1000000 | abc",
            "w=[1,two] | --set w: a value is a number | two",
            "w= | --set w: a value is a number | ''",
            "w=1e9 | --set w: a value is a number | 1e9",
            "w=NaN | --set w: a value is a number | NaN",
            "w=[1,2,3,4,5,6,7,8,9] | --set w: a value is a number | [1,2,3,4,5,6,7,8,9]",
            "L=2 | L is computed in line 1, so it can have no value of its own. | L",
    })
    void valuesThatAreNoneAreMarked(String value, String sentence, String marked) throws IOException {
        assertMarked(run("L = w*2", "--set", value), sentence, marked.equals("''") ? "" : marked);
    }

    @Test
    void limitsAreNamed() throws IOException {
        assertEquals("Type a formula, for example L = (w*x - y)^2, or choose a preset.",
                run("").errLines().get(0));
        assertTrue(
                run("L = w" + "+w".repeat(5000), "--set", "w=1").err().contains("at most 5000 characters"));
        assertTrue(run("L = " + "(".repeat(5000) + "w" + ")".repeat(5000)).err().contains("at most"));
        assertTrue(run("L = " + "(".repeat(100) + "w" + ")".repeat(100)).err().contains("at most 50 deep"));
        String sixtyOne = IntStream.rangeClosed(1, 61).mapToObj(k -> "a" + k + " = a" + (k - 1) + "*2")
                .collect(Collectors.joining("\n"));
        assertMarked(run(sixtyOne, "--set", "a0=1"), "At most 60 operations, and 8 entries a batch", "a60*2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--set q=1 --set w=1 | q is no leaf of the formulas.",
            "--set w=1 --set w=2 | --set names w twice",
            "--set w | --set must be NAME=VALUE, such as w=0.5 or x=[1,2,3], got w",
            "--set w=1 --update 3 | --update changes the leaves that --parameters names",
            "--set w=1 --update 3 --parameters v | unknown leaf v; allowed: w",
            "--set w=1 --update -1 | updates must be a whole number in [0, 100000], got -1",
            "--set w=1 --lr 0 | lr must be in [1e-4, 10], got 0",
            "--set w=1 --lr x | lr must be a number, got \"x\"",
            "--set w=1 --sharing maybe | --sharing must be one of on, off, got maybe",
            "--set w=1 --wrt q | --wrt must be one of all, w, L, got q",
            "--set w=1 --fold q | There is no line or block q to fold.",
            "--set w=1 --nudge q | unknown node q",
            "--set w=1 --mistake q | mistake must be one of none, overwrite",
            "--set w=1 --at 1000 | at must be a whole number in [0, 121], got 1000",
    })
    void optionsAreRefusedByName(String options, String sentence) throws IOException {
        List<String> words = new ArrayList<>(List.of("L = w*2"));
        words.addAll(List.of(options.split(" ")));
        Run run = run(words.toArray(String[]::new));
        assertTrue(run.errLines().get(0).startsWith(sentence), run.err());
    }

    @Test
    void whatIsSaidOfNodesIsRefusedWhereThereAreNone() {
        for (String option : List.of("--check", "--wrt=w")) {
            Run refused = Run.of("graph", "power", option, "--out", "-", "--format", "json");
            assertEquals(2, refused.code());
            assertEquals(option.replace("=w", "") + " goes with formulas, of which there are none here",
                    refused.errLines().get(0));
        }
        assertEquals(0, Run.of("graph", "neuron", "--check", "--out", "-", "--format", "json").code());
    }

    /** A value has no place of its own in the file: its leaf has one in the formulas. */
    @Test
    void aWrongValueInARecipeIsMarkedAtItsLeaf() throws IOException {
        Path recipe = Files.writeString(Files.createTempFile("graph", ".json"),
                "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",\"text\":\"z = 2*w\\nL = z^2\","
                        + "\"values\":{\"w\":3e6}}");
        assertMarked(run(recipe.toString()), recipe + ": w must be in [-1000000, 1000000], got 3e6", "w");
        Files.delete(recipe);
    }

    @Test
    void otherRecipesAndUnknownNamesAreRefused() throws IOException {
        assertTrue(run("four-valleys").err().contains("run it with descend"), run("four-valleys").err());
        assertTrue(run("neurn").err().contains("did you mean neuron?"));
        Path recipe = Files.writeString(Files.createTempFile("graph", ".json"),
                "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",\"text\":\"L = w*\",\"values\":{\"w\":1}}");
        Run refused = run(recipe.toString());
        assertEquals(3, refused.errLines().size(), refused.err());
        assertEquals("        ^", refused.errLines().get(2).substring(0, 9));
        Run checked = Run.of("check", recipe.toString());
        assertEquals(2, checked.code());
        assertEquals(3, checked.errLines().size());
        Files.delete(recipe);
    }
}

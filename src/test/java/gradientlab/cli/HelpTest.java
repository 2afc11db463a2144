package gradientlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and version of every command, in both languages. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"descend", "graph", "time", "convolve", "generalize", "check", "presets",
            "surfaces", "surface", "optimizers", "schedules"})
    void everyCommandExplainsItselfAndEachOfItsOptions(String command) {
        for (String language : List.of("en", "ko")) {
            Run run = Run.of(command, "--help", "--lang", language);
            assertEquals(0, run.code());
            assertEquals("", run.err());
            assertTrue(run.out().contains(command) && run.out().contains("--version"), run.out());
            List<String> lines = run.out().lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (line.startsWith("-")) {
                    boolean explained = line.contains("   ") || line.matches("\\S+(, \\S+)?  .+")
                            || i + 1 < lines.size() && lines.get(i + 1).startsWith("          ");
                    assertTrue(explained, "no explanation of " + line);
                }
            }
        }
    }

    @Test
    void theProgramListsItsCommandsWithAWordOnEach() {
        Run run = Run.of("--help");
        assertEquals(0, run.code());
        for (String command : List.of("descend", "check", "presets", "surfaces", "surface", "optimizers",
                "schedules")) {
            assertTrue(run.out().lines().anyMatch(line -> line.matches("  " + command + " +[A-Z].*")),
                    command);
        }
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                arguments("flow",
                        new String[] {"--depth", "1", "--width", "2", "--steps", "1", "--out", "-"}),
                arguments("descend", new String[] {"--steps", "1", "--out", "-"}),
                arguments("graph", new String[] {"--out", "-"}),
                arguments("graph", new String[] {"power", "--out", "-"}),
                arguments("graph", new String[] {"bn-saves", "--out", "-"}),
                arguments("time", new String[] {"--network", "lstm:hidden=2", "--steps", "1", "--out", "-"}),
                arguments("time", new String[] {"two-paths", "--steps", "1", "--out", "-"}),
                arguments("time", new String[] {"gates-by-hand", "--out", "-"}),
                arguments("time", new String[] {"cliff", "--out", "-"}),
                arguments("convolve", new String[] {"--out", "-"}),
                arguments("convolve", new String[] {"picture", "--out", "-"}),
                arguments("convolve", new String[] {"integral", "--out", "-"}),
                arguments("convolve", new String[] {"sharing", "--out", "-"}),
                arguments("convolve",
                        new String[] {"train", "--epochs", "1", "--seeds", "1", "--out", "-"}),
                arguments("generalize",
                        new String[] {"--epochs", "1", "--seeds", "1", "--open-test", "--out", "-"}),
                arguments("generalize", new String[] {"double-descent", "--out", "-"}),
                arguments("generalize", new String[] {"ridge-lasso", "--out", "-"}),
                arguments("generalize", new String[] {"fifty-samples", "--out", "-"}),
                arguments("generalize", new String[] {"bagging", "--out", "-"}),
                arguments("generalize", new String[] {"boosting", "--out", "-"}),
                arguments("generalize", new String[] {"adaboost", "--out", "-"}),
                arguments("race", new String[] {"--steps", "1"}),
                arguments("sweep", new String[] {
                        "--steps", "2", "--x", "x=0..1:2", "--y", "y=0..1:2", "--metric", "basin", "--out",
                        "-"}));
    }

    /** Every name in the first line of CSV begins a line of help, but for what is named on the line. */
    @ParameterizedTest
    @MethodSource("numbers")
    void helpExplainsEveryColumnOfTheNumbers(String command, String[] few) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(List.of(few));
        line.addAll(List.of("--format", "csv"));
        Run run = Run.of(line.toArray(String[]::new));
        assertEquals(0, run.code(), run.err());
        List<String> columns = List.of(run.out().lines().findFirst().orElseThrow().split(","));
        for (String language : List.of("en", "ko")) {
            String help = Run.of(command, "--help", "--lang", language).out();
            Set<String> named = new HashSet<>();
            help.lines().filter(text -> text.matches("  [a-zA-Z].*")).forEach(
                    text -> named.addAll(List.of(text.substring(2).split("  ")[0].split(", "))));
            for (String column : columns.subList(command.equals("sweep") ? 2 : 0, columns.size())) {
                assertTrue(named.contains(column), column + " in " + help);
            }
            assertTrue(help.lines().allMatch(text -> text.length() <= 80), help);
        }
    }

    @Test
    void helpInKoreanIsKorean() {
        assertTrue(Run.of("--help", "--lang", "ko").out().contains("사용법"));
        assertTrue(Run.of("descend", "--lang=ko", "--help").out().contains("레시피"));
    }

    @Test
    void theVersionIsTheBuilds() {
        Run run = Run.of("--version");
        assertEquals(0, run.code());
        assertTrue(run.out().matches("gradient-lab \\d+\\.\\d+\\.\\d+\\S*\\R"), run.out());
        assertEquals(run.out(), Run.of("descend", "--version").out());
    }

    @ParameterizedTest
    @CsvSource({
            "'', a command is missing",
            "frobnicate, unexpected argument frobnicate",
            "descent, did you mean descend",
            "--frobnicate, unknown option --frobnicate",
            "--lang fr, '--lang must be one of en, ko, got fr'",
    })
    void withoutAKnownCommandItSaysSoAndWhereHelpIs(String line, String words) {
        Run run = Run.of(line.isEmpty() ? new String[0] : line.split(" "));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertEquals(2, run.errLines().size(), run.err());
        assertTrue(run.err().contains(words), run.err());
        assertEquals("Try 'gradient-lab --help'.", run.errLines().get(1));
        assertFalse(run.err().contains("Usage"));
    }
}

package gradientlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import gradientlab.text.KeyTable;
import gradientlab.text.Texts;
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

    /** The commands that {@code --help} lists, as a reader of it finds them. */
    private static List<String> commands() {
        List<String> lines = Run.of("--help", "--lang", "en").out().lines().toList();
        return lines.subList(lines.indexOf("Commands:") + 1, lines.size()).stream()
                .takeWhile(line -> !line.isBlank()).filter(line -> line.matches("  [a-z].*"))
                .map(line -> line.strip().split(" ")[0]).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void helpOfACommandIsItsOwnHelp(String language) {
        assertTrue(commands().size() >= 20, commands().toString());
        for (String command : commands()) {
            Run help = Run.of("help", command, "--lang", language);
            assertEquals(0, help.code(), help.err());
            assertEquals(Run.of(command, "--help", "--lang", language).out(), help.out());
        }
        assertEquals(Run.of("--help", "--lang", language).out(), Run.of("help", "--lang", language).out());
        assertEquals(Run.of("bench", "training", "--help", "--lang", language).out(),
                Run.of("help", "bench", "training", "--lang", language).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void helpOfAllHoldsEveryCommandWithItsOptionsAndEveryKeyOfTheWindow(String language) {
        Run all = Run.of("help", "--all", "--lang", language);
        assertEquals(0, all.code(), all.err());
        assertEquals("", all.err());
        for (String command : commands()) {
            assertTrue(all.out().contains(Run.of(command, "--help", "--lang", language).out()), command);
        }
        for (String work : List.of("training", "recurrent", "convolution", "steps", "map", "growth")) {
            assertTrue(all.out().contains(Run.of("bench", work, "--help", "--lang", language).out()), work);
        }
        Texts texts = Texts.of(language.equals("ko") ? Texts.Language.KO : Texts.Language.EN);
        List<String> lines = all.out().lines().toList();
        assertTrue(KeyTable.all().size() > 100);
        for (KeyTable.Place place : KeyTable.places()) {
            String name = texts.get(place.nameKey())
                    + (place.modeKey().isEmpty() ? "" : ", " + texts.get(place.modeKey()));
            int at = lines.indexOf(texts.get("cli.keys.head", name));
            assertTrue(at > 0, name);
            List<String> below = lines.subList(at + 1, lines.size()).stream()
                    .takeWhile(line -> !line.isBlank()).map(line -> line.strip().replaceAll(" {2,}", "  "))
                    .toList();
            assertEquals(KeyTable.of(place).stream()
                    .map(row -> row.shown(texts) + "  " + texts.get(row.textKey())).toList(), below);
        }
    }

    @ParameterizedTest
    @CsvSource({
            "help descned, did you mean descend",
            "help zebra, unexpected argument zebra",
            "help bench trainin, did you mean training",
            "help --all descend, '--all explains all commands, so none is named; got descend'",
            "help --al, unknown option --al",
    })
    void helpOfWhatIsNotThereIsRefusedInASentence(String line, String words) {
        Run run = Run.of((line + " --lang en").split(" "));
        assertEquals(2, run.code());
        assertEquals("", run.out());
        assertTrue(run.errLines().get(0).contains(words), run.err());
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

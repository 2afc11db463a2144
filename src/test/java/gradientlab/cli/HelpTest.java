package gradientlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Help and version of every command, in both languages. */
class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"descend", "check", "presets", "surfaces", "surface", "optimizers", "schedules"})
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

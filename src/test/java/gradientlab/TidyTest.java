package gradientlab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the formatter does not look at: the length of files and comments, and texts that are not Java. */
class TidyTest {

    private static final int MOST_LINES = 400;
    private static final int MOST_COLUMNS = 110;
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|properties|json|css|md|xml)");
    /** A text that is read whole is not cut for the sake of a column. */
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern WILDCARD = Pattern.compile("import .*\\*;");

    @Test
    void noFileOfCodeIsLongerThan400Lines() throws IOException {
        List<String> long400 = new ArrayList<>();
        for (Path file : java()) {
            int lines = Files.readAllLines(file).size();
            if (lines > MOST_LINES) {
                long400.add(file + ": " + lines);
            }
        }
        assertEquals(List.of(), long400);
    }

    @Test
    void noLineOfCodeIsLongerThan110Columns() throws IOException {
        Predicate<String> tooLong = line -> {
            String code = STRING.matcher(line).replaceAll("\"\"");
            return code.codePointCount(0, code.length()) > MOST_COLUMNS;
        };
        assertEquals(List.of(), lines(java(), tooLong));
    }

    @Test
    void everyImportNamesItsClass() throws IOException {
        assertEquals(List.of(), lines(java(), line -> WILDCARD.matcher(line).matches()));
    }

    @Test
    void noLineEndsInABlankOrHoldsATab() throws IOException {
        Predicate<String> untidy = line -> line.indexOf('\t') >= 0 || !line.equals(line.stripTrailing());
        assertEquals(List.of(), lines(texts(), untidy));
    }

    @Test
    void everyFileEndsWithOneNewline() throws IOException {
        List<Path> wrong = new ArrayList<>();
        for (Path file : texts()) {
            String text = Files.readString(file);
            if (!text.endsWith("\n") || text.endsWith("\n\n") || text.contains("\r")) {
                wrong.add(file);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> lines(List<Path> files, Predicate<String> wanted) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (wanted.test(lines.get(i))) {
                    found.add(file + ":" + (i + 1));
                }
            }
        }
        return found;
    }

    private static List<Path> java() throws IOException {
        return texts().stream().filter(file -> file.toString().endsWith(".java")).toList();
    }

    /** The project's own texts; reference numbers are kept as their scripts wrote them. */
    private static List<Path> texts() throws IOException {
        List<Path> all = new ArrayList<>(List.of(Path.of("pom.xml"), Path.of("README.md")));
        for (String top : List.of("src", "assets", ".mvn")) {
            try (Stream<Path> files = Files.walk(Path.of(top))) {
                files.filter(file -> TEXT.matcher(file.toString()).matches())
                        .filter(file -> !file.toString().contains("reference"))
                        .forEach(all::add);
            }
        }
        return all;
    }
}

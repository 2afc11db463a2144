package gradientlab.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class TextsTest {

    private static final List<String> PARTS = Texts.PARTS;
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");
    private static final Pattern HANGUL = Pattern.compile("[\\uAC00-\\uD7A3]");
    private static final Pattern JAMO_OR_HAN =
            Pattern.compile("[\\u1100-\\u11FF\\u3130-\\u318F\\u4E00-\\u9FFF]");
    private static final Pattern DOTTED = Pattern.compile("[a-z]\\w*(?:\\.[\\w-]+)+\\.?");
    private static final Pattern COMMENT = Pattern.compile("#[:%] (\\S+)");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    private final Texts english = Texts.of(Language.EN);
    private final Texts korean = Texts.of(Language.KO);

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertEquals(new TreeSet<>(english.all().keySet()), new TreeSet<>(korean.all().keySet()));
    }

    @ParameterizedTest
    @FieldSource("PARTS")
    void aKeyStandsInTheSamePartAndOrderInBothLanguages(String part) throws IOException {
        assertEquals(keys(part, Language.EN), keys(part, Language.KO));
    }

    @Test
    void whatTheCommandLineSaysStandsInTheFileThatItReads() throws IOException {
        Set<String> all = english.all().keySet().stream().filter(key -> key.startsWith("cli."))
                .collect(Collectors.toSet());
        assertEquals(all, Set.copyOf(keys("cli", Language.EN)));
        assertEquals(all, english.under("cli").keySet());
    }

    @Test
    void bothLanguagesPutTheSameArgumentsIn() {
        for (String key : english.all().keySet()) {
            assertEquals(placeholders(english, key), placeholders(korean, key), key);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextIsEmptyPaddedOrShouting(Language language) {
        Texts.of(language).all().forEach((key, text) -> {
            assertFalse(text.isBlank(), key);
            assertTrue(text.equals(text.strip()) || key.endsWith("Heading"), key);
            assertFalse(text.contains("!"), key);
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextTakesItsArguments(Language language) {
        Texts texts = Texts.of(language);
        for (String key : texts.all().keySet()) {
            List<Integer> numbers = placeholders(texts, key).stream()
                    .map(place -> Integer.valueOf(place.substring(1, place.length() - 1))).toList();
            int most = numbers.stream().mapToInt(number -> number).max().orElse(-1);
            Object[] arguments = IntStream.rangeClosed(0, most).mapToObj(n -> "<" + n + ">").toArray();
            String said = texts.get(key, arguments);
            assertFalse(PLACEHOLDER.matcher(said).find(), key + ": " + said);
            numbers.forEach(n -> assertTrue(said.contains("<" + n + ">"), key + " leaves out " + n));
        }
    }

    @Test
    void koreanIsWrittenInWholeSyllables() {
        korean.all().forEach((key, text) -> assertFalse(JAMO_OR_HAN.matcher(text).find(), key + ": " + text));
        assertTrue(korean.all().values().stream().anyMatch(text -> HANGUL.matcher(text).find()));
    }

    /** A string that begins like a key is one, or the beginning or end of some that is completed later. */
    @Test
    void everyKeyInTheCodeHasItsText() throws IOException {
        Set<String> topics = english.all().keySet().stream().map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        List<String> missing = literals().stream().filter(text -> DOTTED.matcher(text).matches())
                .filter(text -> topics.contains(text.substring(0, text.indexOf('.'))))
                .filter(text -> !english.has(text)
                        && english.all().keySet().stream().noneMatch(
                                key -> key.startsWith(text) || key.endsWith("." + text)))
                .sorted().toList();
        assertEquals(List.of(), missing);
    }

    /** A key of which no string of the code is a beginning can't be looked up by anyone. */
    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> literals = literals();
        List<String> unused =
                english.all().keySet().stream().filter(key -> !mentioned(key, literals)).sorted()
                        .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void everySurfaceHasItsTexts() {
        for (SurfaceEntry entry : Surfaces.all()) {
            assertTrue(english.has("surface." + entry.id() + ".name"), entry.id());
            assertTrue(english.has("surface." + entry.id() + ".hint"), entry.id());
            assertKnobsHaveTexts(entry.knobs());
        }
    }

    @Test
    void everyOptimizerHasItsTexts() {
        for (Optimizer optimizer : Optimizers.all()) {
            assertKnobsHaveTexts(optimizer.knobs());
        }
    }

    @Test
    void anUnknownKeyIsAnErrorThatNamesIt() {
        Throwable thrown = assertThrows(IllegalArgumentException.class, () -> english.get("no.such.key"));
        assertTrue(thrown.getMessage().contains("no.such.key"));
    }

    private void assertKnobsHaveTexts(List<Knob> knobs) {
        for (Knob knob : knobs) {
            assertTrue(english.has("knob." + knob.text() + ".name"), knob.text());
            assertTrue(english.has("knob." + knob.text() + ".hint"), knob.text());
        }
    }

    private static boolean mentioned(String key, Set<String> literals) {
        if (literals.contains(key)) {
            return true;
        }
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (literals.contains(key.substring(0, dot + 1))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> placeholders(Texts texts, String key) {
        return PLACEHOLDER.matcher(texts.all().get(key)).results().map(MatchResult::group).distinct().sorted()
                .toList();
    }

    private static List<String> keys(String part, Language language) throws IOException {
        Path file = Path.of("assets", "i18n", part + "." + language.code() + ".properties");
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"))
                .filter(line -> line.contains("=")).map(line -> line.substring(0, line.indexOf('=')).strip())
                .collect(Collectors.toList());
    }

    private static Set<String> literals() throws IOException {
        Set<String> literals = new HashSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .forEach(literals::add);
            }
        }
        literals.addAll(said());
        literals.addAll(tables());
        return literals;
    }

    /** What the tables of keys and terms name. */
    private static Set<String> tables() throws IOException {
        Set<String> named = new HashSet<>();
        for (String folder : List.of("keys", "glossary")) {
            try (Stream<Path> files = Files.list(Path.of("assets", folder))) {
                for (Path file : files.toList()) {
                    Files.readAllLines(file).stream().filter(line -> !line.startsWith("#"))
                            .flatMap(line -> Stream.of(line.split(" \\| |, |:"))).map(String::strip)
                            .forEach(named::add);
                }
            }
        }
        return named;
    }

    /** The texts that programs written in Python say. */
    private static Set<String> said() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("assets", "code"))) {
            Set<String> said = new HashSet<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".py")).toList()) {
                COMMENT.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .forEach(said::add);
            }
            return said;
        }
    }
}

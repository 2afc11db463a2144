package gradientlab.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One word for each notion: what a term has replaced stands in no text, preset or lesson any more. */
class GlossaryTest {

    private static final Pattern KOREAN = Pattern.compile(
            "앞서 본|앞서 보기|뜯어|예열|제곱 합|활성 함수|활성값|헤시안|웅덩이|벌점|찍기|찍는 것|협곡|가라앉|출렁"
                    + "|음수 기울기|입체로|표준편차|네트워크|출발점 초기화");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)level line|tremble|flat out|takes? apart|\\bravine|trough|dW lies|Glorot|\\brelief\\b"
                    + "|(square|gradient) memory");
    /** A recipe's field, an option or a file's name keeps its word, whatever is said on screen. */
    private static final Pattern NAMES = Pattern.compile("--\\w+|ravine[\\w-]*\\.json|\"relief\"");

    @ParameterizedTest
    @EnumSource(Language.class)
    void noTextUsesAWordThatATermHasReplaced(Language language) {
        List<String> found = new ArrayList<>();
        Texts.of(language).all().forEach((key, text) -> look(key, text, replaced(language), found));
        assertEquals(List.of(), found);
    }

    @Test
    void norDoesAPresetOrALesson() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> lessons = Files.walk(Path.of("assets/lessons"));
                Stream<Path> presets = Files.walk(Path.of("assets/presets"))) {
            files = Stream.concat(lessons, presets).filter(file -> file.toString().endsWith(".json"))
                    .toList();
        }
        assertFalse(files.isEmpty());
        for (Path file : files) {
            String said = Files.readString(file);
            look(file.toString(), said, KOREAN, found);
            look(file.toString(), said, ENGLISH, found);
        }
        assertEquals(List.of(), found);
    }

    private static Pattern replaced(Language language) {
        return language == Language.KO ? KOREAN : ENGLISH;
    }

    private static void look(String where, String text, Pattern replaced, List<String> found) {
        replaced.matcher(NAMES.matcher(text).replaceAll("")).results()
                .forEach(word -> found.add(where + ": " + word.group()));
    }
}

package gradientlab.experiment.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Glossary;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.search.SearchEntry.Kind;
import gradientlab.text.KeyTable;
import gradientlab.text.Texts.Language;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is typed in either language finds presets, lessons, terms and keys by their names in both. */
class SearchIndexTest {

    private static final SearchIndex INDEX = new SearchIndex();

    private static List<SearchEntry> find(String typed) {
        return INDEX.find(typed, 60);
    }

    @Test
    void everythingThereIsCanBeFound() {
        int presets = Recipes.kinds().stream().mapToInt(kind -> Presets.of(kind).size()).sum();
        assertEquals(presets + Lessons.ids().size() + Glossary.all().size() + KeyTable.all().size(),
                INDEX.size());
    }

    /** By its whole name it is among the first, in the language it is typed in. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPresetAndLessonIsFoundByItsName(Language language) {
        Recipes.kinds().forEach(kind -> Presets.of(kind).forEach(preset -> {
            String title = preset.recipe().notes().title().get(language);
            assertTrue(INDEX.find(title, 5).stream()
                    .anyMatch(found -> found.kind() == Kind.PRESET && found.id().equals(preset.id())
                            && found.lab().equals(kind.id())),
                    title);
        }));
        Lessons.ids().forEach(id -> {
            String title = Lessons.find(id).orElseThrow().title().get(language);
            assertTrue(INDEX.find(title, 5).stream()
                    .anyMatch(found -> found.kind() == Kind.LESSON && found.id().equals(id)), title);
        });
    }

    @ParameterizedTest
    @CsvSource({
            "vanishing, LESSON, 사라지는 학습률",
            "안장점, PRESET, Saddle",
            "dropout, TERM, 드롭아웃",
            "드롭아웃, TERM, dropout",
            "망각 편향, PRESET, 'Forget bias 0, 1, 3'",
            "full screen, KEY, 전체 화면",
            "전체 화면, KEY, Full screen",
            "lambda1, TERM, λ₁",
            "람다1, TERM, λ₁",
            "λ₁, TERM, λ₁",
            "eta, TERM, η",
            "DELTA, TERM, δ",
            "h, TERM, h",
            "Ctrl+K, KEY, 'Search: presets, lessons, terms, keys'",
    })
    void oneLanguageFindsTheOther(String typed, Kind kind, String title) {
        assertTrue(find(typed).stream().anyMatch(
                found -> found.kind() == kind && found.title().values().stream().anyMatch(title::equals)),
                () -> typed + " finds " + find(typed));
    }

    @Test
    void aSyllableThatIsHalfTypedIsFound() {
        assertEquals("four-valleys", find("네 골짜").get(0).id());
        assertTrue(find("기우").stream().anyMatch(found -> found.title().get(Language.KO).contains("기울기")));
    }

    @Test
    void everyWordMustFitAndANameComesBeforeWhatIsSaid() {
        assertEquals("four-valleys", find("four valleys").get(0).id());
        assertTrue(find("valleys four").stream().anyMatch(found -> found.id().equals("four-valleys")));
        assertEquals(List.of(), find("valleys zebra"));
        assertEquals(List.of(), find("   "));
        assertEquals(List.of(), find("%$#"));
        List<SearchEntry> found = find("batch norm");
        assertTrue(found.get(0).title().get(Language.EN).toLowerCase().contains("batch norm"),
                found.get(0).toString());
        assertEquals(3, INDEX.find("e", 3).size());
    }

    @Test
    void aLetterAloneNamesASymbolAndNotEverySentence() {
        assertFalse(find("z").isEmpty());
        assertTrue(find("z").size() < 20, find("z").toString());
        assertEquals(Kind.TERM, find("z").get(0).kind());
    }
}

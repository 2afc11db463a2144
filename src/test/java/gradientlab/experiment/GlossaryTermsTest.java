package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every term has an explanation in both languages and a preset of its own lab. */
class GlossaryTermsTest {

    private static final List<String> LABS =
            List.of("descent", "flow", "graph", "time", "convolution", "generalization");

    @Test
    void everyLabHasTermsAndEveryTermAPresetOfThatLab() {
        for (String lab : LABS) {
            RecipeKind<?> kind = Recipes.kind(lab).orElseThrow();
            List<String> presets = Presets.of(kind).stream().map(Preset::id).toList();
            assertTrue(Glossary.of(lab).size() > 10, lab);
            for (Term term : Glossary.of(lab)) {
                assertEquals(lab, term.lab());
                assertTrue(presets.contains(term.preset()), lab + " " + term.symbol() + " " + term.preset());
                assertEquals(lab, term.shownBy().lab());
                assertTrue(Glossary.all().contains(term));
            }
        }
        assertEquals(List.of(), Glossary.of("none"));
    }

    @Test
    void everyTermIsExplainedInBothLanguagesAndNamedOnceInItsLab() {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (String lab : LABS) {
                Set<String> named = new HashSet<>();
                for (Term term : Glossary.of(lab)) {
                    assertTrue(texts.has(term.textKey()), term.textKey());
                    assertTrue(named.add(term.symbol(texts)), lab + " " + term.symbol(texts));
                    assertFalse(term.symbol(texts).contains("."), "a key without a text: " + term.symbol());
                }
            }
        }
    }
}

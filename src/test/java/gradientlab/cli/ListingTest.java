package gradientlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of what there is, for people and for programs. */
class ListingTest {

    private static JsonNode json(String... arguments) throws IOException {
        Run run = Run.of(arguments);
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.err());
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void optimizersComeWithEveryKnobAndItsDefault() throws IOException {
        JsonNode list = json("optimizers", "--format", "json");
        String text = Run.of("optimizers").out();
        assertEquals(Optimizers.all().size(), list.size());
        for (int i = 0; i < list.size(); i++) {
            Optimizer optimizer = Optimizers.all().get(i);
            assertEquals(optimizer.id(), list.get(i).get("id").textValue());
            assertTrue(text.lines().anyMatch(line -> line.startsWith(optimizer.id() + " ")), optimizer.id());
            JsonNode conventions = list.get(i).get("conventions");
            assertEquals(Conventions.of(optimizer.id()).size(), conventions.size());
            for (int k = 0; k < optimizer.knobs().size(); k++) {
                Knob knob = optimizer.knobs().get(k);
                JsonNode record = list.get(i).get("knobs").get(k);
                assertEquals(knob.id(), record.get("id").textValue());
                if (knob.kind() == Knob.Kind.REAL) {
                    assertEquals(knob.initial(), record.get("default").doubleValue());
                    assertEquals(knob.max(), record.get("max").doubleValue());
                }
            }
        }
    }

    @Test
    void conventionsNameTheirKnobsAndSayHowTheyDiffer() throws IOException {
        for (JsonNode optimizer : json("optimizers", "--format", "json")) {
            if (optimizer.get("id").textValue().equals("adam")) {
                assertEquals("{\"eps\":1e-7,\"eps_form\":\"epsilon_hat\"}",
                        optimizer.get("conventions").get("keras").toString().replace("1.0E-7", "1e-7"));
            }
        }
        assertTrue(Run.of("optimizers").out().contains("  convention=keras          ε = 1e-7 is added"));
    }

    @Test
    void surfacesComeWithFormulaViewStartAndMinima() throws IOException {
        JsonNode list = json("surfaces", "--format", "json");
        int catalogue = Surfaces.all().size();
        assertEquals(catalogue + Fitted.IDS.size(), list.size());
        for (int i = 0; i < Fitted.IDS.size(); i++) {
            JsonNode fitted = list.get(catalogue + i);
            assertEquals(Fitted.IDS.get(i), fitted.get("id").textValue());
            assertFalse(fitted.get("formula").textValue().isBlank());
            assertFalse(fitted.get("knobs").isEmpty());
        }
        for (int i = 0; i < catalogue; i++) {
            SurfaceEntry entry = Surfaces.all().get(i);
            LossSurface surface = Surfaces.get(entry.id());
            assertEquals(entry.id(), list.get(i).get("id").textValue());
            assertEquals(surface.formula(), list.get(i).get("formula").textValue());
            assertEquals(surface.start().x(), list.get(i).get("start").get(0).doubleValue());
            assertEquals(surface.minima().size(), list.get(i).get("minima").size());
            assertEquals(entry.knobs().size(), list.get(i).get("knobs").size());
            assertTrue(Run.of("surfaces").out().contains(surface.formula()), entry.id());
        }
    }

    @Test
    void presetsHoldTheirWholeRecipe() throws IOException, RecipeException {
        JsonNode list = json("presets", "--format", "json");
        Map<String, Recipe> wanted = new LinkedHashMap<>();
        for (RecipeKind<?> kind : Recipes.kinds()) {
            Presets.of(kind).forEach(preset -> wanted.put(kind.id() + " " + preset.id(), preset.recipe()));
        }
        Map<String, Recipe> listed = new LinkedHashMap<>();
        for (JsonNode preset : list) {
            listed.put(
                    preset.get("lab").textValue() + " " + preset.get("id").textValue(),
                    Recipes.read(preset.get("recipe").toString()));
        }
        assertEquals(wanted, listed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"presets", "surfaces", "optimizers", "schedules", "networks", "data"})
    void everyListIsThereInKoreanToo(String command) throws IOException {
        String english = Run.of(command).out();
        String korean = Run.of(command, "--lang", "ko").out();
        assertEquals(english.lines().count(), korean.lines().count());
        assertTrue(korean.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL));
        assertEquals(json(command, "--format=json").size(),
                json(command, "--format=json", "--lang=ko").size());
    }

    @Test
    void anotherFormatIsRefused() {
        Run run = Run.of("surfaces", "--format", "xml");
        assertEquals(2, run.code());
        assertEquals("--format must be one of text, json, got xml", run.errLines().get(0));
    }
}

package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LessonJsonTest {

    private static final String SGD = "'recipe':{'surface':'bowl','runners':[{'optimizer':'sgd'}]}";

    @Test
    void aLessonIsATitleAndSlidesWithPresetsOrRecipes() throws RecipeException {
        Lesson lesson = read("""
                {'format':'gradient-lab-lesson/1','title':{'en':'Walks','ko':'걷기'},'slides':[
                 {'title':'One','preset':'ravine'},
                 {'title':{'ko':'둘'},'question':'?','answer':{'en':'Yes.'},'hide_after':3,%s}]}"""
                .formatted(SGD));
        assertEquals("걷기", Lesson.in(lesson.title(), Language.KO));
        assertEquals(2, lesson.slides().size());
        Slide one = lesson.slides().get(0);
        assertEquals(Presets.find(DescentKind.KIND, "ravine").orElseThrow().recipe(), one.recipe());
        assertEquals("One", Lesson.in(one.title(), Language.KO), "a plain text is for all languages");
        assertFalse(one.hasMore());
        Slide two = lesson.slides().get(1);
        assertEquals("둘", Lesson.in(two.title(), Language.EN), "what is there in one language only is shown");
        assertEquals("", Lesson.in(one.answer(), Language.EN));
        assertEquals(OptionalInt.of(3), two.hideAfter());
        assertEquals("bowl", ((DescentRecipe) two.recipe()).surface().id());
        assertTrue(two.hasMore());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "[] | a lesson must be one JSON object, got []",
            "{'slides':[{}]} | format is missing",
            "{'format':'gradient-lab-lesson/2'} | format must be gradient-lab-lesson/1, got \"gradient-lab-lesson/2\"",
            "{'format':'gradient-lab-lesson/1'} | slides is missing",
            "{'format':'gradient-lab-lesson/1','slides':[]} | slides must hold 1 to 200 slides, got 0",
            "{'format':'gradient-lab-lesson/1','slides':[1]} | title is missing",
            "{'format':'gradient-lab-lesson/1','slide':[1]} | unknown field slide; did you mean slides? Allowed: format, title, slides"
    })
    void whatIsNoLessonIsRefusedInOneSentence(String json, String sentence) {
        assertEquals(sentence, assertThrows(RecipeException.class, () -> read(json)).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{'title':'x'} | slide 2: it must hold one of preset, recipe, file, text",
            "{'title':'x','preset':'ravine',SGD} | slide 2: it must hold one of preset, recipe, file, text",
            "{SGD} | slide 2: title is missing",
            "{'title':'x','preset':'ravin'} | slide 2: unknown preset ravin; did you mean ravine? Allowed: PRESETS",
            "{'title':'x','hide_after':200,SGD} | slide 2: hide_after must be a whole number in [0, 199], got 200",
            "{'title':'x','hide_after':'soon',SGD} | slide 2: hide_after must be a number, got \"soon\"",
            "{'title':7,SGD} | slide 2: title must be a text or an object with en, ko or both, got 7",
            "{'title':{'en':''},SGD} | slide 2: en must have 1 to 300 characters, got \"\" (title.en)",
            "{'title':{'de':'x'},SGD} | slide 2: unknown field de (title); allowed: en, ko",
            "{'title':'x','recipe':{'surface':'bowl','runners':[{'optimizer':'sgd','lr':-1}]}} | slide 2: lr must be in (0, 10], got -1 (recipe.runners[0].lr)",
            "{'title':'x','recipe':{'surface':'bowl'}} | slide 2: runners is missing (recipe)",
            "{'title':'x','recipe':'ravine'} | slide 2: recipe must be an object, got \"ravine\"",
            "{'title':'x','answers':'y',SGD} | slide 2: unknown field answers; did you mean answer? Allowed: title, question, answer, notes, text, lab, preset, recipe, file, hide_after, hide, step, stay, speed, chart, knob, guess, apart",
            "{'title':'x','text':'y',SGD} | slide 2: it must hold one of preset, recipe, file, text",
            "{'title':'x','text':'y','step':3} | slide 2: step needs an experiment; beside text a slide may have title, question, answer, notes, text",
            "{'title':'x','file':'y.json'} | slide 2: a file can be named in a lesson that is read from a file, got y.json",
            "{'title':'x','knob':'lrr',SGD} | slide 2: unknown knob lrr; did you mean lr? Allowed: lr, weight_decay, noise, runners[0].lr, runners[0].weight_decay",
            "{'title':'x','guess':'none',SGD} | slide 2: guess needs something hidden: hide_after or hide",
            "{'title':'x','hide_after':4,'guess':'path',SGD} | slide 2: unknown guess path; allowed: runners[0].path, runners[0].first_step, none",
            "{'title':'x','hide':true,'guess':3,SGD} | slide 2: guess must be a text, got 3",
            "{'title':'x','step':5,'hide_after':4,SGD} | slide 2: hide_after must be a whole number in [5, 199], got 4",
            "{'title':'x','speed':0,SGD} | slide 2: speed must be in (0, 10000], got 0",
            "{'title':'x','stay':1,SGD} | slide 2: stay must be true or false, got 1",
            "{'title':'x','lab':'flow','preset':'clipping','chart':'los'} | slide 2: unknown chart los; did you mean loss? Allowed: delta, dh, weights, activations, loss, accuracy, gradient, updates, dead, saturated, inactive, spread, histogram",
            "{'title':'x','apart':{},SGD} | slide 2: step is missing (recipe.apart)",
            "{'title':'x','apart':{'step':200},SGD} | slide 2: step must be a whole number in [0, 199], got 200 (recipe.apart.step)",
            "{'title':'x','apart':{'step':1,'runner':1},SGD} | slide 2: runner must be a whole number in [0, 0], got 1 (recipe.apart.runner)",
            "{'title':'x','apart':{'step':1},'recipe':{'surface':'bowl','runners':[{'optimizer':'sgd','shown':false}]}} | slide 2: apart: optimizer 0 of runners is not shown, so it takes no step"
    })
    void aWrongSlideIsNamedWithItsField(String slide, String sentence) {
        String ids = String.join(", ", Presets.of(DescentKind.KIND).stream().map(Preset::id).toList());
        String json =
                "{'format':'gradient-lab-lesson/1','title':'t','slides':[{'title':'a','preset':'ravine'},"
                        + slide.replace("SGD", SGD) + "]}";
        assertEquals(
                sentence.replace("PRESETS", ids),
                assertThrows(RecipeException.class, () -> read(json)).getMessage());
    }

    @Test
    void aSlideMayBeTextAloneWithNotesForTheSpeaker() throws RecipeException {
        Slide slide = read("{'format':'gradient-lab-lesson/1','title':'t','slides':[{'title':'Today',"
                + "'text':{'en':'First, then','ko':'먼저'},'notes':'Slowly.','answer':'Yes.'}]}").slides()
                .get(0);
        assertTrue(slide.experiment().isEmpty());
        assertEquals("먼저", Lesson.in(slide.text(), Language.KO));
        assertEquals("Slowly.", Lesson.in(slide.notes(), Language.KO));
        assertTrue(slide.hasMore());
    }

    @Test
    void aSlideSaysHowItsRunIsShown() throws RecipeException {
        Slide slide = read("{'format':'gradient-lab-lesson/1','title':'t','slides':[{'title':'x',"
                + "'lab':'flow','preset':'clipping','hide':true,'step':40,'stay':true,'speed':2.5,'chart':'loss',"
                + "'knob':'lr'}]}").slides().get(0);
        assertEquals(
                new Showing(new Showing.Hiding(OptionalInt.empty(), true, Optional.empty()), 40, true,
                        OptionalDouble.of(2.5), "loss", "lr"),
                slide.showing());
    }

    @Test
    void aRecipeIsNamedByItsFileBesideTheLesson(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.json"),
                Recipes.write(Presets.first(DescentKind.KIND).recipe()));
        Path lesson = folder.resolve("lesson.json");
        String json = "{'format':'gradient-lab-lesson/1','title':'t','slides':[{'title':'x','file':'FILE'}]}"
                .replace('\'', '"');
        Files.writeString(lesson, json.replace("FILE", "mine.json"));
        assertEquals(Presets.first(DescentKind.KIND).recipe(),
                LessonJson.read(lesson).slides().get(0).recipe());
        Files.writeString(lesson, json.replace("FILE", "yours.json"));
        String said = assertThrows(RecipeException.class, () -> LessonJson.read(lesson)).getMessage();
        assertTrue(said.startsWith("slide 1: yours.json: "), said);
    }

    @Test
    void theLongestLessonIsReadWithoutRunningIt() {
        String slide = "{'title':'x','apart':{'step':99999},'recipe':{'surface':'rastrigin','steps':100000,"
                + "'runners':[" + "{'optimizer':'adam'},".repeat(15) + "{'optimizer':'sgd'}]}}";
        String json = "{'format':'gradient-lab-lesson/1','title':'t','slides':["
                + (slide + ",").repeat(Lesson.MAX_SLIDES - 1) + slide + "]}";
        Lesson lesson = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(json));
        assertEquals(99_999,
                ((DescentRecipe) lesson.slides().get(199).recipe()).apart().orElseThrow().step());
    }

    @Test
    void theSentenceIsKoreanThroughAndThrough() {
        String json =
                "{'format':'gradient-lab-lesson/1','title':'t','slides':[{'title':'x','hide_after':-1," + SGD
                        + "}]}";
        RecipeException e = assertThrows(RecipeException.class, () -> read(json));
        String sentence = e.in(Texts.of(Language.KO));
        assertTrue(sentence.startsWith("슬라이드 1: hide_after"), sentence);
        assertFalse(sentence.contains("must"), sentence);
    }

    @Test
    void aLessonIsToldFromARecipeByItsFormat() {
        assertTrue(LessonJson.is(Lessons.json(Lessons.ids().get(0))));
        assertTrue(LessonJson.is("{\"format\":\"gradient-lab-lesson/9\"}"));
        assertFalse(LessonJson.is(Recipes.write(Presets.first(DescentKind.KIND).recipe())));
        assertFalse(LessonJson.is("{"));
        assertFalse(LessonJson.is(Path.of("no", "such.json")));
    }

    private static Lesson read(String json) throws RecipeException {
        return LessonJson.read(json.replace('\'', '"'));
    }
}

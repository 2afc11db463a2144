package gradientlab.experiment.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.ActivationsRecipe.Inputs;
import gradientlab.experiment.graph.ActivationsRecipe.Shapes;
import gradientlab.experiment.graph.ActivationsRecipe.Slope;
import gradientlab.experiment.graph.FormulaView.Edges;
import gradientlab.experiment.graph.FormulaView.Nudge;
import gradientlab.experiment.graph.NormRecipe.Knobs;
import gradientlab.experiment.graph.NormRecipe.Points;
import gradientlab.experiment.graph.NormRecipe.Source;
import gradientlab.experiment.graph.NormRecipe.Statistics;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipes of all three modes: what is written reads back equal, what can't be is refused by name. */
class GraphRecipeTest {

    private static final String HEAD = "{\"format\":\"gradient-lab/1\",\"lab\":\"graph\",";

    static Stream<GraphRecipe> recipes() {
        return Stream.concat(Presets.of(GraphKind.KIND).stream().map(Preset::recipe), Stream.of(
                FormulaRecipe.of("L = w", Map.of("w", Value.scalar(-0.0))),
                FormulaRecipe.of("# head\nu = x*w\nv = exp(u)\n\nL = mean(v + 1)",
                        Map.of("w", Value.batch(1e-300), "x", Value.scalar(1e6), "kept", Value.batch(1, 2)))
                        .withParameters(List.of("w", "x")).withLr(1e-4).withUpdates(100_000)
                        .withFolds(List.of("# head")).withSharing(false)
                        .withView(new FormulaView(3, Edges.LOCAL, Optional.of(new Nudge("n3", 1e-8)),
                                Optional.of(Mistake.KEEP_OLD))),
                ActivationsRecipe.DEFAULT.withActivations(List.of("elu", "step", "prelu"), "step").withX(-6)
                        .withInputs(new Inputs(-1, 0.1)).withThreshold(1e-3).withSlope(Slope.OVER_INPUTS)
                        .withLayers(100).withShapes(new Shapes(0.3, -1, 3)),
                NormRecipe.of(new Points(List.of(1.0, -2.5), List.of(0.0, 1e6), 0.1, -6))
                        .withActivation("tanh").withPosition(Position.AFTER)
                        .withKnobs(new Knobs(-2, 50, 1e-8))
                        .withStatistics(new Statistics(Source.RUNNING, 1, Long.MIN_VALUE, 1000,
                                Optional.of(new Norm.Statistics(4, 0.25))))
                        .withExample(2).withAt(0)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatIsWrittenReadsBackEqual(GraphRecipe recipe) throws RecipeException {
        assertEquals(recipe, Recipes.read(Recipes.write(recipe)));
        assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
        assertEquals(recipe, Recipes.check(recipe));
        assertFalse(GraphKind.KIND.summary(recipe).contains("\n"));
    }

    @Test
    void whatStandsAtItsDefaultMayBeLeftOut() throws RecipeException {
        assertEquals(FormulaRecipe.of("L = w^2", Map.of("w", Value.scalar(2))),
                Recipes.read(HEAD + "\"text\":\"L = w^2\",\"values\":{\"w\":2}}"));
        NormRecipe norm = (NormRecipe) Recipes
                .read(HEAD + "\"mode\":\"batch_norm\",\"z\":[1,2],\"weights\":[1,-1]}");
        assertEquals(new Knobs(1.5, 0.5, 1e-5), norm.knobs());
        assertEquals(Position.BEFORE, norm.position());
        ActivationsRecipe activations =
                (ActivationsRecipe) Recipes
                        .read(HEAD + "\"mode\":\"activations\",\"activations\":[\"tanh\"]}");
        assertEquals("tanh", activations.selected());
        assertEquals(Shapes.DEFAULT, activations.shapes());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "'mode':'graphs' | mode must be one of graph, activations, batch_norm, got \"graphs\"",
            "'mode':'graph' | text is missing",
            "'text':7 | text must be a text, got 7",
            "'text':'' | Type a formula",
            "'text':'L = w' | Line 1: w has no value.",
            "'text':'L = w','values':{'w':'one'} | w must be a number or an array of 1 to 8 numbers, got \"one\" (values.w)",
            "'text':'L = w','values':{'w':1e7} | w must be in [-1000000, 1000000], got 1e7 (values.w)",
            "'text':'L = w','values':{'w':NaN} | w must be in [-1000000, 1000000], got NaN (values.w)",
            "'text':'L = w','values':{'w':[]} | values.w must have 1 to 8 entries, got 0",
            "'text':'L = w','values':{'w':[1,2,3,4,5,6,7,8,9]} | values.w must have 1 to 8 entries, got 9",
            "'text':'L = w','values':{'w':[1,'x']} | w[1] must be a number, got \"x\" (values.w[1])",
            "'text':'L = w','values':{'w':[1,2]} | The last line must be one number",
            "'text':'L = w','values':{'w':1},'parameters':['v'] | unknown leaf v; allowed: w",
            "'text':'p = w*2;L = p*p','values':{'w':1},'parameters':['p'] | unknown leaf p; allowed: w",
            "'text':'L = w','values':{'w':1},'lr':0 | lr must be in [1e-4, 10], got 0",
            "'text':'L = w','values':{'w':1},'updates':100001 | updates must be a whole number in [0, 100000]",
            "'text':'L = w','values':{'w':1},'folds':['q'] | There is no line or block q to fold.",
            "'text':'L = w','values':{'w':1},'sharing':'on' | sharing must be true or false, got \"on\"",
            "'text':'L = w','values':{'w':1},'at':122 | at must be a whole number in [0, 121], got 122",
            "'text':'L = w','values':{'w':1},'edges':'all' | edges must be one of step, local, contributions, none",
            "'text':'L = w','values':{'w':1},'nudge':{'node':'q'} | unknown node q (nudge.node); allowed: w",
            "'text':'L = w','values':{'w':1},'nudge':{'node':'w','h':2} | h must be in [1e-8, 1], got 2",
            "'text':'L = w','values':{'w':1},'mistake':'all' | mistake must be one of none, overwrite, send_early",
            "'text':'L = w','values':{'w':1},'gamma':1 | unknown field gamma; allowed: format",
            "'mode':'activations','activations':[] | activations must hold 1 to 6 activations, each once",
            "'mode':'activations','activations':['tanh','tanh'] | activations must hold 1 to 6 activations",
            "'mode':'activations','activations':['tan'] | unknown activation tan; did you mean tanh?",
            "'mode':'activations','selected':'step' | selected must be one of sigmoid, tanh, relu, gelu_erf",
            "'mode':'activations','x':7 | x must be in [-6, 6], got 7",
            "'mode':'activations','inputs':{'deviation':0} | deviation must be in [0.1, 10], got 0 (inputs.deviation)",
            "'mode':'activations','threshold':1 | threshold must be in [0.001, 0.1], got 1",
            "'mode':'activations','slope':'x' | slope must be one of at_x, at_best, over_inputs, got \"x\"",
            "'mode':'activations','layers':101 | layers must be a whole number in [1, 100], got 101",
            "'mode':'activations','negative_slope':1 | negative_slope must be in [0, 0.3], got 1",
            "'mode':'activations','prelu_slope':2 | prelu_slope must be in [-1, 1], got 2",
            "'mode':'activations','elu_alpha':0 | elu_alpha must be in [0.1, 3], got 0",
            "'mode':'batch_norm' | z is missing",
            "'mode':'batch_norm','z':[1] | z must hold 2-8 numbers, got [...]",
            "'mode':'batch_norm','z':[1,2] | weights is missing",
            "'mode':'batch_norm','z':[1,2],'weights':[1] | weights must hold 2 numbers, got [...]",
            "'mode':'batch_norm','z':[1,'a'],'weights':[1,1] | z[1] must be a number, got \"a\"",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'gamma':'a' | gamma must be a number, got \"a\"",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'eps':0 | eps must be in [1e-8, 0.1], got 0",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'activation':'foo' | unknown activation foo",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'position':'in' | position must be one of before, after, off",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'z_scale':0 | z_scale must be in [0.1, 10], got 0",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'z_shift':9 | z_shift must be in [-6, 6], got 9",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'statistics':'all' | statistics must be one of batch, running",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'rho':0 | rho must be in [0.001, 1], got 0",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'batches':1001 | batches must be a whole number in [0, 1000]",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'example':3 | example must be a whole number in [1, 2], got 3",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'at':13 | at must be a whole number in [0, 12], got 13",
            "'mode':'batch_norm','z':[1,2],'weights':[1,1],'drawn_from':{'mean':1} | variance is missing",
    })
    void whatCanNotBeIsRefusedByName(String fields, String words) {
        String json = HEAD + fields.replace('\'', '"') + "}";
        RecipeException refused = assertThrows(RecipeException.class, () -> Recipes.read(json));
        assertTrue(refused.getMessage().startsWith(words), refused.getMessage());
        assertFalse(refused.in(Texts.of(Language.KO)).contains("{"), refused.in(Texts.of(Language.KO)));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void everyDialTurnsItsNumberAndHasATextInBothLanguages(GraphRecipe recipe) {
        Set<String> ids = new HashSet<>();
        for (Dial<GraphRecipe> dial : GraphKind.KIND.dials(recipe)) {
            assertTrue(ids.add(dial.id()), dial.id());
            double other = dial.knob().kind() == gradientlab.core.Knob.Kind.WHOLE
                    ? dial.knob().sliderMax()
                    : (dial.knob().sliderMin() + 2 * dial.knob().sliderMax()) / 3;
            GraphRecipe turned = dial.change().with(recipe, other);
            assertEquals(other, dial.value().applyAsDouble(turned), dial.id());
            for (Language language : Language.values()) {
                assertTrue(Texts.of(language).has("knob." + dial.knob().text() + ".name"), dial.id());
                assertTrue(Texts.of(language).has("knob." + dial.knob().text() + ".hint"), dial.id());
            }
        }
        assertFalse(ids.isEmpty());
    }
}

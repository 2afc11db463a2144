package gradientlab.experiment.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.network.Loss;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.core.recurrent.task.Task;
import gradientlab.core.surface.Camera;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OwnRule;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipes through time read back equal, fill in what is left out, and name what is wrong. */
class TimeRecipeTest {

    private static final String HEAD = "{'format':'gradient-lab/1','lab':'time',";
    private static final String TASK = "'task':{'id':'recall','length':40}";
    private static final String NET = "'networks':[{'cell':'lstm'}]";
    private static final String DATA =
            "'data':{'inputs':[[[1,2],[3,4],[5,6]],[[1,2],[3,4],[5,6]]],'targets':[[0],[1],[1]]}";
    private static final String GIVEN = "{'cell':'rnn_tanh','parameters':{'W_ih':[[1,2],[3,4],[5,6]],"
            + "'W_hh':[[1,2,3],[4,5,6],[7,8,9]],'b_ih':[1,2,3],'b_hh':[4,5,6],'W_out':[[1,2,3]],"
            + "'b_out':[7]}}";

    private static TimeRecipe read(String json) throws RecipeException {
        return (TimeRecipe) Recipes.read(json.replace('\'', '"'));
    }

    private static void readsBack(TimeRecipe recipe) throws RecipeException {
        assertEquals(recipe, Recipes.check(recipe));
        assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
    }

    @Test
    void whatIsLeftOutStandsAtItsDefault() throws RecipeException {
        TimeRecipe recipe = read(HEAD + "'networks':[{'cell':'rnn_relu'},{'cell':'lstm'},{'cell':'gru'}],"
                + "'task':'adding'}");
        assertEquals(TimeRecipe.of(TaskChoice.of(Task.ADDING, 40),
                List.of(CellSpec.of(Cell.RNN_RELU), CellSpec.of(Cell.LSTM), CellSpec.of(Cell.GRU))), recipe);
        assertEquals(List.of(RecurrentInit.IDENTITY, RecurrentInit.PYTORCH, RecurrentInit.PYTORCH),
                recipe.networks().stream().map(CellSpec::init).toList());
        assertEquals(List.of(0.0, 1.0, 0.0), recipe.networks().stream().map(CellSpec::forgetBias).toList());
        assertEquals(0.01, recipe.settings().get("lr"));
        assertEquals(new Clip(Clip.Kind.NORM, 1, false), recipe.clip());
        assertEquals(Collections.nCopies(40, 0.5), recipe.gates().forget());
    }

    @Test
    void theIssuesOwnExampleReadsAsItIsMeant() throws RecipeException {
        TimeRecipe recipe = read(HEAD + "'networks':[" + GIVEN + "],'loss':'mse'," + DATA
                + ",'optimizer':{'optimizer':'adam','lr':0.01},'clip':{'norm':1},'steps':0,'seed':1}");
        assertEquals(3, recipe.networks().get(0).hidden(), "as many units as the parameters are for");
        assertEquals(2, recipe.length());
        assertEquals(3, recipe.sequences());
        assertEquals(0, recipe.steps());
        assertEquals(1, TimeKind.KIND.steps(recipe));
        assertEquals(new Clip(Clip.Kind.NORM, 1, false), recipe.clip());
        readsBack(recipe);
        TimeRecipe unclipped = read(HEAD + "'networks':[" + GIVEN + "]," + DATA + "}");
        assertEquals(Clip.OFF, unclipped.clip(), "numbers that are given are changed by what is named alone");
    }

    @Test
    void aForgetBiasOfZeroIsNoMistakeForACellWithoutGates() throws RecipeException {
        assertEquals(0, read(HEAD + TASK + ",'networks':[{'cell':'rnn_tanh','forget_bias':0}]}").networks()
                .get(0).forgetBias());
    }

    @Test
    void theTwoFormsOfAGruGiveDifferentNumbersAndAreReadBack() throws Exception {
        String task = HEAD + TASK + ",'networks':[{'cell':'gru'},{'cell':'gru','form':'paper'}]}";
        TimeRecipe recipe = read(task);
        readsBack(recipe);
        TimeSnapshot start = new TimeTraining(recipe).snapshot();
        double[] library = start.networks().get(0).norms().state();
        double[] paper = start.networks().get(1).norms().state();
        assertTrue(Math.abs(library[0] / paper[0] - 1) > 1e-6, library[0] + " and " + paper[0]);
    }

    static Stream<TimeRecipe> catalogue() {
        TimeRecipe base = TimeRecipe.standard();
        CellSpec net = CellSpec.of(Cell.LSTM);
        Clip tensor = new Clip(Clip.Kind.TENSOR, 0.5, true);
        return Stream.of(
                Stream.of(Mode.values()).map(base::withMode),
                Stream.of(Task.values()).map(task -> base.withTask(TaskChoice.of(task, 5))),
                Arrays.stream(Cell.values()).flatMap(cell -> Arrays.stream(RecurrentInit.values())
                        .filter(init -> init.fits(cell))
                        .map(init -> base.withNetwork(1, CellSpec.of(cell).withInit(init).withGain(2)))),
                Stream.of(
                        base.withNetwork(1, net.withForgetBias(-2).withStepsBack(7).withHidden(2)
                                .withClip(Optional.of(tensor)).withShown(false)),
                        base.withClip(tensor).withBatch(1).withSteps(0).withSeed(-7)
                                .withEqualParameters(true),
                        base.withView(new TimeView(Quantity.WEIGHTS, 12, 600, true)),
                        base.withUnrolled(new UnrolledView(1, 600, 3, 81, 40, 32, true)),
                        base.withGates(base.gates().withForget(Collections.nCopies(40, 0.95))
                                .withInput(Stream.concat(Stream.of(1.0),
                                        Collections.nCopies(39, 0.1).stream()).toList())),
                        base.withCliff(new Cliff(-3, 2, 7, 0.5, 10, List.of(tensor, Clip.OFF),
                                Subject.NETWORK)),
                        base.withCliff(base.cliff().withLimit(0.25)),
                        base.withMode(Mode.CLIPPING).withRelief(Optional.of(new Camera(-75, 30))),
                        base.withChanges(List.of(new OptimizerChange(20, "sgd",
                                TrainingRules.defaults("sgd").with("lr", 0.1), true, base.schedule(), tensor,
                                List.of(OwnRule.of(Optional.of(Clip.OFF)), OwnRule.NONE)))),
                        base.withEdits(List.of(new Edit(200, 60,
                                List.of(new Edit.Turned(2, 0, 50), new Edit.Turned(1, 5, 0)))))))
                .flatMap(recipes -> recipes);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyChoiceReadsBackEqual(TimeRecipe recipe) throws RecipeException {
        readsBack(recipe);
    }

    @Test
    void everyPresetReadsBackEqualAndHasItsThreeSentencesInBothLanguages() throws RecipeException {
        assertEquals(12, Presets.of(TimeKind.KIND).size());
        for (Preset<TimeRecipe> preset : Presets.of(TimeKind.KIND)) {
            readsBack(preset.recipe());
            for (Language language : Language.values()) {
                assertTrue(preset.recipe().notes().title().containsKey(language), preset.id());
                assertTrue(preset.recipe().notes().task().containsKey(language), preset.id());
                assertTrue(preset.recipe().notes().watch().containsKey(language), preset.id());
            }
        }
    }

    @Test
    void stepsAreThoseOfTheMode() {
        TimeRecipe recipe = TimeRecipe.standard();
        assertEquals(1000, TimeKind.KIND.steps(recipe));
        assertEquals(81, TimeKind.KIND.steps(recipe.withMode(Mode.UNROLLED)));
        assertEquals(40, TimeKind.KIND.steps(recipe.withMode(Mode.BY_HAND)));
        assertEquals(300, TimeKind.KIND.steps(recipe.withMode(Mode.CLIPPING)));
    }

    @Test
    void whatIsLookedAtStaysWithinAShorterLengthAndFewerUnits() throws RecipeException {
        TimeRecipe recipe = TimeRecipe.standard().withUnrolled(new UnrolledView(1, 0, 32, 81, 40, 32, false))
                .withView(TimeView.DEFAULT.withCut(30));
        TimeRecipe shorter = recipe.withTask(recipe.task().withLength(5)).withBatch(2)
                .withNetworks(List.of(CellSpec.of(Cell.GRU).withHidden(4).withStepsBack(30)));
        assertEquals(new UnrolledView(0, 0, 2, 11, 5, 4, false), shorter.unrolled());
        assertEquals(5, shorter.view().cut());
        assertEquals(5, shorter.gates().length());
        assertEquals(5, shorter.networks().get(0).stepsBack(5));
        readsBack(shorter);
    }

    @Test
    void theEditedRecipeIsTheOneThatTrainingGoesOnWith() {
        TimeRecipe recipe = TimeRecipe.standard().withEdits(List.of(
                new Edit(200, 60, List.of(new Edit.Turned(2, 0, 0), new Edit.Turned(1, 5, 10)))));
        TimeRecipe present = recipe.present();
        assertEquals(60, present.length());
        assertEquals(2, present.networks().get(0).gain());
        assertEquals(5, present.networks().get(1).forgetBias());
        assertEquals(10, present.networks().get(1).stepsBack(60));
        assertTrue(present.edits().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyDialTurnsWhatItReads(TimeRecipe recipe) throws RecipeException {
        for (Dial<TimeRecipe> dial : TimeKind.KIND.dials(recipe)) {
            double other = dial.knob().kind() == Knob.Kind.WHOLE ? dial.knob().min()
                    : (dial.knob().sliderMin() + dial.knob().initial()) / 2;
            TimeRecipe turned = dial.change().with(recipe, other);
            assertEquals(other, dial.value().applyAsDouble(turned), dial.id());
            readsBack(turned);
        }
        List<String> ids = TimeKind.KIND.dials(recipe).stream().map(Dial::id).toList();
        assertEquals(ids.size(), ids.stream().distinct().count());
    }

    @Test
    void moreThanTheMemoryIsRefusedBeforeItStarts() throws RecipeException {
        TimeRecipe most = TimeRecipe.of(TaskChoice.of(Task.RECALL, 200),
                List.of(CellSpec.of(Cell.LSTM).withHidden(128))).withBatch(256);
        RecipeException refused = assertThrows(RecipeException.class, () -> Recipes.check(most));
        assertTrue(refused.getMessage().matches(
                "T · H · batch needs [0-9.]+ GB; the limit is 0.5 GB. Take a smaller T, H or batch."),
                refused.getMessage());
        Recipes.check(most.withBatch(64));
    }

    @Test
    void aTextNeedsTwoCharactersMoreThanItsLength(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("short.txt");
        Files.writeString(file, "열두 글자입니다 abc");
        TimeRecipe recipe = read(HEAD + NET + ",'task':{'id':'text','length':40,'text':'"
                + file.toString().replace('\\', '/') + "'}}");
        readsBack(recipe);
        assertEquals("task.text needs at least 42 characters, T + 2; this file has 12",
                assertThrows(RecipeException.class, () -> TimeKind.KIND.checkData(recipe)).getMessage());
        Files.writeString(file, "열두 글자입니다 abc".repeat(4));
        TimeKind.KIND.checkData(recipe);
        assertEquals(11, Widths.of(recipe).inputs());
        Files.write(file, new byte[] {(byte) 0xff, 'a'});
        assertTrue(assertThrows(RecipeException.class, () -> TimeKind.KIND.checkData(recipe)).getMessage()
                .endsWith("is not UTF-8 text"));
        Files.delete(file);
        assertThrows(RecipeException.class, () -> TimeKind.KIND.checkData(recipe));
        assertFalse(Files.exists(file));
    }

    @Test
    void classesAreThoseOfTheTargetsOrOfTheOutputLayer() throws RecipeException {
        String data = "'loss':'cross_entropy','data':{'inputs':[[[1,2],[3,4]]],'targets':[[0],[2]]}";
        TimeRecipe recipe = read(HEAD + NET + "," + data + "}");
        assertEquals(new Widths(2, 3, Loss.CROSS_ENTROPY), Widths.of(recipe));
        readsBack(recipe);
        assertEquals("targets name class 2, but the output layer tells only 1 classes apart",
                assertThrows(RecipeException.class,
                        () -> read(HEAD + "'networks':[" + GIVEN + "]," + data + "}")).getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "'task':{'id':'recall','length':4},NET"
                    + "| task.length must be a whole number in 5 to 200, got 4",
            "'task':{'id':'recall','length':201},NET"
                    + "| task.length must be a whole number in 5 to 200, got 201",
            "'task':{'id':'recall','length':5.5},NET"
                    + "| task.length must be a whole number in 5 to 200, got 5.5",
            "'task':'parity',NET | unknown task parity; allowed: adding, recall, order, sine, text",
            "'task':{'id':'recal'},NET"
                    + "| unknown task recal (task.id); did you mean recall? Allowed: adding, recall, order, sine, text",
            "'task':{'id':'recall','text':'a.txt'},NET"
                    + "| task.text belongs to the task text, not to recall",
            "TASK | networks is missing",
            "NET | task is missing",
            "TASK,'networks':[] | networks must hold 1 to 4 networks, got 0",
            "TASK,'networks':[{'cell':'ltsm'}]"
                    + "| unknown cell ltsm (networks[0].cell); did you mean lstm? Allowed: rnn_tanh, rnn_relu, lstm, gru",
            "TASK,'networks':[{'hidden':3}] | cell is missing (networks[0])",
            "TASK,'networks':[{'cell':'lstm','hidden':0}]"
                    + "| hidden must be a whole number in [2, 128], got 0 (networks[0].hidden)",
            "TASK,'networks':[{'cell':'lstm','steps_back':60}]"
                    + "| networks[0].steps_back must be in 1 to 40, the length; got 60",
            "TASK,'networks':[{'cell':'lstm','steps_back':0}]"
                    + "| networks[0].steps_back must be in 1 to 40, the length; got 0",
            "TASK,'networks':[{'cell':'rnn_tanh','forget_bias':1}]"
                    + "| networks[0].forget_bias: only lstm and gru have a gate that keeps; this is rnn_tanh",
            "TASK,'networks':[{'cell':'lstm','form':'paper'}]"
                    + "| networks[0].form: only gru has two forms; this is lstm",
            "TASK,'networks':[{'cell':'lstm','init':'identity'}]"
                    + "| networks[0].init identity belongs to rnn_tanh and rnn_relu, not to lstm",
            "TASK,'networks':[{'cell':'lstm','gain':11}]"
                    + "| gain must be in [0.1, 10], got 11 (networks[0].gain)",
            "TASK,'networks':[{'cell':'lstm','clip':{'tensor':1,'norm':1}}]"
                    + "| clip must be \"off\" or hold norm, tensor (exact may be added) or value, got {...} (networks[0].clip)",
            "TASK,NET,'batch':257 | batch must be a whole number in [1, 256], got 257",
            "TASK,NET,'loss':'mse'"
                    + "| loss can be chosen for explicit data; the task recall has cross_entropy",
            "TASK,NET,'gates':{'f':[0.5,0.5]} | gates.f must have 40 numbers in 0 to 1, got 2",
            "TASK,NET,'gates':{'f':1.5} | f must be in [0, 1], got 1.5 (gates.f)",
            "TASK,NET,'view':{'cut':41} | cut must be a whole number in [1, 40], got 41 (view.cut)",
            "TASK,NET,'unrolled':{'unit':33}"
                    + "| unit must be a whole number in [1, 32], got 33 (unrolled.unit)",
            "TASK,NET,'unrolled':{'network':2}"
                    + "| network must be a whole number in [1, 1], got 2 (unrolled.network)",
            "TASK,NET,'cliff':{'clip':[]} | cliff.clip must hold 1 to 4 ways to clip, got 0",
            "TASK,NET,'mode':'train'"
                    + "| mode must be one of training, unrolled, clipping, by_hand, got \"train\"",
            "NET,'data':{'inputs':[[[1],[2]],[[1]]],'targets':[[1],[2]]}"
                    + "| data.inputs[1] must have shape [2][1], got [1][1]",
            "NET,'data':{'inputs':[[[1],[2]]],'targets':[[1]]}"
                    + "| data.targets must have shape [2][O], got [1][1]",
            "NET,'data':{'inputs':[[[1],[2]]],'targets':[[1],[2,3]]}"
                    + "| data.targets[1] must hold 1 numbers as the first row does, got 2",
            "NET,'loss':'bce','data':{'inputs':[[[1],[2]]],'targets':[[1],[1.5]]}"
                    + "| targets[1][0] must be in [0, 1], got 1.5 (data.targets[1][0])",
            "NET,'loss':'cross_entropy','data':{'inputs':[[[1],[2]]],'targets':[[1],[-1]]}"
                    + "| targets[1][0] must be a whole number in [0, 999], got -1 (data.targets[1][0])",
            "NET,'data':{'inputs':[[['a']]],'targets':[[1]]}"
                    + "| inputs[0][0][0] must be a number, got \"a\" (data.inputs[0][0][0])",
            "'networks':[{'cell':'lstm',PAR}],DATA"
                    + "| networks[0].parameters.W_ih must have shape [12][2], got [3][2]",
            "'networks':[{'cell':'rnn_tanh','hidden':4,PAR}],DATA"
                    + "| networks[0].parameters.W_ih must have shape [4][2], got [3][2]",
            "'networks':[{'cell':'rnn_tanh',PAR}],TASK"
                    + "| networks[0].parameters.W_ih must have shape [3][1], got [3][2]",
            "'networks':[{'cell':'rnn_tanh','parameters':{'W_ih':[[1]]}}],TASK"
                    + "| W_hh is missing (networks[0].parameters)",
    })
    void eachMistakeHasItsSentence(String body, String sentence) throws IOException {
        String par = GIVEN.substring(GIVEN.indexOf("'parameters'"), GIVEN.length() - 1);
        String json = HEAD + body.replace("NET", NET).replace("TASK", TASK).replace("DATA", DATA)
                .replace("PAR", par) + "}";
        RecipeException wrong = assertThrows(RecipeException.class, () -> read(json));
        assertEquals(sentence, wrong.getMessage());
        String korean = wrong.in(Texts.of(Language.KO));
        assertTrue(korean.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL), korean);
    }
}

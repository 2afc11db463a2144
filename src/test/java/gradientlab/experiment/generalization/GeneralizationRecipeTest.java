package gradientlab.experiment.generalization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.network.regularizer.Feeding;
import gradientlab.core.network.regularizer.Penalty;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.regression.Interval;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.generalization.CrossValidation.Assignment;
import gradientlab.experiment.generalization.CrossValidation.Copies;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.CurveData.Places;
import gradientlab.experiment.generalization.CurveData.Points;
import gradientlab.experiment.generalization.EnsemblesRecipe.Bagging;
import gradientlab.experiment.generalization.EnsemblesRecipe.Boosting;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.RegularizeView.Axis;
import gradientlab.experiment.generalization.RegularizeView.Below;
import gradientlab.experiment.generalization.RegularizeView.Left;
import gradientlab.experiment.generalization.RegularizeView.Right;
import gradientlab.experiment.generalization.RegularizedNetwork.Change;
import gradientlab.experiment.generalization.RegularizedNetwork.Fork;
import gradientlab.experiment.generalization.data.CurveFile;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Recipes of generalization read back equal, fill in what is left out, and name what is wrong. */
class GeneralizationRecipeTest {

    private static final String HEAD = "{'format':'gradient-lab/1','lab':'generalization',";
    private static final GeneralizationRecipe BASE = GeneralizationRecipe.DEFAULT;

    private static GeneralizationRecipe read(String fields) throws RecipeException {
        return (GeneralizationRecipe) Recipes.read((HEAD + fields + "}").replace('\'', '"'));
    }

    private static void readsBack(GeneralizationRecipe recipe) throws RecipeException {
        assertEquals(recipe, Recipes.check(recipe));
        assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
    }

    @Test
    void whatIsLeftOutStandsAtItsDefault() throws RecipeException {
        for (Mode mode : Mode.values()) {
            assertEquals(BASE.withMode(mode), read("'mode':'" + mode.id() + "'"), mode.id());
        }
        assertEquals(BASE, read("'seed':1"));
    }

    private static Given given() {
        return new Given(new Points(List.of(0.1, 0.5, 0.5, 0.9), List.of(1.0, 2.0, 2.5, -1.0)),
                new Points(List.of(0.3), List.of(0.0)), new Interval(-1, 1.5), Optional.of(0.2),
                Optional.of(CurveFunction.KINK), Optional.of(CurveData.DEFAULT.withSeed(9)), 7);
    }

    static Stream<GeneralizationRecipe> catalogue() {
        Generated elsewhere = CurveData.DEFAULT.withFunction(CurveFunction.JUMP).withN(5).withNoise(1)
                .withTest(2000).withPlaces(Places.RANDOM).withSeed(-3);
        Stream<FitRecipe> fits = Stream.of(
                FitRecipe.DEFAULT.withData(elsewhere), FitRecipe.DEFAULT.withData(given()),
                FitRecipe.DEFAULT.withModel(ModelChoice.polynomial(15).withL2(1e-8).withL1(0.5)
                        .withRatio(0.25)).withView(View.PENALTY).withGrid(List.of(-1.0, 0.5)),
                FitRecipe.DEFAULT.withModel(ModelChoice.of(Kind.KNN, 20)),
                FitRecipe.DEFAULT.withModel(ModelChoice.of(Kind.TREE, ModelChoice.FULL)),
                FitRecipe.DEFAULT.withModel(ModelChoice.of(Kind.NETWORK, 64)),
                FitRecipe.DEFAULT.withModel(
                        ModelChoice.of(Kind.RANDOM_FEATURES, 1000).withDraws(21).withDraw(20).withL2(0.001)),
                FitRecipe.DEFAULT.withValidation(new CrossValidation(
                        20, Assignment.SORTED, Optional.of(new Copies(2, 0, -1)))).withView(View.FOLDS));
        Stream<BiasRecipe> biases = Stream.of(
                BiasRecipe.DEFAULT.withData(elsewhere).withSamples(200).withBootstrap(true).withX(1),
                BiasRecipe.DEFAULT.withData(given()).withGiven(
                        List.of(List.of(1.0, 2.0, 2.5, -1.0), List.of(4.0, 5.0, 6.0, 7.0)))
                        .withGrid(List.of(0.0, 1.0), List.of(2.0, -2.0)),
                BiasRecipe.DEFAULT.withModel(ModelChoice.of(Kind.BAGGING, 1).withMembers(200))
                        .withCompare(List.of(ModelChoice.of(Kind.BOOSTING, 2).withRate(0.01)
                                .withMembers(300), ModelChoice.of(Kind.TREE, 0))));
        EnsemblesRecipe ensembles = EnsemblesRecipe.DEFAULT;
        Stream<EnsemblesRecipe> many = Stream.of(
                ensembles.withBagging(new Bagging(3, 2, false, 7, List.of(), List.of(2, 0))).withStep(1),
                ensembles.withBagging(Bagging.DEFAULT.withIndices(List.of(List.of(0, 0, 49), List.of(3))))
                        .withStep(0).withGrid(List.of(List.of(0.5), List.of(1.0))),
                ensembles.withMethod(Method.BOOTSTRAP).withStep(50),
                ensembles.withMethod(Method.BOOSTING).withData(given()).withStep(2).withSamples(2)
                        .withBoosting(new Boosting(2, ModelChoice.FULL, 1, true)),
                ensembles.withMethod(Method.ADABOOST).withStep(4)
                        .withAdaboost(new EnsemblesRecipe.AdaBoost(4, 8)).withGrid(List.of(List.of(1.0)))
                        .withPlane(new PlaneData.Given(List.of(List.of(0.5), List.of(1.5)), List.of(-1, 1),
                                List.of(List.of(3.0)), List.of(1))),
                ensembles.withMethod(Method.ADABOOST).withStep(300).withData(elsewhere)
                        .withPlane(PlaneData.DEFAULT.withSet("circles").withN(20).withNoise(0).withWrong(0)
                                .withTest(1).withSeed(5))
                        .withBoosting(Boosting.DEFAULT.withRate(0.01)).withBagging(
                                Bagging.DEFAULT.withMembers(7)));
        return Stream.of(
                Presets.of(GeneralizationKind.KIND).stream().map(Preset::recipe),
                networks().map(BASE::withRegularize),
                fits.map(fit -> BASE.withFit(fit).withMode(Mode.FIT)),
                biases.map(bias -> BASE.withBias(bias).withMode(Mode.BIAS)),
                many.map(each -> BASE.withEnsembles(each).withMode(Mode.ENSEMBLES)))
                .flatMap(each -> each)
                .flatMap(each -> Arrays.stream(Mode.values()).map(each::withMode));
    }

    private static Stream<RegularizeRecipe> networks() {
        RegularizeRecipe plain = RegularizeRecipe.DEFAULT;
        NetworkSettings all = new NetworkSettings(
                new Regularizers(
                        new Penalty(0.3, 1e-5), new Feeding(2, 25, 1, 0.9), 0.3, 0.9, 0.9),
                true, 100,
                Optional.of(TrainingPlan.FULL), Optional.of(3.0));
        RegularizedNetwork forked = RegularizedNetwork.of(NetworkSettings.NONE.withPatience(3))
                .withFork(Optional.of(new Fork(0, 17)))
                .withChanges(List.of(new Change(40, NetworkSettings.NONE.withBatch(Optional.of(2))),
                        new Change(60, NetworkSettings.NONE.withL1(0.01))))
                .withOn(false);
        return Stream.of(
                plain.withNetworks(List.of(RegularizedNetwork.of(all), forked))
                        .withTest(new Opened(2, 30)).withSeeds(List.of(3L, -4L))
                        .withView(new RegularizeView(Below.WEIGHTS, Left.LOSS, Right.NOISE, Axis.SECONDS, 1,
                                200)),
                plain.withTraining(TrainingPlan.DEFAULT.withHidden(8).withWidth(256)
                        .withActivation("tanh").withInit("xavier_uniform")
                        .withOptimizer("adam", TrainingRules.defaults("adam"))
                        .withBatch(TrainingPlan.FULL).withEpochs(1000)),
                plain.withData(new LabelledData(
                        GeneratedData.of("spirals"), 50, 100, 0, 0.6)),
                plain.withData(LabelledData.DEFAULT.withSource(new FileData("a b/c.csv")).withN(1000)));
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void whatIsWrittenReadsBackEqual(GeneralizationRecipe recipe) throws RecipeException {
        readsBack(recipe);
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyDialStandsInItsRangeAndTurnsWhatItShows(GeneralizationRecipe recipe) throws RecipeException {
        List<Dial<GeneralizationRecipe>> dials = GeneralizationKind.KIND.dials(recipe);
        assertEquals(dials.size(), dials.stream().map(Dial::id).distinct().count());
        assertFalse(dials.isEmpty() && recipe.mode() != Mode.ENSEMBLES);
        for (Dial<GeneralizationRecipe> dial : dials) {
            Knob knob = dial.knob();
            for (Language language : Language.values()) {
                Texts.of(language).get("knob." + knob.text() + ".hint");
            }
            for (double value : new double[] {knob.sliderMin(), knob.sliderMax()}) {
                GeneralizationRecipe turned = dial.change().with(recipe, value);
                readsBack(turned);
            }
        }
    }

    @Test
    void aFileOfPointsIsACurveFromItsLeastToItsGreatestX(@TempDir Path folder)
            throws IOException, RecipeException {
        Path file = Files.writeString(folder.resolve("points.csv"), "x,y\n2,1\n-1,0.5\n0,3\n");
        CurveData.Given given = CurveFile.given(file.toString(), 4);
        assertEquals(List.of(2.0, -1.0, 0.0), given.training().x());
        assertEquals(List.of(-1.0, 2.0, 0.0, 4.0),
                List.of(given.from(), given.to(), (double) given.test().size(), (double) given.seed()));
        Path equal = Files.writeString(folder.resolve("equal.csv"), "1,2\n1,3\n");
        RecipeException wrong =
                assertThrows(RecipeException.class, () -> CurveFile.given(equal.toString(), 4));
        assertTrue(wrong.getMessage().contains("two different numbers"), wrong.getMessage());
    }

    @Test
    void curvesOfAFileAreItsPoints(@TempDir Path folder) throws IOException, RecipeException {
        Path file = Files.writeString(folder.resolve("points.csv"), "x;y\n0.5;1\n\t1.5;-2e-1\n");
        GeneralizationRecipe read = read("'mode':'fit','seed':3,'model':{'kind':'polynomial','degree':1},"
                + "'data':{'file':'" + file + "'}");
        assertEquals(new Given(new Points(List.of(0.5, 1.5), List.of(1.0, -0.2)), Points.NONE,
                new Interval(0.5, 1.5),
                Optional.empty(), Optional.empty(), Optional.empty(), 3), read.fit().data());
        readsBack(read);
    }

    @Test
    void fewerPointsLowerWhatTheyDoNotAllow() {
        FitRecipe fit = FitRecipe.DEFAULT.withData(CurveData.DEFAULT.withN(5));
        assertEquals(4, fit.model().capacity());
        assertEquals(4, fit.withModel(ModelChoice.polynomial(15)).model().capacity());
        assertEquals(15, fit.withModel(ModelChoice.polynomial(15).withL2(0.1)).model().capacity());
        CrossValidation many = FitRecipe.DEFAULT.validation().withFolds(20);
        assertEquals(7, FitRecipe.DEFAULT.withValidation(many).withData(CurveData.DEFAULT.withN(7))
                .validation().folds());
    }

    static Stream<Arguments> wrongRegularizers() {
        return pairs("""
                'data':{'n':20}
                training size must be 50 to 1000, got 20 (data.n)
                'data':{'n':1000,'validation':1000}
                1000 leaves 797 for validation; at least 1000 are needed (data.n)
                'data':{'set':'digit'}
                unknown data set digit (data.set); did you mean digits?*
                'networks':[{},{'dropout':1.5}]
                dropout must be in [0, 0.9], got 1.5 (networks[1].dropout)
                'networks':[{'early_stopping':{'patience':0}}]
                patience must be a whole number in [1, 100], got 0 (networks[0].early_stopping.patience)
                'networks':[{'fork':{'network':0,'epoch':3}}]
                a fork must start from an earlier epoch of an existing network, got network 0, \
                epoch 3 (networks[0].fork)
                'networks':[{},{'fork':{'network':2,'epoch':3}}]
                a fork must start from an earlier epoch of an existing network, got network 2, \
                epoch 3 (networks[1].fork)
                'networks':[]
                networks must hold 1 to 4 networks, got 0
                'data':{'set':'moons'},'networks':[{'shift':1}]
                augmentation moves images; these data are points (networks[0].shift)
                'networks':[{'batch_norm':true,'batch':1}]
                batch norm needs batches of at least 2 (networks[0].batch_norm)
                'networks':[{'weight_decay':1}]
                unknown field weight_decay*
                'seeds':0
                seeds must be a whole number in [1, 10], got 0
                'epochs':0
                epochs must be a whole number in [1, 1000], got 0
                'training':{'optimizer':'sgdd'}
                unknown optimizer sgdd (training.optimizer); did you mean sgd*
                'training':{'init':'normal'}
                unknown initializer normal (training.init); allowed: xavier_uniform, xavier_normal, \
                he_uniform, he_normal, lecun_normal, orthogonal
                'epochs':9,'networks':[{},{'fork':{'network':0,'epoch':5},'changes':[{'epoch':4,'l2':0.1}]}]
                epoch must be a whole number in [5, 9], got 4 (networks[1].changes[0].epoch)
                """);
    }

    @ParameterizedTest
    @MethodSource("wrongRegularizers")
    void wrongRegularizersAreNamed(String fields, String sentence) {
        refused(fields, sentence);
    }

    @Test
    void aForkThatIsMovedPastAChangeBeginsWithIt() {
        RegularizedNetwork network = RegularizedNetwork.of(NetworkSettings.NONE.withL2(1))
                .changed(5, NetworkSettings.NONE.withL2(2))
                .changed(10, NetworkSettings.NONE.withL2(3));
        RegularizedNetwork moved = network.withFork(Optional.of(new Fork(0, 7)));
        assertEquals(2, moved.settings().l2());
        assertEquals(List.of(new Change(10, NetworkSettings.NONE.withL2(3))), moved.changes());
        assertEquals(network.changes(), network.withFork(Optional.of(new Fork(0, 5))).changes());
    }

    static Stream<Arguments> wrongFits() {
        return pairs("""
                'cross_validation':{'folds':30}
                folds must be 2 to 20, got 30 (cross_validation.folds)
                'cross_validation':{'folds':1}
                folds must be 2 to 20, got 1 (cross_validation.folds)
                'data':{'x':[0,1,1],'y':[1,2,3]},'model':{'kind':'polynomial','degree':2}
                degree must be at most 1 for 2 different x, got 2 (degree)
                'data':{'x':[1,1],'y':[1,2]}
                data: x must hold two different numbers, or domain must say where the curve is
                'data':{'x':[0,1],'y':[1]}
                data.y must hold 2 items, got 1
                'data':{'x':[0,1],'y':[1,2],'domain':[1,0]}
                data.domain must be two numbers, the lower one first
                'data':{'x':[],'y':[]}
                data.x must hold 2 to 2000 items, got 0
                'data':{'x':['a',1],'y':[1,2]}
                x[0] must be a number, got "a" (data.x[0])
                'model':{'kind':'knn','k':0}
                k must be a whole number in [1, 20], got 0 (model.k)
                'model':{'kind':'tree','max_depth':9}
                max_depth must be a whole number in [0, 8], got 9 (model.max_depth)
                'model':{'kind':'forest'}
                kind must be one of polynomial, knn, tree, network, random_features, got "forest" \
                (model.kind)
                'model':{'kind':'polynomial','degree':3,'l2':-1}
                l2 must be in [0, 100], got -1 (model.l2)
                """);
    }

    @ParameterizedTest
    @MethodSource("wrongFits")
    void wrongFitsAreNamed(String fields, String sentence) {
        refused("'mode':'fit'," + fields, sentence);
    }

    static Stream<Arguments> wrongEnsembles() {
        return pairs("""
                'model':{'kind':'bagging','members':0}
                members must be a whole number in [1, 200], got 0 (model.members)
                'model':{'kind':'bagging','indices':[[0,50]]}
                indices[0][1] must be a whole number in [0, 49], got 50 (model.indices[0][1])
                'model':{'kind':'bagging','indices':[]}
                model.indices must hold 1 to 200 items, got 0
                'model':{'kind':'adaboost'},'data':{'x':[[1],[2]],'y':[1,2]}
                y[1] must be -1 or 1, got 2 (data.y[1])
                'model':{'kind':'adaboost'},'data':{'x':[[1],[2]],'y':[1,1]}
                data.y must hold both -1 and 1, got only 1
                'model':{'kind':'adaboost'},'data':{'x':[[1],[2,3]],'y':[1,-1]}
                data.x[1] must hold 1 items, got 2
                'model':{'kind':'gradient_boosting','learning_rate':0}
                learning_rate must be in [0.01, 1], got 0 (model.learning_rate)
                """);
    }

    @ParameterizedTest
    @MethodSource("wrongEnsembles")
    void wrongEnsemblesAreNamed(String fields, String sentence) {
        refused("'mode':'ensembles'," + fields, sentence);
    }

    static Stream<Arguments> wrongSamples() {
        return pairs("""
                'data':{'x':[0,1],'y':[1,2]}
                data must hold samples, or function and sigma to draw them with, or sampling must \
                be bootstrap
                'data':{'x':[0,1],'samples':[[1,2]]}
                data.samples must hold 2 to 2000 items, got 1
                'data':{'x':[0,1],'samples':[[1,2],[1]]}
                data.samples[1] must hold 2 items, got 1
                'samples':1
                samples must be a whole number in [2, 200], got 1
                'grid':[0,1],'truth':[1]
                truth must hold 2 items, got 1
                'grid':[0.5]
                grid must hold 2 to 2000 items, got 1
                'grid':[0,0.5,0.5]
                grid[2] must be greater than the number before it, 0.5; got 0.5
                """);
    }

    @ParameterizedTest
    @MethodSource("wrongSamples")
    void wrongSamplesAreNamed(String fields, String sentence) {
        refused("'mode':'bias_variance'," + fields, sentence);
    }

    /** Fields and what is said of them, a line each. */
    private static Stream<Arguments> pairs(String block) {
        List<String> lines = block.lines().toList();
        return IntStream.range(0, lines.size() / 2)
                .mapToObj(i -> Arguments.of(lines.get(2 * i), lines.get(2 * i + 1)));
    }

    /** A star at the end stands for the rest of the sentence. */
    private static void refused(String fields, String sentence) {
        RecipeException wrong = assertThrows(RecipeException.class, () -> {
            GeneralizationKind.KIND.checkData(read(fields));
        });
        String said = wrong.getMessage();
        if (sentence.endsWith("*")) {
            assertTrue(said.startsWith(sentence.substring(0, sentence.length() - 1)), said);
        } else {
            assertEquals(sentence, said);
        }
        assertFalse(wrong.in(Texts.of(Language.KO)).contains("{"), said);
    }
}

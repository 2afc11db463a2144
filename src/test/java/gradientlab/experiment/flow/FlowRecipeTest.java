package gradientlab.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.data.Generators;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Loss;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OwnRule;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Flow recipes read back equal, fill in what is left out, and name what is wrong. */
class FlowRecipeTest {

    private static final String HEAD = "{'format':'gradient-lab/1','lab':'flow',";
    private static final String DATA = "'data':'circles'";
    private static final String NET = "'networks':[{'depth':2,'width':3}]";
    private static final String POINTS = "'data':{'inputs':[[1,2],[3,4],[5,6]],'targets':[0,1,1]}";
    private static final String W = "[[[1,2],[3,4],[5,6]],[[1,2,3],[4,5,6],[7,8,9]],[[1,2,3]]]";

    private static FlowRecipe read(String json) throws RecipeException {
        return (FlowRecipe) Recipes.read(json.replace('\'', '"'));
    }

    private static void readsBack(FlowRecipe recipe) throws RecipeException {
        assertEquals(recipe, Recipes.check(recipe));
        assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
    }

    @Test
    void whatIsLeftOutStandsAtItsDefault() throws RecipeException {
        FlowRecipe recipe = read(HEAD + "'networks':[{},{'activation':'prelu'}]," + DATA + "}");
        assertEquals(
                FlowRecipe.of(
                        List.of(NetworkSpec.of(0), NetworkSpec.of(1).withActivation("prelu")),
                        GeneratedData.of("circles")),
                recipe);
        assertEquals(0.25, recipe.networks().get(1).slope());
        assertEquals(0.01, recipe.networks().get(0).slope());
    }

    @Test
    void theIssuesOwnExampleReadsAsItIsMeant() throws RecipeException {
        FlowRecipe recipe = read(HEAD
                + "'networks':[{'depth':2,'width':3,'activation':'sigmoid','block':'batch_norm',"
                + "'init':'xavier_uniform','branch_scale':1,'parameters':{'W':" + W
                + ",'b':[[0,0,0],[0,0,0],[0]],'gamma':[[1,1,1],[1,1,1]],'beta':[[0,0,0],[0,0,0]]}}],'loss':'bce',"
                + POINTS
                + ",'optimizer':{'optimizer':'sgd','lr':0.1},'clip':{'norm':1.0},'label_smoothing':0,"
                + "'steps':20,'seed':1}");
        assertEquals(3, recipe.batch(), "full batch");
        assertEquals(0, recipe.validation());
        assertEquals(Optional.of(Loss.BCE), recipe.loss());
        assertEquals(Block.BATCH_NORM, recipe.networks().get(0).block());
        assertEquals(9.0, recipe.networks().get(0).parameters().orElseThrow().weights().get(1).get(2).get(2));
        readsBack(recipe);
        Training training = new Training(recipe);
        assertEquals(recipe.batch(), training.data().batch());
        assertEquals(1.0, training.data().training().inputs()[0], "explicit inputs are not scaled");
    }

    @Test
    void depthAndWidthFollowFromExplicitWeights() throws RecipeException {
        FlowRecipe recipe = read(HEAD + "'networks':[{'parameters':{'W':" + W + "}}]," + POINTS + "}");
        assertEquals(2, recipe.networks().get(0).depth());
        assertEquals(3, recipe.networks().get(0).width());
        readsBack(recipe);
    }

    @Test
    void theLossFollowsFromExplicitTargets() throws RecipeException {
        assertEquals(Loss.BCE, read(HEAD + NET + "," + POINTS + "}").loss().orElseThrow());
        FlowRecipe classes = read(HEAD + NET + ",'data':{'inputs':[[1],[2]],'targets':[0,2]}}");
        assertEquals(Loss.CROSS_ENTROPY, classes.loss().orElseThrow());
        assertEquals(3, FlowData.of(classes).outputs());
        FlowRecipe numbers = read(HEAD + NET + ",'data':{'inputs':[[1],[2]],'targets':[[0.5,-1],[2,3]]}}");
        assertEquals(Loss.MSE, numbers.loss().orElseThrow());
        assertEquals(2, FlowData.of(numbers).outputs());
        readsBack(numbers);
    }

    @Test
    void everyRuleStartsAtARateThatSuitsANetwork() {
        assertEquals(0.05, TrainingRules.defaults("sgd").get("lr"));
        assertEquals(0.001, TrainingRules.defaults("adam").get("lr"));
        for (Optimizer rule : TrainingRules.optimizers()) {
            Knob lr = TrainingRules.knobs(rule).get(0);
            assertEquals("lr", lr.id());
            assertTrue(lr.initial() >= lr.sliderMin() && lr.initial() <= lr.sliderMax(), rule.id());
        }
    }

    static Stream<FlowRecipe> catalogue() {
        List<NetworkSpec> networks =
                List.of(NetworkSpec.of(0), NetworkSpec.of(1).withShown(false).withSlot(6));
        FlowRecipe base = FlowRecipe.of(networks, GeneratedData.of("moons"));
        NetworkSpec net = networks.get(0);
        return Stream.of(
                TrainingRules.optimizers().stream()
                        .map(rule -> base.withOptimizer(rule.id(), TrainingRules.defaults(rule.id()))),
                Generators.all().stream().map(set -> base.withData(GeneratedData.of(set.id()))
                        .withLoss(Optional.of(set.id().equals("blobs") ? Loss.CROSS_ENTROPY : Loss.BCE))),
                Activations.all().stream().map(act -> base.withNetwork(0, net.withActivation(act.id()))),
                Initializers.all().stream()
                        .map(init -> base.withNetwork(0, net.withInit(init.id()).withStd(0.3))),
                Arrays.stream(Block.values())
                        .map(block -> base.withNetwork(0,
                                net.withBlock(block).withBranchScale(0.25)
                                        .withRegularizers(Regularizers.NONE.withDropout(0.1)))),
                RegularizerField.ALL.stream().map(field -> base.withData(new ShippedData("digits"))
                        .withNetwork(1, networks.get(1).withRegularizers(field.turned()
                                .with(Regularizers.NONE, field.knob().max())))),
                Stream.of(regularChanges(base)))
                .flatMap(recipes -> recipes);
    }

    /** On, another, and off again; the second beside clipping of its own. */
    private static FlowRecipe regularChanges(FlowRecipe base) {
        OptimizerChange first = base.plan().first();
        OwnRule on = OwnRule.of(Optional.empty());
        List<List<OwnRule>> own = List.of(
                List.of(on, new OwnRule(Optional.empty(), Regularizers.NONE.withL2(0.01))),
                List.of(OwnRule.of(Optional.of(Clip.OFF)),
                        new OwnRule(Optional.empty(), Regularizers.NONE.withDropout(0.3).withL1(0.01))),
                List.of(OwnRule.NONE, OwnRule.NONE));
        return base.withChanges(IntStream.range(0, 3).mapToObj(i -> new OptimizerChange(
                i + 1, first.optimizer(), first.settings(), true, first.schedule(), first.clip(),
                own.get(i))).toList());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void everyChoiceReadsBackEqualAndTrains(FlowRecipe recipe) throws RecipeException {
        readsBack(recipe);
        Training training = new Training(recipe.withNetworks(
                recipe.networks().stream().map(spec -> spec.withDepth(3).withWidth(5)).toList()));
        training.advance(3, Parallel.ALONE);
        assertTrue(Double.isFinite(training.loss(0)));
        assertEquals(3, training.history().size() - 1);
    }

    @Test
    void rulesThatAskForTheLossElsewhereAreNotOffered() {
        List<String> ids = TrainingRules.optimizers().stream().map(Optimizer::id).toList();
        assertFalse(ids.contains("newton") || ids.contains("line_search"));
        assertTrue(ids.contains("nag") && ids.size() == 15);
        assertFalse(TrainingRules.defaults("nag").has("form"));
    }

    @Test
    void changesAreSortedAndInheritWhatTheyDoNotName() throws RecipeException {
        FlowRecipe recipe = read(HEAD + NET + "," + DATA
                + ",'optimizer':{'optimizer':'momentum','lr':0.1},'changes':"
                + "[{'at':20,'clip':{'value':1}},{'at':10,'optimizer':{'optimizer':'adam','lr':0.01}}]}");
        assertEquals(List.of(10, 20), recipe.changes().stream().map(OptimizerChange::at).toList());
        assertEquals("adam", recipe.changes().get(1).optimizer());
        assertEquals("adam", recipe.present().optimizer());
        assertEquals(1, recipe.present().clip().limit());
        readsBack(recipe);
    }

    /** As pictures and files have it that were made before networks could clip on their own. */
    @Test
    void aRecipeWithoutOwnClippingIsWrittenAsItEverWas() throws RecipeException {
        String before = "{'format':'gradient-lab/1','lab':'flow','networks':[{'depth':12,'width':32,"
                + "'activation':'relu','block':'residual','init':'he_normal','branch_scale':1}],"
                + "'data':{'id':'circles','points':400,'noise':0.1},'batch':32,'validation':0.2,"
                + "'optimizer':{'optimizer':'sgd','lr':0.05,'weight_decay':0},'clip':{'norm':3},'changes':[{'at':9,"
                + "'optimizer':{'optimizer':'sgd','lr':0.1,'weight_decay':0},'decay_on':'all',"
                + "'schedule':{'kind':'constant'},'clip':'off'}],'steps':600,'seed':1}";
        assertEquals(before.replace('\'', '"'), Recipes.write(read(before)));
    }

    @Test
    void aNetworkClipsAsAllDoOrOnItsOwn() throws RecipeException {
        FlowRecipe recipe =
                read(HEAD + "'networks':[{},{'clip':{'norm':2}},{'clip':'off'},{'clip':'common'}],"
                        + DATA + ",'clip':{'value':3},'changes':[{'at':10,'clip':{'norm':1}},"
                        + "{'at':20,'network_clips':['off','common','common','common']},"
                        + "{'at':30,'network_clips':['common','common','common','common']}]}");
        assertEquals(Optional.of(new Clip(Clip.Kind.NORM, 2, false)), recipe.networks().get(1).clip());
        assertEquals(Optional.of(Clip.OFF), recipe.networks().get(2).clip());
        assertEquals(Optional.empty(), recipe.networks().get(3).clip());
        readsBack(recipe);
        Clip one = new Clip(Clip.Kind.NORM, 1, false);
        assertEquals(List.of(one, one, one, one), clips(recipe));
        FlowRecipe earlier = recipe.withChanges(recipe.changes().subList(0, 2));
        assertEquals(List.of(Clip.OFF, one, one, one), clips(earlier));
        assertEquals(Optional.of(Clip.OFF), earlier.present().networks().get(0).clip());
        assertEquals(Optional.empty(), earlier.present().networks().get(1).clip());
        FlowRecipe first = recipe.withChanges(recipe.changes().subList(0, 1));
        assertEquals(List.of(one, new Clip(Clip.Kind.NORM, 2, false), Clip.OFF, one), clips(first));
    }

    private static List<Clip> clips(FlowRecipe recipe) {
        return IntStream.range(0, recipe.networks().size()).mapToObj(recipe::clipOf).toList();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                bad(NET, "data is missing"),
                bad(DATA, "networks is missing"),
                bad("'networks':[]," + DATA, "networks must hold 1 to 4 networks, got 0"),
                bad("'networks':[{},{},{},{},{}]," + DATA, "networks must hold 1 to 4 networks, got 5"),
                net("'depth':0", "depth must be a whole number in [1, 100], got 0 (networks[0].depth)"),
                net("'depth':10000",
                        "depth must be a whole number in [1, 100], got 10000 (networks[0].depth)"),
                net("'width':0", "width must be a whole number in [1, 512], got 0 (networks[0].width)"),
                net("'width':2.5", "width must be a whole number in [1, 512], got 2.5 (networks[0].width)"),
                net("'activation':'rleu'",
                        "unknown activation rleu (networks[0].activation); did you mean relu?"
                                + " Allowed: sigmoid, tanh, relu, leaky_relu, prelu, elu, silu, gelu_erf, gelu_tanh,"
                                + " identity"),
                net("'block':'dense'", "unknown block dense (networks[0].block); allowed: plain, residual,"
                        + " batch_norm, batch_norm_residual"),
                net("'init':'he'", "unknown initializer he (networks[0].init); allowed: xavier_uniform,"
                        + " xavier_normal, he_uniform, he_normal, lecun_normal, normal, orthogonal"),
                net("'weight_scale':0",
                        "weight_scale must be in (0, 1000], got 0 (networks[0].weight_scale)"),
                net("'dropout':1", "dropout must be in [0, 0.95], got 1 (networks[0].dropout)"),
                net("'lr':1", "unknown field lr (networks[0]); allowed: depth, width, activation,"
                        + " block, init, std, weight_scale, branch_scale, slope, l2, l1, input_noise,"
                        + " weight_noise, dropout, input_dropout, label_smoothing, shift, rotation, clip,"
                        + " slot, shown, parameters"),
                net("'clip':3",
                        "clip must be \"common\", \"off\", or hold norm (exact may be added) or value,"
                                + " got 3 (networks[0].clip)"),
                net("'clip':'none'", "clip must be \"common\", \"off\", or hold norm (exact may be added) or"
                        + " value, got \"none\" (networks[0].clip)"),
                net("'clip':{'norm':0}", "norm must be in (0, 1000000], got 0 (networks[0].clip.norm)"),
                bad(NET + "," + DATA + ",'changes':[{'at':5,'network_clips':['off','off']}]",
                        "changes[0].network_clips must hold 1, one for each network, got 2"),
                bad(NET + ",'data':'circle'", "unknown data set circle; did you mean circles? Allowed:"
                        + " circles, moons, spirals, xor, blobs, iris, digits"),
                bad(NET + ",'data':7",
                        "data must be a name or an object with id, file, or inputs and targets, got 7"),
                bad(NET + ",'data':{'id':'iris','points':5}", "unknown field points (data); allowed: id"),
                bad(NET + ",'data':{'id':'xor','points':5}",
                        "points must be a whole number in [20, 5000], got 5 (data.points)"),
                bad(NET + ",'data':{'inputs':[[1]]}", "targets is missing (data)"),
                bad(NET + ",'data':{'inputs':[[1,2],[3]],'targets':[0,1]}",
                        "data.inputs[1] must hold 2 numbers as the first row does, got 1"),
                bad(NET + ",'data':{'inputs':[],'targets':[]}",
                        "inputs must be a list of rows of numbers that is not empty, got [] (data.inputs)"),
                bad(NET + ",'data':{'inputs':[[1],[2]],'targets':[0]}",
                        "targets must hold 2, one for each row of inputs, got 1"),
                bad(NET + ",'data':{'inputs':[[1],[null]],'targets':[0,1]}",
                        "inputs[1][0] must be a number, got null (data.inputs[1][0])"),
                bad(NET + ",'loss':'bce','data':{'inputs':[[1],[2]],'targets':[0,2]}",
                        "targets[1] must be in [0, 1], got 2 (data.targets[1])"),
                bad(NET + ",'loss':'cross_entropy','data':{'inputs':[[1],[2]],'targets':[0,1.5]}",
                        "targets[1] must be a whole number in [0, 999], got 1.5 (data.targets[1])"),
                bad(NET + ",'loss':'hinge'," + DATA,
                        "unknown loss hinge; allowed: bce, cross_entropy, mse"),
                bad(NET + ",'loss':'bce','data':'iris'",
                        "loss bce takes two classes, the data have 3; use cross_entropy or mse"),
                bad(NET + ",'batch':321," + DATA,
                        "batch must be at most 320, the number of training examples, got 321"),
                bad(NET + ",'batch':0," + DATA, "batch must be a whole number in [1, 2048], got 0"),
                bad(NET + ",'optimizer':{'optimizer':'newton'}," + DATA,
                        "unknown optimizer newton (optimizer.optimizer); allowed: sgd, momentum, nag, adagrad,"
                                + " adadelta, rmsprop, adam, amsgrad, adamw, nadam, adamax, radam, lion, yogi,"
                                + " adabelief"),
                bad(NET + ",'optimizer':{'optimizer':'sgd','lr':-1}," + DATA,
                        "lr must be in (0, 10], got -1 (optimizer.lr)"),
                bad(NET + ",'decay_on':'biases'," + DATA,
                        "decay_on must be one of all, weights, got \"biases\""),
                bad(NET + ",'label_smoothing':1," + DATA, "label_smoothing must be in [0, 0.99], got 1"),
                given("{'b':[]}", "W is missing (networks[0].parameters)"),
                given("{'W':[[[1,2]]]}",
                        "W must hold two matrices at least, one a layer and the output layer last,"
                                + " got [...] (networks[0].parameters.W)"),
                given("{'W':[[[1,2],[3,4],[5,6]],[[1,2,3]]]}",
                        "networks[0].parameters.W must hold 3 arrays, one a layer, got 2"),
                given("{'W':" + W.replace("[7,8,9]", "[7,8,9],[0,0,0]") + "}",
                        "networks[0].parameters.W[1] must have shape [3][3], got [4][3]"),
                given("{'W':" + W.replace("[[1,2],[3,4],[5,6]]", "[[1],[3],[5]]") + "}",
                        "networks[0].parameters.W[0] must have shape [3][2], got [3][1]"),
                given("{'W':" + W.replace("[7,8,9]", "[7,8]") + "}",
                        "networks[0].parameters.W[1][2] must hold 3 numbers as the first row does, got 2"),
                given("{'W':" + W + ",'b':[[0,0,0],[0,0],[0]]}",
                        "networks[0].parameters.b[1] must have shape [3], got [2]"),
                given("{'W':" + W + ",'b':[[0,0,0],[0,0,0]]}",
                        "networks[0].parameters.b must hold 3 arrays, one a layer, got 2"),
                given("{'W':" + W + ",'gamma':[[1,1,1],[1,1,1]]}",
                        "networks[0].parameters.gamma is allowed with block batch_norm or batch_norm_residual only"),
                given("{'W':" + W.replace("9", "'9'") + "}",
                        "W[1][2][2] must be a number, got \"9\" (networks[0].parameters.W[1][2][2])"));
    }

    private static Arguments bad(String fields, String sentence) {
        return Arguments.of(HEAD + fields + "}", sentence);
    }

    private static Arguments net(String field, String sentence) {
        return bad("'networks':[{" + field + "}]," + DATA, sentence);
    }

    private static Arguments given(String parameters, String sentence) {
        return bad("'networks':[{'depth':2,'width':3,'parameters':" + parameters + "}]," + POINTS, sentence);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void eachMistakeHasItsSentence(String json, String sentence) {
        RecipeException refused = assertThrows(RecipeException.class, () -> read(json));
        assertEquals(sentence, refused.getMessage());
        String korean = refused.in(Texts.of(Language.KO));
        assertTrue(korean.codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3), korean);
        assertFalse(korean.matches(".*\\{\\d.*"), () -> korean + " has a hole");
    }

    @Test
    void twoNetworksMustGiveTheSameOutputs() {
        String two = "[[[1],[1],[1]],[[1,1,1],[1,1,1],[1,1,1]]]";
        RecipeException refused = assertThrows(RecipeException.class,
                () -> read(HEAD + "'networks':[{'parameters':{'W':"
                        + two + "}},{'parameters':{'W':" + two.replace(",[1,1,1]]]", "]]")
                        + "}}],'loss':'cross_entropy',"
                        + "'data':{'inputs':[[1],[2]],'targets':[0,1]}}"));
        assertEquals("networks[1].parameters.W[1] must have shape [3][3], got [2][3]", refused.getMessage());
    }

    @Test
    void explicitDataAreValuesThatNobodyChanges() {
        List<List<Double>> rows = new ArrayList<>(List.of(List.of(1.0)));
        ExplicitData data = new ExplicitData(rows, rows);
        rows.clear();
        assertEquals(1, data.inputs().size());
    }
}

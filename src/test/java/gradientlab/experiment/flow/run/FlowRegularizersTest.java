package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.data.DataSet;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Architecture;
import gradientlab.core.network.Block;
import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Network;
import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.network.regularizer.Feeder;
import gradientlab.core.network.regularizer.Feeding;
import gradientlab.core.network.regularizer.NoiseStreams;
import gradientlab.core.network.regularizer.Penalty;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.network.regularizer.WeightNoise;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.Moment;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Seeds;
import gradientlab.experiment.training.Batches;
import gradientlab.experiment.training.TrainingRun;
import gradientlab.experiment.worker.Parallel;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of gradient flow train through their regularizers, and what is off leaves no trace. */
class FlowRegularizersTest {

    private static final Regularizers NONE = Regularizers.NONE;
    private static final Regularizers ALL = new Regularizers(
            new Penalty(0.02, 0.03), new Feeding(1, 12, 0.1, 0.1), 0.02, 0.3, 0.1);
    private static final NetworkSpec TANH =
            NetworkSpec.of(0).withActivation("tanh").withDepth(2).withWidth(9);
    private static final FlowRecipe DIGITS = FlowRecipe
            .of(List.of(TANH, TANH.withSlot(1)), new ShippedData("digits")).withSteps(200);

    private static FlowRecipe second(Regularizers own) {
        return DIGITS.withNetwork(1, TANH.withSlot(1).withRegularizers(own));
    }

    private static Training at(FlowRecipe recipe, int step) throws RecipeException {
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.advance(step, Parallel.ALONE);
        return training;
    }

    private static TrainingRun<NetworkModel, NetworkSnapshot, FlowSnapshot> run(FlowRecipe recipe)
            throws RecipeException {
        return new TrainingRun<>(
                new FlowSetup(recipe, FlowData.of(recipe), MatrixProducts::scalar, MatrixProducts::scalar),
                recipe.plan());
    }

    private static void same(NetworkSnapshot x, NetworkSnapshot y) {
        assertEquals(x.loss(), y.loss());
        assertEquals(x.trainAccuracy(), y.trainAccuracy());
        assertArrayEquals(x.predicted(), y.predicted());
        for (Quantity quantity : Quantity.values()) {
            for (int l = 0; l < x.layers(); l++) {
                assertEquals(x.get(l, quantity), y.get(l, quantity), quantity + " " + l);
            }
        }
    }

    private static List<double[]> weights(List<Parameter> parameters) {
        return parameters.stream().filter(parameter -> parameter.role() == Role.WEIGHT)
                .map(Parameter::numbers).toList();
    }

    private static Lcg stream(int kind) {
        return new Lcg(Seeds.derive(DIGITS.seed(), kind));
    }

    /** Written out by hand, a generator for each kind of noise, none of them one of data or weights. */
    @Test
    void allOfThemTogetherTrainAsWrittenOutByHand() throws RecipeException {
        int steps = 15;
        TrainingRun<NetworkModel, NetworkSnapshot, FlowSnapshot> run = run(second(ALL));
        run.advance(steps, Parallel.ALONE);
        FlowData data = FlowData.of(DIGITS);
        Network network = new Network(
                Architecture.plain(64, 2, 9, 10, Activations.find("tanh").orElseThrow()), 128,
                MatrixProducts.scalar(), Seeds.derive(DIGITS.seed(), Seeds.DROPOUT));
        network.initialize(Initializers.find("he_normal").orElseThrow(), 0.01, 1,
                Initializers.find("xavier_uniform").orElseThrow(), stream(Seeds.WEIGHTS));
        NoiseStreams streams = new NoiseStreams(
                network.dropping(), stream(Seeds.INPUT_DROPOUT), stream(Seeds.INPUT_NOISE),
                stream(Seeds.WEIGHT_NOISE), stream(Seeds.AUGMENTATION));
        Feeder feeder = new Feeder(64, 8, streams);
        WeightNoise noise = new WeightNoise(network.parameters(), streams);
        Batches batches = new Batches(data.training(), 32, Seeds.derive(DIGITS.seed(), Seeds.SHUFFLE));
        network.drop(ALL.dropout());
        double loss = Double.NaN;
        for (int k = 0; k <= steps; k++) {
            batches.deal(k);
            double[] fed = batches.inputs().clone();
            feeder.feed(fed, 32, ALL.feeding());
            noise.add(ALL.weightNoise());
            network.forward(fed, 32, true);
            loss = network.loss(Loss.CROSS_ENTROPY, batches.targets(), ALL.smoothing());
            network.backward();
            noise.remove();
            if (k < steps) {
                step(network.parameters(), 0.05);
            }
        }
        assertEquals(loss, run.loss(1));
        List<double[]> wanted = weights(network.parameters());
        List<double[]> got = weights(run.model(1).parameters());
        for (int l = 0; l < wanted.size(); l++) {
            assertArrayEquals(wanted.get(l), got.get(l));
        }
        assertTrue(Arrays.stream(got.get(0)).anyMatch(w -> w == 0), "L1 sets weights to exactly 0");
    }

    /** Gradient descent on the loss with λ/2 ‖W‖², then the proximal step of λ₁ ‖W‖₁. */
    private static void step(List<Parameter> parameters, double rate) {
        for (Parameter parameter : parameters) {
            boolean weight = parameter.role() == Role.WEIGHT;
            double[] w = parameter.numbers();
            for (int i = 0; i < w.length; i++) {
                double g = parameter.gradients()[i] + (weight ? ALL.penalty().l2() * w[i] : 0);
                w[i] -= rate * g;
                double by = weight ? rate * ALL.penalty().l1() : 0;
                w[i] = Math.abs(w[i]) > by ? w[i] - Math.signum(w[i]) * by : 0;
            }
        }
    }

    @Test
    void whatOneNetworkDoesChangesNoOtherAndWhatIsOffLeavesNoTrace() throws RecipeException {
        FlowSnapshot plain = at(DIGITS, 12).snapshot();
        FlowSnapshot noisy = at(second(ALL), 12).snapshot();
        same(plain.networks().get(0), noisy.networks().get(0));
        assertNotEquals(plain.networks().get(1).loss(), noisy.networks().get(1).loss());
        same(noisy.networks().get(1),
                at(second(ALL).withNetworks(List.of(second(ALL).networks().get(1))), 12)
                        .snapshot().networks().get(0));
    }

    /** The same network on the same examples, by the other lab: to the bit while both sum in one order. */
    @Test
    void penaltiesAndSmoothingTrainAsGeneralizationDoes() throws RecipeException {
        NetworkSettings own = NetworkSettings.NONE.withL2(0.05).withL1(2e-3).withLabelSmoothing(0.1);
        int epochs = 19;
        RegularizeRecipe labelled = RegularizeRecipe.DEFAULT
                .withData(new LabelledData(LabelledData.DEFAULT.source(), 60, 100, 0, 1.0 / 3))
                .withTraining(TrainingPlan.DEFAULT.withHidden(1).withWidth(12).withBatch(TrainingPlan.FULL)
                        .withEpochs(epochs))
                .withNetworks(List.of(RegularizedNetwork.of(own)));
        RegularizeTraining other =
                new RegularizeTraining(GeneralizationRecipe.DEFAULT.withRegularize(labelled));
        other.advance(epochs, Parallel.ALONE);
        FlowRecipe recipe = asFlow(other, labelled, own);
        TrainingRun<NetworkModel, NetworkSnapshot, FlowSnapshot> run = run(recipe);
        run.advance(1, Parallel.ALONE);
        compare(other.replay(0).at(1), run.model(0), 0);
        run.advance(epochs - 1, Parallel.ALONE);
        compare(other.replay(0).at(epochs), run.model(0), 1e-13);
    }

    private static void compare(Moment wanted, NetworkModel got, double within) {
        List<double[]> weights = weights(got.parameters());
        for (int l = 0; l < weights.size(); l++) {
            if (within == 0) {
                assertArrayEquals(wanted.weights().get(l), weights.get(l));
            } else {
                assertArrayEquals(wanted.weights().get(l), weights.get(l), within);
            }
        }
    }

    private static FlowRecipe asFlow(
            RegularizeTraining other, RegularizeRecipe labelled, NetworkSettings own)
            throws RecipeException {
        DataSet examples = LabelledSplit.of(labelled.data(), labelled.seed()).training();
        List<List<Double>> inputs = new ArrayList<>();
        List<List<Double>> targets = new ArrayList<>();
        for (int row : other.replay(0).at(0).fed().examples()) {
            inputs.add(list(Arrays.copyOfRange(examples.inputs(), 64 * row, 64 * row + 64)));
            targets.add(List.of((double) examples.labels()[row]));
        }
        List<double[]> begun = other.replay(0).at(0).weights();
        NetworkSpec spec = NetworkSpec.of(0).withActivation(labelled.training().activation()).withDepth(1)
                .withWidth(12).withRegularizers(own.regularizers())
                .withParameters(Optional.of(new NetworkSpec.Parameters(
                        List.of(rows(begun.get(0), 12), rows(begun.get(1), 10)), List.of(), List.of(),
                        List.of())));
        TrainingPlan plan = labelled.training();
        return FlowRecipe.of(List.of(spec), new ExplicitData(inputs, targets))
                .withLoss(Optional.of(Loss.CROSS_ENTROPY)).withOptimizer(plan.optimizer(), plan.settings());
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private static List<List<Double>> rows(double[] matrix, int rows) {
        int columns = matrix.length / rows;
        return IntStream.range(0, rows)
                .mapToObj(i -> list(Arrays.copyOfRange(matrix, i * columns, (i + 1) * columns))).toList();
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    void oneThatIsTurnedActsFromThePresentStepOnAndReplaysToTheBit(Block block) throws RecipeException {
        FlowRecipe before = DIGITS.withNetwork(1, TANH.withSlot(1).withBlock(block).withBranchScale(0.5));
        FlowRecipe turned = before.withNetwork(1, before.networks().get(1).withRegularizers(ALL));
        Training training = at(before, 7);
        double loss = training.loss(1);
        double other = training.loss(0);
        assertTrue(training.set(turned));
        assertNotEquals(loss, training.loss(1), "the present step's pass is made anew");
        assertEquals(other, training.loss(0));
        same(at(training.recipe(), 7).snapshot().networks().get(1), training.snapshot().networks().get(1));
        training.advance(6, Parallel.ALONE);
        FlowRecipe less = turned.withNetwork(
                1, turned.networks().get(1).withRegularizers(NONE.withDropout(0.5)));
        assertTrue(training.set(less));
        training.advance(5, Parallel.ALONE);
        assertTrue(training.set(before));
        training.advance(5, Parallel.ALONE);
        assertEquals(3, training.recipe().changes().size());
        assertEquals(before, training.recipe().present());
        FlowRecipe read = (FlowRecipe) Recipes.read(Recipes.write(training.recipe()));
        assertEquals(training.recipe(), read);
        Training replayed = at(read, 23);
        for (int i = 0; i < 2; i++) {
            same(replayed.snapshot().networks().get(i), training.snapshot().networks().get(i));
        }
        same(replayed.history().at(7).networks().get(1), training.history().at(7).networks().get(1));
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    void oneThatIsTurnedAndBackLeavesNoTrace(Block block) throws RecipeException {
        FlowRecipe plain = DIGITS.withNetwork(1, TANH.withSlot(1).withBlock(block).withBranchScale(0.5));
        for (int step : new int[] {0, 9}) {
            Training training = at(plain, step);
            assertTrue(training.set(
                    plain.withNetwork(1, plain.networks().get(1).withRegularizers(ALL))));
            training.snapshot();
            assertTrue(training.set(plain));
            assertEquals(plain, training.recipe());
            training.advance(5, Parallel.ALONE);
            same(at(plain, step + 5).snapshot().networks().get(1),
                    training.snapshot().networks().get(1));
        }
    }

    @Test
    void aProbeOfTheSameNetworkDrawsTheSameNoise() throws RecipeException {
        Training training = at(second(ALL), 8);
        NetworkSnapshot now = training.snapshot().networks().get(1);
        NetworkSnapshot probed = training.probe(second(ALL)).orElseThrow().networks().get(1);
        assertEquals(now.loss(), probed.loss());
        assertArrayEquals(now.predicted(), probed.predicted());
        for (int l = 0; l < now.layers(); l++) {
            assertEquals(now.get(l, Quantity.DW_L2), probed.get(l, Quantity.DW_L2));
        }
        training.boundary(0, 4);
        training.advance(4, Parallel.ALONE);
        same(at(second(ALL), 12).snapshot().networks().get(1), training.snapshot().networks().get(1));
    }

    @Test
    void lossesOverTheDataAreThoseOfEvaluation() throws RecipeException {
        FlowSnapshot plain = at(DIGITS, 0).snapshot();
        FlowSnapshot noisy = at(second(ALL), 0).snapshot();
        assertEquals(plain.networks().get(1).trainLoss(), noisy.networks().get(1).trainLoss());
        assertEquals(plain.networks().get(1).validationLoss(), noisy.networks().get(1).validationLoss());
        assertNotEquals(plain.networks().get(1).loss(), noisy.networks().get(1).loss());
    }

    @Test
    void labelSmoothingOfItsOwnTakesThePlaceOfTheRecipes() throws RecipeException {
        double own = at(second(NONE.withSmoothing(0.2)).withSmoothing(0.05), 3).loss(1);
        assertEquals(at(DIGITS.withSmoothing(0.2), 3).loss(1), own);
        assertEquals(at(DIGITS.withSmoothing(0.05), 3).loss(1),
                at(second(NONE.withL2(1e-300)).withSmoothing(0.05), 3).loss(1));
    }

    static List<Regularizers> each() {
        return List.of(
                ALL, NONE.withL2(0.01), NONE.withL1(1e-3), NONE.withInputNoise(0.1), NONE.withDropout(0.2),
                NONE.withInputDropout(0.1), NONE.withWeightNoise(0.01), NONE.withSmoothing(0.1),
                NONE.withShift(1), NONE.withRotation(5));
    }

    @ParameterizedTest
    @MethodSource("each")
    void trainingAllocatesNothingAStepAndNumbersStayNumbers(Regularizers own) throws RecipeException {
        FlowRecipe recipe = second(own).withSteps(30_000).withBatch(16);
        Training training = new Training(
                recipe.withNetworks(Collections.nCopies(1, recipe.networks().get(1))),
                MatrixProducts::scalar);
        training.forget();
        training.advance(4000, Parallel.ALONE);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        training.advance(2000, Parallel.ALONE);
        long all = (threads.getCurrentThreadAllocatedBytes() - before) / 2000;
        assertTrue(all < 16, all + " bytes a step");
        GradientReport report = training.report(0);
        assertTrue(Double.isFinite(training.loss(0)) && report.get(0, Quantity.DW_L2) > 0);
    }

    @Test
    void oldRecipesKeepTheirBytes() throws RecipeException {
        FlowRecipe circles = FlowRecipe.of(List.of(TANH), GeneratedData.of("circles"));
        String written = Recipes.write(circles);
        for (String name : List.of("l2", "l1", "dropout", "input", "weight_noise", "label", "shift",
                "rotation")) {
            assertTrue(!written.contains("\"" + name), written);
        }
        String dropped = Recipes.write(circles.withNetwork(0, TANH.withRegularizers(NONE.withDropout(0.95))));
        assertTrue(dropped.contains("\"dropout\":0.95"), dropped);
        assertEquals(dropped, Recipes.write(Recipes.read(dropped)));
    }
}

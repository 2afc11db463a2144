package gradientlab.experiment.generalization.ensemble;

import gradientlab.core.Lcg;
import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.BaggingVariance;
import gradientlab.core.ensemble.Boosting;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.worker.Worker.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** What many fresh samples of the same kind of data say of bagging or boosting. */
public sealed interface FreshSamples {

    /** What was asked for: all that the answer depends on. */
    record Asked(Method method, CurveData.Generated data, EnsemblesRecipe.Bagging bagging,
            EnsemblesRecipe.Boosting boosting, int samples) {}

    /** Of bagging: what its variance is made of. */
    record OfBagging(Asked asked, BaggingVariance variance) implements FreshSamples {}

    /**
     * Of boosting: means over the samples, after 0, 1, ... stages.
     *
     * @param unseen squared error on data that were not fitted: against the true function, and the noise
     * @param training squared error on the points fitted
     * @param atOnce as unseen, of stages fitted all at once
     */
    record OfBoosting(Asked asked, double[] unseen, double[] training, double[] atOnce)
            implements FreshSamples {

        /** After how many stages the error on unseen data is least. */
        public int least() {
            int least = 0;
            for (int m = 1; m < unseen.length; m++) {
                least = unseen[m] < unseen[least] ? m : least;
            }
            return least;
        }
    }

    /** Where answers are compared: the middles of so many parts of the domain. */
    int PLACES = 200;

    long BAGGING = 5001;
    long BOOSTING = 6001;

    Asked asked();

    /** What a recipe asks for; nothing where there is nothing to draw from. */
    static Optional<Asked> asked(EnsemblesRecipe recipe) {
        boolean drawn = recipe.bagging().indices().isEmpty();
        boolean averaged = recipe.method() == Method.BOOSTING || recipe.method() == Method.BAGGING && drawn;
        return averaged ? recipe.data().source().map(data -> asked(recipe, data)) : Optional.empty();
    }

    private static Asked asked(EnsemblesRecipe recipe, CurveData.Generated data) {
        return new Asked(recipe.method(), data.withSeed(0).withTest(0),
                recipe.bagging().withMembers(recipe.trees()).withLeftOut(List.of()),
                recipe.boosting().withAtOnce(false), recipe.samples());
    }

    /**
     * Draws them and fits each: about a tenth of a second at the defaults, some seconds at the most.
     *
     * @throws CancellationException if it is cancelled
     */
    static FreshSamples of(Asked asked, Signal signal) {
        return asked.method() == Method.BOOSTING ? boosting(asked, signal) : bagging(asked, signal);
    }

    private static double[] places() {
        double[] places = new double[PLACES];
        Arrays.setAll(places, g -> (g + 0.5) / PLACES);
        return places;
    }

    private static FreshSamples bagging(Asked asked, Signal signal) {
        Lcg random = new Lcg(BAGGING);
        int trees = asked.bagging().members();
        BaggingVariance.Meter meter = new BaggingVariance.Meter(places(), trees);
        for (int r = 0; r < asked.samples(); r++) {
            check(signal);
            CurvePoints sample = CurvePoints.sample(asked.data(), random);
            int[][] draws = BaggingRun.draws(asked.bagging(), trees, sample.n(), random);
            meter.add(Bagging.of(sample.x(), sample.y(), draws, asked.bagging().depth()).trees());
        }
        return new OfBagging(asked, meter.variance());
    }

    private static FreshSamples boosting(Asked asked, Signal signal) {
        Lcg random = new Lcg(BOOSTING);
        EnsemblesRecipe.Boosting plan = asked.boosting();
        double[] places = places();
        double[] truth = Arrays.stream(places).map(asked.data().function()::at).toArray();
        double[][] sums = new double[3][plan.rounds() + 1];
        for (int r = 0; r < asked.samples(); r++) {
            check(signal);
            CurvePoints sample = CurvePoints.sample(asked.data(), random);
            Boosting inTurn = Boosting.of(sample.x(), sample.y(), plan.rounds(), plan.rate(), plan.depth());
            Boosting once = Boosting.atOnce(sample.x(), sample.y(), plan.rounds(), plan.rate(), plan.depth());
            add(inTurn.errors(places, truth), sums[0], asked.samples());
            add(inTurn.errors(sample.x(), sample.y()), sums[1], asked.samples());
            add(once.errors(places, truth), sums[2], asked.samples());
        }
        double noise = asked.data().noise() * asked.data().noise();
        for (int m = 0; m <= plan.rounds(); m++) {
            sums[0][m] += noise;
            sums[2][m] += noise;
        }
        return new OfBoosting(asked, sums[0], sums[1], sums[2]);
    }

    private static void add(double[] errors, double[] means, int samples) {
        for (int m = 0; m < errors.length; m++) {
            means[m] += errors[m] / samples;
        }
    }

    private static void check(Signal signal) {
        if (signal.cancelled()) {
            throw new CancellationException();
        }
    }
}

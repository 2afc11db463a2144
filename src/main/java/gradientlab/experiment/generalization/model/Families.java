package gradientlab.experiment.generalization.model;

import gradientlab.core.Lcg;
import gradientlab.core.ensemble.EnsembleDepths;
import gradientlab.core.ensemble.TreeDepths;
import gradientlab.core.regression.ElasticNet;
import gradientlab.core.regression.Family;
import gradientlab.core.regression.Interval;
import gradientlab.core.regression.NearestNeighbours;
import gradientlab.core.regression.Polynomials;
import gradientlab.core.regression.RandomFeatures;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import java.util.List;

/** What a recipe's model is in numbers. */
public final class Families {

    private static final long BOOTSTRAPS = 1000;

    private Families() {}

    /** The model at each of these capacities. */
    public static Family of(ModelChoice model, CurveData data, Capacities capacities) {
        Interval domain = data.domain();
        List<Integer> values = capacities.values();
        return switch (model.kind()) {
            case POLYNOMIAL -> polynomials(model, domain, values.get(values.size() - 1));
            case KNN -> new NearestNeighbours(values);
            case TREE -> new TreeDepths(values);
            case NETWORK -> new SmallNetworks(domain, values, data.seed());
            case RANDOM_FEATURES -> new RandomFeatures(domain, values, data.seed(), model.draw(), model.l2());
            case BAGGING -> EnsembleDepths.bagging(
                    values, model.members(), new Lcg(data.seed() + BOOTSTRAPS));
            case BOOSTING -> EnsembleDepths.boosting(values, model.members(), model.rate());
        };
    }

    /**
     * A model at its own capacity alone.
     *
     * @param index where it stands in its family
     */
    public record One(Family family, int index) {

        /** What it predicts at the queries after a fit to x, y. */
        public double[] predict(double[] x, double[] y, double[] queries) {
            double[][] out = new double[family.size()][queries.length];
            family.at(x, queries).predict(y, out);
            return out[index];
        }
    }

    /** The model at its own capacity alone. */
    public static One one(ModelChoice model, CurveData data) {
        Family family = of(model, data, new Capacities(model.kind(), List.of(model.capacity())));
        return new One(family, model.kind() == Kind.POLYNOMIAL ? model.capacity() : 0);
    }

    /**
     * The lasso where it is the one penalty there is, else least squares with or without the ridge penalty.
     */
    private static Family polynomials(ModelChoice model, Interval domain, int degree) {
        return model.l1() > 0 && model.l2() == 0
                ? new ElasticNet(domain, degree, model.l1(), model.ratio())
                : new Polynomials(domain, degree, model.l2());
    }

    /** Whether one of its fits is made again in no time, and is the same again. */
    public static boolean repeats(ModelChoice model) {
        return model.kind() != Kind.NETWORK && !model.kind().ensemble();
    }

    /**
     * Whether fits at all its capacities are made within a frame; the others are for a thread of their own.
     */
    public static boolean quick(ModelChoice model) {
        boolean lasso = model.l1() > 0 && model.l2() == 0;
        return model.kind() == Kind.POLYNOMIAL && !lasso || model.kind() == Kind.KNN
                || model.kind() == Kind.TREE;
    }
}

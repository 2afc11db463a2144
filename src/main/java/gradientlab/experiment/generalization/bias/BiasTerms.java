package gradientlab.experiment.generalization.bias;

import gradientlab.core.validation.BiasVariance;

/**
 * One model, fitted to every sample that has points enough for it.
 *
 * @param curves [fits][places of the grid]
 * @param terms bias² is NaN where there is no true function to compare with
 * @param measured mean squared error on fresh values at the grid; NaN without a true function
 * @param leftOut samples with too few different points
 */
public record BiasTerms(double[][] curves, BiasVariance terms, double measured, int leftOut) {

    /** What is said of a model. */
    public enum Verdict {
        BALANCED,
        BIAS,
        VARIANCE
    }

    /** What a better model could lower: bias² + variance, a bias² below 0 counting as 0. */
    public double reducible() {
        return Math.max(0, terms.bias2()) + terms.variance();
    }

    /** The error on unseen data that the terms add up to, a bias² below 0 counting as 0. */
    public double sum(double noise) {
        return noise + reducible();
    }

    /** At most half the noise can be lowered: balanced; else the larger term names it. */
    public Verdict verdict(double noise) {
        return reducible() <= noise / 2 ? Verdict.BALANCED
                : terms.bias2() > terms.variance() ? Verdict.BIAS : Verdict.VARIANCE;
    }

    /** Whether bias² is less than two standard errors away from 0. */
    public boolean noBias() {
        return terms.bias2() < 2 * terms.error();
    }
}

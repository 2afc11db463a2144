package gradientlab.core.regression;

/** The models of one kind in a fixed order, as a rule that of growing capacity. */
public interface Family {

    /** How many models there are. */
    int size();

    /**
     * Whether every prediction is a weighted sum of y whose weights depend on the places alone: then there is
     * a hat matrix, and bias and variance have a theory.
     */
    boolean linear();

    /**
     * Makes ready to fit points at {@code x} and to predict at {@code queries}. Neither is changed, both are
     * read now alone.
     */
    Fits at(double[] x, double[] queries);
}

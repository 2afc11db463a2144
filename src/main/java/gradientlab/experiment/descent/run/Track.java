package gradientlab.experiment.descent.run;

/** Points of the plane by step: the path of a runner, or one that was logged elsewhere. */
public interface Track {

    /** How many rows there are; row k is after k updates. */
    int rows();

    double x(int row);

    double y(int row);

    /** The last row there is at or before {@code step}. */
    default int row(int step) {
        return Math.min(step, rows() - 1);
    }

    /** The last row at or before {@code step} whose point is finite: its point is where the head is. */
    default int lastFinite(int step) {
        int last = row(step);
        while (last > 0 && !(Double.isFinite(x(last)) && Double.isFinite(y(last)))) {
            last--;
        }
        return last;
    }
}

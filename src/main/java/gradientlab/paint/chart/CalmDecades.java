package gradientlab.paint.chart;

/**
 * A chart's axis that follows live numbers without shivering: it grows at once, shrinks only when it is much
 * too long, and keeps its place for zeros until it changes.
 */
public final class CalmDecades {

    private static final int SLACK = 2;
    /** Long axes may be this share too long. */
    private static final double SHARE = 0.15;

    private Decades decades;
    private boolean zero;

    /** Takes what the present numbers want. */
    public void follow(Decades wanted, boolean hasZero) {
        int slack = Math.max(SLACK, (int) (SHARE * (wanted.high() - wanted.low())));
        Decades next = decades == null ? wanted : wanted.after(decades, slack);
        zero = hasZero || zero && next.equals(decades);
        decades = next;
    }

    /** Forgets the past: the next numbers are others. */
    public void forget() {
        decades = null;
        zero = false;
    }

    public Decades decades() {
        return decades;
    }

    /** Whether there is a place for exact zeros under the axis. */
    public boolean zero() {
        return zero;
    }

    /**
     * Brings an axis up to date.
     *
     * @param pixels its length
     * @param below pixels between its floor and the zeros
     * @param spacing pixels between two ticks at least
     */
    public void show(DecadeAxis axis, double pixels, double below, double spacing) {
        double span = decades.top() - decades.bottom();
        // A line along an end is not to be cut in half.
        axis.show(decades, 0.01 * span, spacing);
        axis.zeroAt(zero ? decades.bottom() - span * below / Math.max(1, pixels - below) : Double.NaN);
    }
}

package gradientlab.paint.chart;

/**
 * What a chart's axis spans, in powers of ten, so that it does not shiver with the data.
 *
 * <p>Positive measures have a logarithmic axis from 10^low to 10^high. Where a loss falls below every
 * known value (a saddle's does), {@code signed} is set: the axis runs from -10^high to 10^high,
 * logarithmic in both directions and linear between -10^low and 10^low.
 */
public record Decades(int low, int high, boolean signed) {

    /** How far two axes may differ in length before the longer one is given up. */
    private static final int SLACK = 3;

    /**
     * The axis to use after {@code previous}: the same while it shows all that this one does and is not
     * much longer. Without it, a dragged start would make the axis jump back and forth.
     */
    public Decades after(Decades previous) {
        return after(previous, SLACK);
    }

    /** The same with another difference in length. */
    Decades after(Decades previous, int slack) {
        boolean covers = previous.signed == signed && previous.low <= low && previous.high >= high;
        return covers && previous.high - previous.low - (high - low) <= slack ? previous : this;
    }

    /** The lower end of the axis, in decades; see {@link #place}. */
    public double bottom() {
        return signed ? -(high - low + 1) : low;
    }

    /** The upper end of the axis. */
    public double top() {
        return signed ? high - low + 1 : high;
    }

    /** Where a value lies along the axis, in decades; a positive axis puts what is under it at its floor. */
    public double place(double value) {
        if (!signed) {
            return value > 0 ? Math.max(low, Math.log10(value)) : Double.isNaN(value) ? value : low;
        }
        double share = Math.abs(value) / Math.pow(10, low);
        double away = share < 1 ? share : 1 + Math.log10(share);
        return Math.signum(value) * away;
    }
}

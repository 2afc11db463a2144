package gradientlab.ui.lab;

/**
 * How much of the time a training at full speed leaves the processors to the screen: more while pulses come
 * late, less while they come in time, so that few late ones are left.
 */
final class Throttle {

    /** Pulses are 1/60 s apart; one that comes after this many seconds has missed one. */
    private static final double LATE = 1.5 / 60;
    /** Half of the speed at most is given for it: the machine may be busy with something else. */
    private static final double MOST = 0.5;
    /** After a late pulse so much more, after one in time so much less: in balance 1 of 51 is late. */
    private static final double MORE = 0.05;
    private static final double LESS = 0.001;

    private double share;

    /** @param seconds since the pulse before; 0 for the first */
    double after(double seconds) {
        share = seconds > LATE ? Math.min(MOST, share + MORE) : Math.max(0, share - LESS);
        return share;
    }
}

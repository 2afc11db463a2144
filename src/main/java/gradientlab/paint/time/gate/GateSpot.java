package gradientlab.paint.time.gate;

/**
 * A place on a lane.
 *
 * @param t from 1
 * @param value of the gate at that height, 0 to 1
 */
public record GateSpot(GateLane lane, int t, double value) {}

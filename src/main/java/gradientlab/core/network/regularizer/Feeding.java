package gradientlab.core.network.regularizer;

/**
 * What happens to the inputs of a batch before a network gets them, in this order: a picture is moved, noise
 * is added, inputs are dropped.
 *
 * @param shift by at most so many whole pixels along each side
 * @param rotation by at most so many degrees
 * @param noise deviation of what is added to each input
 * @param dropout share of inputs dropped, [0, 1)
 */
public record Feeding(int shift, double rotation, double noise, double dropout) {

    public static final Feeding PLAIN = new Feeding(0, 0, 0, 0);

    /** Whether a network gets its inputs as they are. */
    public boolean plain() {
        return !augments() && noise == 0 && dropout == 0;
    }

    /** Whether pictures are moved. */
    public boolean augments() {
        return shift > 0 || rotation > 0;
    }
}

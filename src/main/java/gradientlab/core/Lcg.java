package gradientlab.core;

/**
 * A 64-bit linear congruential generator (Knuth's MMIX constants) that gives the same bits on every
 * machine and in the reference scripts.
 *
 * <p>There is no Box-Muller here: logarithm and cosine are not correctly rounded everywhere, sums are.
 */
public final class Lcg {

    private long state;

    /** Starts at {@code seed} and throws the first eight draws away, which still resemble the seed. */
    public Lcg(long seed) {
        state = seed;
        for (int i = 0; i < 8; i++) {
            uniform();
        }
    }

    private Lcg(Lcg other) {
        state = other.state;
    }

    /** Another one that goes on with the same numbers, on its own. */
    public Lcg copy() {
        return new Lcg(this);
    }

    /** Goes on with the numbers that the other one goes on with. */
    public void take(Lcg other) {
        state = other.state;
    }

    /** The next number, uniform in [0, 1). */
    public double uniform() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (state >>> 11) * 0x1.0p-53;
    }

    /** The next number, uniform in [-bound, bound). */
    public double symmetric(double bound) {
        return (2.0 * uniform() - 1.0) * bound;
    }

    /** The sum of twelve uniforms less 6 (Irwin-Hall): mean 0, variance exactly 1, within ±6. */
    public double normal() {
        double total = 0;
        for (int i = 0; i < 12; i++) {
            total += uniform();
        }
        return total - 6.0;
    }

    /** The next whole number in [0, n). */
    public int below(int n) {
        return (int) (uniform() * n);
    }
}

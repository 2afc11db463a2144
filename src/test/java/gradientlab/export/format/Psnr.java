package gradientlab.export.format;

/** How near two pictures are: the peak signal to noise ratio over all three channels, in decibels. */
public final class Psnr {

    private double squares;
    private long samples;

    public void add(int[] one, int[] other) {
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift <= 16; shift += 8) {
                int difference = (one[i] >> shift & 0xFF) - (other[i] >> shift & 0xFF);
                squares += difference * difference;
            }
        }
        samples += 3L * one.length;
    }

    public double decibels() {
        return 10 * Math.log10(255.0 * 255.0 * samples / squares);
    }
}

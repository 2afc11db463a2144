package gradientlab.core.network.regularizer;

import gradientlab.core.Lcg;

/** Makes of a batch's inputs what a network is fed. One thread at a time; nothing is allocated by a batch. */
public final class Feeder {

    private final int features;
    private final PictureMove move;
    private final Lcg augmentation;
    private final Lcg noise;
    private final Lcg dropping;
    private final double[] moved;

    /**
     * @param features numbers an example
     * @param side of the square picture an example is; 0 where it is none, which can't be moved
     */
    public Feeder(int features, int side, NoiseStreams streams) {
        this.features = features;
        move = new PictureMove(side);
        augmentation = streams.augmentation();
        noise = streams.inputNoise();
        dropping = streams.inputDropout();
        moved = new double[features];
    }

    /** Changes the first examples of a batch. @param inputs [rows][features], overwritten */
    public void feed(double[] inputs, int rows, Feeding feeding) {
        if (feeding.augments()) {
            augment(inputs, rows, feeding);
        }
        if (feeding.noise() > 0) {
            for (int i = 0; i < rows * features; i++) {
                inputs[i] += feeding.noise() * noise.normal();
            }
        }
        if (feeding.dropout() > 0) {
            double factor = 1 / (1 - feeding.dropout());
            for (int i = 0; i < rows * features; i++) {
                inputs[i] = dropping.uniform() < feeding.dropout() ? 0 : factor * inputs[i];
            }
        }
    }

    /** Two numbers for each picture where pictures are shifted, then one where they are turned. */
    private void augment(double[] inputs, int rows, Feeding feeding) {
        for (int row = 0; row < rows; row++) {
            int dx = shift(feeding);
            int dy = shift(feeding);
            double angle = feeding.rotation() > 0 ? augmentation.symmetric(feeding.rotation()) : 0;
            move.move(moved, inputs, row * features, dx, dy, Math.toRadians(angle));
            System.arraycopy(moved, 0, inputs, row * features, features);
        }
    }

    private int shift(Feeding feeding) {
        return feeding.shift() > 0 ? augmentation.below(2 * feeding.shift() + 1) - feeding.shift() : 0;
    }
}

package gradientlab.experiment.convolution.training;

import java.util.OptionalInt;

/**
 * One network of one seed after some updates.
 *
 * @param loss of the batch that the next update uses; may not be finite where it stopped
 * @param known the last test: of the epoch that ended last, or of this very step where someone looks
 * @param stopped the step at which a number was not finite any more, and after which it is not trained
 */
public record SeedSnapshot(double loss, Evaluation known, OptionalInt stopped) {

    /** The same with another test. */
    SeedSnapshot tested(Evaluation other) {
        return new SeedSnapshot(loss, other, stopped);
    }
}

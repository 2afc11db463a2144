package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.training.Judged.Score;
import java.util.List;
import java.util.Optional;

/**
 * What was seen when the test data were opened.
 *
 * @param opened how often so far, and at which epoch the last time
 * @param examples how many there are
 * @param scores of each network at that epoch; empty for one that was switched off, or changed since
 */
public record OpenedTest(Opened opened, int examples, List<Optional<Score>> scores) {

    public OpenedTest {
        scores = List.copyOf(scores);
    }
}

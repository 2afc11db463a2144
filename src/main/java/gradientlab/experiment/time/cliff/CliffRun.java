package gradientlab.experiment.time.cliff;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.catalogue.RnnCliff;
import gradientlab.experiment.time.Cliff;
import java.util.List;

/**
 * What a recipe's cliff computes: one path for each way to clip, all from the same start. Immutable, and a
 * function of the recipe alone.
 *
 * @param cliff the recipe's part
 * @param surface the loss
 * @param paths in the order of the recipe's ways to clip
 */
public record CliffRun(Cliff cliff, RnnCliff surface, List<CliffPath> paths) {

    public CliffRun {
        paths = List.copyOf(paths);
    }

    /** Runs all of them. */
    public static CliffRun of(Cliff cliff) {
        RnnCliff surface = new RnnCliff(cliff.length());
        return new CliffRun(
                cliff, surface,
                cliff.clips().stream().map(clip -> new CliffPath(surface, cliff, clip)).toList());
    }

    /** The path whose gradient is looked at: the first that is not clipped, or else the first. */
    public CliffPath subject() {
        return paths.stream().filter(path -> path.clip().kind() == Clip.Kind.OFF).findFirst()
                .orElse(paths.get(0));
    }

    /** The steepest place the subject has come to by a step, and what each way of clipping makes of it. */
    public CliffEvent event(int step) {
        return new CliffEvent(this, subject().steepest(step));
    }
}

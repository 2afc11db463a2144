package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Track;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.TiledImage.Ink;
import java.util.List;

/** One runner's trail, ghosts, fan or logged paths, as cover of pixels that grows with the step. */
public interface TrailLayer {

    /**
     * A path of the layer.
     *
     * @param slot whose colour and dash it has
     * @param from the row it is drawn from
     */
    record Path(Track track, int slot, int from) {

        /** A path in its runner's look. */
        Path(Trajectory path, int from) {
            this(path, path.runner().slot(), from);
        }
    }

    /** Forgets what was there and starts these paths, none for a hidden runner. */
    void start(List<Path> paths);

    /** Grows to a step, which is not before the one it has, and marks the tiles that it touches. */
    void growTo(int step, boolean[] touched);

    /** Everything it has covered. */
    List<Cover> covers();

    /**
     * What its covers are painted with, from the lowest on.
     *
     * @param alpha 0 to 1
     */
    List<Ink> inks(int color, int casing, double alpha);
}

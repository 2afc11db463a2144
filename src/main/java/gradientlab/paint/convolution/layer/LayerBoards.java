package gradientlab.paint.convolution.layer;

import gradientlab.paint.convolution.layer.backward.BackwardStage;
import gradientlab.paint.convolution.layer.backward.Im2colStage;
import gradientlab.paint.convolution.layer.backward.MatrixStage;
import gradientlab.paint.convolution.layer.forward.ChannelsStage;
import gradientlab.paint.convolution.layer.forward.Evidence;
import gradientlab.paint.convolution.layer.forward.ForwardStage;
import gradientlab.paint.convolution.layer.scene.LayerBoard;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import java.util.Optional;

/** Which board shows a layer. */
public final class LayerBoards {

    private LayerBoards() {}

    /**
     * The board of a scene's mode and form.
     *
     * @param width logical pixels
     * @param height logical pixels
     * @param chosen which piece of evidence stands where there is no room for all
     */
    public static LayerBoard of(LayerScene scene, double width, double height, Evidence chosen) {
        return of(scene, width, height, Optional.of(chosen));
    }

    /** As a picture that nobody has hands on. */
    static LayerBoard still(LayerScene scene, double width, double height) {
        return of(scene, width, height, Optional.empty());
    }

    private static LayerBoard of(LayerScene scene, double width, double height, Optional<Evidence> chosen) {
        if (scene.back().isPresent()) {
            return switch (scene.sight().view().form()) {
                case CELLS -> new BackwardStage(scene, width, height);
                case MATRIX -> new MatrixStage(scene, width, height);
                case IM2COL -> new Im2colStage(scene, width, height);
            };
        }
        if (scene.shape().channels() > 1 || scene.shape().filters() > 1) {
            return new ChannelsStage(scene, width, height);
        }
        return new ForwardStage(scene, width, height, chosen);
    }
}

package gradientlab.export.time;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.experiment.time.unrolled.UnrolledNetwork;
import gradientlab.experiment.time.unrolled.UnrolledRun;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Progress;
import gradientlab.export.format.StepPainter;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.time.cliff.CliffPicture;
import gradientlab.paint.time.cliff.NetworkClipPicture;
import gradientlab.paint.time.gate.GatesPicture;
import gradientlab.paint.time.unrolled.UnrolledPicture;

/** Who paints the recipes of the modes that train nothing while they are looked at. */
final class TimePainters {

    private TimePainters() {}

    /**
     * The painter of the recipe's mode, which is not training.
     *
     * @param progress is asked whether to stop
     */
    static StepPainter of(TimeRecipe recipe, PictureLook look, Progress progress) throws ExportException {
        return switch (recipe.mode()) {
            case UNROLLED -> unrolled(recipe, look, progress);
            case BY_HAND -> new GatesPicture(recipe, look)::paint;
            case CLIPPING -> recipe.cliff().subject() == Subject.UNIT
                    ? new CliffPicture(recipe, look)::paint
                    : clipped(recipe, look, progress);
            case TRAINING -> throw new IllegalArgumentException("a training is replayed");
        };
    }

    private static StepPainter unrolled(TimeRecipe recipe, PictureLook look, Progress progress)
            throws ExportException {
        UnrolledNetwork network = network(recipe, progress);
        return new UnrolledPicture(recipe.unrolled(), network.sequence(recipe.unrolled().sequence()),
                run(network, recipe), look)::paint;
    }

    private static StepPainter clipped(TimeRecipe recipe, PictureLook look, Progress progress)
            throws ExportException {
        NetworkClipPicture picture = new NetworkClipPicture(recipe, gradient(recipe, progress), look);
        return (g, step) -> picture.paint(g);
    }

    /** The gradient of the network of a recipe's unrolled view, trained as far as that says. */
    static NetworkGradient gradient(TimeRecipe recipe, Progress progress) throws ExportException {
        try {
            NetworkGradient gradient = NetworkGradient.train(recipe, progress::cancelled);
            ExportCancelled.ifAsked(progress);
            return gradient;
        } catch (RecipeException e) {
            throw new ExportException(e);
        } catch (OutOfMemoryError e) {
            throw new ExportException("export.memory.networks");
        }
    }

    /** The network of a recipe's unrolled view, trained as far as that says. */
    static UnrolledNetwork network(TimeRecipe recipe, Progress progress) throws ExportException {
        try {
            UnrolledNetwork network = UnrolledNetwork.train(recipe, progress::cancelled);
            ExportCancelled.ifAsked(progress);
            return network;
        } catch (RecipeException e) {
            throw new ExportException(e);
        } catch (OutOfMemoryError e) {
            throw new ExportException("export.memory.networks");
        }
    }

    /** The sequence of a recipe's unrolled view through it and back. */
    static UnrolledRun run(UnrolledNetwork network, TimeRecipe recipe) {
        return network.run(recipe.unrolled().sequence(), recipe.unrolled().cutH());
    }
}

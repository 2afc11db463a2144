package gradientlab.ui.convolution;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.ui.convolution.dense.DenseMode;
import gradientlab.ui.convolution.functions.FunctionsMode;
import gradientlab.ui.convolution.images.ImagesMode;
import gradientlab.ui.convolution.layer.LayerMode;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.convolution.training.TrainingMode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModeSwitch;
import gradientlab.ui.lab.modes.ModesView;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Transport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/** The lab's six modes: each over a transport that counts its own steps. */
final class ConvolutionView extends ModesView<ConvolutionRecipe, Mode> {

    private static final Transport.Terms CELLS =
            Transport.Terms.finished("convolution.speed.cells", 1, 2, 5, 20);
    private static final Transport.Terms TIMES =
            Transport.Terms.finished("convolution.speed.times", 1, 2, 5, 20);
    private static final Transport.Terms PLACES =
            Transport.Terms.finished(Transport.Terms.STEPS, 5, 10, 20, 50);
    private static final Transport.Terms PIXELS =
            Transport.Terms.finished("convolution.speed.pixels", 1, 2, 5);
    private static final Transport.Terms UPDATES = new Transport.Terms(
            "convolution.update", "convolution.live", "convolution.speed.flat", "convolution.live.word",
            List.of(
                    new Speed(1), new Speed(5), Speed.EASY, new Speed(60), new Speed(200),
                    new Speed(Double.POSITIVE_INFINITY)));

    ConvolutionView(ConvolutionModel model, LabContext context) {
        super(
                model, ConvolutionRecipe::mode, modes(model, context), "convolution.",
                transports(model, context), context);
    }

    private static ModeSwitch<Mode> modes(ConvolutionModel model, LabContext context) {
        return new ModeSwitch<>(
                "convolution.", Mode::id,
                Map.of(
                        Mode.FORWARD, () -> LayerMode.forward(model, context),
                        Mode.BACKWARD, () -> LayerMode.backward(model, context),
                        Mode.IMAGES, () -> new ImagesMode(model, context),
                        Mode.FUNCTIONS, () -> new FunctionsMode(model, context),
                        Mode.DENSE, () -> new DenseMode(model, context),
                        Mode.TRAIN, () -> new TrainingMode(model, context)),
                model::show, context.words());
    }

    private static Function<ConvolutionRecipe, Transport> transports(ConvolutionModel model,
            LabContext context) {
        Transport training = new Transport(model.timeline(), context.words(), UPDATES);
        training.add(training.button(Feather.ROTATE_CCW, "convolution.reset", "R", model::reset));
        Transport cells = new Transport(model.timeline(), context.words(), CELLS);
        Map<Mode, Transport> transports = new EnumMap<>(Mode.class);
        transports.put(Mode.FORWARD, cells);
        transports.put(Mode.BACKWARD, cells);
        transports.put(Mode.IMAGES, new Transport(model.timeline(), context.words(), TIMES));
        transports.put(Mode.FUNCTIONS, new Transport(model.timeline(), context.words(), PLACES));
        transports.put(Mode.DENSE, new Transport(model.timeline(), context.words(), PIXELS));
        transports.put(Mode.TRAIN, training);
        return recipe -> transports.get(recipe.mode());
    }

    /** As wide as two pickers side by side. */
    @Override
    public double panelWidth(double window) {
        return 320;
    }
}

package gradientlab.ui.time;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModeSwitch;
import gradientlab.ui.lab.modes.ModesView;
import gradientlab.ui.time.clipping.ClippingMode;
import gradientlab.ui.time.gate.GatesMode;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.time.training.TrainingMode;
import gradientlab.ui.time.unrolled.UnrolledMode;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Transport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/** The lab's four modes: each over a transport that counts its own steps. */
final class TimeView extends ModesView<TimeRecipe, Mode> {

    private static final Transport.Terms TRAINING = new Transport.Terms(
            "time.step", "time.live", "time.speed.flat", "time.live.word",
            List.of(
                    new Speed(1), new Speed(2), new Speed(5), new Speed(10), Speed.EASY, new Speed(60),
                    new Speed(200), new Speed(Double.POSITIVE_INFINITY)));

    private static final Transport.Terms POSITIONS = new Transport.Terms(
            "transport.forward", "transport.last", "transport.speed.whole", "", "time.speed.cells",
            List.of(new Speed(0.5), new Speed(1), new Speed(2), new Speed(4), new Speed(10),
                    Speed.WHOLE_RUN));

    TimeView(TimeModel model, LabContext context) {
        super(
                model, TimeRecipe::mode, modes(model, context), "time.", transports(model, context),
                context);
    }

    private static ModeSwitch<Mode> modes(TimeModel model, LabContext context) {
        return new ModeSwitch<>(
                "time.", Mode::id,
                Map.of(
                        Mode.TRAINING, () -> new TrainingMode(model, context),
                        Mode.UNROLLED, () -> new UnrolledMode(model, context),
                        Mode.CLIPPING, () -> new ClippingMode(model, context),
                        Mode.BY_HAND, () -> new GatesMode(model, context)),
                model::show, context.words());
    }

    private static Function<TimeRecipe, Transport> transports(TimeModel model, LabContext context) {
        Transport training = new Transport(model.timeline(), context.words(), TRAINING);
        training.add(training.button(Feather.ROTATE_CCW, "time.reset", "R", model::reset));
        Transport positions = new Transport(model.timeline(), context.words(), POSITIONS);
        Map<Mode, Transport> transports = new EnumMap<>(Mode.class);
        transports.put(Mode.TRAINING, training);
        transports.put(Mode.UNROLLED, positions);
        transports.put(Mode.BY_HAND, positions);
        transports.put(Mode.CLIPPING, new Transport(model.timeline(), context.words()));
        return recipe -> transports.get(recipe.mode());
    }

    /** As wide as the labels of an optimizer's numbers are. */
    @Override
    public double panelWidth(double window) {
        return 320;
    }
}

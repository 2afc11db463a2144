package gradientlab.ui.generalization;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.ui.generalization.bias.BiasMode;
import gradientlab.ui.generalization.ensembles.EnsemblesMode;
import gradientlab.ui.generalization.fit.FitMode;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.generalization.regularize.RegularizeMode;
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

/** The lab's four modes: each over a transport that counts its own steps. */
final class GeneralizationView extends ModesView<GeneralizationRecipe, Mode> {

    private static final Transport.Terms EPOCHS = new Transport.Terms(
            "generalization.epoch", "generalization.live", "generalization.speed.flat",
            "generalization.live.word", "generalization.speed.epochs",
            List.of(
                    new Speed(1), new Speed(5), Speed.EASY, new Speed(60),
                    new Speed(Double.POSITIVE_INFINITY)));

    GeneralizationView(GeneralizationModel model, LabContext context) {
        super(
                model, GeneralizationRecipe::mode, modes(model, context), "generalization.",
                transports(model, context), context);
    }

    private static ModeSwitch<Mode> modes(GeneralizationModel model, LabContext context) {
        return new ModeSwitch<>(
                "generalization.", Mode::id,
                Map.of(
                        Mode.REGULARIZE, () -> new RegularizeMode(model, context),
                        Mode.FIT, () -> new FitMode(model, context),
                        Mode.BIAS, () -> new BiasMode(model, context),
                        Mode.ENSEMBLES, () -> new EnsemblesMode(model, context)),
                model::show, context.words());
    }

    private static Function<Mode, Transport> transports(GeneralizationModel model, LabContext context) {
        Transport training = new Transport(model.timeline(), context.words(), EPOCHS);
        training.add(training.button(Feather.ROTATE_CCW, "generalization.reset", "R", model::reset));
        Transport capacities = new Transport(
                model.timeline(), context.words(),
                Transport.Terms.finished("generalization.speed.capacities", 1, 2, 5, 20));
        Map<Mode, Transport> transports = new EnumMap<>(Mode.class);
        transports.put(Mode.REGULARIZE, training);
        transports.put(Mode.FIT, capacities);
        transports.put(Mode.BIAS, capacities);
        transports.put(
                Mode.ENSEMBLES,
                new Transport(
                        model.timeline(), context.words(),
                        Transport.Terms.finished(Transport.Terms.STEPS, 1, 2, 5, 20, 60)));
        return transports::get;
    }

    /** As wide as a regularizer's name, slider and number. */
    @Override
    public double panelWidth(double window) {
        return window < 1400 ? 320 : 352;
    }
}

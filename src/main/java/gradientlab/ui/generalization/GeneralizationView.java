package gradientlab.ui.generalization;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.ui.generalization.bias.BiasMode;
import gradientlab.ui.generalization.ensembles.EnsemblesMode;
import gradientlab.ui.generalization.fit.FitMode;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.generalization.panel.StepUnit;
import gradientlab.ui.generalization.regularize.RegularizeMode;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.modes.ModeSwitch;
import gradientlab.ui.lab.modes.ModesView;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Transport;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kordamp.ikonli.feather.Feather;

/** The lab's four modes: each over a transport that counts its own steps. */
final class GeneralizationView extends ModesView<GeneralizationRecipe, Mode> {

    private static final Transport.Terms EPOCHS = new Transport.Terms(
            "generalization.epoch", "generalization.live", "generalization.speed.flat",
            "generalization.live.word", StepUnit.EPOCH.rate(),
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

    private static Function<GeneralizationRecipe, Transport> transports(
            GeneralizationModel model, LabContext context) {
        Map<StepUnit, Transport> made = new EnumMap<>(StepUnit.class);
        return recipe -> made.computeIfAbsent(StepUnit.of(recipe), unit -> transport(unit, model, context));
    }

    private static Transport transport(StepUnit unit, GeneralizationModel model, LabContext context) {
        if (unit == StepUnit.EPOCH) {
            Transport training = new Transport(model.timeline(), context.words(), EPOCHS);
            training.add(training.button(Feather.ROTATE_CCW, "generalization.reset", "R", model::reset));
            return training;
        }
        Transport transport = new Transport(
                model.timeline(), context.words(), Transport.Terms.finished(unit.rate(), 1, 2, 5, 20, 60));
        transport.count(() -> Optional.of(model.looked()).filter(looked -> StepUnit.of(looked) == unit)
                .map(looked -> StepUnit.count(
                        looked, model.timeline().newest(), context.words().texts())));
        return transport;
    }

    /** As wide as a regularizer's name, slider and number. */
    @Override
    public double panelWidth(double window) {
        return window < 1400 ? 320 : 352;
    }
}

package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The regularizers by name, each with the look it has wherever it is free. */
enum Method {
    L2("l2", Slot.ORANGE, own -> own.l2() > 0, (own, texts) -> "λ " + number(own.l2())),
    L1("l1", Slot.PINK, own -> own.l1() > 0, (own, texts) -> "λ₁ " + number(own.l1())),
    INPUT_NOISE("input_noise", Slot.YELLOW, own -> own.inputNoise() > 0,
            (own, texts) -> "σ " + number(own.inputNoise())),
    WEIGHT_NOISE("weight_noise", Slot.WHITE, own -> own.weightNoise() > 0,
            (own, texts) -> "σ " + number(own.weightNoise())),
    DROPOUT("dropout", Slot.GREEN, own -> own.dropout() > 0, (own, texts) -> "p " + number(own.dropout())),
    INPUT_DROPOUT("input_dropout", Slot.WHITE, own -> own.inputDropout() > 0,
            (own, texts) -> "p " + number(own.inputDropout())),
    SMOOTHING("smoothing", Slot.PINK, own -> own.labelSmoothing() > 0,
            (own, texts) -> "ε " + number(own.labelSmoothing())),
    AUGMENTATION("augmentation", Slot.VIOLET, NetworkSettings::augments, Method::moves),
    BATCH_NORM("batch_norm", Slot.VIOLET, NetworkSettings::batchNorm, (own, texts) -> ""),
    EARLY("early", Slot.VIOLET, NetworkSettings::stopsEarly,
            (own, texts) -> texts.get(RegularizeWords.KEY + "patience", own.patience()));

    private final String id;
    private final Slot slot;
    private final Predicate<NetworkSettings> used;
    private final BiFunction<NetworkSettings, Texts, String> values;

    Method(
            String id, Slot slot, Predicate<NetworkSettings> used,
            BiFunction<NetworkSettings, Texts, String> values) {
        this.id = id;
        this.slot = slot;
        this.used = used;
        this.values = values;
    }

    private static String number(double value) {
        return PrintedNumbers.fourDigits(value);
    }

    private static String moves(NetworkSettings own, Texts texts) {
        return Stream.of(
                own.shift() > 0 ? texts.get(RegularizeWords.KEY + "pixels", own.shift()) : "",
                own.rotation() > 0 ? number(own.rotation()) + "°" : "")
                .filter(part -> !part.isEmpty()).reduce((a, b) -> a + ", " + b).orElse("");
    }

    /** Those a network is trained with. */
    static List<Method> of(NetworkSettings own) {
        return Stream.of(values()).filter(method -> method.used.test(own)).toList();
    }

    Slot slot() {
        return slot;
    }

    String name(Texts texts) {
        return texts.get(RegularizeWords.KEY + id);
    }

    /** The numbers it acts by; may be empty. */
    String values(NetworkSettings own, Texts texts) {
        return values.apply(own, texts);
    }
}

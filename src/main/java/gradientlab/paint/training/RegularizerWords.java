package gradientlab.paint.training;

import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.List;

/** How legends put the regularizers of a network. */
public final class RegularizerWords {

    private RegularizerWords() {}

    /**
     * Those that are on with their numbers: "λ 0.02", "dropout 0.5"; those whose symbol others have as well
     * by their names.
     */
    public static List<String> of(Regularizers own, Texts texts) {
        return RegularizerField.on(own).stream().map(field -> {
            String number = PrintedNumbers.fourDigits(field.read().applyAsDouble(own));
            return switch (field.id()) {
                case "l2", "l1", "label_smoothing" -> field.knob().symbol() + " " + number;
                default -> texts.get("regularizer." + field.id(), number);
            };
        }).toList();
    }
}

package gradientlab.cli.option;

import gradientlab.experiment.json.ShortestDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Values of options that no recipe reads: refused in the words all commands use. */
public final class OptionValues {

    private OptionValues() {}

    /** @throws Refusal unless the value is one of those */
    public static void choice(String option, String value, Stream<String> ids, Terminal terminal)
            throws Refusal {
        List<String> allowed = ids.toList();
        if (!allowed.contains(value)) {
            throw Refusal.usage(
                    terminal.text("cli.error.choice", option, String.join(", ", allowed), value));
        }
    }

    /** @throws Refusal unless the text is a whole number from {@code min} to {@code max} */
    public static int whole(String option, String text, int min, int max, Terminal terminal) throws Refusal {
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            // Refused below, in the same words.
        }
        throw Refusal.usage(terminal.text("cli.error.within", option, min, String.valueOf(max), text));
    }

    /** @throws Refusal unless the text is a number from {@code min} to {@code max} */
    public static double number(String option, String text, double min, double max, Terminal terminal)
            throws Refusal {
        double value = NamedKnobs.isNumber(text.strip()) ? Double.parseDouble(text.strip()) : Double.NaN;
        if (!(value >= min && value <= max)) {
            throw Refusal.usage(terminal.text(
                    "cli.error.range", option, ShortestDecimal.shortest(min), ShortestDecimal.shortest(max),
                    text));
        }
        return value;
    }
}

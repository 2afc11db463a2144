package gradientlab.export.graph.code;

import gradientlab.core.graph.Operation;
import gradientlab.export.code.Python;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers that an operation has in the place of operands, as a Python dictionary. */
final class Constants {

    private Constants() {}

    /** As the export as JSON names them; empty where there are none. */
    static String of(Operation operation) {
        List<String> all = new ArrayList<>();
        if (operation instanceof Operation.Sum sum) {
            if (sum.minus().contains(true)) {
                all.add("\"minus\": " + Python.list(sum.minus().stream().map(Python::bool).toList()));
            }
            if (sum.hasConstant()) {
                all.add("\"constant\": " + Python.number(sum.constant()));
            }
        } else if (operation instanceof Operation.Elementwise rule
                && rule.fixed() != Operation.Fixed.NONE) {
            all.add("\"constant\": " + Python.number(rule.constant()));
            all.add("\"constant_is\": " + Python.text(rule.fixed().name().toLowerCase(Locale.ROOT)));
        } else if (operation instanceof Operation.Folded folded) {
            all.add("\"title\": " + Python.text(folded.title()));
        }
        return all.isEmpty() ? "" : "{" + String.join(", ", all) + "}";
    }
}

package gradientlab.paint.graph.formula;

import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a picture of formulas says below: the formulas, the values of the leaves, the step, the updates. */
final class FormulaCaption {

    private FormulaCaption() {}

    static String words(FormulaRun run, int step, Texts texts) {
        List<String> lines = new ArrayList<>();
        for (String line : run.recipe().text().split("[\\n;]")) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                lines.add(line.strip());
            }
        }
        List<String> values = new ArrayList<>();
        for (Node leaf : run.graph().leaves()) {
            values.add(leaf.name() + " = " + value(run.values().get(leaf.name())));
        }
        String words = String.join("; ", lines) + ".   " + String.join(", ", values) + ".   "
                + texts.get("graph.band.caption.step", step, run.steps());
        return run.recipe().updates() == 0 ? words
                : words + "   " + texts.get("graph.band.caption.updates",
                        run.recipe().updates(), ShortNumber.of(run.recipe().lr()));
    }

    private static String value(Value value) {
        List<String> rows = new ArrayList<>();
        value.entries().forEach(row -> rows.add(ShortNumber.of(row)));
        return value.batch() ? "(" + String.join(", ", rows) + ")" : rows.get(0);
    }
}

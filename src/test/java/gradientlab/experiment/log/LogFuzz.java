package gradientlab.experiment.log;

import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A hostile log: refused by a sentence, or read as rows in order, each step of each once. */
public final class LogFuzz {

    private static final List<LogForm> FORMS = List.of(
            new LogForm(List.of("runner", "name"), List.of("x", "y"), List.of(), true),
            new LogForm(List.of("network"), List.of("loss", "training_loss"), List.of("dz", "dW"), false));

    private LogFuzz() {}

    public static void read(byte[] input) {
        for (LogForm form : FORMS) {
            try {
                check(LogReader.parse(new String(input, StandardCharsets.UTF_8), "log.csv", form), form);
            } catch (RecipeException e) {
                Bounds.refused(e);
            }
        }
    }

    private static void check(Log log, LogForm form) {
        Bounds.check(!log.groups().isEmpty() && !log.columns().isEmpty(), "nothing read");
        for (Log.Group group : log.groups()) {
            for (int i = 0; i < group.rows().size(); i++) {
                Log.Row row = group.rows().get(i);
                Bounds.check(row.step() >= 0 && row.step() <= LogReader.MAX_STEP, "step");
                Bounds.check(row.layer() >= 0 && row.layer() <= LogReader.MAX_LAYER, "layer");
                Bounds.check(row.values().length == log.columns().size(), "columns");
                Log.Row before = group.rows().get(Math.max(0, i - 1));
                Bounds.check(i == 0 || row.step() > before.step()
                        || row.step() == before.step() && row.layer() > before.layer(), "order");
                Bounds.check(!form.whole() || row.has(0) && row.has(1), "a point without x or y");
            }
        }
    }
}

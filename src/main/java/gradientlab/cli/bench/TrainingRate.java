package gradientlab.cli.bench;

import gradientlab.cli.option.Terminal;
import gradientlab.experiment.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a benchmark of training found.
 *
 * @param kernel what multiplied the matrices
 */
record TrainingRate(double stepsPerSecond, String kernel) {

    void print(Terminal terminal, boolean json) {
        if (json) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("steps_per_second", stepsPerSecond);
            record.put("kernel", kernel);
            terminal.print(JsonWriter.line(record));
        } else {
            terminal.print(
                    terminal.text(
                            "cli.bench.rate", String.format(Locale.ROOT, "%.1f", stepsPerSecond), kernel));
        }
    }
}

package gradientlab.cli.option;

import gradientlab.core.Knob;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** How a command that lists things prints them: as text for people or as JSON for programs. */
public final class Listing {

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "listing.format")
    private String format = "text";

    /**
     * Whether JSON was asked for.
     *
     * @throws Refusal for any other format than text or json
     */
    public boolean json(Terminal terminal) throws Refusal {
        if (!format.equals("text") && !format.equals("json")) {
            throw Refusal.usage(terminal.text("cli.error.choice", "--format", "text, json", format));
        }
        return format.equals("json");
    }

    /** Prints a JSON array, one record a line. */
    public static void printJson(Terminal terminal, List<? extends Map<String, ?>> records) {
        terminal.print(json(records));
    }

    /** A JSON array, one record a line. */
    public static String json(List<? extends Map<String, ?>> records) {
        List<String> lines = records.stream().map(JsonWriter::line).toList();
        return lines.isEmpty() ? "[]" : "[\n" + String.join(",\n", lines) + "\n]";
    }

    /** A double for JSON: itself, 0 for -0, or its name as a text where JSON has no number for it. */
    public static Object number(double value) {
        return Double.isFinite(value) ? (Object) (value + 0.0) : ShortestDecimal.shortest(value);
    }

    /** Knobs for JSON, in order. */
    public static List<Map<String, Object>> json(List<Knob> knobs, Terminal terminal) {
        List<Map<String, Object>> records = new ArrayList<>();
        for (Knob knob : knobs) {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("id", knob.id());
            record.put("symbol", knob.symbol());
            record.put("name", terminal.text("knob." + knob.text() + ".name"));
            record.put("hint", terminal.text("knob." + knob.text() + ".hint"));
            switch (knob.kind()) {
                case SWITCH -> record.put("default", knob.initial() != 0);
                case CHOICE -> {
                    record.put("choices", knob.choices());
                    record.put("default", knob.choices().get((int) knob.initial()));
                }
                case REAL, WHOLE -> {
                    record.put("min", knob.min());
                    record.put("min_included", knob.minIncluded());
                    record.put("max", knob.max());
                    record.put("max_included", knob.maxIncluded());
                    record.put("whole", knob.kind() == Knob.Kind.WHOLE);
                    record.put("default", knob.initial());
                }
            }
            records.add(record);
        }
        return records;
    }

    /** Prints knobs as text, two lines each: name, range and default, then what it does. */
    public static void print(List<Knob> knobs, Terminal terminal) {
        for (Knob knob : knobs) {
            terminal.print("  " + String.format("%-29s", knob.id() + " " + knob.symbol())
                    + terminal.text("cli.knob", String.format("%-24s", knob.range()), initial(knob)));
            terminal.print("      " + terminal.text("knob." + knob.text() + ".hint"));
        }
    }

    private static String initial(Knob knob) {
        return switch (knob.kind()) {
            case SWITCH -> String.valueOf(knob.initial() != 0);
            case CHOICE -> knob.choices().get((int) knob.initial());
            case REAL, WHOLE -> ShortestDecimal.shortest(knob.initial());
        };
    }
}

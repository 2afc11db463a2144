package gradientlab.export.code;

import gradientlab.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills in the Python of {@code assets/code}. What stands there:
 *
 * <pre>
 * #% key        begins a part with a text of that key; or with the value called so, which may be empty
 * #! print      begins what only the script has; #! plot what only the notebook has
 *   #: key      a text as comment lines, or behind code on its line
 * line #? a     a line that is there with the flag a; #? !a without it; #? a&amp;b with both, #? a|b with one
 * {{name}}      a value, which may have many lines
 * </pre>
 */
public final class Template {

    private static final String FLAG = "#? ";

    private final Texts texts;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Set<String> flags = new LinkedHashSet<>();

    public Template(Texts texts) {
        this(texts, Detail.ALL);
    }

    /** One that has the flag {@code losses} where these alone are printed. */
    public Template(Texts texts, Detail detail) {
        this.texts = texts;
        flag("losses", detail == Detail.LOSSES);
    }

    public Texts texts() {
        return texts;
    }

    public Template value(String name, Object value) {
        values.put(name, String.valueOf(value));
        return this;
    }

    public Template flag(String name, boolean on) {
        if (on) {
            flags.add(name);
        }
        return this;
    }

    /** A part of a program, to be a value of another. */
    public String part(String name) {
        return String.join("\n", lines(name));
    }

    /** Parts one after the other. */
    public String parts(String... names) {
        return String.join("\n", Arrays.stream(names).map(this::part).toList());
    }

    /** The whole program. */
    public Script script(String name) {
        List<Cell> cells = new ArrayList<>();
        List<String> code = new ArrayList<>();
        Cell.Kind kind = Cell.Kind.CODE;
        for (String line : lines(name)) {
            if (line.startsWith("#% ") || line.startsWith("#! ")) {
                add(cells, kind, code);
                String what = line.substring(3);
                kind = what.equals("print") ? Cell.Kind.PRINT
                        : what.equals("plot") ? Cell.Kind.PLOT
                                : Cell.Kind.CODE;
                String text = line.startsWith("#% ") ? values.getOrDefault(what, said(what)) : "";
                if (!text.isEmpty()) {
                    cells.add(new Cell(Cell.Kind.TEXT, text));
                }
            } else {
                code.addAll(List.of(line.split("\n", -1)));
            }
        }
        add(cells, kind, code);
        return new Script(cells);
    }

    private static void add(List<Cell> cells, Cell.Kind kind, List<String> code) {
        String text = String.join("\n", code).stripTrailing();
        if (!text.isBlank()) {
            cells.add(new Cell(kind, text));
        }
        code.clear();
    }

    private String said(String key) {
        return texts.has(key) ? texts.get(key) : "";
    }

    private List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        for (String line : read(name).stripTrailing().split("\n", -1)) {
            int flag = line.indexOf(FLAG);
            if (flag >= 0 && !holds(line.substring(flag + FLAG.length()).strip())) {
                continue;
            }
            String kept = flag < 0 ? line : line.substring(0, flag).stripTrailing();
            int comment = kept.indexOf("#: ");
            if (comment >= 0) {
                String said = texts.get(kept.substring(comment + 3));
                String before = filled(kept.substring(0, comment));
                lines.addAll(before.isBlank()
                        ? List.of(Script.comment(said, before).stripTrailing().split("\n"))
                        : List.of(before + "# " + said));
                continue;
            }
            lines.add(filled(kept));
        }
        return lines;
    }

    /** Whether a condition on flags holds. */
    public boolean holds(String condition) {
        if (condition.contains("|")) {
            return Arrays.stream(condition.split("\\|")).anyMatch(this::holds);
        }
        if (condition.contains("&")) {
            return Arrays.stream(condition.split("&")).allMatch(this::holds);
        }
        return condition.startsWith("!") != flags.contains(condition.replace("!", ""));
    }

    private String filled(String line) {
        StringBuilder all = new StringBuilder();
        int at = 0;
        for (int open = line.indexOf("{{"); open >= 0; open = line.indexOf("{{", at)) {
            int close = line.indexOf("}}", open);
            String name = line.substring(open + 2, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value " + name);
            }
            all.append(line, at, open).append(value);
            at = close + 2;
        }
        return all.append(line.substring(at)).toString();
    }

    private static String read(String name) {
        String path = "/assets/code/" + name + ".py";
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("missing " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}

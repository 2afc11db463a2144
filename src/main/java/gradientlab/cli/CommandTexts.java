package gradientlab.cli;

import gradientlab.cli.option.Common;
import gradientlab.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/** Hands the texts under {@code cli.} to picocli under the names it looks for. */
final class CommandTexts extends ResourceBundle {

    private static final String PREFIX = "cli.";

    /** What the columns of a command's numbers are; its help says so before its examples. */
    private static final String COLUMNS = ".columns";

    private static final String FOOTER = ".usage.footer";

    private final Map<String, String> texts = new HashMap<>();
    /** What stands before a footer that lists columns; laid out when a help asks for it, which most don't. */
    private final Map<String, String> columns = new HashMap<>();
    private final String heading;

    CommandTexts(Texts source) {
        heading = source.get("cli.usage.columnListHeading");
        source.under("cli").forEach((key, text) -> {
            String name = key.substring(PREFIX.length());
            put(texts, name, text);
            if (name.endsWith(COLUMNS)) {
                put(columns, name.replace(COLUMNS, FOOTER), text);
            }
        });
    }

    private static void put(Map<String, String> into, String name, String text) {
        // Under its bare name every command would take it that has none of its own.
        if (!name.equals("usage.description") && !name.equals("usage.footer")) {
            into.put(name, text);
        }
        into.put(Common.NAME + "." + name, text);
    }

    @Override
    protected Object handleGetObject(String key) {
        String listed = columns.get(key);
        return listed == null ? texts.get(key)
                : ColumnList.of(heading, listed) + texts.getOrDefault(key, "");
    }

    @Override
    public Enumeration<String> getKeys() {
        Set<String> keys = new HashSet<>(texts.keySet());
        keys.addAll(columns.keySet());
        return Collections.enumeration(keys);
    }
}

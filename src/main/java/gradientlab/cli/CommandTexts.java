package gradientlab.cli;

import gradientlab.cli.option.Common;
import gradientlab.text.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;

/** Hands the texts under {@code cli.} to picocli under the names it looks for. */
final class CommandTexts extends ResourceBundle {

    private static final String PREFIX = "cli.";

    /** What the columns of a command's numbers are; its help says so before its examples. */
    private static final String COLUMNS = ".columns";

    private final Map<String, String> texts = new HashMap<>();

    CommandTexts(Texts source) {
        Map<String, String> own = source.under("cli");
        own.forEach((key, text) -> put(key.substring(PREFIX.length()), text));
        String heading = source.get("cli.usage.columnListHeading");
        own.forEach((key, text) -> {
            if (key.endsWith(COLUMNS)) {
                String footer = key.substring(PREFIX.length()).replace(COLUMNS, ".usage.footer");
                put(footer, ColumnList.of(heading, text) + texts.getOrDefault(footer, ""));
            }
        });
    }

    private void put(String name, String text) {
        // Under its bare name every command would take it that has none of its own.
        if (!name.equals("usage.description") && !name.equals("usage.footer")) {
            texts.put(name, text);
        }
        texts.put(Common.NAME + "." + name, text);
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}

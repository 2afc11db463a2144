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

    private final Map<String, String> texts = new HashMap<>();

    CommandTexts(Texts source) {
        source.all().forEach((key, text) -> {
            if (key.startsWith(PREFIX)) {
                String name = key.substring(PREFIX.length());
                texts.put(name, text);
                texts.put(Common.NAME + "." + name, text);
            }
        });
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

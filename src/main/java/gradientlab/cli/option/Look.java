package gradientlab.cli.option;

import gradientlab.export.format.ExportOptions;
import gradientlab.paint.picture.Theme;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that every picture has: its size, and dark or light. */
public final class Look {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})[xX×](\\d{1,9})");

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "picture.size")
    private String size;

    @Option(names = "--theme", paramLabel = "dark|light", descriptionKey = "picture.theme")
    private String theme;

    /** Whether any of them was given. */
    boolean named() {
        return size != null || theme != null;
    }

    /** The options with what was named replaced. */
    public ExportOptions apply(ExportOptions options, Terminal terminal) throws Refusal {
        ExportOptions changed = options;
        if (size != null) {
            Matcher parts = SIZE.matcher(size);
            if (!parts.matches()) {
                throw Refusal.usage(terminal.text("cli.error.size", size));
            }
            changed = changed.withSize(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
        return theme == null ? changed : changed.withTheme(theme(terminal));
    }

    private Theme theme(Terminal terminal) throws Refusal {
        for (Theme known : Theme.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(theme)) {
                return known;
            }
        }
        throw Refusal.usage(terminal.text("cli.error.choice", "--theme", "dark, light", theme));
    }
}

package gradientlab.cli.option;

import gradientlab.export.format.ExportOptions;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that every picture has: its size, that of its type, and dark or light. */
public final class Look {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})[xX×](\\d{1,9})");

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "picture.size")
    private String size;

    @Option(names = "--theme", paramLabel = "dark|light", descriptionKey = "picture.theme")
    private String theme;

    @Option(names = "--type", paramLabel = "normal|slides", descriptionKey = "picture.type")
    private String type;

    /** Whether any of them was given. */
    boolean named() {
        return size != null || theme != null || type != null;
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
        changed = type == null ? changed : changed.withType(type(terminal));
        return theme == null ? changed : changed.withTheme(theme(terminal));
    }

    private TypeSize type(Terminal terminal) throws Refusal {
        OptionValues.choice("--type", type, Arrays.stream(TypeSize.values()).map(TypeSize::id), terminal);
        return TypeSize.valueOf(type.toUpperCase(Locale.ROOT));
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

package gradientlab.cli;

import gradientlab.export.ExportException;
import gradientlab.export.ExportOptions;
import gradientlab.export.Format;
import gradientlab.paint.Theme;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** The options that say how a picture is to look. */
final class PictureOptions {

    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})[xX×](\\d{1,9})");

    @Option(names = "--size", paramLabel = "WxH", descriptionKey = "picture.size")
    private String size;

    @Option(names = "--frames", paramLabel = "N", descriptionKey = "picture.frames")
    private String frames;

    @Option(names = "--fps", paramLabel = "N", descriptionKey = "picture.fps")
    private String framesPerSecond;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "picture.step")
    private String step;

    @Option(names = "--theme", paramLabel = "dark|light", descriptionKey = "picture.theme")
    private String theme;

    @Option(names = "--no-caption", descriptionKey = "picture.no-caption")
    private boolean withoutCaption;

    @Option(names = "--no-recipe", descriptionKey = "picture.no-recipe")
    private boolean withoutRecipe;

    /** Refuses what no picture can have; named options must be right even where only numbers are written. */
    void check(Format format, Terminal terminal) throws Refusal, ExportException {
        boolean named =
                size != null || frames != null || framesPerSecond != null || step != null || theme != null;
        if (named || format.picture()) {
            options(format, terminal);
        }
    }

    /** The options, with what was not named at its default. */
    ExportOptions options(Format format, Terminal terminal) throws Refusal, ExportException {
        ExportOptions options = ExportOptions.defaults(terminal.texts())
                .withCaption(!withoutCaption)
                .withEmbedRecipe(!withoutRecipe);
        if (size != null) {
            Matcher parts = SIZE.matcher(size);
            if (!parts.matches()) {
                throw Refusal.usage(terminal.text("cli.error.size", size));
            }
            options = options.withSize(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
        }
        options = frames == null ? options : options.withFrames(whole("--frames", frames, terminal));
        options = framesPerSecond == null
                ? options
                : options.withFramesPerSecond(whole("--fps", framesPerSecond, terminal));
        options = step == null ? options : options.withStep(whole("--step", step, terminal));
        options = theme == null ? options : options.withTheme(theme(terminal));
        options.check(format);
        return options;
    }

    private Theme theme(Terminal terminal) throws Refusal {
        for (Theme known : Theme.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(theme)) {
                return known;
            }
        }
        throw Refusal.usage(terminal.text("cli.error.choice", "--theme", "dark, light", theme));
    }

    private static int whole(String option, String text, Terminal terminal) throws Refusal {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.usage(terminal.text("cli.error.whole", option, text));
        }
    }
}

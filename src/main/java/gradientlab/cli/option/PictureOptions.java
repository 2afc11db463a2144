package gradientlab.cli.option;

import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a picture of a recipe is to look. */
public final class PictureOptions {

    @Mixin
    private Look look;

    @Option(names = "--frames", paramLabel = "N", descriptionKey = "picture.frames")
    private String frames;

    @Option(names = "--fps", paramLabel = "N", descriptionKey = "picture.fps")
    private String framesPerSecond;

    @Option(names = "--once", descriptionKey = "picture.once")
    private boolean once;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "picture.step")
    private String step;

    @Option(names = "--no-caption", descriptionKey = "picture.no-caption")
    private boolean withoutCaption;

    @Option(names = "--no-recipe", descriptionKey = "picture.no-recipe")
    private boolean withoutRecipe;

    /** Refuses what no picture can have; named options must be right even where only numbers are written. */
    public void check(Format format, Terminal terminal) throws Refusal, ExportException {
        boolean named = look.named() || frames != null || framesPerSecond != null || step != null;
        if (named || format.picture()) {
            options(format, terminal);
        }
    }

    /** The options, with what was not named at its default. */
    public ExportOptions options(Format format, Terminal terminal) throws Refusal, ExportException {
        ExportOptions options = look.apply(
                ExportOptions.defaults(terminal.texts())
                        .withCaption(!withoutCaption)
                        .withEmbedRecipe(!withoutRecipe)
                        .withOnce(once),
                terminal);
        options = frames == null ? options : options.withFrames(whole("--frames", frames, terminal));
        options = framesPerSecond == null
                ? options
                : options.withFramesPerSecond(whole("--fps", framesPerSecond, terminal));
        options = step == null ? options : options.withStep(whole("--step", step, terminal));
        options.check(format);
        return options;
    }

    private static int whole(String option, String text, Terminal terminal) throws Refusal {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.usage(terminal.text("cli.error.whole", option, text));
        }
    }
}

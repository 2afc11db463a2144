package gradientlab.cli.option;

import gradientlab.export.format.ExportOptions;
import picocli.CommandLine.Option;

/** The options that say how a picture of a recipe is to look, or a film of its steps. */
public final class PictureOptions extends StillOptions {

    @Option(names = "--frames", paramLabel = "N", descriptionKey = "picture.frames")
    private String frames;

    @Option(names = "--fps", paramLabel = "N", descriptionKey = "picture.fps")
    private String framesPerSecond;

    @Option(names = "--once", descriptionKey = "picture.once")
    private boolean once;

    @Option(names = "--step", paramLabel = "N", descriptionKey = "picture.step")
    private String step;

    @Override
    boolean named() {
        return super.named() || frames != null || framesPerSecond != null || step != null;
    }

    @Override
    ExportOptions apply(ExportOptions given, Terminal terminal) throws Refusal {
        ExportOptions options = super.apply(given, terminal).withOnce(once);
        options = frames == null ? options : options.withFrames(whole("--frames", frames, terminal));
        options = framesPerSecond == null
                ? options
                : options.withFramesPerSecond(whole("--fps", framesPerSecond, terminal));
        return step == null ? options : options.withStep(whole("--step", step, terminal));
    }

    private static int whole(String option, String text, Terminal terminal) throws Refusal {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.usage(terminal.text("cli.error.whole", option, text));
        }
    }
}

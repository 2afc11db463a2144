package gradientlab.cli.option;

import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Format;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say how a picture of a recipe is to look whose steps are not shown one by one. */
public class StillOptions {

    @Mixin
    private Look look;

    @Option(names = "--no-caption", descriptionKey = "picture.no-caption")
    private boolean withoutCaption;

    @Option(names = "--no-recipe", descriptionKey = "picture.no-recipe")
    private boolean withoutRecipe;

    /** Refuses what no picture can have; named options must be right even where only numbers are written. */
    public final void check(Format format, Terminal terminal) throws Refusal, ExportException {
        if (named() || format.picture()) {
            options(format, terminal);
        }
    }

    /** The options, with what was not named at its default. */
    public final ExportOptions options(Format format, Terminal terminal) throws Refusal, ExportException {
        ExportOptions options = apply(ExportOptions.defaults(terminal.texts()), terminal);
        options.check(format);
        return options;
    }

    /** Whether anything was given that may be wrong. */
    boolean named() {
        return look.named();
    }

    /** The options with what was named replaced. */
    ExportOptions apply(ExportOptions options, Terminal terminal) throws Refusal {
        return look.apply(options.withCaption(!withoutCaption).withEmbedRecipe(!withoutRecipe), terminal);
    }
}

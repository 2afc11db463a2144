package gradientlab.cli;

import gradientlab.experiment.Descent;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.Presets;
import gradientlab.experiment.RecipeException;
import gradientlab.export.DescentExport;
import gradientlab.export.ExportException;
import gradientlab.export.Format;
import gradientlab.export.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs recipes and writes what came of them, as a picture or as numbers. */
@Command(name = "descend", sortOptions = false, customSynopsis = CommandLineMain.NAME
        + " descend [RECIPE...] [OPTIONS] --out=FILE")
final class DescendCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "0..*", descriptionKey = "descend.recipe")
    private List<String> recipes = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "descend.out")
    private String out;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "descend.format")
    private String format;

    @Mixin
    private Overrides overrides;

    @Mixin
    private PictureOptions picture;

    @Mixin
    private Common common;

    DescendCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, RecipeException, ExportException {
        common.check(terminal);
        boolean printed = out.equals(STANDARD_OUTPUT);
        Path file = printed ? null : file();
        Format chosen = printed ? printedFormat() : fileFormat(file);
        picture.check(chosen, terminal);
        List<DescentRecipe> all = recipes(file);
        if (chosen.picture() && all.size() > 1) {
            throw Refusal.usage(terminal.text("export.several", chosen.id()));
        }
        boolean bar = StandardError.isTerminal();
        ProgressBar drawn = bar ? new ProgressBar(terminal.err(), System::nanoTime) : null;
        try (drawn) {
            write(file, chosen, all, bar ? drawn : Progress.NONE);
        }
        return CommandLineMain.OK;
    }

    private void write(Path file, Format chosen, List<DescentRecipe> all, Progress progress)
            throws Refusal, ExportException {
        if (file == null) {
            DescentExport.writeNumbers(terminal.out(), chosen, all, progress);
        } else if (chosen.picture()) {
            DescentExport.write(
                    file, chosen, Descent.run(all.get(0)), picture.options(chosen, terminal), progress);
        } else {
            DescentExport.writeNumbers(file, chosen, all, progress);
        }
    }

    /** All recipes are read and checked before the first one runs. */
    private List<DescentRecipe> recipes(Path file) throws Refusal, RecipeException {
        if (recipes.isEmpty()) {
            return List.of(overrides.apply(Presets.first().recipe(), terminal));
        }
        if (recipes.stream().filter(RecipeSource.STANDARD_INPUT::equals).count() > 1) {
            throw Refusal.usage(terminal.text("cli.error.input.twice"));
        }
        RecipeSource source = new RecipeSource(terminal);
        List<DescentRecipe> all = new ArrayList<>();
        for (String name : recipes) {
            DescentRecipe recipe = source.read(name);
            try {
                all.add(overrides.apply(recipe, terminal));
            } catch (RecipeException e) {
                throw RecipeSource.about(name, e.in(terminal.texts()));
            }
            refuseToOverwrite(name, file);
        }
        return all;
    }

    private void refuseToOverwrite(String recipe, Path file) throws Refusal {
        try {
            if (file != null && Files.isRegularFile(file) && Files.isSameFile(file, Path.of(recipe))) {
                throw Refusal.input(terminal.text("cli.error.overwrite", out));
            }
        } catch (IOException | InvalidPathException e) {
            // A preset's id is no file: nothing to overwrite.
            return;
        }
    }

    private Path file() throws Refusal {
        try {
            return Path.of(out);
        } catch (InvalidPathException e) {
            throw Refusal.input(terminal.text("cli.error.path", "--out", out));
        }
    }

    private Format fileFormat(Path file) throws Refusal {
        Optional<Format> found = format == null ? Format.of(file) : Format.named(format);
        if (found.isEmpty()) {
            throw format == null
                    ? Refusal.usage(terminal.text("cli.error.ending", names(Format.values()), out))
                    : Refusal.usage(
                            terminal.text("cli.error.choice", "--format", names(Format.values()), format));
        }
        return found.get();
    }

    private Format printedFormat() throws Refusal {
        String allowed = names(Format.CSV, Format.JSON, Format.JSONL);
        if (format == null) {
            throw Refusal.usage(terminal.text("cli.error.format", allowed));
        }
        Optional<Format> found = Format.named(format).filter(named -> !named.picture());
        if (found.isEmpty()) {
            throw Refusal.usage(terminal.text("cli.error.choice", "--format", allowed, format));
        }
        return found.get();
    }

    private static String names(Format... formats) {
        List<String> names = new ArrayList<>();
        for (Format one : formats) {
            names.add(one.id());
        }
        return String.join(", ", names);
    }
}

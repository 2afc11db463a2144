package gradientlab.cli.recipe;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.Destination;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.Exportables;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.export.format.ExportException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a recipe as a program in Python, a script or a notebook. */
@Command(name = "code", sortOptions = false, customSynopsis = Common.NAME
        + " code RECIPE [OPTIONS] --out=FILE")
public final class CodeCommand implements Callable<Integer> {

    private static final String PYTHON = "python";
    private static final String NOTEBOOK = "notebook";

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", descriptionKey = "code.recipe")
    private String recipe;

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "code.out")
    private String out;

    @Option(names = "--format", paramLabel = "python|notebook", descriptionKey = "code.format")
    private String format;

    @Option(names = "--losses", descriptionKey = "code.losses")
    private boolean losses;

    @Mixin
    private Common common;

    public CodeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal, ExportException {
        common.check(terminal);
        Path file = Destination.file(out, terminal);
        boolean notebook = notebook(file);
        Destination.spare(recipe, file, terminal);
        Recipe read = new RecipeSource(terminal).any(recipe);
        if (losses && !Exportables.hasLosses(read)) {
            throw Refusal.input(terminal.text("cli.error.losses", recipe));
        }
        Script script = Exportables.code(read, losses ? Detail.LOSSES : Detail.ALL, terminal.texts());
        Destination.deliver(notebook ? script.notebook() : script.python(), file, terminal);
        return ExitCode.OK;
    }

    private boolean notebook(Path file) throws Refusal {
        if (format != null) {
            OptionValues.choice("--format", format, Stream.of(PYTHON, NOTEBOOK), terminal);
            return format.equals(NOTEBOOK);
        }
        if (file == null) {
            return false;
        }
        boolean script = file.toString().toLowerCase(Locale.ROOT).endsWith(Script.PYTHON);
        if (!script && !Script.isNotebook(file)) {
            throw Refusal.usage(terminal.text("cli.error.ending", "py, ipynb", out));
        }
        return !script;
    }
}

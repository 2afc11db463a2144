package gradientlab.cli;

import gradientlab.cli.descent.FormulaWords;
import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.json.Spelling;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program without a window: finds the command, runs it, and turns failures into one sentence. */
public final class CommandLineMain {

    private CommandLineMain() {}

    /**
     * Runs a command line.
     *
     * @param arguments as the program got them
     * @param out where results go, as UTF-8
     * @param err where complaints and progress go, as UTF-8
     * @param in what the recipe called {@code -} is read from
     * @return the exit code: {@link ExitCode#OK}, {@link ExitCode#FAILURE} or {@link ExitCode#BAD_USAGE}
     */
    public static int run(String[] arguments, OutputStream out, OutputStream err, InputStream in) {
        Terminal terminal = new Terminal(out, err, in, Texts.of(language(arguments)));
        int code;
        try {
            code = commands(terminal, List.of(arguments)).execute(FormulaWords.guard(arguments));
        } catch (RuntimeException | OutOfMemoryError e) {
            code = explain(e, terminal, Common.NAME);
        }
        if (!terminal.delivered() && code == ExitCode.OK) {
            terminal.complain(terminal.text("cli.error.output"));
            code = ExitCode.BAD_USAGE;
        }
        return code;
    }

    /**
     * The command line for these arguments. Only commands that are named get all of their options: to know
     * what the others are called is enough for help, and reading their annotations takes longest.
     */
    private static CommandLine commands(Terminal terminal, List<String> arguments) {
        CommandLine line = new CommandLine(new Program(terminal));
        boolean all = arguments.contains(HelpCommand.NAME) && arguments.contains(HelpCommand.ALL);
        for (String name : Commands.names()) {
            boolean whole = all || arguments.contains(name);
            line.addSubcommand(name,
                    whole ? Commands.make(name, terminal) : CommandSpec.create().name(name));
        }
        line.setResourceBundle(new CommandTexts(terminal.texts()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setParameterExceptionHandler((e, given) -> refuse(e, terminal));
        line.setExecutionExceptionHandler(
                (e, command, given) -> explain(e, terminal, command.getCommandSpec().qualifiedName()));
        return line;
    }

    private static int refuse(ParameterException e, Terminal terminal) {
        terminal.complain(sentence(e, terminal));
        hint(terminal, e.getCommandLine().getCommandSpec().qualifiedName());
        return ExitCode.BAD_USAGE;
    }

    private static String sentence(ParameterException e, Terminal terminal) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String found = unmatched.getUnmatched().get(0);
            List<String> near = unmatched.getSuggestions();
            if (!unmatched.isUnknownOption()) {
                Optional<String> command =
                        Spelling.nearest(found, List.copyOf(e.getCommandLine().getSubcommands().keySet()));
                return command.isEmpty()
                        ? terminal.text("cli.error.argument", found)
                        : terminal.text("cli.error.command.near", found, command.get());
            }
            return near.isEmpty()
                    ? terminal.text("cli.error.option", found)
                    : terminal.text("cli.error.option.near", found, near.get(0));
        }
        if (e instanceof MissingParameterException missing) {
            ArgSpec first = missing.getMissing().isEmpty() ? null : missing.getMissing().get(0);
            if (first == null) {
                return e.getMessage();
            }
            boolean valueOnly = first.isOption() && !first.required()
                    || e.getMessage().startsWith("Missing required parameter for option");
            return terminal.text(valueOnly ? "cli.error.value" : "cli.error.missing", name(first));
        }
        if (e instanceof OverwrittenOptionException overwritten) {
            return terminal.text("cli.error.twice", name(overwritten.getOverwritten()));
        }
        return e.getMessage();
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static int explain(Throwable e, Terminal terminal, String command) {
        if (e instanceof Refusal refusal) {
            terminal.complain(refusal.getMessage());
            refusal.excerpt().ifPresent(terminal::quote);
            if (refusal.isUsage()) {
                hint(terminal, command);
            }
            return ExitCode.BAD_USAGE;
        }
        if (e instanceof RecipeException recipe) {
            terminal.complain(recipe.in(terminal.texts()));
            recipe.excerpt().ifPresent(terminal::quote);
            return ExitCode.BAD_USAGE;
        }
        if (e instanceof ExportException export) {
            terminal.complain(export.in(terminal.texts()));
            return e instanceof ExportCancelled ? ExitCode.FAILURE : ExitCode.BAD_USAGE;
        }
        if (e instanceof OutOfMemoryError) {
            terminal.complain(terminal.text("cli.error.memory"));
            return ExitCode.FAILURE;
        }
        // A bug: name where it is, in the same one line.
        StackTraceElement[] trace = e.getStackTrace();
        terminal.complain(terminal.text("cli.error.unexpected", e, trace.length == 0 ? "" : trace[0]));
        return ExitCode.FAILURE;
    }

    private static void hint(Terminal terminal, String command) {
        terminal.complain(terminal.text("cli.error.hint", command));
    }

    /** The value of the last {@code --lang} if it is one, else the system's language if it is Korean. */
    private static Language language(String[] arguments) {
        Language found = Language.ofSystem();
        for (int i = 0; i < arguments.length; i++) {
            String value = arguments[i].startsWith("--lang=")
                    ? arguments[i].substring("--lang=".length())
                    : arguments[i].equals("--lang") && i + 1 < arguments.length ? arguments[i + 1] : "";
            for (Language language : Language.values()) {
                found = language.code().equals(value) ? language : found;
            }
        }
        return found;
    }
}

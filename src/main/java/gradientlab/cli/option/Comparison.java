package gradientlab.cli.option;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogForm;
import gradientlab.experiment.log.LogReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A log that a run is compared with: reads what {@code --compare} names, and says how they compare. */
public final class Comparison {

    private static final String OPTION = "--compare";

    private Comparison() {}

    /**
     * The log in a file, if there is one.
     *
     * @param file what the option says; null where it is not given
     * @param recipes how many are run: a log belongs to one
     * @param out where results go; null for standard output
     */
    public static Optional<Log> log(String file, LogForm form, int recipes, Path out, Terminal terminal)
            throws Refusal, RecipeException {
        if (file == null) {
            return Optional.empty();
        }
        if (recipes > 1) {
            throw Refusal.usage(terminal.text("cli.error.compare.several", OPTION));
        }
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException e) {
            throw Refusal.input(terminal.text("cli.error.path", OPTION, file));
        }
        Log log = LogReader.read(path, form);
        Destination.spare(file, out, terminal);
        return Optional.of(log);
    }

    /** Says how a runner or network compares, where the results don't go. */
    public static void say(String sentence, Path out, Terminal terminal) {
        if (out == null) {
            terminal.complain(sentence);
        } else {
            terminal.print(sentence);
        }
    }
}

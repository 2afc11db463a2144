package gradientlab.cli.recipe;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Lesson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says of each recipe or lesson whether it can be run, and if not, why. */
@Command(name = "check", sortOptions = false, abbreviateSynopsis = true)
public final class CheckCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "RECIPE", arity = "1..*", descriptionKey = "check.recipe")
    private List<String> recipes;

    @Mixin
    private Common common;

    public CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        RecipeSource source = new RecipeSource(terminal);
        int code = ExitCode.OK;
        for (String recipe : recipes) {
            try {
                Optional<Lesson> lesson = source.lesson(recipe);
                if (lesson.isPresent()) {
                    terminal.print(
                            terminal.text("cli.check.lesson", recipe, lesson.get().slides().size()));
                } else {
                    source.any(recipe);
                    terminal.print(terminal.text("cli.check.ok", recipe));
                }
            } catch (Refusal e) {
                terminal.complain(e.getMessage());
                code = ExitCode.BAD_USAGE;
            }
        }
        return code;
    }
}

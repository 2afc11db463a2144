package gradientlab.cli.recipe;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Lesson;
import gradientlab.paint.picture.SlideTitle;
import gradientlab.text.Texts.Language;
import java.util.List;
import java.util.Map;
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
                    checkTitles(recipe, lesson.get());
                    terminal.print(
                            terminal.text("cli.check.lesson", recipe, lesson.get().slides().size()));
                } else {
                    source.any(recipe);
                    terminal.print(terminal.text("cli.check.ok", recipe));
                }
            } catch (Refusal e) {
                terminal.complain(e.getMessage());
                e.excerpt().ifPresent(terminal::quote);
                code = ExitCode.BAD_USAGE;
            }
        }
        return code;
    }

    /** A title over too many lines takes the picture's room. */
    private void checkTitles(String name, Lesson lesson) throws Refusal {
        for (int i = 0; i < lesson.slides().size(); i++) {
            for (Map.Entry<Language, String> title : lesson.slides().get(i).title().entrySet()) {
                int lines = SlideTitle.lines(title.getValue());
                if (lines > SlideTitle.MOST_LINES) {
                    throw Refusal.input(terminal.text("cli.error.title", name, i + 1, title.getKey().code(),
                            lines, SlideTitle.SCREEN, SlideTitle.MOST_LINES));
                }
            }
        }
    }
}

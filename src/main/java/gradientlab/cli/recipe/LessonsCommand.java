package gradientlab.cli.recipe;

import gradientlab.cli.option.Common;
import gradientlab.cli.option.ExitCode;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the lessons that ship with the program, or prints one: an example to write another by. */
@Command(name = "lessons", sortOptions = false, abbreviateSynopsis = true)
public final class LessonsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "lessons.id")
    private String id;

    @Mixin
    private Listing listing;

    @Mixin
    private Common common;

    public LessonsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Refusal {
        common.check(terminal);
        boolean json = listing.json(terminal);
        if (id != null) {
            if (Lessons.find(id).isEmpty()) {
                throw Refusal.input(
                        terminal.text("cli.error.lesson", id, String.join(", ", Lessons.ids())));
            }
            terminal.print(Lessons.json(id).strip());
        } else if (json) {
            Listing.printJson(terminal, Lessons.ids().stream().map(this::record).toList());
        } else {
            Lessons.ids().forEach(this::print);
        }
        return ExitCode.OK;
    }

    private Map<String, Object> record(String lesson) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", lesson);
        record.put("title", title(lesson));
        record.put("slides", titles(lesson));
        return record;
    }

    private void print(String lesson) {
        terminal.print(String.format("%-22s", lesson) + title(lesson));
        titles(lesson).forEach(title -> terminal.print("  " + title));
    }

    private String title(String lesson) {
        return Lesson.in(Lessons.find(lesson).orElseThrow().title(), language());
    }

    private List<String> titles(String lesson) {
        List<String> titles = new ArrayList<>();
        for (Slide slide : Lessons.find(lesson).orElseThrow().slides()) {
            titles.add(Lesson.in(slide.title(), language()));
        }
        return titles;
    }

    private Language language() {
        return terminal.texts().language();
    }
}

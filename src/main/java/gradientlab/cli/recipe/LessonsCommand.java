package gradientlab.cli.recipe;

import gradientlab.cli.option.ListingCommand;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the lessons that ship with the program, or prints one: an example to write another by. */
@Command(name = "lessons", sortOptions = false, abbreviateSynopsis = true)
public final class LessonsCommand extends ListingCommand<String> {

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "lessons.id")
    private String id;

    public LessonsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void show(boolean json) throws Refusal {
        if (id == null) {
            super.show(json);
        } else if (Lessons.find(id).isPresent()) {
            terminal.print(Lessons.json(id).strip());
        } else {
            throw Refusal.input(terminal.text("cli.error.lesson", id, String.join(", ", Lessons.ids())));
        }
    }

    @Override
    protected List<String> all() {
        return Lessons.ids();
    }

    @Override
    protected Map<String, Object> record(String lesson) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", lesson);
        record.put("title", title(lesson));
        record.put("slides", titles(lesson));
        return record;
    }

    @Override
    protected void print(String lesson) {
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

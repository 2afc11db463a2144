package gradientlab.cli.recipe;

import gradientlab.cli.option.Destination;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.ListingCommand;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Format;
import gradientlab.export.format.Target;
import gradientlab.export.handout.Handout;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the lessons that ship with the program, or prints one: an example to write another by. */
@Command(name = "lessons", sortOptions = false, abbreviateSynopsis = true)
public final class LessonsCommand extends ListingCommand<String> {

    @Parameters(paramLabel = "LESSON", arity = "0..1", descriptionKey = "lessons.id")
    private String lesson;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "lessons.out")
    private String out;

    public LessonsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void show(boolean json) throws Refusal, ExportException {
        Path file = Destination.file(out, terminal);
        if (file == null) {
            print(json);
            return;
        }
        if (lesson != null) {
            Destination.spare(lesson, file, terminal);
        }
        Format format = Format.of(file).orElse(Format.PNG);
        if (format == Format.PDF) {
            Handout handout = new Handout(found(), terminal.texts());
            Destination.write(terminal, progress -> handout.write(Target.file(file), progress));
        } else if (format == Format.JSON) {
            Destination.deliver((lesson == null ? list() : text()).strip() + "\n", file, terminal);
        } else {
            throw Refusal.usage(terminal.text("cli.error.ending.two", "pdf, json", out));
        }
    }

    private void print(boolean json) throws Refusal, ExportException {
        if (lesson == null) {
            super.show(json);
        } else {
            terminal.print(text().strip());
        }
    }

    private String list() {
        return Listing.json(all().stream().map(this::record).toList());
    }

    /** The lesson that is named, as it is written: one that ships, or a file that checks. */
    private String text() throws Refusal {
        if (Lessons.find(lesson).isPresent()) {
            return Lessons.json(lesson);
        }
        found();
        try {
            return Files.readString(Path.of(lesson));
        } catch (IOException e) {
            throw Refusal.input(terminal.text("cli.error.input", lesson));
        }
    }

    private Lesson found() throws Refusal {
        if (lesson == null) {
            throw Refusal.usage(terminal.text("cli.error.handout"));
        }
        Optional<Lesson> shipped = Lessons.find(lesson);
        if (shipped.isPresent()) {
            return shipped.get();
        }
        return new RecipeSource(terminal).lessonIn(lesson);
    }

    @Override
    protected List<String> all() {
        return Lessons.ids();
    }

    @Override
    protected Map<String, Object> record(String id) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", id);
        record.put("title", title(id));
        record.put("slides", titles(id));
        return record;
    }

    @Override
    protected void print(String id) {
        terminal.print(String.format("%-22s", id) + title(id));
        titles(id).forEach(title -> terminal.print("  " + title));
    }

    private String title(String id) {
        return Lesson.in(Lessons.find(id).orElseThrow().title(), language());
    }

    private List<String> titles(String id) {
        List<String> titles = new ArrayList<>();
        for (Slide slide : Lessons.find(id).orElseThrow().slides()) {
            titles.add(Lesson.in(slide.title(), language()));
        }
        return titles;
    }

    private Language language() {
        return terminal.texts().language();
    }
}

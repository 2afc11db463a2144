package gradientlab.cli.recipe;

import gradientlab.cli.option.Destination;
import gradientlab.cli.option.Listing;
import gradientlab.cli.option.ListingCommand;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
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

/** Lists the course's chapters and lessons, or prints a lesson: an example to write another by. */
@Command(name = "lessons", sortOptions = false, abbreviateSynopsis = true)
public final class LessonsCommand extends ListingCommand<String> {

    @Parameters(paramLabel = "LESSON", arity = "0..1", descriptionKey = "lessons.id")
    private String lesson;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "lessons.out")
    private String out;

    @Option(names = "--notes", descriptionKey = "lessons.notes")
    private boolean notes;

    public LessonsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void show(boolean json) throws Refusal, ExportException {
        Path file = Destination.file(out, terminal);
        if (notes && lesson == null) {
            throw Refusal.usage(terminal.text("cli.error.notes"));
        }
        if (notes) {
            if (file != null && Format.of(file).isPresent()) {
                throw Refusal.usage(terminal.text("cli.error.ending.two", "txt, md", out));
            }
            String said = notes(found());
            if (file == null) {
                terminal.print(said);
            } else {
                Destination.deliver(said + "\n", file, terminal);
            }
            return;
        }
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

    /** What the speaker reads: each slide's number and title, what is asked and answered, and the notes. */
    private String notes(Lesson given) {
        List<String> lines = new ArrayList<>();
        lines.add(Lesson.in(given.title(), language()));
        for (int i = 0; i < given.slides().size(); i++) {
            Slide slide = given.slides().get(i);
            lines.add("");
            lines.add((i + 1) + "  " + Lesson.in(slide.title(), language()));
            for (Map<Language, String> said : List.of(slide.question(), slide.answer(), slide.notes())) {
                if (!said.isEmpty()) {
                    lines.add("   " + Lesson.in(said, language()));
                }
            }
        }
        return String.join("\n", lines);
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
        Course.of(id).ifPresent(chapter -> {
            record.put("chapter", Course.chapters().indexOf(chapter) + 1);
            record.put("chapter_title", terminal.text(chapter.titleKey()));
        });
        record.put("labs", lesson(id).labs());
        record.put("minutes", lesson(id).minutes());
        record.put("slides", titles(id));
        return record;
    }

    @Override
    protected void print(String id) {
        Course.of(id).filter(chapter -> chapter.lessons().get(0).equals(id)).ifPresent(this::head);
        Lesson shown = lesson(id);
        terminal.print(String.format("%-31s", id) + terminal.text("course.list.lesson", title(id),
                minutes(shown.minutes()), shown.slides().size(), String.join(", ", shown.labs())));
        titles(id).forEach(title -> terminal.print("  " + title));
    }

    /** What begins a chapter: its number, title and time, and what it shows. */
    private void head(Chapter chapter) {
        int place = Course.chapters().indexOf(chapter);
        terminal.print((place == 0 ? "" : "\n") + terminal.text("course.list.chapter", place + 1,
                terminal.text(chapter.titleKey()), minutes(chapter.minutes())));
        terminal.print(terminal.text(chapter.showsKey()) + "\n");
    }

    private String minutes(int minutes) {
        return terminal.text("course.minutes", minutes);
    }

    private static Lesson lesson(String id) {
        return Lessons.find(id).orElseThrow();
    }

    private String title(String id) {
        return Lesson.in(lesson(id).title(), language());
    }

    private List<String> titles(String id) {
        List<String> titles = new ArrayList<>();
        for (Slide slide : lesson(id).slides()) {
            titles.add(Lesson.in(slide.title(), language()));
        }
        return titles;
    }

    private Language language() {
        return terminal.texts().language();
    }
}

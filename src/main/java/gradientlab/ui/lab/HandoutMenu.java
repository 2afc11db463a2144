package gradientlab.ui.lab;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.worker.Worker;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.export.handout.Handout;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** Makes a handout of a lesson that ships, or of one's own; written aside while the window goes on. */
final class HandoutMenu extends Menu {

    private final LabContext context;

    HandoutMenu(LabContext context) {
        this.context = context;
        setId("handout");
        setText(texts().get("lecture.handout"));
        for (String id : Lessons.ids()) {
            Lesson lesson = Lessons.find(id).orElseThrow();
            MenuItem item = new MenuItem(Lesson.in(lesson.title(), texts().language()));
            item.setId("handout-" + id);
            item.setOnAction(e -> choose(lesson, id));
            getItems().add(item);
        }
        MenuItem own = new MenuItem(texts().get("lecture.handout.file"));
        own.setId("handout-file");
        own.setOnAction(e -> context.chooseSource("json").ifPresent(file -> context.intake().read(
                () -> RecipeFiles.readLesson(file), lesson -> choose(lesson, bare(file)))));
        getItems().addAll(new SeparatorMenuItem(), own);
    }

    private Texts texts() {
        return context.words().texts();
    }

    private static String bare(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
    }

    private void choose(Lesson lesson, String name) {
        context.chooseTarget(name + ".pdf").ifPresent(file -> write(lesson, file));
    }

    private void write(Lesson lesson, Path file) {
        Handout handout = new Handout(lesson, texts());
        Handing handing = new Handing(file);
        context.say(texts().get("dialog.export.writing", file.getFileName()));
        handing.worker.submit(signal -> {
            handout.write(Target.file(file), handing.until(signal));
            return file;
        });
    }

    /** One handout in the making, with a thread that ends with it. */
    private final class Handing {
        private final Path file;
        private final Worker<Path> worker = new Worker<>("handout", () -> Platform.runLater(this::end));

        Handing(Path file) {
            this.file = file;
        }

        Progress until(Worker.Signal signal) {
            return new Progress() {
                @Override
                public void at(int done, int of) {
                    // A few seconds: that it is written is said before and after.
                }

                @Override
                public boolean cancelled() {
                    return signal.cancelled();
                }
            };
        }

        private void end() {
            Optional<Worker.Outcome<Path>> outcome = worker.poll();
            worker.close();
            outcome.ifPresent(this::tell);
        }

        private void tell(Worker.Outcome<Path> outcome) {
            if (!outcome.failed()) {
                context.say(texts().get("dialog.export.written", file.toAbsolutePath()));
            } else if (outcome.failure() instanceof ExportException failure) {
                context.warn(failure.in(texts()));
            } else {
                context.warn(texts().get("dialog.export.failed", file.getFileName()));
            }
        }
    }
}

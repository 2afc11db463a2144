package gradientlab.experiment.time;

import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.SequenceText;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.fuzz.Bounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A hostile text: refused by a sentence, or numbers that spell it again, which networks can learn. */
public final class TextFuzz {

    private static final int LENGTH = 5;
    private static final Path FILE = file();

    private TextFuzz() {}

    public static void read(byte[] input) throws IOException {
        Files.write(FILE, input);
        String text;
        try {
            text = TextFile.read(FILE.toString(), LENGTH);
        } catch (RecipeException e) {
            Bounds.refused(e);
            return;
        }
        SequenceText numbers = SequenceText.of(text);
        StringBuilder again = new StringBuilder();
        for (int at = 0; at < numbers.size(); at++) {
            again.append(numbers.symbol(numbers.code(at)));
        }
        Bounds.check(again.toString().equals(text), "spells another text");
        Bounds.check(numbers.size() >= SequenceTask.shortestText(LENGTH)
                && numbers.symbols() <= TextFile.MAX_CHARACTERS, "size");
        Bounds.check(numbers.entropy() >= 0 && numbers.entropy() <= Math.log(numbers.symbols()) + 1e-9,
                "entropy " + numbers.entropy());
        if (Bounds.some(input)) {
            train();
        }
    }

    private static void train() {
        TaskChoice choice = new TaskChoice(Task.TEXT, LENGTH, Optional.of(FILE.toString()));
        try {
            new TimeTraining(
                    TimeRecipe.of(choice, TimeRecipe.standard().networks().subList(0, 1))).advance();
        } catch (RecipeException e) {
            throw new AssertionError("a text that was read is refused", e);
        }
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("hostile", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

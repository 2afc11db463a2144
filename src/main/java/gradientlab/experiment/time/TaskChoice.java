package gradientlab.experiment.time;

import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.Task;
import java.util.Objects;
import java.util.Optional;

/**
 * What networks learn, and over how many time steps.
 *
 * @param task which one
 * @param length T, {@link #LEAST_LENGTH} to {@link #MAX_LENGTH} time steps
 * @param text the path of a UTF-8 file for the task of the next character; empty for the built-in text, and
 *     of no effect on other tasks
 */
public record TaskChoice(Task task, int length, Optional<String> text) {

    public static final int LEAST_LENGTH = SequenceTask.SHORTEST;
    public static final int MAX_LENGTH = SequenceTask.LONGEST;
    public static final int DEFAULT_LENGTH = 40;

    public TaskChoice {
        Objects.requireNonNull(task);
        text = task == Task.TEXT ? text : Optional.empty();
    }

    /** With the built-in text, where the task has one. */
    public static TaskChoice of(Task task, int length) {
        return new TaskChoice(task, length, Optional.empty());
    }

    public TaskChoice withTask(Task other) {
        return new TaskChoice(other, length, text);
    }

    public TaskChoice withLength(int other) {
        return new TaskChoice(task, other, text);
    }

    public TaskChoice withText(Optional<String> other) {
        return new TaskChoice(task, length, other);
    }
}

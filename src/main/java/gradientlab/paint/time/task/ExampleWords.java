package gradientlab.paint.time.task;

import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.text.Texts;
import java.util.Locale;
import java.util.stream.IntStream;

/** Says in a few words what the example of a task is to be answered by. */
public final class ExampleWords {

    private ExampleWords() {}

    /** "0.60 + 0.97 = 1.57", "+1", "X Y"; "" of sequences a recipe gives itself. */
    public static String answer(Task task, boolean given, TimeData data, Texts texts) {
        if (given || data.example().length == 0) {
            return "";
        }
        double last = data.course()[data.course().length - 1];
        return switch (task) {
            case ADDING -> sum(data, last);
            case RECALL -> last == 1 ? "+1" : "−1";
            case ORDER -> texts.get("time.train.example.order", last >= 2 ? "Y" : "X",
                    last % 2 == 1 ? "Y" : "X");
            case SINE -> texts.get("time.train.example.next", number(last));
            case TEXT -> texts.get("time.train.example.next", symbol(data.symbols(), (int) last));
        };
    }

    private static String sum(TimeData data, double sum) {
        int[] marked = marked(data);
        return marked.length != 2 ? number(sum)
                : number(data.example()[2 * marked[0]]) + " + " + number(data.example()[2 * marked[1]])
                        + " = " + number(sum);
    }

    /** The places, from 0, of the two marked numbers. */
    static int[] marked(TimeData data) {
        return IntStream.range(0, data.length()).filter(t -> data.example()[2 * t + 1] == 1).toArray();
    }

    /** A character of a text; what can't be seen by its sign. */
    static String symbol(String symbols, int code) {
        String found = symbols.codePoints().skip(code).limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return found.equals("\n") ? "↵" : found.equals(" ") ? "␣" : found;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }
}

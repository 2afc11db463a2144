package gradientlab.core.recurrent.task;

import gradientlab.core.Lcg;
import java.util.Arrays;

/**
 * Draws batch after batch of a task from one stream of numbers, N sequences at a time, in this order
 * (places from 0):
 *
 * <ul>
 * <li>adding: u [N][T]; N first places below(T/2); N second places T/2 + below(T - T/2).
 * <li>recall: N classes below(2); noise n12 [N][T - 1].
 * <li>order: symbols below(4) [N][T]; N first places T/10 + below(T/5 - T/10); N second places T/2 +
 * below(0.6 T - T/2, at least 1); N first symbols below(2); N second ones below(2).
 * <li>sine: N periods 6 + 14 u; N phases 2π u; x_t = sin(2π (t - 1) / period + phase).
 * <li>text: N starts below(size - T).
 * </ul>
 *
 * A deal allocates nothing. One thread at a time.
 */
public final class SequenceStream {

    private static final double SHORTEST_PERIOD = 6;
    private static final double PERIODS = 14;

    private final SequenceTask task;
    private final int length;
    private final int sequences;
    private final int numbers;
    private final Lcg random;
    private final double[] inputs;
    private final double[] targets;
    private final int[] firstPlaces;
    private final int[] secondPlaces;
    private final double[] periods;

    /** Batches of {@code sequences} from a stream. */
    public SequenceStream(SequenceTask task, int sequences, Lcg random) {
        this.task = task;
        this.sequences = sequences;
        this.random = random;
        length = task.length();
        numbers = task.inputs();
        inputs = new double[length * sequences * numbers];
        targets = new double[task.answers(sequences)];
        firstPlaces = new int[sequences];
        secondPlaces = new int[sequences];
        periods = new double[sequences];
    }

    public SequenceTask task() {
        return task;
    }

    /** N. */
    public int sequences() {
        return sequences;
    }

    /** x of the last deal, [T][N][I]; live. */
    public double[] inputs() {
        return inputs;
    }

    /** The targets of the last deal, [N] or [T][N]; live. */
    public double[] targets() {
        return targets;
    }

    /** Draws the next batch. */
    public void deal() {
        switch (task.task()) {
            case ADDING -> adding();
            case RECALL -> recall();
            case ORDER -> order();
            case SINE -> sine();
            case TEXT -> text();
        }
    }

    /** Where the numbers of a time step (from 0) of a sequence begin. */
    private int at(int place, int n) {
        return (place * sequences + n) * numbers;
    }

    private void places(int[] places, int from, int range) {
        for (int n = 0; n < sequences; n++) {
            places[n] = from + random.below(range);
        }
    }

    private void adding() {
        for (int n = 0; n < sequences; n++) {
            for (int place = 0; place < length; place++) {
                inputs[at(place, n)] = random.uniform();
                inputs[at(place, n) + 1] = 0;
            }
        }
        places(firstPlaces, 0, task.half());
        places(secondPlaces, task.half(), length - task.half());
        for (int n = 0; n < sequences; n++) {
            int first = at(firstPlaces[n], n);
            int second = at(secondPlaces[n], n);
            inputs[first + 1] = 1;
            inputs[second + 1] = 1;
            targets[n] = inputs[first] + inputs[second];
        }
    }

    private void recall() {
        for (int n = 0; n < sequences; n++) {
            int sign = random.below(2);
            targets[n] = sign;
            inputs[n] = 2 * sign - 1;
        }
        for (int n = 0; n < sequences; n++) {
            for (int place = 1; place < length; place++) {
                inputs[at(place, n)] = random.normal();
            }
        }
    }

    private void order() {
        Arrays.fill(inputs, 0);
        for (int n = 0; n < sequences; n++) {
            for (int place = 0; place < length; place++) {
                inputs[at(place, n) + random.below(4)] = 1;
            }
        }
        places(firstPlaces, task.early(), task.earlyRange());
        places(secondPlaces, task.half(), task.lateRange());
        for (int n = 0; n < sequences; n++) {
            targets[n] = 2 * symbol(firstPlaces[n], n);
        }
        for (int n = 0; n < sequences; n++) {
            targets[n] += symbol(secondPlaces[n], n);
        }
    }

    /** Draws X or Y, and puts it in the place of what stood there. */
    private int symbol(int place, int n) {
        int which = random.below(2);
        int at = at(place, n);
        Arrays.fill(inputs, at, at + numbers, 0);
        inputs[at + 4 + which] = 1;
        return which;
    }

    private void sine() {
        for (int n = 0; n < sequences; n++) {
            periods[n] = SHORTEST_PERIOD + PERIODS * random.uniform();
        }
        for (int n = 0; n < sequences; n++) {
            double phase = 2 * Math.PI * random.uniform();
            for (int place = 0; place < length; place++) {
                inputs[at(place, n)] = Math.sin(2 * Math.PI * place / periods[n] + phase);
                targets[place * sequences + n] = Math.sin(2 * Math.PI * (place + 1) / periods[n] + phase);
            }
        }
    }

    private void text() {
        Arrays.fill(inputs, 0);
        for (int n = 0; n < sequences; n++) {
            int start = random.below(task.text().size() - length);
            for (int place = 0; place < length; place++) {
                inputs[at(place, n) + task.text().code(start + place)] = 1;
                targets[place * sequences + n] = task.text().code(start + place + 1);
            }
        }
    }
}

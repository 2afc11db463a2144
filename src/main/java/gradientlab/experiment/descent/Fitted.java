package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.data.DataSet;
import gradientlab.core.data.Generators;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.data.LinearRegression;
import gradientlab.core.surface.data.LogisticRegression;
import gradientlab.core.surface.data.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A surface that is the loss of a small model on examples, and the batches in which runners see them.
 *
 * @param source a shipped set, a generator, or the path of a file
 * @param file whether {@code source} is a path
 * @param columns the two columns used, from 1; empty for generated examples
 * @param classes the two classes told apart, from 1 in their order; empty for a regression line
 * @param read the examples of a shipped set or a file; empty for generated ones
 * @param batching how many examples an update sees
 */
public record Fitted(
        String source, boolean file, List<Integer> columns, List<Integer> classes, Optional<Examples> read,
        Batching batching) implements SurfaceOrigin {

    /** Generated examples along a straight line. */
    public static final String LINE = "line";

    /** The ids of the surfaces there are of this kind. */
    public static final List<String> IDS = List.of(LinearRegression.ID, LogisticRegression.ID);

    /** The most examples that are used; of more, as many are drawn. */
    public static final int MAX_ROWS = 1000;

    private static final Knob POINTS = Knob.whole("points", "", 20, MAX_ROWS, 60);
    private static final Knob DATA_SEED = Knob.whole("data_seed", "", 1, 1000, 1).text("data_seed");
    private static final Knob SCALE = Knob.toggle("scale", true);
    private static final Knob PENALTY = Knob.logFromZero("l2", "λ", 10, 1e-4, 1, 0.01);

    public Fitted {
        columns = List.copyOf(columns);
        classes = List.copyOf(classes);
    }

    /**
     * Examples as they were read.
     *
     * @param columns what a file's header calls the two columns; empty if nothing does
     * @param classes what a file calls the two classes; empty if nothing does
     */
    public record Examples(Sample sample, List<String> columns, List<String> classes) {

        public Examples {
            columns = List.copyOf(columns);
            classes = List.copyOf(classes);
        }
    }

    /** The examples a surface of that id may be made from, beside files. */
    public static List<String> sources(String id) {
        return id.equals(LinearRegression.ID) ? List.of("iris", LINE) : List.of("iris", "blobs", "moons");
    }

    @Override
    public List<Knob> knobs(String id) {
        boolean line = id.equals(LinearRegression.ID);
        List<Knob> knobs = new ArrayList<>();
        if (read.isEmpty()) {
            knobs.add(POINTS);
            double noise = source.equals("moons") ? 0.25 : line ? 0.4 : 0.7;
            knobs.add(Knob.linear("noise", "σ", 0, 2, noise).text("data_noise"));
            knobs.add(DATA_SEED);
        }
        knobs.add(SCALE.initially(line ? 0 : 1));
        if (!line) {
            knobs.add(PENALTY);
        }
        return knobs;
    }

    @Override
    public LossSurface make(String id, Settings knobs) {
        boolean line = id.equals(LinearRegression.ID);
        Sample all = read.map(Examples::sample).orElseGet(() -> line ? line(knobs) : classes(knobs));
        Sample seen = scaled(knobs) ? all.scaled(!line) : all;
        return line ? new LinearRegression(seen) : new LogisticRegression(seen, knobs.get(PENALTY.id()));
    }

    /** Whether both numbers of an example, or the input alone, are brought to mean 0 and deviation 1. */
    public static boolean scaled(Settings knobs) {
        return knobs.on(SCALE.id());
    }

    /** How many examples there are. */
    public int rows(Settings knobs) {
        return read.map(each -> each.sample().rows()).orElseGet(() -> (int) knobs.get(POINTS.id()));
    }

    public Fitted withBatching(Batching other) {
        return new Fitted(source, file, columns, classes, read, other);
    }

    /** What a file's header calls the two columns; empty if nothing does. */
    public List<String> columnNames() {
        return read.map(Examples::columns).orElse(List.of());
    }

    /** What a file calls the two classes; empty if nothing does. */
    public List<String> classNames() {
        return read.map(Examples::classes).orElse(List.of());
    }

    private static Sample line(Settings knobs) {
        int n = (int) knobs.get(POINTS.id());
        Lcg random = new Lcg((long) knobs.get(DATA_SEED.id()));
        double[] u = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            u[i] = 3 * random.uniform();
            v[i] = 0.5 + 0.8 * u[i] + knobs.get("noise") * random.normal();
        }
        return new Sample(u, v, new boolean[0]);
    }

    private Sample classes(Settings knobs) {
        Settings generator = Settings.NONE.with("points", knobs.get(POINTS.id()))
                .with("noise", knobs.get("noise")).with("classes", 2);
        DataSet made = Generators.find(source).orElseThrow()
                .make(generator, (long) knobs.get(DATA_SEED.id()));
        return sample(made, List.of(1, 2), List.of(1, 2));
    }

    /** The examples of two classes, by two of their features. */
    static Sample sample(DataSet data, List<Integer> columns, List<Integer> classes) {
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < data.rows(); i++) {
            if (classes.contains(data.labels()[i] + 1)) {
                rows.add(i);
            }
        }
        double[] u = new double[rows.size()];
        double[] v = new double[rows.size()];
        boolean[] positive = new boolean[rows.size()];
        for (int i = 0; i < u.length; i++) {
            int at = rows.get(i) * data.features();
            u[i] = data.inputs()[at + columns.get(0) - 1];
            v[i] = data.inputs()[at + columns.get(1) - 1];
            positive[i] = data.labels()[rows.get(i)] + 1 == classes.get(1);
        }
        return new Sample(u, v, positive);
    }

    /** At most {@link #MAX_ROWS} of the examples, drawn the same way every time, in their order. */
    static Sample drawn(Sample all) {
        if (all.rows() <= MAX_ROWS) {
            return all;
        }
        int[] order = DataSet.shuffled(all.rows(), new Lcg(1));
        boolean[] kept = new boolean[all.rows()];
        for (int i = 0; i < MAX_ROWS; i++) {
            kept[order[i]] = true;
        }
        double[] u = new double[MAX_ROWS];
        double[] v = new double[MAX_ROWS];
        boolean[] positive = new boolean[all.classed() ? MAX_ROWS : 0];
        int at = 0;
        for (int i = 0; i < all.rows(); i++) {
            if (kept[i]) {
                u[at] = all.u(i);
                v[at] = all.v(i);
                if (all.classed()) {
                    positive[at] = all.positive(i);
                }
                at++;
            }
        }
        return new Sample(u, v, positive);
    }
}

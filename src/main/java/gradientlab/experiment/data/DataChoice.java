package gradientlab.experiment.data;

import gradientlab.core.Settings;
import gradientlab.core.data.Generators;
import java.util.List;

/** What networks learn: where their examples come from. */
public sealed interface DataChoice {

    /** The largest |number| of explicit data and parameters. */
    double MAX_NUMBER = 1e9;

    /** A generator by id, with its knobs. */
    record GeneratedData(String id, Settings knobs) implements DataChoice {

        /** The generator with its knobs at their defaults. */
        public static GeneratedData of(String id) {
            return new GeneratedData(id, Settings.defaults(Generators.find(id).orElseThrow().knobs()));
        }
    }

    /** {@code digits} or {@code iris}. */
    record ShippedData(String id) implements DataChoice {}

    /**
     * A CSV of the user's own: numeric columns, the last one the class.
     *
     * @param path as written in the recipe
     */
    record FileData(String path) implements DataChoice {}

    /** Numbers in the recipe itself; trained as one full batch. */
    record ExplicitData(List<List<Double>> inputs, List<List<Double>> targets) implements DataChoice {

        public ExplicitData {
            inputs = copied(inputs);
            targets = copied(targets);
        }
    }

    private static List<List<Double>> copied(List<List<Double>> rows) {
        return rows.stream().map(List::copyOf).toList();
    }
}

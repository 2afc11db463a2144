package gradientlab.core.data;

import gradientlab.core.Knob;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The catalogue of generated data sets, all in the plane and about as large as the unit disc. */
public final class Generators {

    private static final List<Generator> ALL = List.of(
            new Drawn("circles", 0.06, List.of(), (i, share, u, random, out, settings) -> {
                double radius = i % 2 == 0 ? 1 : 0.5;
                double angle = 2 * Math.PI * u;
                out[0] = radius * Math.cos(angle);
                out[1] = radius * Math.sin(angle);
                return i % 2;
            }),
            new Drawn("moons", 0.1, List.of(), (i, share, u, random, out, settings) -> {
                double angle = Math.PI * u;
                boolean upper = i % 2 == 0;
                out[0] = upper ? Math.cos(angle) - 0.5 : 0.5 - Math.cos(angle);
                out[1] = upper ? Math.sin(angle) - 0.25 : 0.25 - Math.sin(angle);
                return i % 2;
            }),
            new Drawn(
                    "spirals", 0.02, List.of(Knob.linear("turns", "", 0.25, 3, 1.5)),
                    (i, share, u, random, out, settings) -> {
                        double radius = 0.05 + 0.95 * share;
                        double angle =
                                2 * Math.PI * settings.get("turns") * share + (i % 2 == 0 ? 0 : Math.PI);
                        out[0] = radius * Math.cos(angle);
                        out[1] = radius * Math.sin(angle);
                        return i % 2;
                    }),
            new Drawn("xor", 0.05, List.of(), (i, share, u, random, out, settings) -> {
                double x = random.symmetric(1);
                double y = Math.copySign(random.uniform(), i % 2 == 0 ? x : -x);
                out[0] = x;
                out[1] = y;
                return i % 2;
            }),
            new Drawn(
                    "blobs", 0.25, List.of(Knob.whole("classes", "", 2, 6, 3)),
                    (i, share, u, random, out, settings) -> {
                        int classes = (int) settings.get("classes");
                        double angle = 2 * Math.PI * (i % classes) / classes + Math.PI / 2;
                        out[0] = Math.cos(angle);
                        out[1] = Math.sin(angle);
                        return i % classes;
                    }));

    private Generators() {}

    /** All of them, in the order pickers show. */
    public static List<Generator> all() {
        return ALL;
    }

    /** The generator of that id, if there is one. */
    public static Optional<Generator> find(String id) {
        return ALL.stream().filter(generator -> generator.id().equals(id)).findFirst();
    }

    /** Places one example without its noise. */
    private interface Place {
        /**
         * @param i which example
         * @param share of the way through the examples, [0, 1)
         * @param u uniform in [0, 1)
         * @param out overwritten with x and y
         * @return its class
         */
        int put(int i, double share, double u, Lcg random, double[] out, Settings settings);
    }

    private record Drawn(String id, List<Knob> knobs, Place place) implements Generator {

        Drawn(String id, double noise, List<Knob> own, Place place) {
            this(id, all(noise, own), place);
        }

        private static List<Knob> all(double noise, List<Knob> own) {
            List<Knob> knobs = new ArrayList<>();
            knobs.add(Knob.whole("points", "", 20, 5000, 400));
            knobs.add(Knob.linear("noise", "σ", 0, 1, noise).text("data_noise"));
            knobs.addAll(own);
            return List.copyOf(knobs);
        }

        @Override
        public DataSet make(Settings settings, long seed) {
            Settings complete = Settings.defaults(knobs).with(settings);
            int points = (int) complete.get("points");
            double noise = complete.get("noise");
            Lcg random = new Lcg(seed);
            double[] x = new double[2 * points];
            int[] labels = new int[points];
            double[] out = new double[2];
            int classes = complete.has("classes") ? (int) complete.get("classes") : 2;
            for (int i = 0; i < points; i++) {
                double u = random.uniform();
                labels[i] = place.put(i, (double) i / points, u, random, out, complete);
                x[2 * i] = out[0] + noise * random.normal();
                x[2 * i + 1] = out[1] + noise * random.normal();
            }
            return new DataSet(2, classes, x, labels);
        }
    }
}

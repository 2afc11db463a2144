package gradientlab.core.optimizer.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.optimizer.rule.Walk;
import gradientlab.core.surface.catalogue.Bowl;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Choosing a library's convention gives that library's numbers: all of peers.json, ten steps each. */
class ConventionsTest {

    private static final JsonNode PEERS = Reference.read("peers.json");

    private static final Map<String, String> LIBRARIES =
            Map.of("torch", "pytorch", "keras", "keras", "optax", "optax", "book", "book");

    /** For each case the rule, then the knobs its name fixes for all libraries alike. */
    private static final Map<String, Object[]> CASES = Map.ofEntries(
            Map.entry("sgd", rule("sgd")),
            Map.entry("momentum", rule("momentum")),
            Map.entry("nesterov", rule("nag")),
            Map.entry("adagrad_acc0_eps1e-10",
                    rule("adagrad", "initial_accumulator_value", 0, "eps", 1e-10)),
            Map.entry("adadelta_rho0.9_eps1e-6_lr1", rule("adadelta", "lr", 1, "rho", 0.9, "eps", 1e-6)),
            Map.entry("rmsprop_rho0.9_eps1e-8", rule("rmsprop", "alpha", 0.9, "eps", 1e-8)),
            Map.entry("rmsprop_rho0.9_eps1e-3", rule("rmsprop", "alpha", 0.9, "eps", 1e-3)),
            Map.entry("rmsprop_centered_rho0.9_eps1e-8",
                    rule("rmsprop", "alpha", 0.9, "eps", 1e-8, "centered", 1)),
            Map.entry("rmsprop_momentum0.9_rho0.9_eps1e-8",
                    rule("rmsprop", "alpha", 0.9, "eps", 1e-8, "momentum", 0.9)),
            Map.entry("adam_eps1e-8", rule("adam", "eps", 1e-8)),
            Map.entry("adam_eps1e-2", rule("adam", "eps", 1e-2)),
            Map.entry("amsgrad_eps1e-8", rule("amsgrad", "eps", 1e-8)),
            Map.entry("adamw_wd0.01_eps1e-8", rule("adamw", "eps", 1e-8, "weight_decay", 0.01)),
            Map.entry("nadam_eps1e-8", rule("nadam", "eps", 1e-8)),
            Map.entry("adamax_eps1e-8", rule("adamax", "eps", 1e-8)),
            Map.entry("radam_eps1e-8", rule("radam", "eps", 1e-8)),
            Map.entry("radam_eps1e-2", rule("radam", "eps", 1e-2)),
            Map.entry("lion_wd0", rule("lion", "weight_decay", 0)),
            Map.entry("yogi_eps1e-3", rule("yogi")),
            Map.entry("adabelief_eps1e-16", rule("adabelief")),
            Map.entry("default_adagrad", rule("adagrad")),
            Map.entry("default_adadelta_lr1", rule("adadelta", "lr", 1)),
            Map.entry("default_rmsprop", rule("rmsprop")),
            Map.entry("default_adam", rule("adam")),
            Map.entry("default_adamw", rule("adamw")),
            Map.entry("default_lion", rule("lion")),
            Map.entry("book_sgd", rule("sgd")),
            Map.entry("book_momentum", rule("momentum")),
            Map.entry("book_adagrad", rule("adagrad")),
            Map.entry("book_rmsprop", rule("rmsprop")),
            Map.entry("book_adam", rule("adam")));

    /** Rows that are no library's rule as it comes: other options of one, float32, and the book's mistake. */
    private static boolean apart(String name, String library) {
        return !LIBRARIES.containsKey(library) || name.startsWith("book_nesterov");
    }

    private static Object[] rule(Object... rule) {
        return rule;
    }

    static Stream<Arguments> rows() {
        List<Arguments> rows = new ArrayList<>();
        PEERS.get("rows").properties().forEach(row -> row.getValue().fieldNames()
                .forEachRemaining(library -> {
                    String[] place = row.getKey().split("/");
                    if (!apart(place[1], library)) {
                        rows.add(Arguments.of(place[0], place[1], library));
                    }
                }));
        return rows.stream();
    }

    @Test
    void everyRowOfTheLibrariesIsAmongThem() {
        Set<String> cases = new HashSet<>();
        rows().forEach(row -> cases.add((String) row.get()[1]));
        assertEquals(new TreeSet<>(CASES.keySet()), new TreeSet<>(cases));
        assertEquals(150, rows().count());
    }

    @ParameterizedTest(name = "{0}/{1} of {2}")
    @MethodSource("rows")
    void aConventionGivesItsLibrarysNumbers(String surface, String name, String library) {
        assertTrue(distance(surface, name, library, library) <= 1e-11,
                () -> "off by " + distance(surface, name, library, library));
    }

    /** peers.json says how far each library is from PyTorch: where that is much, PyTorch's form must miss. */
    @Test
    void anotherConventionMissesThem() {
        int told = 0;
        for (JsonNode row : PEERS.get("max_abs_diff_from_torch")) {
            String[] place = row.get(0).textValue().split("/");
            String library = row.get(1).textValue();
            double apart = row.get(2).doubleValue();
            if (!apart(place[1], library) && apart > 1e-9) {
                assertEquals(apart, distance(place[0], place[1], library, "torch"), 1e-3 * apart,
                        String.join("/", place) + " " + library);
                told++;
            }
        }
        assertTrue(told > 30, told + " told apart");
    }

    @ParameterizedTest
    @MethodSource("gradientlab.core.optimizer.rule.OptimizersTest#optimizers")
    void allConventionsOfARuleSetTheSameKnobs(Optimizer rule) {
        for (Convention convention : Conventions.of(rule.id())) {
            assertTrue(Conventions.LIBRARIES.contains(convention.library()));
            assertEquals(Conventions.of(rule.id()).get(0).knobs().values().keySet(),
                    convention.knobs().values().keySet());
            Settings usual = Settings.defaults(rule.knobs());
            assertTrue(usual.values().keySet().containsAll(convention.knobs().values().keySet()));
            assertTrue(Conventions.followed(rule.id(), usual.with(convention.knobs())).contains(convention));
            assertEquals(convention,
                    Conventions.find(rule.id(), convention.library()).orElseThrow());
        }
    }

    @Test
    void theDefaultsArePyTorchsButForThePointThatNagDraws() {
        for (Optimizer rule : Optimizers.all()) {
            Settings usual = Settings.defaults(rule.knobs());
            Conventions.find(rule.id(), "pytorch").ifPresent(torch -> assertEquals(
                    !rule.id().equals("nag"), torch.followedBy(usual), rule.id()));
        }
    }

    @Test
    void aKnobMovedByHandLeavesTheConvention() {
        Settings keras = Settings.defaults(Optimizers.get("adam").knobs())
                .with(Conventions.find("adam", "keras").orElseThrow().knobs());
        assertEquals(List.of("keras", "book"),
                Conventions.followed("adam", keras).stream().map(Convention::library).toList());
        assertEquals(List.of(), Conventions.followed("adam", keras.with("eps", 1e-3)));
        assertFalse(Conventions.differ("sgd"));
        assertFalse(Conventions.differ("newton"));
        assertTrue(Conventions.differ("adam"));
    }

    @ParameterizedTest
    @EnumSource(Texts.Language.class)
    void everyConventionThatDiffersIsExplained(Texts.Language language) {
        Texts texts = Texts.of(language);
        for (String library : Conventions.LIBRARIES) {
            assertTrue(texts.has("convention.library." + library), library);
        }
        for (Optimizer rule : Optimizers.all()) {
            for (Convention convention : Conventions.of(rule.id())) {
                assertEquals(Conventions.differ(rule.id()), texts.has(convention.text()),
                        convention.text());
            }
        }
    }

    /** Algorithm 2 of Reddi, Kale and Kumar, line by line. */
    @Test
    void amsGradsPaperCorrectsNothing() {
        Settings paper = Settings.defaults(Optimizers.get("amsgrad").knobs())
                .with(Conventions.find("amsgrad", "paper").orElseThrow().knobs()).with("lr", 0.1);
        List<double[]> got = Walk.of(Optimizers.get("amsgrad"), paper, new Bowl(), 10, -7, 2);
        assertEquals(0.1 * 0.1 / Math.sqrt(0.001), 2 - got.get(1)[1], 1e-12, "whatever the gradient");
        double[] x = {-7, 2};
        double[] m = new double[2];
        double[] v = new double[2];
        double[] largest = new double[2];
        double[] g = new double[2];
        for (int k = 0; k < 10; k++) {
            assertEquals(x[0], got.get(k)[0], 1e-12);
            assertEquals(x[1], got.get(k)[1], 1e-12);
            new Bowl().gradient(g, x[0], x[1]);
            for (int i = 0; i < 2; i++) {
                m[i] = 0.9 * m[i] + 0.1 * g[i];
                v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
                largest[i] = Math.max(largest[i], v[i]);
                x[i] -= 0.1 * m[i] / Math.sqrt(largest[i]);
            }
        }
    }

    /** Algorithm 2 of Loshchilov and Hutter: the schedule scales the decay, the learning rate does not. */
    @Test
    void adamWsPaperDecaysByTheSchedulesShareAlone() {
        Settings paper = Settings.defaults(Optimizers.get("adamw").knobs())
                .with(Conventions.find("adamw", "paper").orElseThrow().knobs()).with("weight_decay", 0.2);
        Settings still = paper.with("weight_decay", 0);
        for (double lr : new double[] {0.01, 1}) {
            for (double share : new double[] {1, 0.25}) {
                Stepper decaying = Optimizers.get("adamw").start(2, paper.with("lr", lr), new Bowl());
                Stepper staying = Optimizers.get("adamw").start(2, still.with("lr", lr), new Bowl());
                double[] one = {-7, 2};
                double[] other = {-7, 2};
                double[] g = new double[2];
                for (int k = 0; k < 3; k++) {
                    double[] before = one.clone();
                    new Bowl().gradient(g, one[0], one[1]);
                    decaying.rate(lr * share);
                    staying.rate(lr * share);
                    System.arraycopy(before, 0, other, 0, 2);
                    decaying.step(one, g);
                    staying.step(other, g);
                    assertEquals(-0.2 * share * before[0], one[0] - other[0], 1e-12);
                    assertEquals(-0.2 * share * before[1], one[1] - other[1], 1e-12);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("velocities")
    void theRatesPlaceIsFeltOnlyOnceTheRateChanges(String id, Object[] more) {
        Settings outside = Walk.settings(Optimizers.get(id), more).with("lr", 0.02);
        Settings inside = outside.with("rate_form", 1);
        assertEquals(0, farthest(id, outside, inside, 0.02), 1e-12);
        assertTrue(farthest(id, outside, inside, 0.002) > 1e-3, "the old velocity keeps its speed inside");
    }

    static Stream<Arguments> velocities() {
        return Stream.of(
                Arguments.of("momentum", new Object[0]),
                Arguments.of("nag", new Object[0]),
                Arguments.of("nag", new Object[] {"form", 1}),
                Arguments.of("rmsprop", new Object[] {"momentum", 0.9}));
    }

    @ParameterizedTest
    @MethodSource("velocities")
    void aChangeOfTheRatesPlaceKeepsTheSpeed(String id, Object[] more) {
        Settings outside = Walk.settings(Optimizers.get(id), more).with("lr", 0.02);
        for (boolean in : new boolean[] {true, false}) {
            Settings before = in ? outside : outside.with("rate_form", 1);
            Settings after = in ? outside.with("rate_form", 1) : outside;
            Stepper kept = Optimizers.get(id).start(2, before, new Bowl());
            Stepper moved = Optimizers.get(id).start(2, before, new Bowl());
            double[] one = {-7, 2};
            double[] other = {-7, 2};
            for (int k = 0; k < 30; k++) {
                if (k == 12) {
                    moved.set(after);
                }
                advance(kept, one);
                advance(moved, other);
                assertEquals(one[0], other[0], 1e-12);
                assertEquals(one[1], other[1], 1e-12);
            }
            assertNotEquals(-7, one[0]);
        }
    }

    /** The largest distance of 30 steps, the learning rate changing after 12. */
    private static double farthest(String id, Settings first, Settings second, double lr) {
        Stepper a = Optimizers.get(id).start(2, first, new Bowl());
        Stepper b = Optimizers.get(id).start(2, second, new Bowl());
        double[] one = {-7, 2};
        double[] other = {-7, 2};
        double farthest = 0;
        for (int k = 0; k < 30; k++) {
            if (k == 12) {
                a.set(first.with("lr", lr));
                b.set(second.with("lr", lr));
            }
            advance(a, one);
            advance(b, other);
            farthest = Math.max(farthest, Math.hypot(one[0] - other[0], one[1] - other[1]));
        }
        return farthest;
    }

    private static void advance(Stepper stepper, double[] point) {
        double[] probe = new double[2];
        double[] gradient = new double[2];
        stepper.probe(probe, point);
        new Bowl().gradient(gradient, probe);
        stepper.step(point, gradient);
    }

    /** How far a library's ten steps are from ours under a convention, in any coordinate. */
    private static double distance(String surface, String name, String library, String convention) {
        Object[] row = CASES.get(name);
        Optimizer rule = Optimizers.get((String) row[0]);
        Settings chosen = Settings.defaults(rule.knobs())
                .with(Conventions.find(rule.id(), LIBRARIES.get(convention)).orElseThrow().knobs())
                .with("lr", PEERS.get("lr").get(surface).doubleValue());
        for (int i = 1; i < row.length; i += 2) {
            chosen = chosen.with((String) row[i], ((Number) row[i + 1]).doubleValue());
        }
        JsonNode start = PEERS.get("starts").get(surface);
        JsonNode expected = PEERS.get("rows").get(surface + "/" + name).get(library);
        List<double[]> got = Walk.of(rule, chosen, Surfaces.get(surface), expected.size(),
                start.get(0).doubleValue(), start.get(1).doubleValue());
        double farthest = 0;
        for (int k = 0; k < expected.size(); k++) {
            for (int i = 0; i < 2; i++) {
                farthest = Math.max(farthest,
                        Math.abs(expected.get(k).get(i).doubleValue() - got.get(k + 1)[i]));
            }
        }
        return farthest;
    }
}

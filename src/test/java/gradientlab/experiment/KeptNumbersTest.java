package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every preset gives the bits it gave when they were written down: of descents the whole paths, of
 * trainings with the scalar product the losses and the norms of every layer over 40 steps.
 *
 * <p>Java lets a library's exp, log, tanh differ by an ulp from one processor or JDK to the next. The hashes
 * therefore stand beside one of each function; where a function gives other bits than it did there, the
 * losses of the trainings that may use it are compared as numbers, and descents are left to the other tests.
 *
 * <p>After an intended change: {@code ./mvnw -q test -Dtest=KeptNumbersTest -Dnumbers=write}, then see which
 * lines of src/test/resources/reference/kept-numbers.txt have changed.
 */
class KeptNumbersTest {

    private static final Path FILE = Path.of("src/test/resources/reference/kept-numbers.txt");
    private static final int STEPS = 40;

    /** How far a loss may be off, as a share, after 40 steps of training that began an ulp apart. */
    private static final double CLOSE = 1e-6;

    private static final Map<String, DoubleUnaryOperator> FUNCTIONS = Map.of(
            "exp", Math::exp, "log", Math::log, "log1p", Math::log1p, "tanh", Math::tanh, "sin", Math::sin,
            "cos", Math::cos, "pow", u -> Math.pow(0.9, 9 * Math.abs(u)), "hypot", u -> Math.hypot(u, 1.3));

    /** FNV-1a over the bits of numbers. */
    private static final class Hash {
        private long state = 0xcbf29ce484222325L;

        void add(double number) {
            long bits = Double.doubleToLongBits(number);
            for (int i = 0; i < Long.BYTES; i++) {
                state = (state ^ bits >>> 8 * i & 255) * 0x100000001b3L;
            }
        }

        @Override
        public String toString() {
            return String.format("%016x", state);
        }
    }

    static List<Preset<DescentRecipe>> descents() {
        return Presets.of(DescentKind.KIND);
    }

    static List<Preset<FlowRecipe>> trainings() {
        return Presets.of(FlowKind.KIND);
    }

    @ParameterizedTest
    @MethodSource("descents")
    void aDescentGivesTheBitsItGave(Preset<DescentRecipe> preset) throws IOException {
        Hash hash = new Hash();
        for (Trajectory path : Descent.run(preset.recipe()).runners()) {
            for (int row = 0; row < path.rows(); row++) {
                hash.add(path.x(row));
                hash.add(path.y(row));
                hash.add(path.loss(row));
                hash.add(path.gradientX(row));
                hash.add(path.gradientY(row));
                hash.add(path.evaluations(row));
            }
            hash.add(path.divergedAt());
            hash.add(path.convergedAt());
            hash.add(path.reachedAt());
            hash.add(path.bestAt());
        }
        String kept = kept("descent " + preset.id(), hash.toString());
        assumeTrue(sameFunctions("exp", "log", "log1p", "sin", "cos", "pow", "hypot"),
                "Java's functions are not those of the hashes");
        assertEquals(kept, hash.toString());
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void aTrainingGivesTheBitsItGave(Preset<FlowRecipe> preset) throws IOException, RecipeException {
        Training training = new Training(preset.recipe(), MatrixProducts::scalar);
        training.forget();
        List<Double> losses = new ArrayList<>();
        Hash hash = new Hash();
        for (int step = 0; step <= STEPS; step++) {
            for (int i = 0; i < preset.recipe().networks().size(); i++) {
                losses.add(training.loss(i));
                hash.add(training.loss(i));
                for (int layer = 0; layer < training.report(i).layers(); layer++) {
                    for (Quantity quantity : Quantity.values()) {
                        hash.add(training.report(i).get(layer, quantity));
                    }
                }
            }
            training.advance();
        }
        int networks = preset.recipe().networks().size();
        List<Double> last = losses.subList(losses.size() - networks, losses.size());
        String now = hash + " " + String.join(" ", last.stream().map(String::valueOf).toList());
        String[] kept = kept("flow " + preset.id(), now).split(" ");
        for (int i = 0; i < networks; i++) {
            double loss = Double.parseDouble(kept[i + 1]);
            boolean close = Math.abs(last.get(i) - loss) <= CLOSE * Math.abs(loss);
            assertTrue(close || last.get(i).equals(loss),
                    "network " + i + " " + last.get(i) + ", was " + loss);
        }
        boolean tanh = preset.recipe().networks().stream().anyMatch(net -> net.activation().endsWith("tanh"));
        if (sameFunctions("exp", "log", "log1p", "sin", "cos", "pow", "hypot")
                && (!tanh || sameFunctions("tanh"))) {
            assertEquals(kept[0], hash.toString());
        }
    }

    @Test
    void aHashKnowsTheLastBit() {
        Hash one = new Hash();
        Hash other = new Hash();
        one.add(0.1);
        other.add(Math.nextUp(0.1));
        assertNotEquals(one.toString(), other.toString());
    }

    private static boolean sameFunctions(String... names) throws IOException {
        boolean same = true;
        for (String name : names) {
            Hash hash = new Hash();
            for (int i = -4000; i <= 4000; i++) {
                hash.add(FUNCTIONS.get(name).applyAsDouble(i * 0.00137 + 1e-7 * i * i));
            }
            same &= kept("Math." + name, hash.toString()).equals(hash.toString());
        }
        return same;
    }

    /** What the file says under a name; with {@code -Dnumbers=write} it says what is now. */
    private static String kept(String name, String now) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        if (Files.exists(FILE)) {
            for (String line : Files.readAllLines(FILE)) {
                lines.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
        }
        if ("write".equals(System.getProperty("numbers"))) {
            lines.put(name, now);
            Files.write(FILE, lines.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
        }
        assertTrue(lines.containsKey(name), () -> name + " is not in " + FILE);
        return lines.get(name);
    }
}

package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Surfaces;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every case of optimizers.json: paths of PyTorch and optax over 200 steps, at the tolerance its notes
 * suggest. Rows whose own sensitivity to the last bit is over 1e-6 are chaotic and not compared.
 */
class OptimizersAgainstReferenceTest {

    private static final double CHAOTIC = 1e-6;

    /** What the reference calls our optimizers, where the names differ. */
    private static final Map<String, String> IDS = Map.of(
            "sgd_l2", "sgd",
            "nesterov_lookahead", "nag",
            "nesterov_torch", "nag",
            "rmsprop_centered", "rmsprop",
            "rmsprop_momentum", "rmsprop",
            "rmsprop_centered_momentum", "rmsprop",
            "adam_l2", "adam");

    private final JsonNode cases = Reference.read("optimizers.json").get("cases");

    @Test
    void thereAre416Cases() {
        assertEquals(416, cases.size());
    }

    @TestFactory
    Stream<DynamicTest> everyPathIsTheReferencePath() {
        return StreamSupport.stream(cases.spliterator(), false)
                .map(each -> DynamicTest.dynamicTest(each.get("id").textValue(), () -> compare(each)));
    }

    @Test
    void almostNoRowIsChaotic() {
        long rows = 0;
        long chaotic = 0;
        for (JsonNode each : cases) {
            for (JsonNode row : each.get("rows")) {
                rows++;
                chaotic += Reference.number(row.get(4)) > CHAOTIC ? 1 : 0;
            }
        }
        assertTrue(chaotic < 0.01 * rows, chaotic + " of " + rows);
    }

    private static void compare(JsonNode each) {
        String name = each.get("optimizer").textValue();
        Optimizer optimizer = Optimizers.get(IDS.getOrDefault(name, name));
        LossSurface surface = Surfaces.get(each.get("surface").textValue());
        double x = Reference.number(each.get("start").get(0));
        double y = Reference.number(each.get("start").get(1));
        List<double[]> path =
                Walk.of(optimizer, settings(optimizer, name, each.get("hyper")), surface, 200, x, y);

        int ends = each.get("nonfinite_step").isNull() ? 200 : each.get("nonfinite_step").intValue();
        assertEquals(ends, path.size() - 1, "steps taken");
        assertEquals(each.get("nonfinite_step").isNull(), Walk.finite(path.get(ends)), "finite at the end");
        int compared = 0;
        for (JsonNode row : each.get("rows")) {
            double dev = Reference.number(row.get(4));
            int step = row.get(0).intValue();
            if (dev <= CHAOTIC) {
                close(Reference.number(row.get(1)), path.get(step)[0], dev, "x at step " + step);
                close(Reference.number(row.get(2)), path.get(step)[1], dev, "y at step " + step);
                compared++;
            }
        }
        assertTrue(compared >= Math.min(10, ends / 4), "rows compared: " + compared);
    }

    private static void close(double expected, double got, double dev, String what) {
        assertEquals(expected, got, 1e-11 * Math.max(1, Math.abs(expected)) + 100 * dev, what);
    }

    private static Settings settings(Optimizer optimizer, String name, JsonNode hyper) {
        Settings settings = Settings.defaults(optimizer.knobs());
        for (Map.Entry<String, JsonNode> each : hyper.properties()) {
            if (each.getKey().equals("amsgrad") || each.getKey().equals("decoupled")) {
                continue;
            }
            assertTrue(settings.has(each.getKey()), each.getKey());
            double value = each.getValue().isBoolean() ? (each.getValue().booleanValue() ? 1 : 0)
                    : Reference.number(each.getValue());
            settings = settings.with(each.getKey(), value);
        }
        return name.equals("nesterov_torch") ? settings.with("form", 1) : settings;
    }
}

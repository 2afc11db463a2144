package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.surface.catalogue.Surfaces;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where libraries disagree (peers.json): which of them each variant of ours follows, over ten steps. */
class OptimizersAgainstPeersTest {

    private static final double ADADELTA_LR = 1;
    private static final JsonNode PEERS = Reference.read("peers.json");

    private static final Object[][] FOLLOWED = {
            {"sgd", "torch", "sgd"},
            {"sgd", "keras", "sgd"},
            {"momentum", "torch", "momentum"},
            {"momentum", "optax", "momentum"},
            {"momentum", "keras", "momentum"},
            {"nesterov", "torch", "nag", "form", 1},
            {"nesterov", "optax", "nag", "form", 1},
            {"nesterov", "keras", "nag", "form", 1},
            {"adagrad_acc0_eps1e-10", "torch", "adagrad"},
            {"adagrad_acc0_eps1e-10", "keras", "adagrad", "eps_form", 1},
            {"adadelta_rho0.9_eps1e-6_lr1", "torch", "adadelta"},
            {"adadelta_rho0.9_eps1e-6_lr1", "keras", "adadelta"},
            {"rmsprop_rho0.9_eps1e-8", "torch", "rmsprop", "alpha", 0.9},
            {"rmsprop_rho0.9_eps1e-3", "torch", "rmsprop", "alpha", 0.9, "eps", 1e-3},
            {"rmsprop_rho0.9_eps1e-3", "optax_eps_outside", "rmsprop", "alpha", 0.9, "eps", 1e-3},
            {"rmsprop_rho0.9_eps1e-3", "optax", "rmsprop", "alpha", 0.9, "eps", 1e-3, "eps_form", 1},
            {"rmsprop_rho0.9_eps1e-3", "keras", "rmsprop", "alpha", 0.9, "eps", 1e-3, "eps_form", 1},
            {"rmsprop_centered_rho0.9_eps1e-8", "torch", "rmsprop", "alpha", 0.9, "centered", 1},
            {"rmsprop_centered_rho0.9_eps1e-8", "keras", "rmsprop", "alpha", 0.9, "centered", 1, "eps_form",
                    1},
            {"rmsprop_momentum0.9_rho0.9_eps1e-8", "torch", "rmsprop", "alpha", 0.9, "momentum", 0.9},
            {"adam_eps1e-8", "torch", "adam"},
            {"adam_eps1e-8", "keras", "adam", "eps_form", 1},
            {"adam_eps1e-2", "torch", "adam", "eps", 1e-2},
            {"adam_eps1e-2", "optax", "adam", "eps", 1e-2},
            {"adam_eps1e-2", "keras", "adam", "eps", 1e-2, "eps_form", 1},
            {"amsgrad_eps1e-8", "torch", "amsgrad"},
            {"amsgrad_eps1e-8", "keras", "amsgrad", "eps_form", 1},
            {"adamw_wd0.01_eps1e-8", "torch", "adamw"},
            {"adamw_wd0.01_eps1e-8", "optax", "adamw"},
            {"adamw_wd0.01_eps1e-8", "keras", "adamw", "eps_form", 1},
            {"nadam_eps1e-8", "torch", "nadam"},
            {"nadam_eps1e-8", "torch_decay1", "nadam", "momentum_decay", 1},
            {"nadam_eps1e-8", "keras", "nadam", "momentum_decay", 1},
            {"adamax_eps1e-8", "torch", "adamax"},
            {"radam_eps1e-8", "torch", "radam"},
            {"radam_eps1e-2", "torch", "radam", "eps", 1e-2},
            {"lion_wd0", "optax", "lion"},
            {"lion_wd0", "keras", "lion"},
            {"yogi_eps1e-3", "optax", "yogi"},
            {"adabelief_eps1e-16", "optax", "adabelief"},
            {"default_adagrad", "torch", "adagrad"},
            {"default_adagrad", "optax", "adagrad", "eps", 1e-7, "initial_accumulator_value", 0.1, "eps_form",
                    1},
            {"default_adagrad", "keras", "adagrad", "eps", 1e-7, "initial_accumulator_value", 0.1, "eps_form",
                    1},
            {"default_adadelta_lr1", "torch", "adadelta"},
            {"default_adadelta_lr1", "keras", "adadelta", "rho", 0.95, "eps", 1e-7},
            {"default_rmsprop", "torch", "rmsprop"},
            {"default_rmsprop", "optax", "rmsprop", "alpha", 0.9, "eps_form", 1},
            {"default_rmsprop", "keras", "rmsprop", "alpha", 0.9, "eps", 1e-7, "eps_form", 1},
            {"default_adam", "torch", "adam"},
            {"default_adam", "optax", "adam"},
            {"default_adam", "keras", "adam", "eps", 1e-7, "eps_form", 1},
            {"default_adamw", "torch", "adamw"},
            {"default_adamw", "optax", "adamw", "weight_decay", 1e-4},
            {"default_adamw", "keras", "adamw", "weight_decay", 0.004, "eps", 1e-7, "eps_form", 1},
            {"default_lion", "optax", "lion", "weight_decay", 1e-3},
            {"default_lion", "keras", "lion"},
            {"book_sgd", "book", "sgd"},
            {"book_momentum", "book", "momentum"},
            {"book_nesterov_fixed", "book", "nag", "form", 1},
            {"book_adagrad", "book", "adagrad", "eps", 1e-7},
            {"book_rmsprop", "book", "rmsprop", "eps", 1e-7},
            {"book_adam", "book", "adam", "eps", 1e-7, "eps_form", 1},
    };

    static Stream<Arguments> followed() {
        return Stream.of("bowl", "rosenbrock")
                .flatMap(surface -> Stream.of(FOLLOWED)
                        .map(row -> Arguments.of(surface, row[0], row[1], row)));
    }

    @ParameterizedTest(name = "{0}/{1} of {2}")
    @MethodSource("followed")
    void aVariantFollowsItsLibrary(String surface, String name, String library, Object[] row) {
        List<double[]> expected = points(PEERS.get("rows").get(surface + "/" + name).get(library));
        List<double[]> got =
                run(surface, (String) row[2], expected.size(), lr(surface, (String) row[2]), row);
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.get(k)[0], got.get(k + 1)[0], 1e-11, "x at step " + (k + 1));
            assertEquals(expected.get(k)[1], got.get(k + 1)[1], 1e-11, "y at step " + (k + 1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sgd", "momentum", "adagrad", "adam"})
    void theBooksFigureIsReproduced(String id) {
        JsonNode figure = PEERS.get("book_figure_6").get(id);
        List<double[]> expected = points(figure.get("path30"));
        assertEquals(31, expected.size());
        Object[] book = switch (id) {
            case "adagrad" -> new Object[] {"", "", id, "eps", 1e-7};
            case "adam" -> new Object[] {"", "", id, "eps", 1e-7, "eps_form", 1};
            default -> new Object[] {"", "", id};
        };
        List<double[]> got = run("bowl", id, 30, figure.get("lr").doubleValue(), book);
        for (int k = 0; k < expected.size(); k++) {
            assertEquals(expected.get(k)[0], got.get(k)[0], 1e-12, "x at step " + k);
            assertEquals(expected.get(k)[1], got.get(k)[1], 1e-12, "y at step " + k);
        }
    }

    @Test
    void theBooksNesterovIsNotNesterov() {
        double[] book = points(PEERS.get("rows").get("bowl/book_nesterov").get("book")).get(0);
        double[] ours = run("bowl", "nag", 1, 0.1, new Object[] {"", "", "nag", "form", 1}).get(1);
        assertEquals(-6.867, ours[0], 1e-12);
        assertEquals(1.24, ours[1], 1e-12);
        assertTrue(Math.abs(book[0] - ours[0]) > 0.05, "x of the book " + book[0]);
        assertTrue(Math.abs(book[1] - ours[1]) > 0.3, "y of the book " + book[1]);
    }

    private static double lr(String surface, String id) {
        return id.equals("adadelta") ? ADADELTA_LR : PEERS.get("lr").get(surface).doubleValue();
    }

    private static List<double[]> run(String surface, String id, int steps, double lr, Object[] row) {
        Optimizer optimizer = Optimizers.get(id);
        Object[] changes = List.of(row).subList(3, row.length).toArray();
        Settings settings = Walk.settings(optimizer, changes).with("lr", lr);
        JsonNode start = PEERS.get("starts").get(surface);
        return Walk.of(optimizer, settings, Surfaces.get(surface), steps,
                start.get(0).doubleValue(), start.get(1).doubleValue());
    }

    private static List<double[]> points(JsonNode rows) {
        List<double[]> points = new ArrayList<>();
        rows.forEach(row -> points.add(new double[] {row.get(0).doubleValue(), row.get(1).doubleValue()}));
        return points;
    }
}

package gradientlab.experiment.training.regularizer;

import gradientlab.core.Knob;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * One regularizer of a network as recipes and panels have it: a field, its range, how it is read and turned.
 *
 * @param knob its name in recipes, what is allowed and where its slider runs; 0 is off and the default
 * @param read its number
 * @param turned the regularizers with another number
 */
public record RegularizerField(Knob knob, ToDoubleFunction<Regularizers> read, Turned turned) {

    public static final double MAX_L2 = 0.3;
    public static final double MAX_L1 = 0.03;
    public static final double MAX_INPUT_NOISE = 1;
    public static final double MAX_WEIGHT_NOISE = 0.3;
    /** Of what may be dropped or spread. */
    public static final double MAX_SHARE = 0.9;
    /** Whole pixels. */
    public static final int MAX_SHIFT = 2;
    /** Degrees. */
    public static final double MAX_ROTATION = 25;

    public static final RegularizerField L2 = new RegularizerField(
            Knob.logFromZero("l2", "λ", MAX_L2, 1e-5, MAX_L2, 0).text("gen_l2"), all -> all.penalty().l2(),
            Regularizers::withL2);
    public static final RegularizerField L1 = new RegularizerField(
            Knob.logFromZero("l1", "λ₁", MAX_L1, 1e-5, MAX_L1, 0).text("gen_l1"), all -> all.penalty().l1(),
            Regularizers::withL1);
    public static final RegularizerField INPUT_NOISE = of(
            "input_noise", "σ", MAX_INPUT_NOISE, all -> all.feeding().noise(), Regularizers::withInputNoise);
    public static final RegularizerField WEIGHT_NOISE = of(
            "weight_noise", "σ", MAX_WEIGHT_NOISE, Regularizers::weightNoise, Regularizers::withWeightNoise);
    public static final RegularizerField DROPOUT = of(
            "dropout", "p", MAX_SHARE, Regularizers::dropout, Regularizers::withDropout);
    public static final RegularizerField INPUT_DROPOUT = of(
            "input_dropout", "p", MAX_SHARE, all -> all.feeding().dropout(), Regularizers::withInputDropout);
    public static final RegularizerField LABEL_SMOOTHING = of(
            "label_smoothing", "ε", MAX_SHARE, Regularizers::smoothing, Regularizers::withSmoothing);
    public static final RegularizerField SHIFT = new RegularizerField(
            Knob.whole("shift", "", 0, MAX_SHIFT, 0).text("gen_shift").evenly().slider(0, MAX_SHIFT),
            all -> all.feeding().shift(), (all, pixels) -> all.withShift((int) pixels));
    public static final RegularizerField ROTATION = of(
            "rotation", "°", MAX_ROTATION, all -> all.feeding().rotation(), Regularizers::withRotation);

    /** All there are, in the order of recipes. */
    public static final List<RegularizerField> ALL = List.of(
            L2, L1, INPUT_NOISE, WEIGHT_NOISE, DROPOUT, INPUT_DROPOUT, LABEL_SMOOTHING, SHIFT, ROTATION);

    /** Makes the regularizers with another number. */
    @FunctionalInterface
    public interface Turned {
        Regularizers with(Regularizers all, double value);
    }

    private static RegularizerField of(
            String id, String symbol, double most, ToDoubleFunction<Regularizers> read, Turned turned) {
        return new RegularizerField(
                Knob.linear(id, symbol, 0, most, 0).text("gen_" + id), read, turned);
    }

    /** All of them, of which as many units may be dropped as that says. @param most in [0, 1) */
    public static List<RegularizerField> dropping(double most) {
        Knob wider = of("dropout", "p", most, DROPOUT.read, DROPOUT.turned).knob.slider(0, MAX_SHARE);
        return ALL.stream()
                .map(field -> field == DROPOUT ? new RegularizerField(wider, field.read, field.turned)
                        : field)
                .toList();
    }

    /** The name in recipes. */
    public String id() {
        return knob.id();
    }

    /** Whether it moves pictures, and so wants data that are some. */
    public boolean moves() {
        return id().equals(SHIFT.id()) || id().equals(ROTATION.id());
    }

    /** The names of all in recipes. */
    public static List<String> names() {
        return ALL.stream().map(RegularizerField::id).toList();
    }

    /**
     * Reads those that are there.
     *
     * @param fields of the object
     * @param before what is left out stays as it is here
     */
    public static Regularizers read(
            Map<String, JsonField> fields, Regularizers before, List<RegularizerField> all)
            throws RecipeException {
        Regularizers read = before;
        for (RegularizerField field : all) {
            if (fields.containsKey(field.id())) {
                read = field.turned.with(read, fields.get(field.id()).of(field.knob));
            }
        }
        return read;
    }

    /** Writes what differs from {@code before}. */
    public static void write(Map<String, Object> tree, Regularizers own, Regularizers before) {
        for (RegularizerField field : ALL) {
            double value = field.read.applyAsDouble(own);
            if (value != field.read.applyAsDouble(before)) {
                tree.put(field.id(), field.knob.kind() == Knob.Kind.WHOLE ? (Object) (int) value : value);
            }
        }
    }

    /** Those that are on. */
    public static List<RegularizerField> on(Regularizers own) {
        List<RegularizerField> on = new ArrayList<>(ALL);
        on.removeIf(field -> field.read.applyAsDouble(own) == 0);
        return on;
    }

    /**
     * Refuses to move what is no picture.
     *
     * @param place of the network in the recipe: {@code networks[0]}
     */
    public static void check(String place, Regularizers own, boolean pictures) throws RecipeException {
        for (RegularizerField field : on(own)) {
            if (field.moves() && !pictures) {
                throw new RecipeException("recipe.augmentation", place + "." + field.id());
            }
        }
    }
}

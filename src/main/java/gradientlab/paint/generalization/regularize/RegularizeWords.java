package gradientlab.paint.generalization.regularize;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.training.DistinctNames;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Names of networks, and numbers as the mode writes them. */
public final class RegularizeWords {

    /** What the keys of the mode's texts begin with. */
    public static final String KEY = "generalization.regularize.";

    private final RegularizeRecipe recipe;
    private final Texts texts;
    private final List<Slot> slots;
    private final List<String> names;

    public RegularizeWords(RegularizeRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
        slots = Looks.of(recipe);
        DistinctNames distinct = new DistinctNames(
                IntStream.range(0, recipe.networks().size()).mapToObj(this::plainName).toList());
        distinct.apart(IntStream.range(0, recipe.networks().size()).mapToObj(this::detail).toList());
        names = distinct.numbered();
    }

    /** A text of the mode. */
    public String get(String key, Object... arguments) {
        return texts.get(KEY + key, arguments);
    }

    /** How a network is told apart. */
    public Slot slot(int network) {
        return slots.get(network);
    }

    /** What a network is called: by its regularizers; no two alike. */
    public String name(int network) {
        return names.get(network);
    }

    private String plainName(int network) {
        RegularizedNetwork spec = recipe.networks().get(network);
        NetworkSettings own = spec.last();
        List<String> parts = new ArrayList<>(
                Method.of(own).stream().map(method -> method.name(texts)).toList());
        if (parts.isEmpty() && own.batch().isPresent()) {
            int batch = TrainingPlan.batch(own.batch().get(), recipe.data().n());
            return batch == recipe.data().n() ? get("full") : get("batch", batch);
        }
        String name = parts.isEmpty() ? get("none") : String.join(" + ", parts);
        int from = begins(spec);
        return from > 0 ? get("from", name, from) : name;
    }

    /** The epoch from which its settings hold; 0 for the first. */
    private static int begins(RegularizedNetwork spec) {
        return spec.changes().isEmpty()
                ? spec.fork().map(RegularizedNetwork.Fork::epoch).orElse(0)
                : spec.changes().get(spec.changes().size() - 1).epoch();
    }

    /** The numbers it is regularized by, and its own learning rate. */
    public String detail(int network) {
        NetworkSettings own = recipe.networks().get(network).last();
        List<String> parts = new ArrayList<>();
        for (Method method : Method.of(own)) {
            String values = method.values(own, texts);
            if (!values.isEmpty()) {
                parts.add(values);
            }
        }
        own.lr().ifPresent(rate -> parts.add("η " + PrintedNumbers.fourDigits(rate)));
        return String.join(", ", parts);
    }

    /** What the data are called. */
    public static String data(DataChoice choice, Texts texts) {
        if (choice instanceof GeneratedData made) {
            return texts.get("data." + made.id() + ".name");
        }
        if (choice instanceof FileData file) {
            return file.path().isEmpty() ? texts.get(KEY + "data.file")
                    : texts.get(KEY + "data.named", Path.of(file.path()).getFileName());
        }
        return texts.get(KEY + "data.digits");
    }

    /** What all networks have in common, in a line. */
    public String summary() {
        TrainingPlan plan = recipe.training();
        int batch = TrainingPlan.batch(plan.batch(), recipe.data().n());
        return get("all.summary", plan.hidden(), plan.width(), texts.get("activation." + plan.activation()),
                Optimizers.get(plan.optimizer()).name(), PrintedNumbers.fourDigits(plan.rate()),
                get("all.batch", batch));
    }

    /** What was trained, for a picture that travels alone. */
    public String caption(int epoch) {
        LabelledData data = recipe.data();
        return String.join(" · ", get("caption.data", data(data.source(), texts), data.n(),
                data.wrongCount(), data.validation()), summary(),
                get("caption.seed", recipe.seed(), epoch));
    }

    /** A share in percent, one decimal: 72.6. */
    public static String percent(double share) {
        String number = String.format(Locale.ROOT, "%.1f", 100 * share).replace('-', '−');
        return Double.isNaN(share) ? "–" : number.equals("−0.0") ? "0.0" : number;
    }

    /** A difference of shares in percentage points with its sign: +10.0, −3.8. */
    public static String points(double difference) {
        String number = percent(difference);
        return difference > 0 && !number.equals("0.0") ? "+" + number : number;
    }
}

package gradientlab.experiment.training.update;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.training.regularizer.RegularizerField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes how parameters are updated as {@link OptimizerReader} reads it. */
public final class OptimizerWriter {

    private OptimizerWriter() {}

    /** {@code {"optimizer": id, knob: value, ...}}. */
    public static Map<String, Object> optimizer(String id, Settings settings) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("optimizer", id);
        List<Knob> knobs =
                TrainingRules.optimizers().stream().filter(rule -> rule.id().equals(id)).findFirst()
                        .map(TrainingRules::knobs).orElse(List.of());
        RecipeFields.knobs(tree, settings, knobs);
        return tree;
    }

    /** All changes of a plan. @param models how many are trained */
    public static List<Map<String, Object>> changes(OptimizerPlan plan, int models) {
        List<Map<String, Object>> changes = new ArrayList<>();
        OptimizerChange before = plan.first();
        for (OptimizerChange change : plan.changes()) {
            changes.add(change(change, models, before));
            before = change;
        }
        return changes;
    }

    /**
     * All of it, since what is left out means "as before"; but nothing of what models have to themselves
     * where there was and is none.
     */
    private static Map<String, Object> change(OptimizerChange change, int models, OptimizerChange before) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", change.at());
        tree.put("optimizer", optimizer(change.optimizer(), change.settings()));
        tree.put("decay_on", change.decaysAll() ? "all" : "weights");
        tree.put("schedule", RecipeFields.schedule(change.schedule()));
        tree.put("clip", RecipeFields.clip(change.clip()));
        List<OwnRule> own = own(change, models);
        List<OwnRule> had = own(before, models);
        if (clips(own) || clips(had)) {
            tree.put(OptimizerReader.OWN_CLIPS, own.stream().map(OptimizerWriter::clip).toList());
        }
        if (regular(own) || regular(had)) {
            tree.put(OptimizerReader.REGULARIZERS, own.stream().map(OptimizerWriter::regularizers).toList());
        }
        return tree;
    }

    private static List<OwnRule> own(OptimizerChange change, int models) {
        return change.own().isEmpty() ? Collections.nCopies(models, OwnRule.NONE) : change.own();
    }

    private static boolean clips(List<OwnRule> own) {
        return own.stream().anyMatch(one -> one.clip().isPresent());
    }

    private static boolean regular(List<OwnRule> own) {
        return own.stream().anyMatch(one -> !one.regularizers().equals(Regularizers.NONE));
    }

    private static Object clip(OwnRule own) {
        return own.clip().map(RecipeFields::clip).orElse(OptimizerReader.COMMON);
    }

    private static Object regularizers(OwnRule own) {
        Map<String, Object> tree = new LinkedHashMap<>();
        RegularizerField.write(tree, own.regularizers(), Regularizers.NONE);
        return tree;
    }
}

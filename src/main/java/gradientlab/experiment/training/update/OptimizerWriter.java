package gradientlab.experiment.training.update;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.RecipeFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
     * All of it, since what is left out means "as before"; but nothing of own clipping where there was and is
     * none.
     */
    private static Map<String, Object> change(OptimizerChange change, int models, OptimizerChange before) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", change.at());
        tree.put("optimizer", optimizer(change.optimizer(), change.settings()));
        tree.put("decay_on", change.decaysAll() ? "all" : "weights");
        tree.put("schedule", RecipeFields.schedule(change.schedule()));
        tree.put("clip", RecipeFields.clip(change.clip()));
        if (!change.own().isEmpty()) {
            tree.put(OptimizerReader.OWN_CLIPS, change.own().stream().map(OptimizerWriter::own).toList());
        } else if (!before.own().isEmpty()) {
            tree.put(OptimizerReader.OWN_CLIPS, Collections.nCopies(models, OptimizerReader.COMMON));
        }
        return tree;
    }

    private static Object own(Optional<Clip> clip) {
        return clip.map(RecipeFields::clip).orElse(OptimizerReader.COMMON);
    }
}

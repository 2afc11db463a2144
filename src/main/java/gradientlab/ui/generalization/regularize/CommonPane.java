package gradientlab.ui.generalization.regularize;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.layout.VBox;

/** What all networks share: layers, how they are updated, for how long, on what they are judged. */
final class CommonPane extends VBox {

    private static final String SEED = "seed";
    private static final int SEEDS = 100;

    private static final KnobFields<TrainingPlan> SHAPE = new KnobFields<TrainingPlan>()
            .and(GeneralizationDials.HIDDEN, TrainingPlan::hidden, (plan, n) -> plan.withHidden((int) n))
            .and(GeneralizationDials.WIDTH, TrainingPlan::width, (plan, n) -> plan.withWidth((int) n))
            .and(GeneralizationDials.BATCH, TrainingPlan::batch, (plan, n) -> plan.withBatch((int) n));

    private final GeneralizationModel model;
    private final KnobList shape;
    private final Picker<Optimizer> optimizer;
    private final KnobList updates;
    private final KnobList others;

    CommonPane(GeneralizationModel model, Words words) {
        super(12);
        this.model = model;
        shape = new KnobList(words, "knob-all-", model::follow,
                (knob, value) -> plan(plan -> SHAPE.with(plan, knob, value))).inRows();
        optimizer = new Picker<>(words.text(RegularizeWords.KEY + "optimizer"), TrainingRules.optimizers(),
                (rule, texts) -> rule.name(), words, this::choose);
        optimizer.box().setId("optimizer");
        updates = new KnobList(words, "knob-all-", model::follow, (knob, value) -> plan(
                plan -> plan.withOptimizer(plan.optimizer(), plan.settings().with(knob, value)))).inRows();
        others = new KnobList(words, "knob-all-", model::follow, this::turn).inRows();
        getChildren().addAll(shape, optimizer, updates, others);
    }

    private void plan(UnaryOperator<TrainingPlan> change) {
        Edits.anew(model, recipe -> recipe.withTraining(change.apply(recipe.training())));
    }

    private void choose(Optimizer rule) {
        plan(plan -> plan.optimizer().equals(rule.id()) ? plan
                : plan.withOptimizer(rule.id(), TrainingRules.defaults(rule.id())));
    }

    private void turn(String knob, double value) {
        if (knob.equals(GeneralizationDials.EPOCHS.id())) {
            Edits.edit(model, recipe -> recipe.withTraining(recipe.training().withEpochs((int) value)));
        } else if (knob.equals(SEED)) {
            Edits.anew(model, recipe -> recipe.withSeed((long) value));
        } else {
            Edits.anew(model, recipe -> recipe.withData(recipe.data().withValidation((int) value)));
        }
    }

    /** Brings everything up to date with the recipe. */
    void show(RegularizeRecipe recipe) {
        TrainingPlan plan = recipe.training();
        shape.show(SHAPE, plan.withBatch(TrainingPlan.batch(plan.batch(), recipe.data().n())));
        optimizer.show(Optimizers.get(plan.optimizer()));
        updates.show(TrainingRules.knobs(Optimizers.get(plan.optimizer())), plan.settings());
        List<Knob> knobs = new ArrayList<>(List.of(GeneralizationDials.EPOCHS));
        knobs.add(GeneralizationDials.VALIDATION);
        int most = (int) Math.max(SEEDS, recipe.seed());
        knobs.add(Knob.whole(SEED, "", 0, most, 1).evenly().slider(0, most).text("gen_seed"));
        others.show(knobs, Settings.NONE.with(GeneralizationDials.EPOCHS.id(), plan.epochs())
                .with(GeneralizationDials.VALIDATION.id(), recipe.data().validation())
                .with(SEED, recipe.seed()));
    }
}

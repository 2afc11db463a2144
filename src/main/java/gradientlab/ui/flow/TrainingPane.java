package gradientlab.ui.flow;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.KnobList;
import gradientlab.ui.widget.Picker;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * How all networks are trained, as far as it may change while they run: optimizer, clipping, learning rate.
 */
final class TrainingPane extends VBox {

    private static final String RATE = "lr";

    private final FlowModel model;
    private final Label title = new Label();
    private final Picker<Optimizer> optimizer;
    private final Picker<Clip.Kind> clip;
    private final RecipeSlider limit;
    private final KnobList rate;

    TrainingPane(FlowModel model, LabContext desk) {
        this.model = model;
        getStyleClass().addAll("runner-knobs", "training");
        title.getStyleClass().add("section-title");
        title.textProperty().bind(desk.words().text("flow.ui.all"));
        optimizer = new Picker<>(
                desk.words().text("flow.ui.optimizer"), FlowRecipe.optimizers(), (rule, texts) -> rule.name(),
                desk.words(), rule -> model.edit(recipe -> Edits.optimizer(recipe, rule.id())));
        optimizer.box().setId("optimizer");
        clip = new Picker<>(
                desk.words().text("flow.ui.clip"), List.of(Clip.Kind.values()), TrainingPane::name,
                desk.words(),
                kind -> model.edit(recipe -> recipe
                        .withClip(new Clip(kind, limitOf(recipe.clip(), kind), exact(recipe.clip(), kind)))));
        clip.box().setId("clip");
        limit = new RecipeSlider(
                FlowKnobs.CLIP, model, desk.words(), recipe -> recipe.clip().limit(),
                (recipe, value) -> recipe
                        .withClip(new Clip(recipe.clip().kind(), value, recipe.clip().exact())));
        rate = new KnobList(
                desk.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.knob(recipe, knob, value)));
        HBox pickers = new HBox(8, optimizer, clip);
        for (VBox picker : List.of(optimizer, clip)) {
            picker.setPrefWidth(100);
            HBox.setHgrow(picker, Priority.ALWAYS);
        }
        getChildren().addAll(title, pickers, limit.slider(), rate);
    }

    private static String name(Clip.Kind kind, Texts texts) {
        return texts.get("clip." + kind.name().toLowerCase(Locale.ROOT) + ".name");
    }

    private static double limitOf(Clip now, Clip.Kind kind) {
        return kind == Clip.Kind.OFF ? Clip.OFF.limit() : now.limit();
    }

    private static boolean exact(Clip now, Clip.Kind kind) {
        return kind == Clip.Kind.NORM && now.exact();
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        Optimizer rule = Optimizers.get(recipe.optimizer());
        optimizer.show(rule);
        clip.show(recipe.clip().kind());
        limit.shown(recipe.clip().kind() != Clip.Kind.OFF);
        limit.refresh();
        rate.show(FlowRecipe.knobs(rule).stream().filter(TrainingPane::rate).toList(), recipe.settings());
    }

    /** Gives up the title, or shows it. */
    void setCompact(boolean compact) {
        title.setVisible(!compact);
        title.setManaged(!compact);
    }

    /** Whether a knob is the learning rate, which never hides. */
    static boolean rate(Knob knob) {
        return knob.id().equals(RATE);
    }
}

package gradientlab.ui.descent;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.KnobSlider;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.TypedNumbers;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How gradients that are too long are cut: off, by norm or by value, the limit, and whom it is for. */
final class ClipPane extends VBox {

    private static final Knob LIMIT = Knob.log(
            "limit", "c", RecipeFields.MAX_CLIP, 1e-2, 100, Clip.OFF.limit())
            .text("clip_limit");

    private final DescentModel model;
    private final LabContext desk;
    private final Segmented<Clip.Kind> kinds;
    private final Label hint = new Label();
    private final KnobSlider limit;
    private final Scope scope;
    private boolean following;

    ClipPane(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        kinds = new Segmented<>(List.of(Clip.Kind.values()), kind -> desk.words().text(key(kind) + ".name"));
        kinds.setId("clip");
        kinds.valueProperty().addListener((of, was, kind) -> {
            if (!following && kind != null) {
                set(new Clip(kind, now().limit(), kind == Clip.Kind.NORM && now().exact()));
            }
        });
        hint.getStyleClass().add("hint-line");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        limit = new KnobSlider(LIMIT, desk.words());
        limit.setId("clip-limit");
        model.follow(limit.changingProperty());
        limit.valueProperty().addListener((of, was, value) -> {
            if (!following) {
                set(new Clip(now().kind(), value.doubleValue(), now().exact()));
            }
        });
        scope = new Scope(
                desk,
                own -> model.edit(recipe -> own
                        ? Edits.clip(recipe, model.selected(), now())
                        : Edits.sharedClip(recipe, model.selected())),
                () -> model.edit(recipe -> Edits.clipOfAll(recipe, now())));
        getChildren().addAll(kinds, hint, limit, scope);
        refresh();
    }

    /** What stands beside the closed fold. */
    static String summary(DescentRecipe recipe, int runner, Texts texts) {
        Clip clip = Edits.clipOf(recipe, runner);
        String kind = texts.get(key(clip.kind()) + ".name");
        return clip.kind() == Clip.Kind.OFF ? kind : kind + " " + TypedNumbers.exact(clip.limit());
    }

    /** Brings everything up to date with the selected runner. */
    void refresh() {
        Clip clip = now();
        following = true;
        kinds.valueProperty().set(clip.kind());
        limit.valueProperty().set(clip.limit());
        following = false;
        limit.setVisible(clip.kind() != Clip.Kind.OFF);
        limit.setManaged(limit.isVisible());
        hint.setText(desk.words().texts().get(key(clip.kind()) + ".hint"));
        scope.show(model.recipe().runners().get(model.selected()).clip().isPresent());
    }

    private Clip now() {
        return Edits.clipOf(model.recipe(), model.selected());
    }

    private void set(Clip clip) {
        model.edit(
                recipe -> scope.own() ? Edits.clip(recipe, model.selected(), clip) : recipe.withClip(clip));
    }

    private static String key(Clip.Kind kind) {
        return "clip." + kind.name().toLowerCase(Locale.ROOT);
    }
}

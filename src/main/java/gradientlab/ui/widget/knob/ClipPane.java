package gradientlab.ui.widget.knob;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How gradients that are too long are cut: off, by norm or by value, and the limit. */
public final class ClipPane extends VBox {

    private static final Knob LIMIT = Knob.log(
            "limit", "c", RecipeFields.MAX_CLIP, 1e-2, 100, Clip.OFF.limit())
            .text("clip_limit");
    private static final List<Clip.Kind> KINDS = List.of(Clip.Kind.values());

    private final Consumer<Clip> chosen;
    private final KnobList limit;
    private Consumer<Clip.Kind> kinds = kind -> {};
    private Clip now = Clip.OFF;
    private boolean following;

    private ClipPane(
            double spacing, Words words, Consumer<ObservableValue<Boolean>> gestures, Consumer<Clip> chosen) {
        super(spacing);
        this.chosen = chosen;
        limit = new KnobList(
                words, "knob-", gestures,
                (knob, value) -> chosen.accept(new Clip(now.kind(), value, now.exact())));
    }

    /**
     * A pane with the kinds side by side and a sentence about the one taken.
     *
     * @param gestures told of every drag
     * @param chosen told when a person clips otherwise
     */
    public static ClipPane wide(
            Words words, Consumer<ObservableValue<Boolean>> gestures, Consumer<Clip> chosen) {
        ClipPane pane = new ClipPane(12, words, gestures, chosen);
        Segmented<Clip.Kind> strip = new Segmented<>(KINDS, kind -> words.of(t -> name(kind, t)));
        strip.setId("clip");
        strip.valueProperty().addListener((of, was, kind) -> {
            if (!pane.following && kind != null) {
                pane.take(kind);
            }
        });
        pane.kinds = strip.valueProperty()::set;
        Label hint = Nodes.styled(new Label(), "hint-line");
        Nodes.wrap(hint);
        hint.textProperty().bind(
                words.of(t -> t.get(key(strip.valueProperty().get()) + ".hint"), strip.valueProperty()));
        pane.getChildren().addAll(strip, hint, pane.limit);
        return pane;
    }

    /**
     * A pane with a list of the kinds at the right of another control of the same width.
     *
     * @param gestures told of every drag
     * @param chosen told when a person clips otherwise
     */
    public static ClipPane beside(
            Region other, Words words, Consumer<ObservableValue<Boolean>> gestures, Consumer<Clip> chosen) {
        ClipPane pane = new ClipPane(10, words, gestures, chosen);
        Picker<Clip.Kind> list =
                new Picker<>(words.text("clip.name"), KINDS, ClipPane::name, words, pane::take);
        list.box().setId("clip");
        pane.kinds = list::show;
        HBox line = new HBox(8, other, list);
        for (Region half : List.of(other, list)) {
            half.setPrefWidth(100);
            HBox.setHgrow(half, Priority.ALWAYS);
        }
        pane.getChildren().addAll(line, pane.limit);
        return pane;
    }

    /** What stands beside a closed fold. */
    public static String summary(Clip clip, Texts texts) {
        String kind = name(clip.kind(), texts);
        return clip.kind() == Clip.Kind.OFF ? kind : kind + " " + TypedNumbers.shown(clip.limit());
    }

    /** Shows how is clipped, telling nobody. */
    public void show(Clip clip) {
        now = clip;
        following = true;
        kinds.accept(clip.kind());
        following = false;
        limit.show(
                clip.kind() == Clip.Kind.OFF ? List.of() : List.of(LIMIT),
                Settings.NONE.with(LIMIT.id(), clip.limit()));
    }

    private void take(Clip.Kind kind) {
        chosen.accept(new Clip(kind, now.limit(), kind == Clip.Kind.NORM && now.exact()));
    }

    private static String name(Clip.Kind kind, Texts texts) {
        return texts.get(key(kind) + ".name");
    }

    private static String key(Clip.Kind kind) {
        return "clip." + kind.name().toLowerCase(Locale.ROOT);
    }
}

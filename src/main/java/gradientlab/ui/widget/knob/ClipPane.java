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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * How gradients that are too long are cut: off, by norm or by value, and the limit; of one among several
 * perhaps as those of all are.
 */
public final class ClipPane extends VBox {

    private static final Knob LIMIT = Knob.log(
            "limit", "c", RecipeFields.MAX_CLIP, 1e-2, 100, Clip.OFF.limit())
            .text("clip_limit");
    /** What ids of knobs begin with. */
    private static final String SHARED = "knob-";
    private static final List<Clip.Kind> KINDS =
            List.of(Clip.Kind.OFF, Clip.Kind.NORM, Clip.Kind.VALUE);

    private final Consumer<Optional<Clip>> chosen;
    private final KnobList limit;
    private Consumer<Optional<Clip.Kind>> kinds = kind -> {};
    private Clip now = Clip.OFF;
    private boolean following;

    /** @param id what the ids of knobs begin with */
    private ClipPane(
            double spacing, String id, Words words, Consumer<ObservableValue<Boolean>> gestures,
            Consumer<Optional<Clip>> chosen) {
        super(spacing);
        this.chosen = chosen;
        limit = new KnobList(
                words, id, gestures,
                (knob, value) -> chosen.accept(Optional.of(new Clip(now.kind(), value, now.exact()))));
    }

    /**
     * A pane with the kinds side by side and a sentence about the one taken.
     *
     * @param gestures told of every drag
     * @param chosen told when a person clips otherwise
     */
    public static ClipPane wide(
            Words words, Consumer<ObservableValue<Boolean>> gestures, Consumer<Clip> chosen) {
        ClipPane pane = new ClipPane(12, SHARED, words, gestures, clip -> chosen.accept(clip.orElseThrow()));
        Segmented<Clip.Kind> strip = new Segmented<>(KINDS, kind -> words.of(t -> name(kind, t)));
        strip.setId("clip");
        strip.valueProperty().addListener((of, was, kind) -> {
            if (!pane.following && kind != null) {
                pane.take(Optional.of(kind));
            }
        });
        pane.kinds = kind -> strip.valueProperty().set(kind.orElseThrow());
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
        ClipPane pane = new ClipPane(10, SHARED, words, gestures, clip -> chosen.accept(clip.orElseThrow()));
        pane.list(List.of(other), KINDS.stream().map(Optional::of).toList(), words).setId("clip");
        return pane;
    }

    /**
     * A pane with a list of the kinds for one among several, with the choice to clip as all do.
     *
     * @param gestures told of every drag
     * @param chosen told when a person clips otherwise: empty for the clipping of all
     */
    public static ClipPane own(
            Words words, Consumer<ObservableValue<Boolean>> gestures, Consumer<Optional<Clip>> chosen) {
        ClipPane pane = new ClipPane(10, "own-", words, gestures, chosen);
        List<Optional<Clip.Kind>> kinds = new ArrayList<>();
        kinds.add(Optional.empty());
        KINDS.forEach(kind -> kinds.add(Optional.of(kind)));
        pane.list(List.of(), kinds, words).setId("own-clip");
        return pane;
    }

    /** A list of the kinds at the right of other controls of the same width; its box is returned. */
    private Node list(List<Region> others, List<Optional<Clip.Kind>> choices, Words words) {
        Picker<Optional<Clip.Kind>> list = new Picker<>(
                words.text("clip.name"), choices,
                (kind, texts) -> kind.map(known -> name(known, texts))
                        .orElseGet(() -> texts.get("clip.common.name")),
                words, this::take);
        kinds = list::show;
        List<Region> parts = new ArrayList<>(others);
        parts.add(list);
        HBox line = new HBox(8, parts.toArray(Region[]::new));
        for (Region part : parts) {
            part.setPrefWidth(100);
            HBox.setHgrow(part, Priority.ALWAYS);
        }
        getChildren().addAll(line, limit);
        return list.box();
    }

    /** What stands beside a closed fold. */
    public static String summary(Clip clip, Texts texts) {
        String kind = name(clip.kind(), texts);
        return clip.kind() == Clip.Kind.OFF ? kind : kind + " " + TypedNumbers.shown(clip.limit());
    }

    /** Shows how is clipped, telling nobody. */
    public void show(Clip clip) {
        show(Optional.of(clip), clip);
    }

    /** Shows how one among several is clipped, telling nobody. @param own empty if {@code common} holds */
    public void show(Optional<Clip> own, Clip common) {
        now = own.orElse(common);
        following = true;
        kinds.accept(own.map(Clip::kind));
        following = false;
        limit.show(
                own.isEmpty() || now.kind() == Clip.Kind.OFF ? List.of() : List.of(LIMIT),
                Settings.NONE.with(LIMIT.id(), now.limit()));
    }

    private void take(Optional<Clip.Kind> kind) {
        chosen.accept(kind.map(
                known -> new Clip(known, now.limit(), known == Clip.Kind.NORM && now.exact())));
    }

    private static String name(Clip.Kind kind, Texts texts) {
        return texts.get(key(kind) + ".name");
    }

    private static String key(Clip.Kind kind) {
        return "clip." + kind.name().toLowerCase(Locale.ROOT);
    }
}

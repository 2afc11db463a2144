package gradientlab.ui.lab.modes;

import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.layout.Region;

/**
 * The modes of a lab, one of them shown: a strip of their names, Alt+1, Alt+2, ... in the same order, and the
 * views, each made when it is first shown and kept.
 *
 * <p>What is chosen goes to the lab, whose recipe decides; {@link #show} then shows it. FX thread only.
 *
 * @param <M> what a mode is in the lab's recipes, in the order of the window
 */
public final class ModeSwitch<M extends Enum<M>> {

    private final String texts;
    private final Function<M, String> ids;
    private final Map<M, Supplier<ModeView>> makers;
    private final Consumer<M> choose;
    private final Segmented<M> strip;
    private final Map<M, ModeView> made = new HashMap<>();
    private ModeView shown;
    private boolean presenting;
    private Runnable onInvalidated = () -> {};

    /**
     * Shows none until {@link #show}.
     *
     * @param texts what the keys of the lab's texts begin with: {@code graph.mode.<id>} names a mode on the
     *              strip, {@code graph.mode.<id>.key} in the list of keys
     * @param ids a mode's id in these texts
     * @param makers makes the view of a mode, at most nine; which there are is which are offered
     * @param choose takes the mode someone chose
     */
    public ModeSwitch(
            String texts, Function<M, String> ids, Map<M, Supplier<ModeView>> makers, Consumer<M> choose,
            Words words) {
        this.texts = texts;
        this.ids = ids;
        this.makers = new TreeMap<>(makers);
        this.choose = choose;
        strip = new Segmented<>(modes(), mode -> words.text(texts + "mode." + ids.apply(mode)));
        strip.getStyleClass().add("mode-strip");
        strip.setMinWidth(Region.USE_PREF_SIZE);
        strip.setMaxHeight(Region.USE_PREF_SIZE);
        strip.valueProperty().addListener((of, was, is) -> choose.accept(is));
    }

    /** The modes that are offered, in the order of the strip and of the keys. */
    public List<M> modes() {
        return List.copyOf(makers.keySet());
    }

    /** The strip of names; stands before the presets. */
    public Region strip() {
        return strip;
    }

    /** Shows a mode, made if it never was. */
    public void show(M mode) {
        shown = made.computeIfAbsent(mode, this::make);
        shown.present(presenting);
        strip.valueProperty().set(mode);
    }

    private ModeView make(M mode) {
        ModeView view = makers.get(mode).get();
        view.setOnInvalidated(() -> onInvalidated.run());
        return view;
    }

    /** The mode that is shown. */
    public ModeView shown() {
        return shown;
    }

    /** The window closes: stops what modes have running. */
    public void close() {
        made.values().forEach(ModeView::close);
    }

    /** Shows what a lecture room should see, whichever mode is shown, or everything again. */
    public void present(boolean on) {
        presenting = on;
        shown.present(on);
    }

    /** What happens when a mode has something to bring up to date at the next pulse. */
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    /** Alt+1, Alt+2, ... for the modes, then the keys of the mode that is shown. */
    public List<Shortcut> keys() {
        List<Shortcut> keys = new ArrayList<>();
        for (M mode : makers.keySet()) {
            keys.add(Shortcut.place(
                    keys.size() + 1, texts + "mode." + ids.apply(mode) + ".key", () -> choose.accept(mode)));
        }
        keys.addAll(shown.keys());
        return keys;
    }
}

package gradientlab.ui.shell;

import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.widget.Magnifier;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/**
 * The size in which the whole window is drawn: chosen by a key or in the list of keys, remembered, and
 * carried to menus and tooltips. FX thread only.
 */
final class Enlargement {

    private final Magnifier magnifier;
    private final Preferences preferences;
    private final LabContext context;
    private final Runnable saveSoon;
    private String popupSheet = "";

    Enlargement(Overlay overlay, Preferences preferences, LabContext context, Runnable saveSoon) {
        magnifier = new Magnifier(overlay, TextSize.LEAST_WIDTH, TextSize.LEAST_HEIGHT);
        this.preferences = preferences;
        this.context = context;
        this.saveSoon = saveSoon;
    }

    Magnifier magnifier() {
        return magnifier;
    }

    /** Fills a scene whose other style sheets are there already, in the size of last time. */
    void fill(Scene scene) {
        magnifier.timesProperty().addListener((o, was, is) -> popups(scene, is.doubleValue()));
        magnifier.want(preferences.textSize());
        magnifier.getStyleClass().add("main-window");
        scene.setRoot(magnifier);
    }

    /** Draws everything so many times as large, or as large as there is room for, and says so. */
    void choose(double size) {
        magnifier.want(size);
        preferences.setTextSize(size);
        saveSoon.run();
        double got = magnifier.timesProperty().get();
        if (got < size) {
            context.say(context.words().texts().get("message.size", Math.round(100 * got),
                    Math.round(100 * size)));
        }
    }

    /** Ctrl, or Command on a Mac, with a key that makes everything so many sizes larger. */
    Shortcut key(String sign, String textKey, int places, KeyCode... codes) {
        String shown = KeyCombination.valueOf("Shortcut+A").getDisplayText();
        return new Shortcut(
                shown.substring(0, shown.length() - 1) + sign, textKey,
                e -> e.isShortcutDown() && !e.isAltDown() && List.of(codes).contains(e.getCode()),
                e -> choose(TextSize.beside(magnifier.wanted(), places)));
    }

    private void popups(Scene scene, double times) {
        scene.getStylesheets().remove(popupSheet);
        popupSheet = TextSize.popups(times);
        if (!popupSheet.isEmpty()) {
            scene.getStylesheets().add(popupSheet);
        }
    }
}

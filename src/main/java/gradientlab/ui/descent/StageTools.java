package gradientlab.ui.descent;

import gradientlab.ui.shell.Desk;
import gradientlab.ui.widget.IconButton;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The column of buttons at the stage's lower right: one for each mode, and Fit at the bottom. */
final class StageTools extends VBox {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Modes modes;
    private final Map<ModeEntry, IconButton> buttons = new LinkedHashMap<>();

    StageTools(DescentModel model, Modes modes, Desk desk) {
        this.modes = modes;
        getStyleClass().add("stage-tools");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        for (ModeEntry entry : modes.entries()) {
            IconButton button =
                    new IconButton(entry.icon(), desk.words(), entry.nameKey(), entry.key().getName());
            button.setId("mode-" + entry.id());
            button.setOnAction(e -> modes.toggle(entry));
            buttons.put(entry, button);
        }
        IconButton fit = new IconButton(Feather.MAXIMIZE, desk.words(), "descent.fit", "0");
        fit.setId("fit");
        fit.setOnAction(e -> model.fit());
        getChildren().addAll(buttons.values());
        getChildren().add(fit);
        getChildren().forEach(button -> {
            button.getStyleClass().add("on-stage");
            button.setFocusTraversable(false);
        });
        modes.shownProperty().addListener(o -> mark());
    }

    private void mark() {
        buttons.forEach((entry, button) -> button.pseudoClassStateChanged(CHOSEN, modes.shows(entry)));
    }
}

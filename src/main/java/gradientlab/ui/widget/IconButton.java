package gradientlab.ui.widget;

import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that is only an icon; its name and key show as a tooltip and are read to the blind. */
public final class IconButton extends Button {

    /**
     * @param icon what it shows, e.g. {@code Feather.SKIP_BACK}
     * @param words where its name comes from
     * @param nameKey the text key of its name, e.g. {@code transport.first}
     * @param keys the keys that do the same, as shown to people ({@code Ctrl+Z}); empty for none
     */
    public IconButton(Ikon icon, Words words, String nameKey, String keys) {
        getStyleClass().add("icon-button");
        setGraphic(new FontIcon(icon));
        StringBinding name = words.text(nameKey);
        accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(400));
        tip.textProperty().bind(keys.isEmpty() ? name : words.of(t -> t.get(nameKey) + "  " + keys));
        setTooltip(tip);
    }

    /** Shows another icon. */
    public void setIcon(Ikon icon) {
        ((FontIcon) getGraphic()).setIconCode(icon);
    }
}

package gradientlab.ui.widget;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** A button that is only an icon; its name and key show as a tooltip and are read to the blind. */
public final class IconButton extends Button {

    private final StringProperty name;

    /**
     * @param icon what it shows, e.g. {@code Feather.SKIP_BACK}
     * @param words where its name comes from
     * @param nameKey the text key of its name, e.g. {@code transport.first}
     * @param keys the keys that do the same, as shown to people ({@code Ctrl+Z}); empty for none
     */
    public IconButton(Ikon icon, Words words, String nameKey, String keys) {
        name = new SimpleStringProperty(this, "name", nameKey);
        getStyleClass().add("icon-button");
        setGraphic(new FontIcon(icon));
        accessibleTextProperty().bind(words.of(t -> t.get(name.get()), name));
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(400));
        tip.textProperty().bind(words.of(
                t -> keys.isEmpty() ? t.get(name.get()) : t.get(name.get()) + "  " + keys, name));
        setTooltip(tip);
    }

    /** Calls it by another text. */
    public void setName(String nameKey) {
        name.set(nameKey);
    }

    /** Shows another icon. */
    public void setIcon(Ikon icon) {
        ((FontIcon) getGraphic()).setIconCode(icon);
    }
}

package gradientlab.ui.descent.mode;

import java.util.function.Supplier;
import javafx.scene.input.KeyCode;
import org.kordamp.ikonli.Ikon;

/**
 * A mode as it is offered: by a button on the stage and a key, both of which also lead back to the race.
 *
 * @param id of the button, {@code mode-<id>} in the scene; {@code descent.mode.<id>} is its name
 * @param icon of the button
 * @param key a bare key
 * @param projected whether it can be shown to a lecture room
 * @param make makes it, when it is first asked for
 */
public record ModeEntry(String id, Ikon icon, KeyCode key, boolean projected, Supplier<Mode> make) {

    /** The text key of its name, for the button and the list of keys. */
    public String nameKey() {
        return "descent.mode." + id;
    }
}

package gradientlab.paint.descent.anatomy;

import gradientlab.core.optimizer.Part;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;

/** The colour of a term: since one runner is shown, terms borrow the slots of others. */
final class AnatomyColors {

    private AnatomyColors() {}

    static Color of(Part.Role role, Theme theme) {
        return switch (role) {
            case GRADIENT -> Slot.BLUE.color(theme);
            case MOMENT, GATHERED -> Slot.ORANGE.color(theme);
            case RATE -> Slot.VIOLET.color(theme);
            case AHEAD -> Slot.YELLOW.color(theme);
            case UPDATE -> Slot.GREEN.color(theme);
            case INNER -> theme.text2();
        };
    }
}

package gradientlab.paint.graph.formula.scene;

import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Color;

/** The one hue of the lab: of ∂L and of nothing else. */
public final class GradientHue {

    private GradientHue() {}

    public static Color of(Theme theme) {
        return Slot.VIOLET.color(theme);
    }
}

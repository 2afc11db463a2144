package gradientlab.core.surface.catalogue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import java.util.List;
import java.util.function.Function;

/**
 * One line of the catalogue: a surface's id, its knobs, and how to make it from values for them.
 *
 * @param id the name in recipes
 * @param knobs what may be turned; empty for most
 * @param maker makes the surface from complete settings
 */
public record SurfaceEntry(String id, List<Knob> knobs, Function<Settings, LossSurface> maker) {

    public SurfaceEntry {
        knobs = List.copyOf(knobs);
    }

    /** The surface with these values; knobs that are not named stand at their defaults. */
    public LossSurface make(Settings settings) {
        return maker.apply(Settings.defaults(knobs).with(settings));
    }
}

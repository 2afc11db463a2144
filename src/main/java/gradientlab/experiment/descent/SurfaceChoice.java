package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Surfaces;
import java.util.List;

/** A surface: its id, or what all of its origin share; a value for each knob; what it is made from. */
public record SurfaceChoice(String id, Settings knobs, SurfaceOrigin origin) {

    /** A surface of the catalogue. */
    public SurfaceChoice(String id, Settings knobs) {
        this(id, knobs, SurfaceOrigin.CATALOGUE);
    }

    /** The surface of the catalogue with its knobs at their defaults. */
    public static SurfaceChoice of(String id) {
        return new SurfaceChoice(
                id, Settings.defaults(Surfaces.find(id).orElseThrow().knobs()));
    }

    /** The same surface with other values for its knobs. */
    public SurfaceChoice with(Settings other) {
        return new SurfaceChoice(id, other, origin);
    }

    /** What may be turned on it. */
    public List<Knob> knobList() {
        return origin.knobs(id);
    }

    /** The surface itself. */
    public LossSurface make() {
        return origin.make(id, knobs);
    }
}

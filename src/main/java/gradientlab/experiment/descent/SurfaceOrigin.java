package gradientlab.experiment.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.core.surface.expression.Expression;
import gradientlab.core.surface.expression.ExpressionSurface;
import java.util.List;
import java.util.Optional;

/** Where a recipe's surface comes from: what it takes to make it, beside its id and its knobs' values. */
public sealed interface SurfaceOrigin
        permits SurfaceOrigin.Catalogue, SurfaceOrigin.Formula, Fitted {

    /** A surface of the catalogue needs nothing else. */
    SurfaceOrigin CATALOGUE = new Catalogue();

    /** Whether both are the same surface, with whatever values for its knobs. */
    static boolean same(SurfaceChoice one, SurfaceChoice other) {
        return one.id().equals(other.id()) && one.origin().equals(other.origin());
    }

    /** Whether both are looked at in the same part of the plane: two formulas are, two other surfaces not. */
    static boolean framedAlike(SurfaceChoice one, SurfaceChoice other) {
        return one.id().equals(other.id()) && one.origin().frame().equals(other.origin().frame());
    }

    /** What may be turned on it. */
    List<Knob> knobs(String id);

    /** What part of the plane its surfaces are looked at in, where that is not their own business. */
    default Optional<View> frame() {
        return Optional.empty();
    }

    /** The surface. */
    LossSurface make(String id, Settings knobs);

    /** The catalogue of surfaces. */
    record Catalogue() implements SurfaceOrigin {

        @Override
        public List<Knob> knobs(String id) {
            return Surfaces.find(id).map(SurfaceEntry::knobs).orElse(List.of());
        }

        @Override
        public LossSurface make(String id, Settings knobs) {
            return Surfaces.find(id).orElseThrow().make(knobs);
        }
    }

    /**
     * A formula somebody typed; its parameters are knobs.
     *
     * @param text that {@link Expression#parse} takes
     * @param view what part of the plane it is looked at in, or empty for {@link ExpressionSurface#VIEW}
     */
    record Formula(String text, Optional<View> view) implements SurfaceOrigin {

        /** The largest |value| of a parameter. */
        public static final double MAX_PARAMETER = 1e6;

        @Override
        public List<Knob> knobs(String id) {
            return parsed().parameters().stream().map(Formula::knob).toList();
        }

        @Override
        public LossSurface make(String id, Settings knobs) {
            return new ExpressionSurface(parsed(), knobs.values(), view.orElse(ExpressionSurface.VIEW));
        }

        @Override
        public Optional<View> frame() {
            return view;
        }

        /** A parameter as a knob; its slider's ends are a window's business. */
        public static Knob knob(String name) {
            return Knob.linear(name, name, -MAX_PARAMETER, MAX_PARAMETER, 1).slider(-10, 10)
                    .text("parameter");
        }

        private Expression parsed() {
            try {
                return Expression.parse(text);
            } catch (ExpressionException e) {
                throw new IllegalArgumentException(text, e);
            }
        }
    }
}

package gradientlab.ui.descent;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.Surfaces;
import gradientlab.core.surface.View;
import gradientlab.core.surface.expression.Expression;
import gradientlab.core.surface.expression.ExpressionSurface;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.SurfaceChoice;
import gradientlab.experiment.Notes;
import gradientlab.experiment.SurfaceOrigin;
import gradientlab.experiment.SurfaceOrigin.Formula;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The changes a person makes to what is descended, each a function from the old recipe to the new one. */
final class SurfaceEdits {

    /** Where a function of one's own begins: one that everybody knows, with parameters to turn. */
    private static final SurfaceChoice FIRST = new SurfaceChoice(
            ExpressionSurface.ID, Settings.NONE.with("a", 1).with("b", 100),
            new Formula("(a-x)^2 + b*(y-x^2)^2", Optional.of(new View(-2, 2, -1, 3))));

    private SurfaceEdits() {}

    /** The ids a picker offers: a function of one's own, then the catalogue. */
    static List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(ExpressionSurface.ID);
        Surfaces.all().forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    /**
     * Another surface at its defaults, from the start it is worth watching from. What was said about the
     * old one (notes, target, view) goes with it.
     */
    static DescentRecipe surface(DescentRecipe recipe, String id) {
        if (recipe.surface().id().equals(id)) {
            return recipe;
        }
        SurfaceChoice choice = id.equals(ExpressionSurface.ID) ? FIRST : SurfaceChoice.of(id);
        return recipe.withSurface(choice)
                .withStart(choice.make().start())
                .withTarget(Optional.empty())
                .withView(Optional.empty())
                .withNotes(Notes.NONE);
    }

    /** One knob of the surface; the start stays where f has a value there. */
    static DescentRecipe knob(DescentRecipe recipe, String id, double value) {
        SurfaceChoice choice = recipe.surface();
        return startable(recipe.withSurface(choice.with(choice.knobs().with(id, value)))).orElse(recipe);
    }

    /**
     * Another formula: parameters keep the values they had, new ones are 1, the start stays where f has a
     * value there. Empty if f has none anywhere in its view.
     */
    static Optional<DescentRecipe> formula(DescentRecipe recipe, Expression expression) {
        SurfaceChoice old = recipe.surface();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String letter : expression.parameters()) {
            values.put(letter, old.knobs().has(letter) ? old.knobs().get(letter) : 1);
        }
        Optional<View> view = old.origin().frame();
        SurfaceOrigin origin = new Formula(expression.text(), view);
        return startable(
                recipe.withSurface(new SurfaceChoice(ExpressionSurface.ID, new Settings(values), origin))
                        .withTarget(Optional.empty())
                        .withNotes(Notes.NONE));
    }

    /** The recipe with a start at which f and its gradient are finite; empty if there is none in view. */
    private static Optional<DescentRecipe> startable(DescentRecipe recipe) {
        LossSurface surface = recipe.surface().make();
        if (finite(surface, recipe.start())) {
            return Optional.of(recipe);
        }
        Point own = surface.start();
        return finite(surface, own) ? Optional.of(recipe.withStart(own)) : Optional.empty();
    }

    private static boolean finite(LossSurface surface, Point at) {
        double[] gradient = new double[2];
        surface.gradient(gradient, at.x(), at.y());
        return Double.isFinite(surface.value(at.x(), at.y()) + gradient[0] + gradient[1]);
    }
}

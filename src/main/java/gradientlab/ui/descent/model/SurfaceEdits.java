package gradientlab.ui.descent.model;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.core.surface.data.LinearRegression;
import gradientlab.core.surface.expression.Expression;
import gradientlab.core.surface.expression.ExpressionSurface;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SurfaceOrigin;
import gradientlab.experiment.descent.SurfaceOrigin.Formula;
import gradientlab.experiment.descent.SurfaceReader;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The changes a person makes to what is descended, each a function from the old recipe to the new one. */
public final class SurfaceEdits {

    /** Where a function of one's own begins: one that everybody knows, with parameters to turn. */
    private static final SurfaceChoice FIRST = new SurfaceChoice(
            ExpressionSurface.ID, Settings.NONE.with("a", 1).with("b", 100),
            new Formula("(a-x)^2 + b*(y-x^2)^2", Optional.of(new View(-2, 2, -1, 3))));

    private SurfaceEdits() {}

    /** The ids a picker offers: a function of one's own, then the catalogue. */
    public static List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(ExpressionSurface.ID);
        ids.addAll(Fitted.IDS);
        Surfaces.all().forEach(entry -> ids.add(entry.id()));
        return ids;
    }

    /**
     * Another surface at its defaults, from the start it is worth watching from. What was said about the
     * old one (notes, target, view) goes with it.
     */
    public static DescentRecipe surface(DescentRecipe recipe, String id) {
        if (recipe.surface().id().equals(id)) {
            return recipe;
        }
        if (id.equals(ExpressionSurface.ID)) {
            return onto(recipe, FIRST);
        }
        return onto(recipe, Fitted.IDS.contains(id) ? first(id) : SurfaceChoice.of(id));
    }

    /** A surface from data on its first examples. */
    private static SurfaceChoice first(String id) {
        try {
            return SurfaceReader.read(JsonWriter.line(id), false);
        } catch (RecipeException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads other examples, for the recipe's own model if it has one, else for a regression line; empty if
     * they are those it has.
     *
     * @param source a name of {@link Fitted#sources}, or a file
     * @throws RecipeException if the file can't be used
     */
    public static Optional<SurfaceChoice> data(DescentRecipe recipe, String source) throws RecipeException {
        Optional<Fitted> fitted = fitted(recipe);
        if (fitted.filter(now -> now.source().equals(source)).isPresent()) {
            return Optional.empty();
        }
        String id = fitted.isPresent() ? recipe.surface().id() : LinearRegression.ID;
        Object data = Fitted.sources(id).contains(source) ? source : Map.of("file", source);
        return Optional.of(SurfaceReader.read(JsonWriter.line(Map.of("id", id, "data", data)), false));
    }

    /** The recipe on examples that were read, in batches as before where there are as many. */
    public static DescentRecipe examples(DescentRecipe recipe, SurfaceChoice read) {
        Fitted made = (Fitted) read.origin();
        Batching before = fitted(recipe).orElse(made).batching();
        Batching batching = before.withSize(Math.min(made.rows(read.knobs()), before.size()));
        return onto(recipe, new SurfaceChoice(read.id(), read.knobs(), made.withBatching(batching)));
    }

    private static Optional<Fitted> fitted(DescentRecipe recipe) {
        return recipe.surface().origin() instanceof Fitted now ? Optional.of(now) : Optional.empty();
    }

    /** Whether charts count the examples seen, not the steps. */
    public static boolean samples(DescentRecipe recipe) {
        return recipe.surface().origin() instanceof Fitted fitted && fitted.batching().samples();
    }

    /** Whether anybody's updates see less than all examples. */
    public static boolean batched(DescentRecipe recipe) {
        return IntStream.range(0, recipe.runners().size())
                .anyMatch(runner -> Descent.batches(recipe, runner).isPresent());
    }

    /** Another size of the batches, or other ones for every runner. */
    public static DescentRecipe batching(DescentRecipe recipe, UnaryOperator<Batching> change) {
        SurfaceChoice choice = recipe.surface();
        Fitted fitted = (Fitted) choice.origin();
        Batching changed = change.apply(fitted.batching());
        Batching batching = changed.withSize(within(recipe, changed.size()));
        return recipe.withSurface(
                new SurfaceChoice(choice.id(), choice.knobs(), fitted.withBatching(batching)));
    }

    /** A size as it may stand in the recipe: a batch of as many examples as there are is all of them. */
    public static int within(DescentRecipe recipe, int size) {
        int rows = ((Fitted) recipe.surface().origin()).rows(recipe.surface().knobs());
        return size >= rows ? Batching.FULL : size;
    }

    /** The recipe with no batch of more examples than are left. */
    private static DescentRecipe fitting(DescentRecipe recipe) {
        if (!(recipe.surface().origin() instanceof Fitted)) {
            return recipe;
        }
        return batching(
                recipe.withRunners(recipe.runners().stream()
                        .map(spec -> spec.withBatch(spec.batch().map(size -> within(recipe, size))))
                        .toList()),
                UnaryOperator.identity());
    }

    /** The recipe on another surface, from its start; batches of runners' own belong to the old one. */
    public static DescentRecipe onto(DescentRecipe recipe, SurfaceChoice choice) {
        return SharedSetting.BATCH.withoutOwn(recipe)
                .withSurface(choice)
                .withStart(choice.make().start())
                .withTarget(Optional.empty())
                .withView(Optional.empty())
                .withNotes(Notes.NONE);
    }

    /** One knob of the surface; the start stays where f has a value there, batches where they fit. */
    public static DescentRecipe knob(DescentRecipe recipe, String id, double value) {
        SurfaceChoice choice = recipe.surface();
        return startable(recipe.withSurface(choice.with(choice.knobs().with(id, value))))
                .map(SurfaceEdits::fitting).orElse(recipe);
    }

    /**
     * Another formula: parameters keep the values they had, new ones are 1, the start stays where f has a
     * value there. Empty if f has none anywhere in its view.
     */
    public static Optional<DescentRecipe> formula(DescentRecipe recipe, Expression expression) {
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

    /** Whether f and its gradient are finite at a point. */
    public static boolean finite(LossSurface surface, Point at) {
        double[] gradient = new double[2];
        surface.gradient(gradient, at.x(), at.y());
        return Double.isFinite(surface.value(at.x(), at.y()) + gradient[0] + gradient[1]);
    }
}

package gradientlab.ui.flow.model;

import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.Notes;
import gradientlab.paint.flow.BoundaryPainter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Examples in the plane that a person puts and takes by hand: what is learned becomes numbers of the recipe
 * itself. The first touch takes over the examples that were there, in their standardised coordinates.
 */
public final class Drawing {

    /** The most points there may be: as many as a picture of the plane shows. */
    public static final int MOST = BoundaryPainter.MOST_POINTS;

    /** Of examples that are taken over, so many: there is room for points of one's own. */
    static final int TAKEN_OVER = 900;

    /** The fewest: something can be told from something else. */
    private static final int FEWEST = 2;

    /** Coordinates are kept to so many parts of 1. */
    private static final double PARTS = 1000;

    /** Where two points stand with which a drawing begins anew. */
    private static final double APART = 1;

    private Drawing() {}

    /** A point. @param label its class, from 0 on */
    private record Point(double x, double y, int label) {}

    /** Whether examples are points of classes in a plane. */
    public static boolean draws(Examples examples) {
        return examples.features() == 2 && examples.classified();
    }

    /**
     * One point more; the recipe as it is where there are as many as may be.
     *
     * @param seen the examples that are shown, in case the recipe names them only
     * @param label the class, from 0 on
     */
    public static FlowRecipe with(FlowRecipe recipe, Examples seen, double x, double y, int label) {
        List<Point> points = points(recipe, seen);
        if (points.size() >= MOST) {
            return recipe;
        }
        points.add(new Point(rounded(x), rounded(y), label));
        return of(recipe, points);
    }

    /**
     * Without the point nearest to a place; the recipe as it is where none is near enough or only two are
     * left.
     *
     * @param reach how near
     */
    public static FlowRecipe without(FlowRecipe recipe, Examples seen, double x, double y, double reach) {
        List<Point> points = points(recipe, seen);
        OptionalInt nearest = IntStream.range(0, points.size())
                .filter(i -> distance(points.get(i), x, y) <= reach)
                .reduce((a, b) -> distance(points.get(a), x, y) <= distance(points.get(b), x, y) ? a : b);
        if (nearest.isEmpty() || points.size() <= FEWEST) {
            return recipe;
        }
        points.remove(nearest.getAsInt());
        return of(recipe, points);
    }

    /** Nothing but two points, one of each class. */
    public static FlowRecipe anew(FlowRecipe recipe) {
        return of(
                recipe.withLoss(Optional.of(Loss.BCE)),
                List.of(new Point(-APART, 0, 0), new Point(APART, 0, 1)));
    }

    private static List<Point> points(FlowRecipe recipe, Examples seen) {
        List<Point> points = new ArrayList<>();
        if (recipe.data() instanceof ExplicitData given && drawn(given)) {
            for (int i = 0; i < given.inputs().size(); i++) {
                List<Double> at = given.inputs().get(i);
                points.add(new Point(at.get(0), at.get(1), given.targets().get(i).get(0).intValue()));
            }
            return points;
        }
        for (int i = 0; i < Math.min(TAKEN_OVER, seen.rows()); i++) {
            points.add(new Point(
                    rounded(seen.inputs()[2 * i]), rounded(seen.inputs()[2 * i + 1]), seen.labels()[i]));
        }
        return points;
    }

    private static boolean drawn(ExplicitData data) {
        return data.inputs().get(0).size() == 2 && data.targets().get(0).size() == 1;
    }

    /** As the reader makes it: one full batch, nothing kept for validation, a loss for classes. */
    private static FlowRecipe of(FlowRecipe recipe, List<Point> points) {
        ExplicitData data = new ExplicitData(
                points.stream().map(at -> List.of(at.x(), at.y())).toList(),
                points.stream().map(at -> List.of((double) at.label())).toList());
        boolean many = points.stream().anyMatch(at -> at.label() > 1);
        boolean entropy = many || recipe.loss().equals(Optional.of(Loss.CROSS_ENTROPY));
        Optional<Loss> loss = Optional.of(entropy ? Loss.CROSS_ENTROPY : Loss.BCE);
        boolean same = recipe.data() instanceof ExplicitData && recipe.loss().equals(loss);
        FlowRecipe other = recipe.withData(data).withLoss(loss).withValidation(0).withBatch(points.size())
                .withNotes(Notes.NONE);
        return same ? other
                : other.withNetworks(other.networks().stream()
                        .map(spec -> spec.withParameters(Optional.empty())).toList());
    }

    private static double distance(Point point, double x, double y) {
        return Math.hypot(point.x() - x, point.y() - y);
    }

    private static double rounded(double coordinate) {
        return Math.rint(coordinate * PARTS) / PARTS;
    }
}

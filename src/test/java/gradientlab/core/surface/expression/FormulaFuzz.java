package gradientlab.core.surface.expression;

import gradientlab.core.expression.ExpressionException;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A hostile formula: refused at a place inside it, or evaluated everywhere alike by tree and tape. */
public final class FormulaFuzz {

    private static final double[][] PLACES = {{0, 0}, {1, -1}, {-0.5, 2.25}, {1e6, -1e6}};

    private FormulaFuzz() {}

    public static void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Expression expression;
        try {
            expression = Expression.parse(text);
        } catch (ExpressionException e) {
            Bounds.check(e.position() >= 0 && e.position() <= text.length(), "place " + e.position());
            Bounds.refused(RecipeException.of(e));
            return;
        }
        Map<String, Double> values = new HashMap<>();
        expression.parameters().forEach(name -> values.put(name, 0.5));
        ExpressionSurface surface =
                new ExpressionSurface(expression, values, new View(-5, 5, -5, 5));
        for (double[] place : PLACES) {
            alike(expression, surface, values, place[0], place[1]);
        }
        Point start = surface.start();
        Bounds.check(Math.abs(start.x()) <= 5 && Math.abs(start.y()) <= 5, "start " + start);
        if (Bounds.some(input)) {
            for (Minimum minimum : surface.minima()) {
                Bounds.check(Double.isFinite(minimum.value()), "minimum " + minimum);
            }
        }
    }

    private static void alike(
            Expression expression,
            ExpressionSurface surface,
            Map<String, Double> values,
            double x,
            double y) {
        double value = surface.value(x, y);
        double[] gradient = new double[2];
        surface.gradient(gradient, x, y);
        surface.second(new double[3], x, y);
        String culprit = expression.culprit(values, x, y);
        boolean insideOverflows = Double.isFinite(value) && !culprit.isEmpty();
        Bounds.check(Double.isFinite(value) || !culprit.isEmpty(), "no culprit at " + x + ", " + y);
        Bounds.check(!insideOverflows || !culprit.isBlank(), "empty culprit");
    }
}

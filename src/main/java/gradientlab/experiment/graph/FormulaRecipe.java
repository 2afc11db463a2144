package gradientlab.experiment.graph;

import gradientlab.core.graph.Value;
import gradientlab.experiment.recipe.Notes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Formulas, the values of their leaves, and how the graph is looked at.
 *
 * @param text lines {@code name = expression}, the last one the loss; parses as a graph
 * @param values every leaf's, by name; others than leaves may be there and are kept for when they come back
 * @param parameters the leaves that an update changes
 * @param lr the learning rate η, 1e-4 to 10
 * @param updates how many updates are made before anything is shown, 0 to 100000
 * @param folds the lines that are one node, by the name they assign, and the blocks, by their head
 * @param sharing whether equal parts of formulas are one node
 * @param view how it is looked at
 */
public record FormulaRecipe(String text, Map<String, Value> values, List<String> parameters, double lr,
        int updates, List<String> folds, boolean sharing, FormulaView view, Notes notes)
        implements GraphRecipe {

    /** The learning rates that can be chosen. */
    public static final double LEAST_RATE = 1e-4;
    public static final double LARGEST_RATE = 10;
    public static final int MAX_UPDATES = 100_000;

    public FormulaRecipe {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        parameters = List.copyOf(parameters);
        folds = List.copyOf(folds);
        Objects.requireNonNull(notes);
    }

    /** With everything but the formulas and values at its default. */
    public static FormulaRecipe of(String text, Map<String, Value> values) {
        return new FormulaRecipe(
                text, values, List.of(), 0.1, 0, List.of(), true, FormulaView.DEFAULT, Notes.NONE);
    }

    @Override
    public Mode mode() {
        return Mode.GRAPH;
    }

    @Override
    public int at() {
        return view.at();
    }

    @Override
    public FormulaRecipe withAt(int at) {
        return withView(view.withAt(at));
    }

    public FormulaRecipe withText(String other) {
        return new FormulaRecipe(other, values, parameters, lr, updates, folds, sharing, view, notes);
    }

    public FormulaRecipe withValues(Map<String, Value> others) {
        return new FormulaRecipe(text, others, parameters, lr, updates, folds, sharing, view, notes);
    }

    /** With one leaf at another value. */
    public FormulaRecipe withValue(String leaf, Value value) {
        Map<String, Value> others = new LinkedHashMap<>(values);
        others.put(leaf, value);
        return withValues(others);
    }

    public FormulaRecipe withParameters(List<String> others) {
        return new FormulaRecipe(text, values, others, lr, updates, folds, sharing, view, notes);
    }

    public FormulaRecipe withLr(double other) {
        return new FormulaRecipe(text, values, parameters, other, updates, folds, sharing, view, notes);
    }

    public FormulaRecipe withUpdates(int others) {
        return new FormulaRecipe(text, values, parameters, lr, others, folds, sharing, view, notes);
    }

    public FormulaRecipe withFolds(List<String> others) {
        return new FormulaRecipe(text, values, parameters, lr, updates, others, sharing, view, notes);
    }

    public FormulaRecipe withSharing(boolean on) {
        return new FormulaRecipe(text, values, parameters, lr, updates, folds, on, view, notes);
    }

    public FormulaRecipe withView(FormulaView other) {
        return new FormulaRecipe(text, values, parameters, lr, updates, folds, sharing, other, notes);
    }

    @Override
    public FormulaRecipe withNotes(Notes others) {
        return new FormulaRecipe(text, values, parameters, lr, updates, folds, sharing, view, others);
    }
}

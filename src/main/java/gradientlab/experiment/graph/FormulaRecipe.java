package gradientlab.experiment.graph;

import gradientlab.core.graph.Value;
import gradientlab.experiment.recipe.Notes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

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
        Draft draft = new Draft();
        draft.text = text;
        draft.values = values;
        return draft.done();
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
        return change(draft -> draft.text = other);
    }

    public FormulaRecipe withValues(Map<String, Value> others) {
        return change(draft -> draft.values = others);
    }

    /** With one leaf at another value. */
    public FormulaRecipe withValue(String leaf, Value value) {
        Map<String, Value> others = new LinkedHashMap<>(values);
        others.put(leaf, value);
        return withValues(others);
    }

    public FormulaRecipe withParameters(List<String> others) {
        return change(draft -> draft.parameters = others);
    }

    public FormulaRecipe withLr(double other) {
        return change(draft -> draft.lr = other);
    }

    public FormulaRecipe withUpdates(int others) {
        return change(draft -> draft.updates = others);
    }

    public FormulaRecipe withFolds(List<String> others) {
        return change(draft -> draft.folds = others);
    }

    public FormulaRecipe withSharing(boolean on) {
        return change(draft -> draft.sharing = on);
    }

    public FormulaRecipe withView(FormulaView other) {
        return change(draft -> draft.view = other);
    }

    @Override
    public FormulaRecipe withNotes(Notes others) {
        return change(draft -> draft.notes = others);
    }

    private FormulaRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one. */
    private static final class Draft {
        String text;
        Map<String, Value> values;
        List<String> parameters = List.of();
        double lr = 0.1;
        int updates;
        List<String> folds = List.of();
        boolean sharing = true;
        FormulaView view = FormulaView.DEFAULT;
        Notes notes = Notes.NONE;

        Draft() {}

        Draft(FormulaRecipe from) {
            text = from.text;
            values = from.values;
            parameters = from.parameters;
            lr = from.lr;
            updates = from.updates;
            folds = from.folds;
            sharing = from.sharing;
            view = from.view;
            notes = from.notes;
        }

        FormulaRecipe done() {
            return new FormulaRecipe(text, values, parameters, lr, updates, folds, sharing, view, notes);
        }
    }
}

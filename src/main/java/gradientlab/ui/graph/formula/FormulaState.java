package gradientlab.ui.graph.formula;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Line;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.text.GraphText;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.ui.graph.model.GraphModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * What comes of the formulas that are shown, the run from before a drag, and which node a hand is on. Every
 * change goes through here: one that gives no graph is refused with what is wrong, and nothing changes.
 */
final class FormulaState {

    static final int NONE = -1;

    private final GraphModel model;
    private final ReadOnlyObjectWrapper<FormulaRun> run = new ReadOnlyObjectWrapper<>(this, "run");
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", NONE);
    private final IntegerProperty pinned = new SimpleIntegerProperty(this, "pinned", NONE);
    private FormulaRun before;

    FormulaState(GraphModel model) {
        this.model = model;
        compute();
        model.recipeProperty().addListener(o -> compute());
        model.heldProperty().addListener((of, was, held) -> before = held ? run.get() : null);
    }

    /** Follows the recipe if it is of this mode; one that was checked before gives a graph. */
    private void compute() {
        FormulaRecipe recipe = model.of(FormulaRecipe.class);
        if (run.get() != null && run.get().recipe().equals(recipe)) {
            return;
        }
        try {
            FormulaRun now = run.get() == null ? FormulaRun.of(recipe) : FormulaRun.of(recipe, run.get());
            if (run.get() != null && now.graph() != run.get().graph()) {
                forget(run.get().graph(), now.graph());
            }
            run.set(now);
        } catch (GraphException e) {
            throw new IllegalStateException("a recipe that was not checked", e);
        }
    }

    /** Another graph: what was pinned stays pinned if it is still there under its name. */
    private void forget(Graph old, Graph now) {
        hovered.set(NONE);
        int pin = pinned.get();
        if (pin != NONE) {
            List<String> names = old.node(pin).names();
            pinned.set(names.isEmpty() ? NONE : now.find(names.get(0)).map(Node::index).orElse(NONE));
        }
    }

    ReadOnlyObjectProperty<FormulaRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    FormulaRun run() {
        return run.get();
    }

    Graph graph() {
        return run().graph();
    }

    FormulaRecipe recipe() {
        return run().recipe();
    }

    /** The run from before the drag that is on. */
    Optional<FormulaRun> before() {
        return Optional.ofNullable(before).filter(old -> old.graph() == graph());
    }

    /** The node under the hand, or {@link #NONE}. */
    IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** The node that is pinned, or {@link #NONE}. */
    IntegerProperty pinnedProperty() {
        return pinned;
    }

    /** Changes something that can't be wrong. */
    void change(UnaryOperator<FormulaRecipe> change) {
        model.change(FormulaRecipe.class, change);
    }

    /** Takes other formulas; a leaf that was not there begins at 1. */
    void text(String text) throws GraphException {
        FormulaRecipe now = recipe();
        Graph graph = GraphText.parse(text, now.sharing());
        Map<String, Value> values = new LinkedHashMap<>(now.values());
        values.putAll(run().values());
        graph.leaves().forEach(leaf -> values.putIfAbsent(leaf.name(), Value.scalar(1)));
        attempt(now.withText(text).withFolds(kept(now.folds(), graph)).withValues(values).withUpdates(0));
    }

    private static List<String> kept(List<String> folds, Graph graph) {
        List<String> kept = new ArrayList<>();
        for (String fold : folds) {
            boolean line = graph.lines().stream().map(Line::name).anyMatch(fold::equals);
            if (line || graph.blocks().stream().anyMatch(block -> block.title().equals(fold))) {
                kept.add(fold);
            }
        }
        return kept;
    }

    /** Gives a leaf another value; updates that were made stay made. */
    void value(String leaf, Value value) throws GraphException {
        attempt(settled().withValue(leaf, value));
    }

    /** The recipe with its updates made: other leaves may change from there. */
    private FormulaRecipe settled() {
        FormulaRecipe now = recipe();
        if (now.updates() == 0) {
            return now;
        }
        Map<String, Value> values = new LinkedHashMap<>(now.values());
        values.putAll(run().values());
        return now.withValues(values).withUpdates(0);
    }

    /** So many updates more. */
    void update(int count) {
        change(recipe -> recipe.withUpdates(Math.min(FormulaRecipe.MAX_UPDATES, recipe.updates() + count)));
    }

    /** Another rate for what comes; updates that were made stay made. */
    void rate(double lr) {
        FormulaRecipe settled = settled();
        change(recipe -> settled.withLr(lr));
    }

    /** Whether an update changes a leaf; updates that were made stay made. */
    void parameter(String leaf, boolean on) {
        FormulaRecipe settled = settled();
        List<String> parameters = new ArrayList<>(settled.parameters());
        parameters.remove(leaf);
        if (on) {
            parameters.add(leaf);
        }
        change(recipe -> settled.withParameters(parameters));
    }

    /** Folds a line or block into one node, or opens it again. */
    void fold(String name, boolean on) throws GraphException {
        List<String> folds = new ArrayList<>(recipe().folds());
        folds.remove(name);
        if (on) {
            folds.add(name);
        }
        attempt(recipe().withFolds(folds));
    }

    private void attempt(FormulaRecipe wanted) throws GraphException {
        FormulaRun.of(wanted);
        change(recipe -> wanted);
    }
}

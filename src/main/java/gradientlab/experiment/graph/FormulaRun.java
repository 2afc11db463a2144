package gradientlab.experiment.graph;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.Mistakes;
import gradientlab.core.graph.analysis.Nudge;
import gradientlab.core.graph.analysis.Updates;
import gradientlab.core.graph.fold.Fold;
import gradientlab.core.graph.fold.Folds;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes of formulas: the graph with its folds, both passes at the recipe's values and after its updates.
 * What else can be asked of it (checks, a nudge, a mistake, the updates that would follow) is computed when
 * it
 * is asked for, once. Nothing changes afterwards; not for more threads than one.
 */
public final class FormulaRun {

    /** How many updates {@link #next} looks ahead. */
    public static final int AHEAD = 100;

    private final FormulaRecipe recipe;
    private final Graph graph;
    private final GraphRun start;
    private final GraphRun passes;
    private final List<Node> parameters;
    private final double[] past;
    private final int diverged;
    private double[] next;
    private int diverges;
    private GradientCheck check;
    private Optional<Nudged> nudged;
    private Optional<Mistakes> mistakes;

    /**
     * A node moved by h.
     *
     * @param node in the graph as it is shown
     * @param change how everything behind it changes, really and as the local derivatives predict
     */
    public record Nudged(Node node, double h, Nudge change) {}

    private FormulaRun(FormulaRecipe recipe, Graph graph, GraphRun start, FormulaRun before) {
        this.recipe = recipe;
        this.graph = graph;
        this.start = start;
        parameters = graph.leaves().stream().filter(leaf -> recipe.parameters().contains(leaf.name()))
                .toList();
        int made = before == null ? 0 : before.recipe.updates();
        double[] losses = new double[recipe.updates() - made + 1];
        Updates updates = new Updates(before == null ? start : before.passes);
        int stopped = before == null ? 0 : before.diverged;
        if (stopped == 0) {
            updates.go(losses, parameters, recipe.lr(), losses.length - 1);
            stopped = updates.divergedAt() == 0 ? 0 : made + updates.divergedAt();
        } else {
            Arrays.fill(losses, Double.NaN);
        }
        passes = updates.run();
        diverged = stopped;
        past = new double[recipe.updates() + 1];
        System.arraycopy(losses, 0, past, made, losses.length);
        if (before != null) {
            System.arraycopy(before.past, 0, past, 0, made + 1);
        }
    }

    /**
     * Everything of a recipe.
     *
     * @throws GraphException if its text is no graph, a leaf has no value or a wrong one, a fold can't be
     */
    public static FormulaRun of(FormulaRecipe recipe) throws GraphException {
        check(recipe);
        Graph graph = FormulaGraphs.shown(recipe);
        return new FormulaRun(recipe, graph, GraphRun.of(graph, values(graph, recipe)), null);
    }

    /**
     * The same, going on from another run where that is of the same formulas, values and parameters and has
     * made no more updates: one more update then costs one update.
     */
    public static FormulaRun of(FormulaRecipe recipe, FormulaRun before) throws GraphException {
        Graph graph = FormulaGraphs.shown(recipe);
        FormulaRecipe old = before.recipe;
        boolean same = graph == before.graph && recipe.parameters().equals(old.parameters())
                && recipe.lr() == old.lr() && recipe.updates() >= old.updates()
                && values(graph, recipe).equals(values(graph, old));
        return same ? new FormulaRun(recipe, graph, before.start, before) : of(recipe);
    }

    /**
     * Whether it can be computed at all; nothing of a run is kept.
     *
     * @throws GraphException as {@link #of(FormulaRecipe)}
     */
    static void check(FormulaRecipe recipe) throws GraphException {
        // What does not fit inside of a fold is looked for, and named, where nothing is folded.
        Graph whole = FormulaGraphs.whole(recipe);
        GraphRun.of(whole, values(whole, recipe));
        FormulaGraphs.shown(recipe);
    }

    private static Map<String, Value> values(Graph graph, FormulaRecipe recipe) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Node leaf : graph.leaves()) {
            if (recipe.values().containsKey(leaf.name())) {
                values.put(leaf.name(), recipe.values().get(leaf.name()));
            }
        }
        return values;
    }

    /** A node by its name, or by its id where no node is called so. */
    public static Optional<Node> find(Graph graph, String node) {
        return graph.find(node)
                .or(() -> graph.nodes().stream().filter(each -> each.id().equals(node)).findFirst());
    }

    public FormulaRecipe recipe() {
        return recipe;
    }

    /** As it is shown, with its folds. */
    public Graph graph() {
        return graph;
    }

    /** Whether folding a line or block, by its name, would change anything. */
    public boolean foldable(String fold) {
        try {
            return Folds.isPossible(FormulaGraphs.whole(recipe), Fold.of(fold));
        } catch (GraphException e) {
            return false;
        }
    }

    /** 2N + 1 for N operations that are shown. */
    public int steps() {
        return graph.steps();
    }

    /** The step that is looked at, 0 to {@link #steps}. */
    public int at() {
        return Math.min(recipe.view().at(), steps());
    }

    /** Both passes at the recipe's values, before any update. */
    public GraphRun start() {
        return start;
    }

    /** Both passes after the recipe's updates: what is shown. */
    public GraphRun passes() {
        return passes;
    }

    /** The leaves that an update changes, in the order of their first use. */
    public List<Node> parameters() {
        return parameters;
    }

    /** Every leaf's value after the updates, by name. */
    public Map<String, Value> values() {
        return values(passes);
    }

    /** Every leaf's value in a run, by name. */
    public static Map<String, Value> values(GraphRun run) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Node leaf : run.graph().leaves()) {
            double[] rows = new double[run.rows(leaf.index())];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = run.value(leaf.index(), row);
            }
            values.put(leaf.name(),
                    run.isBatch(leaf.index()) ? Value.batch(rows) : Value.scalar(rows[0]));
        }
        return values;
    }

    /**
     * The loss before and after each update that was made, the first at the recipe's values; NaN behind one
     * that diverged. Not to be written to.
     */
    public double[] past() {
        return past;
    }

    /** The update that diverged, from 1; 0 if none did. */
    public int divergedAt() {
        return diverged;
    }

    /**
     * The loss now and after each of the next {@link #AHEAD} updates; NaN behind one that diverges. Not to be
     * written to.
     */
    public double[] next() {
        lookAhead();
        return next;
    }

    /** Which of the next updates diverges, counted from the recipe's values as 0; 0 if none does. */
    public int divergesAt() {
        lookAhead();
        return diverges;
    }

    private void lookAhead() {
        if (next != null) {
            return;
        }
        next = new double[AHEAD + 1];
        if (diverged != 0) {
            Arrays.fill(next, Double.NaN);
            diverges = diverged;
            return;
        }
        Updates updates = new Updates(passes);
        updates.go(next, parameters, recipe.lr(), AHEAD);
        diverges = updates.divergedAt() == 0 ? 0 : recipe.updates() + updates.divergedAt();
    }

    /** Every gradient against a central difference. */
    public GradientCheck check() {
        if (check == null) {
            check = new GradientCheck(passes);
            check.check(passes);
        }
        return check;
    }

    /** The node that is moved, if one is; empty also while it is hidden in a fold. */
    public Optional<Nudged> nudged() {
        if (nudged == null) {
            nudged = recipe.view().nudge().flatMap(wanted -> find(graph, wanted.node())
                    .map(node -> {
                        Nudge change = new Nudge(passes);
                        change.nudge(passes, node.index(), Nudge.ALL_ROWS, wanted.h());
                        return new Nudged(node, wanted.h(), change);
                    }));
        }
        return nudged;
    }

    /** The wrong gradients of the mistake that is shown, if one is. */
    public Optional<Mistakes> mistakes() {
        if (mistakes == null) {
            mistakes = recipe.view().mistake().map(mistake -> Mistakes.of(passes, mistake));
        }
        return mistakes;
    }
}

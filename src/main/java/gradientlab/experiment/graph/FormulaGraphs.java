package gradientlab.experiment.graph;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.fold.Fold;
import gradientlab.core.graph.fold.Folds;
import gradientlab.core.graph.text.GraphText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The graphs of texts, the last few kept: while a value is dragged, or a run goes on, the same text is
 * asked for
 * again and again. Graphs are immutable; any thread may ask.
 */
final class FormulaGraphs {

    private static final int KEPT = 16;

    private record Key(String text, boolean sharing, List<String> folds) {}

    private static final Map<Key, Graph> GRAPHS = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Graph> eldest) {
            return size() > KEPT;
        }
    };

    private FormulaGraphs() {}

    /** The graph of a recipe's text, everything unfolded. */
    static Graph whole(FormulaRecipe recipe) throws GraphException {
        return of(new Key(recipe.text(), recipe.sharing(), List.of()));
    }

    /** The graph as it is shown, its folds folded. */
    static Graph shown(FormulaRecipe recipe) throws GraphException {
        return of(new Key(recipe.text(), recipe.sharing(), recipe.folds()));
    }

    private static Graph of(Key key) throws GraphException {
        synchronized (GRAPHS) {
            Graph kept = GRAPHS.get(key);
            if (kept == null) {
                kept = key.folds().isEmpty()
                        ? GraphText.parse(key.text(), key.sharing())
                        : Folds.fold(of(new Key(key.text(), key.sharing(), List.of())),
                                key.folds().stream().map(Fold::of).toList());
                GRAPHS.put(key, kept);
            }
            return kept;
        }
    }
}

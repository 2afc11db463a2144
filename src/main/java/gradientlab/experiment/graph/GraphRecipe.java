package gradientlab.experiment.graph;

import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;

/** An experiment of the lab Backprop: one of its three modes, with what is looked at. */
public sealed interface GraphRecipe extends Recipe permits FormulaRecipe, ActivationsRecipe, NormRecipe {

    /** The value of {@code "lab"}. */
    String LAB = "graph";

    /** What a recipe shows, in the order of the window. */
    enum Mode {
        GRAPH("graph"),
        ACTIVATIONS("activations"),
        BATCH_NORM("batch_norm");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** The value of {@code "mode"}. */
        public String id() {
            return id;
        }
    }

    /** Which of the three it is. */
    Mode mode();

    /**
     * The step that is looked at when it is opened, 0 to its number of steps; for activations the layers n.
     */
    int at();

    /** The same, looked at in another step. */
    GraphRecipe withAt(int at);

    /** The same recipe under other notes. */
    GraphRecipe withNotes(Notes notes);

    @Override
    default String lab() {
        return LAB;
    }
}

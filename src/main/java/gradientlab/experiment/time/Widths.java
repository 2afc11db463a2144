package gradientlab.experiment.time;

import gradientlab.core.network.Loss;
import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.experiment.json.RecipeException;
import java.util.List;
import java.util.Optional;

/**
 * How wide the sequences of a recipe are, and what follows for its networks: the shapes of their tensors.
 *
 * @param inputs I, numbers a time step
 * @param outputs O, numbers an answer: logits, or values
 * @param loss on the answers
 */
public record Widths(int inputs, int outputs, Loss loss) {

    /**
     * Of a recipe.
     *
     * @throws RecipeException if a file of text can't be read, or tensors have another shape
     */
    public static Widths of(TimeRecipe recipe) throws RecipeException {
        Widths widths = recipe.data().isPresent() ? of(recipe, recipe.data().get())
                : of(recipe.task());
        for (int i = 0; i < recipe.networks().size(); i++) {
            widths.check(i, recipe.networks().get(i));
        }
        return widths;
    }

    private static Widths of(TaskChoice choice) throws RecipeException {
        SequenceTask task = new SequenceTask(choice.task(), choice.length(), TextFile.of(choice));
        return new Widths(task.inputs(), task.outputs(), task.loss());
    }

    /** Classes are as many as the first explicit output layer tells apart, or as the targets name. */
    private static Widths of(TimeRecipe recipe, ExplicitSequences data) throws RecipeException {
        if (data.loss() != Loss.CROSS_ENTROPY) {
            return new Widths(data.width(), data.targets().get(0).size(), data.loss());
        }
        int named = data.targets().stream().mapToInt(row -> row.get(0).intValue() + 1).max().orElse(0);
        Optional<Integer> given = recipe.networks().stream().flatMap(each -> each.explicit().stream())
                .map(tensors -> tensors.wOut().size()).findFirst();
        if (given.isPresent() && given.get() < named) {
            throw new RecipeException("time.error.class", named - 1, given.get());
        }
        return new Widths(data.width(), given.orElse(Math.max(2, named)), data.loss());
    }

    private void check(int index, CellSpec spec) throws RecipeException {
        if (spec.explicit().isEmpty()) {
            return;
        }
        CellSpec.Tensors given = spec.explicit().get();
        String place = "networks[" + index + "].parameters.";
        int rows = spec.cell().gates() * spec.hidden();
        matrix(place + "W_ih", given.wIh(), rows, inputs);
        matrix(place + "W_hh", given.wHh(), rows, spec.hidden());
        row(place + "b_ih", given.bIh(), rows);
        row(place + "b_hh", given.bHh(), rows);
        matrix(place + "W_out", given.wOut(), outputs, spec.hidden());
        row(place + "b_out", given.bOut(), outputs);
    }

    private static void matrix(String field, List<List<Double>> found, int rows, int columns)
            throws RecipeException {
        if (found.size() != rows || found.get(0).size() != columns) {
            throw new RecipeException("recipe.shape", field, "[" + rows + "][" + columns + "]",
                    "[" + found.size() + "][" + found.get(0).size() + "]");
        }
    }

    private static void row(String field, List<Double> found, int length) throws RecipeException {
        if (found.size() != length) {
            throw new RecipeException("recipe.shape", field, "[" + length + "]", "[" + found.size() + "]");
        }
    }
}

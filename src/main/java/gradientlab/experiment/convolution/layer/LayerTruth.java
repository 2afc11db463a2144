package gradientlab.experiment.convolution.layer;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.LayerView;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;

/** What a layer has of a question: of its first channel and its first filter. */
public final class LayerTruth {

    private LayerTruth() {}

    /**
     * The row and the column of the cell that is lit at the recipe's step: of the output, or of dX where it
     * collects; none at the first step, and where other readings make no cell of dX at a time.
     */
    public static Optional<int[]> lit(ConvolutionRecipe recipe) {
        LayerView view = recipe.layer().view();
        boolean backward = recipe.mode() == Mode.BACKWARD;
        if (view.step() == 0 || backward && view.reading() != Reading.COLLECT) {
            return Optional.empty();
        }
        ConvolutionShape shape = recipe.layer().shape();
        int columns = backward ? shape.width() : shape.outputWidth();
        int rows = backward ? shape.height() : shape.outputHeight();
        int cell = view.step() - 1;
        return cell >= rows * columns ? Optional.empty()
                : Optional.of(new int[] {cell / columns, cell % columns});
    }

    /** The row and the column of the output that sends its gradient back last; none where none does. */
    public static Optional<int[]> sending(ConvolutionRecipe recipe) {
        LayerView view = recipe.layer().view();
        ConvolutionShape shape = recipe.layer().shape();
        int place = view.step() - 1;
        boolean sends = recipe.mode() == Mode.BACKWARD && view.reading() == Reading.SCATTER;
        return !sends || place < 0 || place >= shape.outputHeight() * shape.outputWidth() ? Optional.empty()
                : Optional.of(new int[] {place / shape.outputWidth(), place % shape.outputWidth()});
    }

    /** Of the recipe's layer. */
    public static Optional<Outcome> of(ConvolutionRecipe recipe, Question question) {
        LayerRun run = new LayerRun(recipe.layer());
        ConvolutionShape shape = run.shape();
        boolean backward = recipe.mode() == Mode.BACKWARD;
        return switch (question.of()) {
            case "outputs" -> number(shape.outputHeight() * (double) shape.outputWidth());
            case "parameters" -> number(run.parameters());
            case "unread" -> number(run.unread());
            case "unrotated" -> number(new LayerGradients(run).unrotatedCells());
            case "dk" -> number(new LayerGradients(run).dk(0, 0, 0, 0));
            case "reached" -> sending(recipe).flatMap(place -> number(
                    shape.vertical().inside(place[0]) * (double) shape.horizontal().inside(place[1])));
            case "cell" -> lit(recipe).flatMap(cell -> number(value(run, backward).applyAsDouble(
                    cell[0], cell[1])));
            default -> Optional.of(found(question.of().equals("largest"), value(run, backward),
                    backward ? shape.height() : shape.outputHeight(),
                    backward ? shape.width() : shape.outputWidth()));
        };
    }

    private static Optional<Outcome> number(double value) {
        return Outcome.number(value);
    }

    private static DoubleBinaryOperator value(LayerRun run, boolean backward) {
        if (!backward) {
            return (row, column) -> run.y(0, (int) row, (int) column);
        }
        LayerGradients gradients = new LayerGradients(run);
        return (row, column) -> gradients.dx(0, (int) row, (int) column);
    }

    /** The first cell, row by row, with the largest value, or with the smallest size that is not 0. */
    private static Outcome.Cell found(boolean largest, DoubleBinaryOperator value, int rows, int columns) {
        Outcome.Cell best = new Outcome.Cell(0, 0);
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double at = value.applyAsDouble(row, column);
                double rank = largest ? at : at == 0 ? Double.NEGATIVE_INFINITY : -Math.abs(at);
                if (rank > most) {
                    most = rank;
                    best = new Outcome.Cell(row, column);
                }
            }
        }
        return best;
    }
}

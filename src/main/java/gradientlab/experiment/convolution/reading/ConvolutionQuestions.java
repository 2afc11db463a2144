package gradientlab.experiment.convolution.reading;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.layer.LayerTruth;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What can be guessed of a layer, of layers side by side, of functions and of networks that learn digits. */
final class ConvolutionQuestions {

    private ConvolutionQuestions() {}

    static List<Question> of(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> ofLayer(recipe);
            case IMAGES -> List.of();
            case FUNCTIONS -> List.of(number("peak", GuessUnit.PLAIN));
            case DENSE -> List.of(
                    number("full", GuessUnit.DECADES), number("shared", GuessUnit.DECADES));
            case TRAIN -> IntStream.range(0, recipe.training().networks().size())
                    .mapToObj(i -> new Question(
                            "networks[" + i + "].accuracy", GuessForm.CURVE, GuessUnit.SHARE, i,
                            "convolution.guess.accuracy", List.of()))
                    .toList();
        };
    }

    /** The number of the cell that is lit, counts, and cells to be found. */
    private static List<Question> ofLayer(ConvolutionRecipe recipe) {
        List<Question> all = new ArrayList<>();
        boolean backward = recipe.mode() == Mode.BACKWARD;
        Optional<int[]> lit = LayerTruth.lit(recipe);
        lit.ifPresent(cell -> all.add(new Question("cell", GuessForm.NUMBER, GuessUnit.PLAIN, -1,
                "convolution.guess.cell." + (backward ? "dx" : "y"),
                List.of(String.valueOf(cell[0]), String.valueOf(cell[1])))));
        for (String of : backward ? List.of("unrotated", "dk") : List.of("unread")) {
            all.add(number(of, GuessUnit.PLAIN));
        }
        all.add(number("outputs", GuessUnit.PLAIN));
        all.add(number("parameters", GuessUnit.PLAIN));
        if (!backward || recipe.layer().view().reading() == Reading.COLLECT) {
            all.add(cell("largest", backward));
            all.add(cell("least", backward));
        }
        return all;
    }

    private static Question cell(String of, boolean backward) {
        return new Question(of, GuessForm.CELL, GuessUnit.PLAIN, -1,
                "convolution.guess." + of + (backward ? ".dx" : ".y"), List.of());
    }

    private static Question number(String of, GuessUnit unit) {
        return new Question(of, GuessForm.NUMBER, unit, -1, "convolution.guess." + of, List.of());
    }
}

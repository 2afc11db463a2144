package gradientlab.experiment.convolution.reading;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.LayerView.Reading;
import gradientlab.experiment.convolution.images.KernelTruth;
import gradientlab.experiment.convolution.layer.LayerTruth;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.GuessUnit;
import gradientlab.experiment.guess.Option;
import gradientlab.experiment.guess.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be guessed of a layer, of layers side by side, of functions and of networks that learn digits. */
final class ConvolutionQuestions {

    private static final String SAYS = "convolution.guess.";

    private ConvolutionQuestions() {}

    static List<Question> of(ConvolutionRecipe recipe) {
        return switch (recipe.mode()) {
            case FORWARD, BACKWARD -> ofLayer(recipe);
            case IMAGES -> ofImages(recipe);
            case FUNCTIONS -> List.of(number("peak", GuessUnit.PLAIN));
            case DENSE -> List.of(
                    number("full", GuessUnit.DECADES), number("shared", GuessUnit.DECADES),
                    Question.choice("shift", GuessUnit.SHARE,
                            SAYS + (recipe.dense().shift() == 1 ? "shift.one" : "shift"),
                            List.of(String.valueOf(recipe.dense().shift())),
                            Stream.of(LayerKind.values()).map(kind -> Option.named(kind.ordinal(),
                                    SAYS + "layer." + kind.name().toLowerCase(Locale.ROOT))).toList()));
            case TRAIN -> ofTraining(recipe.training());
        };
    }

    /** Which kernel it was, of those that a class chooses from; none where it has no name. */
    private static List<Question> ofImages(ConvolutionRecipe recipe) {
        List<KernelName> offered = KernelTruth.offered(recipe.images());
        return offered.isEmpty() ? List.of()
                : List.of(Question.choice("kernel", GuessUnit.PLAIN, SAYS + "kernel", List.of(),
                        offered.stream().map(name -> Option.named(
                                name.ordinal(), "convolution.layer.kernel." + name.id())).toList()));
    }

    private static List<Question> ofTraining(DigitsRecipe recipe) {
        List<Question> all = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            all.add(new Question("networks[" + i + "].accuracy", GuessForm.CURVE, GuessUnit.SHARE, i,
                    SAYS + "accuracy", List.of()));
        }
        if (recipe.networks().size() > 1) {
            all.add(Question.choice("most.accuracy", GuessUnit.SHARE, SAYS + "most.accuracy",
                    List.of(String.valueOf(recipe.epochs())),
                    IntStream.range(0, recipe.networks().size()).mapToObj(i -> Option.compared(i, i))
                            .toList()));
        }
        return all;
    }

    /** The number of the cell that is lit, counts, and cells to be found. */
    private static List<Question> ofLayer(ConvolutionRecipe recipe) {
        List<Question> all = new ArrayList<>();
        boolean backward = recipe.mode() == Mode.BACKWARD;
        Optional<int[]> lit = LayerTruth.lit(recipe);
        lit.ifPresent(cell -> all.add(new Question("cell", GuessForm.NUMBER, GuessUnit.PLAIN, -1,
                SAYS + "cell." + (backward ? "dx" : "y"),
                List.of(String.valueOf(cell[0]), String.valueOf(cell[1])))));
        for (String of : backward ? List.of("unrotated", "dk") : List.of("unread")) {
            all.add(number(of, GuessUnit.PLAIN));
        }
        LayerTruth.sending(recipe).ifPresent(place -> all.add(new Question(
                "reached", GuessForm.NUMBER, GuessUnit.PLAIN, -1, SAYS + "reached",
                List.of(String.valueOf(place[0]), String.valueOf(place[1])))));
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
                SAYS + of + (backward ? ".dx" : ".y"), List.of());
    }

    private static Question number(String of, GuessUnit unit) {
        return new Question(of, GuessForm.NUMBER, unit, -1, SAYS + of, List.of());
    }
}

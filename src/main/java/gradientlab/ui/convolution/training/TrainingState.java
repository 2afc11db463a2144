package gradientlab.ui.convolution.training;

import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.DigitsView;
import gradientlab.experiment.convolution.training.DigitLook;
import gradientlab.experiment.convolution.training.DigitsFrame;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.DigitsTruth;
import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.convolution.training.Curves;
import gradientlab.paint.convolution.training.TrainingScene;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What the mode shows now: the step that is looked at, and what was trained before something changed. */
final class TrainingState {

    private final ConvolutionModel model;
    private final LabContext context;
    private Curves before;
    private DigitLook look;
    /** What it is of. */
    private DigitsRecipe looked;
    private DigitsSnapshot lookedAt;

    TrainingState(ConvolutionModel model, LabContext context) {
        this.model = model;
        this.context = context;
        model.frameProperty().addListener((of, was, now) -> keep(was, now));
    }

    /** The curves of a run go on being shown until the next one has made an epoch. */
    private void keep(DigitsFrame was, DigitsFrame now) {
        if (now.snapshot().step() >= now.recipe().training().stepsPerEpoch()) {
            before = null;
        } else if (was != null && was.snapshot().step() > now.snapshot().step()) {
            int perEpoch = was.recipe().training().stepsPerEpoch();
            if (was.snapshot().step() >= perEpoch) {
                before = Curves.of(was.history(), was.snapshot(), perEpoch);
            }
        }
    }

    /** Whether there is anything to show yet. */
    boolean ready() {
        return model.frame() != null;
    }

    /** What was trained, looked at as was asked for. Only once {@link #ready}. */
    DigitsRecipe recipe() {
        DigitsRecipe trained = model.frame().recipe().training();
        DigitsView asked = model.recipe().training().view();
        DigitsView view = asked.withSeed(Math.min(asked.seed(), trained.seeds()));
        // A weight that its kernels do not have is given up.
        return trained.withView(view).withNetworks(trained.networks());
    }

    /** The digit as the networks of the step that is looked at see it. Only once {@link #ready}. */
    DigitLook look() {
        DigitsRecipe recipe = recipe();
        DigitsSnapshot shown = model.shown();
        if (shown != lookedAt || !recipe.equals(looked)) {
            look = DigitLook.of(recipe, shown, model.frame().data());
            looked = recipe;
            lookedAt = shown;
        }
        return look;
    }

    /** Only once {@link #ready}. */
    TrainingScene scene() {
        DigitsFrame frame = model.frame();
        DigitsRecipe recipe = recipe();
        boolean predicting = model.timeline().limit().isPresent();
        int selected = Math.min(model.selected(), recipe.networks().size() - 1);
        TrainingScene.Sight sight = new TrainingScene.Sight(
                model.shown(), look(), selected, predicting ? null : before, predicting);
        return new TrainingScene(recipe, frame.data(), frame.history(), sight, context.theme().get(),
                context.words().texts());
    }

    /** The accuracies of a network from a step on, means over its seeds, where it was tested. */
    Optional<Outcome> accuracy(int network, int from) {
        DigitsFrame frame = model.frame();
        Curves curves = Curves.of(frame.history(), frame.snapshot(), recipe().stepsPerEpoch());
        int[] points = IntStream.range(0, curves.steps().size())
                .filter(point -> curves.steps().get(point) >= from).toArray();
        return points.length == 0 || network >= curves.networks() ? Optional.empty()
                : Optional.of(new Outcome.Line(
                        IntStream.of(points).mapToDouble(point -> curves.steps().get(point)).toArray(),
                        IntStream.of(points).mapToDouble(point -> curves.mean(network, point)).toArray()));
    }

    /** Which network is ahead at the end; empty before. */
    Optional<Outcome> ranking(Question question) {
        DigitsFrame frame = model.frame();
        return DigitsTruth.of(question, frame.snapshot(), frame.finished());
    }

    /** The digits of the seed that is looked at. */
    SplitDigits digits() {
        return model.frame().data().split(recipe().view().seed());
    }

    /** Which test digit is looked at; −1 for none of them. */
    private int index() {
        DigitsView view = recipe().view();
        return view.digit().drawn().isPresent() ? -1 : digits().indexOf(view.digit().row()).orElse(-1);
    }

    /** The row of the test digit after the one that is looked at, going round. */
    int next() {
        return digits().rows()[(index() + 1) % SplitDigits.TEST];
    }

    /** The row of the next test digit that the selected network gets wrong; empty if it gets all right. */
    OptionalInt nextMistake() {
        OptionalInt index = known().mistakeAfter(index(), digits());
        return index.isPresent() ? OptionalInt.of(digits().rows()[index.getAsInt()]) : index;
    }

    /** The row of the next test digit of a class that the selected network gives another one. */
    OptionalInt next(int label, int answer) {
        SplitDigits digits = digits();
        Evaluation known = known();
        for (int i = 1; i <= SplitDigits.TEST; i++) {
            int index = Math.floorMod(index() + i, SplitDigits.TEST);
            if (digits.label(index) == label && known.answers()[index] == answer) {
                return OptionalInt.of(digits.rows()[index]);
            }
        }
        return OptionalInt.empty();
    }

    private Evaluation known() {
        int selected = Math.min(model.selected(), recipe().networks().size() - 1);
        return model.shown().of(selected, recipe().view().seed()).known();
    }
}

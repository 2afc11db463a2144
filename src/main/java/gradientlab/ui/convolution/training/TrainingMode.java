package gradientlab.ui.convolution.training;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.convolution.training.TrainingWords;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.OptionNames;
import gradientlab.ui.guess.OptionNames.Named;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.PicturedMode;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/** Small networks that learn digits: accuracy, what a lead rests on, and a digit on its way through them. */
public final class TrainingMode extends PicturedMode {

    /** Logical pixels of height below which the panel gives up what it can do without. */
    private static final double LOW = 640;

    private final ConvolutionModel model;
    private final TrainingState state;
    private final StageView stage;
    private final TrainingPanel panel;

    public TrainingMode(ConvolutionModel model, LabContext context) {
        this.model = model;
        state = new TrainingState(model, context);
        stage = new StageView(state, model, context);
        panel = new TrainingPanel(state, model, context);
        for (Region part : List.of(stage, panel)) {
            part.getStylesheets()
                    .add(TrainingMode.class.getResource("/assets/themes/training.css").toExternalForm());
        }
        stage.heightProperty().addListener((of, was, is) -> panel.setCompact(is.doubleValue() < LOW));
        model.selectedProperty().addListener(o -> change());
        model.frameProperty().addListener((of, was, now) -> {
            if (was == null || now.recipe().steered()) {
                change();
            }
            look();
        });
        model.timeline().stepProperty().addListener(o -> look());
        model.timeline().liveProperty().addListener(o -> look());
        follow(model, context);
        lay(stage, this::refreshPicture, panel, panel::refresh);
    }

    private void refreshPicture() {
        stage.refresh();
        panel.refreshMoment();
    }

    @Override
    protected boolean shown() {
        return model.mode() == Mode.TRAIN;
    }

    @Override
    public void present(boolean on) {
        stage.present(on);
        change();
    }

    @Override
    public Optional<GuessPlane> plane(Question question) {
        return stage.plane();
    }

    /** The mean over the seeds, where they were tested. */
    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return !state.ready() ? Optional.empty()
                : question.form() == GuessForm.CHOICE ? state.ranking(question)
                        : state.accuracy(question.index(), from);
    }

    @Override
    public int slot(Question question) {
        DigitsRecipe recipe = model.recipe().training();
        return question.slot() < 0 || question.index() >= recipe.networks().size() ? -1
                : TrainingWords.slot(recipe, question.index()).ordinal();
    }

    @Override
    public OptionNames names(Question question) {
        DigitsRecipe recipe = model.recipe().training();
        return OptionNames.of(question, recipe.networks().size(), (texts, option) -> new Named(
                TrainingWords.slot(recipe, option.index()).ordinal(),
                new TrainingWords(recipe, texts).name(option.index())));
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("N", KeyCode.N, "convolution.train.key.epoch", model::epoch),
                Shortcut.key("M", KeyCode.M, "convolution.train.key.mistake", stage::nextMistake));
    }

    @Override
    public void close() {
        stage.close();
    }
}

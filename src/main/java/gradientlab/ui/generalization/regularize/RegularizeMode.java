package gradientlab.ui.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeView.Below;
import gradientlab.experiment.generalization.truth.RegularizeTruth;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.OptionNames;
import gradientlab.ui.guess.OptionNames.Named;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.TrainingPhase;
import gradientlab.ui.lab.modes.PicturedMode;
import gradientlab.ui.widget.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;

/** Networks with their regularizers, side by side. */
public final class RegularizeMode extends PicturedMode {

    private static final String KEYS = "generalization.regularize.key.";
    private static final String STATES = "generalization.regularize.state.";
    private static final int TEN = 10;

    private final GeneralizationModel model;
    private final Words texts;
    private final RegularizeState state;
    private final RegularizePicturePane picture;
    private final RegularizePanel panel;

    public RegularizeMode(GeneralizationModel model, LabContext context) {
        this.model = model;
        texts = context.words();
        state = new RegularizeState(model, context, this::look);
        picture = new RegularizePicturePane(state, this::look);
        panel = new RegularizePanel(state);
        model.selectedProperty().addListener(o -> change());
        model.frameProperty().addListener((of, was, now) -> {
            if (was == null || !was.recipe().equals(now.recipe())) {
                change();
            }
            look();
        });
        model.timeline().stepProperty().addListener(o -> look());
        model.timeline().liveProperty().addListener(o -> change());
        follow(model, context);
        lay(picture.stage(), this::refreshPicture, panel, panel::refresh);
    }

    private void refreshPicture() {
        picture.refresh();
        panel.refreshMoment();
    }

    @Override
    protected boolean shown() {
        return state.shown();
    }

    @Override
    public void present(boolean on) {
        picture.present(on);
        change();
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("V", KeyCode.V, KEYS + "view", this::nextView),
                Shortcut.digits(KEYS + "switch", this::toggle),
                Shortcut.key("↓", KeyCode.DOWN, KEYS + "choose.next", () -> choose(1)),
                Shortcut.key("↑", KeyCode.UP, KEYS + "choose.before", () -> choose(-1)),
                Shortcut.key("F", KeyCode.F, KEYS + "fork", panel::fork),
                Shortcut.key("N", KeyCode.N, KEYS + "new",
                        () -> Edits.anew(model, recipe -> recipe.withSeed(recipe.seed() + 1))),
                Shortcut.key("T", KeyCode.T, KEYS + "test", panel::open),
                Shortcut.combination("Shift+RIGHT", KEYS + "ten", () -> seek(TEN)),
                Shortcut.combination("Shift+LEFT", KEYS + "ten.back", () -> seek(-TEN)));
    }

    private void nextView() {
        Below[] all = Below.values();
        Below now = model.recipe().regularize().view().below();
        Edits.view(model, view -> view.withBelow(all[(now.ordinal() + 1) % all.length]));
    }

    private void toggle(int number) {
        int networks = model.recipe().regularize().networks().size();
        if (number <= networks) {
            Edits.edit(model, recipe -> recipe.withNetwork(
                    number - 1,
                    recipe.networks().get(number - 1).withOn(!recipe.networks().get(number - 1).on())));
        }
    }

    private void choose(int by) {
        int networks = model.recipe().regularize().networks().size();
        model.selectedProperty().set(Math.floorMod(model.selected() + by, networks));
    }

    private void seek(int by) {
        int to = model.timeline().step() + by;
        model.timeline().seek(Math.max(0, Math.min(model.timeline().newest(), to)));
    }

    @Override
    public String status() {
        return model.frame() == null ? ""
                : texts.texts().get(STATES + TrainingPhase.of(model).id(), model.timeline().step());
    }

    @Override
    public Optional<GuessPlane> plane(Question question) {
        return picture.plane();
    }

    @Override
    public int slot(Question question) {
        return question.slot() < 0 || question.index() >= state.recipe().networks().size() ? -1
                : new RegularizeWords(state.recipe(), texts.texts()).slot(question.index()).ordinal();
    }

    @Override
    public OptionNames names(Question question) {
        RegularizeRecipe recipe = state.recipe();
        return OptionNames.of(question, recipe.networks().size(), (in, option) -> {
            RegularizeWords words = new RegularizeWords(recipe, in);
            return new Named(words.slot(option.index()).ordinal(), words.name(option.index()));
        });
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        if (model.frame() == null || question.index() >= state.recipe().networks().size()) {
            return Optional.empty();
        }
        if (!question.form().overSteps()) {
            return RegularizeTruth.of(question, model.frame().history(), model.frame().finished());
        }
        double[] line = picture.line(question.index());
        return line.length <= from ? Optional.empty()
                : Optional.of(new Outcome.Line(
                        IntStream.range(from, line.length).asDoubleStream().toArray(),
                        Arrays.copyOfRange(line, from, line.length)));
    }

    @Override
    public void close() {
        state.close();
        picture.close();
    }
}

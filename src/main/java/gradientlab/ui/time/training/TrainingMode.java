package gradientlab.ui.time.training;

import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.TimeTruth;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.OptionNames;
import gradientlab.ui.guess.OptionNames.Named;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.ModeView;
import gradientlab.ui.time.model.TimeModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

/**
 * Recurrent networks in training: what reaches each time step, now and at every training step before. The
 * pictures take turns, so that no single frame of the screen pays for all of them.
 */
public final class TrainingMode implements ModeView {

    /** Logical pixels of height below which the panel gives up what it can do without. */
    private static final double LOW = 640;
    /** By what factor a key turns T. */
    private static final double BY = 1.25;

    private final TimeModel model;
    private final LabContext context;
    private final TrainingStage stage;
    private final TrainingPanel panel;
    private boolean panelStale = true;
    private boolean legendStale = true;
    private boolean mainStale = true;
    private boolean smallStale = true;
    private boolean networksStale = true;
    private Runnable onInvalidated = () -> {};

    public TrainingMode(TimeModel model, LabContext context) {
        this.model = model;
        this.context = context;
        Looked looked = new Looked(model);
        stage = new TrainingStage(model, looked, context);
        panel = new TrainingPanel(model, context);
        for (Region part : List.of(stage, panel)) {
            part.getStylesheets()
                    .add(TrainingMode.class.getResource("/assets/themes/training.css").toExternalForm());
        }
        stage.heightProperty().addListener((of, was, is) -> panel.setCompact(is.doubleValue() < LOW));
        listen();
    }

    private void listen() {
        model.recipeProperty().addListener(o -> changed());
        model.selectedProperty().addListener(o -> changed());
        model.frameProperty().addListener((of, was, now) -> {
            if (was == null || now.recipe().steered()) {
                panelStale = true;
            }
            moved();
        });
        model.pointedProperty().addListener(o -> moved());
        model.timeline().stepProperty().addListener(o -> moved());
        model.timeline().liveProperty().addListener(o -> moved());
        model.timeline().limitProperty().addListener(o -> moved());
        context.lecture().placeProperty().addListener((of, was, is) -> enlarge(is));
        context.lecture().guesses().wholeProperty().addListener(o -> moved());
        context.theme().addListener(o -> restyle());
        context.words().languageProperty().addListener(o -> restyle());
    }

    /** Gives the most room to the chart that the slide names. */
    private void enlarge(Lecture.Place place) {
        String chart = place == null ? "" : place.slide().showing().chart();
        Optional<Quantity> named =
                Stream.of(Quantity.values()).filter(quantity -> quantity.id().equals(chart)).findFirst();
        stage.enlarge(named.isPresent() ? "" : chart);
        moved();
    }

    private void changed() {
        panelStale = true;
        moved();
    }

    private void moved() {
        legendStale = true;
        mainStale = true;
        smallStale = true;
        networksStale = true;
        if (model.mode() == Mode.TRAINING) {
            onInvalidated.run();
        }
    }

    private void restyle() {
        stage.main().restyle();
        stage.small().restyle();
        stage.networks().restyle();
        panel.restyle();
        changed();
    }

    @Override
    public Region stage() {
        return stage;
    }

    @Override
    public Region panel() {
        return panel;
    }

    @Override
    public void refresh() {
        if (panelStale) {
            panelStale = false;
            panel.refresh();
        }
        if (legendStale) {
            legendStale = false;
            panel.refreshLegend();
        }
        if (model.frame() == null) {
            return;
        }
        stage.note().refresh();
        if (mainStale) {
            mainStale = false;
            stage.main().refresh();
        } else if (networksStale || smallStale) {
            networksStale = false;
            stage.networks().refresh();
            if (smallStale) {
                smallStale = false;
                stage.small().refresh();
            }
        }
    }

    @Override
    public boolean stale() {
        return panelStale || legendStale
                || model.frame() != null && (mainStale || smallStale || networksStale);
    }

    @Override
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    @Override
    public void present(boolean on) {
        stage.present(on);
        changed();
    }

    @Override
    public List<Shortcut> keys() {
        return List.of(
                Shortcut.key("Q", KeyCode.Q, "time.train.key.quantity", () -> quantity(1)),
                Shortcut.key("K", KeyCode.K, "time.train.key.cut", this::cut),
                Shortcut.typed("[", "time.train.key.shorter", () -> length(1 / BY)),
                Shortcut.typed("]", "time.train.key.longer", () -> length(BY)));
    }

    private void quantity(int by) {
        Quantity[] all = Quantity.values();
        Quantity next = all[Math.floorMod(model.recipe().view().quantity().ordinal() + by, all.length)];
        model.edit(recipe -> Edits.view(recipe, view -> view.withQuantity(next)));
    }

    private void cut() {
        int t = model.pointedProperty().get();
        model.edit(recipe -> Edits.cutAt(recipe, t));
    }

    /** At least by one. */
    private void length(double factor) {
        model.edit(recipe -> Edits.length(recipe, stepped(recipe, factor)));
    }

    private static int stepped(TimeRecipe recipe, double factor) {
        int length = recipe.task().length();
        long turned = Math.round(length * factor);
        return (int) (factor > 1 ? Math.max(length + 1, turned) : Math.min(length - 1, turned));
    }

    @Override
    public Optional<GuessPlane> plane(Question question) {
        return model.frame() == null ? Optional.empty() : stage.small().plane(question.of());
    }

    @Override
    public Optional<Outcome> truth(Question question, int from) {
        return Optional.ofNullable(model.frame())
                .flatMap(frame -> TimeTruth.of(
                        question, model.shown(), frame.history(), from, frame.finished()));
    }

    @Override
    public OptionNames names(Question question) {
        TimeRecipe recipe = model.recipe();
        return OptionNames.of(question, recipe.networks().size(), (texts, option) -> new Named(
                option.slot(), new CellWords(recipe, texts).name(option.index())));
    }

    /** Takes back what was turned and not trained yet. */
    @Override
    public boolean escape() {
        if (model.frozenProperty().get() && model.history().canUndoProperty().get()) {
            model.history().undo();
            return true;
        }
        return false;
    }
}

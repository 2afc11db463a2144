package gradientlab.ui.flow;

import gradientlab.experiment.Presets;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowTruth;
import gradientlab.experiment.flow.run.FlowWorker;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.export.flow.FlowExportable;
import gradientlab.export.format.Exportable;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.paint.stage.LogWords;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.guess.GuessPlane;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.OptionNames;
import gradientlab.ui.guess.OptionNames.Named;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.intake.TableIntake;
import gradientlab.ui.shell.LabHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Networks that train while one watches their gradients. */
public final class FlowLab extends LabHost<FlowRecipe> {

    private final FlowModel model;
    private final FlowView view;
    private final LabContext context;
    private final TableIntake tables;

    /** The lab with the first preset. */
    public FlowLab(LabContext context) {
        this(new FlowModel(Presets.first(FlowKind.KIND).recipe(), worker()), context);
    }

    private FlowLab(FlowModel model, LabContext context) {
        this(model, new FlowView(model, context), context);
    }

    private FlowLab(FlowModel model, FlowView view, LabContext context) {
        super(model, view, "flow.ui.", context);
        this.model = model;
        this.view = view;
        this.context = context;
        tables = new TableIntake(LoggedNetwork.FORM, context, this::compare);
        model.logProperty().addListener(o -> invalidateExport());
    }

    private static FlowWorker worker() {
        int threads = Math.min(FlowRecipe.MAX_NETWORKS, Runtime.getRuntime().availableProcessors());
        return new FlowWorker(System::nanoTime, Math.max(1, threads));
    }

    FlowModel model() {
        return model;
    }

    @Override
    protected void turn(int places) {
        turnPresets(view.presented(), places);
    }

    @Override
    public Guessable guessable() {
        return new Guessable() {
            @Override
            public Optional<GuessPlane> plane(Question question) {
                return view.plane(question);
            }

            @Override
            public Optional<Outcome> truth(Question question, int from) {
                return Optional.ofNullable(model.frame())
                        .flatMap(frame -> FlowTruth.of(question, model.shown(), frame.history(), from,
                                frame.finished()));
            }

            @Override
            public OptionNames names(Question question) {
                FlowRecipe recipe = model.recipe();
                return OptionNames.of(question, recipe.networks().size(), (texts, option) -> new Named(
                        option.slot(), new NetworkWords(recipe, texts).name(option.index())));
            }
        };
    }

    /** A log stands beside the training; any other table is what the networks learn. */
    @Override
    public boolean openData(Path file) {
        tables.file(file, () -> CsvReader.read(file), read -> {
            model.edit(recipe -> Edits.data(recipe, new FileData(file.toString())));
            context.say(context.words().texts().get("flow.ui.data.taken", file.getFileName()));
        });
        return true;
    }

    @Override
    public boolean pasteTable(String text) {
        tables.text(text);
        return true;
    }

    private String compare(Log log) throws RecipeException {
        model.compare(log);
        return model.logged().filter(logged -> !logged.networks().isEmpty())
                .map(logged -> context.words().texts().get("log.taken", new LogWords(context.words().texts())
                        .whole(log.file(), logged.partings().get(0))))
                .orElseGet(() -> context.words().texts().get("log.taken.hidden", LogWords.name(log.file())));
    }

    @Override
    protected String name() {
        return FlowExportable.name(model.recipe());
    }

    @Override
    protected FlowRecipe seen() {
        return model.saved();
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.ofNullable(model.frame())
                .map(frame -> FlowExportable.of(frame, model.quantityProperty().get())
                        .besides(Optional.ofNullable(model.logProperty().get())));
    }

    private void switchPlane() {
        if (model.frame() != null && model.frame().boundaries().isEmpty()) {
            context.say(context.words().texts().get("flow.ui.plane.none"));
        } else {
            model.planeProperty().set(!model.planeProperty().get());
        }
    }

    @Override
    public boolean escape() {
        boolean large = model.planeProperty().get();
        model.planeProperty().set(false);
        return large || model.compareNoMore();
    }

    @Override
    protected List<Shortcut> keys() {
        return List.of(
                Shortcut.key("N", KeyCode.N, "flow.ui.epoch", model::epoch),
                Shortcut.key("B", KeyCode.B, "flow.ui.plane", this::switchPlane),
                Shortcut.key("R", KeyCode.R, "flow.ui.reset", model::reset),
                Shortcut.digits("flow.ui.key.switch", digit -> model.toggle(digit - 1)));
    }
}

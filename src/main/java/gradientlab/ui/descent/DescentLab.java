package gradientlab.ui.descent;

import gradientlab.core.surface.Camera;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.worker.Worker;
import gradientlab.export.descent.DescentExportable;
import gradientlab.export.format.Exportable;
import gradientlab.paint.stage.LogWords;
import gradientlab.ui.descent.mode.Mode;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.intake.TableIntake;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.widget.Hint;
import gradientlab.ui.widget.time.Transport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;

/** Optimizers racing on a loss surface. */
public final class DescentLab extends LabHost<DescentRecipe> {

    /** Degrees a key walks around a relief. */
    private static final double TURN = 5;

    /** What the invitation is called among what is settled. */
    private static final String INVITATION = "descent.invite";

    private final DescentModel model;
    private final DescentView view;
    private final LabContext context;
    private final TableIntake tables;
    private final Guessable guesses;

    /** The lab with the first preset. */
    public DescentLab(LabContext context) {
        this(new DescentModel(Presets.first(DescentKind.KIND).recipe(), new Worker<>("descent")), context);
    }

    private DescentLab(DescentModel model, LabContext context) {
        this(model, new DescentView(model, context), context);
    }

    private DescentLab(DescentModel model, DescentView view, LabContext context) {
        super(model, view, "descent.", context);
        this.model = model;
        this.view = view;
        this.context = context;
        guesses = new DescentGuesses(model, view.stage(), view.modes());
        tables = new TableIntake(LoggedPath.FORM, context, this::compare);
        model.runProperty().addListener(o -> invalidateExport());
        model.viewProperty().addListener(o -> invalidateExport());
        model.reliefProperty().addListener(o -> invalidateExport());
    }

    /** A log that is dropped on the window stands beside the paths; any other table is fitted. */
    @Override
    public boolean openData(Path file) {
        DescentRecipe recipe = model.recipe();
        tables.file(file, () -> SurfaceEdits.data(recipe, file.toString()), read -> {
            read.ifPresent(data -> model.edit(now -> SurfaceEdits.examples(now, data)));
            context.say(context.words().texts().get("descent.data.taken", file.getFileName()));
        });
        return true;
    }

    @Override
    public boolean pasteTable(String text) {
        tables.text(text);
        return true;
    }

    private String compare(Log log) throws RecipeException {
        model.log().take(log);
        LogWords words = new LogWords(context.words().texts());
        return model.run().logged().stream().findFirst()
                .map(path -> context.words().texts().get(
                        "log.taken", words.whole(path.file(), path.parting())))
                .orElseGet(() -> context.words().texts().get("log.taken.hidden", LogWords.name(log.file())));
    }

    /** A recipe that takes a step apart, or that was made as a map, is looked at so. */
    @Override
    protected void opened() {
        if (model.apart().isPresent()) {
            view.modes().enter(DescentView.ANATOMY);
            return;
        }
        view.modes().leave();
        if (model.recipe().sweep().filter(SweepSpec::shown).isPresent() && !presenting()) {
            view.modes().enter(DescentView.MAP);
        }
    }

    @Override
    protected void invite() {
        if (context.settled().contains(INVITATION)) {
            return;
        }
        Hint hint = new Hint(context.words(), context.words().text("descent.invite"), () -> {
            context.settled().add(INVITATION);
            context.recipeChanged();
        });
        hint.setId("invitation");
        view.invite(hint);
        // Who took the invitation needs it no longer; opening something else takes none.
        model.recipeProperty().addListener((of, was, now) -> {
            if (was.withStart(now.start()).withRunners(now.runners()).equals(now)) {
                hint.dismiss();
            }
        });
    }

    @Override
    protected String name() {
        return DescentExportable.name(model.recipe());
    }

    /** With the part of the plane that is seen, and whether as a map or taken apart. */
    @Override
    protected DescentRecipe seen() {
        Optional<Apart> apart = view.modes().shows(DescentView.ANATOMY)
                ? Optional.of(new Apart(model.selected(), model.timeline().step()))
                : Optional.empty();
        return model.seen(view.stage().visible()).seenAsSweep(view.modes().shows(DescentView.MAP))
                .withApart(apart);
    }

    /** The mode's picture, or the race. */
    @Override
    protected Optional<Exportable> exportable() {
        return Optional.ofNullable(view.modes().shownProperty().get())
                .flatMap(Mode::exportable)
                .or(() -> Optional.of(new DescentExportable(seenRun())));
    }

    private Trajectories seenRun() {
        Optional<Camera> relief =
                view.stage().inRelief() ? Optional.ofNullable(model.reliefProperty().get())
                        : Optional.empty();
        Trajectories run = model.run();
        return run.shownBy(run.recipe().withView(seen().view()).withRelief(relief).withoutIdle());
    }

    @Override
    public Guessable guessable() {
        return guesses;
    }

    @Override
    public boolean escape() {
        return view.modes().leave() || model.log().leave();
    }

    @Override
    protected List<Shortcut> keys() {
        List<Shortcut> all = new ArrayList<>(List.of(
                Shortcut.place(1, "descent.mode.paths.key", () -> view.tools().showRelief(false)),
                Shortcut.place(2, "descent.mode.relief.key", () -> view.tools().showRelief(true))));
        all.addAll(view.modes().places(all.size() + 1, presenting()));
        all.addAll(view.modes().shortcuts(presenting()));
        all.addAll(List.of(
                Shortcut.key("R", KeyCode.R, "descent.key.reset", model::resetStart),
                Shortcut.key("0", KeyCode.DIGIT0, "descent.key.fit", model::fit),
                Shortcut.key("V", KeyCode.V, "descent.key.relief", view.tools()::switchRelief),
                new Shortcut("Shift+←↑↓→", "descent.key.turn",
                        e -> e.isShiftDown() && !e.isShortcutDown() && e.getCode().isArrowKey()
                                && view.stage().inRelief(),
                        e -> walk(e.getCode())),
                Shortcut.key("F", KeyCode.F, "descent.key.fork", model::toggleIntervening),
                Shortcut.key("H", KeyCode.H, "descent.key.curvature", model::switchCurvature),
                Shortcut.key("L", KeyCode.L, "descent.key.loop", model.timeline()::switchLoop),
                Shortcut.digits("descent.key.switch", digit -> model.toggle(digit - 1))));
        return all;
    }

    @Override
    public void close() {
        view.modes().close();
        super.close();
    }

    DescentModel model() {
        return model;
    }

    Modes modes() {
        return view.modes();
    }

    StageView stage() {
        return view.stage();
    }

    Transport transport() {
        return view.transport();
    }

    private void walk(KeyCode arrow) {
        double around = arrow == KeyCode.LEFT ? -TURN : arrow == KeyCode.RIGHT ? TURN : 0;
        double up = arrow == KeyCode.UP ? TURN : arrow == KeyCode.DOWN ? -TURN : 0;
        model.reliefProperty().set(model.reliefProperty().get().moved(around, up));
    }
}

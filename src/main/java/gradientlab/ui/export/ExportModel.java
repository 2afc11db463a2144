package gradientlab.ui.export;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.worker.Worker;
import gradientlab.export.Exportables;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What is exported and how, and how far a running export has come. Knows no control. */
public final class ExportModel implements AutoCloseable {

    /** How far an export has come. Written by the worker, read by the screen. */
    private record At(int done, int of) {}

    private final Worker<Path> worker;
    private final ObjectProperty<Format> format = new SimpleObjectProperty<>(this, "format", Format.GIF);
    private final IntegerProperty width = new SimpleIntegerProperty(this, "width", 1280);
    private final IntegerProperty height = new SimpleIntegerProperty(this, "height", 720);
    private final IntegerProperty frames = new SimpleIntegerProperty(this, "frames", 120);
    private final IntegerProperty rate = new SimpleIntegerProperty(this, "rate", 20);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.DARK);
    private final BooleanProperty caption = new SimpleBooleanProperty(this, "caption", true);
    private final BooleanProperty embed = new SimpleBooleanProperty(this, "embed", true);
    private final BooleanProperty turn = new SimpleBooleanProperty(this, "turn", false);
    private final ObjectProperty<Boolean> updates = new SimpleObjectProperty<>(this, "updates", false);
    private final BooleanProperty losses = new SimpleBooleanProperty(this, "losses", false);
    private final BooleanProperty once = new SimpleBooleanProperty(this, "once", false);
    private final ObjectProperty<TypeSize> type = new SimpleObjectProperty<>(this, "type", TypeSize.NORMAL);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress", Double.NaN);

    private boolean busy;
    private volatile At at = new At(0, 0);
    private At shown = new At(0, 0);
    private long startedAt;
    private Path target = Path.of("");
    private Consumer<Worker.Outcome<Path>> onEnd = outcome -> {};
    private Runnable onInvalidated = () -> {};

    public ExportModel(Worker<Path> worker) {
        this.worker = worker;
    }

    ObjectProperty<Format> formatProperty() {
        return format;
    }

    /** In pixels. */
    IntegerProperty widthProperty() {
        return width;
    }

    /** In pixels, caption included. */
    IntegerProperty heightProperty() {
        return height;
    }

    /** Pictures of a GIF. */
    IntegerProperty framesProperty() {
        return frames;
    }

    /** Pictures a second of a GIF. */
    IntegerProperty rateProperty() {
        return rate;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    BooleanProperty captionProperty() {
        return caption;
    }

    /** Whether the file carries the recipe. */
    BooleanProperty embedProperty() {
        return embed;
    }

    /** Whether a film's camera walks once around. */
    BooleanProperty turnProperty() {
        return turn;
    }

    /** Whether a film goes over updates of parameters, where that is possible, instead of steps. */
    ObjectProperty<Boolean> updatesProperty() {
        return updates;
    }

    /** What is written of a run in the format that is chosen. */
    Exportable chosen(Exportable run) {
        return format.get() == Format.GIF && updates.get() ? run.overUpdates().orElse(run) : run;
    }

    /** Whether a film plays once; otherwise it rests on its last picture and begins again. */
    BooleanProperty onceProperty() {
        return once;
    }

    /** Whether a program prints losses and accuracies alone, where that is possible. */
    BooleanProperty lossesProperty() {
        return losses;
    }

    /** How large type and lines are. */
    ObjectProperty<TypeSize> typeProperty() {
        return type;
    }

    /** Whether an export runs. */
    public boolean busy() {
        return busy;
    }

    /** 0 to 1 while an export runs, NaN otherwise. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** How many parts are done. */
    int done() {
        return shown.done;
    }

    /** How many parts there are; 0 before the first is done. */
    int parts() {
        return shown.of;
    }

    /** The file the running or last export writes. */
    Path target() {
        return target;
    }

    /** The time the rest will take at the present pace, in seconds; empty while it can't be told. */
    Optional<Double> secondsLeft() {
        double share = progress.get();
        if (!busy || !(share > 0.02)) {
            return Optional.empty();
        }
        return Optional.of((System.nanoTime() - startedAt) * 1e-9 * (1 - share) / share);
    }

    /** What happens with the outcome: the file's path, or the failure. */
    void setOnEnd(Consumer<Worker.Outcome<Path>> action) {
        onEnd = action;
    }

    /** What happens when {@link #pulse} has something to tell from now on. */
    public void setOnInvalidated(Runnable action) {
        onInvalidated = action;
    }

    /** Everything that was chosen. */
    ExportOptions options(Texts texts, int step) {
        return ExportOptions.defaults(texts).withSize(width.get(), height.get()).withFrames(frames.get())
                .withFramesPerSecond(rate.get()).withTheme(theme.get()).withCaption(caption.get())
                .withEmbedRecipe(embed.get()).withStep(step).withTurn(turn.get())
                .withOnce(once.get()).withType(type.get());
    }

    /** Starts writing a file; how it ends is told by {@link #pulse}. */
    void start(Path file, Exportable run, ExportOptions options) {
        Format kind = Format.of(file).orElse(format.get());
        start(file, progress -> Exports.write(run, kind, options, Target.file(file), progress));
    }

    /** What a program would be written of; empty where its lab has none. */
    static Optional<Recipe> coded(Exportable run, Texts texts) {
        return run.recipe(ExportOptions.defaults(texts)).filter(Exportables::hasCode);
    }

    /** The same of a recipe's program: a script, or a notebook where the file's name ends so. */
    void start(Path file, Recipe recipe, Texts texts) {
        Detail detail = losses.get() ? Detail.LOSSES : Detail.ALL;
        start(file, progress -> {
            Script script = Exportables.code(recipe, detail, texts);
            Exports.write(Script.isNotebook(file) ? script.notebook() : script.python(), Target.file(file));
        });
    }

    private interface Writing {
        void write(Progress progress) throws ExportException;
    }

    private void start(Path file, Writing writing) {
        target = file;
        at = new At(0, 0);
        shown = at;
        progress.set(0);
        busy = true;
        startedAt = System.nanoTime();
        worker.submit(signal -> {
            writing.write(new Progress() {
                @Override
                public void at(int done, int of) {
                    at = new At(done, of);
                }

                @Override
                public boolean cancelled() {
                    return signal.cancelled();
                }
            });
            return file;
        });
        onInvalidated.run();
    }

    /** Asks the running export to stop; it leaves no file. */
    void cancel() {
        worker.cancel();
    }

    /** Takes over how far the export is, and its outcome once it ended. */
    public void pulse() {
        if (!busy) {
            return;
        }
        shown = at;
        progress.set(shown.of == 0 ? 0 : (double) shown.done / shown.of);
        worker.poll().ifPresent(outcome -> {
            busy = false;
            progress.set(Double.NaN);
            onEnd.accept(outcome);
        });
    }

    /** Stops a running export and the worker. */
    @Override
    public void close() {
        worker.close();
    }
}

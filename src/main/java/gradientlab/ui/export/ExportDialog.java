package gradientlab.ui.export;

import gradientlab.experiment.worker.Worker;
import gradientlab.export.code.Script;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.time.Timeline;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The export dialog: preview, form, and a foot with the buttons or the progress. It blocks nothing;
 * hidden while an export runs, it leaves the progress in the window's Export button.
 */
public final class ExportDialog {

    private final ExportModel model;
    private final Supplier<Exportable> seen;
    private final Timeline timeline;
    private final DoubleUnaryOperator panelWidth;
    private final LabContext context;
    private final ExportPreview preview;
    private final ExportForm form;
    private final FloatingDialog dialog;
    private final Label writing = Nodes.styled(new Label(), "writing");
    private final Label count = Nodes.styled(new Label(), "mono", "count");
    private final Label left = Nodes.styled(new Label(), "caption");
    private final ProgressBar bar = new ProgressBar(0);
    private final Label note = Nodes.styled(new Label(), "hint-line");
    private final Button cancel = new Button();
    private final Button go = Nodes.styled(new Button(), "primary");
    private final ReadOnlyDoubleWrapper hidden = new ReadOnlyDoubleWrapper(this, "hidden", Double.NaN);
    private boolean open;
    private boolean stale;
    private boolean begun;

    /**
     * @param seen what is on the screen, as it is exported
     * @param timeline the step on the screen, and the last one that may be seen
     * @param panelWidth how much of a window of that width is the panel, which stays seen
     */
    public ExportDialog(ExportModel model, Supplier<Exportable> seen, Timeline timeline,
            DoubleUnaryOperator panelWidth,
            LabContext context) {
        this.model = model;
        this.seen = seen;
        this.timeline = timeline;
        this.panelWidth = panelWidth;
        this.context = context;
        preview = new ExportPreview(model, this::chosen, this::last, context);
        timeline.limitProperty().addListener(o -> refresh());
        form = new ExportForm(model, () -> Math.min(chosen().steps(), last()), context);
        form.setOnCode(this::writeCode);
        HBox body = Nodes.styled(new HBox(preview, form), "export-body");
        // In a low window, or at twice the usual size, it scrolls between its title and its foot.
        ScrollPane scroll = Nodes.scroll(body);
        scroll.setFocusTraversable(false);
        dialog = new FloatingDialog(context.words(), context.words().text("dialog.export.title"), scroll);
        dialog.setId("export-dialog");
        dialog.getStylesheets()
                .add(ExportDialog.class.getResource("/assets/themes/descent.css").toExternalForm());
        dialog.setBottom(foot());
        dialog.setOnClose(this::hide);
        model.setOnEnd(this::ended);
        model.formatProperty().addListener((of, was, is) -> formatChanged(was));
        List<Observable> looks = List.of(
                model.widthProperty(),
                model.heightProperty(),
                model.framesProperty(),
                model.rateProperty(),
                model.themeProperty(),
                model.captionProperty(),
                model.typeProperty(),
                model.updatesProperty(),
                model.turnProperty());
        looks.forEach(property -> property.addListener(o -> refresh()));
        model.progressProperty().addListener(o -> showProgress());
        context.words().languageProperty().addListener(o -> refresh());
    }

    /** Shows the dialog, at the step on the stage. */
    public void show() {
        open = true;
        if (!begun) {
            begun = true;
            model.themeProperty().set(context.theme().get());
        }
        refresh();
        if (!model.busy()) {
            preview.showStep(timeline.step());
        }
        hidden.set(Double.NaN);
        boolean shown = dialog.getScene() != null;
        context.show(dialog);
        if (!shown) {
            moveOverStage();
        }
    }

    /** How far an export has come while the dialog is hidden, 0 to 1; NaN for none. */
    public ReadOnlyDoubleProperty hiddenProgressProperty() {
        return hidden.getReadOnlyProperty();
    }

    /** Says that the stage shows something else now. */
    public void invalidate() {
        stale = true;
    }

    /** Whether time moves something here. */
    public boolean moving() {
        return open && (preview.playing() || stale);
    }

    /** What happens when {@link #pulse} has something to do from now on. */
    public void setOnInvalidated(Runnable action) {
        preview.setOnPlay(action);
    }

    /** Lets time go by. */
    public void pulse(double seconds) {
        if (open && stale) {
            refresh();
        }
        preview.pulse(seconds);
    }

    /** As far to the left as there is room, at most to the middle of the stage: the panel stays seen. */
    private void moveOverStage() {
        dialog.applyCss();
        double window = ((Region) dialog.getParent()).getWidth();
        double beside = dialog.prefWidth(-1) - preview.prefWidth(-1);
        preview.fit(window - panelWidth.applyAsDouble(window) - beside - 2 * 16);
        double room = (window - dialog.prefWidth(-1)) / 2 - 16;
        dialog.setTranslateX(-Math.max(0, Math.min(room, panelWidth.applyAsDouble(window) / 2)));
    }

    /** What is written; while a class predicts, updates would show what comes. */
    private Exportable chosen() {
        return timeline.limit().isEmpty() ? model.chosen(seen.get()) : seen.get();
    }

    private void hide() {
        open = false;
        preview.pause();
        context.hide(dialog);
        hidden.set(model.progressProperty().get());
    }

    private void refresh() {
        stale = false;
        if (open) {
            form.refresh(seen.get(), offered(seen.get()), timeline.limit());
            preview.refresh();
        }
        showProgress();
    }

    private void formatChanged(Format was) {
        if (!open) {
            return;
        }
        int at = was == Format.GIF ? -1 : preview.step();
        refresh();
        preview.showStep(at < 0 ? timeline.step() : at);
    }

    private HBox foot() {
        HBox line = Nodes.row(Pos.BASELINE_LEFT, 8, writing, Nodes.gap(), count, left);
        bar.setMaxWidth(Double.MAX_VALUE);
        VBox status = new VBox(6, line, bar, note);
        status.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(status, Priority.ALWAYS);
        cancel.textProperty().bind(context.words().text("dialog.export.cancel"));
        cancel.setId("export-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> {
            if (model.busy()) {
                model.cancel();
            } else {
                hide();
            }
        });
        go.setId("export-go");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(e -> {
            if (model.busy()) {
                hide();
            } else {
                start();
            }
        });
        HBox foot = Nodes.row(Pos.CENTER_LEFT, 8, status, cancel, go);
        return foot;
    }

    private void start() {
        Exportable run = chosen();
        String name = run.name() + "." + model.formatProperty().get().id();
        Optional<Path> target = context.chooseTarget(name);
        target.ifPresent(file -> write(withEnding(file), run));
        showProgress();
    }

    private void writeCode() {
        Exportable run = seen.get();
        if (!model.busy()) {
            Texts texts = context.words().texts();
            ExportModel.coded(run, texts)
                    .ifPresent(recipe -> context.chooseTarget(run.name() + Script.PYTHON)
                            .ifPresent(file -> model.start(withCodeEnding(file), recipe, texts)));
            showProgress();
        }
    }

    /** A name without one of the two endings is a script's. */
    private static Path withCodeEnding(Path file) {
        String name = file.getFileName().toString();
        boolean ended = name.toLowerCase(Locale.ROOT).endsWith(Script.PYTHON) || Script.isNotebook(file);
        return ended ? file : file.resolveSibling(name + Script.PYTHON);
    }

    /** The name's ending may ask for numbers, which are those of the whole run. */
    private void write(Path file, Exportable run) {
        Format kind = Format.of(file).orElse(model.formatProperty().get());
        if (timeline.limit().isPresent() && !kind.picture()) {
            context.warn(context.words().texts().get("dialog.export.held", last()));
            return;
        }
        model.start(file, run, model.options(context.words().texts(), preview.step()).withLast(last()));
    }

    /** The last step that may be seen: a class predicts what comes after it. */
    private int last() {
        return timeline.limit().orElse(ExportOptions.LAST_STEP);
    }

    /** Numbers would say what a class predicts: until the answer there are pictures and films. */
    private Set<Format> offered(Exportable run) {
        return timeline.limit().isEmpty() ? run.formats()
                : run.formats().stream().filter(Format::picture).collect(Collectors.toSet());
    }

    /** The ending chooses the format; a name without one gets that of the chosen format. */
    private Path withEnding(Path file) {
        return Format.of(file).isPresent()
                ? file
                : file.resolveSibling(file.getFileName() + "." + model.formatProperty().get().id());
    }

    private void showProgress() {
        Texts texts = context.words().texts();
        boolean busy = model.busy();
        bar.setVisible(busy);
        go.setText(texts.get(busy ? "dialog.export.hide" : "dialog.export.go"));
        bar.setProgress(busy ? model.progressProperty().get() : 0);
        writing.setText(busy ? texts.get("dialog.export.writing", model.target().getFileName()) : "");
        note.setText(busy ? texts.get("dialog.export.usable") : "");
        count.setText(busy && model.parts() > 1 ? model.done() + " / " + model.parts() : "");
        left.setText(
                model.secondsLeft()
                        .map(rest -> texts.get("dialog.export.left",
                                String.format(Locale.ROOT, "%.1f", rest)))
                        .orElse(""));
        if (!open || !busy) {
            hidden.set(open ? Double.NaN : model.progressProperty().get());
        }
    }

    private void ended(Worker.Outcome<Path> outcome) {
        Texts texts = context.words().texts();
        showProgress();
        if (!outcome.failed()) {
            context.say(texts.get("dialog.export.written", outcome.value().toAbsolutePath()));
            if (open) {
                hide();
            }
        } else if (outcome.failure() instanceof ExportCancelled
                || outcome.failure() instanceof CancellationException) {
            context.say(texts.get("export.cancelled"));
        } else if (outcome.failure() instanceof ExportException failure) {
            context.warn(failure.in(texts));
        } else {
            context.warn(texts.get("dialog.export.failed", model.target().getFileName()));
        }
    }
}

package gradientlab.ui.export;

import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.paint.picture.PictureLook;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.SliderTrack;
import gradientlab.ui.widget.time.Speed;
import gradientlab.ui.widget.time.Timeline;
import java.awt.image.BufferedImage;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The picture as it will be, small, with a line to scrub through a film's frames or a run's steps. */
final class ExportPreview extends VBox {

    private static final double WIDTH = 592;
    private static final double HEIGHT = 352;

    private final ExportModel model;
    private final Supplier<Exportable> seen;
    private final IntSupplier most;
    private final LabContext context;
    private final Timeline timeline = new Timeline();
    private final PaintedView pixels = new PaintedView(this::paint);
    private final SliderTrack scrub = new SliderTrack();
    private final StackPane box;
    private final IconButton play;
    private final HBox bar;
    private final Label word = Nodes.styled(new Label(), "caption");
    private final Label where = Nodes.styled(new Label(), "mono", "where");
    private Exportable.Frames frames;
    private Exportable run;
    private boolean following;

    /** @param most the last step that may be seen: a class predicts what comes after it */
    ExportPreview(ExportModel model, Supplier<Exportable> seen, IntSupplier most, LabContext context) {
        this.model = model;
        this.seen = seen;
        this.most = most;
        this.context = context;
        getStyleClass().add("export-preview");
        box = new StackPane(pixels);
        // In a narrow window the picture gives way, not what is set.
        box.setMinSize(WIDTH / 3, HEIGHT);
        box.widthProperty().addListener(o -> size());
        box.setPrefSize(WIDTH, HEIGHT);
        box.setMaxSize(WIDTH, HEIGHT);
        play = new IconButton(Feather.PLAY, context.words(), "transport.play", "");
        play.setOnAction(e -> timeline.toggle());
        timeline.playingProperty()
                .addListener((of, was, on) -> play.setIcon(on ? Feather.PAUSE : Feather.PLAY));
        HBox.setHgrow(scrub, Priority.ALWAYS);
        scrub.accessibleTextProperty().bind(context.words().text("transport.scrub"));
        scrub.positionProperty().addListener((of, was, is) -> {
            if (!following) {
                timeline.pause();
                timeline.seek((int) Math.round(is.doubleValue() * timeline.steps()));
            }
        });
        timeline.stepProperty().addListener(o -> follow());
        timeline.stepsProperty().addListener(o -> follow());
        where.setMinWidth(Region.USE_PREF_SIZE);
        HBox counted = Nodes.row(Pos.CENTER_RIGHT, 6, word, where);
        counted.setMinWidth(Region.USE_PREF_SIZE);
        bar = Nodes.row(Pos.CENTER_LEFT, 12, play, scrub, counted);
        getChildren().addAll(box, bar);
    }

    /** Takes what is seen on the stage now, at the options as they are now. */
    void refresh() {
        run = seen.get();
        boolean film = model.formatProperty().get() == Format.GIF;
        timeline.stepsProperty()
                .set(film ? Math.max(0, model.framesProperty().get() - 1) : seenSteps());
        timeline.speedProperty().set(new Speed(Math.max(1, model.rateProperty().get())));
        Nodes.show(play, film);
        size();
        boolean picture = model.formatProperty().get().picture();
        pixels.setOpacity(picture ? 1 : 0.4);
        // Numbers are those of all steps: there is none to choose.
        bar.setVisible(picture);
        pixels.repaint();
        follow();
    }

    /** Takes less of the width in a narrow window; at most as much as it has in a wide one. */
    void fit(double width) {
        double rim = getInsets().getLeft() + getInsets().getRight();
        box.setPrefWidth(Math.max(box.getMinWidth(), Math.min(WIDTH, width - rim)));
    }

    /** As large as there is room for, in the picture's proportions. */
    private void size() {
        double ratio = (double) model.widthProperty().get() / model.heightProperty().get();
        double room = box.getWidth() > 0 ? box.getWidth() : WIDTH;
        double width = Math.min(room, HEIGHT * ratio);
        pixels.setMaxSize(Math.max(24, Math.rint(width)), Math.max(24, Math.rint(width / ratio)));
        pixels.setPrefSize(pixels.getMaxWidth(), pixels.getMaxHeight());
    }

    /** Goes to a step of the run, or to the frame that shows it. */
    void showStep(int step) {
        int steps = seenSteps();
        boolean film = model.formatProperty().get() == Format.GIF;
        timeline.pause();
        timeline.seek(film ? (int) Math.round((double) step * timeline.steps() / Math.max(1, steps)) : step);
    }

    /** The step of the run that is shown. */
    int step() {
        ExportOptions options = model.options(context.words().texts(), 0).withLast(most.getAsInt());
        int at = timeline.stepProperty().get();
        boolean film = model.formatProperty().get() == Format.GIF;
        return film ? options.stepOfFrame(at, run.steps()) : Math.min(at, seenSteps());
    }

    private int seenSteps() {
        return Math.min(run.steps(), most.getAsInt());
    }

    /** How far a turning camera has walked in the frame that is shown, in degrees. */
    private double around() {
        boolean film = model.formatProperty().get() == Format.GIF && run.turns();
        return film
                ? model.options(context.words().texts(), 0).aroundAtFrame(timeline.stepProperty().get())
                : 0;
    }

    /** Whether time moves it. */
    boolean playing() {
        return timeline.playingProperty().get();
    }

    /** Stops playing. */
    void pause() {
        timeline.pause();
    }

    /** What happens when it begins to play. */
    void setOnPlay(Runnable action) {
        timeline.playingProperty().addListener(o -> action.run());
    }

    /** Lets time go by. */
    void pulse(double seconds) {
        timeline.advance(seconds);
    }

    private void follow() {
        following = true;
        int steps = timeline.steps();
        int at = timeline.stepProperty().get();
        scrub.positionProperty().set(steps == 0 ? 0 : (double) at / steps);
        scrub.setKeyStep(steps == 0 ? 1 : 1.0 / steps);
        following = false;
        boolean film = model.formatProperty().get() == Format.GIF;
        // The words apart from the numbers: the numbers' face has no Hangul.
        word.setText(context.words().texts().get(film ? "dialog.export.frame" : "dialog.export.step"));
        where.setText(film ? (at + 1) + " / " + (steps + 1) : at + " / " + steps);
        if (frames != null && pixels.ready()) {
            frames.frame(step(), around());
            pixels.update(frames.changed());
        }
    }

    private BufferedImage paint(int width, int height, double scale) {
        if (run == null) {
            run = seen.get();
        }
        frames = run.frames(new PictureLook(
                width, height, model.themeProperty().get(), context.words().texts(),
                model.captionProperty().get(), model.typeProperty().get()));
        return frames.frame(step(), around());
    }
}

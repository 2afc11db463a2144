package gradientlab.ui.time;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeWorker;
import gradientlab.export.format.Exportable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.modes.ModeView;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** One mode of the lab in the window, without the others, for tests of that mode alone. */
public final class ModeLab extends LabHost<TimeRecipe> {

    private final TimeModel model;
    private final ModeView mode;

    /** @param mode makes the mode's view */
    public ModeLab(TimeRecipe first, BiFunction<TimeModel, LabContext, ModeView> mode, LabContext context) {
        this(new TimeModel(first, new TimeWorker(System::nanoTime, 1)), mode, context);
    }

    private ModeLab(TimeModel model, BiFunction<TimeModel, LabContext, ModeView> mode, LabContext context) {
        this(model, mode.apply(model, context), context);
    }

    private ModeLab(TimeModel model, ModeView mode, LabContext context) {
        super(model, new View(model, mode, context), "flow.ui.", context);
        this.model = model;
        this.mode = mode;
    }

    public TimeModel model() {
        return model;
    }

    public ModeView mode() {
        return mode;
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.empty();
    }

    @Override
    protected TimeRecipe seen() {
        return model.looked();
    }

    @Override
    protected String name() {
        return "time";
    }

    @Override
    protected List<Shortcut> keys() {
        return mode.keys();
    }

    /** Stage, transport and panel. */
    private static final class View implements LabView {
        private final ModeView mode;
        private final BorderPane node = new BorderPane();

        View(TimeModel model, ModeView mode, LabContext context) {
            this.mode = mode;
            Transport transport = new Transport(model.timeline(), context.words());
            BorderPane left = new BorderPane(mode.stage());
            transport.setPrefHeight(56);
            left.setBottom(transport);
            mode.panel().setPrefWidth(320);
            node.setCenter(left);
            node.setRight(mode.panel());
            node.getStyleClass().addAll("descent", "time");
            for (String sheet : new String[] {"descent", "time"}) {
                node.getStylesheets().add(
                        View.class.getResource("/assets/themes/" + sheet + ".css").toExternalForm());
            }
        }

        @Override
        public Node node() {
            return node;
        }

        @Override
        public void refresh() {
            mode.refresh();
        }

        @Override
        public boolean stale() {
            return mode.stale();
        }

        @Override
        public void setOnInvalidated(Runnable action) {
            mode.setOnInvalidated(action);
        }

        @Override
        public void present(boolean on) {
            mode.present(on);
        }

        @Override
        public double panelWidth(double window) {
            return 320;
        }

        @Override
        public int pictureWidth() {
            return 960;
        }

        @Override
        public int pictureHeight() {
            return 640;
        }
    }
}

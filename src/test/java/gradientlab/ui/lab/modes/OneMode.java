package gradientlab.ui.lab.modes;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.Exportable;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/**
 * One mode of a lab in the window, without the others, for tests of that mode alone.
 *
 * @param <R> the lab's recipes
 * @param <M> its model
 * @param <V> the mode's view
 */
public final class OneMode<R extends Recipe, M extends LabModel<R>, V extends ModeView> extends LabHost<R> {

    private final M model;
    private final V mode;
    private final Function<M, R> seen;

    /**
     * @param mode makes the mode's view
     * @param seen the recipe as it is looked at
     */
    public OneMode(
            M model, BiFunction<M, LabContext, V> mode, Function<M, R> seen, LabContext context) {
        this(model, mode.apply(model, context), seen, context);
    }

    private OneMode(M model, V mode, Function<M, R> seen, LabContext context) {
        super(model, new View(model, mode, context), model.kind().id() + ".", context);
        this.model = model;
        this.mode = mode;
        this.seen = seen;
    }

    public M model() {
        return model;
    }

    public V mode() {
        return mode;
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.empty();
    }

    @Override
    protected R seen() {
        return seen.apply(model);
    }

    @Override
    protected String name() {
        return "mode";
    }

    @Override
    protected List<Shortcut> keys() {
        return mode.keys();
    }

    @Override
    public boolean escape() {
        return mode.escape();
    }

    @Override
    public void close() {
        mode.close();
        super.close();
    }

    /** Stage, transport and panel. */
    private static final class View implements LabView {
        private final ModeView mode;
        private final BorderPane node = new BorderPane();

        View(LabModel<?> model, ModeView mode, LabContext context) {
            this.mode = mode;
            Transport transport = new Transport(model.timeline(), context.words());
            BorderPane left = new BorderPane(mode.stage());
            transport.setPrefHeight(56);
            left.setBottom(transport);
            mode.panel().setPrefWidth(320);
            node.setCenter(left);
            node.setRight(mode.panel());
            for (String style : List.of("descent", model.kind().id())) {
                node.getStyleClass().add(style);
                node.getStylesheets().add(
                        View.class.getResource("/assets/themes/" + style + ".css").toExternalForm());
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

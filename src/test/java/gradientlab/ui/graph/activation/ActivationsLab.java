package gradientlab.ui.graph.activation;

import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.export.format.Exportable;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabView;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.shell.LabHost;
import gradientlab.ui.widget.time.Transport;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;

/** The one mode of the lab in the window, without the others. */
final class ActivationsLab extends LabHost<GraphRecipe> {

    private final GraphModel model;
    private final ActivationsMode mode;

    ActivationsLab(GraphRecipe first, LabContext context) {
        this(new GraphModel(first), context);
    }

    private ActivationsLab(GraphModel model, LabContext context) {
        this(model, new ActivationsMode(model, context), context);
    }

    private ActivationsLab(GraphModel model, ActivationsMode mode, LabContext context) {
        super(model, new View(model, mode, context), "flow.ui.", context);
        this.model = model;
        this.mode = mode;
        model.timeline().seek(model.recipe().at());
    }

    GraphModel model() {
        return model;
    }

    ActivationsMode mode() {
        return mode;
    }

    @Override
    protected Optional<Exportable> exportable() {
        return Optional.empty();
    }

    @Override
    protected GraphRecipe seen() {
        return model.seen();
    }

    @Override
    protected String name() {
        return "activations";
    }

    @Override
    protected List<Shortcut> keys() {
        return mode.keys();
    }

    /** Stage, transport and panel. */
    private static final class View implements LabView {
        private final ActivationsMode mode;
        private final BorderPane node = new BorderPane();

        View(GraphModel model, ActivationsMode mode, LabContext context) {
            this.mode = mode;
            Transport transport = new Transport(model.timeline(), context.words());
            BorderPane left = new BorderPane(mode.stage());
            transport.setPrefHeight(56);
            left.setBottom(transport);
            mode.panel().setPrefWidth(320);
            node.setCenter(left);
            node.setRight(mode.panel());
            node.getStyleClass().addAll("descent", "graph");
            node.getStylesheets()
                    .add(View.class.getResource("/assets/themes/descent.css").toExternalForm());
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

package gradientlab.ui.graph.formula;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Every leaf with its value, whether an update changes it, and its gradient as far as it has come. */
final class LeafTable extends VBox {

    private static final String NOT_YET = "----";

    private final FormulaState state;
    private final LabContext context;
    private final VBox rows = new VBox(4);
    private final Label error = Nodes.styled(new Label(), "error-note");
    private final List<Row> shown = new ArrayList<>();
    private Graph graph;

    LeafTable(FormulaState state, LabContext context) {
        super(6);
        this.state = state;
        this.context = context;
        Label leaf = Nodes.label(context.words().text("graph.leaf"), "caption", "leaf-head");
        Label value = Nodes.label(context.words().text("graph.value"), "caption");
        Label gradient = Nodes.styled(new Label("∂L/∂·"), "caption", "mono");
        Label note = Nodes.styled(new Label(), "caption");
        note.textProperty().bind(context.words().text("graph.parameters"));
        Nodes.wrap(note);
        Nodes.wrap(error);
        Nodes.hideEmpty(error);
        getChildren().addAll(
                Nodes.row(Pos.CENTER_LEFT, 8, leaf, value, Nodes.gap(), gradient), rows, error, note);
    }

    /** Brings all rows up to date. */
    void refresh(int step) {
        if (graph != state.graph()) {
            graph = state.graph();
            List<String> names = graph.leaves().stream().map(Node::name).toList();
            if (!names.equals(shown.stream().map(row -> row.leaf).toList())) {
                shown.clear();
                names.forEach(name -> shown.add(new Row(name)));
                rows.getChildren().setAll(shown);
            }
            error.setText("");
        }
        for (Row row : shown) {
            row.refresh(step);
        }
    }

    private void taken(String leaf, Value value) {
        try {
            error.setText("");
            state.value(leaf, value);
        } catch (GraphException wrong) {
            error.setText(
                    "✕ " + GraphErrors.of(wrong, state.recipe().text()).in(context.words().texts()));
        }
    }

    private void marked(boolean wrong) {
        error.setText(wrong ? "✕ " + context.words().texts().get("graph.error.value") : "");
    }

    /** One leaf. */
    private final class Row extends HBox {

        private final String leaf;
        private final CheckBox parameter = new CheckBox();
        private final LeafField field;
        private final Label gradient = Nodes.styled(new Label(), "mono", "gradient-number");

        Row(String leaf) {
            super(8);
            this.leaf = leaf;
            setAlignment(Pos.CENTER_LEFT);
            getStyleClass().add("leaf-row");
            parameter.setId("parameter-" + leaf);
            parameter.accessibleTextProperty().bind(
                    context.words().of(texts -> texts.get("graph.parameter", leaf)));
            parameter.setOnAction(e -> state.parameter(leaf, parameter.isSelected()));
            Label name = Nodes.styled(new Label(leaf), "leaf-name");
            field = new LeafField(value -> taken(leaf, value), LeafTable.this::marked);
            field.setId("leaf-" + leaf);
            field.setAccessibleText(leaf);
            name.setLabelFor(field);
            gradient.setMinWidth(USE_PREF_SIZE);
            setOnMouseEntered(e -> state.hoveredProperty().set(index()));
            setOnMouseExited(e -> state.hoveredProperty().set(FormulaState.NONE));
            getChildren().addAll(parameter, name, field, Nodes.gap(), gradient);
        }

        private int index() {
            return state.graph().find(leaf).map(Node::index).orElse(FormulaState.NONE);
        }

        void refresh(int step) {
            int index = index();
            GraphRun passes = state.run().passes();
            field.show(state.run().values().get(leaf));
            boolean batch = passes.isBatch(index);
            HBox.setHgrow(field, batch ? Priority.ALWAYS : Priority.NEVER);
            field.setMaxWidth(batch ? Double.MAX_VALUE : 76);
            field.setPrefWidth(batch ? 160 : 76);
            parameter.setSelected(state.recipe().parameters().contains(leaf));
            Nodes.show(gradient, !batch);
            boolean arrived = state.graph().gradientStep(index) <= step;
            gradient.setText(!arrived ? NOT_YET
                    : !passes.known(index) ? "NaN"
                            : ShortNumber.of(passes.printedGradient(index, 0)));
        }
    }
}

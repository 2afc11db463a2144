package gradientlab.ui.graph.formula;

import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** Formulas, leaves, updates, and how the graph is looked at. */
final class FormulaPanel extends BorderPane {

    private final FormulaText text;
    private final LeafTable leaves;
    private final UpdatePane updates;
    private final ViewPanes view;

    FormulaPanel(FormulaState state, GraphModel model, LabContext context) {
        text = new FormulaText(state, context);
        model.follow(text.changingProperty());
        leaves = new LeafTable(state, context);
        updates = new UpdatePane(state, model, context);
        view = new ViewPanes(state, model, context);
        for (VBox section : new VBox[] {text, leaves, updates}) {
            section.getStyleClass().add("panel-section");
        }
        VBox all = Nodes.styled(new VBox(text, leaves, updates, view), "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    /** Brings everything up to date with run, step and language. */
    void refresh(int step, int focus) {
        text.refresh(step, focus);
        leaves.refresh(step);
        updates.refresh();
        view.refresh();
    }
}

package gradientlab.ui.descent.panel;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Whether the knobs below change the whole run or its course from the step shown on; says why not. */
final class InterventionButton extends Button {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final DescentModel model;
    private final LabContext context;
    private final Tooltip hint = Nodes.tip();

    InterventionButton(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("fork-button");
        setId("fork");
        setGraphic(new FontIcon(Feather.GIT_BRANCH));
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        setTooltip(hint);
        setOnAction(e -> model.toggleIntervening());
    }

    /** Says what it does at the step shown. */
    void refresh() {
        String refusal = model.interventionRefusal();
        String says = refusal.isEmpty()
                ? context.words().texts().get("descent.fork", model.timeline().step())
                : context.words().texts().get(refusal, DescentRecipe.MAX_GHOSTS);
        setText(says);
        hint.setText(context.words().texts().get("descent.fork.hint") + "  F");
        setDisable(!refusal.isEmpty());
        pseudoClassStateChanged(CHOSEN, model.intervening());
    }
}

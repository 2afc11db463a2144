package gradientlab.ui.graph.activation;

import gradientlab.core.graph.activation.Curve;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.graph.activation.ActivationLines;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.WholeText;
import gradientlab.ui.widget.legend.SlotSample;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** One activation of the catalogue: whether it is shown, its look, f(x) and f′(x). Pressing it selects it. */
final class ActivationRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    /** Characters of a number. */
    private static final int ROOM = 8;
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    /** What a person does in a row. */
    interface Actions {
        void select(String id);

        void show(String id, boolean on);
    }

    private final String id;
    private final CheckBox on = new CheckBox();
    private final SlotSample sample = new SlotSample();
    private final Label name = Nodes.styled(new Label(), "runner-name");
    private final Label value = Nodes.styled(new Label(), "mono", "runner-value", "act-number");
    private final Label slope = Nodes.styled(new Label(), "mono", "runner-value", "act-number");

    ActivationRow(String id, Actions actions) {
        this.id = id;
        getStyleClass().addAll("legend-row", "act-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        setId("act-row-" + id);
        on.setId("act-on-" + id);
        on.setOnAction(e -> actions.show(id, on.isSelected()));
        // A tick alone selects nothing.
        on.addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        name.setMinWidth(0);
        WholeText.on(name);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        getChildren().addAll(on, sample, name, value, slope);
        setOnMousePressed(e -> actions.select(id));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                actions.select(id);
                e.consume();
            }
        });
    }

    /** Four digits, fewer where sign and zeros take their room; two with a power of ten. */
    private static String number(double value) {
        if (value != 0 && (Math.abs(value) < 1e-3 || Math.abs(value) >= 1e4)) {
            return PrintedNumbers.shown(value, 2);
        }
        String four = PrintedNumbers.fourDigits(value);
        return four.length() > ROOM ? PrintedNumbers.shown(value, 3) : four;
    }

    /** Shows what the recipe makes of it. */
    void show(ActivationsRecipe recipe, String called, Theme theme) {
        int slot = recipe.activations().indexOf(id);
        boolean shown = slot >= 0;
        on.setSelected(shown);
        on.setAccessibleText(called);
        sample.setVisible(shown);
        if (shown) {
            sample.show(slot, theme);
            setStyle("-runner: #" + SlotSample.color(slot, theme).toString().substring(2, 8) + ";");
        }
        pseudoClassStateChanged(SELECTED, recipe.selected().equals(id));
        pseudoClassStateChanged(OFF, !shown);
        name.setText(called);
        Curve curve = ActivationLines.curve(recipe, id);
        value.setText(number(curve.value(recipe.x())));
        slope.setText(number(curve.slope(recipe.x())));
        setAccessibleText(called + " f " + value.getText() + " f′ " + slope.getText());
    }
}

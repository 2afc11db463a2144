package gradientlab.ui.graph.formula;

import gradientlab.core.Knob;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobSlider;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The learning rate, and updates of the parameters: one, ten, a hundred. */
final class UpdatePane extends VBox {

    /** What the slider turns: η of w ← w − η ∂L/∂w. */
    private static final Knob RATE = Knob.log(
            "lr", "η", FormulaRecipe.LARGEST_RATE, FormulaRecipe.LEAST_RATE, FormulaRecipe.LARGEST_RATE, 0.1)
            .from(FormulaRecipe.LEAST_RATE);

    private final FormulaState state;
    private final LabContext context;
    private final KnobSlider rate;
    private final Button[] buttons;
    private final Label note = Nodes.styled(new Label(), "caption");
    private boolean following;

    UpdatePane(FormulaState state, GraphModel model, LabContext context) {
        super(8);
        this.state = state;
        this.context = context;
        rate = new KnobSlider(RATE, context.words());
        rate.setId("graph-lr");
        model.follow(rate.changingProperty());
        rate.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                state.rate(is.doubleValue());
            }
        });
        Label rule = Nodes.styled(new Label("w ← w − η ∂L/∂w"), "mono", "caption");
        buttons = new Button[] {button(1), button(10), button(100)};
        for (Button button : buttons) {
            button.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(button, Priority.ALWAYS);
        }
        Nodes.wrap(note);
        Nodes.hideEmpty(note);
        getChildren().addAll(
                rate, buttons[0], new HBox(8, buttons[1], buttons[2]), rule, note);
    }

    private Button button(int count) {
        Button button = new Button();
        button.setId("update-" + count);
        if (count == 1) {
            button.textProperty().bind(context.words().text("graph.update"));
        } else {
            button.textProperty().bind(context.words().of(texts -> texts.get("graph.update.many", count)));
        }
        button.setOnAction(e -> state.update(count));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        following = true;
        rate.valueProperty().set(state.recipe().lr());
        following = false;
        boolean none = state.run().parameters().isEmpty();
        for (Button button : buttons) {
            button.setDisable(none || state.run().divergedAt() > 0);
        }
        int made = state.recipe().updates();
        int diverged = state.run().divergedAt();
        note.setText(none ? context.words().texts().get("graph.no_parameters")
                : diverged > 0 ? context.words().texts().get("graph.loss.diverges", diverged)
                        : made > 0 ? context.words().texts().get("graph.updates.made", made) : "");
    }
}

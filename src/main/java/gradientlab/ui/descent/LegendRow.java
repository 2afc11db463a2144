package gradientlab.ui.descent;

import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.SlotSample;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One runner in the legend: switch, look, name, loss and state. Pressing it selects the runner. */
final class LegendRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /** The width of the column with the losses, in logical pixels: 8 digits, which few losses exceed. */
    static final double LOSS = 66;

    /** Room for 6 digits. */
    private static final double SHORT_LOSS = 52;

    private final DescentModel model;
    private final LabContext desk;
    private final int index;
    private final CheckBox on = new CheckBox();
    private final SlotSample sample = new SlotSample();
    private final Button look = new Button();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label loss = new Label();
    private final Label state = new Label();
    private final Tooltip stateTip = new Tooltip();
    private Legend.Row shown;
    private Theme theme;
    private Texts texts;

    LegendRow(int index, DescentModel model, LabContext desk) {
        this.index = index;
        this.model = model;
        this.desk = desk;
        getStyleClass().add("legend-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        on.setOnAction(e -> model.edit(recipe -> Edits.shown(recipe, index, on.isSelected())));
        on.setId("runner-on-" + index);
        look.setGraphic(sample);
        look.getStyleClass().add("look-button");
        look.setOnAction(e -> chooseLook());
        look.accessibleTextProperty().bind(desk.words().text("descent.look"));
        name.getStyleClass().add("runner-name");
        // The name gives way last: two Adams are told apart by their look as well.
        name.setMinWidth(Region.USE_PREF_SIZE);
        // Not in the numbers' face: a schedule's name may be Korean.
        detail.getStyleClass().add("runner-detail");
        detail.setMinWidth(0);
        loss.getStyleClass().addAll("mono", "runner-loss");
        loss.setAlignment(Pos.CENTER_RIGHT);
        state.getStyleClass().add("runner-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox who = new HBox(6, name, detail);
        who.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox how = new HBox(state);
        how.setAlignment(Pos.CENTER_RIGHT);
        how.setPrefWidth(LegendView.STATE);
        getChildren().addAll(on, look, who, loss, how);
        setOnMousePressed(e -> model.selectedProperty().set(index));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                model.selectedProperty().set(index);
                e.consume();
            }
        });
    }

    /** Says what {@code row} says; does nothing where it says that already. */
    void show(Legend.Row row, boolean selected) {
        pseudoClassStateChanged(SELECTED, selected);
        Theme nowTheme = desk.theme().get();
        Texts nowTexts = desk.words().texts();
        if (row.equals(shown) && nowTheme == theme && nowTexts == texts) {
            return;
        }
        boolean sameState = shown != null && row.state() == shown.state() && row.at() == shown.at()
                && row.culprit().equals(shown.culprit())
                && nowTexts == texts;
        shown = row;
        theme = nowTheme;
        texts = nowTexts;
        on.setSelected(row.shown());
        on.setAccessibleText(row.name() + " " + row.detail());
        pseudoClassStateChanged(OFF, !row.shown());
        sample.show(row.slot(), theme);
        sample.setOpacity(row.shown() ? 1 : 0.4);
        setStyle("-runner: " + css(row.slot()) + ";");
        name.setText(row.name());
        detail.setText(row.detail());
        loss.setText(row.shown() ? row.loss() : "");
        // Short losses leave room to what tells two of a rule apart; longer ones rarely come and go.
        loss.setPrefWidth(loss.getText().length() > 6 ? LOSS : SHORT_LOSS);
        if (!sameState || !row.shown()) {
            showState(row);
        }
    }

    private void showState(Legend.Row row) {
        boolean diverged = row.shown() && row.state() == Trajectory.State.DIVERGED;
        // "diverged at 12345" is long and ∞ is short: that row's loss may give room to its state.
        loss.setMinWidth(diverged ? 16 : Region.USE_PREF_SIZE);
        state.pseudoClassStateChanged(DANGER, diverged);
        if (!row.shown()) {
            state.setText(texts.get("descent.state.off"));
            state.setTooltip(null);
            return;
        }
        switch (row.state()) {
            case RUNNING -> {
                state.setText(texts.get("descent.state.running"));
                state.setTooltip(null);
            }
            case SPENT -> {
                state.setText(texts.get("descent.state.spent"));
                stateTip.setText(texts.get("descent.state.spent.at", row.at()));
                state.setTooltip(stateTip);
            }
            case CONVERGED -> {
                state.setText("✓ " + texts.get("descent.state.converged"));
                stateTip.setText(texts.get("descent.state.converged.at", row.at()));
                state.setTooltip(stateTip);
            }
            case DIVERGED -> {
                boolean undefined = !row.culprit().isEmpty();
                state.setText("✕ " + texts.get(
                        undefined ? "descent.state.undefined" : "descent.state.diverged", row.at()));
                stateTip.setText(
                        undefined
                                ? texts.get("descent.state.undefined.hint", row.at(), row.culprit())
                                : texts.get("descent.state.diverged.hint", row.at()));
                state.setTooltip(stateTip);
            }
        }
        setAccessibleText(row.name() + " " + row.detail() + " " + state.getText());
    }

    private String css(int slot) {
        return "#" + SlotSample.color(slot, desk.theme().get()).toString().substring(2, 8);
    }

    private void chooseLook() {
        ContextMenu menu = new ContextMenu();
        for (int slot = 0; slot < Recipe.SLOTS; slot++) {
            int chosen = slot;
            SlotSample choice = new SlotSample();
            choice.show(slot, desk.theme().get());
            CustomMenuItem item = new CustomMenuItem(choice);
            item.setOnAction(e -> model.edit(recipe -> Edits.slot(recipe, index, chosen)));
            menu.getItems().add(item);
        }
        menu.show(look, Side.BOTTOM, 0, 2);
    }
}

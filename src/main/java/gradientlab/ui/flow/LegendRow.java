package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSnapshot;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.SlotSample;
import gradientlab.ui.widget.WholeText;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** One network in the legend: switch, look, name and accuracy. Pressing it selects the network. */
final class LegendRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final int SLOTS = 8;

    private final int index;
    private final FlowModel model;
    private final LabContext desk;
    private final CheckBox on = new CheckBox();
    private final SlotSample sample = new SlotSample();
    private final Button look = new Button();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label accuracy = new Label();

    LegendRow(int index, FlowModel model, LabContext desk) {
        this.index = index;
        this.model = model;
        this.desk = desk;
        getStyleClass().add("legend-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        on.setOnAction(e -> model.edit(recipe -> Edits.shown(recipe, index, on.isSelected())));
        on.setId("network-on-" + index);
        look.setGraphic(sample);
        look.getStyleClass().add("look-button");
        look.setOnAction(e -> chooseLook());
        look.accessibleTextProperty().bind(desk.words().text("flow.ui.look"));
        name.getStyleClass().add("runner-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        detail.getStyleClass().add("runner-state");
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        accuracy.getStyleClass().addAll("mono", "runner-accuracy");
        accuracy.setMinWidth(Region.USE_PREF_SIZE);
        accuracy.setAlignment(Pos.CENTER_RIGHT);
        WholeText.on(detail);
        getChildren().addAll(on, look, name, detail, accuracy);
        setOnMousePressed(e -> model.selectedProperty().set(index));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                model.selectedProperty().set(index);
                e.consume();
            }
        });
    }

    /**
     * Brings the row up to date.
     *
     * @param snapshot what is known of the network; empty until the worker knows it
     */
    void refresh(FlowRecipe recipe, Optional<NetworkSnapshot> snapshot) {
        Theme theme = desk.theme().get();
        Texts texts = desk.words().texts();
        NetworkSpec spec = recipe.networks().get(index);
        NetworkWords words = new NetworkWords(recipe, texts);
        pseudoClassStateChanged(SELECTED, index == model.selected());
        pseudoClassStateChanged(OFF, !spec.shown());
        on.setSelected(spec.shown());
        on.setAccessibleText(words.name(index));
        sample.show(spec.slot(), theme);
        sample.setOpacity(spec.shown() ? 1 : 0.4);
        setStyle("-runner: #" + SlotSample.color(spec.slot(), theme).toString().substring(2, 8) + ";");
        name.setText(words.name(index));
        detail.setText(words.detail(index));
        Optional<NetworkSnapshot.Stop> stop = snapshot.flatMap(NetworkSnapshot::stopped);
        accuracy.pseudoClassStateChanged(DANGER, stop.isPresent());
        accuracy.setText(stop.isPresent()
                ? texts.get("flow.ui.stopped", stop.get().step())
                : snapshot.map(NetworkSnapshot::trainAccuracy).map(LegendRow::percent).orElse(""));
        setAccessibleText(name.getText() + " " + detail.getText() + " " + accuracy.getText());
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "–" : Math.round(100 * share) + " %";
    }

    private void chooseLook() {
        ContextMenu menu = new ContextMenu();
        for (int slot = 0; slot < SLOTS; slot++) {
            int chosen = slot;
            SlotSample choice = new SlotSample();
            choice.show(slot, desk.theme().get());
            CustomMenuItem item = new CustomMenuItem(choice);
            item.setOnAction(e -> model.edit(
                    recipe -> Edits.network(recipe, index, spec -> spec.withSlot(chosen))));
            menu.getItems().add(item);
        }
        menu.show(look, Side.BOTTOM, 0, 2);
    }
}

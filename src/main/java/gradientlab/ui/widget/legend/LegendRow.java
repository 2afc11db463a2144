package gradientlab.ui.widget.legend;

import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.WholeText;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
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

/** One row of a legend: switch, look, name, numbers and state. Pressing it selects it. */
final class LegendRow extends HBox {

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    /** A number of so many characters is short, and so wide in logical pixels. */
    private static final int SHORT = 6;
    private static final double SHORT_WIDTH = 52;

    /** "η 0.0168", "β₂ 0.999". */
    private static final int SHORT_DETAIL = 8;

    private final int index;
    private final Legend.Captions captions;
    private final Legend.Actions actions;
    private final CheckBox on = new CheckBox();
    private final SlotSample sample = new SlotSample();
    private final Button look = Nodes.styled(new Button(), "look-button");
    private final Label name = Nodes.styled(new Label(), "runner-name");
    private final Label detail = Nodes.styled(new Label(), "runner-detail");
    private final List<Label> values = new ArrayList<>();
    private final Label state = Nodes.styled(new Label(), "runner-state");
    private final HBox states = new HBox(state);
    private final Tooltip stateTip = new Tooltip();
    private Legend.Row shown;
    private Theme theme;

    LegendRow(int index, Words words, Legend.Captions captions, Legend.Actions actions) {
        this.index = index;
        this.captions = captions;
        this.actions = actions;
        getStyleClass().add("legend-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        Nodes.show(on, actions.switched());
        on.setOnAction(e -> actions.show(index, on.isSelected()));
        on.setId(captions.id() + "-on-" + index);
        boolean chosen = !captions.look().isEmpty();
        if (chosen) {
            look.setGraphic(sample);
            look.setOnAction(e -> chooseLook());
            look.accessibleTextProperty().bind(words.text(captions.look()));
        }
        // The name gives way last: two of a name are told apart by their look as well.
        name.setMinWidth(Region.USE_PREF_SIZE);
        // Not in the numbers' face: it may be Korean.
        detail.setMinWidth(0);
        WholeText.on(detail);
        HBox who = Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 6, name, detail), "runner-who");
        HBox.setHgrow(who, Priority.ALWAYS);
        getChildren().addAll(on, chosen ? look : sample, who);
        for (int i = 0; i < captions.values().size(); i++) {
            Label value = Nodes.styled(new Label(), "mono", "runner-value");
            value.setAlignment(Pos.CENTER_RIGHT);
            values.add(value);
            getChildren().add(value);
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        states.setAlignment(Pos.CENTER_RIGHT);
        if (captions.stateWidth() > 0) {
            states.setPrefWidth(captions.stateWidth());
        }
        getChildren().add(states);
        setOnMousePressed(e -> actions.select(index));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                actions.select(index);
                e.consume();
            }
        });
    }

    /** Says what {@code row} says; does nothing where it says that already. */
    void show(Legend.Row row, boolean selected, Theme nowTheme) {
        pseudoClassStateChanged(SELECTED, selected);
        if (row.equals(shown) && nowTheme == theme) {
            return;
        }
        shown = row;
        theme = nowTheme;
        String called = row.name() + " " + row.detail();
        on.setSelected(row.shown());
        on.setAccessibleText(called);
        pseudoClassStateChanged(OFF, !row.shown());
        sample.show(row.slot(), theme);
        sample.setOpacity(row.shown() ? 1 : 0.4);
        setStyle("-runner: #" + SlotSample.color(row.slot(), theme).toString().substring(2, 8) + ";");
        name.setText(row.name());
        detail.setText(row.detail());
        // A short one is what tells two of a name apart: the state's margin gives way to it.
        detail.setMinWidth(row.detail().length() <= SHORT_DETAIL ? USE_PREF_SIZE : 0);
        for (int i = 0; i < values.size(); i++) {
            showValue(values.get(i), row.values().get(i), captions.values().get(i).width());
        }
        showState(row.state());
        setAccessibleText(called + " "
                + (row.state().text().isEmpty() ? String.join(" ", row.values()) : row.state().text()));
    }

    /** How much of the column of states this row's name needs, to be read whole; 0 if none. */
    double wants(double width) {
        boolean own = shown == null || shown.state().danger();
        return own ? 0 : Math.max(0, minWidth(-1) - states.minWidth(-1) + captions.stateWidth() - width);
    }

    /** What its state takes at least. */
    double stateLeast() {
        return shown == null || shown.state().danger() ? 0 : state.prefWidth(-1);
    }

    /** Gives the states of all rows one width, so that the numbers before them stand in one column. */
    void setStateWidth(double width) {
        boolean own = shown != null && shown.state().danger();
        states.setPrefWidth(own ? captions.stateWidth() : width);
        states.setMinWidth(own ? USE_COMPUTED_SIZE : width);
    }

    private void showValue(Label value, String number, double width) {
        value.setText(number);
        value.setManaged(width > 0 || !number.isEmpty());
        // A long state has the room of its row's numbers.
        value.setMinWidth(shown.state().danger() ? 16 : USE_PREF_SIZE);
        if (width > 0) {
            // Short numbers leave room to the detail; longer ones rarely come and go.
            value.setPrefWidth(number.length() > SHORT ? width : Math.min(width, SHORT_WIDTH));
        }
    }

    private void showState(Legend.State now) {
        states.setManaged(captions.stateWidth() > 0 || !now.text().isEmpty());
        state.pseudoClassStateChanged(DANGER, now.danger());
        state.setText(now.text());
        stateTip.setText(now.hint());
        Tooltip tip = now.hint().isEmpty() ? null : stateTip;
        if (state.getTooltip() != tip) {
            state.setTooltip(tip);
        }
    }

    private void chooseLook() {
        ContextMenu menu = new ContextMenu();
        for (int slot = 0; slot < Slot.values().length; slot++) {
            int chosen = slot;
            SlotSample choice = new SlotSample();
            choice.show(slot, theme);
            CustomMenuItem item = new CustomMenuItem(choice);
            item.setOnAction(e -> actions.look(index, chosen));
            menu.getItems().add(item);
        }
        menu.show(look, Side.BOTTOM, 0, 2);
    }
}

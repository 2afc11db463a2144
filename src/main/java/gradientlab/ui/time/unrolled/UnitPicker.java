package gradientlab.ui.time.unrolled;

import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Words;
import java.util.function.IntConsumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Chooses a unit: a button each where there are few, else a field for its number. */
final class UnitPicker extends VBox {

    private static final int FEW = 16;
    private static final double BUTTON = 29;

    private final Words words;
    private final IntConsumer chosen;
    private final FlowPane buttons = new FlowPane(4, 4);
    private NumberField field;
    private int units;

    /** @param chosen told of a unit that a person takes, from 1 */
    UnitPicker(Words words, IntConsumer chosen) {
        this.words = words;
        this.chosen = chosen;
        setId("unrolled-units");
    }

    /** Shows which of how many is taken, from 1. */
    void show(int unit, int of) {
        if (of != units) {
            units = of;
            build();
        }
        if (units > FEW) {
            field.show(unit);
        } else {
            for (int i = 0; i < units; i++) {
                ((ToggleButton) buttons.getChildren().get(i)).setSelected(i + 1 == unit);
            }
        }
    }

    private void build() {
        if (units > FEW) {
            field = NumberField.whole(words, 1, units).onTyped(value -> chosen.accept((int) value));
            field.field().accessibleTextProperty().bind(words.text("time.unrolled.unit"));
            getChildren().setAll(field);
            return;
        }
        buttons.getChildren().clear();
        for (int i = 1; i <= units; i++) {
            buttons.getChildren().add(button(i));
        }
        getChildren().setAll(buttons);
    }

    private ToggleButton button(int unit) {
        ToggleButton button = new ToggleButton(String.valueOf(unit));
        button.setId("unrolled-unit-" + unit);
        button.getStyleClass().add("unit-button");
        button.setMinWidth(BUTTON);
        button.setPrefWidth(BUTTON);
        button.accessibleTextProperty().bind(words.text("time.unrolled.unit.number", unit));
        button.setOnAction(e -> {
            button.setSelected(true);
            chosen.accept(unit);
        });
        return button;
    }
}

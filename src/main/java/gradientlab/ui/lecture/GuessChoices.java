package gradientlab.ui.lecture;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.guess.OptionNames.Named;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What can be chosen, each with its digit, its look and its name, as a legend has them. */
final class GuessChoices extends FlowPane {

    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final int DIGITS = 9;

    private final IntConsumer choose;
    private final List<RoomSample> samples = new ArrayList<>();
    private List<Named> shown = List.of();
    private Theme theme;
    private double type = 1;
    private double room = Double.MAX_VALUE;

    /** @param choose gets the number of what was pressed, from 0 */
    GuessChoices(IntConsumer choose) {
        this.choose = choose;
        setId("guess-choices");
        getStyleClass().add("guess-choices");
    }

    /** Beside type of another size, as wide as it may be now. */
    void fit(double newType, double width) {
        type = newType;
        room = width;
        setPrefWrapLength(width);
        samples.forEach(sample -> sample.fit(type));
        requestLayout();
    }

    /**
     * Shows the options.
     *
     * @param chosen which is chosen, from 0; -1 for none
     */
    void show(List<Named> options, int chosen, Theme now) {
        if (!options.equals(shown) || now != theme) {
            shown = options;
            theme = now;
            getChildren().clear();
            samples.clear();
            for (int i = 0; i < options.size(); i++) {
                getChildren().add(button(i, options.get(i)));
            }
        }
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(ON, i == chosen);
        }
    }

    private Button button(int place, Named option) {
        HBox parts = Nodes.styled(new HBox(), "guess-option-of");
        parts.setAlignment(Pos.CENTER_LEFT);
        if (place < DIGITS) {
            parts.getChildren().add(Nodes.styled(new Label(String.valueOf(place + 1)), "key"));
        }
        if (option.slot() >= 0) {
            RoomSample sample = new RoomSample();
            sample.fit(type);
            sample.show(option.slot(), theme);
            samples.add(sample);
            parts.getChildren().add(sample);
        }
        Label name = new Label(option.name());
        name.setMinWidth(Region.USE_PREF_SIZE);
        parts.getChildren().add(name);
        Button button = new Button();
        button.getStyleClass().setAll("guess-option");
        button.setGraphic(parts);
        button.setAccessibleText(option.name());
        // The keys stay the lesson's.
        button.setFocusTraversable(false);
        button.setOnAction(e -> choose.accept(place));
        return button;
    }

    /** As wide as all of them in a row, where there is room. */
    @Override
    protected double computePrefWidth(double height) {
        double width = getHgap() * Math.max(0, getChildren().size() - 1);
        for (Node option : getChildren()) {
            width += option.prefWidth(-1);
        }
        return snapSizeX(Math.min(room, width) + 1);
    }
}

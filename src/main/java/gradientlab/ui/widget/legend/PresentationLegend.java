package gradientlab.ui.widget.legend;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** A legend on the stage of a lecture room: look, name and first number in type for the last row. */
public final class PresentationLegend extends GridPane {

    /** The width of "✕ 1.23e-45" in the numbers' type, in sizes of the base type. */
    private static final double NUMBER = 7.1;

    private final Words words;
    private final ObservableValue<Theme> theme;
    private final String nameKey;
    private final String valueKey;
    private List<Legend.Row> shown = List.of();
    private String lettering = "";
    private double size = 24;

    /**
     * An empty legend.
     *
     * @param nameKey the text key over the names
     * @param valueKey the text key over the numbers
     */
    public PresentationLegend(Words words, ObservableValue<Theme> theme, String nameKey, String valueKey) {
        this.words = words;
        this.theme = theme;
        this.nameKey = nameKey;
        this.valueKey = valueKey;
        getStyleClass().add("slide-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), name, value);
    }

    /** Type of another size, in logical pixels. */
    public void scale(double newSize) {
        size = newSize;
        setStyle("-fx-font-size: " + size + "px;");
        // As wide as its longest numbers, so that it is as wide at every step.
        getColumnConstraints().get(2).setMinWidth(NUMBER * size);
        show(shown);
    }

    /** Shows those rows that are switched on. */
    public void show(List<Legend.Row> rows) {
        List<Legend.Row> now = rows.stream().filter(Legend.Row::shown).toList();
        String as = words.texts().language() + " " + theme.getValue() + " " + size;
        if (now.equals(shown) && as.equals(lettering)) {
            return;
        }
        shown = now;
        lettering = as;
        getChildren().clear();
        add(label(words.texts().get(nameKey), "head"), 1, 0);
        add(label(words.texts().get(valueKey), "head"), 2, 0);
        for (int i = 0; i < now.size(); i++) {
            row(i + 1, now.get(i));
        }
    }

    private void row(int at, Legend.Row row) {
        SlotSample sample = new SlotSample();
        sample.show(row.slot(), theme.getValue());
        sample.resize(sample.getPrefWidth(), sample.getPrefHeight());
        double times = size / 12;
        sample.getTransforms().add(new Scale(times, times));
        HBox names = new HBox(label(row.name(), "name"), label(row.detail(), "detail"));
        names.getStyleClass().add("names");
        names.setAlignment(Pos.BASELINE_LEFT);
        String number = row.values().get(0);
        Label value = label(row.state().danger() ? "✕ " + number : number, "loss");
        if (row.state().danger()) {
            value.getStyleClass().add("gone");
        }
        add(new Group(sample), 0, at);
        add(names, 1, at);
        add(value, 2, at);
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}

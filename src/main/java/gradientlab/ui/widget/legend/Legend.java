package gradientlab.ui.widget.legend;

import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is compared: a row each with switch, look, name, numbers and state, and the button that adds one. */
public final class Legend extends VBox {

    /**
     * What a legend is about.
     *
     * @param id of what stands in the rows: {@code runner} gives {@code runner-on-0} and {@code add-runner}
     * @param name the text key over the names
     * @param values the columns of numbers
     * @param stateWidth of the column of states in logical pixels; 0 for as wide as what it says
     * @param add the text key of the button
     * @param look the text key of a row's colour, dash and marker; "" where they can't be chosen
     */
    public record Captions(
            String id, String name, List<Column> values, double stateWidth, String add, String look) {
        public Captions {
            values = List.copyOf(values);
        }
    }

    /**
     * A column of numbers.
     *
     * @param caption its text key
     * @param width in logical pixels; 0 for as wide as the number
     */
    public record Column(String caption, double width) {}

    /**
     * A row.
     *
     * @param detail what tells it from another of that name; or ""
     * @param slot its look
     * @param values the numbers, one a column; "" for none
     */
    public record Row(
            String name, String detail, int slot, boolean shown, List<String> values, State state) {
        public Row {
            values = List.copyOf(values);
        }
    }

    /**
     * How a row stands.
     *
     * @param hint its tooltip; "" for none
     */
    public record State(String text, String hint, boolean danger) {
        public static final State NONE = new State("", "", false);
    }

    /** What a person does in a legend. */
    public interface Actions {
        void select(int row);

        void show(int row, boolean on);

        /** Whether rows can be switched off and on. */
        default boolean switched() {
            return true;
        }

        /** Gives a row another look. */
        void look(int row, int slot);

        /** What may be added, in the language shown. */
        List<? extends MenuItem> offered();
    }

    private final List<Label> columns = new ArrayList<>();
    private final Words words;
    private final ObservableValue<Theme> theme;
    private final Captions captions;
    private final Actions actions;
    private final VBox rows = new VBox();
    private final List<LegendRow> made = new ArrayList<>();
    private final Label state = new Label();
    private final VBox addRow;

    public Legend(Words words, ObservableValue<Theme> theme, Captions captions, Actions actions) {
        this.words = words;
        this.theme = theme;
        this.captions = captions;
        this.actions = actions;
        getStyleClass().add("legend");
        MenuButton add = Nodes.styled(new MenuButton(), "add-runner");
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setId("add-" + captions.id());
        add.textProperty().bind(words.text(captions.add()));
        add.accessibleTextProperty().bind(add.textProperty());
        add.setOnShowing(e -> add.getItems().setAll(actions.offered()));
        add.getItems().setAll(actions.offered());
        addRow = new VBox(add);
        addRow.getStyleClass().add("add-row");
        getChildren().addAll(header(), rows, addRow);
    }

    /**
     * Shows these rows.
     *
     * @param stateCaption over the states; "" for none
     */
    public void show(List<Row> now, int selected, String stateCaption) {
        while (made.size() < now.size()) {
            made.add(new LegendRow(made.size(), words, captions, actions));
        }
        if (rows.getChildren().size() != now.size()) {
            rows.getChildren().setAll(made.subList(0, now.size()));
        }
        for (int i = 0; i < now.size(); i++) {
            made.get(i).show(now.get(i), i == selected, theme.getValue());
        }
        state.setText(stateCaption);
    }

    /** A name that has no room takes of its state's column, in every row as much as where it takes most. */
    @Override
    protected void layoutChildren() {
        if (captions.stateWidth() > 0) {
            List<LegendRow> seen = made.subList(0, rows.getChildren().size());
            double wanted = seen.stream().mapToDouble(row -> row.wants(rowWidth())).max().orElse(0);
            double least = seen.stream().mapToDouble(LegendRow::stateLeast).max().orElse(0);
            double width = Math.max(least, captions.stateWidth() - wanted);
            seen.forEach(row -> row.setStateWidth(width));
        }
        super.layoutChildren();
    }

    private double rowWidth() {
        return getWidth() - snappedLeftInset() - snappedRightInset();
    }

    /** Names a column of numbers otherwise. @param key of its text */
    public void caption(int column, String key) {
        columns.get(column).textProperty().bind(words.text(key));
    }

    /** The place of the button that adds a row, to disable or to hide it. */
    public Region addRow() {
        return addRow;
    }

    /** The first look that is not among the {@code used} ones; with all taken, one that is shared least. */
    public static int freeSlot(IntStream used) {
        int[] taken = new int[Slot.values().length];
        used.forEach(slot -> taken[Math.floorMod(slot, taken.length)]++);
        int best = 0;
        for (int slot = 1; slot < taken.length; slot++) {
            if (taken[slot] < taken[best]) {
                best = slot;
            }
        }
        return best;
    }

    private HBox header() {
        Label name = Nodes.label(words.text(captions.name()));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox header = new HBox(name, Nodes.gap());
        for (Column column : captions.values()) {
            Label caption = Nodes.label(words.text(column.caption()));
            if (column.width() > 0) {
                caption.setMinWidth(column.width());
            }
            caption.setAlignment(Pos.CENTER_RIGHT);
            columns.add(caption);
            header.getChildren().add(caption);
        }
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox states = Nodes.row(Pos.CENTER_RIGHT, 0, state);
        states.setMinWidth(captions.stateWidth());
        states.setManaged(captions.stateWidth() > 0);
        header.getChildren().add(states);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("legend-header");
        return header;
    }
}

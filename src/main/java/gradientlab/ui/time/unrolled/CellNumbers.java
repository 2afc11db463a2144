package gradientlab.ui.time.unrolled;

import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.unrolled.UnrolledRows.Row;
import gradientlab.ui.widget.Nodes;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Lines of a cell's numbers: symbol, formula, value. */
final class CellNumbers extends GridPane {

    private static final String UNKNOWN = "···";

    CellNumbers(String id) {
        setId(id);
        getStyleClass().add("cell-numbers");
        setHgap(10);
        setVgap(6);
        ColumnConstraints symbol = new ColumnConstraints();
        symbol.setMinWidth(14);
        ColumnConstraints formula = new ColumnConstraints();
        formula.setHgrow(Priority.ALWAYS);
        formula.setMinWidth(0);
        ColumnConstraints value = new ColumnConstraints();
        value.setHalignment(HPos.RIGHT);
        value.setMinWidth(USE_PREF_SIZE);
        getColumnConstraints().addAll(symbol, formula, value);
    }

    /** Shows lines in the place of those before. */
    void show(List<Row> rows, Theme theme) {
        getChildren().clear();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Label symbol = Nodes.styled(new Label(row.symbol()), "mono");
            if (row.slot() != null) {
                symbol.setStyle("-fx-text-fill: " + css(row.slot(), theme) + ";");
            }
            Label formula = Nodes.styled(new Label(row.formula()), "cell-formula");
            // JetBrains Mono has no Hangul, and a machine without Korean fonts has no other that does.
            if (row.formula().codePoints().noneMatch(
                    each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.HANGUL)) {
                formula.getStyleClass().add("mono");
            }
            Nodes.wrap(formula);
            Label value = Nodes.styled(
                    new Label(row.value().isEmpty() ? UNKNOWN : row.value()), "mono");
            value.setMinWidth(USE_PREF_SIZE);
            for (Label each : List.of(symbol, formula, value)) {
                GridPane.setValignment(each, VPos.TOP);
            }
            addRow(i, symbol, formula, value);
        }
    }

    private static String css(Slot slot, Theme theme) {
        return String.format("#%06X", slot.color(theme).getRGB() & 0xFFFFFF);
    }
}

package gradientlab.ui.widget;

import gradientlab.paint.chart.ColumnValues;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;

/** The values of a chart's lines beside the pointer, as long as it is over the chart. */
public final class ColumnTip {

    private static final double ASIDE = 16;

    private final Node chart;
    private final Supplier<Theme> theme;
    private final Tooltip tip = new Tooltip();
    private final GridPane rows = new GridPane();
    private Optional<ColumnValues> shown = Optional.empty();
    private Supplier<Optional<ColumnValues>> values = Optional::empty;

    /** @param theme whose colours the names have */
    public ColumnTip(Node chart, Supplier<Theme> theme) {
        this.chart = chart;
        this.theme = theme;
        rows.setHgap(12);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        rows.getColumnConstraints().setAll(new ColumnConstraints(), right);
        tip.setGraphic(rows);
        // Escape is the window's: a popup would take it first.
        tip.setHideOnEscape(false);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, e -> end());
        chart.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> end());
    }

    /**
     * Shows the values beside the pointer.
     *
     * @param at asked again when the chart shows something else; empty where there is nothing to say
     */
    public void point(MouseEvent e, Supplier<Optional<ColumnValues>> at) {
        values = at;
        renew();
        if (shown.isEmpty()) {
            end();
        } else if (tip.isShowing()) {
            tip.setAnchorX(e.getScreenX() + ASIDE);
            tip.setAnchorY(e.getScreenY() + ASIDE);
        } else {
            tip.show(chart, e.getScreenX() + ASIDE, e.getScreenY() + ASIDE);
        }
    }

    /** After the chart changed under a pointer that rests. */
    public void renew() {
        Optional<ColumnValues> now = values.get();
        if (!now.equals(shown)) {
            shown = now;
            now.ifPresentOrElse(this::fill, tip::hide);
        }
    }

    private void end() {
        values = Optional::empty;
        shown = Optional.empty();
        tip.hide();
    }

    /** What is said now. */
    public Optional<ColumnValues> said() {
        return shown;
    }

    private void fill(ColumnValues column) {
        rows.getChildren().clear();
        rows.add(new Label(column.at()), 0, 0, 2, 1);
        for (ColumnValues.Line line : column.lines()) {
            Label name = new Label(line.name());
            name.setStyle("-fx-text-fill: " + css(line.slot()));
            int row = rows.getRowCount();
            rows.add(name, 0, row);
            rows.add(Nodes.styled(new Label(line.value()), "mono"), 1, row);
        }
    }

    private String css(Slot slot) {
        return String.format("#%06X", slot.color(theme.get()).getRGB() & 0xFFFFFF);
    }
}

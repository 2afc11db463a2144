package gradientlab.ui.descent.race;

import gradientlab.experiment.descent.run.RaceTable;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.descent.RaceText;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.SlotSample;
import java.awt.Font;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The table of a race: a row for each runner that raced, in its look. */
final class RaceTableView extends GridPane {

    /** The type of a column's name, as the theme has it. */
    private static final double HEAD = 12;

    private final LabContext context;
    private RaceTable shown;
    private String looks = "";

    RaceTableView(LabContext context) {
        this.context = context;
        getStyleClass().add("race-table");
        setId("race-table");
    }

    /** The table that is shown. */
    RaceTable table() {
        return shown;
    }

    /** Shows the table of a run; does nothing where nothing changed. */
    void show(Trajectories run) {
        RaceTable table = RaceTable.of(run);
        String now = context.theme().get() + " " + context.words().languageProperty().get() + " "
                + run.recipe().runners().stream().map(runner -> runner.slot()).toList();
        if (table.equals(shown) && now.equals(looks)) {
            return;
        }
        shown = table;
        looks = now;
        getChildren().clear();
        getColumnConstraints().clear();
        List<String> head = RaceText.head(table, context.words().texts());
        for (int column = 0; column < head.size(); column++) {
            ColumnConstraints width = new ColumnConstraints();
            width.setHalignment(column == 0 ? HPos.LEFT : HPos.RIGHT);
            width.setHgrow(column == 0 ? Priority.SOMETIMES : Priority.ALWAYS);
            getColumnConstraints().add(width);
            Label name = Nodes.styled(new Label(head.get(column)), "race-head");
            name.setWrapText(true);
            name.setMinWidth(Math.max(36, longestWord(head.get(column))));
            name.setPrefWidth(column == 0 ? 100 : 72);
            name.setTooltip(new Tooltip(head.get(column)));
            add(name, column, 0);
        }
        for (int row = 0; row < table.rows().size(); row++) {
            row(run, table.rows().get(row), row + 1);
        }
    }

    /** How wide a name is that breaks between its words alone. */
    private static double longestWord(String name) {
        Font font = Fonts.text(HEAD);
        return Stream.of(name.split(" ")).mapToDouble(word -> new Lettering(word, font).width() + 2).max()
                .orElse(0);
    }

    private void row(Trajectories run, RaceTable.Row row, int at) {
        List<String> cells = RaceText.cells(shown, row, context.words().texts());
        SlotSample sample = new SlotSample();
        sample.show(run.runners().get(row.runner()).runner().slot(), context.theme().get());
        Label name = new Label(cells.get(0));
        name.setMinWidth(Region.USE_PREF_SIZE);
        HBox runner = Nodes.row(Pos.CENTER_LEFT, 8, sample, name);
        add(runner, 0, at);
        for (int column = 1; column < cells.size(); column++) {
            Label cell = Nodes.styled(new Label(cells.get(column)), "mono");
            cell.setMinWidth(Region.USE_PREF_SIZE);
            if (column == cells.size() - 1 && row.divergedAt() >= 0) {
                cell.setText("✕ " + cell.getText());
                cell.getStyleClass().add("race-diverged");
            }
            add(cell, column, at);
        }
    }
}

package gradientlab.ui.descent;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who races: a row a runner, and the button that adds one. */
final class LegendView extends VBox {

    /** The least width of the column with the states, in logical pixels. */
    static final double STATE = 70;

    /** Where the sentences in the menus wrap, in logical pixels. */
    private static final double HINT = 460;

    private final DescentModel model;
    private final LabContext desk;
    private final VBox rows = new VBox();
    private final List<LegendRow> made = new ArrayList<>();
    private final Label state = new Label();
    private final MenuButton add = new MenuButton();

    LegendView(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("legend");
        add.getStyleClass().add("add-runner");
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setId("add-runner");
        add.textProperty().bind(desk.words().text("descent.add"));
        add.accessibleTextProperty().bind(add.textProperty());
        add.setOnShowing(e -> fillMenu());
        fillMenu();
        VBox addRow = new VBox(add);
        addRow.getStyleClass().add("add-row");
        getChildren().addAll(header(), rows, addRow);
    }

    /** Brings all rows up to date. */
    void refresh() {
        List<Legend.Row> now = model.legend(desk.words().texts());
        while (made.size() < now.size()) {
            made.add(new LegendRow(made.size(), model, desk));
        }
        if (rows.getChildren().size() != now.size()) {
            rows.getChildren().setAll(made.subList(0, now.size()));
            add.setDisable(now.size() >= DescentRecipe.MAX_RUNNERS);
        }
        for (int i = 0; i < now.size(); i++) {
            made.get(i).show(now.get(i), i == model.selected());
        }
        state.setText(
                desk.words().texts().get("descent.legend.state", model.timeline().step()));
    }

    private HBox header() {
        Label runner = new Label();
        runner.textProperty().bind(desk.words().text("descent.legend.runner"));
        Label loss = new Label();
        loss.textProperty().bind(desk.words().text("descent.legend.loss"));
        loss.setMinWidth(LegendRow.LOSS);
        loss.setAlignment(Pos.CENTER_RIGHT);
        HBox states = new HBox(state);
        states.setAlignment(Pos.CENTER_RIGHT);
        states.setMinWidth(STATE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        runner.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(runner, gap, loss, states);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("legend-header");
        return header;
    }

    /** Every rule with the sentence that says what it does, made when asked for: it follows the language. */
    private void fillMenu() {
        Texts texts = desk.words().texts();
        List<MenuItem> items = new ArrayList<>();
        for (Optimizer rule : Optimizers.all()) {
            MenuItem item = menuItem(rule, texts);
            item.setOnAction(e -> model.add(rule.id()));
            items.add(item);
        }
        add.getItems().setAll(items);
    }

    /** A rule in a menu: its name and its sentence. */
    static MenuItem menuItem(Optimizer rule, Texts texts) {
        MenuItem item = menuItem(rule.name(), texts.get("optimizer." + rule.id() + ".hint"));
        item.setId("rule-" + rule.id());
        return item;
    }

    /** Something in a menu: its name and its sentence. */
    static MenuItem menuItem(String what, String sentence) {
        Label name = new Label(what);
        name.getStyleClass().add("rule-name");
        name.setMinWidth(96);
        Label hint = new Label(sentence);
        hint.getStyleClass().add("rule-hint");
        hint.setWrapText(true);
        hint.setPrefWidth(HINT);
        HBox line = new HBox(8, name, hint);
        line.setAlignment(Pos.BASELINE_LEFT);
        MenuItem item = new MenuItem();
        item.setGraphic(line);
        return item;
    }
}

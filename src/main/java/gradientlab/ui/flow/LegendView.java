package gradientlab.ui.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSnapshot;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.ui.shell.LabContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Which networks are trained: a row a network, and the button that adds one. */
final class LegendView extends VBox {

    private final FlowModel model;
    private final LabContext desk;
    private final VBox rows = new VBox();
    private final List<LegendRow> made = new ArrayList<>();
    private final MenuButton add = new MenuButton();
    private final VBox addRow = new VBox(add);

    LegendView(FlowModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().addAll("legend", "networks-legend");
        Label network = new Label();
        network.textProperty().bind(desk.words().text("flow.ui.network"));
        Label accuracy = new Label();
        accuracy.textProperty().bind(desk.words().text("flow.ui.accuracy"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(network, gap, accuracy);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("legend-header");
        add.getStyleClass().add("add-runner");
        add.setGraphic(new FontIcon(Feather.PLUS));
        add.setMaxWidth(Double.MAX_VALUE);
        add.setId("add-network");
        add.textProperty().bind(desk.words().text("flow.ui.add"));
        add.accessibleTextProperty().bind(add.textProperty());
        add.setOnShowing(e -> fill());
        fill();
        addRow.getStyleClass().add("add-row");
        getChildren().addAll(header, rows, addRow);
    }

    /** Brings all rows up to date. */
    void refresh() {
        FlowRecipe recipe = model.recipe();
        int count = recipe.networks().size();
        while (made.size() < count) {
            made.add(new LegendRow(made.size(), model, desk));
        }
        if (rows.getChildren().size() != count) {
            rows.getChildren().setAll(made.subList(0, count));
            boolean room = count < FlowRecipe.MAX_NETWORKS;
            addRow.setVisible(room);
            addRow.setManaged(room);
        }
        List<NetworkSnapshot> known = model.frame() == null ? List.of() : model.seen().networks();
        for (int i = 0; i < count; i++) {
            made.get(i).refresh(recipe, i < known.size() ? Optional.of(known.get(i)) : Optional.empty());
        }
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        List<NetworkSpec> standards = Edits.standards(model.recipe());
        for (NetworkSpec standard : standards) {
            NetworkWords words = new NetworkWords(
                    model.recipe().withNetworks(List.of(standard)), desk.words().texts());
            Label name = new Label(words.name(0));
            name.getStyleClass().add("rule-name");
            name.setMinWidth(96);
            Label detail = new Label(words.detail(0));
            detail.getStyleClass().add("rule-hint");
            HBox line = new HBox(8, name, detail);
            line.setAlignment(Pos.BASELINE_LEFT);
            MenuItem item = new MenuItem();
            item.setGraphic(line);
            item.setId("add-" + standard.activation() + "-" + standard.block().id());
            item.setOnAction(e -> {
                model.edit(recipe -> Edits.add(recipe, standard));
                model.selectedProperty().set(model.recipe().networks().size() - 1);
            });
            items.add(item);
        }
        add.getItems().setAll(items);
    }
}

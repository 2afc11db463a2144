package gradientlab.ui.descent.panel;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.Interventions;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The list of changes of course, each of which can be gone to and taken back; not there without any. */
final class InterventionsPane extends VBox {

    private final DescentModel model;
    private final LabContext context;
    private final CheckBox ghosts = new CheckBox();
    private final VBox rows = new VBox();

    InterventionsPane(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("forks");
        setId("forks");
        Label title = Nodes.label(context.words().text("descent.forks"), "section-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        ghosts.textProperty().bind(context.words().text("descent.forks.ghosts"));
        ghosts.setId("ghosts");
        ghosts.setMinWidth(0);
        ghosts.setOnAction(e -> model.edit(recipe -> recipe.withGhosts(ghosts.isSelected())));
        HBox head = Nodes.row(Pos.CENTER_LEFT, 8, title, Nodes.gap(), ghosts);
        getChildren().addAll(head, rows);
        refresh();
    }

    /** Brings the list up to date with recipe, theme and language. */
    void refresh() {
        DescentRecipe recipe = model.recipe();
        boolean some = !recipe.interventions().isEmpty();
        if (some != isVisible() && model.heldProperty().get()) {
            // It would push the slider away from under the hand.
            return;
        }
        Nodes.show(this, some);
        ghosts.setSelected(recipe.ghosts());
        ghosts.setDisable(recipe.interventions().size() > DescentRecipe.MAX_GHOSTS);
        List<Interventions.Row> now = Interventions.rows(recipe, context.words().texts());
        rows.getChildren().setAll(now.stream().map(row -> row(recipe, row)).toList());
    }

    private Node row(DescentRecipe recipe, Interventions.Row row) {
        Texts texts = context.words().texts();
        SlotSample sample = new SlotSample();
        sample.show(recipe.runners().get(row.runner()).slot(), context.theme().get());
        String said = texts.get("descent.fork.row", row.step(), row.words());
        Button go = new Button(row.idle() ? said + " · " + texts.get("descent.fork.idle") : said);
        go.getStyleClass().add("fork-row");
        go.setId("fork-" + row.index());
        go.setGraphic(sample);
        go.setTextOverrun(OverrunStyle.ELLIPSIS);
        go.setMinWidth(0);
        go.setMaxWidth(Double.MAX_VALUE);
        go.setAlignment(Pos.CENTER_LEFT);
        go.setOnAction(e -> model.goTo(row.runner(), row.step()));
        HBox.setHgrow(go, Priority.ALWAYS);
        IconButton back = new IconButton(Feather.X, context.words(), "descent.fork.back", "");
        back.setId("fork-back-" + row.index());
        back.setOnAction(e -> model.edit(now -> Interventions.takeBack(now, row.index())));
        HBox line = Nodes.row(Pos.CENTER_LEFT, 4, go, back);
        return line;
    }
}

package gradientlab.ui.flow;

import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Picker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is learned and by how many layers of how many units: the same for all networks. */
final class SetupPane extends VBox {

    /** Stands in the list for data that are not there yet: choosing it asks for a file. */
    private static final DataChoice ANOTHER = new FileData("");

    private final FlowModel model;
    private final LabContext desk;
    private final Picker<DataChoice> data;
    private final RecipeSlider depth;
    private final RecipeSlider width;
    private final VBox shape = new VBox();
    private final HBox side = new HBox(16);

    SetupPane(FlowModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("setup");
        side.getStyleClass().add("side-by-side");
        side.setVisible(false);
        data = new Picker<>(
                desk.words().text("flow.ui.data"), offered(model.recipe().data()), SetupPane::name,
                desk.words(),
                this::chosen);
        data.box().setId("data");
        depth = new RecipeSlider(
                FlowKnobs.DEPTH, model, desk.words(),
                recipe -> recipe.networks().get(model.selected()).depth(),
                (recipe, value) -> Edits.depth(recipe, (int) value));
        width = new RecipeSlider(
                FlowKnobs.WIDTH, model, desk.words(),
                recipe -> recipe.networks().get(model.selected()).width(),
                (recipe, value) -> Edits.width(recipe, (int) value));
        shape.setSpacing(12);
        shape.getChildren().setAll(depth.slider(), width.slider());
        getChildren().addAll(data, shape);
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        DataChoice present = model.recipe().data();
        data.offer(offered(present));
        data.show(
                offered(present).stream().filter(choice -> same(choice, present)).findFirst().orElseThrow());
        depth.refresh();
        width.refresh();
    }

    /** Puts the sliders side by side without the numbers under them, or one under the other with them. */
    void setCompact(boolean compact) {
        if (compact == side.isVisible()) {
            return;
        }
        side.setVisible(compact);
        Pane from = compact ? shape : side;
        Pane to = compact ? side : shape;
        from.getChildren().clear();
        to.getChildren().setAll(depth.slider(), width.slider());
        getChildren().set(1, to);
        for (RecipeSlider dial : List.of(depth, width)) {
            dial.slider().setNumbered(!compact);
            dial.slider().setPrefWidth(compact ? 100 : Region.USE_COMPUTED_SIZE);
            HBox.setHgrow(dial.slider(), Priority.ALWAYS);
        }
    }

    /** Every set there is, the present one as it is, and the offer to look for a file. */
    private static List<DataChoice> offered(DataChoice present) {
        List<DataChoice> offered = new ArrayList<>();
        for (Generator generator : Generators.all()) {
            DataChoice choice = GeneratedData.of(generator.id());
            offered.add(same(choice, present) ? present : choice);
        }
        ShippedSets.IDS.forEach(id -> offered.add(new ShippedData(id)));
        if (present instanceof FileData || present instanceof ExplicitData) {
            offered.add(present);
        }
        offered.add(ANOTHER);
        return offered;
    }

    private static boolean same(DataChoice one, DataChoice other) {
        return one instanceof GeneratedData a && other instanceof GeneratedData b
                ? a.id().equals(b.id())
                : one.equals(other);
    }

    static String name(DataChoice choice, Texts texts) {
        if (choice instanceof GeneratedData made) {
            return texts.get(
                    "flow.ui.data.points", texts.get("data." + made.id() + ".name"),
                    Math.round(made.knobs().get("points")));
        }
        if (choice instanceof ShippedData shipped) {
            return texts.get("data." + shipped.id() + ".name");
        }
        if (choice.equals(ANOTHER)) {
            return texts.get("flow.ui.data.csv");
        }
        return choice instanceof FileData file
                ? Path.of(file.path()).getFileName().toString()
                : texts.get("flow.ui.data.explicit");
    }

    private void chosen(DataChoice choice) {
        FlowRecipe before = model.recipe();
        if (choice.equals(ANOTHER)) {
            desk.chooseSource("csv").ifPresent(
                    file -> model.edit(recipe -> Edits.data(recipe, new FileData(file.toString()))));
            if (model.recipe().equals(before)) {
                refresh();
            }
        } else if (!same(choice, before.data())) {
            model.edit(recipe -> Edits.data(recipe, choice));
        }
    }
}

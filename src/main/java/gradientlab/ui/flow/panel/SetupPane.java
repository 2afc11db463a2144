package gradientlab.ui.flow.panel;

import gradientlab.core.Settings;
import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.CsvReader;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.flow.FlowDials;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.text.Texts;
import gradientlab.ui.flow.model.Edits;
import gradientlab.ui.flow.model.FlowKnobs;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.KnobList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** What is learned and by how many layers of how many units: the same for all networks. */
final class SetupPane extends VBox {

    /** Stands in the list for data that are not there yet: choosing it asks for a file. */
    private static final DataChoice ANOTHER = new FileData("");

    private final FlowModel model;
    private final LabContext context;
    private final Picker<DataChoice> data;
    private final KnobList shape;

    SetupPane(FlowModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("setup");
        data = new Picker<>(
                context.words().text("flow.ui.data"), offered(model.recipe().data()), SetupPane::name,
                context.words(),
                this::chosen);
        data.box().setId("data");
        shape = new KnobList(
                context.words(), "knob-", model::follow, (knob, value) -> model.edit(
                        recipe -> knob.equals(FlowDials.DEPTH.id())
                                ? Edits.depth(recipe, (int) value)
                                : Edits.width(recipe, (int) value)))
                .spaced(12);
        getChildren().addAll(data, shape);
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        DataChoice present = model.recipe().data();
        data.offer(offered(present));
        data.show(
                offered(present).stream().filter(choice -> same(choice, present)).findFirst().orElseThrow());
        NetworkSpec selected = model.recipe().networks().get(model.selected());
        shape.show(
                List.of(FlowDials.DEPTH, FlowKnobs.WIDTH),
                Settings.NONE.with(FlowDials.DEPTH.id(), selected.depth())
                        .with(FlowKnobs.WIDTH.id(), selected.width()));
    }

    /** Puts the sliders side by side without the numbers under them, or one under the other with them. */
    void setCompact(boolean compact) {
        shape.setNumbered(!compact);
        shape.setSideBySide(compact);
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
                : texts.get("flow.ui.data.explicit", ((ExplicitData) choice).inputs().size());
    }

    private void chosen(DataChoice choice) {
        context.intake().forget();
        if (choice.equals(ANOTHER)) {
            refresh();
            context.chooseSource("csv").ifPresent(file -> context.intake().read(
                    () -> CsvReader.read(file),
                    read -> model.edit(recipe -> Edits.data(recipe, new FileData(file.toString())))));
        } else if (!same(choice, model.recipe().data())) {
            model.edit(recipe -> Edits.data(recipe, choice));
        }
    }
}

package gradientlab.ui.generalization.regularize;

import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;

/** What is learned, how much of it, and how many of its labels are made wrong. */
final class DataPane extends VBox {

    /** The offer to look for a file. */
    private static final DataChoice ANOTHER = new FileData("");

    private static final KnobFields<LabelledData> KNOBS = new KnobFields<LabelledData>()
            .and(GeneralizationDials.WRONG, LabelledData::wrong, LabelledData::withWrong)
            .and(GeneralizationDials.N, LabelledData::n, (data, n) -> data.withN((int) n));

    private final GeneralizationModel model;
    private final LabContext context;
    private final Picker<DataChoice> source;
    private final KnobList knobs;

    DataPane(GeneralizationModel model, LabContext context) {
        super(10);
        this.model = model;
        this.context = context;
        getStyleClass().add("setup");
        source = new Picker<>(context.words().text(RegularizeWords.KEY + "data"), List.of(),
                RegularizeWords::data,
                context.words(), this::chosen);
        source.withoutCaption().box().setId("data-source");
        knobs = new KnobList(context.words(), "knob-", model::follow, (knob, value) -> Edits.anew(
                model, recipe -> recipe.withData(KNOBS.with(recipe.data(), knob, value)))).inRows();
        getChildren().addAll(source, knobs);
    }

    /** Brings everything up to date with the recipe. */
    void show(RegularizeRecipe recipe) {
        DataChoice now = recipe.data().source();
        List<DataChoice> offered = new ArrayList<>();
        offered.add(new ShippedData(LabelledData.DIGITS));
        for (Generator generator : Generators.all()) {
            boolean same = now instanceof GeneratedData made && made.id().equals(generator.id());
            offered.add(same ? now : GeneratedData.of(generator.id()));
        }
        if (now instanceof FileData) {
            offered.add(now);
        }
        offered.add(ANOTHER);
        source.offer(offered);
        source.show(now);
        knobs.show(KNOBS, recipe.data());
    }

    private void chosen(DataChoice choice) {
        DataChoice before = model.recipe().regularize().data().source();
        context.intake().forget();
        if (choice.equals(ANOTHER)) {
            show(model.recipe().regularize());
            context.chooseSource("csv").map(Path::toString).ifPresent(this::take);
        } else if (!choice.equals(before)) {
            take(choice);
        }
    }

    private void take(String file) {
        LabelledData data = model.recipe().regularize().data();
        long seed = model.recipe().regularize().seed();
        FileData source = new FileData(file);
        context.intake().read(() -> LabelledSplit.of(data.withSource(source), seed), read -> take(source));
    }

    /** Points can't be moved as pictures are: their networks begin without augmentation. */
    private void take(DataChoice choice) {
        Edits.anew(model, recipe -> {
            RegularizeRecipe other = recipe.withData(recipe.data().withSource(choice));
            return other.data().pictures() ? other
                    : other.withNetworks(other.networks().stream().map(DataPane::still).toList());
        });
    }

    private static RegularizedNetwork still(RegularizedNetwork network) {
        return network.withSettings(network.settings().withShift(0).withRotation(0))
                .withChanges(network.changes().stream().map(change -> new RegularizedNetwork.Change(
                        change.epoch(), change.settings().withShift(0).withRotation(0))).toList());
    }
}

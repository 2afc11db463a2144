package gradientlab.ui.descent.panel;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SharedSetting;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.KnobList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A surface made from data: which examples, and in what batches its runners see them. */
final class FittedPane extends VBox {

    private static final Knob OWN = Knob.toggle("own_batches", false);

    private final DescentModel model;
    private final LabContext context;
    private final Picker<String> sources;
    private final KnobList batches;
    private final SelectedSetting<Integer> batch;
    private final KnobList shuffle;

    FittedPane(DescentModel model, LabContext context) {
        super(12);
        this.model = model;
        this.context = context;
        sources = new Picker<>(
                context.words().text("descent.data"), List.of(), FittedPane::name, context.words(),
                this::take);
        sources.box().setId("data-source");
        HBox.setHgrow(sources, Priority.ALWAYS);
        IconButton open = new IconButton(Feather.FOLDER, context.words(), "descent.data.open", "");
        open.getStyleClass().add("framed");
        open.setId("data-open");
        open.setOnAction(e -> context.chooseSource("csv").map(Path::toString).ifPresent(this::take));
        HBox line = Nodes.row(Pos.BOTTOM_LEFT, 6, sources, open);
        batches = new KnobList(context.words(), "batch-knob-", model::follow, this::turn);
        batch = new SelectedSetting<>(SharedSetting.BATCH, model, context);
        batch.scope().setId("batch-scope");
        shuffle = new KnobList(context.words(), "batch-knob-", model::follow, this::turn);
        getChildren().addAll(line, batches, batch.scope(), shuffle);
    }

    /** Brings everything up to date with the recipe, whose surface is made from data. */
    void refresh() {
        SurfaceChoice choice = model.recipe().surface();
        Fitted fitted = (Fitted) choice.origin();
        List<String> offered = new ArrayList<>(Fitted.sources(choice.id()));
        if (fitted.file()) {
            offered.add(fitted.source());
        }
        sources.offer(offered);
        sources.show(fitted.source());
        int rows = fitted.rows(choice.knobs());
        int size = batch.value();
        batches.show(
                List.of(Knob.whole("batch", "", 1, rows, rows)),
                Settings.NONE.with("batch", size == Batching.FULL ? rows : Math.min(rows, size)));
        batch.scope();
        shuffle.show(List.of(OWN), Settings.NONE.with(OWN.id(), fitted.batching().own() ? 1 : 0));
    }

    private void turn(String knob, double value) {
        if (knob.equals(OWN.id())) {
            model.edit(recipe -> SurfaceEdits.batching(recipe, old -> old.withOwn(value != 0)));
        } else {
            batch.set((int) value);
        }
    }

    /** Read aside; until that is done, and if it can't be, the examples stay those there are. */
    private void take(String source) {
        DescentRecipe now = model.recipe();
        context.intake().read(() -> SurfaceEdits.data(now, source), read -> read.ifPresent(
                data -> model.edit(recipe -> SurfaceEdits.examples(recipe, data))));
    }

    private static String name(String source, Texts texts) {
        String key = "data." + source + ".name";
        return texts.has(key) ? texts.get(key) : String.valueOf(Path.of(source).getFileName());
    }
}

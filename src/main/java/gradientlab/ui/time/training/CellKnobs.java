package gradientlab.ui.time.training;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeDials;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.legend.SelectedHead;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the selected network is made of, with what can be done to it. */
final class CellKnobs extends VBox {

    private final TimeModel model;
    private final LabContext context;
    private final SelectedHead head;
    private final Picker<Cell> cell;
    private final Picker<RecurrentInit> init;
    private final NumberField hidden;
    private final KnobList knobs;
    private final KnobList rest;
    private final ClipPane clip;
    /** What stands in a fold where the panel is low. */
    private final VBox folded = new VBox(12);
    private boolean compact;

    CellKnobs(TimeModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().addAll("runner-knobs", "network-knobs");
        head = new SelectedHead(context.words(), "network-menu", "time.train.network.menu", this::menu);
        cell = new Picker<>(
                context.words().text("time.train.cell"), List.of(Cell.values()),
                (choice, texts) -> texts.get("time.train.cell." + choice.id()), context.words(),
                choice -> model.edit(
                        recipe -> Edits.cell(recipe, model.selected(), choice, inputs(model))));
        cell.box().setId("cell");
        init = new Picker<>(
                context.words().text("time.train.init"), List.of(RecurrentInit.values()),
                (choice, texts) -> texts.get("time.train.init." + choice.id()), context.words(),
                choice -> change(spec -> spec.withInit(choice).withExplicit(Optional.empty())));
        init.box().setId("init");
        hidden = NumberField.whole(context.words(), CellSpec.LEAST_HIDDEN, CellSpec.MAX_HIDDEN)
                .labelled(context.words().text("time.train.hidden"))
                .onTyped(value -> model.edit(
                        recipe -> Edits.hidden(recipe, model.selected(), (int) value, inputs(model))));
        hidden.field().setId("hidden");
        HBox first = new HBox(6, cell, init, hidden);
        for (Region part : List.of(cell, init, hidden)) {
            HBox.setHgrow(part, Priority.ALWAYS);
            part.setMaxWidth(Double.MAX_VALUE);
        }
        cell.setPrefWidth(92);
        init.setPrefWidth(104);
        hidden.setPrefWidth(76);
        knobs = knobs();
        rest = knobs();
        clip = ClipPane.own(context.words(), model::follow, own -> change(spec -> spec.withClip(own)));
        getChildren().addAll(head, first, ErrorNote.under(hidden), knobs, clip);
    }

    private KnobList knobs() {
        return new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> change(spec -> fields(spec, true, true).with(spec, knob, value)));
    }

    /** I of what is learned; 1 before that is known. */
    static int inputs(TimeModel model) {
        return model.frame() == null ? 1 : model.frame().data().inputs();
    }

    /** Brings all values up to date with the selected network. */
    void refresh() {
        TimeRecipe recipe = model.recipe();
        CellSpec spec = recipe.networks().get(model.selected());
        head.show(
                model.selected(), context.theme().get(),
                new CellWords(recipe, context.words().texts()).name(model.selected()));
        cell.show(spec.cell());
        init.offer(Arrays.stream(RecurrentInit.values()).filter(each -> each.fits(spec.cell())).toList());
        init.show(spec.init());
        hidden.show(spec.hidden());
        knobs.setColor(SlotSample.color(model.selected(), context.theme().get()));
        knobs.show(fields(spec, true, !compact), spec);
        rest.setColor(SlotSample.color(model.selected(), context.theme().get()));
        rest.show(fields(spec, false, compact), spec);
        clip.show(spec.clip(), recipe.clip());
    }

    /**
     * g, b_f or b_z, and k; k at its right end goes back over all, whatever T becomes.
     *
     * @param first whether what matters most is among them: the bias, of a cell without a gate that keeps g
     * @param others whether the others are
     */
    private KnobFields<CellSpec> fields(CellSpec of, boolean first, boolean others) {
        int length = model.recipe().length();
        boolean gated = of.cell().hasKeepingGate();
        return new KnobFields<CellSpec>()
                .and(TimeDials.GAIN, CellSpec::gain, CellSpec::withGain, spec -> gated ? others : first)
                .and(TimeDials.bias(of.cell()), CellSpec::forgetBias, CellSpec::withForgetBias,
                        spec -> gated && first)
                .and(TimeDials.stepsBack(length), spec -> spec.stepsBack(length),
                        (spec, k) -> spec.withStepsBack(k >= length ? CellSpec.ALL_STEPS : (int) k),
                        spec -> others);
    }

    /** What {@link #setCompact} takes out of here. */
    VBox folded() {
        return folded;
    }

    /** Gives up the numbers under the sliders, and all but the first of them, or shows them. */
    void setCompact(boolean on) {
        if (on == compact) {
            return;
        }
        compact = on;
        knobs.setNumbered(!on);
        rest.setNumbered(!on);
        if (on) {
            getChildren().remove(clip);
            folded.getChildren().setAll(rest, clip);
        } else {
            folded.getChildren().clear();
            getChildren().add(clip);
        }
        refresh();
    }

    private void change(UnaryOperator<CellSpec> change) {
        model.edit(recipe -> Edits.network(recipe, model.selected(), change));
    }

    private List<MenuItem> menu() {
        Texts texts = context.words().texts();
        int count = model.recipe().networks().size();
        MenuItem copy = SelectedHead.item(texts, "time.train.network.duplicate", () -> {
            model.edit(recipe -> Edits.add(recipe, recipe.networks().get(model.selected())));
            model.selectedProperty().set(model.recipe().networks().size() - 1);
        });
        copy.setDisable(count >= TimeRecipe.MAX_NETWORKS);
        MenuItem remove = SelectedHead.item(texts, "time.train.network.remove", () -> {
            int gone = model.selected();
            model.edit(recipe -> Edits.remove(recipe, gone));
            model.selectedProperty().set(Math.min(gone, model.recipe().networks().size() - 1));
        });
        remove.setDisable(count < 2);
        return List.of(copy, remove);
    }
}

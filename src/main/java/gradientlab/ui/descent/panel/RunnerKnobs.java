package gradientlab.ui.descent.panel;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Quadratic;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.experiment.descent.run.Stability;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.Edits;
import gradientlab.ui.descent.model.Results;
import gradientlab.ui.descent.model.RunnerDetail;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.knob.KnobSlider;
import gradientlab.ui.widget.legend.SelectedHead;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** The knobs of the selected runner, in its colour, with what can be done to it. */
final class RunnerKnobs extends VBox {

    /** How many times as large as the limit the rate may be dragged, at least. */
    private static final double BEYOND = 1.4;

    private final DescentModel model;
    private final LabContext context;
    private final SelectedHead head;
    private final Label result = Nodes.styled(new Label(), "runner-result");
    private final Tooltip hint = Nodes.tip();
    private final KnobList knobs;
    private final InterventionButton intervention;
    private final ConventionPane convention;
    private final UpdateLine update;

    RunnerKnobs(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("runner-knobs");
        head = new SelectedHead(context.words(), "runner-menu", "descent.runner.menu", this::menu);
        head.name().setTooltip(hint);
        Nodes.wrap(result);
        knobs = new KnobList(context.words(), "knob-", model::follow, model::turn);
        intervention = new InterventionButton(model, context);
        convention = new ConventionPane(model, context);
        update = new UpdateLine(model, context);
        context.theme().addListener(o -> update.restyle());
        context.words().languageProperty().addListener(o -> update.restyle());
        getChildren().addAll(head, intervention, knobs, convention, update, result);
    }

    /** Brings knobs and values up to date with the selected runner. */
    void refresh() {
        Texts texts = context.words().texts();
        RunnerSpec spec = runner();
        String rule = rule().name();
        String detail = RunnerDetail.of(model.recipe(), model.selected(), texts);
        head.show(spec.slot(), context.theme().get(), detail.isEmpty() ? rule : rule + "  " + detail);
        hint.setText(texts.get("optimizer." + spec.optimizer() + ".hint"));
        showValues();
        intervention.refresh();
        convention.refresh();
        showLimit();
        showResult();
        update.refresh();
    }

    /** What came of the run and, while nothing plays, what the runner is seen to do at this step. */
    private void showResult() {
        Texts texts = context.words().texts();
        String all = Results.sentence(model.run(), model.selected(), texts);
        String here = Results.motion(model.run(), model.selected(), model.timeline().step(), texts);
        result.setText(model.timeline().playing() || here.isEmpty() ? all : here + "\n" + all);
    }

    /** Brings up to date what depends on the step. */
    void refreshStep() {
        intervention.refresh();
        showLimit();
        if (!model.timeline().playing()) {
            showResult();
        }
        update.refresh();
        if (model.intervening()) {
            showValues();
        }
    }

    private RunnerSpec runner() {
        return model.recipe().runners().get(model.selected());
    }

    private Optimizer rule() {
        return Optimizers.get(runner().optimizer());
    }

    private void showValues() {
        knobs.setColor(SlotSample.color(runner().slot(), context.theme().get()));
        knobs.show(rule().knobs().stream().map(this::reaching).toList(), model.knobs());
    }

    /** The rate's slider goes beyond the stability limit, so that a drag may cross it. */
    private Knob reaching(Knob knob) {
        double limit = Stability.largest(runner().optimizer(), model.surface());
        if (!knob.id().equals("lr") || !(BEYOND * limit > knob.sliderMax())) {
            return knob;
        }
        // In the steps of a scale, so that its end hardly ever moves while a surface is turned.
        double end = DoubleStream.of(2, 5).filter(step -> step >= BEYOND * limit).findFirst().orElse(10);
        return knob.slider(knob.sliderMin(), Math.min(knob.max(), end));
    }

    private void showLimit() {
        if (knobs.control("lr").orElse(null) instanceof KnobSlider rate) {
            boolean everywhere = Quadratic.is(model.surface());
            Settings shown = model.knobs();
            Settings inForce = model.recipe().settingsAt(model.selected(), model.curvatureRow());
            Optional<Stability> minimum = model.curvatureAtMinimum().flatMap(at -> limit(shown, at));
            Optional<Stability> here =
                    everywhere && minimum.isPresent() ? Optional.empty()
                            : model.curvatureHere().flatMap(at -> limit(inForce, at));
            String varies = everywhere ? "" : " " + context.words().texts().get("descent.limit.varies");
            String where = model.left() ? "descent.limit.left" : "descent.limit.here";
            rate.limitProperty().set(minimum.map(Stability::rate).orElse(Double.NaN));
            rate.noteProperty()
                    .set(minimum.map(l -> sentence("descent.limit", l) + varies + scheduled()).orElse(""));
            rate.markedProperty().set(here.map(Stability::rate).orElse(Double.NaN));
            rate.markedNoteProperty().set(here.map(l -> sentence(where, l)).orElse(""));
        }
    }

    /** What a schedule makes of the rate at the step; "" where the rate is as it is set. */
    private String scheduled() {
        int row = model.curvatureRow();
        double factor = model.recipe().factorAt(model.selected(), row);
        double rate = model.recipe().settingsAt(model.selected(), row).get("lr") * factor;
        return factor == 1 ? ""
                : " " + context.words().texts().get("descent.limit.schedule", row, Figures.brief(rate));
    }

    private Optional<Stability> limit(Settings knobs, Curvature curvature) {
        return Stability.of(runner().optimizer(), knobs, curvature);
    }

    private String sentence(String key, Stability limit) {
        return context.words().texts().get(
                key, limit.formula(), Figures.brief(limit.rate()), model.curvatureRow());
    }

    private List<MenuItem> menu() {
        Texts texts = context.words().texts();
        MenuItem reset = SelectedHead.item(texts, "descent.runner.reset",
                () -> model.edit(recipe -> Edits.resetKnobs(recipe, model.selected())));
        MenuItem copy = SelectedHead.item(texts, "descent.runner.duplicate",
                () -> model.duplicate(model.selected()));
        MenuItem remove = SelectedHead.item(texts, "descent.runner.remove",
                () -> model.remove(model.selected()));
        remove.setDisable(model.recipe().runners().size() < 2);
        Menu change = new Menu(texts.get("descent.runner.change"));
        change.getItems().setAll(RunnerLegend.rules(texts,
                id -> model.edit(recipe -> Edits.optimizer(recipe, model.selected(), id))));
        return List.of(copy, reset, change, remove);
    }
}

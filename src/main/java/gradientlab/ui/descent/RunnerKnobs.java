package gradientlab.ui.descent;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Curvature;
import gradientlab.experiment.descent.run.Stability;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.KnobControl;
import gradientlab.ui.widget.KnobSlider;
import gradientlab.ui.widget.SlotSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The knobs of the selected runner, in its colour, with what can be done to it. */
final class RunnerKnobs extends VBox {

    private final DescentModel model;
    private final LabContext desk;
    private final SlotSample sample = new SlotSample();
    private final Label name = new Label();
    private final Label result = new Label();
    private final Tooltip hint = new Tooltip();
    private final MenuButton more = new MenuButton();
    private final VBox knobs = new VBox();
    private final ForkButton fork;
    private final ConventionPane convention;
    private final List<KnobControl> controls = new ArrayList<>();
    private String rule = "";
    private boolean following;

    RunnerKnobs(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("runner-knobs");
        name.getStyleClass().add("section-title");
        name.setTooltip(hint);
        hint.setWrapText(true);
        hint.setMaxWidth(320);
        more.getStyleClass().addAll("icon-button", "more");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId("runner-menu");
        more.accessibleTextProperty().bind(desk.words().text("descent.runner.menu"));
        more.setOnShowing(e -> fillMenu());
        fillMenu();
        result.getStyleClass().add("runner-result");
        result.setWrapText(true);
        result.setMinHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(10, sample, name, gap, more);
        head.setAlignment(Pos.CENTER_LEFT);
        knobs.getStyleClass().add("knobs");
        fork = new ForkButton(model, desk);
        convention = new ConventionPane(model, desk);
        getChildren().addAll(head, fork, knobs, convention, result);
    }

    /** Brings knobs and values up to date with the selected runner. */
    void refresh() {
        RunnerSpec spec = model.recipe().runners().get(model.selected());
        Optimizer optimizer = Optimizers.get(spec.optimizer());
        if (!rule.equals(optimizer.id())) {
            rule = optimizer.id();
            build(optimizer);
        }
        sample.show(spec.slot(), desk.theme().get());
        String detail = Legend.detail(model.recipe(), model.selected(), desk.words().texts());
        name.setText(detail.isEmpty() ? optimizer.name() : optimizer.name() + "  " + detail);
        hint.setText(desk.words().texts().get("optimizer." + optimizer.id() + ".hint"));
        showValues();
        fork.refresh();
        convention.refresh();
        showLimit();
        result.setText(Results.sentence(model.run(), model.selected(), desk.words().texts()));
    }

    private void showValues() {
        int slot = model.recipe().runners().get(model.selected()).slot();
        Settings values = model.knobs();
        following = true;
        for (KnobControl control : controls) {
            control.valueProperty().set(values.get(control.knob().id()));
            control.colorProperty().set(SlotSample.color(slot, desk.theme().get()));
        }
        following = false;
    }

    /** Brings up to date what depends on the step. */
    void refreshStep() {
        fork.refresh();
        showLimit();
        if (model.forking()) {
            showValues();
        }
    }

    /** The control of a knob of the selected runner, if it has that knob. */
    Optional<KnobControl> control(String knob) {
        return controls.stream().filter(control -> control.knob().id().equals(knob)).findFirst();
    }

    private void build(Optimizer optimizer) {
        controls.clear();
        for (Knob knob : optimizer.knobs()) {
            KnobControl control = KnobControl.of(knob, desk.words());
            control.node().setId("knob-" + knob.id());
            model.follow(control.changingProperty());
            control.valueProperty().addListener((of, was, value) -> {
                if (!following) {
                    model.turn(knob.id(), value.doubleValue());
                }
            });
            controls.add(control);
        }
        knobs.getChildren().setAll(controls.stream().map(KnobControl::node).toList());
    }

    private void showLimit() {
        if (control("lr").orElse(null) instanceof KnobSlider rate) {
            Optional<Stability> minimum = model.curvatureAtMinimum().flatMap(this::limit);
            Optional<Stability> here = model.curvatureHere().flatMap(this::limit);
            rate.limitProperty().set(minimum.map(Stability::rate).orElse(Double.NaN));
            rate.noteProperty().set(minimum.map(l -> sentence("descent.limit", l)).orElse(""));
            rate.markedProperty().set(here.map(Stability::rate).orElse(Double.NaN));
            rate.markedNoteProperty().set(here.map(l -> sentence("descent.limit.here", l)).orElse(""));
        }
    }

    private Optional<Stability> limit(Curvature curvature) {
        return Stability.of(rule, model.knobs(), curvature);
    }

    private String sentence(String key, Stability limit) {
        return desk.words().texts().get(key, limit.formula(), Figures.brief(limit.rate()));
    }

    private void fillMenu() {
        Texts texts = desk.words().texts();
        MenuItem reset = item(texts, "descent.runner.reset",
                () -> model.edit(recipe -> Edits.resetKnobs(recipe, model.selected())));
        MenuItem copy = item(texts, "descent.runner.duplicate", () -> model.duplicate(model.selected()));
        MenuItem remove = item(texts, "descent.runner.remove", () -> model.remove(model.selected()));
        remove.setDisable(model.recipe().runners().size() < 2);
        Menu change = new Menu(texts.get("descent.runner.change"));
        for (Optimizer other : Optimizers.all()) {
            MenuItem item = LegendView.menuItem(other, texts);
            item.setOnAction(
                    e -> model.edit(recipe -> Edits.optimizer(recipe, model.selected(), other.id())));
            change.getItems().add(item);
        }
        more.getItems().setAll(copy, reset, change, remove);
    }

    private static MenuItem item(Texts texts, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }
}

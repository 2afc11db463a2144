package gradientlab.ui.time.gate;

import gradientlab.core.Knob;
import gradientlab.experiment.time.Gates;
import gradientlab.experiment.time.TimeDials;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.gate.GateLane;
import gradientlab.paint.time.gate.GateWords;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobControl;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.knob.KnobSlider;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** The task, sliders for bars that are alike, how long what is kept lasts, and what to compare with. */
final class GatePanel extends BorderPane {

    private static final Knob FORGET = knob("f", "f", "gate_forget");
    private static final Knob FIRST_INPUT = knob("i1", "i₁", "gate_first_input");
    private static final Knob INPUT = knob("i", "i", "gate_input");
    private static final Knob OUTPUT = knob("o", "o", "gate_output");

    private static final KnobFields<Gates> GATES = new KnobFields<Gates>()
            .and(FORGET, it -> GateEdits.mean(it, GateLane.FORGET, 1, it.length()),
                    (it, value) -> GateEdits.alike(it, GateLane.FORGET, 1, it.length(), value))
            .and(FIRST_INPUT, it -> it.input().get(0),
                    (it, value) -> GateEdits.alike(it, GateLane.INPUT, 1, 1, value))
            .and(INPUT, it -> GateEdits.mean(it, GateLane.INPUT, 2, it.length()),
                    (it, value) -> GateEdits.alike(it, GateLane.INPUT, 2, it.length(), value))
            .and(OUTPUT, it -> it.output().get(it.length() - 1),
                    (it, value) -> GateEdits.alike(it, GateLane.OUTPUT, it.length(), it.length(), value));

    private static final KnobFields<TimeRecipe> LENGTH = new KnobFields<TimeRecipe>()
            .and(TimeDials.LENGTH, it -> it.task().length(),
                    (it, value) -> it.withTask(it.task().withLength((int) value)));

    private final GateState state;
    private final LabContext context;
    private final KnobList length;
    private final KnobList gates;
    private final Label differ = Nodes.styled(new Label(), "caption");
    private final Label halfLife = Nodes.styled(new Label(), "mono");
    private final Label halfLifeName = new Label();
    private final Label product = Nodes.styled(new Label(), "mono");
    private final Label productName = new Label();
    private final Label details = Nodes.styled(new Label(), "caption");

    GatePanel(GateState state, TimeModel model, LabContext context) {
        this.state = state;
        this.context = context;
        length = new KnobList(context.words(), "gate-", model::follow, (knob, value) -> state.changeRecipe(
                recipe -> LENGTH.with(recipe, knob, value))).spaced(12);
        gates = new KnobList(context.words(), "gate-", model::follow,
                (knob, value) -> state.change(now -> GATES.with(now, knob, value))).spaced(12);
        Nodes.wrap(differ);
        Nodes.wrap(details);
        Nodes.hideEmpty(differ);
        Nodes.hideEmpty(details);
        VBox all = Nodes.styled(new VBox(task(), section(length), section(gates, differ),
                section(fact(halfLifeName, halfLife), fact(productName, product)), compare()),
                "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    private static Knob knob(String id, String symbol, String text) {
        return Knob.linear(id, symbol, 0, 1, Gates.DEFAULT).text(text);
    }

    private VBox task() {
        Label name = text("time.gate.task", "section-title");
        Label what = text("time.gate.task.what", "caption");
        Nodes.wrap(what);
        return section(name, what, formula("cₜ = fₜ cₜ₋₁ + iₜ tanh xₜ"), formula("hₜ = oₜ tanh cₜ"));
    }

    private static Label formula(String formula) {
        return Nodes.styled(new Label(formula), "formula-line");
    }

    private VBox compare() {
        CheckBox ticks = new CheckBox();
        ticks.setId("gate-ticks");
        ticks.textProperty().bind(context.words().text("time.gate.compare.ticks"));
        ticks.setWrapText(true);
        ticks.selectedProperty().bindBidirectional(state.ticksProperty());
        Button even = button("time.gate.even", "gate-even", () -> state.change(
                now -> Gates.even(now.length())));
        Button solution = button("time.gate.solution", "gate-solution", () -> state.change(
                now -> GatesRun.solution(now.length())));
        return section(text("time.gate.compare", "section-title"), ticks, details,
                new VBox(8, even, solution));
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(context.words().text(key));
        button.setOnAction(e -> action.run());
        return button;
    }

    private Label text(String key, String style) {
        return Nodes.label(context.words().text(key), style);
    }

    private static VBox section(Node... parts) {
        return Nodes.styled(new VBox(12, parts), "panel-section");
    }

    private static HBox fact(Label name, Label value) {
        HBox.setHgrow(name, Priority.SOMETIMES);
        value.setMinWidth(USE_PREF_SIZE);
        return Nodes.row(Pos.CENTER_LEFT, 8, name, Nodes.gap(), value);
    }

    /** Gives up the numbers under sliders where the window is low. */
    void setCompact(boolean compact) {
        length.setNumbered(!compact);
        gates.setNumbered(!compact);
    }

    /** Brings everything up to date with the recipe, the language and what was found. */
    void refresh() {
        Gates now = state.gates();
        Texts texts = context.words().texts();
        length.show(LENGTH, state.recipe());
        gates.show(GATES, now);
        color(FORGET, GateLane.FORGET);
        color(FIRST_INPUT, GateLane.INPUT);
        color(INPUT, GateLane.INPUT);
        color(OUTPUT, GateLane.OUTPUT);
        differ.setText(GateEdits.differ(now) ? texts.get("time.gate.differ") : "");
        facts(texts, now);
        details.setText(state.scene().guessing() ? ""
                : state.solutions()
                        .map(found -> GateWords.details(found, texts))
                        .orElse(texts.get("time.gate.waiting")));
    }

    private void facts(Texts texts, Gates now) {
        double f = GateEdits.mean(now, GateLane.FORGET, 1, now.length());
        halfLifeName.setText(texts.get("time.gate.halflife.name"));
        halfLife.setText(f == 1 ? "∞" : f == 0 ? "0" : PrintedNumbers.shown(GatesRun.halfLife(f), 3));
        String last = PrintedNumbers.subscript(now.length());
        productName.setText("∂c" + last + "/∂c₁ = ∏ f");
        product.setText(PrintedNumbers.shown(state.run().kept(), 3));
    }

    private void color(Knob knob, GateLane lane) {
        Theme theme = context.theme().get();
        java.awt.Color hue = lane.slot().color(theme);
        KnobControl control = gates.control(knob.id()).orElseThrow();
        if (control instanceof KnobSlider slider) {
            slider.colorProperty().set(Color.rgb(hue.getRed(), hue.getGreen(), hue.getBlue()));
        }
    }
}

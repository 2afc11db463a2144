package gradientlab.ui.generalization.panel;

import gradientlab.core.Knob;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.CurveData.Generated;
import gradientlab.experiment.generalization.CurveData.Given;
import gradientlab.experiment.generalization.CurveFunction;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The points of a curve: what they are drawn from, how many, how noisy; another sample of them. */
public final class CurveControls extends VBox {

    private static final String KEYS = "generalization.curve.";

    private static final KnobFields<Generated> KNOBS = new KnobFields<Generated>()
            .and(GeneralizationDials.POINTS, Generated::n, (data, n) -> data.withN((int) n))
            .and(GeneralizationDials.NOISE, Generated::noise, Generated::withNoise);
    private static final int SEEDS = 100;

    private final Words words;
    private final Consumer<UnaryOperator<CurveData>> change;
    private final Picker<CurveFunction> function;
    private final boolean tested;
    private final KnobList knobs;
    private final Label given = Nodes.styled(new Label(), "caption");
    private final Button fresh;
    private final Button back;
    private final Button generated;

    /**
     * @param prefix of the controls' ids
     * @param tested whether test points judge
     * @param gestures told of every slider's drags
     * @param change changes the points of the recipe
     */
    public CurveControls(Words words, String prefix, boolean tested,
            Consumer<ObservableValue<Boolean>> gestures,
            Consumer<UnaryOperator<CurveData>> change) {
        super(12);
        this.words = words;
        this.change = change;
        this.tested = tested;
        getStyleClass().add("panel-section");
        function = new Picker<>(words.text(KEYS + "function"), List.of(CurveFunction.values()),
                (each, texts) -> each.shown(), words, each -> drawn(data -> data.withFunction(each)));
        function.box().setId(prefix + "function");
        knobs = new KnobList(words, prefix, gestures,
                (knob, value) -> drawn(data -> fields(data).with(data, knob, value))).inRows();
        fresh = button(prefix + "new", "new", () -> drawn(data -> data.withSeed(data.seed() + 1)));
        back = button(prefix + "back", "back", () -> change.accept(
                data -> data.source().<CurveData>map(drawn -> drawn).orElse(data)));
        generated = button(prefix + "generated", "generated", () -> change.accept(data -> CurveData.DEFAULT));
        Nodes.wrap(given);
        getChildren().addAll(function, given, generated, knobs, fresh, back);
    }

    private KnobFields<Generated> fields(Generated data) {
        int most = (int) Math.max(SEEDS, Math.min(Integer.MAX_VALUE, data.seed()));
        Knob seed = Knob.whole("seed", "", 0, most, 1).evenly().slider(0, most).text("gen_seed");
        return KNOBS.and(GeneralizationDials.TEST, Generated::test,
                (drawn, n) -> drawn.withTest((int) n), drawn -> tested)
                .and(seed, Generated::seed, (drawn, value) -> drawn.withSeed((long) value));
    }

    /** Another sample of what the points are drawn from; of points of a file there is none. */
    public static CurveData fresh(CurveData data) {
        return data.source().<CurveData>map(drawn -> drawn.withSeed(drawn.seed() + 1)).orElse(data);
    }

    private void drawn(UnaryOperator<Generated> edit) {
        change.accept(data -> data.source().<CurveData>map(edit::apply).orElse(data));
    }

    private Button button(String id, String key, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.setMaxWidth(Double.MAX_VALUE);
        button.textProperty().bind(words.text(KEYS + key));
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Whether there are numbers under the sliders. */
    public void setNumbered(boolean on) {
        knobs.setNumbered(on);
    }

    /** Shows what a recipe has. */
    public void show(CurveData data) {
        boolean typed = data.source().isEmpty();
        boolean moved = data instanceof Given && !typed;
        Nodes.show(function, !typed);
        Nodes.show(knobs, !typed);
        Nodes.show(fresh, !typed);
        Nodes.show(back, moved);
        Nodes.show(generated, typed);
        Nodes.show(given, typed || moved);
        given.setText(words.texts().get(KEYS + (typed ? "given" : "moved"), data.n()));
        data.source().ifPresent(drawn -> {
            function.show(drawn.function());
            knobs.show(fields(drawn), moved ? drawn.withN(Math.min(CurveData.MAX_N, data.n())) : drawn);
        });
    }
}

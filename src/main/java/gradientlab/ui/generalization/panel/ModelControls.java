package gradientlab.ui.generalization.panel;

import gradientlab.core.Knob;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What is fitted: the kind of model, its capacity, its penalties. */
public final class ModelControls extends VBox {

    private static final String KEYS = "generalization.fit.";
    private static final Map<Kind, Integer> FIRST = Map.of(Kind.POLYNOMIAL, 9, Kind.KNN, 5, Kind.TREE, 3,
            Kind.NETWORK, 8, Kind.RANDOM_FEATURES, 100, Kind.BAGGING, 3, Kind.BOOSTING, 1);
    private static final int DRAWS = 21;

    private final Picker<Kind> kind;
    private final KnobList knobs;
    private final Label hint;
    private final boolean lasso;
    private KnobFields<ModelChoice> fields = new KnobFields<>();

    /**
     * @param prefix of the controls' ids
     * @param kinds that are offered
     * @param lasso whether its penalty is offered, too, and which draw of random features is looked at
     * @param gestures told of every slider's drags
     * @param change changes the recipe's model
     */
    public ModelControls(Words words, String prefix, List<Kind> kinds, boolean lasso,
            Consumer<ObservableValue<Boolean>> gestures, Consumer<UnaryOperator<ModelChoice>> change) {
        super(12);
        this.lasso = lasso;
        getStyleClass().add("panel-section");
        kind = new Picker<>(words.text(KEYS + "model"), kinds,
                (each, texts) -> texts.get(KEYS + "model." + each.id()), words,
                each -> change.accept(model -> first(each)));
        kind.box().setId(prefix + "kind");
        knobs = new KnobList(words, prefix, gestures,
                (knob, value) -> change.accept(model -> fields.with(model, knob, value))).inRows();
        hint = Nodes.label(words.text(KEYS + "neighbours"), "caption");
        Nodes.wrap(hint);
        getChildren().addAll(kind, knobs, hint);
    }

    private static ModelChoice first(Kind kind) {
        return ModelChoice.of(kind, FIRST.get(kind)).withDraws(DRAWS);
    }

    /** Shows what a recipe has. */
    public void show(ModelChoice model, CurveData data) {
        kind.show(model.kind());
        Nodes.show(hint, model.kind() == Kind.KNN);
        Knob capacity = GeneralizationDials.capacity(model.kind(), model.most(data));
        fields = new KnobFields<ModelChoice>()
                .and(capacity, each -> Math.min(each.capacity(), each.most(data)),
                        (each, value) -> each.withCapacity((int) value))
                .and(GeneralizationDials.RIDGE, ModelChoice::l2, ModelChoice::withL2,
                        each -> each.kind().penalised())
                .and(GeneralizationDials.LASSO, ModelChoice::l1, ModelChoice::withL1,
                        each -> lasso && each.kind() == Kind.POLYNOMIAL)
                .and(GeneralizationDials.DRAW, ModelChoice::draw,
                        (each, draw) -> each.withDraw(Math.min(each.draws() - 1, (int) draw)),
                        each -> lasso && each.draws() > 1);
        knobs.show(fields, model);
    }
}

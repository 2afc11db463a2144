package gradientlab.ui.descent.panel;

import gradientlab.core.Knob;
import gradientlab.core.surface.expression.Expression;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SurfaceOrigin.Formula;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.FormulaField;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A function of one's own: its formula, a slider for each of its parameters, and what was found out. */
final class FormulaPane extends VBox {

    /** The shortest slider of a parameter reaches from minus this to this. */
    private static final double LEAST_REACH = 5;

    private final DescentModel model;
    private final LabContext context;
    private final FormulaField field;
    private final KnobList sliders;
    private final Label found = Nodes.styled(new Label(), "hint-line");
    private final Map<String, Double> reaches = new HashMap<>();

    FormulaPane(DescentModel model, LabContext context) {
        super(10);
        this.model = model;
        this.context = context;
        field = new FormulaField(context.words(), this::take);
        model.follow(field.changingProperty());
        sliders = new KnobList(
                context.words(), "surface-knob-", model::follow,
                (letter, value) -> model.edit(recipe -> SurfaceEdits.knob(recipe, letter, value)));
        found.setWrapText(true);
        getChildren().addAll(field, found, sliders);
    }

    /** Brings everything up to date with the recipe, whose surface is a formula. */
    void refresh() {
        DescentRecipe recipe = model.recipe();
        Formula formula = (Formula) recipe.surface().origin();
        field.show(formula.text());
        List<Knob> knobs = new ArrayList<>();
        for (Knob knob : recipe.surface().knobList()) {
            knobs.add(ranged(knob, recipe.surface().knobs().get(knob.id())));
        }
        sliders.show(knobs, recipe.surface().knobs());
        Texts texts = context.words().texts();
        int minima = model.surface().minima().size();
        found.setText(
                minima == 0
                        ? texts.get("descent.formula.minima.none")
                        : texts.get("descent.formula.minima", minima));
    }

    /** The key of what is wrong with a formula that has no mistakes, or "". */
    private String take(Expression expression) {
        Optional<DescentRecipe> changed = SurfaceEdits.formula(model.recipe(), expression);
        changed.ifPresent(recipe -> model.edit(old -> recipe));
        return changed.isPresent() ? "" : "recipe.expression.nowhere";
    }

    /** A slider that reaches twice as far as the value it began with, and stays so under the hand. */
    private Knob ranged(Knob knob, double value) {
        double reach = reaches.getOrDefault(knob.id(), 0.0);
        if (Math.abs(value) > reach) {
            reach = Math.max(LEAST_REACH, roundUp(2 * Math.abs(value)));
            reaches.put(knob.id(), reach);
        }
        return knob.slider(-reach, reach);
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double digit : new double[] {1, 2, 5}) {
            if (value <= digit * power * (1 + 1e-9)) {
                return Math.min(Formula.MAX_PARAMETER, digit * power);
            }
        }
        return Math.min(Formula.MAX_PARAMETER, 10 * power);
    }
}

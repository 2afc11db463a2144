package gradientlab.paint.descent.sweep;

import gradientlab.core.Knob;
import gradientlab.core.surface.Minimum;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.paint.descent.DescentCaption;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What is said of a sweep: its axes, its metric, its cells, and the caption under its picture. */
public final class SweepWords {

    private static final String DOT = " · ";

    private final DescentRecipe recipe;
    private final SweepSpec spec;
    private final Texts texts;

    public SweepWords(DescentRecipe recipe, SweepSpec spec, Texts texts) {
        this.recipe = recipe;
        this.spec = spec;
        this.texts = texts;
    }

    /** The name of an axis: the knob's, and its symbol. */
    String axis(String id) {
        return SweepKnob.find(recipe, spec.runner(), id).map(each -> name(each, texts)).orElse(id);
    }

    /** A knob's name and symbol. */
    public static String name(SweepKnob knob, Texts texts) {
        Knob its = knob.knob();
        String name = texts.get("knob." + its.text() + ".name");
        return its.symbol().isEmpty() || name.endsWith(its.symbol()) ? name : name + " " + its.symbol();
    }

    /** What the colours mean, in a few words. */
    String metric() {
        return switch (spec.metric().kind()) {
            case STEPS_TO -> texts.get("map.metric.steps_to", PrintedNumbers.shown(spec.metric().eps(), 3));
            case FINAL_LOSS -> texts.get("map.metric.final_loss", recipe.steps());
            case DIVERGED -> texts.get("map.metric.diverged");
            case BASIN -> texts.get("map.metric.basin");
        };
    }

    /** What a missed cell is called. */
    String missed() {
        return spec.metric().kind() == SweepMetric.Kind.BASIN ? texts.get("map.missed.basin")
                : texts.get("map.missed.steps");
    }

    /** One cell in a sentence: its two values and what came of the run there. */
    public String cell(SweepResult result, int column, int row) {
        return knob(spec.x().knob(), spec.x().value(column)) + DOT
                + knob(spec.y().knob(), spec.y().value(row))
                + DOT + outcome(result, column, row);
    }

    private String knob(String id, double value) {
        return SweepKnob.find(recipe, spec.runner(), id)
                .map(knob -> knob.knob().symbol().isEmpty() ? id : knob.knob().symbol()).orElse(id)
                + " " + PrintedNumbers.shown(value, 3);
    }

    private String outcome(SweepResult result, int column, int row) {
        double value = result.value(column, row);
        return switch (result.state(column, row)) {
            case PENDING -> "…";
            case MISSED -> missed();
            case DIVERGED -> texts.get("map.cell.diverged", (int) value);
            case DONE -> switch (spec.metric().kind()) {
                case STEPS_TO -> texts.get("map.cell.steps", (int) value);
                case FINAL_LOSS -> texts.get("map.cell.loss", PrintedNumbers.shown(value, 3));
                case DIVERGED -> texts.get("map.stayed");
                case BASIN -> {
                    Minimum minimum = result.minima().get(result.basin(column, row));
                    yield texts.get(
                            "map.cell.basin", PrintedNumbers.shown(minimum.x(), 3),
                            PrintedNumbers.shown(minimum.y(), 3),
                            (int) value);
                }
            };
        };
    }

    /** The line under a picture: what is mapped, on what surface, from where, how long. */
    String head() {
        List<String> parts = new ArrayList<>();
        parts.add(metric());
        parts.add(new DescentCaption(recipe, texts).surface());
        if (!spec.ofStarts()) {
            parts.add(texts.get(
                    "picture.start", PrintedNumbers.shown(recipe.start().x(), 4),
                    PrintedNumbers.shown(recipe.start().y(), 4)));
        }
        parts.add(texts.get("map.steps", recipe.steps()));
        return String.join(DOT, parts);
    }

    /** The runner, with its knobs; those that the sweep turns are told by the axes. */
    String legend() {
        return new DescentCaption(recipe, texts).legend(spec.runner());
    }

}

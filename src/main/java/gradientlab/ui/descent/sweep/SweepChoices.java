package gradientlab.ui.descent.sweep;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.SweepReader;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.paint.descent.sweep.SweepWords;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a person chooses of a map: starts or knobs, which runner, what to tell, and both axes. */
final class SweepChoices extends VBox {

    private static final double EPS = 1e-3;

    private final DescentModel model;
    private final Supplier<View> visible;
    private final Consumer<SweepSpec> chosen;
    private final Words words;
    private final Segmented<Boolean> starts;
    private final Picker<Integer> runner;
    private final Picker<Kind> metric;
    private final NumberField eps;
    private final Picker<String> knobX;
    private final Picker<String> knobY;
    private final AxisField rangeX;
    private final AxisField rangeY;
    private SweepSpec spec;
    private boolean following;

    /**
     * @param visible the part of the plane that is seen
     * @param chosen told when a person wants another map
     */
    SweepChoices(DescentModel model, Supplier<View> visible, LabContext context, Consumer<SweepSpec> chosen) {
        this.model = model;
        this.visible = visible;
        this.chosen = chosen;
        words = context.words();
        setSpacing(8);
        starts = new Segmented<>(
                List.of(true, false),
                ofStarts -> words.text(ofStarts ? "descent.map.starts" : "descent.map.knobs"));
        starts.setId("map-kind");
        starts.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                kind(is);
            }
        });
        runner = new Picker<>(
                words.text("descent.legend.runner"), List.of(), this::runnerName, words,
                index -> choose(fitted(index)));
        metric = new Picker<>(
                words.text("descent.map.metric"), Arrays.asList(Kind.values()),
                (kind, texts) -> texts.get("descent.map." + kind.id()), words,
                kind -> choose(
                        with(kind == Kind.STEPS_TO ? SweepMetric.stepsTo(EPS) : new SweepMetric(kind, 0))));
        eps = NumberField.real(words, value -> value > 0 && value <= 1e12, "(0, 1e12]")
                .labelled(words.text("descent.map.eps"));
        eps.setPrefWidth(76);
        eps.setMinWidth(76);
        eps.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                choose(with(SweepMetric.stepsTo(is.doubleValue())));
            }
        });
        knobX = knob("descent.map.x", id -> axes(id, spec.y().knob()));
        knobY = knob("descent.map.y", id -> axes(spec.x().knob(), id));
        rangeX = new AxisField(words.text("descent.map.x"), words, text -> range(text, true));
        rangeY = new AxisField(words.text("descent.map.y"), words, text -> range(text, false));
        metric.box().setId("map-metric");
        runner.box().setId("map-runner");
        knobX.box().setId("map-x");
        knobY.box().setId("map-y");
        rangeX.field().setId("map-x-range");
        rangeY.field().setId("map-y-range");
        getChildren().addAll(
                starts, row(runner, metric, eps), row(knobX, rangeX), row(knobY, rangeY));
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        for (Node node : nodes) {
            HBox.setHgrow(node, node instanceof NumberField ? Priority.NEVER : Priority.ALWAYS);
        }
        return row;
    }

    private Picker<String> knob(String caption, Consumer<String> taken) {
        return new Picker<>(words.text(caption), List.of(), this::knobName, words, taken);
    }

    /** Shows the map that is made. */
    void show(SweepSpec now) {
        spec = now;
        DescentRecipe recipe = model.recipe();
        following = true;
        starts.valueProperty().set(now.ofStarts());
        runner.offer(IntStream.range(0, recipe.runners().size()).boxed().toList());
        runner.show(now.runner());
        metric.show(now.metric().kind());
        boolean aimed = now.metric().kind() == Kind.STEPS_TO;
        Nodes.show(eps, aimed);
        if (aimed) {
            eps.valueProperty().set(now.metric().eps());
        }
        List<String> knobs = SweepKnob.of(recipe, now.runner()).stream().map(SweepKnob::id).toList();
        knobX.offer(knobs);
        knobY.offer(knobs);
        knobX.show(now.x().knob());
        knobY.show(now.y().knob());
        rangeX.show(range(now.x()));
        rangeY.show(range(now.y()));
        following = false;
    }

    private static String range(SweepAxis axis) {
        return axis.text().substring(axis.knob().length() + 1);
    }

    private String runnerName(int index, Texts texts) {
        List<RunnerSpec> all = model.recipe().runners();
        return index >= all.size() ? ""
                : (index + 1) + "  " + Optimizers.get(all.get(index).optimizer()).name();
    }

    private String knobName(String id, Texts texts) {
        return spec == null ? id
                : SweepKnob.find(model.recipe(), spec.runner(), id).map(knob -> SweepWords.name(knob, texts))
                        .orElse(id);
    }

    private void choose(SweepSpec wanted) {
        if (!wanted.equals(spec)) {
            chosen.accept(wanted);
        }
    }

    private void kind(boolean ofStarts) {
        DescentRecipe recipe = model.recipe();
        View view = visible.get();
        choose(ofStarts ? SweepDefaults.basins(spec.runner(), view)
                : SweepDefaults.knobs(recipe, spec.runner(), view, SweepMetric.stepsTo(EPS)));
    }

    private SweepSpec with(SweepMetric other) {
        return new SweepSpec(spec.runner(), spec.x(), spec.y(), other);
    }

    /** The same map of another runner; of its own first knobs if it has not those. */
    private SweepSpec fitted(int index) {
        DescentRecipe recipe = model.recipe();
        boolean fits = SweepKnob.find(recipe, index, spec.x().knob()).isPresent()
                && SweepKnob.find(recipe, index, spec.y().knob()).isPresent();
        return fits ? new SweepSpec(index, spec.x(), spec.y(), spec.metric())
                : SweepDefaults.knobs(recipe, index, visible.get(), spec.metric());
    }

    /** Other knobs along the axes, whose ranges start anew; the same knob on both swaps them. */
    private void axes(String x, String y) {
        if (x.equals(y)) {
            choose(new SweepSpec(spec.runner(), spec.y(), spec.x(), spec.metric()));
            return;
        }
        choose(new SweepSpec(spec.runner(), axis(spec.x(), x), axis(spec.y(), y), spec.metric()));
    }

    private SweepAxis axis(SweepAxis now, String id) {
        return now.knob().equals(id) ? now
                : SweepDefaults.axis(
                        SweepKnob.find(model.recipe(), spec.runner(), id).orElseThrow(), visible.get());
    }

    private String range(String text, boolean across) {
        try {
            String x = across ? spec.x().knob() + "=" + text : spec.x().text();
            String y = across ? spec.y().text() : spec.y().knob() + "=" + text;
            choose(SweepReader.spec(spec.runner(), x, y, spec.metric().text(), model.recipe(), ""));
            return "";
        } catch (RecipeException e) {
            return e.in(words.texts());
        }
    }
}

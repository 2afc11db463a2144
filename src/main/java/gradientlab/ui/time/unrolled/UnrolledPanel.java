package gradientlab.ui.time.unrolled;

import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.time.unrolled.UnrolledRows;
import gradientlab.paint.time.unrolled.UnrolledScene;
import gradientlab.paint.time.unrolled.UnrolledWords;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which network, sequence, weights and unit, the opened cell's numbers, and the cut through h. */
final class UnrolledPanel extends BorderPane {

    /** Training steps that are offered, up to those that the recipe makes. */
    private static final int[] STEPS = {0, 50, 100, 200, 300, 400, 600, 800, 1000};

    /** Two beside each other share what there is. */
    private static final double HALF = 100;

    private final UnrolledState state;
    private final TimeModel model;
    private final LabContext context;
    private final Picker<Integer> network;
    private final Picker<Integer> sequence;
    private final Picker<Integer> weights;
    private final UnitPicker units;
    private final Label of = new Label();
    private final Label about = Nodes.styled(new Label(), "caption");
    private final Label forwardTitle = Nodes.styled(new Label(), "section-title");
    private final CellNumbers forward = new CellNumbers("unrolled-forward");
    private final CellNumbers backward = new CellNumbers("unrolled-backward");
    private final CheckBox cut = new CheckBox();
    private final Label halfLife = new Label();
    private boolean following;

    UnrolledPanel(UnrolledState state, TimeModel model, LabContext context) {
        this.state = state;
        this.model = model;
        this.context = context;
        network = picker("time.unrolled.network", "unrolled-network", (each, texts) -> name(each, texts),
                each -> state.change(view -> view.withNetwork(each).withUnit(1)));
        sequence = picker("time.unrolled.sequence", "unrolled-sequence",
                (each, texts) -> texts.get("time.unrolled.sequence.of", each, sequences()),
                each -> state.change(view -> view.withSequence(each)));
        weights = picker("time.unrolled.weights", "unrolled-weights",
                (each, texts) -> texts.get("time.unrolled.weights.step", each),
                each -> state.change(view -> view.withStep(each)));
        units = new UnitPicker(context.words(), state::choose);
        for (Label wrapped : new Label[] {of, about, halfLife}) {
            Nodes.wrap(wrapped);
            Nodes.hideEmpty(wrapped);
        }
        cut.setId("unrolled-cut");
        cut.textProperty().bind(context.words().text("time.unrolled.cut"));
        cut.setWrapText(true);
        cut.setOnAction(e -> {
            if (!following) {
                state.change(view -> view.withCutH(cut.isSelected()));
            }
        });
        VBox all = Nodes.styled(new VBox(section(beside(network, sequence), beside(weights, gradient())),
                section(text("time.unrolled.unit", "caption"), units, about),
                section(forwardTitle, forward),
                section(text("time.unrolled.back", "section-title"), backward),
                section(cut, halfLife, hands())), "panel-content");
        setCenter(Nodes.scroll(all, "panel-scroll"));
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    private interface Named extends BiFunction<Integer, Texts, String> {}

    private Picker<Integer> picker(String key, String id, Named name,
            Consumer<Integer> chosen) {
        Picker<Integer> picker = new Picker<>(context.words().text(key), List.of(), name,
                context.words(), chosen);
        picker.box().setId(id);
        return picker;
    }

    /** What the gradient is of: there is one answer, the last. */
    private VBox gradient() {
        return new VBox(8, text("time.unrolled.gradient_of", "caption"), of);
    }

    private Button hands() {
        Button hands = new Button();
        hands.setId("unrolled-by-hand");
        hands.setMaxWidth(Double.MAX_VALUE);
        hands.textProperty().bind(context.words().text("time.unrolled.by_hand"));
        hands.setOnAction(e -> model.show(Mode.BY_HAND));
        return hands;
    }

    private Label text(String key, String style) {
        return Nodes.label(context.words().text(key), style);
    }

    private static VBox section(Node... parts) {
        return Nodes.styled(new VBox(10, parts), "panel-section");
    }

    private static HBox beside(Node left, Node right) {
        HBox row = new HBox(10, left, right);
        for (Node each : row.getChildren()) {
            HBox.setHgrow(each, Priority.ALWAYS);
            ((Region) each).setPrefWidth(HALF);
        }
        return row;
    }

    private String name(int index, Texts texts) {
        if (index >= state.recipe().networks().size()) {
            return "";
        }
        CellSpec spec = state.recipe().networks().get(index);
        return texts.get("time.unrolled.network.name", texts.get("time.unrolled.cell." + spec.cell().id()),
                spec.hidden());
    }

    private int sequences() {
        return state.recipe().sequences();
    }

    /** Brings everything up to date with the recipe, the position and the language. */
    void refresh() {
        TimeRecipe recipe = state.recipe();
        following = true;
        network.offer(IntStream.range(0, recipe.networks().size()).boxed().toList());
        network.show(recipe.unrolled().network());
        sequence.offer(IntStream.rangeClosed(1, sequences()).boxed().toList());
        sequence.show(recipe.unrolled().sequence());
        weights.offer(List.copyOf(steps(recipe)));
        weights.show(state.wanted());
        cut.setSelected(recipe.unrolled().cutH());
        CellSpec spec = recipe.networks().get(recipe.unrolled().network());
        cut.setDisable(!spec.cell().hasKeepingGate());
        units.show(Math.min(spec.hidden(), recipe.unrolled().unit()), spec.hidden());
        following = false;
        numbers(state.scene());
    }

    private TreeSet<Integer> steps(TimeRecipe recipe) {
        TreeSet<Integer> steps = new TreeSet<>();
        for (int step : STEPS) {
            if (step <= recipe.steps()) {
                steps.add(step);
            }
        }
        steps.add(recipe.steps());
        steps.add(state.wanted());
        if (model.frame() != null) {
            steps.add(Math.min(recipe.steps(), model.frame().snapshot().step()));
        }
        return steps;
    }

    private void numbers(Optional<UnrolledScene> scene) {
        Texts texts = context.words().texts();
        of.setText(texts.get("time.unrolled.gradient_of.loss"));
        about.setText(scene.map(now -> new UnrolledWords(now).about()).orElse(""));
        int t = scene.map(now -> now.place().t()).orElse(state.view().t());
        forwardTitle.setText(texts.get("time.unrolled.forward.title", t, state.view().unit()));
        halfLife.setText(scene.map(now -> halfLife(now, texts)).orElse(""));
        scene.ifPresent(now -> {
            UnrolledRows rows = new UnrolledRows(now);
            forward.show(rows.forward(), context.theme().get());
            backward.show(rows.backward(), context.theme().get());
        });
    }

    private static String halfLife(UnrolledScene scene, Texts texts) {
        double keep = new UnrolledWords(scene).keep();
        if (Double.isNaN(keep)) {
            return "";
        }
        String kind = "time.unrolled.halflife." + scene.run().cell().id();
        if (keep == 1) {
            return texts.get(kind + ".none");
        }
        return keep <= 0.5 ? texts.get(kind + ".short")
                : texts.get(kind, PrintedNumbers.shown(GatesRun.halfLife(keep), 2));
    }
}

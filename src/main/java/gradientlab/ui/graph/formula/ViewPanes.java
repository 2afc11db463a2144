package gradientlab.ui.graph.formula;

import gradientlab.core.Knob;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.Mistake;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.FormulaView;
import gradientlab.experiment.graph.FormulaView.Edges;
import gradientlab.experiment.graph.FormulaView.Nudge;
import gradientlab.text.Texts;
import gradientlab.ui.graph.model.GraphModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** How the graph is looked at: what stands on edges, a node that is changed a little, a common mistake. */
final class ViewPanes extends VBox {

    private static final Knob H = Knob.log(
            "nudge", "h", Nudge.LARGEST, Nudge.LEAST, Nudge.LARGEST, Nudge.DEFAULT).from(Nudge.LEAST);

    private final FormulaState state;
    private final GraphModel model;
    private final LabContext context;
    private final Fold edges;
    private final Fold nudge;
    private final Fold mistakes;

    ViewPanes(FormulaState state, GraphModel model, LabContext context) {
        this.state = state;
        this.model = model;
        this.context = context;
        edges = Fold.of(context.words().text("graph.edges"), () -> new Choice<>(
                "edges-", List.of(Edges.values()), each -> "graph.edges." + each.id(),
                () -> view().edges(), each -> view(view().withEdges(each)), ""), Choice::refresh);
        edges.setId("fold-edges");
        nudge = Fold.of(context.words().text("graph.nudge"), NudgePane::new, NudgePane::refresh);
        nudge.setId("fold-nudge");
        List<Optional<Mistake>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Mistake mistake : Mistake.values()) {
            all.add(Optional.of(mistake));
        }
        mistakes = Fold.of(context.words().text("graph.mistakes"), () -> new Choice<>(
                "mistake-", all, each -> "graph.mistake." + each.map(Mistake::id).orElse("off"),
                () -> view().mistake(), each -> view(view().withMistake(each)), "graph.mistake.caption"),
                Choice::refresh);
        mistakes.setId("fold-mistakes");
        getChildren().addAll(edges, nudge, mistakes);
    }

    private FormulaView view() {
        return state.recipe().view();
    }

    private void view(FormulaView other) {
        state.change(recipe -> recipe.withView(other));
    }

    /** Brings the folds up to date. */
    void refresh() {
        Texts texts = context.words().texts();
        edges.refresh(texts.get("graph.edges." + view().edges().id()));
        nudge.refresh(view().nudge().map(Nudge::node).orElse(texts.get("graph.off")));
        mistakes.refresh(view().mistake().map(mistake -> texts.get("graph.mistake.short." + mistake.id()))
                .orElse(texts.get("graph.off")));
    }

    /** One of a few. */
    private final class Choice<T> extends VBox {

        private final ToggleGroup group = new ToggleGroup();
        private final java.util.function.Supplier<T> now;

        Choice(String ids, List<T> all, Function<T, String> key, java.util.function.Supplier<T> now,
                java.util.function.Consumer<T> taken, String caption) {
            super(8);
            this.now = now;
            for (T each : all) {
                RadioButton button = new RadioButton();
                String textKey = key.apply(each);
                button.setId(ids + textKey.substring(textKey.lastIndexOf('.') + 1));
                button.textProperty().bind(context.words().text(textKey));
                button.setWrapText(true);
                button.setToggleGroup(group);
                button.setUserData(each);
                button.setOnAction(e -> taken.accept(each));
                getChildren().add(button);
            }
            if (!caption.isEmpty()) {
                Label note = Nodes.label(context.words().text(caption), "caption");
                Nodes.wrap(note);
                getChildren().add(note);
            }
        }

        void refresh() {
            T taken = now.get();
            group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData().equals(taken)));
        }
    }

    /** Which node is changed, and by how much. */
    private final class NudgePane extends VBox {

        private final Picker<String> node;
        private final KnobSlider h = new KnobSlider(H, context.words());
        private boolean following;

        NudgePane() {
            super(8);
            node = new Picker<>(
                    context.words().text("graph.nudge.node"), List.of(), this::name, context.words(),
                    this::take);
            node.setId("nudge-node");
            h.setId("nudge-h");
            model.follow(h.changingProperty());
            h.valueProperty().addListener((of, was, is) -> {
                if (!following) {
                    view(view().withNudge(
                            view().nudge().map(nudge -> new Nudge(nudge.node(), is.doubleValue()))));
                }
            });
            getChildren().addAll(node, h);
        }

        private String name(String node, Texts texts) {
            return node.isEmpty() ? texts.get("graph.off") : node;
        }

        private void take(String name) {
            double step = view().nudge().map(Nudge::h).orElse(Nudge.DEFAULT);
            view(view().withNudge(
                    name.isEmpty() ? Optional.empty() : Optional.of(new Nudge(name, step))));
        }

        void refresh() {
            FormulaRun run = state.run();
            List<String> names = new ArrayList<>(List.of(""));
            run.graph().nodes().stream().map(Node::name).filter(name -> !name.isEmpty())
                    .forEach(names::add);
            node.offer(names);
            node.show(view().nudge().map(Nudge::node).orElse(""));
            following = true;
            h.valueProperty().set(view().nudge().map(Nudge::h).orElse(Nudge.DEFAULT));
            h.setDisable(view().nudge().isEmpty());
            following = false;
        }
    }
}

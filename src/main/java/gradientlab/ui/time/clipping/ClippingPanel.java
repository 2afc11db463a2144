package gradientlab.ui.time.clipping;

import gradientlab.core.surface.catalogue.RnnCliff;
import gradientlab.experiment.time.Cliff;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeDials;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.UnrolledView;
import gradientlab.paint.time.cliff.CliffWords;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.ClipPane;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Whose gradient it is, where the paths begin, how each is clipped, and the rate of all. */
final class ClippingPanel extends BorderPane {

    private static final KnobFields<Cliff> LENGTH = new KnobFields<Cliff>()
            .and(RnnCliff.LENGTH, Cliff::length,
                    (cliff, value) -> cliff.withLength((int) value));

    private static final KnobFields<Cliff> RATE = new KnobFields<Cliff>()
            .and(TimeDials.CLIFF_RATE, Cliff::lr, Cliff::withLr);

    private final ClippingState state;
    private final NetworkState network;
    private final TimeModel model;
    private final LabContext context;
    private final Picker<Integer> which;
    private final NumberField step;
    private final VBox unit;
    private final VBox selectedNetwork;
    private final VBox all;
    private final Picker<Subject> subject;
    private final KnobList length;
    private final NumberField startW;
    private final NumberField startB;
    private final RunnerList runners;
    private final SlotSample sample = new SlotSample();
    private final Label selected = Nodes.styled(new Label(), "section-title");
    private final ClipPane clip;
    private final KnobList rate;

    ClippingPanel(ClippingState state, NetworkState network, TimeModel model, LabContext context) {
        this.state = state;
        this.network = network;
        this.model = model;
        this.context = context;
        subject = new Picker<>(context.words().text("time.clip.subject"), List.of(Subject.values()),
                (each, texts) -> texts.get("time.clip.subject." + each.id()), context.words(),
                each -> state.change(cliff -> cliff.withSubject(each)));
        subject.box().setId("cliff-subject");
        length = new KnobList(context.words(), "cliff-", model::follow,
                (knob, value) -> state.change(cliff -> LENGTH.with(cliff, knob, value)));
        startW = NumberField.of(context.words(), TimeDials.CLIFF_W)
                .labelled(context.words().text("knob.cliff_w.name"))
                .onTyped(w -> state.change(cliff -> cliff.withStart(w, cliff.b())));
        startW.setId("cliff-start-w");
        startB = NumberField.of(context.words(), TimeDials.CLIFF_B)
                .labelled(context.words().text("knob.cliff_b.name"))
                .onTyped(b -> state.change(cliff -> cliff.withStart(cliff.w(), b)));
        startB.setId("cliff-start-b");
        which = new Picker<>(context.words().text("time.clip.network.which"), List.of(),
                (each, texts) -> network.name(each), context.words(),
                each -> look(view -> view.withNetwork(each).withUnit(1)));
        which.box().setId("clip-network-which");
        step = NumberField.whole(context.words(), 0, TimeRecipe.MAX_STEPS)
                .labelled(context.words().text("time.clip.network.step"))
                .onTyped(made -> look(view -> view.withStep((int) made)));
        step.setId("clip-network-step");
        runners = new RunnerList(state, network, context);
        clip = ClipPane.wide(context.words(), model::follow, state::clip);
        rate = new KnobList(context.words(), "cliff-", model::follow,
                (knob, value) -> state.change(cliff -> RATE.with(cliff, knob, value)));
        unit = new VBox(12, formula(), length, starts());
        selectedNetwork = new VBox(12, which, step);
        all = section(Nodes.label(context.words().text("time.clip.all"), "section-title"), rate);
        VBox parts = Nodes.styled(
                new VBox(
                        section(subject, unit, selectedNetwork), runners,
                        section(Nodes.row(Pos.CENTER_LEFT, 10, sample, selected), clip), all),
                "panel-content");
        setCenter(Nodes.scroll(parts, "panel-scroll"));
        getStyleClass().add("panel");
        setMinSize(0, 0);
    }

    private void look(UnaryOperator<UnrolledView> edit) {
        model.edit(recipe -> recipe.withUnrolled(edit.apply(recipe.unrolled())));
    }

    private static VBox section(Node... parts) {
        return Nodes.styled(new VBox(12, parts), "panel-section");
    }

    private Label formula() {
        Label formula = Nodes.label(context.words().text("time.clip.formula"), "mono", "caption");
        Nodes.wrap(formula);
        return formula;
    }

    private HBox starts() {
        HBox starts = new HBox(12, startW, startB);
        HBox.setHgrow(startW, Priority.ALWAYS);
        HBox.setHgrow(startB, Priority.ALWAYS);
        return starts;
    }

    /** Brings everything up to date with the recipe, the step and the language. */
    void refresh() {
        Cliff cliff = state.cliff();
        subject.show(cliff.subject());
        Nodes.show(unit, !network.on());
        Nodes.show(all, !network.on());
        Nodes.show(selectedNetwork, network.on());
        which.offer(IntStream.range(0, model.recipe().networks().size()).boxed().toList());
        which.show(model.recipe().unrolled().network());
        step.show(network.steps());
        length.show(LENGTH, cliff);
        startW.show(cliff.w());
        startB.show(cliff.b());
        runners.refresh();
        selected.setText(
                new CliffWords(context.words().texts()).runner(cliff.clips().get(state.selected())));
        sample.show(state.selected(), context.theme().get());
        clip.show(cliff.clips().get(state.selected()));
        rate.show(RATE, cliff);
    }
}

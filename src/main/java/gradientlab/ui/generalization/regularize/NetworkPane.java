package gradientlab.ui.generalization.regularize;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.RegularizedNetwork.Fork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.paint.generalization.regularize.RegularizeWords;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.training.RegularizerPane;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobFields;
import gradientlab.ui.widget.knob.KnobList;
import gradientlab.ui.widget.legend.SelectedHead;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** Every regularizer of the chosen network, and where it goes on from another. */
final class NetworkPane extends VBox {

    private static final String EPOCH = "epoch";

    private static final KnobFields<NetworkSettings> EARLY = new KnobFields<NetworkSettings>()
            .and(GeneralizationDials.PATIENCE, NetworkSettings::patience,
                    (own, n) -> own.withPatience((int) n));

    private static final KnobFields<NetworkSettings> OWN = new KnobFields<NetworkSettings>()
            .and(GeneralizationDials.BATCH, own -> own.batch().orElseThrow(),
                    (own, n) -> own.withBatch(Optional.of((int) n)))
            .and(GeneralizationDials.LR, own -> own.lr().orElseThrow(),
                    (own, rate) -> own.withLr(Optional.of(rate)));

    private final RegularizeState state;
    private final GeneralizationModel model;
    private final SelectedHead head;
    private final Button fork = new Button();
    private final Label from = Nodes.styled(new Label(), "hint-line");
    private final KnobList begins;
    private final RegularizerPane regularizers;
    private final KnobList early;
    private final KnobList own;
    private final CheckBox normalizes;
    private final CheckBox stops;
    private final CheckBox owns;

    NetworkPane(RegularizeState state) {
        this.state = state;
        model = state.model();
        getStyleClass().addAll("runner-knobs", "network-knobs");
        Words words = state.context().words();
        head = new SelectedHead(words, "network-menu", RegularizeWords.KEY + "menu", this::menu);
        fork.setId("fork");
        fork.textProperty().bind(words.text(RegularizeWords.KEY + "fork"));
        fork.setMaxWidth(Double.MAX_VALUE);
        fork.setFocusTraversable(false);
        fork.setOnAction(e -> fork());
        Nodes.wrap(from);
        Nodes.hideEmpty(from);
        begins = new KnobList(words, "knob-fork-", model::follow, (knob, value) -> begin((int) value))
                .inRows();
        regularizers = new RegularizerPane(words, RegularizerField.ALL, model::follow,
                change -> turn(own -> own.withRegularizers(change.apply(own.regularizers()))));
        early = knobs(EARLY);
        own = knobs(OWN);
        normalizes = box("batch-norm", "batch_norm", on -> Edits.normalize(model, selected(), on));
        stops = box("early-stopping", "early", on -> turn(settings -> settings.withPatience(
                on ? NetworkSettings.DEFAULT_PATIENCE : NetworkSettings.NEVER)));
        owns = box("own-updates", "own", this::own);
        getChildren().addAll(
                head, fork, from, begins, regularizers, normalizes, stops, early, owns, own);
    }

    private KnobList knobs(KnobFields<NetworkSettings> fields) {
        return new KnobList(state.context().words(), "knob-", model::follow,
                (knob, value) -> turn(settings -> fields.with(settings, knob, value))).inRows();
    }

    private CheckBox box(String id, String key, Consumer<Boolean> turned) {
        CheckBox box = new CheckBox();
        box.setId(id);
        box.textProperty().bind(state.context().words().text(RegularizeWords.KEY + key));
        box.setWrapText(true);
        box.setOnAction(e -> turned.accept(box.isSelected()));
        return box;
    }

    private RegularizeRecipe recipe() {
        return model.recipe().regularize();
    }

    private int selected() {
        return Math.min(model.selected(), recipe().networks().size() - 1);
    }

    private void turn(UnaryOperator<NetworkSettings> change) {
        Edits.settings(model, selected(), change);
    }

    /** Gives it a batch and a learning rate of its own, those of all at first. */
    private void own(boolean on) {
        TrainingPlan common = recipe().training();
        turn(settings -> settings
                .withBatch(on ? Optional.of(common.batch()) : Optional.empty())
                .withLr(on ? Optional.of(common.rate()) : Optional.empty()));
    }

    /** Another epoch to go on from. */
    private void begin(int epoch) {
        Edits.edit(model, recipe -> {
            RegularizedNetwork spec = recipe.networks().get(selected());
            return recipe.withNetwork(selected(), spec.withFork(
                    spec.fork().map(fork -> new Fork(fork.network(), epoch))));
        });
    }

    /** Goes on from the chosen network at the epoch that is looked at, in a place of its own. */
    void fork() {
        int epoch = model.timeline().step();
        if (recipe().networks().size() >= RegularizeRecipe.MAX_NETWORKS) {
            state.context().say(
                    state.context().words().texts().get(RegularizeWords.KEY + "full.networks"));
        } else if (epoch > 0 && epoch < recipe().training().epochs()) {
            Edits.edit(model, recipe -> Edits.fork(recipe, selected(), epoch));
            model.selectedProperty().set(recipe().networks().size() - 1);
        }
    }

    private List<MenuItem> menu() {
        MenuItem remove = SelectedHead.item(
                state.context().words().texts(), RegularizeWords.KEY + "remove", () -> {
                    int gone = selected();
                    Edits.edit(model, recipe -> Edits.remove(recipe, gone));
                    model.selectedProperty().set(0);
                });
        remove.setDisable(!Edits.removable(recipe(), selected()));
        return List.of(remove);
    }

    /** Brings all values up to date with the chosen network. */
    void refresh() {
        RegularizeRecipe recipe = recipe();
        RegularizeWords words = new RegularizeWords(recipe, state.context().words().texts());
        RegularizedNetwork spec = recipe.networks().get(selected());
        NetworkSettings settings = Edits.settings(model, selected());
        int slot = words.slot(selected()).ordinal();
        head.show(slot, state.context().theme().get(), words.name(selected()));
        Color color = SlotSample.color(slot, state.context().theme().get());
        List.of(begins, early, own).forEach(list -> list.setColor(color));
        regularizers.setColor(color);
        fork(spec, words);
        regularizers.show(settings.regularizers(), recipe.data().pictures());
        normalizes.setSelected(settings.batchNorm());
        normalizes.setDisable(spec.fork().isPresent());
        stops.setSelected(settings.stopsEarly());
        Nodes.show(early, settings.stopsEarly());
        if (settings.stopsEarly()) {
            early.show(EARLY, settings);
        }
        boolean owned = settings.batch().isPresent() || settings.lr().isPresent();
        owns.setSelected(owned);
        Nodes.show(own, owned);
        if (owned) {
            own.show(OWN, filled(settings));
        }
    }

    /** With the common batch and rate where it has none, a batch of all in examples. */
    private NetworkSettings filled(NetworkSettings settings) {
        TrainingPlan common = recipe().training();
        int batch = TrainingPlan.batch(settings.batch().orElse(common.batch()), recipe().data().n());
        return settings.withBatch(Optional.of(batch))
                .withLr(Optional.of(settings.lr().orElse(common.rate())));
    }

    /** Where it goes on from, and from which epoch a knob acts. */
    private void fork(RegularizedNetwork spec, RegularizeWords words) {
        int back = Edits.from(model);
        List<String> said = new ArrayList<>();
        spec.fork().ifPresent(fork -> said.add(words.get("forked", fork.network() + 1)));
        if (back > 0) {
            said.add(words.get("change", back));
        }
        from.setText(String.join(". ", said));
        Nodes.show(begins, spec.fork().isPresent());
        spec.fork().ifPresent(fork -> {
            int last = Math.max(2, recipe().training().epochs() - 1);
            Knob epoch = Knob.whole(EPOCH, "", 1, last, 1).evenly().slider(1, last).text("gen_epoch");
            begins.show(List.of(epoch), Settings.NONE.with(EPOCH, fork.epoch()));
        });
    }
}

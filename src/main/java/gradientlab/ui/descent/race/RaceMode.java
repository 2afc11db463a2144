package gradientlab.ui.descent.race;

import gradientlab.core.Knob;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.sweep.FairRace;
import gradientlab.experiment.worker.Worker;
import gradientlab.experiment.worker.WorkerPool;
import gradientlab.export.descent.RaceText;
import gradientlab.ui.descent.mode.Mode;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import gradientlab.ui.widget.knob.KnobSlider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A race made fair in one of three ways, and its table. What a way changes, it changes in the recipe, where
 * it can be seen and taken back.
 */
public final class RaceMode implements Mode {

    /** What is the same for all, or best for each. */
    private enum Way {
        SAME_RATE,
        BEST_RATES,
        SAME_BUDGET
    }

    private static final Knob RATE = Knob.log("lr", "η", 10, 1e-4, 1, 0.1);

    private final DescentModel model;
    private final LabContext context;
    private final Words words;
    private final Worker<DescentRecipe> worker;
    private final WorkerPool pool =
            new WorkerPool("race-helper", Runtime.getRuntime().availableProcessors() - 1);
    private final Segmented<Way> way;
    private final KnobSlider rate;
    private final NumberField budget;
    private final NumberField target;
    private final Button search = new Button();
    private final Label note = Nodes.styled(new Label(), "task");
    private final Label strip = Nodes.styled(new Label(), "task");
    private final RaceTableView table;
    private final ScrollPane aside;
    private DescentRecipe asked;
    private boolean following;

    public RaceMode(DescentModel model, Modes modes, LabContext context) {
        this.model = model;
        this.context = context;
        words = context.words();
        worker = new Worker<>("race", () -> Platform.runLater(modes::invalidate));
        way = new Segmented<>(
                List.of(Way.values()),
                each -> words.text("descent.race." + each.name().toLowerCase(Locale.ROOT)));
        way.setId("race-way");
        way.valueProperty().set(null);
        way.valueProperty().addListener((of, was, is) -> {
            if (!following && is != null) {
                take(is);
            }
        });
        rate = new KnobSlider(RATE, words);
        rate.setId("race-rate");
        rate.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                model.edit(recipe -> FairRace.sameRate(recipe, is.doubleValue()));
            }
        });
        model.follow(rate.changingProperty());
        budget = NumberField.whole(words, 1, DescentRecipe.MAX_BUDGET)
                .labelled(words.text("descent.race.budget"));
        budget.field().setId("race-budget");
        budget.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                model.edit(recipe -> recipe.withBudget(Optional.of(is.intValue())));
            }
        });
        target = NumberField.real(words, Double::isFinite, "(-∞, ∞)")
                .labelled(words.text("descent.race.target"));
        target.field().setId("race-target");
        target.valueProperty().addListener((of, was, is) -> {
            if (!following) {
                model.edit(recipe -> recipe.withTarget(Optional.of(is.doubleValue())));
            }
        });
        search.textProperty().bind(words.text("descent.race.search"));
        search.setId("race-search");
        search.setOnAction(e -> search());
        strip.setWrapText(true);
        strip.textProperty().bind(words.text("descent.race.task"));
        Nodes.wrap(note);
        table = new RaceTableView(context);
        VBox.setVgrow(table, Priority.NEVER);
        HBox copies = new HBox(
                8, copy("descent.race.markdown", "race-markdown"), copy("descent.race.csv", "race-csv"));
        VBox content = new VBox(12, way, rate, budget, search, note, target, table, copies);
        content.getStyleClass().add("race-aside");
        for (Region each : List.of(rate, budget, search)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        aside = Nodes.scroll(content, "map-aside");
    }

    private Button copy(String key, String id) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(words.text(key));
        button.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(id.equals("race-csv") ? RaceText.csv(table.table())
                    : RaceText.markdown(table.table(), words.texts()));
            Clipboard.getSystemClipboard().setContent(content);
            context.say(words.texts().get("descent.race.copied"));
        });
        return button;
    }

    @Override
    public Map<Place, Node> parts() {
        return Map.of(Place.STRIP, strip, Place.ASIDE, aside);
    }

    @Override
    public double asideWidth(double window) {
        return Math.max(560, Math.min(900, window * 0.42));
    }

    @Override
    public void refresh() {
        DescentRecipe recipe = model.recipe();
        if (asked != null && !recipe.equals(asked)) {
            asked = null;
            worker.cancel();
        }
        worker.poll().ifPresent(outcome -> found(recipe, outcome));
        following = true;
        Way taken = way.valueProperty().get();
        if (recipe.budget().isPresent()) {
            taken = Way.SAME_BUDGET;
        } else if (taken == Way.SAME_BUDGET) {
            taken = null;
        }
        way.valueProperty().set(taken);
        rate.setVisible(taken == Way.SAME_RATE);
        budget.setVisible(taken == Way.SAME_BUDGET);
        search.setVisible(taken == Way.BEST_RATES);
        search.setDisable(asked != null);
        rate.valueProperty().set(recipe.runners().get(model.selected()).settings().get("lr"));
        recipe.budget().ifPresent(each -> budget.valueProperty().set(each));
        double aim = model.run().target();
        target.setDisable(Double.isNaN(aim));
        target.valueProperty().set(Double.isNaN(aim) ? 0 : aim);
        following = false;
        note.setText(words.texts().get(
                asked != null ? "descent.race.searching"
                        : "descent.race.note."
                                + (taken == null ? "none" : taken.name().toLowerCase(Locale.ROOT)),
                FairRace.RATES));
        table.show(model.run());
    }

    private void take(Way taken) {
        DescentRecipe recipe = model.recipe();
        model.history().begin();
        if (taken == Way.SAME_BUDGET) {
            model.edit(was -> was.withBudget(Optional.of(recipe.steps())));
        } else if (recipe.budget().isPresent()) {
            model.edit(was -> was.withBudget(Optional.empty()));
        }
        if (taken == Way.SAME_RATE) {
            double own = recipe.runners().get(model.selected()).settings().get("lr");
            model.edit(was -> FairRace.sameRate(was, own));
        }
        model.history().end();
        if (taken == Way.BEST_RATES) {
            search();
        }
        refresh();
    }

    /** Looks for the best rates; a change of the recipe meanwhile gives the search up. */
    private void search() {
        DescentRecipe recipe = model.recipe();
        asked = recipe;
        worker.submit(signal -> FairRace.bestRates(recipe, pool, signal::cancelled));
        refresh();
    }

    private void found(DescentRecipe recipe, Worker.Outcome<DescentRecipe> outcome) {
        boolean wanted = recipe.equals(asked);
        asked = null;
        if (wanted && !outcome.failed()) {
            model.edit(was -> outcome.value());
        }
    }

    @Override
    public void left() {
        asked = null;
        worker.cancel();
    }

    @Override
    public void close() {
        worker.close();
        pool.close();
    }
}

package gradientlab.ui.descent.panel;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.paint.descent.RunnerWords;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.Edits;
import gradientlab.ui.descent.model.RunnerDetail;
import gradientlab.ui.descent.model.Standing;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.legend.ExplainedItem;
import gradientlab.ui.widget.legend.Legend;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;

/** Who races: fills the legend with the runners and does what a person asks of it. */
public final class RunnerLegend implements Legend.Actions {

    private final DescentModel model;
    private final LabContext context;
    private final Legend legend;

    RunnerLegend(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        // As wide as 8 digits, which few losses exceed.
        Legend.Column loss = new Legend.Column("descent.legend.loss", 66);
        legend = new Legend(
                context.words(), context.theme(), new Legend.Captions(
                        "runner", "descent.legend.runner", List.of(loss), 70, "descent.add", "descent.look"),
                this);
    }

    Legend node() {
        return legend;
    }

    /** Brings all rows up to date. */
    void refresh() {
        legend.show(rows(model, context.words().texts()), model.selected(), context.words().texts().get(
                "descent.legend.state", model.timeline().step()));
        legend.addRow().setDisable(model.recipe().runners().size() >= DescentRecipe.MAX_RUNNERS);
    }

    /** The rows at the step shown. */
    public static List<Legend.Row> rows(DescentModel model, Texts texts) {
        return Standing.all(model.recipe(), model.run(), model.timeline().step(), texts)
                .stream().map(standing -> standing.row(texts)).toList();
    }

    /** The same for a room, which asks first at which rate: with learning rate, momentum and what differs. */
    public static List<Legend.Row> presented(DescentModel model, Texts texts) {
        List<Legend.Row> rows = new ArrayList<>();
        List<Legend.Row> plain = rows(model, texts);
        for (int i = 0; i < plain.size(); i++) {
            Legend.Row row = plain.get(i);
            rows.add(new Legend.Row(row.name(), detail(model.recipe(), i, texts), row.slot(), row.shown(),
                    row.values(), row.state()));
        }
        return rows;
    }

    /** An optimizer's name with what a room's legend says beside it: "SGD η 0.1". */
    public static String called(DescentRecipe recipe, int runner, Texts texts) {
        String name = Optimizers.get(recipe.runners().get(runner).optimizer()).name();
        return (name + " " + detail(recipe, runner, texts)).strip();
    }

    private static String detail(DescentRecipe recipe, int runner, Texts texts) {
        String knobs = new RunnerWords(recipe.runners(), texts).brief(recipe.runners().get(runner));
        String beside = RunnerDetail.besideKnobs(recipe, runner, texts);
        return knobs.contains(beside) ? knobs : knobs + " " + beside;
    }

    @Override
    public void select(int row) {
        model.selectedProperty().set(row);
    }

    @Override
    public void show(int row, boolean on) {
        model.edit(recipe -> Edits.shown(recipe, row, on));
    }

    @Override
    public void look(int row, int slot) {
        model.edit(recipe -> Edits.slot(recipe, row, slot));
    }

    @Override
    public List<MenuItem> offered() {
        return rules(context.words().texts(), model::add);
    }

    /** A menu's items for every rule, with the sentence that says what it does. */
    static List<MenuItem> rules(Texts texts, Consumer<String> chosen) {
        return Optimizers.all().stream().<MenuItem>map(rule -> new ExplainedItem(
                "rule-" + rule.id(), rule.name(), texts.get("optimizer." + rule.id() + ".hint"),
                () -> chosen.accept(rule.id()))).toList();
    }
}

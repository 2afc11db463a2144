package gradientlab.ui.time.training;

import gradientlab.core.Settings;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeDials;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Picker;
import gradientlab.ui.widget.knob.KnobList;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;

/** What is learned, one sequence of it, and over how many time steps. */
final class TaskPane extends VBox {

    /** What a person may choose: a task, perhaps with a file; sequences of a recipe; another file. */
    private record Choice(Optional<Task> task, String text, boolean another) {
        static Choice of(Task task) {
            return new Choice(Optional.of(task), "", false);
        }
    }

    private static final Choice GIVEN = new Choice(Optional.empty(), "", false);
    private static final Choice ANOTHER = new Choice(Optional.of(Task.TEXT), "", true);

    private final TimeModel model;
    private final LabContext context;
    private final Picker<Choice> task;
    private final ExampleView example;
    private final KnobList length;

    TaskPane(TimeModel model, LabContext context) {
        super(8);
        this.model = model;
        this.context = context;
        getStyleClass().add("setup");
        task = new Picker<>(
                context.words().text("time.train.task"), offered(model.recipe()), TaskPane::name,
                context.words(), this::chosen);
        task.box().setId("task");
        example = new ExampleView(model, context);
        length = new KnobList(
                context.words(), "knob-", model::follow,
                (knob, value) -> model.edit(recipe -> Edits.length(recipe, (int) value))).spaced(12);
        getChildren().addAll(task, example, length);
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        TimeRecipe recipe = model.recipe();
        task.offer(offered(recipe));
        task.show(present(recipe));
        length.show(
                recipe.data().isPresent() ? List.of() : List.of(TimeDials.LENGTH),
                Settings.NONE.with(TimeDials.LENGTH.id(), recipe.task().length()));
        example.refresh();
    }

    /** Brings the sequence up to date. */
    void refreshExample() {
        example.refresh();
    }

    /** Paints anew: after a change of theme. */
    void restyle() {
        example.restyle();
    }

    /** Gives up the numbers under the slider where there is little height. */
    void setCompact(boolean compact) {
        length.setNumbered(!compact);
    }

    private static Choice present(TimeRecipe recipe) {
        return recipe.data().isPresent() ? GIVEN
                : new Choice(Optional.of(recipe.task().task()), recipe.task().text().orElse(""), false);
    }

    /** Every task there is, the present one as it is, and the offer to look for a file. */
    private static List<Choice> offered(TimeRecipe recipe) {
        List<Choice> offered = new ArrayList<>();
        for (Task each : Task.values()) {
            offered.add(Choice.of(each));
        }
        if (!offered.contains(present(recipe))) {
            offered.add(present(recipe));
        }
        offered.add(ANOTHER);
        return offered;
    }

    private static String name(Choice choice, Texts texts) {
        if (choice.another()) {
            return texts.get("time.train.task.file");
        }
        if (choice.task().isEmpty()) {
            return texts.get("time.train.task.given");
        }
        return choice.text().isEmpty() ? texts.get("time.train.task." + choice.task().get().id())
                : Path.of(choice.text()).getFileName().toString();
    }

    private void chosen(Choice choice) {
        TimeRecipe before = model.recipe();
        context.intake().forget();
        if (choice.another()) {
            refresh();
            context.chooseSource("txt").ifPresent(file -> TextDrop.take(file, model, context));
        } else if (choice.task().isPresent() && !choice.equals(present(before))) {
            Optional<String> text = choice.text().isEmpty() ? Optional.empty() : Optional.of(choice.text());
            model.edit(recipe -> Edits.task(
                    recipe, new TaskChoice(choice.task().get(), recipe.task().length(), text)));
        }
    }
}

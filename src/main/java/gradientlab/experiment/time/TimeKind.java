package gradientlab.experiment.time;

import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the recipes of networks through time are read and written. */
public final class TimeKind implements RecipeKind<TimeRecipe> {

    public static final TimeKind KIND = new TimeKind();

    private TimeKind() {}

    @Override
    public String id() {
        return TimeRecipe.LAB;
    }

    @Override
    public Class<TimeRecipe> type() {
        return TimeRecipe.class;
    }

    @Override
    public TimeRecipe read(JsonField recipe) throws RecipeException {
        return TimeReader.read(recipe);
    }

    @Override
    public Map<String, Object> tree(TimeRecipe recipe) {
        return TimeWriter.tree(recipe);
    }

    /**
     * Training steps; of a chain its positions, of gates the time steps, of a cliff the steps of its
     * paths, of a network's gradient none.
     */
    @Override
    public int steps(TimeRecipe recipe) {
        return switch (recipe.mode()) {
            case TRAINING -> Math.max(1, recipe.steps());
            case UNROLLED -> UnrolledView.last(recipe.length());
            case BY_HAND -> recipe.task().length();
            case CLIPPING -> recipe.cliff().subject() == Cliff.Subject.UNIT ? recipe.cliff().steps() : 0;
        };
    }

    /** A chain says where it is looked at; gates and paths are seen at their end. */
    @Override
    public int seenAt(TimeRecipe recipe) {
        return switch (recipe.mode()) {
            case TRAINING -> recipe.view().at();
            case UNROLLED -> recipe.unrolled().position();
            case BY_HAND, CLIPPING -> steps(recipe);
        };
    }

    @Override
    public String summary(TimeRecipe recipe) {
        String where = recipe.data().isPresent() ? "" : recipe.task().task().id() + " ";
        return switch (recipe.mode()) {
            case CLIPPING -> "cliff T " + recipe.cliff().length();
            case BY_HAND -> where + "T " + recipe.task().length();
            case TRAINING, UNROLLED -> where + "T " + recipe.length() + ": " + recipe.networks().stream()
                    .map(spec -> spec.cell().id() + " " + spec.hidden()).collect(Collectors.joining("; "));
        };
    }

    @Override
    public List<Question> questions(TimeRecipe recipe) {
        return TimeQuestions.of(recipe);
    }

    @Override
    public List<String> charts() {
        return List.of(
                "share", "weights", "loss", "accuracy", "norm", "gates", "spectrum", "reach", "error",
                "angle");
    }

    @Override
    public List<Dial<TimeRecipe>> dials(TimeRecipe recipe) {
        return TimeDials.of(recipe);
    }

    @Override
    public void checkData(TimeRecipe recipe) throws RecipeException {
        TimeReader.check(recipe);
    }

    @Override
    public TimeRecipe withNotes(TimeRecipe recipe, Notes notes) {
        return recipe.withNotes(notes);
    }
}

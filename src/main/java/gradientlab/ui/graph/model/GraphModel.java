package gradientlab.ui.graph.model;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.graph.GraphRecipe.Mode;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.widget.time.Speed;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The lab's experiment: a recipe of one mode, and the latest of the others for when one comes back to them.
 * What comes of a recipe costs less than a frame, so the modes compute it when they show it.
 */
public final class GraphModel extends LabModel<GraphRecipe> {

    private final Map<Mode, GraphRecipe> latest = new EnumMap<>(Mode.class);

    /** Begins with {@code first}; the other modes begin with their first preset. */
    public GraphModel(GraphRecipe first) {
        super(GraphKind.KIND, first);
        for (Preset<GraphRecipe> preset : Presets.of(GraphKind.KIND)) {
            latest.putIfAbsent(preset.recipe().mode(), preset.recipe());
        }
        latest.put(first.mode(), first);
        timeline().loopingProperty().set(false);
        timeline().speedProperty().set(new Speed(1));
        timeline().seek(first.at());
        recipeProperty().addListener((of, was, now) -> follow(was, now));
    }

    /** At the end one stays at the end, however long a pass becomes. */
    private void follow(GraphRecipe was, GraphRecipe now) {
        latest.put(now.mode(), now);
        boolean atEnd = timeline().step() == timeline().steps();
        int steps = kind().steps(now);
        timeline().stepsProperty().set(steps);
        if (now.mode() != was.mode()) {
            timeline().pause();
            timeline().seek(now.at());
        } else if (atEnd && timeline().limit().isEmpty()) {
            timeline().seek(steps);
        }
    }

    /** The recipe if it is of that mode, else the latest one that was. */
    public <T extends GraphRecipe> T of(Class<T> mode) {
        // Who hears of a change before this does may ask: latest is of before it then.
        return mode.isInstance(recipe())
                ? mode.cast(recipe())
                : latest.values().stream().filter(mode::isInstance).map(mode::cast).findFirst().orElseThrow();
    }

    /**
     * Changes the recipe of a mode, which is the one shown; one entry of the history, unless in a gesture.
     */
    public <T extends GraphRecipe> void change(Class<T> mode, UnaryOperator<T> change) {
        edit(recipe -> change.apply(mode.isInstance(recipe) ? mode.cast(recipe) : of(mode)));
    }

    /** Goes on with the latest recipe of a mode, at the step it was left at. */
    public void show(Mode mode) {
        if (mode != recipe().mode()) {
            latest.put(recipe().mode(), seen());
            GraphRecipe next = latest.get(mode);
            edit(recipe -> next);
        }
    }

    /** The first step that goes backward; 0 where no step does. */
    public int firstBackward() {
        return switch (recipe().mode()) {
            case GRAPH -> kind().steps(recipe()) / 2 + 1;
            case BATCH_NORM -> NormRecipe.FORWARD_STEPS + 1;
            case ACTIVATIONS -> 0;
        };
    }

    /** The recipe, looked at in the step that is shown. */
    public GraphRecipe seen() {
        return recipe().withAt(timeline().step());
    }

    @Override
    protected void take(GraphRecipe recipe, Consumer<GraphRecipe> into) {
        timeline().pause();
        into.accept(recipe);
        timeline().seek(recipe.at());
    }

    /** A recipe says at which step it is to be seen: it rests there. */
    @Override
    public void start() {}

    @Override
    public void pulse(double seconds) {
        timeline().advance(seconds);
    }

    @Override
    public boolean resting() {
        return true;
    }

    @Override
    public void close() {}
}

package gradientlab.paint.convolution.training;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.DigitsHistory;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.data.DigitsData;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.paint.picture.KnobWords;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.stage.Captioned;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A training on the digits as one picture that travels alone, with a caption. */
public final class DigitsPicture {

    private final DigitsRecipe recipe;
    private final DigitsData data;
    private final PictureLook look;

    /** @param data the digits of each seed */
    public DigitsPicture(DigitsRecipe recipe, DigitsData data, PictureLook look) {
        this.recipe = recipe;
        this.data = data;
        this.look = look;
    }

    public int width() {
        return look.width();
    }

    public int height() {
        return look.height();
    }

    /** Paints a moment into (0, 0, width, height) of the look. */
    public void paint(Graphics2D g, DigitsSnapshot shown, DigitsHistory history) {
        TrainingScene scene =
                new TrainingScene(recipe, data, history, shown, look.theme(), look.texts());
        Captioned.paint(g, look,
                (stage, width, height) -> new TrainingStage(scene, width, height, true, false).paint(stage),
                caption(shown));
    }

    /** Networks, what they were trained by, on how many digits at once and how often, seeds, and the step. */
    private String caption(DigitsSnapshot shown) {
        OptimizerChange first = recipe.plan().first();
        Optimizer rule = Optimizers.get(first.optimizer());
        KnobWords knobs = new KnobWords(look.texts());
        TrainingWords words = new TrainingWords(recipe, look.texts());
        List<String> parts = new ArrayList<>();
        parts.add(IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> words.name(i) + " " + words.parameters(i)).collect(Collectors.joining(", ")));
        parts.add(rule.name() + knobs.knobs(TrainingRules.knobs(rule), first.settings(), false));
        knobs.add(parts, first.schedule(), first.clip());
        parts.add(look.texts().get(
                "convolution.train.caption", recipe.batch(), recipe.seeds(), shown.step()));
        knobs.changes(parts, recipe.changes().stream().mapToInt(OptimizerChange::at));
        return String.join("; ", parts);
    }
}

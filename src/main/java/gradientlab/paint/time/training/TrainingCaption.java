package gradientlab.paint.time.training;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.paint.picture.CaptionStrip.Legend;
import gradientlab.paint.picture.KnobWords;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.TimeLines;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words that complete a training's picture without its window: what was trained, how, how it went. */
final class TrainingCaption {

    private final TimeRecipe recipe;
    private final Texts texts;
    private final CellWords names;
    private final KnobWords words;

    TrainingCaption(TimeRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
        names = new CellWords(recipe, texts);
        words = new KnobWords(texts);
    }

    /** Task, length, optimizer, batch, step and seed. */
    String head(TimeSnapshot snapshot) {
        List<String> parts = new ArrayList<>();
        parts.add(task());
        parts.add(texts.get("time.chart.length", recipe.present().length()));
        Optimizer optimizer = Optimizers.get(recipe.optimizer());
        parts.add(optimizer.name() + words.knobs(TrainingRules.knobs(optimizer), recipe.settings(), false));
        if (recipe.data().isEmpty()) {
            parts.add(texts.get("time.chart.batch", recipe.batch()));
        }
        Clip common = recipe.present().clip();
        boolean all = IntStream.range(0, recipe.networks().size())
                .anyMatch(i -> recipe.clipOf(i).equals(common));
        words.add(parts, recipe.schedule(), all ? common : Clip.OFF);
        String changed = IntStream.concat(
                recipe.changes().stream().mapToInt(change -> change.at()),
                recipe.edits().stream().mapToInt(edit -> edit.at()))
                .sorted().distinct().mapToObj(String::valueOf).collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            parts.add(texts.get("time.chart.changed", changed));
        }
        parts.add(texts.get("picture.step", snapshot.step(), recipe.steps()));
        parts.add(texts.get("picture.seed", recipe.seed()));
        return String.join(CellWords.DOT, parts);
    }

    /** "Next character (poem.txt)". */
    private String task() {
        if (recipe.data().isPresent()) {
            return texts.get("time.chart.data", recipe.data().get().sequences());
        }
        String name = texts.get("time.chart.task." + recipe.task().task().id());
        return recipe.task().text().map(file -> name + " (" + Path.of(file).getFileName() + ")").orElse(name);
    }

    /**
     * A line for every shown network.
     *
     * @param sentences whether the verdict's sentence is there, not only its word
     */
    List<Legend> legends(TimeSnapshot snapshot, boolean sentences) {
        List<Legend> legends = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            if (recipe.networks().get(i).shown()) {
                CellSnapshot cell = snapshot.networks().get(i);
                List<String> parts = new ArrayList<>();
                parts.add(names.name(i));
                if (!names.detail(i).isEmpty()) {
                    parts.add(names.detail(i));
                }
                parts.add(names.size(i));
                parts.add(names.verdict(cell.verdict()));
                if (sentences) {
                    parts.add(names.sentence(cell.verdict()));
                }
                score(parts, cell);
                legends.add(new Legend(TimeLines.slot(i), String.join(CellWords.DOT, parts)));
            }
        }
        return legends;
    }

    private void score(List<String> parts, CellSnapshot cell) {
        double loss = cell.test().known() ? cell.test().score().loss() : cell.loss();
        String name = texts.get(cell.test().known() ? "time.chart.measure.loss" : "time.chart.measure.train");
        if (cell.stopped().isEmpty()) {
            parts.add(name + " " + CellWords.number(loss));
        }
        if (cell.solved() >= 0) {
            parts.add(names.solved(cell.solved()));
        }
    }
}

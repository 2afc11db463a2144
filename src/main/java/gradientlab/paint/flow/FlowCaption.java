package gradientlab.paint.flow;

import gradientlab.core.data.Generators;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.flow.run.NetworkSnapshot;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.paint.picture.CaptionStrip.Legend;
import gradientlab.paint.picture.KnobWords;
import gradientlab.paint.picture.Slot;
import gradientlab.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The words that make a training's picture complete without its window: what was trained, how, how it went.
 */
final class FlowCaption {

    private static final String DOT = " · ";

    private final FlowRecipe recipe;
    private final Texts texts;
    private final NetworkWords names;
    private final KnobWords words;

    FlowCaption(FlowRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
        this.names = new NetworkWords(recipe, texts);
        this.words = new KnobWords(texts);
    }

    /** Data, optimizer, batch, step and seed. */
    String head(FlowSnapshot snapshot) {
        List<String> parts = new ArrayList<>();
        parts.add(data());
        Optimizer optimizer = Optimizers.get(recipe.optimizer());
        parts.add(optimizer.name() + words.knobs(TrainingRules.knobs(optimizer), recipe.settings(), false));
        if (!(recipe.data() instanceof ExplicitData)) {
            parts.add(texts.get("flow.paint.batch", recipe.batch()));
        }
        boolean common = IntStream.range(0, recipe.networks().size()).anyMatch(i -> !names.clipsItsOwn(i));
        words.add(parts, recipe.schedule(), common ? recipe.clip() : Clip.OFF);
        words.changes(parts, recipe.changes().stream().mapToInt(change -> change.at()));
        parts.add(texts.get("picture.step", snapshot.step(), recipe.steps()));
        parts.add(texts.get("picture.seed", recipe.seed()));
        return String.join(DOT, parts);
    }

    /**
     * A line for every shown network, and one below for what a log has of it.
     *
     * @param sentences whether the verdict's sentence is there, not only its word and number
     */
    List<Legend> legends(FlowSnapshot snapshot, boolean sentences, Optional<LoggedNetworks> log) {
        LoggedLines logged = new LoggedLines(recipe, log, snapshot.step());
        List<Legend> legends = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            if (recipe.networks().get(i).shown()) {
                NetworkSnapshot network = snapshot.networks().get(i);
                List<String> parts = new ArrayList<>(List.of(names.name(i), names.detail(i), names.size(i)));
                parts.add(names.verdict(network.verdict()));
                if (sentences) {
                    parts.add(names.sentence(network.verdict()));
                } else if (Double.isFinite(network.verdict().ratio())) {
                    parts.add(texts.get("flow.paint.ratio", NetworkWords.number(network.verdict().ratio())));
                }
                Slot slot = Slot.of(recipe.networks().get(i).slot());
                legends.add(new Legend(slot, String.join(DOT, parts)));
                logged.legend(i, texts).ifPresent(words -> legends.add(new Legend(slot, words, true)));
            }
        }
        return legends;
    }

    private String data() {
        if (recipe.data() instanceof GeneratedData generated) {
            return texts.get("data." + generated.id() + ".name")
                    + words.knobs(Generators.find(generated.id()).orElseThrow().knobs(), generated.knobs(),
                            true);
        }
        if (recipe.data() instanceof ShippedData shipped) {
            return texts.get("data." + shipped.id() + ".name");
        }
        if (recipe.data() instanceof FileData file) {
            return String.valueOf(Path.of(file.path()).getFileName());
        }
        return texts.get("flow.paint.examples", ((ExplicitData) recipe.data()).inputs().size());
    }
}

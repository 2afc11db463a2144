package gradientlab.cli.time;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.TimeRecipe;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/**
 * The options that change a recipe: each takes the place of a field of its JSON, which is then read anew, so
 * that a wrong value is refused in the same words as in a file.
 */
final class TimeOverrides {

    /** What a mode looks at: brought within other lengths and networks instead of being refused. */
    private static final List<String> LOOKS = List.of("view", "unrolled", "gates", "cliff");

    @Option(names = "--mode", paramLabel = "training|unrolled|clipping|by_hand", descriptionKey = "time.mode")
    private String mode;

    @Option(names = "--network", paramLabel = "CELL[:FIELD=VALUE,...]", descriptionKey = "time.network")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--task", paramLabel = "ID[:length=T,text=FILE]", descriptionKey = "time.task")
    private String task;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "time.batch")
    private String batch;

    @Option(names = "--optimizer", paramLabel = "ID[:KNOB=VALUE,...]", descriptionKey = "time.optimizer")
    private String optimizer;

    @Option(names = "--schedule", paramLabel = "KIND[:KNOB=VALUE,...]", descriptionKey = "time.schedule")
    private String schedule;

    @Option(names = "--clip-norm", paramLabel = "LIMIT", descriptionKey = "time.clip-norm")
    private String clipNorm;

    @Option(names = "--clip-exact", descriptionKey = "time.clip-exact")
    private boolean clipExact;

    @Option(names = "--clip-value", paramLabel = "LIMIT", descriptionKey = "time.clip-value")
    private String clipValue;

    @Option(names = "--clip-tensor", paramLabel = "LIMIT", descriptionKey = "time.clip-tensor")
    private String clipTensor;

    @Option(names = "--no-clip", descriptionKey = "time.no-clip")
    private boolean unclipped;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "time.steps")
    private String steps;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "time.seed")
    private String seed;

    /**
     * The recipe with all that was named replaced. Another task takes the place of sequences that a recipe
     * gives itself; another rule, schedule or clipping ends the changes made on the run, another task or
     * other networks its edits. The notes of a preset stay with what they speak of.
     *
     * @throws Refusal for an option that is no value at all
     * @throws RecipeException for one that no recipe may have
     */
    TimeRecipe apply(TimeRecipe base, Terminal terminal) throws Refusal, RecipeException {
        Overrides named = named(terminal);
        if (named.isEmpty()) {
            return base;
        }
        TimeRecipe made = named.in(base, dropped(base, named)).withView(base.view())
                .withUnrolled(base.unrolled()).withGates(base.gates()).withCliff(base.cliff());
        return Recipes.check(made.withTask(made.task()));
    }

    private List<String> dropped(TimeRecipe base, Overrides named) {
        List<String> dropped = new ArrayList<>(LOOKS);
        boolean others = !networks.isEmpty();
        if (task != null) {
            dropped.addAll(List.of("data", "loss"));
        }
        if (optimizer != null || schedule != null || named.has("clip")
                || others && base.changes().stream().anyMatch(change -> !change.own().isEmpty())) {
            dropped.add("changes");
        }
        if (others || task != null) {
            dropped.add("edits");
        }
        if (others || task != null || optimizer != null) {
            dropped.addAll(List.of("title", "do", "watch"));
        }
        return dropped;
    }

    private Overrides named(Terminal terminal) throws Refusal {
        Overrides named = new Overrides(terminal);
        named.word("mode", mode);
        List<String> all = new ArrayList<>();
        for (String network : networks) {
            all.add(NamedKnobs.object(Overrides.clipped(
                    NamedKnobs.fields("--network", network, "cell", terminal), "value", "tensor")));
        }
        named.json("networks", all.isEmpty() ? null : all.toString());
        named.knobs("task", task, "id");
        named.word("batch", batch);
        named.knobs("optimizer", optimizer, "optimizer");
        named.knobs("schedule", schedule, "kind");
        named.clip(clipNorm, clipValue, clipTensor, clipExact);
        named.json("clip", unclipped ? NamedKnobs.quote("off") : null);
        named.word("steps", steps);
        named.word("seed", seed);
        return named;
    }
}

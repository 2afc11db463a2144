package gradientlab.cli.descent;

import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.descent.AnatomyExportable;
import gradientlab.export.format.Format;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that ask for a step taken apart instead of the race. */
final class AnatomyOptions {

    @Option(names = "--anatomy", paramLabel = "RUNNER", descriptionKey = "descend.anatomy")
    private String runner;

    @Option(names = "--at", paramLabel = "STEP", descriptionKey = "descend.at")
    private String step;

    /** Whether a step is to be taken apart. */
    boolean wanted() {
        return runner != null;
    }

    /** Refuses what goes with no anatomy. @param compared whether the whole run is compared with a log */
    void check(Format format, boolean compared, Terminal terminal) throws Refusal {
        if (step != null && runner == null) {
            throw Refusal.usage(terminal.text("cli.error.at"));
        }
        if (runner != null && compared) {
            throw Refusal.usage(terminal.text("cli.error.anatomy.compare"));
        }
        if (runner != null && !format.picture()) {
            throw Refusal.usage(terminal.text("cli.error.anatomy", format.id()));
        }
    }

    /**
     * The runner's step with all its parts.
     *
     * @param otherwise the step where {@code --at} names none
     */
    AnatomyExportable of(Trajectories run, int otherwise, Terminal terminal) throws Refusal {
        int who = runner(run.recipe(), terminal);
        return new AnatomyExportable(
                run, who, Optional.empty(), step(run, otherwise, terminal), AnatomyExportable.ALL,
                AnatomyExportable.ALL);
    }

    private int step(Trajectories run, int otherwise, Terminal terminal) throws Refusal {
        if (step == null) {
            return otherwise;
        }
        int last = run.recipe().steps() - 1;
        try {
            int chosen = Integer.parseInt(step);
            if (chosen >= 0 && chosen <= last) {
                return chosen;
            }
        } catch (NumberFormatException e) {
            // The sentence below says what is allowed.
        }
        throw Refusal.usage(terminal.text("cli.error.within", "--at", 0, last, step));
    }

    /** By its number in the recipe, from 1, or by its rule where only one has it. */
    private int runner(DescentRecipe recipe, Terminal terminal) throws Refusal {
        List<RunnerSpec> all = recipe.runners();
        for (int i = 0; i < all.size(); i++) {
            if (runner.equals(String.valueOf(i + 1))) {
                return shown(all, i, terminal);
            }
        }
        List<RunnerSpec> called =
                all.stream().filter(spec -> spec.optimizer().equals(runner)).toList();
        if (called.size() != 1) {
            throw Refusal.usage(terminal.text(
                    "cli.error.runner", all.size(),
                    String.join(", ", all.stream().map(RunnerSpec::optimizer).distinct().toList()), runner));
        }
        return shown(all, all.indexOf(called.get(0)), terminal);
    }

    private int shown(List<RunnerSpec> all, int index, Terminal terminal) throws Refusal {
        if (!all.get(index).shown()) {
            throw Refusal.usage(terminal.text("cli.error.off", runner));
        }
        return index;
    }
}

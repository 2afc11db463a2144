package gradientlab.experiment.descent.run;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogForm;
import gradientlab.experiment.log.Parting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The path that a log has of a runner, beside the runner's own, and where the two part. Between two logged
 * steps it rests at the earlier one. Immutable.
 */
public final class LoggedPath implements Track {

    /** {@code step,x,y}, with {@code runner} (from 0), {@code optimizer} or {@code name} for several. */
    public static final LogForm FORM =
            new LogForm(List.of("runner", "optimizer", "name"), List.of("x", "y"), List.of(), true);

    private final int runner;
    private final String file;
    private final double[] x;
    private final double[] y;
    private final int[] steps;
    private final Parting parting;

    private LoggedPath(int runner, String file, Log.Group group, int most, Track own) {
        this.runner = runner;
        this.file = file;
        List<Log.Row> rows = group.rows().stream().filter(row -> row.step() <= most).toList();
        steps = rows.stream().mapToInt(Log.Row::step).toArray();
        int count = steps.length == 0 ? 0 : steps[steps.length - 1] + 1;
        x = new double[count];
        y = new double[count];
        for (int i = 0; i < steps.length; i++) {
            int from = i == 0 ? 0 : steps[i];
            int to = i + 1 < steps.length ? steps[i + 1] : count;
            Arrays.fill(x, from, to, rows.get(i).values()[0]);
            Arrays.fill(y, from, to, rows.get(i).values()[1]);
        }
        parting = parting(own);
    }

    private Parting parting(Track own) {
        Parting parting = Parting.NONE;
        for (int step : steps) {
            if (step < own.rows()) {
                double size = Math.max(1, Math.hypot(own.x(step), own.y(step)));
                double apartX = Parting.apart(own.x(step), x[step], size);
                double apartY = Parting.apart(own.y(step), y[step], size);
                parting = parting.then(step, apartX >= apartY ? "x" : "y", Math.max(apartX, apartY));
            }
        }
        return parting;
    }

    /**
     * The paths of a log beside those of a run, in the log's order; without those of runners that the run
     * has not, or does not show.
     *
     * @param unnamed whose the rows are of a log that does not say it
     */
    static List<LoggedPath> of(Log log, Trajectories run, int unnamed) {
        DescentRecipe recipe = run.recipe();
        List<LoggedPath> paths = new ArrayList<>();
        for (Log.Group group : log.groups()) {
            OptionalInt runner = runner(group.who(), recipe, unnamed);
            if (runner.isPresent() && recipe.runners().get(runner.getAsInt()).shown()) {
                Track own = run.runners().get(runner.getAsInt());
                LoggedPath path =
                        new LoggedPath(runner.getAsInt(), log.file(), group, recipe.steps(), own);
                if (path.rows() > 0) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }

    /** @throws RecipeException if a log speaks of a runner that a recipe has not */
    public static void check(Log log, DescentRecipe recipe) throws RecipeException {
        for (Log.Group group : log.groups()) {
            if (runner(group.who(), recipe, 0).isEmpty()) {
                String names = recipe.runners().stream().map(RunnerSpec::optimizer).distinct()
                        .collect(Collectors.joining(", "));
                throw new RecipeException(
                        "log.runner", log.file(), group.rows().get(0).line(), JsonValue.shorten(group.who()),
                        String.valueOf(recipe.runners().size() - 1), names);
            }
        }
    }

    private static OptionalInt runner(String who, DescentRecipe recipe, int unnamed) {
        int count = recipe.runners().size();
        if (who.isEmpty()) {
            return unnamed < count ? OptionalInt.of(unnamed) : OptionalInt.empty();
        }
        return IntStream.range(0, count).filter(i -> {
            String rule = recipe.runners().get(i).optimizer();
            return who.equals(String.valueOf(i)) || who.equalsIgnoreCase(rule)
                    || who.equalsIgnoreCase(Optimizers.get(rule).name());
        }).findFirst();
    }

    /** Index into the recipe's runners. */
    public int runner() {
        return runner;
    }

    /** What the log is called. */
    public String file() {
        return file;
    }

    /** The steps that are logged, ascending. */
    public int[] steps() {
        return steps.clone();
    }

    public Parting parting() {
        return parting;
    }

    @Override
    public int rows() {
        return x.length;
    }

    @Override
    public double x(int row) {
        return x[row];
    }

    @Override
    public double y(int row) {
        return y[row];
    }
}

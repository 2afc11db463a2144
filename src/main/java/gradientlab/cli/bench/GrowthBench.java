package gradientlab.cli.bench;

import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.growth.Growth;
import gradientlab.paint.growth.Growth.Cost;
import gradientlab.paint.growth.Growth.Point;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Times parts of the program on ladders of work, each rung several times the one before. */
final class GrowthBench {

    /** The rungs of the longest ladder. */
    static final int MAX_RUNGS = 6;

    /** The rungs of a ladder take turns, so that a slow minute of the machine falls on all of them. */
    private static final int ROUNDS = 5;

    private static final int DEPTH = 20;
    private static final int WIDTH = 64;
    private static final int BATCH = 128;
    private static final int RUNNERS = 8;
    private static final int RACE_STEPS = 2000;
    private static final int MAP_STEPS = 500;

    private final int rungs;
    private final double seconds;
    private final Parallel parallel;
    private final Clock clock;

    /** An amount of work, its name, and what does it once or several times. */
    private record Rung(double work, String label, Pace.Work task) {}

    /** Told after every turn of every rung. */
    interface Turns {
        void done(int turns, int of);
    }

    /**
     * @param rungs how many of each ladder, from its lowest, 2 to {@link #MAX_RUNGS}; some have fewer
     * @param seconds that each rung is measured for, after as long a warm-up
     * @param parallel who makes maps; everything else is one thread's
     */
    GrowthBench(int rungs, double seconds, Parallel parallel, Clock clock) {
        this.rungs = rungs;
        this.seconds = seconds;
        this.parallel = parallel;
        this.clock = clock;
    }

    /** Measures one ladder. */
    Growth measure(Cost cost, Turns turns) {
        List<Rung> ladder = ladder(cost);
        double turn = seconds / ROUNDS;
        List<Pace> paces = ladder.stream()
                .map(rung -> new Pace(rung.task(), Math.min(Pace.SPAN, turn), clock)).toList();
        int done = 0;
        for (int round = 0; round <= ROUNDS; round++) {
            for (Pace pace : paces) {
                if (round == 0) {
                    pace.warmUp(seconds);
                } else {
                    pace.measure(turn);
                }
                turns.done(++done, (ROUNDS + 1) * paces.size());
            }
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < ladder.size(); i++) {
            points.add(new Point(ladder.get(i).work(), ladder.get(i).label(), 1 / paces.get(i).perSecond()));
        }
        return new Growth(cost, points);
    }

    private List<Rung> ladder(Cost cost) {
        return switch (cost) {
            case DEPTH -> rungs(2, 4, 8, 16, 32, 64).mapToObj(
                    depth -> rung(depth, training(depth, WIDTH))).toList();
            case WIDTH -> rungs(8, 16, 32, 64, 128, 256).mapToObj(
                    width -> rung(width, training(DEPTH, width))).toList();
            case RUNNERS -> rungs(1, 2, 4, 8, 16).mapToObj(
                    runners -> rung(runners, races(runners, RACE_STEPS))).toList();
            case STEPS -> rungs(64, 256, 1024, 4096, 16384, 65536).mapToObj(
                    steps -> rung(steps, races(RUNNERS, steps))).toList();
            case CELLS -> rungs(8, 16, 32, 64, 128, 256).mapToObj(side -> {
                SweepBench map = new SweepBench(side, MAP_STEPS);
                return new Rung(side * side, side + "²", times -> map.maps(times, parallel));
            }).toList();
            case SIZE -> rungs(240, 480, 960, 1920, 3840).mapToObj(width -> {
                int height = width * 9 / 16;
                return new Rung((double) width * height, width + "×" + height, stage(width, height));
            }).toList();
        };
    }

    private IntStream rungs(int... all) {
        return IntStream.of(all).limit(rungs);
    }

    private static Rung rung(int work, Pace.Work task) {
        return new Rung(work, String.valueOf(work), task);
    }

    private static Pace.Work training(int depth, int width) {
        TrainingBench bench =
                new TrainingBench(depth, width, BATCH, Activations.find("relu").orElseThrow(), Block.PLAIN,
                        1);
        return times -> bench.steps(times, Parallel.ALONE);
    }

    /** Adams of different rates, so that no path lies under another. */
    private static DescentRecipe race(int runners, int steps) {
        List<RunnerSpec> all = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            RunnerSpec adam = RunnerSpec.of("adam", i % Recipe.SLOTS);
            all.add(adam.with(adam.settings().with("lr", 0.02 * (i + 1))));
        }
        return DescentRecipe.of(SurfaceChoice.of("rosenbrock"), all).withSteps(steps);
    }

    private static Pace.Work races(int runners, int steps) {
        DescentRecipe race = race(runners, steps);
        return times -> {
            for (int i = 0; i < times; i++) {
                Descent.run(race);
            }
            return times;
        };
    }

    /** A stage that is moved to and fro, which takes heat map, level lines, numbers and trails anew. */
    private static Pace.Work stage(int width, int height) {
        StageImage stage = new StageImage(width, height, Theme.DARK, Texts.of(Texts.Language.EN), 1);
        Trajectories run = Descent.run(race(RUNNERS, RACE_STEPS));
        Viewport home = Viewport.fit(run.surface().view(), width, height);
        return times -> {
            for (int i = 0; i < times; i++) {
                stage.show(run, home, RACE_STEPS, 0);
                stage.show(run, home.panned(5, 0), RACE_STEPS, 0);
            }
            return 2L * times;
        };
    }
}

package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Seeds;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.recipe.Notes;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether what the presets say really happens. */
class DescentPresetsTest {

    static List<Preset<DescentRecipe>> all() {
        return Presets.of(DescentKind.KIND);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyPresetHasATitleAndTwoSentencesInEveryLanguageThatFitOneLine(
            Preset<DescentRecipe> preset) {
        Notes notes = preset.recipe().notes();
        for (Language language : Language.values()) {
            String title = notes.title().getOrDefault(language, "");
            String task = notes.task().getOrDefault(language, "");
            String watch = notes.watch().getOrDefault(language, "");
            assertFalse(title.isBlank() || task.isBlank() || watch.isBlank());
            assertTrue(task.endsWith(".") && watch.endsWith("."), preset.id());
            assertTrue(title.length() <= 26, title);
            assertTrue(task.length() + 1 + watch.length() <= 116, task + " " + watch);
        }
        assertTrue(notes.watch().get(Language.KO).codePoints().anyMatch(c -> c >= 0xAC00 && c <= 0xD7A3));
    }

    @Test
    void idsAndTitlesAreAllDifferentAndTheFirstScreenIsOneOfThem() {
        Set<String> ids = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Preset<DescentRecipe> preset : Presets.of(DescentKind.KIND)) {
            assertTrue(ids.add(preset.id()), preset.id());
            assertTrue(titles.add(preset.recipe().notes().title().get(Language.EN)), preset.id());
        }
        assertTrue(Presets.of(DescentKind.KIND).contains(Presets.first(DescentKind.KIND)));
        assertEquals("himmelblau", Presets.first(DescentKind.KIND).recipe().surface().id());
        assertTrue(Presets.find(DescentKind.KIND, "no-such").isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void titlesAreDifferentInEveryLanguage(Language language) {
        long titles = Presets.of(DescentKind.KIND).stream()
                .map(preset -> preset.recipe().notes().title().get(language))
                .distinct()
                .count();
        assertEquals(Presets.of(DescentKind.KIND).size(), titles);
    }

    @Test
    void inTheElongatedBowlSgdZigzagsAndAdagradDoesNotCrossAndEndsLowest() {
        List<Trajectory> run = run("books-bowl").runners();
        assertEquals(30, turns(run.get(0)), "sgd crosses the axis at every step");
        Trajectory adagrad = run.get(2);
        assertEquals(0, turns(adagrad));
        for (int other : new int[] {0, 1, 3}) {
            assertTrue(end(run.get(other)) > 5 * end(adagrad));
        }
    }

    @Test
    void belowTheLimitItConvergesJustAboveItOscillatesFarAboveItDiverges() {
        List<Trajectory> run = run("rate-too-high").runners();
        assertTrue(run.get(0).reachedAt() >= 0);
        assertTrue(run.get(1).convergedAt() >= 0);
        Trajectory bouncing = run.get(2);
        assertEquals(-1, bouncing.reachedAt());
        assertEquals(-1, bouncing.divergedAt());
        int end = bouncing.rows() - 1;
        assertEquals(bouncing.x(end - 2), bouncing.x(end), 0.01, "two steps make a round");
        assertTrue(Math.hypot(bouncing.updateX(end - 1), bouncing.updateY(end - 1)) > 0.5);
        assertTrue(run.get(3).divergedAt() > 0);
        double[] h = new double[3];
        recipe("rate-too-high").surface().make().second(h, 3, 2);
        double largest = (h[0] + h[2]) / 2 + Math.hypot((h[0] - h[2]) / 2, h[1]);
        assertEquals(0.024, 2 / largest, 0.0005, "the limit at (3, 2)");
        assertEquals(3, run.get(1).x(80), 1e-6);
        assertEquals(3, bouncing.x(end), 0.4, "around (3, 2)");
    }

    @Test
    void nearTheBestRateOfEachAdamReachesTheTargetFirst() {
        List<Trajectory> run = run("adam-and-sgd").runners();
        assertEquals(40, run.get(1).reachedAt());
        assertEquals(0.2, run.get(0).loss(40), 0.01);
        assertEquals(-1, run.get(0).reachedAt());
        DescentRecipe recipe = recipe("adam-and-sgd");
        for (int i : new int[] {0, 1}) {
            double shipped = recipe.runners().get(i).settings().get("lr");
            double rate = shipped;
            for (int tenths = 1; tenths <= 20; tenths++) {
                Trajectory tried = rated(recipe, i, tenths * shipped / 10);
                rate = score(tried) < score(rated(recipe, i, rate)) ? tenths * shipped / 10 : rate;
            }
            assertTrue(score(rated(recipe, i, rate)) > 0.8 * score(run.get(i)), "a better rate: " + rate);
        }
    }

    /** The steps to the target, or where it is not reached how many there are and the last loss. */
    private static double score(Trajectory path) {
        return path.reachedAt() < 0 ? path.rows() + Math.min(1e9, path.loss(path.rows() - 1))
                : path.reachedAt();
    }

    private static Trajectory rated(DescentRecipe recipe, int runner, double rate) {
        RunnerSpec spec = recipe.runners().get(runner);
        return Descent.run(recipe.withRunner(runner, spec.with(spec.settings().with("lr", rate)))).runners()
                .get(runner);
    }

    @Test
    void inTheNarrowValleySgdZigzagsAndMomentumReachesTheTarget() {
        List<Trajectory> run = run("ravine").runners();
        assertEquals(-1, run.get(0).reachedAt());
        assertTrue(turns(run.get(0)) > 100, "crossings");
        assertEquals(40, run.get(1).reachedAt());
        assertEquals(0.18, run.get(0).loss(40), 0.005);
        assertTrue(run.get(2).reachedAt() > 0 && run.get(2).reachedAt() < run.get(1).reachedAt());
    }

    @Test
    void turningTheRavineSlowsAdagradAndAdamAndLeavesSgdAndMomentumAlone() {
        DescentRecipe slanted = Presets.find(DescentKind.KIND, "rotated-ravine").orElseThrow().recipe();
        SurfaceChoice along =
                new SurfaceChoice(slanted.surface().id(), slanted.surface().knobs().with("rotation", 0));
        List<Trajectory> before =
                Descent.run(slanted.withSurface(along).withStart(new Point(-7, 2))).runners();
        List<Trajectory> after = Descent.run(slanted).runners();
        for (int same : new int[] {0, 1}) {
            int last = slanted.steps();
            assertEquals(before.get(same).loss(last), after.get(same).loss(last), 1e-12);
        }
        for (int slowed : new int[] {2, 3}) {
            assertTrue(before.get(slowed).reachedAt() >= 0);
            assertEquals(-1, after.get(slowed).reachedAt());
        }
    }

    @Test
    void atTheSaddleAdagradLeavesInTenStepsSgdNotInSixtyAndNewtonStepsOntoIt() {
        List<Trajectory> run = run("saddle").runners();
        assertTrue(left(run.get(2)) <= 10);
        assertTrue(left(run.get(0)) > 60);
        for (Trajectory other : run.subList(1, 5)) {
            assertTrue(left(other) < left(run.get(0)));
        }
        Trajectory newton = run.get(5);
        assertEquals(0, Math.hypot(newton.x(1), newton.y(1)), 1e-12, "its first step");
        assertEquals(0, newton.gradientNorm(newton.rows() - 1), 1e-12);
        assertEquals(-1, newton.convergedAt(), "a saddle is no minimum");
    }

    @Test
    void atTheSameRateSgdEndsInTheLocalMinimumAndMomentumGetsOverTheHumpUnlessGammaIs07() {
        DescentRecipe recipe = Presets.find(DescentKind.KIND, "one-hump").orElseThrow().recipe();
        Trajectories run = Descent.run(recipe);
        Trajectory sgd = run.runners().get(0);
        Trajectory momentum = run.runners().get(1);
        assertEquals(
                sgd.runner().settings().get("lr"), momentum.runner().settings().get("lr"));
        double least = run.surface().least().orElseThrow();
        int last = recipe.steps();
        assertTrue(sgd.x(last) > 0.9 && sgd.gradientNorm(last) < 0.01, "at rest on the right");
        assertTrue(sgd.loss(last) > least + 0.5);
        assertEquals(least, momentum.loss(last), 1e-4);
        DescentRecipe less = recipe.withRunner(
                1, recipe.runners().get(1).with(recipe.runners().get(1).settings().with("momentum", 0.7)));
        assertTrue(Descent.run(less).runners().get(1).x(last) > 0.9);
    }

    @Test
    void adagradsRatesFallAndItMissesTheTargetUntilItsRateIsRaised() {
        DescentRecipe recipe = Presets.find(DescentKind.KIND, "fading-rate").orElseThrow().recipe();
        List<Trajectory> run = Descent.run(recipe).runners();
        assertTrue(run.get(0).reachedAt() > 0, "sgd arrives");
        Trajectory fading = run.get(1);
        assertEquals(-1, fading.reachedAt());
        for (int k = 1; k < fading.rows() - 1; k++) {
            assertTrue(length(fading, k) < length(fading, k - 1), "step " + k);
        }
        DescentRecipe raised = recipe.withRunner(
                1, recipe.runners().get(1).with(recipe.runners().get(1).settings().with("lr", 1.5)));
        assertTrue(Descent.run(raised).runners().get(1).reachedAt() > 0);
    }

    @Test
    void rmspropsRatesRecoverAndItHoversAtTheMinimum() {
        List<Trajectory> run = run("rmsprop-cure").runners();
        assertEquals(-1, run.get(0).reachedAt());
        Trajectory cured = run.get(1);
        assertTrue(cured.reachedAt() > 0);
        assertEquals(-1, cured.convergedAt());
        assertTrue(length(cured, cured.rows() - 2) > 0.1, "still moving at the end");
        double[] rates =
                IntStream.range(0, 40).mapToDouble(k -> -cured.updateX(k) / cured.gradientX(k)).toArray();
        double lowest = Arrays.stream(rates, 0, 20).min().orElseThrow();
        assertTrue(rates[39] > 1.5 * lowest,
                "the rate in x falls and rises again: " + Arrays.toString(rates));
    }

    @Test
    void withoutTheCorrectionTheFirstStepIs32TimesAsLong() {
        List<Trajectory> run = run("bias-correction").runners();
        assertEquals(31.6, run.get(0).updateX(0) / run.get(1).updateX(0), 0.1);
        assertEquals(31.6, run.get(0).updateY(0) / run.get(1).updateY(0), 0.1);
        assertEquals(run.get(1).updateX(0), run.get(2).updateX(0), 1e-6, "whatever beta1 is");
    }

    @Test
    void theLargerBeta1TheFartherAdamOvershoots() {
        double before = -1;
        for (Trajectory adam : run("two-betas").runners()) {
            double farthest = IntStream.range(0, adam.rows()).mapToDouble(adam::x).max().orElseThrow();
            assertTrue(farthest > before + 0.5 && farthest < 7, "x = " + farthest);
            before = farthest;
        }
        assertTrue(before > 3);
    }

    @Test
    void inRosenbrocksValleyNewtonConvergesAndTheOthersAreStillInIt() {
        List<Trajectory> run = run("rosenbrock-valley").runners();
        for (Trajectory runner : run) {
            int end = runner.rows() - 1;
            double x = runner.x(end);
            assertEquals(x * x, runner.y(end), 0.06, runner.runner().optimizer());
            assertEquals(runner.runner().optimizer().equals("newton"), runner.reachedAt() >= 0);
        }
        assertTrue(run.get(6).convergedAt() <= 7);
    }

    @Test
    void inTheFourValleysSgdEndsInAnotherOne() {
        Trajectories run = run("four-valleys");
        Set<Minimum> valleys = new HashSet<>();
        for (Trajectory runner : run.runners()) {
            valleys.add(nearest(run, runner));
        }
        assertEquals(2, valleys.size());
        Minimum sgds = nearest(run, run.runners().get(0));
        Trajectory rmsprop = run.runners().get(4);
        assertTrue(rmsprop.loss(rmsprop.bestAt()) < 1e-6 && end(rmsprop) > 0.05, "there, then away again");
        assertTrue(run.runners().stream().skip(1).noneMatch(runner -> nearest(run, runner).equals(sgds)));
    }

    @Test
    void eachStopsAtALocalMinimumOfRastriginsAndNoneAtTheGlobalOne() {
        for (Trajectory runner : run("rastrigin").runners()) {
            int end = runner.rows() - 1;
            assertEquals(-1, runner.reachedAt());
            assertTrue(runner.gradientNorm(end) < 0.1, runner.runner().optimizer());
            assertTrue(runner.loss(end) > 1);
        }
    }

    @Test
    void onThePlateauSgdAndMomentumStayAndTheOthersLeave() {
        List<Trajectory> run = run("plateau").runners();
        for (Trajectory stuck : run.subList(0, 2)) {
            assertTrue(stuck.loss(stuck.rows() - 1) > 0.5 && length(stuck, stuck.rows() - 2) < 0.02);
        }
        for (Trajectory walking : run.subList(2, 5)) {
            assertTrue(walking.loss(walking.bestAt()) < 1e-3, walking.runner().optimizer());
        }
    }

    @Test
    void aboveARateOfATenthSgdEndsInTheFlatMinimum() {
        Trajectories run = run("sharp-and-flat");
        for (Trajectory runner : run.runners()) {
            boolean thrown =
                    runner.runner().optimizer().equals("sgd") && runner.runner().settings().get("lr") > 0.1;
            assertEquals(thrown, runner.x(runner.rows() - 1) > 0);
        }
    }

    @Seeds
    void withNoiseALoweredRateMakesTheLastStepsLessThanHalfAsLong(long seed) {
        List<Trajectory> run = Descent.run(recipe("noise").withSeed(seed)).runners();
        double wandering = late(run.get(0));
        for (Trajectory settled : run.subList(1, 4)) {
            assertTrue(late(settled) < wandering / 2, late(settled) + " against " + wandering);
        }
    }

    @Test
    void onTheSteepWallPlainSgdDivergesAndClippedSgdConverges() {
        List<Trajectory> run = run("clipping").runners();
        assertTrue(run.get(0).divergedAt() > 0);
        for (Trajectory clipped : run.subList(1, 3)) {
            assertTrue(clipped.convergedAt() > 0);
            assertEquals(3, clipped.x(clipped.rows() - 1), 1e-6);
            assertEquals(2, clipped.y(clipped.rows() - 1), 1e-6);
        }
    }

    @Test
    void onTheCliffOneStepOfSgdIs628LongAndClippedByNormItIsOneTwentieth() {
        List<Trajectory> run = run("rnn-cliff").runners();
        assertEquals(628, length(run.get(0), 25), 1);
        assertEquals(0.05, length(run.get(1), 25), 1e-6);
        assertEquals(run.get(0).x(25), run.get(1).x(25), "the same path up to there");
        Trajectory thrown = run.get(0);
        assertEquals(286, thrown.x(26), 1);
        assertEquals(560, thrown.y(26), 1);
        assertEquals(0, thrown.gradientNorm(26), "no way back");
        assertTrue(run.get(1).loss(run.get(1).bestAt()) < 1e-4);
    }

    @Test
    void ofAdamsVariantsNadamReachesTheTargetFirstAndLionOscillates() {
        List<Trajectory> run = run("adams-kin").runners();
        Trajectory nadam = run.get(2);
        for (Trajectory other : run) {
            assertTrue(other == nadam || other.reachedAt() < 0 || other.reachedAt() > nadam.reachedAt());
        }
        Trajectory lion = run.get(7);
        for (int k = 0; k < lion.rows() - 1; k++) {
            assertEquals(0.3 * Math.sqrt(2), length(lion, k), 1e-9);
        }
        assertEquals(-1, lion.convergedAt());
        assertTrue(turns(lion) > 40);
    }

    private static DescentRecipe recipe(String id) {
        return Presets.find(DescentKind.KIND, id).orElseThrow().recipe();
    }

    private static Trajectories run(String id) {
        return Descent.run(recipe(id));
    }

    private static double end(Trajectory path) {
        return path.loss(path.rows() - 1);
    }

    private static double length(Trajectory path, int row) {
        return Math.hypot(path.updateX(row), path.updateY(row));
    }

    /** How often y changes its sign. */
    private static int turns(Trajectory path) {
        return (int) IntStream.range(1, path.rows()).filter(k -> path.y(k) * path.y(k - 1) < 0).count();
    }

    /** The first row with |y| > 1, or one past the last. */
    private static int left(Trajectory path) {
        return IntStream.range(0, path.rows()).filter(k -> Math.abs(path.y(k)) > 1).findFirst()
                .orElse(path.rows());
    }

    /** The mean length of the updates of the last third. */
    private static double late(Trajectory path) {
        return IntStream.range(path.rows() * 2 / 3, path.rows() - 1).mapToDouble(k -> length(path, k))
                .average()
                .orElseThrow();
    }

    private static Minimum nearest(Trajectories run, Trajectory path) {
        int end = path.rows() - 1;
        return run.surface().minima().stream()
                .min((a, b) -> Double.compare(
                        Math.hypot(a.x() - path.x(end), a.y() - path.y(end)),
                        Math.hypot(b.x() - path.x(end), b.y() - path.y(end))))
                .orElseThrow();
    }
}

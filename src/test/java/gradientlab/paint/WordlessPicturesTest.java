package gradientlab.paint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.MatrixProducts;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepAxis.Spacing;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.descent.DescentPicture;
import gradientlab.paint.descent.anatomy.AnatomyPicture;
import gradientlab.paint.descent.sweep.SweepPicture;
import gradientlab.paint.flow.FlowPicture;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.flow.Trainings;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.Recurrences;
import gradientlab.paint.time.training.TrainingPicture;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares whole pictures of every kind, drawn without words, with pictures that somebody looked at and
 * found right.
 *
 * <p>After an intended change: {@code ./mvnw -q test -Dtest=WordlessPicturesTest -Dgolden=write}, then look
 * at the files in src/test/resources/golden before committing them.
 */
class WordlessPicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final Texts ENGLISH = Texts.of(Language.EN);
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** What rounding on another machine may move a channel by, and the share of pixels that may move more. */
    private static final int TOLERANCE = 12;

    private static final double ASTRAY = 0.0005;

    @ParameterizedTest
    @EnumSource
    void gradientFlowLooksAsItDid(Theme theme) throws IOException, RecipeException {
        FlowRecipe first = Trainings.first();
        FlowRecipe recipe = first.withNetworks(
                first.networks().stream().map(network -> network.withDepth(8).withWidth(10)).toList());
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.advance(30, Parallel.ALONE);
        List<Boundary> boundaries = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            boundaries.add(training.boundary(i, 16).orElseThrow());
        }
        // Maps and regions stand in a picture of this size only; stored at half of it.
        FlowPicture picture = new FlowPicture(
                recipe, training.data(), FlowQuantity.DELTA,
                new PictureLook(2 * WIDTH, 2 * HEIGHT, theme, ENGLISH, false));
        compare("flow", theme, 2, g -> picture.paint(g, training.snapshot(), training.history(), boundaries));
    }

    @ParameterizedTest
    @EnumSource
    void trainingThroughTimeLooksAsItDid(Theme theme) throws IOException {
        Moment moment = Recurrences.of(Recurrences.first(), 30);
        TrainingPicture picture = new TrainingPicture(
                moment.recipe(), moment.data(),
                new PictureLook(2 * WIDTH, 2 * HEIGHT, theme, ENGLISH, false));
        compare("time", theme, 2, g -> picture.paint(g, moment.snapshot(), moment.history()));
    }

    @ParameterizedTest
    @EnumSource
    void theReliefLooksAsItDid(Theme theme) throws IOException {
        DescentRecipe recipe = Runs.recipe("himmelblau", new Point(-0.6, -0.6), 40, "sgd 0.004", "adam 0.18");
        Trajectories run = Descent.run(recipe.withRelief(Optional.of(new Camera(-30, 40))));
        DescentPicture picture = new DescentPicture(run, WIDTH, HEIGHT, theme, ENGLISH, false);
        // Finer than the picture: the words are then no part of the relief's image.
        compare("relief", theme, 1, g -> picture.paint(g, 40, 2));
    }

    @ParameterizedTest
    @EnumSource
    void aMapOfKnobsLooksAsItDid(Theme theme) throws IOException {
        map("map-knobs", theme, "adam 0.1", new SweepSpec(
                0, new SweepAxis("lr", 1e-3, 2, Spacing.LOG, 48),
                new SweepAxis("beta1", 0, 0.99, Spacing.LINEAR, 32),
                SweepMetric.stepsTo(0.5)));
    }

    @ParameterizedTest
    @EnumSource
    void aMapOfStartsLooksAsItDid(Theme theme) throws IOException {
        map("map-starts", theme, "momentum 0.01", SweepSpec.basins(0, new View(-5, 5, -5, 5), 40, 40));
    }

    @ParameterizedTest
    @EnumSource
    void aStepTakenApartLooksAsItDid(Theme theme) throws IOException {
        Trajectories run = Runs.run("himmelblau", new Point(-0.6, -0.6), 20, "sgd 0.004", "adam 0.18");
        AnatomyPicture picture = new AnatomyPicture(run, 1, WIDTH, HEIGHT, theme, ENGLISH, false);
        compare("anatomy", theme, 1, g -> picture.paint(g, 1, Optional.empty(), 99));
    }

    private static void map(String name, Theme theme, String runner, SweepSpec spec) throws IOException {
        DescentRecipe recipe = Runs.recipe("himmelblau", new Point(-0.6, -0.6), 60, runner);
        SweepPicture picture =
                new SweepPicture(Sweep.run(recipe, spec), WIDTH, HEIGHT, theme, ENGLISH, false);
        compare(name, theme, 1, picture::paint);
    }

    /** @param shrunk how many pixels that are painted become one that is compared, either way */
    private static void compare(String name, Theme theme, int shrunk, Consumer<Graphics2D> painter)
            throws IOException {
        BufferedImage painted =
                new BufferedImage(shrunk * WIDTH, shrunk * HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = painted.createGraphics();
        painter.accept(new Wordless(g));
        g.dispose();
        BufferedImage small = shrunk(painted, shrunk);
        Path file = FOLDER.resolve(name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(FOLDER);
            ImageIO.write(small, "png", file.toFile());
        }
        BufferedImage golden = ImageIO.read(file.toFile());
        double differing = Pixels.differing(Pixels.of(golden), Pixels.of(small), TOLERANCE);
        assertTrue(differing < ASTRAY,
                file.getFileName() + " differs in " + 100 * differing + " % of its pixels");
    }

    /** Each pixel is the mean of {@code times} by {@code times}. */
    private static BufferedImage shrunk(BufferedImage image, int times) {
        int wide = image.getWidth() / times;
        int high = image.getHeight() / times;
        BufferedImage small = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < wide * high; i++) {
            int[] sums = new int[3];
            for (int k = 0; k < times * times; k++) {
                int rgb = image.getRGB(i % wide * times + k % times, i / wide * times + k / times);
                for (int channel = 0; channel < 3; channel++) {
                    sums[channel] += rgb >> 8 * channel & 255;
                }
            }
            int n = times * times;
            small.setRGB(i % wide, i / wide, sums[2] / n << 16 | sums[1] / n << 8 | sums[0] / n);
        }
        return small;
    }
}

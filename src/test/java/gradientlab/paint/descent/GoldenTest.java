package gradientlab.paint.descent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.Pixels;
import gradientlab.paint.Runs;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Compares the stage, without any words, with pictures that somebody looked at and found right.
 *
 * <p>After an intended change: {@code ./mvnw -q test -Dtest=GoldenTest -Dgolden=write}, then look at the
 * files in src/test/resources/golden before committing them.
 */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    /** What rounding on another machine may move a channel by. */
    private static final int TOLERANCE = 12;

    @ParameterizedTest
    @EnumSource
    void theStageLooksAsItDid(Theme theme) throws IOException {
        Trajectories run = Runs.oneDiverging();
        StageImage stage = new StageImage(200, 150, theme, Texts.of(Texts.Language.EN), 0.7, false);
        stage.show(run, Viewport.fit(run.surface().view(), 200, 150), 38, 1);
        compare("stage-" + theme.name().toLowerCase(Locale.ROOT), stage.image());
    }

    @ParameterizedTest
    @EnumSource
    void theSaddleLooksAsItDid(Theme theme) throws IOException {
        Trajectories run = Runs.run("saddle", new Point(-1.5, 0.001), 40, "sgd 0.1", "adam 0.1");
        StageImage stage = new StageImage(200, 150, theme, Texts.of(Texts.Language.EN), 0.7, false);
        stage.show(run, Viewport.fit(run.surface().view(), 200, 150), 40, -1);
        compare("saddle-" + theme.name().toLowerCase(Locale.ROOT), stage.image());
    }

    private static void compare(String name, BufferedImage painted) throws IOException {
        if ("write".equals(System.getProperty("golden"))) {
            BufferedImage opaque = new BufferedImage(200, 150, BufferedImage.TYPE_INT_RGB);
            opaque.createGraphics().drawImage(painted, 0, 0, null);
            Files.createDirectories(FOLDER);
            ImageIO.write(opaque, "png", FOLDER.resolve(name + ".png").toFile());
        }
        BufferedImage golden = ImageIO.read(FOLDER.resolve(name + ".png").toFile());
        double differing = Pixels.differing(Pixels.of(golden), Pixels.of(painted), TOLERANCE);
        assertTrue(differing < 0.004, name + " differs in " + 100 * differing + " % of its pixels");
    }
}

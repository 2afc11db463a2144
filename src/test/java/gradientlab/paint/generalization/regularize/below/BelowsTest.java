package gradientlab.paint.generalization.regularize.below;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.RegularizeView;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.generalization.regularize.Below;
import gradientlab.paint.generalization.regularize.RegularizeScene;
import gradientlab.paint.generalization.regularize.RegularizeScene.Looked;
import gradientlab.paint.generalization.regularize.RegularizeScene.Trained;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What stands under the charts shows the examples of the training, and says which one is pointed at. */
class BelowsTest {

    private static final Rectangle2D AREA = new Rectangle2D.Double(10, 20, 280, 160);

    private static RegularizeScene scene(String preset, RegularizeView.Below below, Theme theme)
            throws RecipeException {
        GeneralizationRecipe recipe = Presets.find(GeneralizationKind.KIND, preset).orElseThrow().recipe();
        var networks = recipe.regularize();
        RegularizeTraining training = new RegularizeTraining(recipe.withRegularize(networks
                .withTraining(networks.training().withEpochs(3)).withView(networks.view().withBelow(below))));
        training.advance(3, Parallel.ALONE);
        return new RegularizeScene(Trained.of(training), Looked.at(training.snapshot(), 0), theme,
                Texts.of(Language.EN));
    }

    private static BufferedImage painted(Below below, int network, OptionalInt hovered) {
        BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        below.paint(g, AREA, network, hovered);
        g.dispose();
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, 300, 200, null, 0, 300);
    }

    private static Set<Integer> examples(Below below) {
        Set<Integer> found = new TreeSet<>();
        for (double y = AREA.getY(); y < AREA.getMaxY(); y++) {
            for (double x = AREA.getX(); x < AREA.getMaxX(); x++) {
                below.exampleAt(AREA, 0, x, y).ifPresent(found::add);
            }
        }
        return found;
    }

    @Test
    void everyPictureWithAWrongLabelIsThereAndNoOther() throws RecipeException {
        RegularizeScene scene = scene("wrong-labels", RegularizeView.Below.WRONG_LABELS, Theme.DARK);
        Below tiles = Belows.of(scene);
        assertEquals("The 90 training images with a wrong label", tiles.title());
        assertEquals(Arrays.stream(scene.trained().split().labels().wrong()).boxed().toList(),
                List.copyOf(examples(tiles)));
        int example = scene.trained().split().labels().wrong()[7];
        int[] plain = pixels(painted(tiles, 1, OptionalInt.empty()));
        assertTrue(!Arrays.equals(plain, pixels(painted(tiles, 1, OptionalInt.of(example)))), "outlined");
        String tip = tiles.tip(1, example);
        assertTrue(tip.startsWith("training image " + (example + 1) + ": label "), tip);
        assertTrue(tip.contains("true digit " + scene.trained().split().labels().correct()[example]), tip);
    }

    @Test
    void pointsInThePlaneHaveABoundaryAndAllOfThemCanBePointedAt() throws RecipeException {
        Below plane = Belows.of(scene("unlearn", RegularizeView.Below.WRONG_LABELS, Theme.LIGHT));
        assertEquals("100 training points, 20 of them with a wrong label", plane.title());
        assertTrue(examples(plane).size() > 90, "but those under others");
        assertTrue(Arrays.stream(pixels(painted(plane, 0, OptionalInt.of(3)))).distinct().count() > 200);
    }

    @Test
    void whatAnUpdateIsFedDiffersWhereItIsAugmented() throws RecipeException {
        RegularizeScene scene = scene("fed", RegularizeView.Below.FED, Theme.DARK);
        Below fed = Belows.of(scene);
        assertTrue(fed.reading().contains("300 hidden units"), fed.reading());
        assertEquals(6, examples(fed).size());
        for (int network = 1; network < 4; network++) {
            assertTrue(!Arrays.equals(pixels(painted(fed, 0, OptionalInt.empty())),
                    pixels(painted(fed, network, OptionalInt.empty()))), "network " + network);
        }
        painted(Belows.of(scene("unlearn", RegularizeView.Below.FED, Theme.LIGHT)), 2, OptionalInt.empty());
    }

    @Test
    void weightsAreThereForEveryNetwork() throws RecipeException {
        Below weights = Belows.of(scene("wrong-labels", RegularizeView.Below.WEIGHTS, Theme.DARK));
        for (int network = 0; network < 4; network++) {
            assertTrue(Arrays.stream(pixels(painted(weights, network, OptionalInt.empty()))).distinct()
                    .count() > 20, "network " + network);
        }
        assertTrue(examples(weights).isEmpty());
    }
}

package gradientlab.paint.descent.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.Runs;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UpdateFormulaTest {

    private static final int WIDTH = 288;

    static List<String> rules() {
        return Optimizers.all().stream().map(rule -> rule.id()).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRulesLineStaysInsideAPanelAndEndsInWhatMovesThePoint(String rule) {
        Trajectories run = Runs.run("bowl", new Point(-7, 2), 12, rule + " 0.01");
        Anatomy anatomy = Anatomy.of(run, 0, 10).orElseThrow();
        assertEquals(run.runners().get(0).updateX(10), anatomy.value("u")[0], 1e-12, "u is the update");
        int margin = 20;
        BufferedImage image = new BufferedImage(
                WIDTH + 2 * margin, (int) UpdateFormula.HEIGHT + 2 * margin, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.translate(margin, margin);
        new UpdateFormula(anatomy, Theme.DARK, 1).paint(g, WIDTH);
        g.dispose();
        int inside = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean ink = image.getRGB(x, y) >>> 24 > 40;
                boolean within = x >= margin - 1 && x <= margin + WIDTH && y >= margin - 1
                        && y <= margin + UpdateFormula.HEIGHT;
                assertTrue(!ink || within, rule + " leaves its place at " + x + ", " + y);
                inside += ink ? 1 : 0;
            }
        }
        assertTrue(inside > 200, rule + " draws " + inside + " pixels");
    }
}

package gradientlab.paint.graph.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.Pixels;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormulaPictureTest {

    private static BufferedImage paint(FormulaRun run, int step, PictureLook look) {
        BufferedImage image = new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.MAGENTA);
        g.fillRect(0, 0, look.width(), look.height());
        new FormulaPicture(look).paint(g, run, step);
        g.dispose();
        return image;
    }

    @ParameterizedTest
    @MethodSource("gradientlab.paint.graph.formula.Graphs#ids")
    void everyPresetFillsItsPictureAtAnySizeInBothLanguages(String id) {
        FormulaRun run = Graphs.run(Graphs.preset(id));
        for (Language language : Language.values()) {
            for (int[] size : new int[][] {{640, 480}, {1280, 720}}) {
                PictureLook look = new PictureLook(size[0], size[1], Theme.LIGHT, Texts.of(language), true,
                        TypeSize.NORMAL);
                int[] pixels = Pixels.of(paint(run, run.at(), look));
                assertTrue(Arrays.stream(pixels).noneMatch(pixel -> pixel == Color.MAGENTA.getRGB()), id);
            }
        }
    }

    @Test
    void aPictureIsTheSameEachTimeAndAnotherAtEachStep() {
        FormulaRun run = Graphs.run(Graphs.preset("neuron"));
        PictureLook look = new PictureLook(960, 540, Theme.DARK, Texts.of(Language.EN), true);
        int[] before = Pixels.of(paint(run, 0, look));
        assertArrayEquals(before, Pixels.of(paint(run, 0, look)));
        for (int step = 1; step <= run.steps(); step++) {
            int[] picture = Pixels.of(paint(run, step, look));
            assertFalse(Arrays.equals(before, picture), "step " + step);
            before = picture;
        }
    }

    @Test
    void theCaptionHoldsFormulasValuesAndTheStep() {
        String words = FormulaCaption.words(Graphs.run(Graphs.preset("neuron")), 8, Texts.of(Language.EN));
        assertEquals("z = w1*x1 + w2*x2 + b; p = sigmoid(z); L = -(y*log(p) + (1-y)*log(1-p)).   w1 = 0.5, "
                + "x1 = 1, w2 = −0.25, x2 = 2, b = 0.1, y = 1.   Step 8 of 11.", words);
    }
}

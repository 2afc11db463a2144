package gradientlab.paint.convolution.dense;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.convolution.dense.DenseScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DensePictureTest {

    private static final DenseRecipe PLAIN = DenseRecipe.DEFAULT;

    private static int painted(DenseRecipe recipe, int width, int height, Theme theme, Language in) {
        PictureLook look = new PictureLook(width, height, theme, Texts.of(in), true);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new DensePicture(look).paint(g, new DenseRun(recipe));
        g.dispose();
        return Arrays.hashCode(image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static DenseWords words(DenseRecipe recipe) {
        return new DenseWords(
                new DenseScene(new DenseRun(recipe), new Sight(false, false), Theme.DARK,
                        Texts.of(Language.EN)));
    }

    @Test
    void theSamePictureComesEachTimeAndAnotherForEachShift() {
        int first = painted(PLAIN, 960, 540, Theme.DARK, Language.EN);
        assertThat(painted(PLAIN, 960, 540, Theme.DARK, Language.EN)).isEqualTo(first);
        assertThat(painted(PLAIN.withShift(2), 960, 540, Theme.DARK, Language.EN)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyLayerThatFitsCanBePaintedInAnySize(Theme theme) {
        for (int k : new int[] {1, 4, 7}) {
            for (int padding : new int[] {0, 6}) {
                DenseRecipe recipe = PLAIN.withKernelSize(k).withPadding(padding).withStride(k > 4 ? 4 : 1)
                        .withShift(4).withScramble(k == 4).withBiases(true).withChannels(3).withFilters(64);
                painted(recipe, 640, 480, theme, Language.KO);
                painted(recipe, 1280, 664, theme, Language.EN);
            }
        }
        painted(PLAIN.withSize(4), 320, 240, theme, Language.EN);
    }

    /** Two shifts differ in what comes back and in their verdicts, which are below the headings. */
    @Test
    void whileAClassGuessesNoLayerShowsWhatAShiftLeaves() {
        assertThat(foot(PLAIN.withShift(2), true)).isEqualTo(foot(PLAIN, true));
        assertThat(foot(PLAIN.withShift(2), false)).isNotEqualTo(foot(PLAIN, false));
        assertThat(foot(PLAIN, false)).isNotEqualTo(foot(PLAIN, true));
    }

    private static int foot(DenseRecipe recipe, boolean guessing) {
        BufferedImage image = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new DenseStage(new DenseScene(new DenseRun(recipe), new Sight(true, guessing), Theme.DARK,
                Texts.of(Language.EN)), 960, 540).paint(g);
        g.dispose();
        return Arrays.hashCode(image.getRGB(0, 440, 960, 100, null, 0, 960));
    }

    @Test
    void countsAreOfTheSizeInTheHeadlineAndDrawingsSayTheirOwn() {
        assertThat(words(PLAIN).title()).isEqualTo("28 × 28 to 26 × 26: 529,984 weights, or 9");
        assertThat(words(PLAIN).drawn())
                .isEqualTo("Drawn and tested: 8 × 8 to 6 × 6, one channel, one filter, random weights");
        assertThat(words(PLAIN).product(LayerKind.FULL)).isEqualTo("weights = 784 · 676");
        assertThat(words(PLAIN.withBiases(true).withChannels(3).withFilters(16)).product(LayerKind.SHARED))
                .isEqualTo("weights and biases = 16 · 3 · 3 · 3 + 16");
    }

    @Test
    void aProductThatIsWrittenOutIsTheCount() {
        for (LayerKind kind : LayerKind.values()) {
            for (boolean biases : new boolean[] {false, true}) {
                DenseRecipe recipe = PLAIN.withChannels(3).withFilters(16).withBiases(biases);
                String product = words(recipe).product(kind);
                long total = Arrays.stream(product.substring(product.indexOf("= ") + 2).split(" \\+ "))
                        .mapToLong(term -> Arrays.stream(term.split(" · "))
                                .mapToLong(factor -> Long.parseLong(factor.replace(",", "")))
                                .reduce(1, (a, b) -> a * b))
                        .sum();
                assertThat(total).as(product).isEqualTo(new DenseRun(recipe).weights(kind));
            }
        }
    }

    @Test
    void verdictsOfTheShiftHoldWhereTheyAreSaid() {
        DenseWords words = words(PLAIN);
        assertThat(words.verdict(LayerKind.SHARED)).startsWith("equivariant");
        assertThat(words.ratio(LayerKind.SHARED)).isEqualTo("0");
        assertThat(words.verdict(LayerKind.LOCAL)).startsWith("difference");
        assertThat(words.reason(LayerKind.SHARED)).isEmpty();
        assertThat(words(PLAIN.withStride(2)).reason(LayerKind.SHARED))
                .contains("no multiple of the stride 2");
        assertThat(words(PLAIN.withPadding(1).withShift(2)).reason(LayerKind.SHARED))
                .contains("border cells differ");
        assertThat(words(PLAIN.withShift(0)).verdict(LayerKind.SHARED)).startsWith("difference");
        assertThat(words(PLAIN.withKernelSize(7).withShift(4)).verdict(LayerKind.SHARED))
                .startsWith("no window");
    }

    @Test
    void whatScramblingLeavesIsSaidWhileThePixelsAreScrambled() {
        assertThat(words(PLAIN).scrambled()).hasSize(1);
        DenseRun run = new DenseRun(PLAIN.withScramble(true));
        assertThat(words(PLAIN.withScramble(true)).scrambled().get(1))
                .contains("explains " + Math.round(100 * run.explained()) + " %").contains("1,797");
        assertThat(run.reordered()).isLessThan(1e-12);
        assertThat(run.test(LayerKind.FULL).output())
                .usingComparatorWithPrecision(1e-12)
                .containsExactly(new DenseRun(PLAIN).test(LayerKind.FULL).output());
    }
}

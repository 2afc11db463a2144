package gradientlab.paint.convolution.images;

import static org.assertj.core.api.Assertions.assertThat;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.Rim;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.ImagesRecipe.Channels;
import gradientlab.experiment.convolution.ImagesRecipe.Show;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.file.PictureFile;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.experiment.convolution.images.KernelShelf;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.convolution.images.ImagesScene.Sight;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.stage.TagLine.Said;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImagesPictureTest {

    private static final Planes LIGHTHOUSE = PictureFile.lighthouse().planes();
    private static final ImagesRecipe SOBEL = ImagesRecipe.DEFAULT;

    private static ImagesRun run(ImagesRecipe recipe) {
        return ImagesRun.of(recipe, LIGHTHOUSE, () -> false);
    }

    private static int painted(ImagesRun run, int width, int height, Theme theme, Language language) {
        PictureLook look = new PictureLook(width, height, theme, Texts.of(language), true);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        new ImagesPicture(run, look).paint(g, run);
        g.dispose();
        return Arrays.hashCode(image.getRGB(0, 0, width, height, null, 0, width));
    }

    private static ImagesScene scene(ImagesRecipe recipe, boolean guessing) {
        return scene(recipe, new Sight(Optional.empty(), false, guessing, false));
    }

    private static ImagesScene scene(ImagesRecipe recipe, Sight sight) {
        ImagesRun run = run(recipe);
        return new ImagesScene(run, new ImagesPixels(), KernelShelf.of(run.x(), recipe.rim()), sight,
                Theme.DARK, Texts.of(Language.EN));
    }

    private static List<String> said(ImagesRecipe recipe) {
        return new ImagesWords(scene(recipe, false)).verdicts().stream().map(Said::sentence).toList();
    }

    private static ImagesRecipe with(KernelName name, int k) {
        return SOBEL.withKernel(name.of(k));
    }

    @Test
    void theSamePictureComesEachTimeAndAnotherAfterEachApplication() {
        int first = painted(run(SOBEL), 960, 540, Theme.DARK, Language.EN);
        assertThat(painted(run(SOBEL), 960, 540, Theme.DARK, Language.EN)).isEqualTo(first);
        assertThat(painted(run(SOBEL.withTimes(2)), 960, 540, Theme.DARK, Language.EN)).isNotEqualTo(first);
        assertThat(painted(run(SOBEL.withTimes(0)), 960, 540, Theme.DARK, Language.EN)).isNotEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anyChannelsAnyShowAndAnyKernelCanBePaintedInAnySize(Theme theme) {
        for (Channels channels : Channels.values()) {
            for (Show show : Show.values()) {
                ImagesRun run = run(SOBEL.withChannels(channels).withShow(show));
                painted(run, 640, 480, theme, Language.KO);
            }
        }
        for (int k : new int[] {1, 5, 11}) {
            painted(run(with(KernelName.GAUSS, k).withRim(Rim.CROP).withStride(4).withTimes(20)), 1280, 664,
                    theme, Language.EN);
        }
        painted(run(SOBEL), 320, 240, theme, Language.EN);
    }

    @Test
    void sentencesAreSaidWhereTheyHold() {
        assertThat(said(SOBEL)).containsExactly("A flat area becomes exactly 0.",
                "Column (1 2 1) times row (1 0 −1): two passes, 6 multiplications a pixel instead of 9.",
                "Mirrored: no false edge around the image.");
        assertThat(said(with(KernelName.LAPLACIAN, 3).withRim(Rim.ZERO))).containsExactly(
                "A flat area becomes exactly 0.", "not separable: 9 multiplications a pixel.",
                "Zeros outside: a false edge around the image.");
        assertThat(said(with(KernelName.BOX, 5).withRim(Rim.CROP))).containsExactly(
                "A flat area keeps its brightness.",
                "two passes, 10 multiplications a pixel instead of 25.",
                "Cropped: the result is 4 pixels smaller.");
        assertThat(said(SOBEL.withKernel(SOBEL.kernel().with(0, 3))).get(0))
                .isEqualTo("A flat area becomes 2 times as bright.");
    }

    @Test
    void aClassThatGuessesIsOfferedFourKernelsOfWhichOneItWas() {
        ImagesWords words = new ImagesWords(scene(with(KernelName.EMBOSS, 3), true));
        assertThat(words.title()).isEqualTo("Predict first.");
        assertThat(words.sub()).isEmpty();
        assertThat(words.offered()).hasSize(4).contains("Emboss").doesNotHaveDuplicates();
        Sight chosen = new Sight(Optional.empty(), true, true, true);
        assertThat(new ImagesWords(scene(with(KernelName.EMBOSS, 3), chosen)).offered())
                .as("where they stand before the picture").isEmpty();
        ImagesRecipe own = SOBEL.withKernel(SOBEL.kernel().with(0, 3));
        assertThat(new ImagesWords(scene(own, true)).offered()).as("a kernel without a name").isEmpty();
    }

    @Test
    void coloursAreThoseOfTheScale() {
        SignedColours colours = new SignedColours(Theme.DARK);
        Tone signed = Tone.of(run(SOBEL));
        assertThat(signed).isEqualTo(new Tone(Tone.Kind.SIGNED, 255));
        assertThat(signed.rgb(-255, colours)).isEqualTo(colours.rgb(-1));
        assertThat(Tone.of(run(with(KernelName.BOX, 3))).kind()).isEqualTo(Tone.Kind.GREY);
        assertThat(Tone.of(run(SOBEL.withShow(Show.ABS))).kind()).isEqualTo(Tone.Kind.ABSOLUTE);
        assertThat(Tone.of(run(SOBEL.withChannels(Channels.EACH))).kind()).isEqualTo(Tone.Kind.MIDDLE);
        ImagesRun twice = run(SOBEL.withTimes(2));
        assertThat(Tone.of(twice).limit()).isEqualTo(twice.result().largest());
    }

    @Test
    void aPointerOnTheResultAndOneOnThePictureFindTheSameWindow() {
        ImagesStage stage = new ImagesStage(scene(SOBEL, false), 1280, 748);
        ImagesSpot on = stage.at(stage.picture().getX() + stage.picture().getWidth() * 262.5 / 384,
                stage.picture().getY() + stage.picture().getHeight() * 74.5 / 384).orElseThrow();
        ImagesSpot there = stage.at(stage.result().getX() + stage.result().getWidth() * 262.5 / 384,
                stage.result().getY() + stage.result().getHeight() * 74.5 / 384).orElseThrow();
        assertThat(on).isEqualTo(there);
        assertThat(((ImagesSpot.Pixel) on).window().sum(0)).isEqualTo(-512);
    }
}

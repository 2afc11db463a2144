package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.ImagesRecipe.Show;
import gradientlab.experiment.convolution.images.ImagesRun;
import gradientlab.paint.convolution.cell.SignedColours;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * Which colours the numbers of a picture have. Kernels whose weights sum to 0 show a sign in signed colours
 * with ±255 Σk⁺ / 4 at their ends, or, where three planes are red, green and blue, around a middle grey; all
 * other pictures are grey, with what lies under 0 black and over their end white.
 *
 * @param kind how
 * @param limit the value of the strongest colour, over 0
 */
record Tone(Kind kind, double limit) {

    /** How numbers become colours. */
    enum Kind {
        /** −limit to limit in signed colours. */
        SIGNED,
        /** −limit to limit from black to white. */
        MIDDLE,
        /** 0 to limit from black to white. */
        GREY,
        /** The same of |value|. */
        ABSOLUTE
    }

    private static final double WHITE = 255;
    /** A sum of weights up to this is rounding. */
    static final double ZERO = 1e-9;

    /** Of a picture as it is read, each plane or their sum. */
    static Tone of(ImagesRecipe recipe, Planes picture) {
        return new Tone(Kind.GREY, white(recipe, picture));
    }

    private static double white(ImagesRecipe recipe, Planes picture) {
        return recipe.channels() == ImagesRecipe.Channels.SUMMED ? WHITE * picture.channels() : WHITE;
    }

    /** Of what a run comes to, which is the picture itself where the kernel was not applied. */
    static Tone of(ImagesRun run) {
        ImagesRecipe recipe = run.recipe();
        return run.applied() == 0 ? of(recipe, run.picture())
                : of(recipe, run.picture(), run.kernel().sum(), run.kernel().positive(),
                        run.applied() > 1 ? run.result().largest() : 0);
    }

    /**
     * Of a result.
     *
     * @param sum Σk
     * @param positive Σk⁺
     * @param largest |value| where the kernel was applied more than once, which then ends the scale; else 0
     */
    static Tone of(ImagesRecipe recipe, Planes picture, double sum, double positive, double largest) {
        double white = white(recipe, picture);
        boolean zero = Math.abs(sum) <= ZERO;
        double limit = !zero ? white : largest > 0 ? largest : positive > 0 ? white * positive / 4 : white;
        if (recipe.show() == Show.ABS) {
            return new Tone(Kind.ABSOLUTE, limit);
        }
        if (recipe.show() == Show.CLIPPED || !zero) {
            return new Tone(Kind.GREY, white);
        }
        boolean coloured = recipe.channels() == ImagesRecipe.Channels.EACH && picture.channels() > 1;
        return new Tone(coloured ? Kind.MIDDLE : Kind.SIGNED, limit);
    }

    /** Where the scale begins. */
    double from() {
        return kind == Kind.SIGNED || kind == Kind.MIDDLE ? -limit : 0;
    }

    /** The colour of a value of a single plane. */
    int rgb(double value, SignedColours colours) {
        if (kind == Kind.SIGNED) {
            return colours.rgb(value / limit);
        }
        int grey = grey(value);
        return 0xFF000000 | grey << 16 | grey << 8 | grey;
    }

    private int grey(double value) {
        double share = switch (kind) {
            case SIGNED, MIDDLE -> 0.5 + value / (2 * limit);
            case GREY -> value / limit;
            case ABSOLUTE -> Math.abs(value) / limit;
        };
        return (int) (255 * Math.max(0, Math.min(1, share)) + 0.5);
    }

    /**
     * The planes in colours, at any size: between pixels by what lies around, or enlarged as squares.
     *
     * @param width pixels
     * @param height pixels
     */
    BufferedImage image(Planes planes, int width, int height, SignedColours colours) {
        Planes small = Shrunk.to(planes, kind != Kind.GREY, Math.min(width, height));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        Samples rows = Samples.of(small.height(), height);
        Samples columns = Samples.of(small.width(), width);
        boolean coloured = small.channels() == 3;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double first = Samples.at(small, 0, rows, y, columns, x);
                pixels[y * width + x] = coloured
                        ? grey(first) << 16 | grey(Samples.at(small, 1, rows, y, columns, x)) << 8
                                | grey(Samples.at(small, 2, rows, y, columns, x))
                        : rgb(first, colours);
            }
        }
        return image;
    }
}

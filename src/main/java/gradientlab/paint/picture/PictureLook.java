package gradientlab.paint.picture;

import gradientlab.text.Texts;

/**
 * How a picture that travels alone is to look.
 *
 * @param width pixels (or points, for PDF)
 * @param height pixels, caption included
 * @param texts the language of caption and axes
 * @param caption whether the strip below is there, with what was run and the legend
 */
public record PictureLook(int width, int height, Theme theme, Texts texts, boolean caption, TypeSize type) {

    /** With type of the usual size. */
    public PictureLook(int width, int height, Theme theme, Texts texts, boolean caption) {
        this(width, height, theme, texts, caption, TypeSize.NORMAL);
    }

    /** Multiplies strokes, markers and type. */
    public double scale() {
        return PictureScale.of(width, height) * type.factor();
    }
}

package gradientlab.export.convolution.code;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.core.convolution.picture.Rim;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.ImagesRecipe.Channels;
import gradientlab.experiment.json.RecipeException;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.format.ExportException;

/** A kernel on a picture, whose pixels stand in the program. */
final class ImagesProgram {

    private ImagesProgram() {}

    static Script script(ImagesRecipe images, Template template) throws ExportException {
        Planes picture = planes(images);
        int side = Math.min(picture.height(), picture.width());
        int margin = images.dilation() * (images.kernel().height() - 1) / 2;
        double[] values = picture.values();
        return template.flag(images.rim().id(), true).flag("flip", images.flip())
                .flag("summed", images.channels() == Channels.SUMMED)
                // Smaller results, with a stride, may be narrower than what is reflected.
                .flag("far", images.rim() == Rim.MIRROR
                        && (margin >= side || images.stride() > 1 && images.times() > 1))
                .value("kernel", TensorCode.of(images.kernel())).value("stride", images.stride())
                .value("dilation", images.dilation()).value("times", images.times())
                .value("row", images.row()).value("column", images.column())
                .value("data", Packed.of(values.length, i -> (int) values[i]))
                .value("shape", TensorCode.sizes(picture.channels(), picture.height(), picture.width()))
                .script("convolution/images");
    }

    /** Grey where the recipe wants it so. */
    private static Planes planes(ImagesRecipe images) throws ExportException {
        try {
            Planes picture = images.picture().planes();
            return images.channels() == Channels.GREY ? picture.grey() : picture;
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }
}

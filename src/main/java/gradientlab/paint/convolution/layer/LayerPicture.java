package gradientlab.paint.convolution.layer;

import gradientlab.core.convolution.ConvolutionShape;
import gradientlab.experiment.convolution.LayerRecipe;
import gradientlab.experiment.convolution.layer.LayerRun;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.convolution.layer.scene.LayerInk;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.convolution.layer.scene.LayerScene.Back;
import gradientlab.paint.convolution.layer.scene.LayerSight;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** A layer, forward or back, as one picture that travels alone, with a caption. */
public final class LayerPicture {

    private static final double CAPTION = 40;
    private static final double PAD = 16;

    private final LayerRun run;
    private final Optional<Back> back;
    private final SignedColours colours;
    private final PictureLook look;

    /**
     * Of what has been computed.
     *
     * @param backward whether the backward pass is shown
     */
    public LayerPicture(LayerRun run, boolean backward, PictureLook look) {
        this.run = run;
        this.look = look;
        back = backward ? Optional.of(Back.of(run)) : Optional.empty();
        colours = new SignedColours(look.theme());
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step how many cells are done
     */
    public void paint(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        g.scale(look.scale(), look.scale());
        Brush.quality(g);
        double width = look.width() / look.scale();
        double height = look.height() / look.scale() - (look.caption() ? CAPTION : 0);
        LayerScene scene = new LayerScene(run, back, LayerSight.of(run.recipe().view(), step), false,
                colours, look.theme(), look.texts());
        g.setColor(look.theme().bg());
        g.fill(new Rectangle2D.Double(0, 0, width, height + 1));
        LayerBoards.still(scene, width, height).paint(g);
        if (look.caption()) {
            g.setColor(look.theme().casing());
            g.fill(new Rectangle2D.Double(0, height, width, CAPTION + 1));
            Lettering.fitted(caption(scene), Fonts.text(12), width - 2 * PAD)
                    .draw(g, look.theme().text(), PAD, height + 25);
        }
        g.dispose();
    }

    private String caption(LayerScene scene) {
        LayerRecipe recipe = run.recipe();
        ConvolutionShape shape = run.shape();
        return scene.say(recipe.flip() ? "caption.conv" : "caption.corr") + ": " + scene.say("caption",
                sizes(shape.channels(), shape.vertical().size(), shape.horizontal().size()),
                sizes(shape.filters(), shape.kernelHeight(), shape.kernelWidth()),
                both(shape.vertical().stride(), shape.horizontal().stride()),
                both(shape.vertical().padding(), shape.horizontal().padding()),
                both(shape.vertical().dilation(), shape.horizontal().dilation()),
                sizes(shape.filters(), shape.outputHeight(), shape.outputWidth()), scene.done(),
                scene.steps());
    }

    private static String sizes(int count, int rows, int columns) {
        return (count > 1 ? count + " × " : "") + LayerInk.size(rows, columns);
    }

    private static String both(int vertical, int horizontal) {
        return vertical == horizontal ? String.valueOf(vertical) : vertical + ", " + horizontal;
    }
}

package gradientlab.paint.time.cliff;

import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.NetworkGradient;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.time.training.chart.CellWords;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.stream.IntStream;

/** A network's gradient before and after clipping as one picture that travels alone. */
public final class NetworkClipPicture {

    private static final double ANSWER = 0.42;

    private final TimeRecipe recipe;
    private final NetworkScene scene;
    private final PictureLook look;

    /** Of a gradient that has been computed. */
    public NetworkClipPicture(TimeRecipe recipe, NetworkGradient gradient, PictureLook look) {
        this.recipe = recipe;
        this.look = look;
        scene = new NetworkScene(gradient, name(recipe, look), recipe.cliff().clips(), look.theme(),
                look.texts());
    }

    private static String name(TimeRecipe recipe, PictureLook look) {
        return new CellWords(recipe, look.texts()).name(recipe.unrolled().network());
    }

    /** Paints it into (0, 0, width, height) of the look. */
    public void paint(Graphics2D target) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        double scale = look.scale();
        double bottom = look.height() - (look.caption() ? caption(g) : 0);
        g.scale(scale, scale);
        double width = look.width() / scale;
        double height = bottom / scale;
        double answer = Math.round(ANSWER * width);
        Graphics2D left = (Graphics2D) g.create();
        left.clipRect(0, 0, (int) (width - answer), (int) Math.ceil(height));
        new TensorBars(scene).paint(left, width - answer, height);
        left.dispose();
        Graphics2D right = (Graphics2D) g.create();
        right.translate(width - answer, 0);
        right.clipRect(0, 0, (int) Math.ceil(answer), (int) Math.ceil(height));
        new NetworkAnswer(scene).paint(right, answer, height);
        right.dispose();
        g.setColor(look.theme().line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(width - answer, 0, width - answer, height));
        g.dispose();
    }

    private double caption(Graphics2D target) {
        CliffWords words = new CliffWords(look.texts());
        List<CaptionStrip.Legend> legends = IntStream.range(0, scene.clips().size())
                .mapToObj(
                        i -> new CaptionStrip.Legend(CliffScene.slot(i), words.runner(scene.clips().get(i))))
                .toList();
        CaptionStrip strip = new CaptionStrip(
                legends, false, look.theme(), look.width(), look.height(), look.scale());
        Graphics2D g = (Graphics2D) target.create();
        g.translate(0, look.height() - strip.height());
        strip.paint(g, look.texts().get("time.clip.network.caption", scene.name(), scene.gradient().step(),
                recipe.length(), recipe.seed()));
        g.dispose();
        return strip.height();
    }
}

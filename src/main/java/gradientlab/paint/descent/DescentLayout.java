package gradientlab.paint.descent;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.fit.FitImage;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.CaptionStrip.Legend;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.paint.stage.LogWords;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a picture's stage and caption lie, and how large its type is.
 *
 * @param scale multiplies strokes, markers and type
 * @param stageWidth pixels, from the left
 * @param fitWidth of the examples at its right, where the surface is made from some and there is room; else 0
 * @param stageHeight pixels, from the top
 * @param view the part of the plane that must be seen: the recipe's view, or the surface's
 * @param caption the words of the strip below
 * @param strip the strip, or null for none
 */
public record DescentLayout(
        double scale, int stageWidth, int fitWidth, int stageHeight, View view, DescentCaption caption,
        CaptionStrip strip) {

    /** How wide the examples are: a share of the picture, in pixels at scale 1 at least and at most. */
    private static final double FIT_SHARE = 0.28;
    private static final double FIT_LEAST = 210;
    private static final double FIT_MOST = 330;

    /** What must be left for the stage beside them, pixels at scale 1. */
    private static final double STAGE_LEAST = 380;

    public static DescentLayout of(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean captioned) {
        return of(trajectories, new PictureLook(width, height, theme, texts, captioned));
    }

    /** The same in any size of type. */
    public static DescentLayout of(Trajectories trajectories, PictureLook look) {
        int width = look.width();
        int height = look.height();
        DescentRecipe recipe = trajectories.recipe();
        DescentCaption caption = new DescentCaption(recipe, look.texts());
        double scale = look.scale();
        CaptionStrip strip = look.caption()
                ? new CaptionStrip(legends(trajectories, caption, look.texts()), false, look.theme(), width,
                        height, scale)
                : null;
        int stageHeight = strip != null ? Math.max(1, height - strip.height()) : height;
        int fitWidth = FitImage.shows(trajectories) ? fitWidth(width, scale) : 0;
        View view = recipe.view().orElse(trajectories.surface().view());
        return new DescentLayout(scale, width - fitWidth, fitWidth, stageHeight, view, caption, strip);
    }

    /** Of the stage, with the view in its middle. */
    public Viewport viewport() {
        return Viewport.fit(view, stageWidth, stageHeight);
    }

    private static int fitWidth(int width, double scale) {
        double wide = Math.max(FIT_LEAST * scale, Math.min(FIT_MOST * scale, FIT_SHARE * width));
        return width - wide < STAGE_LEAST * scale ? 0 : (int) wide;
    }

    private static List<Legend> legends(Trajectories run, DescentCaption caption, Texts texts) {
        DescentRecipe recipe = run.recipe();
        LogWords words = new LogWords(texts);
        List<Legend> legends = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec runner = recipe.runners().get(i);
            if (runner.shown()) {
                Slot slot = Slot.of(runner.slot());
                legends.add(new Legend(slot, caption.legend(i)));
                for (LoggedPath path : run.logged()) {
                    if (path.runner() == i) {
                        legends.add(new Legend(slot, words.whole(path.file(), path.parting()), true));
                    }
                }
            }
        }
        return legends;
    }
}

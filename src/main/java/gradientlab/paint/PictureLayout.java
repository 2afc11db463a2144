package gradientlab.paint;

import gradientlab.core.surface.View;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.Trajectories;
import gradientlab.paint.CaptionStrip.Legend;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a picture's stage and caption lie, and how large its type is.
 *
 * @param scale multiplies strokes, markers and type
 * @param stageHeight pixels, from the top
 * @param view the part of the plane that must be seen: the recipe's view, or the surface's
 * @param viewport of the stage, with that view in its middle
 * @param caption the words of the strip below
 * @param strip the strip, or null for none
 */
record PictureLayout(
        double scale, int stageHeight, View view, Viewport viewport, Caption caption, CaptionStrip strip) {

    static PictureLayout of(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean captioned) {
        DescentRecipe recipe = trajectories.recipe();
        Caption caption = new Caption(recipe, texts);
        double scale = scale(width, height);
        CaptionStrip strip =
                captioned ? new CaptionStrip(legends(recipe, caption), false, theme, width, height, scale)
                        : null;
        int stageHeight = captioned ? Math.max(1, height - strip.height()) : height;
        View view = recipe.view().orElse(trajectories.surface().view());
        return new PictureLayout(
                scale, stageHeight, view, Viewport.fit(view, width, stageHeight), caption, strip);
    }

    private static List<Legend> legends(DescentRecipe recipe, Caption caption) {
        List<Legend> legends = new ArrayList<>();
        for (int i = 0; i < recipe.runners().size(); i++) {
            RunnerSpec runner = recipe.runners().get(i);
            if (runner.shown()) {
                legends.add(new Legend(Slot.of(runner.slot()), caption.legend(i)));
            }
        }
        return legends;
    }

    /**
     * Type is a fixed share of the picture from 960 x 540 on, so that it reads alike on a slide at any size:
     * 12 pixels at 960 x 540. Below, it stays 12 pixels until the picture is too small for it.
     */
    static double scale(int width, int height) {
        double share = Math.min(width / 960.0, height / 540.0);
        double room = Math.min(width / 480.0, height / 320.0);
        return share >= 1 ? share : Math.max(0.5, Math.min(1, room));
    }
}

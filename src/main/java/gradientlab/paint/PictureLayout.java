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
 * @param stageWidth pixels, from the left
 * @param fitWidth of the examples at its right, where the surface is made from some and there is room; else 0
 * @param stageHeight pixels, from the top
 * @param view the part of the plane that must be seen: the recipe's view, or the surface's
 * @param viewport of the stage, with that view in its middle
 * @param caption the words of the strip below
 * @param strip the strip, or null for none
 */
record PictureLayout(
        double scale, int stageWidth, int fitWidth, int stageHeight, View view, Viewport viewport,
        Caption caption, CaptionStrip strip) {

    /** How wide the examples are: a share of the picture, in pixels at scale 1 at least and at most. */
    private static final double FIT_SHARE = 0.28;
    private static final double FIT_LEAST = 210;
    private static final double FIT_MOST = 330;

    /** What must be left for the stage beside them, pixels at scale 1. */
    private static final double STAGE_LEAST = 380;

    static PictureLayout of(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean captioned) {
        DescentRecipe recipe = trajectories.recipe();
        Caption caption = new Caption(recipe, texts);
        double scale = scale(width, height);
        CaptionStrip strip =
                captioned ? new CaptionStrip(legends(recipe, caption), false, theme, width, height, scale)
                        : null;
        int stageHeight = captioned ? Math.max(1, height - strip.height()) : height;
        int fitWidth = FitImage.shows(trajectories) ? fitWidth(width, scale) : 0;
        View view = recipe.view().orElse(trajectories.surface().view());
        return new PictureLayout(
                scale, width - fitWidth, fitWidth, stageHeight, view,
                Viewport.fit(view, width - fitWidth, stageHeight), caption, strip);
    }

    private static int fitWidth(int width, double scale) {
        double wide = Math.max(FIT_LEAST * scale, Math.min(FIT_MOST * scale, FIT_SHARE * width));
        return width - wide < STAGE_LEAST * scale ? 0 : (int) wide;
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

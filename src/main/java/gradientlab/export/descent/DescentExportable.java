package gradientlab.export.descent;

import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.descent.DescentFrames;
import gradientlab.paint.descent.DescentPicture;
import gradientlab.paint.picture.PictureLook;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** A race as it is exported, with the part of the plane that its recipe shows. */
public record DescentExportable(Trajectories run) implements Exportable {

    /** The most pixels of a picture that is painted in layers: 3840 x 2160. */
    private static final long LAYERED = 3840L * 2160;

    /** A name for files of an experiment, without an ending: that of its preset, or of its surface. */
    public static String name(DescentRecipe recipe) {
        return Exportable.name(recipe, recipe.surface().id().replace('_', '-'));
    }

    /** The recipe that opens as the race, or as a step of it taken apart; a map is kept, but not shown. */
    static Optional<Recipe> opening(DescentRecipe recipe, Optional<Apart> apart) {
        return Optional.of(recipe.seenAsSweep(false).withApart(apart));
    }

    @Override
    public String name() {
        return name(run.recipe());
    }

    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return opening(run.recipe(), Optional.empty());
    }

    @Override
    public int steps() {
        return run.recipe().steps();
    }

    @Override
    public boolean turns() {
        return run.recipe().relief().isPresent();
    }

    @Override
    public Frames frames(PictureLook look) {
        DescentFrames frames = new DescentFrames(run, look);
        return new Frames() {
            @Override
            public BufferedImage frame(int step) {
                return frames.frame(step);
            }

            @Override
            public BufferedImage frame(int step, double around) {
                return frames.frame(step, around);
            }

            @Override
            public Rectangle changed() {
                return frames.changed();
            }
        };
    }

    @Override
    public Still still(ExportOptions options, Progress progress) {
        DescentPicture picture = picture(options);
        return g -> picture.paint(g, options.stillStep(steps()), 2);
    }

    /** The pixels of the screen; shapes where a picture is too large to keep a layer for each runner. */
    @Override
    public int[] pixels(ExportOptions options, Progress progress) {
        int width = options.width();
        int height = options.height();
        int step = options.stillStep(steps());
        if ((long) width * height > LAYERED) {
            DescentPicture picture = picture(options);
            Still shapes = g -> picture.paint(g, step);
            return shapes.pixels(width, height);
        }
        return Still.pixels(frames(options.look()).frame(step));
    }

    private DescentPicture picture(ExportOptions options) {
        return new DescentPicture(run, options.look());
    }

    @Override
    public Numbers numbers(Format format) {
        return new DescentNumbers(() -> run);
    }
}

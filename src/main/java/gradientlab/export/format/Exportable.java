package gradientlab.export.format;

import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.paint.picture.PictureLook;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What can be written of one experiment as it is seen, whatever happens to it later. {@link Exports} writes
 * it. May be used on another thread than the one that made it.
 */
public interface Exportable {

    /** A name for its file, without the ending. */
    String name();

    /** What a picture of it carries, so that opening it shows the same; empty if no recipe makes it. */
    Optional<Recipe> recipe(ExportOptions options);

    /** The length of its run. */
    int steps();

    /** The step that a single picture shows where the options name none. */
    default int step() {
        return ExportOptions.LAST_STEP;
    }

    /** Whether a camera may walk around it. */
    default boolean turns() {
        return false;
    }

    /** Whether a film of it shows more than one picture. */
    default boolean moves() {
        return true;
    }

    /** The same as a film over updates of parameters instead of its steps, if it has such. */
    default Optional<Exportable> overUpdates() {
        return Optional.empty();
    }

    /** What it can be written as. */
    default Set<Format> formats() {
        return EnumSet.allOf(Format.class);
    }

    /** The share of an export's work, from 0 to 1, that is done before its first picture is painted. */
    default double preparation() {
        return 0;
    }

    /** Its pictures for a preview, of the very size and look they are asked for in. */
    Frames frames(PictureLook look);

    /**
     * A single picture in shapes.
     *
     * @param progress of the preparation; asked whether to stop
     */
    Still still(ExportOptions options, Progress progress) throws ExportException;

    /** The same as the screen's pixels, 0x..RRGGBB each, row by row. */
    default int[] pixels(ExportOptions options, Progress progress) throws ExportException {
        return still(options, progress).pixels(options.width(), options.height());
    }

    /** The frames of a film. */
    default Film.Frames reel(ExportOptions options, Progress progress) throws ExportException {
        if (!moves()) {
            int[] pixels = pixels(options, progress);
            return index -> pixels;
        }
        Frames frames = frames(options.look());
        return index -> Still.pixels(
                frames.frame(options.stepOfFrame(index, steps()), options.aroundAtFrame(index)));
    }

    /** Its numbers in a format that is no picture. */
    Numbers numbers(Format format);

    /** A name for files of an experiment, without an ending: that of its preset if it is one, or another. */
    static String name(Recipe recipe, String otherwise) {
        return Presets.of(Recipes.kindOf(recipe)).stream()
                .filter(preset -> recipe.notes().equals(preset.recipe().notes())
                        && !recipe.notes().equals(Notes.NONE))
                .map(preset -> preset.id())
                .findFirst()
                .orElse(otherwise);
    }

    /** Pictures painted one over the other. */
    interface Frames {

        /** The picture of a step, TYPE_INT_ARGB_PRE; always the same image. */
        BufferedImage frame(int step);

        /** The same, seen by a camera that has walked around so many degrees, if there is one. */
        default BufferedImage frame(int step, double around) {
            return frame(step);
        }

        /** What the last picture changed. */
        Rectangle changed();

        /** One picture at all steps. */
        static Frames resting(int width, int height, Still still) {
            BufferedImage image = still.painted(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
            return new Frames() {
                @Override
                public BufferedImage frame(int step) {
                    return image;
                }

                @Override
                public Rectangle changed() {
                    return new Rectangle(width, height);
                }
            };
        }
    }
}

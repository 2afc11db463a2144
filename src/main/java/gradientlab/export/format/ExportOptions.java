package gradientlab.export.format;

import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import gradientlab.text.Texts;
import java.util.function.Consumer;

/**
 * How a picture is to look.
 *
 * @param width pixels, {@link #MIN_WIDTH} to {@link #MAX_WIDTH}
 * @param height pixels, {@link #MIN_HEIGHT} to {@link #MAX_HEIGHT}
 * @param frames how many pictures a GIF spreads the run over, 1 to {@link #MAX_FRAMES}; the first is
 *     step 0, the last the last step shown
 * @param framesPerSecond of a GIF, 1 to {@link #MAX_FRAMES_PER_SECOND}
 * @param theme dark or light
 * @param texts the language of caption and axes
 * @param caption whether surface, runners, seed and step stand under the stage
 * @param embedRecipe whether PNG, GIF and PDF carry the recipe, so that they can be opened again
 * @param step which step a PNG or PDF shows; {@link #LAST_STEP} or anything beyond the run for its end
 * @param last the last step that any picture shows, where a class predicts what comes after it;
 *     {@link #LAST_STEP} for all
 * @param turn whether the camera of a relief walks once around it while a GIF plays
 * @param once whether a GIF plays once; otherwise it begins again, after resting on its last picture
 * @param type how large type and lines are
 */
public record ExportOptions(
        int width,
        int height,
        int frames,
        int framesPerSecond,
        Theme theme,
        Texts texts,
        boolean caption,
        boolean embedRecipe,
        int step,
        int last,
        boolean turn,
        boolean once,
        TypeSize type) {

    public static final int MIN_WIDTH = 160;
    public static final int MIN_HEIGHT = 120;
    public static final int MAX_WIDTH = 7680;
    public static final int MAX_HEIGHT = 4320;
    public static final int MAX_FRAMES = 3000;
    public static final int MAX_FRAMES_PER_SECOND = 50;
    public static final int LAST_STEP = Integer.MAX_VALUE;

    private static final int REST = 200;

    /** 800 x 600, 120 frames at 20 a second, dark, with caption and recipe, the last step. */
    public static ExportOptions defaults(Texts texts) {
        return new Draft(texts).done();
    }

    public ExportOptions withSize(int newWidth, int newHeight) {
        return change(draft -> {
            draft.width = newWidth;
            draft.height = newHeight;
        });
    }

    public ExportOptions withFrames(int count) {
        return change(draft -> draft.frames = count);
    }

    public ExportOptions withFramesPerSecond(int rate) {
        return change(draft -> draft.framesPerSecond = rate);
    }

    public ExportOptions withTheme(Theme other) {
        return change(draft -> draft.theme = other);
    }

    public ExportOptions withCaption(boolean on) {
        return change(draft -> draft.caption = on);
    }

    public ExportOptions withEmbedRecipe(boolean on) {
        return change(draft -> draft.embedRecipe = on);
    }

    public ExportOptions withStep(int shown) {
        return change(draft -> draft.step = shown);
    }

    public ExportOptions withLast(int step) {
        return change(draft -> draft.last = step);
    }

    public ExportOptions withTurn(boolean on) {
        return change(draft -> draft.turn = on);
    }

    public ExportOptions withOnce(boolean on) {
        return change(draft -> draft.once = on);
    }

    public ExportOptions withType(TypeSize size) {
        return change(draft -> draft.type = size);
    }

    /** What painters need to know. */
    public PictureLook look() {
        return new PictureLook(width, height, theme, texts, caption, type);
    }

    /** How long a GIF that begins again rests on its last picture, hundredths of a second. */
    public int rest() {
        // A camera that walks around goes on without a stop, and a single picture has nothing to wait for.
        return once || turn || frames == 1 ? 0 : REST;
    }

    /** How far a turning camera has walked in frame {@code frame} of {@link #frames}, in degrees. */
    public double aroundAtFrame(int frame) {
        // The last frame is one short of the first, so that the film goes on turning when it starts again.
        return turn ? 360.0 * frame / frames : 0;
    }

    /** Which step of a run of {@code steps} a single picture shows. */
    public int stillStep(int steps) {
        return Math.min(step, end(steps));
    }

    /** Which step frame {@code frame} of {@link #frames} shows in a run of {@code steps}. */
    public int stepOfFrame(int frame, int steps) {
        int end = end(steps);
        return frames == 1 ? end : (int) Math.round((double) frame * end / (frames - 1));
    }

    /** The last step of a run of {@code steps} that is shown. */
    public int end(int steps) {
        return Math.min(last, steps);
    }

    /**
     * Whether a file of this format can be made so.
     *
     * @throws ExportException naming the option and what is allowed
     */
    public void check(Format format) throws ExportException {
        if (!format.picture()) {
            return;
        }
        if (width < MIN_WIDTH || width > MAX_WIDTH || height < MIN_HEIGHT || height > MAX_HEIGHT) {
            throw new ExportException(
                    "export.size", MIN_WIDTH + "x" + MIN_HEIGHT, MAX_WIDTH + "x" + MAX_HEIGHT,
                    width + "x" + height);
        }
        if (step < 0) {
            throw new ExportException("export.step", step);
        }
        if (format == Format.GIF) {
            if (frames < 1 || frames > MAX_FRAMES) {
                throw new ExportException("export.frames", MAX_FRAMES, frames);
            }
            if (framesPerSecond < 1 || framesPerSecond > MAX_FRAMES_PER_SECOND) {
                throw new ExportException("export.fps", MAX_FRAMES_PER_SECOND, framesPerSecond);
            }
        }
    }

    private ExportOptions change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        int width = 800;
        int height = 600;
        int frames = 120;
        int framesPerSecond = 20;
        Theme theme = Theme.DARK;
        final Texts texts;
        boolean caption = true;
        boolean embedRecipe = true;
        int step = LAST_STEP;
        int last = LAST_STEP;
        boolean turn;
        boolean once;
        TypeSize type = TypeSize.NORMAL;

        Draft(Texts texts) {
            this.texts = texts;
        }

        Draft(ExportOptions from) {
            width = from.width;
            height = from.height;
            frames = from.frames;
            framesPerSecond = from.framesPerSecond;
            theme = from.theme;
            texts = from.texts;
            caption = from.caption;
            embedRecipe = from.embedRecipe;
            step = from.step;
            last = from.last;
            turn = from.turn;
            once = from.once;
            type = from.type;
        }

        ExportOptions done() {
            return new ExportOptions(
                    width, height, frames, framesPerSecond, theme, texts, caption, embedRecipe, step, last,
                    turn, once, type);
        }
    }
}

package gradientlab.paint.descent.stage;

import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.DashedLine;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.TiledImage.Ink;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.picture.Viewport;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Paths on the plane. */
final class StageTrail implements TrailLayer, TrailPath.Sink {

    private final TrailStyle style;
    private final Supplier<Viewport> viewport;
    private final double scale;
    private final Cover cover;
    private final List<TrailPath> paths = new ArrayList<>();
    private DashedLine line;
    private int step;

    /** @param viewport of the image's size, asked for at every start */
    StageTrail(TrailStyle style, Supplier<Viewport> viewport, int width, int height, double scale) {
        this.style = style;
        this.viewport = viewport;
        this.scale = scale;
        cover = new Cover(width, height);
    }

    @Override
    public void start(List<Path> started) {
        cover.clear();
        paths.clear();
        step = 0;
        for (Path path : started) {
            float[] dash = style.dash(Slot.of(path.slot()), scale);
            line = new DashedLine(dash, style.line() * scale / 2);
            paths.add(new TrailPath(
                    path.track(), path.from(), viewport.get(), TrailStyle.SPACING * scale,
                    TrailStyle.period(dash)));
        }
    }

    @Override
    public void growTo(int target, boolean[] touched) {
        cover.report(touched);
        if (target > step) {
            step = target;
            paths.forEach(path -> path.walkTo(target, this));
        }
    }

    @Override
    public List<Cover> covers() {
        return List.of(cover);
    }

    @Override
    public List<Ink> inks(int color, int casing, double alpha) {
        int broad = (int) Math.round(256 * alpha * TrailStyle.CASING_ALPHA);
        return List.of(new Ink(cover, color, (int) Math.round(256 * alpha), casing, broad));
    }

    @Override
    public void line(double ax, double ay, double bx, double by, double walked) {
        if (style.casing() > 0) {
            cover.broad(ax, ay, bx, by, style.casing() * scale / 2);
        }
        line.draw(cover, ax, ay, bx, by, walked);
    }
}

package gradientlab.paint.time.cliff;

import gradientlab.core.surface.Camera;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The clipping mode as one picture that travels alone: map, answer, charts, and a caption with a legend. */
public final class CliffPicture {

    private static final double CHARTS = 0.29;
    private static final double LEAST_CHARTS = 128;
    private static final double ANSWER = 0.36;
    /** Logical pixels a chart needs, and a picture that has charts and an answer. */
    private static final double CHART = 260;
    private static final double WIDE = 560;
    private static final double HIGH = 330;
    /** Pixels of a relief along one of the picture's. */
    private static final int FINENESS = 2;

    private final CliffRun run;
    private final Optional<Camera> camera;
    private final PictureLook look;
    private final double scale;
    private CliffRelief relief;
    private Rectangle2D size;

    public CliffPicture(TimeRecipe recipe, PictureLook look) {
        this(CliffRun.of(recipe.cliff()), recipe.relief(), look);
    }

    /**
     * Of a run that has been computed.
     *
     * @param camera from where it is seen in relief; empty for the map
     */
    public CliffPicture(CliffRun run, Optional<Camera> camera, PictureLook look) {
        this.run = run;
        this.camera = camera;
        this.look = look;
        scale = look.scale();
    }

    /**
     * Paints it into (0, 0, width, height) of the look.
     *
     * @param step 0 to the recipe's
     */
    public void paint(Graphics2D target, int step) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        CliffScene scene = new CliffScene(run, step, CliffScene.Look.ALL, look.theme(), look.texts());
        double bottom = look.height();
        if (look.caption()) {
            bottom -= caption(g, scene);
        }
        Rectangle2D map = new Rectangle2D.Double(0, 0, look.width(), bottom);
        double width = look.width() / scale;
        double height = bottom / scale;
        if (width >= WIDE && height >= HIGH) {
            double charts = Math.max(LEAST_CHARTS, Math.round(CHARTS * height)) * scale;
            double answer = Math.round(ANSWER * look.width());
            map = new Rectangle2D.Double(0, 0, look.width() - answer, bottom - charts);
            part(g, new Rectangle2D.Double(map.getMaxX(), 0, answer, map.getHeight()),
                    size -> new CliffAnswer(scene).paint(size.g(), size.width(), size.height()));
            charts(g, scene, map.getMaxY(), charts);
            divide(g, map, answer);
        }
        Graphics2D over = (Graphics2D) g.create();
        over.clip(map);
        ground(over, scene, map);
        over.dispose();
        g.dispose();
    }

    /** From above, or in relief: finer than the picture's own pixels, since PDFs are looked at closely. */
    private void ground(Graphics2D g, CliffScene scene, Rectangle2D map) {
        Viewport seen = CliffMap.home(run, map.getWidth(), map.getHeight());
        if (camera.isEmpty()) {
            new CliffMap(scene, seen, scale).paint(g);
            return;
        }
        g.scale(1.0 / FINENESS, 1.0 / FINENESS);
        int width = (int) Math.ceil(FINENESS * map.getWidth());
        int height = (int) Math.ceil(FINENESS * map.getHeight());
        if (relief == null || !size.equals(map)) {
            size = map;
            relief = new CliffRelief(width, height, look.theme(), FINENESS * scale);
        }
        relief.paint(g, scene, seen.visible(), camera.get());
    }

    /** A place to paint in, in logical pixels. */
    private record Part(Graphics2D g, double width, double height) {}

    private void part(Graphics2D target, Rectangle2D place, Consumer<Part> painter) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(place);
        g.translate(place.getX(), place.getY());
        g.scale(scale, scale);
        painter.accept(new Part(g, place.getWidth() / scale, place.getHeight() / scale));
        g.dispose();
    }

    /** As many of the three charts as there is room for, the section first. */
    private void charts(Graphics2D g, CliffScene scene, double top, double height) {
        List<Consumer<Part>> charts = List.of(
                part -> new CliffSection(scene).paint(part.g(), part.width(), part.height()),
                part -> new CliffChart(CliffChart.Measure.NORM, scene)
                        .paint(part.g(), part.width(), part.height()),
                part -> new CliffChart(CliffChart.Measure.LOSS, scene)
                        .paint(part.g(), part.width(), part.height()));
        int count = (int) Math.max(1, Math.min(charts.size(), look.width() / scale / CHART));
        double width = (double) look.width() / count;
        for (int i = 0; i < count; i++) {
            part(g, new Rectangle2D.Double(i * width, top, width, height), charts.get(i));
            if (i > 0) {
                line(g, i * width, top, i * width, top + height);
            }
        }
    }

    private void divide(Graphics2D g, Rectangle2D map, double answer) {
        line(g, map.getMaxX(), 0, map.getMaxX(), map.getMaxY());
        line(g, 0, map.getMaxY(), map.getMaxX() + answer, map.getMaxY());
    }

    private void line(Graphics2D g, double ax, double ay, double bx, double by) {
        g.setColor(look.theme().line());
        g.setStroke(Brush.stroke(scale, null));
        g.draw(new Line2D.Double(ax, ay, bx, by));
    }

    /** What was run, and each runner with what has become of it; how high that is, in pixels. */
    private double caption(Graphics2D target, CliffScene scene) {
        CliffWords words = new CliffWords(look.texts());
        List<CaptionStrip.Legend> legends = new ArrayList<>();
        for (int i = 0; i < run.paths().size(); i++) {
            CliffPath path = run.paths().get(i);
            legends.add(new CaptionStrip.Legend(CliffScene.slot(i), words.legend(path, scene.step())));
        }
        Theme theme = look.theme();
        CaptionStrip strip =
                new CaptionStrip(legends, true, theme, look.width(), look.height(), scale);
        Graphics2D g = (Graphics2D) target.create();
        g.translate(0, look.height() - strip.height());
        strip.paint(g, words.caption(scene));
        g.dispose();
        return strip.height();
    }
}

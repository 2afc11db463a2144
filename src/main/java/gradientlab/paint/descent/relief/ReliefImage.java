package gradientlab.paint.descent.relief;

import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.Camera;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.descent.stage.Mark;
import gradientlab.paint.descent.stage.Marks;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.picture.Blend;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The stage in relief as pixels that are kept: shows a step of the trajectories on the surface seen by a
 * camera, for screen, PNG and GIF alike. Playing to a step and jumping to it give the same pixels.
 *
 * <p>The ground is painted anew when surface, view or camera change; trails grow on it as on
 * {@link StageImage}, by squares of 32 x 32 pixels. Not for several threads at once.
 */
public final class ReliefImage {

    /** What is left of a trail behind the surface, and of its shadow on the floor. */
    private static final double HIDDEN_ALPHA = 0.28;

    private static final double SHADOW_ALPHA = 0.5;

    private final int width;
    private final int height;
    private final double scale;
    private final Theme theme;
    private final BufferedImage image;
    private final int[] pixels;
    private final BufferedImage under;
    private final int[] underPixels;
    private final ReliefGround ground;
    private final ReliefMarks marks;
    private final ReliefAxes axes;
    private final List<ReliefTrail> trails = new ArrayList<>();
    /** By runner, made for those that have ghosts. */
    private final Map<Integer, ReliefTrail> haunts = new TreeMap<>();
    /** By runner, made for those that have a fan. */
    private final Map<Integer, ReliefTrail> spreads = new TreeMap<>();
    private final boolean[] dirty;
    private final boolean[] changed;
    private final int tileColumns;

    private Trajectories trajectories;
    private View view;
    private Camera camera;
    private int step;
    private int selected;
    private List<Mark> shown = List.of();

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies strokes, markers and type: the screen's output scale
     */
    public ReliefImage(int width, int height, Theme theme, Texts texts, double scale) {
        this(width, height, theme, texts, scale, true);
    }

    /** The same without the colour key, for who needs that corner. */
    public static ReliefImage withoutKey(int width, int height, Theme theme, Texts texts, double scale) {
        ReliefImage image = new ReliefImage(width, height, theme, texts, scale);
        image.axes.leaveKeyOut();
        return image;
    }

    /** The same, without any words or numbers if {@code words} is false: vectors may be laid over it. */
    public ReliefImage(int width, int height, Theme theme, Texts texts, double scale, boolean words) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.theme = theme;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        under = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        underPixels = ((DataBufferInt) under.getRaster().getDataBuffer()).getData();
        ground = new ReliefGround(under, theme, scale);
        marks = new ReliefMarks(theme, texts, scale, words);
        axes = words ? new ReliefAxes(theme, texts, scale) : null;
        tileColumns = Cover.tilesAlong(width);
        dirty = new boolean[tileColumns * Cover.tilesAlong(height)];
        changed = new boolean[dirty.length];
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a step.
     *
     * @param newTrajectories what to show; the same object as before means that nothing was recomputed
     * @param newView the part of the plane that the floor shows
     * @param newStep 0 to the recipe's steps
     * @param newSelected index of the runner drawn on top, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(
            Trajectories newTrajectories, View newView, Camera newCamera, int newStep, int newSelected) {
        boolean newGround = !newView.equals(view) || !newCamera.equals(camera)
                || !sameSurface(newTrajectories);
        boolean newPaths = newGround || newTrajectories != trajectories;
        if (!newPaths && newStep == step && newSelected == selected) {
            return new Rectangle();
        }
        Arrays.fill(changed, false);
        if (newGround) {
            ground(newTrajectories, newView, newCamera);
            Arrays.fill(changed, true);
        }
        List<Trajectory> runners = newTrajectories.runners();
        while (trails.size() < runners.size()) {
            trails.add(new ReliefTrail(width, height));
        }
        for (int i = 0; i < trails.size(); i++) {
            ReliefTrail trail = trails.get(i);
            boolean drawn = i < runners.size() && runners.get(i).runner().shown();
            boolean fades =
                    drawn && !newPaths && faded(runners.get(i), newStep) != faded(runners.get(i), step);
            if (newPaths || newStep < step || newSelected != selected || fades) {
                touch(changed, trail.seen());
                touch(changed, trail.faint());
            }
            if (newPaths || newStep < step) {
                if (drawn) {
                    trail.restart(runners.get(i), ground, scale);
                } else {
                    trail.hide();
                }
            }
            trail.growTo(newStep, changed);
        }
        beside(newTrajectories, newStep, newPaths || newStep < step, newSelected != selected);
        trajectories = newTrajectories;
        view = newView;
        camera = newCamera;
        step = newStep;
        selected = newSelected;
        return compose(Marks.order(newTrajectories, newSelected));
    }

    /** Ghosts and fans, which lie under all trails. */
    private void beside(Trajectories now, int newStep, boolean anew, boolean reordered) {
        for (Map<Integer, ReliefTrail> layer : List.of(spreads, haunts)) {
            for (ReliefTrail trail : anew || reordered ? layer.values() : List.<ReliefTrail>of()) {
                touch(changed, trail.seen());
                touch(changed, trail.faint());
            }
        }
        if (anew) {
            spreads.values().forEach(ReliefTrail::hide);
            haunts.values().forEach(ReliefTrail::hide);
            now.fans().forEach(fan -> layer(spreads, fan.runner()).spread(fan, ground, scale));
            now.ghosts().stream().collect(Collectors.groupingBy(Ghost::runner))
                    .forEach((runner, ghosts) -> layer(haunts, runner).haunt(ghosts, ground, scale));
        }
        spreads.values().forEach(trail -> trail.growTo(newStep, changed));
        haunts.values().forEach(trail -> trail.growTo(newStep, changed));
    }

    private ReliefTrail layer(Map<Integer, ReliefTrail> layers, int runner) {
        return layers.computeIfAbsent(runner, key -> new ReliefTrail(width, height));
    }

    /** The data point of the surface, or of the floor, that is seen at a pixel; empty beside the relief. */
    public Optional<Point> pick(double px, double py) {
        float near = ground.near((int) px, (int) py);
        if (camera == null || near == DepthRaster.EMPTY) {
            return Optional.empty();
        }
        Projection at = ground.projection();
        View base = at.base();
        double x = Math.max(base.xMin(), Math.min(base.xMax(), at.dataX(px, py, near)));
        double y = Math.max(base.yMin(), Math.min(base.yMax(), at.dataY(px, py, near)));
        return Optional.of(new Point(x, y));
    }

    /** The data point of the floor's plane at a pixel, within the floor or beside it. */
    public Point onFloor(double px, double py) {
        Projection at = ground.projection();
        double near = at.nearOfPlane(py, 0);
        return new Point(at.dataX(px, py, near), at.dataY(px, py, near));
    }

    /** The pixel at which a data point of the surface lies, seen or hidden. */
    public Point pixel(Point data) {
        double z = ground.mesh().heightAt(data.x(), data.y());
        return new Point(ground.px(data.x(), data.y()), ground.py(data.x(), data.y(), z));
    }

    /** Pixels per unit of data on the floor. */
    public double unit() {
        return ground.projection().dataUnit();
    }

    /** Words, numbers and marks over an image made without words: as vectors, at the image's own size. */
    public void words(Graphics2D g, Texts texts) {
        new ReliefAxes(theme, texts, scale).paint(g, ground, width, height);
        new ReliefMarks(theme, texts, scale, true).at(trajectories, ground, step, selected)
                .forEach(mark -> mark.paint(g));
    }

    private void ground(Trajectories now, View newView, Camera newCamera) {
        ground.paint(now.surface(), newView, newCamera);
        Graphics2D g = under.createGraphics();
        Brush.quality(g);
        marks.minima(g, ground, now.surface().minima(), ground.mesh().same());
        if (axes != null) {
            axes.paint(g, ground, width, height);
        }
        g.dispose();
    }

    private boolean sameSurface(Trajectories other) {
        return trajectories != null
                && (other.surface() == trajectories.surface()
                        || other.recipe().surface().equals(trajectories.recipe().surface()));
    }

    private static boolean faded(Trajectory runner, int step) {
        return runner.state(step) == State.DIVERGED;
    }

    /** Puts every changed square together again, and every square that has a mark. */
    private Rectangle compose(List<Integer> order) {
        List<Mark> now = marks.at(trajectories, ground, step, selected);
        System.arraycopy(changed, 0, dirty, 0, dirty.length);
        for (Mark mark : shown) {
            touch(now.contains(mark) ? dirty : changed, mark);
        }
        for (Mark mark : now) {
            touch(shown.contains(mark) ? dirty : changed, mark);
        }
        for (int tile = 0; tile < dirty.length; tile++) {
            if (dirty[tile] || changed[tile]) {
                tile(tile, order);
            }
        }
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        now.forEach(mark -> mark.paint(g));
        g.dispose();
        shown = now;
        return changedPart();
    }

    private void tile(int tile, List<Integer> order) {
        int left = (tile % tileColumns) << Cover.TILE_SHIFT;
        int top = (tile / tileColumns) << Cover.TILE_SHIFT;
        int right = Math.min(width, left + (1 << Cover.TILE_SHIFT));
        int bottom = Math.min(height, top + (1 << Cover.TILE_SHIFT));
        for (int y = top; y < bottom; y++) {
            System.arraycopy(underPixels, y * width + left, pixels, y * width + left, right - left);
        }
        Rectangle area = new Rectangle(left, top, right - left, bottom - top);
        for (int index : order) {
            trail(spreads.get(index), tile, area, index, TrailStyle.FAN_ALPHA);
            trail(haunts.get(index), tile, area, index, TrailStyle.GHOST_ALPHA);
        }
        for (int index : order) {
            boolean pale = faded(trajectories.runners().get(index), step);
            trail(trails.get(index), tile, area, index, pale ? TrailStyle.DIVERGED_ALPHA : 1);
        }
    }

    private void trail(ReliefTrail trail, int tile, Rectangle area, int runner, double alpha) {
        if (trail == null) {
            return;
        }
        int color = Slot.of(trajectories.runners().get(runner).runner().slot()).color(theme).getRGB();
        int left = area.x;
        int right = area.x + area.width;
        Cover faint = trail.faint();
        if (faint.tiles()[tile]) {
            int hidden = (int) Math.round(256 * HIDDEN_ALPHA * alpha);
            int shadow = (int) Math.round(256 * SHADOW_ALPHA * alpha);
            for (int y = area.y; y < area.y + area.height; y++) {
                trail(faint.pixels(), y * width + left, y * width + right, color, hidden, color, shadow);
            }
        }
        Cover seen = trail.seen();
        if (seen.tiles()[tile]) {
            int line = (int) Math.round(256 * alpha);
            int rim = (int) Math.round(256 * alpha * TrailStyle.CASING_ALPHA);
            int casing = theme.casing().getRGB();
            for (int y = area.y; y < area.y + area.height; y++) {
                trail(seen.pixels(), y * width + left, y * width + right, color, line, casing, rim);
            }
        }
    }

    private void trail(
            byte[] cover, int from, int to, int fineColor, int fine, int broadColor, int broad) {
        for (int i = from; i < to; i++) {
            int covered = cover[i];
            if (covered != 0) {
                int below = Blend.over(pixels[i], broadColor, broad * (covered >> 4 & 15) / Cover.FULL);
                pixels[i] = Blend.over(below, fineColor, fine * (covered & 15) / Cover.FULL);
            }
        }
    }

    private static void touch(boolean[] tiles, Cover cover) {
        boolean[] touched = cover.tiles();
        for (int i = 0; i < tiles.length; i++) {
            tiles[i] |= touched[i];
        }
    }

    private void touch(boolean[] tiles, Mark mark) {
        Rectangle box = mark.bounds().getBounds().intersection(new Rectangle(0, 0, width, height));
        for (int y = box.y >> Cover.TILE_SHIFT; y << Cover.TILE_SHIFT < box.y + box.height; y++) {
            for (int x = box.x >> Cover.TILE_SHIFT; x << Cover.TILE_SHIFT < box.x + box.width; x++) {
                tiles[y * tileColumns + x] = true;
            }
        }
    }

    private Rectangle changedPart() {
        Rectangle part = new Rectangle();
        int size = 1 << Cover.TILE_SHIFT;
        for (int tile = 0; tile < changed.length; tile++) {
            if (changed[tile]) {
                Rectangle square =
                        new Rectangle(tile % tileColumns * size, tile / tileColumns * size, size, size);
                part = part.isEmpty() ? square : part.union(square);
            }
        }
        return part.intersection(new Rectangle(0, 0, width, height));
    }
}

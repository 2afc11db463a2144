package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.picture.Blend;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Cover;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The stage as pixels that are kept: shows a step of the trajectories and repaints only what changed.
 * Used by the screen and for GIF frames alike. Playing to a step and jumping to it give the same pixels.
 *
 * <p>Four layers: a backdrop that depends on surface and viewport, the ghosts and then the trails, one
 * {@link TrailLayer} a runner each, and marks. Whatever square of 32 x 32 pixels changed is put together
 * again from all of them. Not for several threads at once.
 */
public final class StageImage {

    private final int width;
    private final int height;
    private final double scale;
    private final Theme theme;
    private final BufferedImage image;
    private final int[] pixels;
    private final BufferedImage under;
    private final int[] underPixels;
    private final Backdrop backdrop;
    private final Marks marks;
    private final List<TrailLayer> layers = new ArrayList<>();
    /** By runner, made for those that have ghosts. */
    private final Map<Integer, TrailLayer> haunts = new TreeMap<>();
    /** By runner, made for those that have a fan. */
    private final Map<Integer, TrailLayer> spreads = new TreeMap<>();
    private final boolean[] dirty;
    private final boolean[] changed;
    private final int tileColumns;

    private Trajectories trajectories;
    private Viewport viewport;
    private int step;
    private int selected;
    private List<Mark> shown = List.of();

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies strokes, markers and type: the screen's output scale
     */
    public StageImage(int width, int height, Theme theme, Texts texts, double scale) {
        this(width, height, theme, texts, scale, true);
    }

    /** The same without the colour key, for who needs that corner. */
    public static StageImage withoutKey(int width, int height, Theme theme, Texts texts, double scale) {
        StageImage image = new StageImage(width, height, theme, texts, scale);
        image.backdrop.leaveKeyOut();
        return image;
    }

    /** The same, without any words or numbers if {@code words} is false: letters differ between JDKs. */
    public StageImage(int width, int height, Theme theme, Texts texts, double scale, boolean words) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.theme = theme;
        this.image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        this.pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        this.under = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        this.underPixels = ((DataBufferInt) under.getRaster().getDataBuffer()).getData();
        this.backdrop = new Backdrop(theme, scale, words);
        this.marks = new Marks(theme, texts, scale, words);
        this.tileColumns = Cover.tilesAlong(width);
        this.dirty = new boolean[tileColumns * Cover.tilesAlong(height)];
        this.changed = new boolean[dirty.length];
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a step.
     *
     * @param newTrajectories what to show; the same object as before means that nothing was recomputed
     * @param newViewport of the image's size
     * @param newStep 0 to the recipe's steps
     * @param newSelected index of the runner drawn on top, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(Trajectories newTrajectories, Viewport newViewport, int newStep, int newSelected) {
        boolean newPlace = !newViewport.equals(viewport);
        boolean newBackdrop = newPlace || !sameSurface(newTrajectories);
        boolean newPaths = newPlace || newTrajectories != trajectories;
        if (!newPaths && newStep == step && newSelected == selected) {
            return new Rectangle();
        }
        Arrays.fill(changed, false);
        if (newBackdrop) {
            backdrop.paint(under, newTrajectories.surface(), newViewport);
            Arrays.fill(changed, true);
        }
        List<Trajectory> runners = newTrajectories.runners();
        while (layers.size() < runners.size()) {
            layers.add(new TrailLayer(width, height));
        }
        for (int i = 0; i < layers.size(); i++) {
            TrailLayer layer = layers.get(i);
            boolean drawn = i < runners.size() && runners.get(i).runner().shown();
            if (newPaths || newStep < step) {
                touch(changed, layer.cover());
                if (drawn) {
                    layer.restart(runners.get(i), newViewport, scale);
                } else {
                    layer.hide();
                }
                layer.growTo(newStep, changed);
            } else {
                if (newSelected != selected
                        || drawn && faded(runners.get(i), newStep) != faded(runners.get(i), step)) {
                    touch(changed, layer.cover());
                }
                layer.growTo(newStep, changed);
            }
        }
        haunt(newTrajectories, newViewport, newStep, newPaths || newStep < step);
        spread(newTrajectories, newViewport, newStep, newPaths || newStep < step);
        trajectories = newTrajectories;
        viewport = newViewport;
        step = newStep;
        selected = newSelected;
        return compose(Marks.order(newTrajectories, newSelected));
    }

    private void haunt(Trajectories now, Viewport newViewport, int newStep, boolean anew) {
        if (anew) {
            Map<Integer, List<Ghost>> ghosts =
                    now.ghosts().stream().collect(Collectors.groupingBy(Ghost::runner));
            ghosts.keySet().forEach(
                    runner -> haunts.computeIfAbsent(runner, key -> new TrailLayer(width, height)));
            haunts.forEach((runner, layer) -> {
                touch(changed, layer.cover());
                layer.haunt(ghosts.getOrDefault(runner, List.of()), newViewport, scale);
            });
        }
        haunts.values().forEach(layer -> layer.growTo(newStep, changed));
    }

    private void spread(Trajectories now, Viewport newViewport, int newStep, boolean anew) {
        if (anew) {
            spreads.values().forEach(layer -> {
                touch(changed, layer.cover());
                layer.hide();
            });
            now.fans().forEach(fan -> spreads
                    .computeIfAbsent(fan.runner(), key -> new TrailLayer(width, height))
                    .spread(fan, newViewport, scale));
        }
        spreads.values().forEach(layer -> layer.growTo(newStep, changed));
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
        List<Mark> now = marks.at(trajectories, viewport, step, selected);
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
        Area area = new Area(tile, left, top, right, bottom);
        for (int index : order) {
            if (spreads.containsKey(index)) {
                trail(spreads.get(index).cover(), area, index, TrailStyle.FAN_ALPHA);
            }
            if (haunts.containsKey(index)) {
                trail(haunts.get(index).cover(), area, index, TrailStyle.GHOST_ALPHA);
            }
        }
        for (int index : order) {
            boolean pale = faded(trajectories.runners().get(index), step);
            trail(layers.get(index).cover(), area, index, pale ? TrailStyle.DIVERGED_ALPHA : 1);
        }
    }

    private void trail(Cover cover, Area area, int runner, double alpha) {
        if (cover.tiles()[area.tile()]) {
            int casing = (int) Math.round(256 * alpha * TrailStyle.CASING_ALPHA);
            int line = (int) Math.round(256 * alpha);
            int slot = trajectories.runners().get(runner).runner().slot();
            int color = Slot.of(slot).color(theme).getRGB();
            for (int y = area.top(); y < area.bottom(); y++) {
                trail(cover.pixels(), y * width + area.left(), y * width + area.right(), color, line, casing);
            }
        }
    }

    /** A square of pixels. */
    private record Area(int tile, int left, int top, int right, int bottom) {}

    private void trail(byte[] cover, int from, int to, int color, int line, int casing) {
        int casingColor = theme.casing().getRGB();
        for (int i = from; i < to; i++) {
            int covered = cover[i];
            if (covered != 0) {
                int under = Blend.over(pixels[i], casingColor, casing * (covered >> 4 & 15) / Cover.FULL);
                pixels[i] = Blend.over(under, color, line * (covered & 15) / Cover.FULL);
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

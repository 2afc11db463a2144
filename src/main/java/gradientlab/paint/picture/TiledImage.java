package gradientlab.paint.picture;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;
import java.util.List;

/**
 * A picture whose pixels are kept: a backdrop, inks that grow on it, and overlays on top. Of its squares of
 * 32 x 32 pixels only those that changed are put together again. Not for several threads at once.
 *
 * <p>A round: {@link #begin}, {@link #touch} what changes, then {@link #compose}.
 */
public final class TiledImage {

    /** Something above the inks: equal overlays paint equal pixels. */
    public interface Overlay {

        /** Everything it paints lies in here. */
        Rectangle2D bounds();

        /** Paints it; changes paint, stroke and nothing else of {@code g}. */
        void paint(Graphics2D g);
    }

    /**
     * What a cover's two strokes are painted with.
     *
     * @param fine the fine stroke's colour, above the broad one
     * @param fineAlpha 0 to 256
     */
    public record Ink(Cover cover, int fine, int fineAlpha, int broad, int broadAlpha) {}

    private static final int TILE = 1 << Cover.TILE_SHIFT;

    private final int width;
    private final int height;
    private final BufferedImage image;
    private final BufferedImage backdrop;
    private final int[] pixels;
    private final int[] backdropPixels;
    private final int tileColumns;
    /** Tiles that look different after this round. */
    private final boolean[] changed;
    /** Tiles that are put together again, so that overlays can be painted anew, but look as before. */
    private final boolean[] refreshed;
    private List<? extends Overlay> shown = List.of();

    public TiledImage(int width, int height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        backdrop = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        pixels = pixels(image);
        backdropPixels = pixels(backdrop);
        tileColumns = Cover.tilesAlong(width);
        changed = new boolean[tileColumns * Cover.tilesAlong(height)];
        refreshed = new boolean[changed.length];
    }

    /** The pixels of an image with one int each, row by row; writing them changes it. */
    public static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object. */
    public BufferedImage image() {
        return image;
    }

    /** What lies under everything: to be painted between {@link #begin} and {@link #compose}. */
    public BufferedImage backdrop() {
        return backdrop;
    }

    /** Nothing has changed so far, or everything. */
    public void begin(boolean all) {
        Arrays.fill(changed, all);
    }

    /** Whatever the cover touches changes. */
    public void touch(Cover cover) {
        boolean[] tiles = cover.tiles();
        for (int i = 0; i < tiles.length; i++) {
            changed[i] |= tiles[i];
        }
    }

    /** The changed tiles, row by row, for a cover to report to. */
    public boolean[] changed() {
        return changed;
    }

    /**
     * Puts every changed tile together again, and every tile that has an overlay.
     *
     * @param inks from the lowest on
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle compose(List<Ink> inks, List<? extends Overlay> overlays) {
        System.arraycopy(changed, 0, refreshed, 0, refreshed.length);
        shown.forEach(old -> touch(overlays.contains(old) ? refreshed : changed, old));
        overlays.forEach(now -> touch(shown.contains(now) ? refreshed : changed, now));
        for (int tile = 0; tile < changed.length; tile++) {
            if (refreshed[tile] || changed[tile]) {
                Rectangle area = area(tile);
                for (int y = area.y; y < area.y + area.height; y++) {
                    int from = y * width + area.x;
                    System.arraycopy(backdropPixels, from, pixels, from, area.width);
                }
                for (Ink ink : inks) {
                    if (ink.cover().tiles()[tile]) {
                        apply(ink, area);
                    }
                }
            }
        }
        Graphics2D g = image.createGraphics();
        Brush.quality(g);
        overlays.forEach(overlay -> overlay.paint(g));
        g.dispose();
        shown = overlays;
        return changedPart();
    }

    private void apply(Ink ink, Rectangle area) {
        byte[] cover = ink.cover().pixels();
        for (int y = area.y; y < area.y + area.height; y++) {
            int to = y * width + area.x + area.width;
            for (int i = to - area.width; i < to; i++) {
                int covered = cover[i];
                if (covered != 0) {
                    int broad = ink.broadAlpha() * (covered >> 4 & 15) / Cover.FULL;
                    int below = Blend.over(pixels[i], ink.broad(), broad);
                    pixels[i] = Blend.over(below, ink.fine(), ink.fineAlpha() * (covered & 15) / Cover.FULL);
                }
            }
        }
    }

    private void touch(boolean[] tiles, Overlay overlay) {
        Rectangle box = overlay.bounds().getBounds().intersection(new Rectangle(width, height));
        for (int y = box.y >> Cover.TILE_SHIFT; y << Cover.TILE_SHIFT < box.y + box.height; y++) {
            for (int x = box.x >> Cover.TILE_SHIFT; x << Cover.TILE_SHIFT < box.x + box.width; x++) {
                tiles[y * tileColumns + x] = true;
            }
        }
    }

    private Rectangle changedPart() {
        Rectangle part = new Rectangle();
        for (int tile = 0; tile < changed.length; tile++) {
            if (changed[tile]) {
                part = part.isEmpty() ? area(tile) : part.union(area(tile));
            }
        }
        return part;
    }

    private Rectangle area(int tile) {
        return new Rectangle(tile % tileColumns * TILE, tile / tileColumns * TILE, TILE, TILE)
                .intersection(new Rectangle(width, height));
    }
}

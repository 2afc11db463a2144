package gradientlab.paint.convolution.images;

import gradientlab.core.convolution.picture.Planes;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** Pictures in colours, kept at the sizes in which they were painted last. One thread. */
public final class ImagesPixels {

    /** Picture, result and shelf, twice. */
    private static final int MOST = 20;

    /** What is kept: the same planes in other colours or another size are another picture. */
    private record Key(int planes, Tone tone, int width, int height, Theme theme) {}

    private record Kept(Planes planes, BufferedImage image) {}

    private final Map<Key, Kept> kept = new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST;
        }
    };

    /** Draws planes into an area of the same shape, pixel on pixel of what is painted on. */
    void draw(Graphics2D target, Planes planes, Tone tone, Rectangle2D area, Theme theme) {
        double scale = target.getTransform().getScaleX();
        int x = (int) Math.round(area.getX() * scale);
        int y = (int) Math.round(area.getY() * scale);
        int width = Math.max(1, (int) Math.round(area.getMaxX() * scale) - x);
        int height = Math.max(1, (int) Math.round(area.getMaxY() * scale) - y);
        Graphics2D g = (Graphics2D) target.create();
        g.scale(1 / scale, 1 / scale);
        g.drawImage(image(planes, tone, width, height, theme), x, y, null);
        g.dispose();
    }

    private BufferedImage image(Planes planes, Tone tone, int width, int height, Theme theme) {
        Key key = new Key(System.identityHashCode(planes.values()), tone, width, height, theme);
        Kept found = kept.get(key);
        if (found == null || found.planes().values() != planes.values()) {
            found = new Kept(planes, tone.image(planes, width, height, new SignedColours(theme)));
            kept.put(key, found);
        }
        return found.image();
    }
}

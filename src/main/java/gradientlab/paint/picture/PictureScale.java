package gradientlab.paint.picture;

/** How large type, strokes and markers are in a picture of some size. */
public final class PictureScale {

    private PictureScale() {}

    /**
     * Type is a fixed share of the picture from 960 x 540 on, so that it reads alike on a slide at any size:
     * 12 pixels at 960 x 540. Below, it stays 12 pixels until the picture is too small for it.
     */
    public static double of(int width, int height) {
        double share = Math.min(width / 960.0, height / 540.0);
        double room = Math.min(width / 480.0, height / 320.0);
        return share >= 1 ? share : Math.max(0.5, Math.min(1, room));
    }
}

package gradientlab.paint.formula;

import gradientlab.paint.picture.Brush;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/** One formula set by JLaTeXMath in some size and colour: how large it is, and its marks. */
public final class Typeset {

    private final TeXIcon icon;
    private final double size;

    /**
     * @param latex without dollar signs
     * @param size of its type, pixels
     */
    public Typeset(String latex, double size, Color color) {
        this.size = size;
        icon = icon(latex, size);
        icon.setForeground(color);
    }

    public double width() {
        return icon.getTrueIconWidth();
    }

    /** From the top to the baseline. */
    public double ascent() {
        return icon.getTrueIconHeight() - icon.getTrueIconDepth();
    }

    public double descent() {
        return icon.getTrueIconDepth();
    }

    /** Paints it with its baseline from (x, y), {@code zoom} times as large. */
    public void paint(Graphics2D target, double x, double y, double zoom) {
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.transform(AffineTransform.getTranslateInstance(x, y - zoom * ascent()));
        g.scale(zoom, zoom);
        icon.paintIcon(null, g, 0, 0);
        g.dispose();
    }

    private static TeXIcon icon(String latex, double size) {
        try {
            return new TeXFormula(latex).createTeXIcon(TeXConstants.STYLE_DISPLAY, (float) size);
        } catch (ParseException e) {
            throw new IllegalStateException("not a formula: " + latex, e);
        }
    }

    /** A part of a formula in another colour. */
    public static String colored(String latex, Color color) {
        return String.format("\\textcolor{#%06X}{%s}", color.getRGB() & 0xFFFFFF, latex);
    }
}

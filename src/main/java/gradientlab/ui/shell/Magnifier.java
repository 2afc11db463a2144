package gradientlab.ui.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Draws all of the window larger: type, controls and pictures alike, which are laid out as in a window that is
 * so much smaller. Never so large that the content would have less than the least window has.
 *
 * <p>Menus and tooltips are windows of their own, which no transform of this one reaches: {@link #popups}
 * gives them larger type.
 */
final class Magnifier extends Region {

    /** The sizes that are offered. */
    static final List<Double> SIZES = List.of(1.0, 1.25, 1.5, 1.75, 2.0);

    /** The least that everything fits into, in pixels of usual size. */
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 540;

    private final Node content;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyDoubleWrapper times = new ReadOnlyDoubleWrapper(this, "times", 1);
    private double wanted = 1;

    Magnifier(Node content) {
        this.content = content;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Asks for a size; {@link #timesProperty} has what there is room for. */
    void want(double size) {
        wanted = size;
        fit();
    }

    /** What was asked for. */
    double wanted() {
        return wanted;
    }

    /** How many times as large everything is, from 1 on. */
    ReadOnlyDoubleProperty timesProperty() {
        return times.getReadOnlyProperty();
    }

    /** The offered size so many places after another one, as far as there are such. */
    static double beside(double size, int places) {
        int at = 0;
        while (at + 1 < SIZES.size() && SIZES.get(at) < size) {
            at++;
        }
        return SIZES.get(Math.max(0, Math.min(SIZES.size() - 1, at + places)));
    }

    /** A style sheet for menus, lists and tooltips, to stand after all others; empty text for usual size. */
    static String popups(double times) {
        if (times == 1) {
            return "";
        }
        String sheet = String.format(
                Locale.ROOT,
                ".tooltip{-fx-font-size:%1$.1fpx;-fx-max-width:%4$.0fpx;}"
                        + ".context-menu .label,.context-menu .text,"
                        + ".combo-box-popup>.list-view>.virtual-flow>.clipped-container>.sheet>.list-cell,"
                        + ".context-menu .rule-name{-fx-font-size:%2$.1fpx;}"
                        + ".context-menu .rule-hint,.combo-box-popup .rule-hint{-fx-font-size:%1$.1fpx;}"
                        + ".menu-item,"
                        + ".combo-box-popup>.list-view>.virtual-flow>.clipped-container>.sheet>.list-cell"
                        + "{-fx-padding:%3$.1fpx %3$.1fpx %3$.1fpx %3$.1fpx;}",
                12 * times, 14 * times, 7 * times, 360 * times);
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private void fit() {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double fitting = Math.max(1, Math.min(wanted, room));
        if (getWidth() > 0 && fitting != times.get()) {
            scale.setX(fitting);
            scale.setY(fitting);
            times.set(fitting);
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        fit();
        content.resizeRelocate(0, 0, getWidth() / times.get(), getHeight() / times.get());
    }
}

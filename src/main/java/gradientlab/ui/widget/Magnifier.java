package gradientlab.ui.widget;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Draws a node larger: type, controls and pictures alike, which are laid out as in a place that is so much
 * smaller. Never so large that the node would have less than a least width and height.
 */
public final class Magnifier extends Region {

    private final Node content;
    private double leastWidth;
    private double leastHeight;
    private final Scale scale = new Scale(1, 1, 0, 0);
    private final ReadOnlyDoubleWrapper times = new ReadOnlyDoubleWrapper(this, "times", 1);
    private double wanted = 1;

    /** @param leastWidth what the node needs, in logical pixels of its own */
    public Magnifier(Node content, double leastWidth, double leastHeight) {
        this.content = content;
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        content.getTransforms().add(scale);
        getChildren().add(content);
    }

    /** Asks for a size; {@link #timesProperty} has what there is room for. */
    public void want(double size) {
        wanted = size;
        fit();
    }

    /** Asks for a size of a node that now needs so much, in logical pixels of its own. */
    public void want(double size, double leastWidth, double leastHeight) {
        this.leastWidth = leastWidth;
        this.leastHeight = leastHeight;
        want(size);
    }

    /** What was asked for. */
    public double wanted() {
        return wanted;
    }

    /** How many times as large the node is drawn, from 1 on. */
    public ReadOnlyDoubleProperty timesProperty() {
        return times.getReadOnlyProperty();
    }

    private void fit() {
        double room = Math.min(getWidth() / leastWidth, getHeight() / leastHeight);
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

package gradientlab.ui.descent;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.PresetStrip;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The strip above the stage, which also says the values under the pointer. */
final class TaskStrip extends PresetStrip {

    private static final double KEY_GAP = 7;

    private final DescentModel model;
    private final HBox readout = Nodes.styled(new HBox(), "readout");
    private final List<Label> values = new ArrayList<>();
    /** Whether it has no place of its own, and takes that of what to do while something is pointed at. */
    private boolean borrowed;

    TaskStrip(DescentModel model, LabContext context) {
        super(model, "presets", "descent.", 180, context);
        this.model = model;
        readout.setAlignment(Pos.CENTER_RIGHT);
        readout.setMinWidth(Region.USE_PREF_SIZE);
        for (String key : List.of("x", "y", "f", "∇f")) {
            Label name = Nodes.styled(new Label(key), "mono", "key");
            Label value = Nodes.styled(new Label(), "mono");
            values.add(value);
            HBox pair = Nodes.row(Pos.CENTER, KEY_GAP, name, value);
            readout.getChildren().add(pair);
        }
        getChildren().add(readout);
    }

    /** Says what is under the pointer. */
    void refreshReadout() {
        Point at = model.hoveredProperty().get();
        if (borrowed || readout.isVisible() != (at != null)) {
            requestLayout();
        }
        readout.setVisible(at != null);
        if (at == null) {
            return;
        }
        LossSurface surface = model.surface();
        double[] gradient = new double[2];
        surface.gradient(gradient, at.x(), at.y());
        values.get(0).setText(Figures.coordinate(at.x()));
        values.get(1).setText(Figures.coordinate(at.y()));
        values.get(2).setText(Figures.brief(surface.value(at.x(), at.y())));
        values.get(3).setText("(" + Figures.brief(gradient[0]) + ", " + Figures.brief(gradient[1]) + ")");
    }

    /** Where there is no room for the readout it stands where what to do stands, while one points. */
    void setReadoutBorrows(boolean borrows) {
        borrowed = borrows;
        readout.setManaged(!borrows);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean instead = borrowed && readout.isVisible();
        Bounds free = giveTask(instead);
        if (instead) {
            double width = readout.prefWidth(-1);
            double right = getWidth() - snappedRightInset();
            readout.resizeRelocate(Math.max(free.getMinX(), right - width), 0, width, getHeight());
        }
    }
}

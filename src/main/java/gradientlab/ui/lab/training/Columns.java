package gradientlab.ui.lab.training;

import java.util.List;
import javafx.scene.layout.Region;

/** Regions side by side, all of the same width. */
public final class Columns extends Region {

    public Columns() {
        getStyleClass().add("networks");
    }

    /** Shows these, from left to right. */
    public void show(List<? extends Region> columns) {
        if (!getChildren().equals(columns)) {
            getChildren().setAll(columns);
        }
    }

    @Override
    protected void layoutChildren() {
        int count = getChildren().size();
        for (int i = 0; i < count; i++) {
            double left = snapPositionX(getWidth() * i / count);
            double right = snapPositionX(getWidth() * (i + 1) / count);
            getChildren().get(i).resizeRelocate(left, 0, right - left, getHeight());
        }
    }
}

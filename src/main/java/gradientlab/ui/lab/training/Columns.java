package gradientlab.ui.lab.training;

import java.util.List;
import javafx.scene.layout.Region;

/** Networks side by side, all of the same width. */
public final class Columns extends Region {

    public Columns() {
        getStyleClass().add("networks");
    }

    /** Shows these, from left to right. */
    public void show(List<NetworkColumn> columns) {
        if (!getChildren().equals(columns)) {
            getChildren().setAll(columns);
        }
    }

    /** How high networks are that side by side are so wide, with name and verdict alone. */
    public double briefHeight(double width) {
        double each = width / Math.max(1, getChildren().size());
        return getChildren().stream().mapToDouble(child -> ((NetworkColumn) child).briefHeight(each)).max()
                .orElse(0);
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

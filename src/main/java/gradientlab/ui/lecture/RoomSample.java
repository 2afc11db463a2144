package gradientlab.ui.lecture;

import gradientlab.paint.picture.Theme;
import gradientlab.ui.widget.legend.SlotSample;
import javafx.scene.Group;
import javafx.scene.transform.Scale;

/** How something compared looks on the stage, as large as the room's type. */
final class RoomSample extends Group {

    /** The type beside which a sample has its own size, in logical pixels. */
    private static final double TYPE = 16;

    private final SlotSample sample = new SlotSample();
    private final Scale times = new Scale(1, 1);

    RoomSample() {
        sample.resize(sample.getPrefWidth(), sample.getPrefHeight());
        sample.getTransforms().add(times);
        getChildren().add(sample);
        setMouseTransparent(true);
    }

    /** Beside type of another size. */
    void fit(double type) {
        times.setX(Math.max(1, type / TYPE));
        times.setY(times.getX());
    }

    void show(int slot, Theme theme) {
        sample.show(slot, theme);
    }
}

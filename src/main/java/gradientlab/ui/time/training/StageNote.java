package gradientlab.ui.time.training;

import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.time.model.TimeModel;
import gradientlab.ui.widget.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What covers the stage where no network is switched on: that it is so, and a button that does it. */
final class StageNote extends VBox {

    private final TimeModel model;
    private final LabContext context;
    private final Looked looked;
    private final Button on = new Button();

    StageNote(TimeModel model, Looked looked, LabContext context) {
        super(12);
        this.model = model;
        this.looked = looked;
        this.context = context;
        Label none = Nodes.label(context.words().text("time.train.none"), "section-title");
        on.setId("switch-on");
        on.setOnAction(e -> model.toggle(0));
        setAlignment(Pos.CENTER);
        getStyleClass().add("stage-note");
        getChildren().addAll(none, on);
        setVisible(false);
    }

    /** Covers the stage or not. Only once there is a frame. */
    void refresh() {
        boolean none = model.recipe().networks().stream().noneMatch(spec -> spec.shown());
        setVisible(none);
        if (none) {
            CellWords words = new CellWords(looked.recipe(), context.words().texts());
            on.setText(context.words().texts().get("time.train.none.on", words.name(0)));
        }
    }
}

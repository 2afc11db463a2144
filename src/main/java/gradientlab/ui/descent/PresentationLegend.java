package gradientlab.ui.descent;

import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.SlotSample;
import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;

/** Who races, on the stage of a lecture room: line, name and loss in type for the last row. */
final class PresentationLegend extends GridPane {

    private final DescentModel model;
    private final LabContext desk;
    private List<Legend.Row> shown = List.of();
    private String language = "";
    private double size = 24;

    PresentationLegend(DescentModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("slide-legend");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setMouseTransparent(true);
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        ColumnConstraints loss = new ColumnConstraints();
        loss.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(new ColumnConstraints(), name, loss);
    }

    /** Type of another size, in logical pixels. */
    void scale(double newSize) {
        size = newSize;
        StackPane.setMargin(this, new Insets(1.5 * size, 2.67 * size, 0, 0));
        shown = List.of();
        refresh();
    }

    /** Brings it up to date. */
    void refresh() {
        List<Legend.Row> now = model.legend(desk.words().texts()).stream().filter(Legend.Row::shown).toList();
        String spoken = desk.words().texts().language() + " " + desk.theme().get();
        if (now.equals(shown) && spoken.equals(language)) {
            return;
        }
        shown = now;
        language = spoken;
        getChildren().clear();
        Label runner = new Label(desk.words().texts().get("descent.legend.runner"));
        Label loss = new Label(desk.words().texts().get("talk.loss"));
        runner.getStyleClass().add("head");
        loss.getStyleClass().add("head");
        add(runner, 1, 0);
        add(loss, 2, 0);
        for (int i = 0; i < now.size(); i++) {
            row(i + 1, now.get(i));
        }
    }

    private void row(int at, Legend.Row row) {
        SlotSample sample = new SlotSample();
        sample.show(row.slot(), desk.theme().get());
        sample.resize(sample.getPrefWidth(), sample.getPrefHeight());
        double times = size / 12;
        sample.getTransforms().add(new Scale(times, times));
        Label name = new Label(row.name());
        name.getStyleClass().add("name");
        Label detail = new Label(row.detail());
        detail.getStyleClass().add("detail");
        HBox names = new HBox(name, detail);
        names.getStyleClass().add("names");
        names.setAlignment(Pos.BASELINE_LEFT);
        boolean gone = row.state() == Trajectory.State.DIVERGED;
        Label loss = new Label(gone ? "✕ " + row.loss() : row.loss());
        loss.getStyleClass().add("loss");
        if (gone) {
            loss.getStyleClass().add("gone");
        }
        name.setMinWidth(Region.USE_PREF_SIZE);
        detail.setMinWidth(Region.USE_PREF_SIZE);
        loss.setMinWidth(Region.USE_PREF_SIZE);
        add(new Group(sample), 0, at);
        add(names, 1, at);
        add(loss, 2, at);
    }
}

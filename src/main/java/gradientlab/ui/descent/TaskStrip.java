package gradientlab.ui.descent;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Point;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.recipe.Notes;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import gradientlab.ui.widget.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip above the stage: the preset, what to do and what to watch, and the values under the pointer. */
final class TaskStrip extends HBox {

    private static final double KEY_GAP = 7;

    private final DescentModel model;
    private final LabContext desk;
    private final MenuButton presets = new MenuButton();
    private final LessonsMenu lessons;
    private final Label presetWord = new Label();
    private final Label title = new Label();
    private final Label task = new Label();
    private final Tooltip whole = new Tooltip();
    private final HBox readout = new HBox();
    private final List<Label> values = new ArrayList<>();

    /** @param talk begins the lesson that is chosen */
    TaskStrip(DescentModel model, Consumer<Lesson> talk, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        presetWord.getStyleClass().add("preset-word");
        presetWord.textProperty().bind(desk.words().text("descent.preset"));
        title.getStyleClass().add("preset-title");
        HBox face = new HBox(8, presetWord, title);
        face.setAlignment(Pos.BASELINE_LEFT);
        presets.setGraphic(face);
        presets.setId("presets");
        presets.accessibleTextProperty().bind(desk.words().text("descent.preset"));
        presets.getStyleClass().add("preset-menu");
        presets.setMinWidth(Region.USE_PREF_SIZE);
        presets.setOnShowing(e -> fillMenu());
        fillMenu();
        lessons = new LessonsMenu(talk, desk);
        task.getStyleClass().add("task");
        task.setMinWidth(0);
        // Two lines fit the strip: what to watch stands at the end and must not be cut.
        task.setWrapText(true);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        task.setTooltip(whole);
        HBox.setHgrow(task, Priority.ALWAYS);
        task.setMaxWidth(Double.MAX_VALUE);
        readout.getStyleClass().add("readout");
        readout.setAlignment(Pos.CENTER_RIGHT);
        readout.setMinWidth(Region.USE_PREF_SIZE);
        for (String key : List.of("x", "y", "f", "∇f")) {
            Label name = new Label(key);
            name.getStyleClass().addAll("mono", "key");
            Label value = new Label();
            value.getStyleClass().add("mono");
            values.add(value);
            HBox pair = new HBox(KEY_GAP, name, value);
            pair.setAlignment(Pos.CENTER);
            readout.getChildren().add(pair);
        }
        getChildren().addAll(presets, lessons, task, readout);
    }

    /** Says what the recipe asks for. */
    void refreshTask() {
        Texts texts = desk.words().texts();
        Notes notes = model.recipe().notes();
        String name = Notes.in(notes.title(), texts.language());
        title.setText(name.isEmpty() ? texts.get("descent.preset.own") : name);
        String sentence =
                Notes.in(notes.task(), texts.language()) + " " + Notes.in(notes.watch(), texts.language());
        task.setText(sentence.isBlank() ? texts.get("descent.invite") : sentence.strip());
        whole.setText(task.getText());
    }

    /** Says what is under the pointer. */
    void refreshReadout() {
        Point at = model.hoveredProperty().get();
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

    /** Takes the readout away where there is no room for it, or brings it back. */
    void setReadoutShown(boolean shown) {
        readout.setManaged(shown);
        readout.setOpacity(shown ? 1 : 0);
    }

    private void fillMenu() {
        Texts texts = desk.words().texts();
        List<MenuItem> items = new ArrayList<>();
        for (Preset<DescentRecipe> preset : Presets.of(DescentKind.KIND)) {
            MenuItem item = new MenuItem();
            Label name = new Label(Notes.in(preset.recipe().notes().title(), texts.language()));
            name.getStyleClass().add("rule-name");
            name.setMinWidth(180);
            Label watch = new Label(Notes.in(preset.recipe().notes().watch(), texts.language()));
            watch.getStyleClass().add("rule-hint");
            HBox line = new HBox(8, name, watch);
            line.setAlignment(Pos.BASELINE_LEFT);
            item.setGraphic(line);
            item.setId("preset-" + preset.id());
            item.setOnAction(e -> {
                model.open(preset.recipe());
                model.playback().playingProperty().set(true);
            });
            items.add(item);
        }
        presets.getItems().setAll(items);
    }
}

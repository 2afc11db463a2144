package gradientlab.ui.flow;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.FlowFrame;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.recipe.Notes;
import gradientlab.text.Texts;
import gradientlab.ui.shell.LabContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip above the charts: the preset, what to do and what to watch, and what the training is at. */
final class FlowStrip extends HBox {

    private final FlowModel model;
    private final LabContext desk;
    private final MenuButton presets = new MenuButton();
    private final Label title = new Label();
    private final Label task = new Label();
    private final Tooltip whole = new Tooltip();
    private final Label state = new Label();

    FlowStrip(FlowModel model, LabContext desk) {
        this.model = model;
        this.desk = desk;
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Label word = new Label();
        word.getStyleClass().add("preset-word");
        word.textProperty().bind(desk.words().text("flow.ui.preset"));
        title.getStyleClass().add("preset-title");
        HBox face = new HBox(8, word, title);
        face.setAlignment(Pos.BASELINE_LEFT);
        presets.setGraphic(face);
        presets.setId("flow-presets");
        presets.accessibleTextProperty().bind(desk.words().text("flow.ui.preset"));
        presets.getStyleClass().add("preset-menu");
        presets.setMinWidth(Region.USE_PREF_SIZE);
        presets.setOnShowing(e -> fill());
        fill();
        task.getStyleClass().add("task");
        task.setMinWidth(0);
        task.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(task, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        task.setTooltip(whole);
        state.getStyleClass().add("training-state");
        state.setId("training-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(presets, task, state);
    }

    /** Says what the recipe asks for. */
    void refreshTask() {
        Texts texts = desk.words().texts();
        Notes notes = model.recipe().notes();
        String name = Notes.in(notes.title(), texts.language());
        title.setText(name.isEmpty() ? texts.get("flow.ui.preset.own") : name);
        String sentence =
                Notes.in(notes.task(), texts.language()) + " " + Notes.in(notes.watch(), texts.language());
        task.setText(sentence.isBlank() ? texts.get("flow.ui.invite") : sentence.strip());
        whole.setText(task.getText());
    }

    /** Says what the training is at. */
    void refreshState() {
        Texts texts = desk.words().texts();
        FlowFrame frame = model.frame();
        if (frame == null) {
            state.setText("");
            return;
        }
        String word = model.frozenProperty().get() && model.liveProperty().get() ? "frozen"
                : !model.liveProperty().get() ? "past"
                        : model.playing() ? "training" : frame.finished() ? "finished" : "paused";
        String epoch = String.format(Locale.ROOT, "%.1f", model.shown().epoch());
        state.setText(texts.get("flow.ui.state." + word, model.shown().step(), epoch));
    }

    /** Takes the state away where there is no room for it, or brings it back. */
    void setStateShown(boolean shown) {
        state.setManaged(shown);
        state.setVisible(shown);
    }

    private void fill() {
        Texts texts = desk.words().texts();
        List<MenuItem> items = new ArrayList<>();
        for (Preset<FlowRecipe> preset : Presets.of(FlowKind.KIND)) {
            Notes notes = preset.recipe().notes();
            Label name = new Label(Notes.in(notes.title(), texts.language()));
            name.getStyleClass().add("rule-name");
            name.setMinWidth(220);
            Label watch = new Label(Notes.in(notes.watch(), texts.language()));
            watch.getStyleClass().add("rule-hint");
            HBox line = new HBox(8, name, watch);
            line.setAlignment(Pos.BASELINE_LEFT);
            MenuItem item = new MenuItem();
            item.setGraphic(line);
            item.setId("preset-" + preset.id());
            item.setOnAction(e -> {
                model.open(preset.recipe());
                model.play();
            });
            items.add(item);
        }
        presets.getItems().setAll(items);
    }
}

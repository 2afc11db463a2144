package gradientlab.ui.lab;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The strip over a lab: its presets, the lessons, what to do and what to watch; a lab adds what it likes. */
public class PresetStrip extends HBox {

    /** The least width in which what to do is shown. */
    private static final double LEAST_TASK = 120;

    private final LabModel<?> model;
    private final String keys;
    private final double nameWidth;
    private final LabContext context;
    private final MenuButton presets = new MenuButton();
    private final Label title = Nodes.styled(new Label(), "preset-title");
    private final Label task = Nodes.styled(new Label(), "task");
    private final Tooltip whole = new Tooltip();

    /**
     * The strip of an experiment.
     *
     * @param id of the menu of presets
     * @param keys what the keys of its texts begin with
     * @param nameWidth of a preset's name in the menu
     */
    public PresetStrip(LabModel<?> model, String id, String keys, double nameWidth, LabContext context) {
        this.model = model;
        this.keys = keys;
        this.nameWidth = nameWidth;
        this.context = context;
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        Label word = Nodes.label(context.words().text(keys + "preset"), "preset-word");
        HBox face = Nodes.row(Pos.BASELINE_LEFT, 8, word, title);
        presets.setGraphic(face);
        presets.setId(id);
        presets.accessibleTextProperty().bind(context.words().text(keys + "preset"));
        presets.getStyleClass().add("preset-menu");
        presets.setMinWidth(Region.USE_PREF_SIZE);
        presets.setOnShowing(e -> fill(model.kind()));
        fill(model.kind());
        task.setMinWidth(0);
        // Two lines fit the strip: what to watch stands at the end and must not be cut.
        task.setWrapText(true);
        task.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(task, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        task.setTooltip(whole);
        getChildren().addAll(presets, new LessonsMenu(context), task);
    }

    /** Says what the recipe asks for. */
    public final void refreshTask() {
        Texts texts = context.words().texts();
        Notes notes = model.recipe().notes();
        String name = Notes.in(notes.title(), texts.language());
        title.setText(name.isEmpty() ? texts.get(keys + "preset.own") : name);
        String sentence =
                Notes.in(notes.task(), texts.language()) + " " + Notes.in(notes.watch(), texts.language());
        task.setText(sentence.isBlank() ? texts.get(keys + "invite") : sentence.strip());
        whole.setText(task.getText());
    }

    private <R extends Recipe> void fill(RecipeKind<R> kind) {
        Texts texts = context.words().texts();
        List<MenuItem> items = new ArrayList<>();
        for (Preset<R> preset : Presets.of(kind)) {
            Notes notes = preset.recipe().notes();
            Label name = Nodes.styled(new Label(Notes.in(notes.title(), texts.language())), "rule-name");
            name.setMinWidth(nameWidth);
            Label watch = Nodes.styled(new Label(Notes.in(notes.watch(), texts.language())), "rule-hint");
            HBox line = Nodes.row(Pos.BASELINE_LEFT, 8, name, watch);
            MenuItem item = new MenuItem();
            item.setGraphic(line);
            item.setId("preset-" + preset.id());
            item.setOnAction(e -> context.open(preset.recipe()));
            items.add(item);
        }
        presets.getItems().setAll(items);
    }

    /** Where there is no room for a few words of it, what to do gives way: nothing runs out of the window. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        task.setVisible(task.getWidth() >= LEAST_TASK);
    }
}

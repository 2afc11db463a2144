package gradientlab.ui.lab;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.text.Texts;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** The strip over a lab: its presets, the lessons, what to do and what to watch; a lab adds what it likes. */
public class PresetStrip extends HBox {

    /** The least width in which what to do is shown. */
    private static final double LEAST_TASK = 120;
    /** Of a preset's name that does not fit; the whole is its tooltip. */
    private static final double LEAST_TITLE = 60;
    /** By so much the names of the further presets are longer than those that a lecture begins with. */
    private static final double LONGER = 64;
    /** Narrower than this everything stands closer, and lessons are a picture. */
    private static final double ROOMY = 700;
    /** From here on there is a place for what brings a preset back, whether it is shown or not. */
    private static final double WIDE = 1100;
    /** The text of what brings a preset back, and its keys. */
    public static final String RESET = "preset.reset";
    public static final KeyCombination RESET_KEYS = KeyCombination.valueOf("Shortcut+R");

    private static final PseudoClass CLOSE = PseudoClass.getPseudoClass("close");

    private final LabModel<?> model;
    private final String keys;
    private Supplier<String> invitation;
    private final double nameWidth;
    private final LabContext context;
    private final MenuButton presets = new MenuButton();
    private final Label word;
    private final Label title = Nodes.styled(new Label(), "preset-title");
    private final Tooltip name = Nodes.tip();
    private final Circle mark = Nodes.styled(new Circle(2.5), "changed-mark");
    private final IconButton reset;
    private final Label task = Nodes.styled(new Label(), "task");
    private final Tooltip whole = new Tooltip();
    /** Laid out anew only where text, type or width are others, though each frame asks. */
    private final Text measure = new Text();
    private final Text line = new Text("x");
    /** What is said where not all of it fits: a sentence that is cut helps nobody. */
    private String brief = "";
    private final Label state = Nodes.styled(new Label(), "strip-state");
    private double stateFrom;

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
        invitation = () -> keys + "invite";
        this.nameWidth = nameWidth;
        this.context = context;
        getStyleClass().add("task-strip");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        word = Nodes.label(context.words().text(keys + "preset"), "preset-word");
        title.setTooltip(name);
        // A dot stands on the base line, and a little nearer than a word.
        mark.setTranslateX(-4);
        mark.setTranslateY(-4);
        HBox face = Nodes.row(Pos.BASELINE_LEFT, 8, word, title, mark);
        presets.setGraphic(face);
        presets.setId(id);
        presets.accessibleTextProperty().bind(context.words().text(keys + "preset"));
        reset = new IconButton(Feather.CORNER_UP_LEFT, context.words(), RESET, RESET_KEYS.getDisplayText());
        reset.setId("preset-reset");
        reset.setOnAction(e -> restore(model, context));
        presets.getStyleClass().add("preset-menu");
        presets.setMinWidth(Region.USE_PREF_SIZE);
        presets.setOnShowing(e -> fill(model.kind()));
        fill(model.kind());
        task.setMinWidth(0);
        // Two lines fit the strip.
        task.setWrapText(true);
        task.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(task, Priority.ALWAYS);
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        task.setTooltip(whole);
        LessonsMenu lessons = new LessonsMenu(context);
        state.setId("lab-state");
        state.setMinWidth(Region.USE_PREF_SIZE);
        // A preset's name is as long as it is: what stands before it does not move with it.
        getChildren().addAll(lessons, presets, reset, task, state);
        widthProperty().addListener((of, was, is) -> {
            boolean close = is.doubleValue() < ROOMY;
            pseudoClassStateChanged(CLOSE, close);
            lessons.shorten(close);
        });
    }

    /** Takes the text key of what is said where the recipe asks for nothing. */
    public final void setInvitation(Supplier<String> key) {
        invitation = key;
    }

    /** Says what the recipe asks for. */
    public final void refreshTask() {
        Texts texts = context.words().texts();
        Notes notes = model.recipe().notes();
        String named = Notes.in(notes.title(), texts.language());
        title.setText(named.isEmpty() ? texts.get(keys + "preset.own") : named);
        boolean changed = model.changed();
        mark.setVisible(changed);
        reset.setVisible(changed);
        name.setText(changed ? texts.get("preset.changed", title.getText()) : title.getText());
        String action = Notes.in(notes.task(), texts.language());
        String sentence = action + " " + Notes.in(notes.watch(), texts.language());
        whole.setText(sentence.isBlank() ? texts.get(invitation.get()) : sentence.strip());
        brief = action.isBlank() ? whole.getText() : action.strip();
        task.setText(whole.getText());
    }

    /** Brings back the preset that was changed, if one was; a change that can be undone. */
    public static void restore(LabModel<?> model, LabContext context) {
        if (model.changed()) {
            model.origin().ifPresent(preset -> context.open(preset.recipe()));
        }
    }

    /** Leaves the place of what to do to something else for a while. @return where that place is */
    protected final Bounds giveTask(boolean away) {
        task.setOpacity(away ? 0 : 1);
        return task.getBoundsInParent();
    }

    /**
     * Says what the lab is at, at the end.
     *
     * @param said "" for nothing
     */
    public final void say(String said) {
        if (!said.equals(state.getText())) {
            state.setText(said);
            requestLayout();
        }
    }

    /** A narrower strip has no room for what the lab is at: it is the first to give way. */
    public final void setStateFrom(double width) {
        stateFrom = width;
    }

    private <R extends Recipe> void fill(RecipeKind<R> kind) {
        Texts texts = context.words().texts();
        List<MenuItem> items = new ArrayList<>();
        // Begins where the names do: a text of its own would stand after the column of graphics.
        Menu more = new Menu("", Nodes.styled(new Label(texts.get("preset.more")), "rule-hint"));
        more.setId("presets-more");
        for (Preset<R> preset : Presets.of(kind)) {
            Notes notes = preset.recipe().notes();
            Label name = Nodes.styled(new Label(Notes.in(notes.title(), texts.language())), "rule-name");
            name.setMinWidth(preset.further() ? nameWidth + LONGER : nameWidth);
            Label watch = Nodes.styled(new Label(Notes.in(notes.watch(), texts.language())), "rule-hint");
            HBox line = Nodes.row(Pos.BASELINE_LEFT, 8, name, watch);
            MenuItem item = new MenuItem();
            item.setGraphic(line);
            item.setId("preset-" + preset.id());
            item.setOnAction(e -> context.open(preset.recipe()));
            (preset.further() ? more.getItems() : items).add(item);
        }
        if (!more.getItems().isEmpty()) {
            items.add(new SeparatorMenuItem());
            items.add(more);
        }
        presets.getItems().setAll(items);
    }

    /**
     * What the lab is at gives way first; where there is no room for a few words of it what to do, then the
     * word before the preset's name, then the end of the name: nothing runs out of the window.
     */
    @Override
    protected void layoutChildren() {
        Nodes.show(state, getWidth() >= stateFrom && !state.getText().isEmpty());
        // Where there is room its place stays: what stands beside it does not move when something is changed.
        reset.setManaged(reset.isVisible() || getWidth() >= WIDE);
        Nodes.show(word, true);
        title.setMaxWidth(USE_COMPUTED_SIZE);
        double over = taken() - getWidth();
        if (over > 0) {
            over -= word.prefWidth(-1) + 8;
            Nodes.show(word, false);
        }
        if (over > 0) {
            title.setMaxWidth(Math.max(LEAST_TITLE, title.prefWidth(-1) - over));
        }
        super.layoutChildren();
        task.setVisible(task.getWidth() >= LEAST_TASK);
        String said = fits(whole.getText()) ? whole.getText() : brief;
        if (!said.equals(task.getText())) {
            task.setText(said);
        }
    }

    /** Whether a sentence stands in two lines where the task has its place; the tooltip has all of it. */
    private boolean fits(String sentence) {
        line.setFont(task.getFont());
        measure.setFont(task.getFont());
        measure.setText(sentence);
        measure.setWrappingWidth(task.getWidth());
        return measure.getLayoutBounds().getHeight() < 2.5 * line.getLayoutBounds().getHeight();
    }

    /** By everything but what to do. */
    private double taken() {
        return snappedLeftInset() + snappedRightInset() + getManagedChildren().stream()
                .filter(child -> child != task).mapToDouble(child -> child.prefWidth(-1) + getSpacing())
                .sum();
    }
}

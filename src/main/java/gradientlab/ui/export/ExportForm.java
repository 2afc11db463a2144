package gradientlab.ui.export;

import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.Exportables;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TypeSize;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.Figures;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntSupplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What may be chosen about an export: format, size, frames, theme, caption, recipe. */
final class ExportForm extends VBox {

    private final ExportModel model;
    private final Words words;
    private final IntSupplier steps;
    private final Label pace = Nodes.styled(new Label(), "hint-line");
    private final Label recipeHint = Nodes.styled(new Label(), "hint-line", "under-box");
    private final Segmented<Format> format;
    private final Button code = new Button();
    private final CheckBox losses;
    private final VBox program;
    private final VBox size;
    private final VBox film;
    private final CheckBox turn;
    private final VBox over;
    private final VBox look;
    private final VBox boxes;
    private final Label held = Nodes.styled(new Label(), "hint-line");
    private final Label numbers = Nodes.styled(new Label(), "hint-line");

    /**
     * @param steps how long the run is
     */
    ExportForm(ExportModel model, IntSupplier steps, LabContext context) {
        this.model = model;
        this.steps = steps;
        words = context.words();
        getStyleClass().add("export-form");

        format = new Segmented<>(
                List.of(Format.PNG, Format.GIF, Format.PDF, Format.CSV, Format.JSON),
                f -> new SimpleStringProperty(f.name()));
        format.setId("export-format");
        format.valueProperty().bindBidirectional(model.formatProperty());

        NumberField width = field(model.widthProperty(), ExportOptions.MIN_WIDTH, ExportOptions.MAX_WIDTH,
                "export-width", "dialog.export.width");
        NumberField height =
                field(model.heightProperty(), ExportOptions.MIN_HEIGHT, ExportOptions.MAX_HEIGHT,
                        "export-height", "dialog.export.height");
        size = group("dialog.export.size", pair(width, "×", height), ErrorNote.under(width, height));

        NumberField frames = field(model.framesProperty(), 1, ExportOptions.MAX_FRAMES, "export-frames",
                "dialog.export.frames.count");
        NumberField rate = field(model.rateProperty(), 1, ExportOptions.MAX_FRAMES_PER_SECOND, "export-rate",
                "dialog.export.rate");
        Nodes.wrap(pace);
        turn = box("dialog.export.turn", "export-turn");
        turn.selectedProperty().bindBidirectional(model.turnProperty());
        CheckBox once = box("dialog.export.once", "export-once");
        once.selectedProperty().bindBidirectional(model.onceProperty());
        film = group("dialog.export.frames", pair(frames, " ", rate), ErrorNote.under(frames, rate), pace,
                once, turn);
        Segmented<Boolean> through = new Segmented<>(List.of(false, true),
                updates -> words.text(updates ? "dialog.export.over.updates" : "dialog.export.over.steps"));
        through.setId("export-over");
        through.valueProperty().bindBidirectional(model.updatesProperty());
        over = group("dialog.export.over", through);

        Segmented<Theme> theme = new Segmented<>(
                List.of(Theme.LIGHT, Theme.DARK),
                t -> words.text("dialog.export.theme." + t.name().toLowerCase(Locale.ROOT)));
        theme.setId("export-theme");
        theme.valueProperty().bindBidirectional(model.themeProperty());
        Segmented<TypeSize> type = new Segmented<>(
                List.of(TypeSize.NORMAL, TypeSize.SLIDES), t -> words.text("dialog.export.type." + t.id()));
        type.setId("export-type");
        type.valueProperty().bindBidirectional(model.typeProperty());
        look = new VBox(12, group("dialog.export.theme", theme), group("dialog.export.type", type));

        CheckBox caption = box("dialog.export.caption", "export-caption");
        caption.selectedProperty().bindBidirectional(model.captionProperty());
        CheckBox recipe = box("dialog.export.recipe", "export-recipe");
        recipe.selectedProperty().bindBidirectional(model.embedProperty());
        recipeHint.textProperty().bind(words.text("dialog.export.recipe.hint"));
        recipeHint.setWrapText(true);
        boxes = new VBox(8, caption, recipe, recipeHint);

        Nodes.wrap(numbers);
        Nodes.wrap(held);
        held.setId("export-held");

        code.setId("export-code");
        code.setMaxWidth(Double.MAX_VALUE);
        code.textProperty().bind(words.text("dialog.export.code"));
        Label hint = Nodes.label(words.text("dialog.export.code.hint"), "hint-line");
        Nodes.wrap(hint);
        losses = box("dialog.export.losses", "export-losses");
        losses.selectedProperty().bindBidirectional(model.lossesProperty());
        losses.setWrapText(true);
        program = new VBox(6, code, losses, hint);

        getChildren().addAll(group("dialog.export.format", format), held, numbers, size, over, film, look,
                boxes, program);
    }

    /** What writes the program in Python, of an experiment that has one. */
    void setOnCode(Runnable action) {
        code.setOnAction(e -> action.run());
    }

    /**
     * Shows what the chosen format needs, and what the numbers mean.
     *
     * @param run what is seen
     * @param formats what can be written
     * @param limit the last step that may be seen, where a class predicts what comes after it
     */
    void refresh(Exportable run, Set<Format> formats, OptionalInt limit) {
        Nodes.show(held, limit.isPresent());
        limit.ifPresent(step -> held.setText(words.texts().get("dialog.export.held", step)));
        format.offer(formats);
        // As numbers, it would say what a class predicts.
        Optional<Recipe> coded = ExportModel.coded(run, words.texts());
        Nodes.show(program, limit.isEmpty() && coded.isPresent());
        Nodes.show(losses, coded.filter(Exportables::hasLosses).isPresent());
        Format chosen = model.formatProperty().get();
        Nodes.show(numbers, !chosen.picture());
        if (!chosen.picture()) {
            numbers.setText(words.texts().get("dialog.export.numbers." + chosen.id()));
        }
        Nodes.show(size, chosen.picture());
        Nodes.show(film, chosen == Format.GIF);
        Nodes.show(turn, run.turns());
        boolean updates = chosen == Format.GIF && limit.isEmpty() && run.overUpdates().isPresent();
        Nodes.show(over, updates);
        Nodes.show(look, chosen.picture());
        Nodes.show(boxes, chosen.picture());
        int frames = model.framesProperty().get();
        double seconds = (double) frames / model.rateProperty().get();
        double stride = frames == 1 ? steps.getAsInt() : (double) steps.getAsInt() / (frames - 1);
        pace.setText(words.texts().get(
                updates && model.updatesProperty().get() ? "dialog.export.pace.updates"
                        : "dialog.export.pace",
                String.format(Locale.ROOT, "%.1f", seconds),
                Figures.brief(stride)));
    }

    private NumberField field(IntegerProperty value, int min, int max, String id, String nameKey) {
        NumberField field = NumberField.whole(words, min, max);
        field.field().setId(id);
        field.field().accessibleTextProperty().bind(words.text(nameKey));
        field.valueProperty().bindBidirectional(value);
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private CheckBox box(String key, String id) {
        CheckBox box = new CheckBox();
        box.textProperty().bind(words.text(key));
        box.setId(id);
        return box;
    }

    private VBox group(String key, Node... content) {
        Label caption = Nodes.label(words.text(key), "caption");
        VBox group = new VBox(6, caption);
        group.getChildren().addAll(content);
        return group;
    }

    private static HBox pair(NumberField first, String between, NumberField second) {
        HBox pair = Nodes.row(Pos.CENTER_LEFT, 4, first, new Label(between), second);
        return pair;
    }
}

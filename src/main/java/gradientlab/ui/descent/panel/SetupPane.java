package gradientlab.ui.descent.panel;

import gradientlab.core.Settings;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Fitted;
import gradientlab.experiment.descent.SurfaceOrigin.Formula;
import gradientlab.experiment.descent.sweep.FairRace;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.model.SurfaceEdits;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.knob.KnobList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is descended and from where: surface with its knobs, start, steps. */
final class SetupPane extends VBox {

    /** How many characters of a start's coordinate there is room for. */
    private static final int COORDINATE = 5;

    private final DescentModel model;
    private final LabContext context;
    private final ComboBox<String> surfaces = new ComboBox<>();
    private final Tooltip formula = new Tooltip();
    private final NumberField startX;
    private final NumberField startY;
    private final NumberField steps;
    private final HBox fields = new HBox(6);
    private final HBox first = new HBox(6);
    private final KnobList surfaceKnobs;
    private final FormulaPane own;
    private final FittedPane data;
    private final Button rates = new Button();
    private final Tooltip why = Nodes.tip();
    private final IconButton sliders;
    private boolean following;
    private boolean narrow;
    private boolean open;

    SetupPane(DescentModel model, LabContext context) {
        this.model = model;
        this.context = context;
        getStyleClass().add("setup");
        startX = coordinate("descent.start.x", true);
        startY = coordinate("descent.start.y", false);
        steps = NumberField.whole(context.words(), 1, DescentRecipe.MAX_STEPS)
                .labelled(context.words().text("descent.steps"))
                .onTyped(value -> model.edit(recipe -> recipe.withSteps((int) value)));
        steps.field().setId("steps");
        sliders = new IconButton(Feather.SLIDERS, context.words(), "descent.setup.more", "");
        sliders.getStyleClass().add("framed");
        sliders.setId("setup-more");
        sliders.setOnAction(e -> {
            open = !open;
            arrange();
        });
        surfaceKnobs = new KnobList(
                context.words(), "surface-knob-", model::follow,
                (knob, value) -> model.edit(recipe -> SurfaceEdits.knob(recipe, knob, value)));
        own = new FormulaPane(model, context);
        data = new FittedPane(model, context);
        fields.getChildren().addAll(startX, startY, steps);
        fields.setAlignment(Pos.BOTTOM_LEFT);
        first.setAlignment(Pos.BOTTOM_LEFT);
        rates.textProperty().bind(context.words().text("descent.rates.fit"));
        rates.setId("fit-rates");
        rates.setOnAction(e -> {
            model.rates().search();
            rates.setDisable(true);
        });
        rates.setTooltip(why);
        getChildren().addAll(
                first, fields, ErrorNote.under(startX, startY, steps), rates, own, data, surfaceKnobs);
        surfaceBox();
        arrange();
    }

    /** Start and steps go behind a button where there is little room. */
    void setNarrow(boolean little) {
        if (little != narrow) {
            narrow = little;
            arrange();
        }
    }

    /** Brings everything up to date with the recipe. */
    void refresh() {
        DescentRecipe recipe = model.recipe();
        String id = recipe.surface().id();
        following = true;
        surfaces.setValue(id);
        following = false;
        formula.setText("f(x, y) = " + model.surface().formula() + "\n"
                + context.words().texts().get("surface." + id + ".hint"));
        Nodes.show(rates, model.rates().offered());
        rates.setDisable(model.rates().busy());
        why.setText(context.words().texts().get("descent.rates.why", FairRace.RATES));
        startX.show(recipe.start().x());
        startY.show(recipe.start().y());
        steps.show(recipe.steps());
        boolean typed = recipe.surface().origin() instanceof Formula;
        Nodes.show(own, typed);
        boolean fitted = recipe.surface().origin() instanceof Fitted;
        Nodes.show(data, fitted);
        if (fitted) {
            data.refresh();
        }
        if (typed) {
            own.refresh();
            surfaceKnobs.show(List.of(), Settings.NONE);
        } else {
            surfaceKnobs.show(recipe.surface().knobList(), recipe.surface().knobs());
        }
    }

    private void arrange() {
        first.getChildren()
                .setAll(narrow ? List.of(surfaceColumn(), sliders) : List.of(surfaceColumn(), fields));
        getChildren().remove(fields);
        if (narrow && open) {
            getChildren().add(1, fields);
        }
        for (NumberField field : List.of(startX, startY, steps)) {
            field.field().setPrefWidth(narrow ? 90 : 62);
            HBox.setHgrow(field, narrow ? Priority.ALWAYS : Priority.NEVER);
        }
    }

    private VBox surfaceColumn() {
        Label caption = Nodes.label(context.words().text("descent.surface"), "caption");
        VBox column = narrow ? new VBox(surfaces) : new VBox(caption, surfaces);
        column.getStyleClass().add("number-field");
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    private void surfaceBox() {
        surfaces.setId("surface");
        surfaces.getItems().setAll(SurfaceEdits.ids());
        surfaces.setMaxWidth(Double.MAX_VALUE);
        surfaces.setMinWidth(0);
        surfaces.setPrefWidth(100);
        surfaces.setVisibleRowCount(12);
        surfaces.accessibleTextProperty().bind(context.words().text("descent.surface"));
        surfaces.setCellFactory(list -> new SurfaceCell(true));
        surfaces.setButtonCell(new SurfaceCell(false));
        formula.setWrapText(true);
        formula.setMaxWidth(360);
        surfaces.setTooltip(formula);
        surfaces.valueProperty().addListener((of, was, id) -> {
            if (!following && id != null) {
                context.intake().forget();
                model.edit(recipe -> SurfaceEdits.surface(recipe, id));
            }
        });
    }

    private NumberField coordinate(String key, boolean isX) {
        NumberField field = NumberField.real(
                context.words(),
                v -> Math.abs(v) <= DescentRecipe.MAX_COORDINATE,
                "[-1e6, 1e6]")
                .labelled(context.words().text(key))
                .room(COORDINATE);
        field.field().setId(isX ? "start-x" : "start-y");
        return field.onTyped(typed -> {
            Point start = model.recipe().start();
            model.placeStart(isX ? new Point(typed, start.y()) : new Point(start.x(), typed));
            // Where the surface has no value the start stays where it was.
            field.show(isX ? model.recipe().start().x() : model.recipe().start().y());
        });
    }

    /** A surface in the picker: its name, in the list also its formula. */
    private final class SurfaceCell extends ListCell<String> {
        private final boolean inList;

        SurfaceCell(boolean inList) {
            this.inList = inList;
        }

        @Override
        protected void updateItem(String id, boolean empty) {
            super.updateItem(id, empty);
            textProperty().unbind();
            setGraphic(null);
            if (empty || id == null) {
                setText("");
                return;
            }
            textProperty().bind(context.words().text("surface." + id + ".name"));
            if (inList) {
                Label what = new Label(
                        Surfaces.find(id).map(entry -> entry.make(Settings.NONE).formula())
                                .orElse("f(x, y)"));
                what.getStyleClass().add("rule-hint");
                HBox line = Nodes.row(Pos.BASELINE_LEFT, 0, what);
                line.setMinHeight(Region.USE_PREF_SIZE);
                setContentDisplay(ContentDisplay.RIGHT);
                setGraphicTextGap(12);
                setGraphic(line);
            }
        }
    }
}

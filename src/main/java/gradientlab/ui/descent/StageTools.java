package gradientlab.ui.descent;

import gradientlab.core.surface.Camera;
import gradientlab.ui.descent.mode.ModeEntry;
import gradientlab.ui.descent.mode.Modes;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.IconButton;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The column of buttons at the stage's lower right: one for each mode, the relief, and Fit at the bottom. */
final class StageTools extends FlowPane {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    /** A button's height, and what key and axis take of the stage's, in logical pixels. */
    private static final double BUTTON = 32;
    private static final double TAKEN = 110;

    private final DescentModel model;
    private final Modes modes;
    private final ReadOnlyBooleanWrapper inRelief = new ReadOnlyBooleanWrapper(this, "inRelief");
    private Camera before = Camera.HOME;
    private final Map<ModeEntry, IconButton> buttons = new LinkedHashMap<>();

    StageTools(DescentModel model, Modes modes, LabContext context) {
        this.model = model;
        this.modes = modes;
        getStyleClass().add("stage-tools");
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setOrientation(Orientation.VERTICAL);
        setAlignment(Pos.BOTTOM_RIGHT);
        for (ModeEntry entry : modes.entries()) {
            IconButton button =
                    new IconButton(entry.icon(), context.words(), entry.nameKey(), entry.key().getName());
            button.setId("mode-" + entry.id());
            button.setOnAction(e -> modes.toggle(entry));
            buttons.put(entry, button);
        }
        IconButton fit = new IconButton(Feather.MAXIMIZE, context.words(), "descent.fit", "0");
        fit.setId("fit");
        fit.setOnAction(e -> model.fit());
        IconButton relief = new IconButton(Feather.BOX, context.words(), "descent.relief", "V");
        relief.setId("relief-button");
        relief.setOnAction(e -> switchRelief());
        getChildren().addAll(buttons.values());
        getChildren().add(relief);
        getChildren().add(fit);
        getChildren().forEach(button -> {
            button.getStyleClass().add("on-stage");
            button.setFocusTraversable(false);
        });
        modes.shownProperty().addListener(o -> mark());
        inRelief.addListener((of, was, on) -> relief.pseudoClassStateChanged(CHOSEN, on));
        model.reliefProperty().addListener(o -> follow());
        modes.shownProperty().addListener(o -> follow());
        follow();
    }

    /** Stands in as many columns as it takes to leave the colour key and the numbers at the bottom free. */
    void fitInto(double stageHeight) {
        setPrefWrapLength(Math.max(BUTTON, stageHeight - TAKEN));
    }

    /** Whether the stage is seen in relief: wanted, and no mode draws on the plan. */
    ReadOnlyBooleanProperty inReliefProperty() {
        return inRelief.getReadOnlyProperty();
    }

    /** To the relief, leaving a mode that needs the plan, or back to the plan. */
    void switchRelief() {
        showRelief(!inRelief.get());
    }

    /** Leaves a mode for the relief, or for the plan with the paths. */
    void showRelief(boolean on) {
        modes.leave();
        model.reliefProperty().set(on ? before : null);
    }

    private void follow() {
        Camera camera = model.reliefProperty().get();
        before = camera == null ? before : camera;
        inRelief.set(camera != null && modes.shownProperty().get() == null);
    }

    private void mark() {
        buttons.forEach((entry, button) -> button.pseudoClassStateChanged(CHOSEN, modes.shows(entry)));
    }
}

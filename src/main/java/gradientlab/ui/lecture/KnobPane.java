package gradientlab.ui.lecture;

import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.knob.KnobSlider;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/**
 * The one number of a slide's experiment that can be turned before the class, where the slide names one: a
 * slider over the picture, shown and hidden by a key.
 */
final class KnobPane extends StackPane {

    private final LabContext context;
    private Runnable release = () -> {};

    KnobPane(LabContext context) {
        this.context = context;
        setId("lecture-knob");
        getStyleClass().add("lecture-knob");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setVisible(false);
    }

    /** Whether the slide that is shown names a number. */
    boolean offered() {
        return context.lecture().place() != null && !id().isEmpty();
    }

    /** Shows it, or takes it away; does nothing on a slide that names none. */
    void toggle() {
        if (isVisible()) {
            hide();
        } else if (offered()) {
            context.lecture().model().ifPresent(this::show);
        }
    }

    void hide() {
        release.run();
        release = () -> {};
        getChildren().clear();
        setVisible(false);
    }

    private String id() {
        return context.lecture().place().slide().showing().knob();
    }

    /** With the look of the one whose number it is. */
    private HBox ofOne(KnobSlider slider, int slot) {
        SlotSample sample = new SlotSample();
        sample.show(slot, context.theme().get());
        slider.colorProperty().set(SlotSample.color(slot, context.theme().get()));
        HBox row = Nodes.styled(new HBox(sample, slider), "lecture-knob-of");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private <R extends Recipe> void show(LabModel<R> model) {
        Optional<Dial<R>> found = model.dial(id());
        if (found.isEmpty()) {
            return;
        }
        Dial<R> dial = found.get();
        KnobSlider slider = new KnobSlider(dial.knob(), context.words());
        slider.valueProperty().set(dial.value().applyAsDouble(model.recipe()));
        slider.valueProperty().addListener((of, was, is) -> model
                .edit(recipe -> dial.change().with(recipe, is.doubleValue())));
        model.follow(slider.changingProperty());
        ChangeListener<R> follow =
                (of, was, is) -> slider.valueProperty().set(dial.value().applyAsDouble(model.recipe()));
        model.recipeProperty().addListener(follow);
        release = () -> model.recipeProperty().removeListener(follow);
        getChildren().setAll(dial.slot() < 0 ? slider : ofOne(slider, dial.slot()));
        setVisible(true);
    }
}

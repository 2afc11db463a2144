package gradientlab.ui.shell;

import gradientlab.core.Knob;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.ErrorNote;
import gradientlab.ui.widget.Fold;
import gradientlab.ui.widget.Hint;
import gradientlab.ui.widget.History;
import gradientlab.ui.widget.NumberField;
import gradientlab.ui.widget.PaintedView;
import gradientlab.ui.widget.Segmented;
import gradientlab.ui.widget.knob.KnobControl;
import gradientlab.ui.widget.knob.KnobSlider;
import gradientlab.ui.widget.time.Timeline;
import gradientlab.ui.widget.time.Transport;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;

/** A lab that does nothing but show every widget and note what the window asked of it. */
final class DemoLab implements Lab {

    static final Knob RATE = Knob.log("lr", "η", 10, 1e-4, 1, 0.01);
    static final Knob MOMENTUM = Knob.linear("momentum", "γ", 0, 1, 0.9).belowMax();
    static final Knob DECAY = Knob.logFromZero("weight_decay", "λ", 1, 1e-4, 0.1, 0);

    final List<String> asked = new ArrayList<>();
    final History<Double> history = new History<>(RATE.initial());
    final KnobSlider rate;
    final Timeline timeline = new Timeline();
    final DoubleProperty progress = new SimpleDoubleProperty(Double.NaN);
    final NumberField x;
    private final LabContext context;
    private final BorderPane content = new BorderPane();
    private String recipe = "first";

    DemoLab(LabContext context) {
        this.context = context;
        timeline.stepsProperty().set(150);
        timeline.seek(38);
        Transport transport = new Transport(timeline, context.words());
        rate = new KnobSlider(RATE, context.words());
        rate.colorProperty().set(Color.web("#FB9C11"));
        rate.limitProperty().set(0.047);
        rate.noteProperty().set("Limit at the nearest minimum: 2(1+γ)/λ₁ = 0.047. Above it, steps grow.");
        rate.valueProperty().addListener((o, was, is) -> history.set(is.doubleValue()));
        rate.changingProperty().addListener((o, was, is) -> {
            if (is) {
                history.begin();
            } else {
                history.end();
            }
        });
        history.valueProperty().addListener((o, was, is) -> rate.valueProperty().set(is));
        KnobSlider momentum = new KnobSlider(MOMENTUM, context.words());
        momentum.colorProperty().set(Color.web("#FB9C11"));
        KnobControl decay = KnobControl.of(DECAY, context.words());
        KnobControl form = KnobControl.of(Knob.choice("form", "lookahead", "pytorch"), context.words());
        KnobControl centered = KnobControl.of(Knob.toggle("centered", true), context.words());

        x = NumberField.real(context.words(), v -> v >= -5 && v <= 5, "[-5, 5]")
                .labelled(new SimpleStringProperty("Start x"));
        NumberField y = NumberField.real(context.words(), v -> v >= -5 && v <= 5, "[-5, 5]")
                .labelled(new SimpleStringProperty("Start y"));
        NumberField steps =
                NumberField.whole(context.words(), 1, 100_000).labelled(new SimpleStringProperty("Steps"));
        steps.valueProperty().set(150);
        VBox start = new VBox(4, new HBox(8, x, y, steps), ErrorNote.under(x, y, steps));
        Segmented<String> strip = new Segmented<>(
                List.of("PNG", "GIF", "PDF", "CSV", "JSON"), SimpleStringProperty::new);
        VBox knobs =
                new VBox(14, start, rate, momentum.node(), decay.node(), form.node(), centered.node(), strip);
        knobs.setPadding(new Insets(16));
        VBox panel = new VBox(
                knobs,
                new Fold(new SimpleStringProperty("Schedule"), new SimpleStringProperty("constant"),
                        () -> new VBox(new Label("what is folded"))),
                new Fold(new SimpleStringProperty("Clipping"), new SimpleStringProperty("off"),
                        () -> new VBox(new Label("what is folded"))));
        ScrollPane scroll = new ScrollPane(panel);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(360);
        scroll.setStyle("-fx-background-color: -gl-line, -gl-surface; -fx-background-insets: 0, 0 0 0 1;");

        PaintedView view = new PaintedView((w, h, scale) -> {
            BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
            Graphics2D g = image.createGraphics();
            g.setColor(context.theme().get().bg());
            g.fillRect(0, 0, w, h);
            g.setColor(context.theme().get().edge());
            for (int i = 0; i < w; i += 2) {
                g.fillRect(i, 0, 1, h / 2);
            }
            g.dispose();
            return image;
        });
        context.theme().addListener((o, was, is) -> view.repaint());
        Hint hint =
                new Hint(context.words(),
                        new SimpleStringProperty("Drag the start. Drag the learning rate."), () -> {});
        StackPane stage = new StackPane(view, hint);
        StackPane.setAlignment(hint, Pos.BOTTOM_CENTER);
        StackPane.setMargin(hint, new Insets(0, 0, 24, 0));
        stage.setMinSize(0, 0);
        content.setCenter(new BorderPane(stage, null, null, transport, null));
        content.setRight(scroll);
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public void shown() {
        asked.add("shown");
    }

    @Override
    public void hidden() {
        asked.add("hidden");
    }

    @Override
    public ObservableBooleanValue canUndo() {
        return history.canUndoProperty();
    }

    @Override
    public ObservableBooleanValue canRedo() {
        return history.canRedoProperty();
    }

    @Override
    public void undo() {
        history.undo();
    }

    @Override
    public void redo() {
        history.redo();
    }

    @Override
    public void open(Recipe recipe) {
        asked.add("open " + recipe.lab());
    }

    @Override
    public String fileName() {
        return "demo.json";
    }

    @Override
    public void save(Path file) {
        asked.add("save " + file.getFileName());
    }

    @Override
    public String recipe() {
        return recipe;
    }

    /** As if a person had changed the experiment. */
    void change(String text) {
        recipe = text;
        context.recipeChanged();
    }

    @Override
    public boolean restore(String text) {
        asked.add("restore " + text);
        recipe = text;
        return !text.equals("unreadable");
    }

    @Override
    public void export() {
        asked.add("export");
    }

    @Override
    public ReadOnlyDoubleProperty exportProgress() {
        return progress;
    }

    @Override
    public void copyPicture() {
        asked.add("copy");
    }

    @Override
    public List<Shortcut> shortcuts() {
        return List.of(
                Shortcut.key("key.space", KeyCode.SPACE, "transport.play", timeline::toggle),
                Shortcut.key("→", KeyCode.RIGHT, "transport.forward", timeline::forward),
                Shortcut.digits("keys.export", n -> asked.add("digit " + n)));
    }

    @Override
    public void close() {
        asked.add("close");
    }
}

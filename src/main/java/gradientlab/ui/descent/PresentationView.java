package gradientlab.ui.descent;

import gradientlab.experiment.recipe.Notes;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.panel.RunnerLegend;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lecture.ForwardChip;
import gradientlab.ui.lecture.RoomType;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.PresentationLegend;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The stage for a lecture room: a title over it, the legend on it, step and question under it, in type for
 * the last row. Everything is measured in the type of the window's height.
 */
final class PresentationView extends BorderPane {

    private final DescentModel model;
    private final LabContext context;
    private final Label counter = Nodes.styled(new Label(), "counter");
    private final Label title = Nodes.styled(new Label(), "slide-title");
    private final Label step = Nodes.styled(new Label(), "step-now");
    private final Label steps = Nodes.styled(new Label(), "step-all");
    private final Region done = Nodes.styled(new Region(), "done");
    private final Label says = Nodes.styled(new Label(), "says");
    private final ForwardChip hint = new ForwardChip();
    private final PresentationLegend legend;
    private double size;

    /** @param forward what the chip does */
    PresentationView(DescentModel model, LabContext context, Runnable forward) {
        this.model = model;
        this.context = context;
        legend = new PresentationLegend(context.words(), context.theme(), "descent.legend.runner",
                "talk.loss");
        hint.setOnAction(e -> forward.run());
        setId("presentation");
        getStyleClass().add("presentation");
        getStylesheets()
                .add(PresentationView.class.getResource("/assets/themes/presentation.css").toExternalForm());
        Nodes.wrap(title);
        VBox header = Nodes.styled(new VBox(counter, title), "slide-header");
        setTop(header);
        setBottom(footer());
        StackPane.setAlignment(legend, Pos.TOP_RIGHT);
        context.lecture().placeProperty().addListener(o -> refresh());
    }

    /** Takes the stage in, with whatever stands on it and beside it. */
    void take(Node floor) {
        setCenter(floor);
        size = 0;
        requestLayout();
    }

    /** Who races: to lie on the stage. */
    PresentationLegend legend() {
        return legend;
    }

    /** The base type now, in logical pixels. */
    double size() {
        return RoomType.size(getWidth(), getHeight());
    }

    /** Brings everything up to date. */
    void refresh() {
        Texts texts = context.words().texts();
        int now = model.timeline().step();
        step.setText(Integer.toString(now));
        steps.setText("/ " + model.timeline().steps());
        double share = (double) now / model.timeline().steps();
        done.maxWidthProperty().unbind();
        done.maxWidthProperty().bind(
                Bindings.createDoubleBinding(() -> ((Region) done.getParent()).getWidth() * share,
                        ((Region) done.getParent()).widthProperty()));
        legend.show(RunnerLegend.presented(model, texts));
        Lecture.Caption said = context.lecture().caption(texts).orElseGet(() -> own(texts));
        counter.setText(said.counter());
        title.setText(said.title());
        says.setText(said.says());
        says.getStyleClass().removeAll("answer");
        if (said.answer()) {
            says.getStyleClass().add("answer");
        }
        hint.show(said);
    }

    private Lecture.Caption own(Texts texts) {
        Notes notes = model.recipe().notes();
        String name = Notes.in(notes.title(), texts.language());
        return new Lecture.Caption(
                surface(texts), name.isEmpty() ? surface(texts) : name,
                Notes.in(notes.watch(), texts.language()), false, "Page Down", texts.get("lecture.begin"));
    }

    @Override
    protected void layoutChildren() {
        double now = Math.rint(2 * size()) / 2;
        if (now != size) {
            size = now;
            setStyle("-fx-font-size: " + now + "px;");
            legend.scale(now);
            applyCss();
        }
        super.layoutChildren();
    }

    private Node footer() {
        Label word = Nodes.label(context.words().text("talk.step"), "step-word");
        for (Label part : new Label[] {word, step, steps}) {
            part.setMinWidth(Region.USE_PREF_SIZE);
        }
        HBox where = Nodes.styled(Nodes.row(Pos.BASELINE_LEFT, 0, word, step, steps), "where");
        where.setMaxHeight(Region.USE_PREF_SIZE);
        StackPane line = new StackPane(done);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("line");
        line.setMinWidth(0);
        says.setWrapText(true);
        says.setMinWidth(0);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        HBox footer = Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 0, where, line, says, hint), "slide-footer");
        return footer;
    }

    private String surface(Texts texts) {
        return texts.has("surface." + model.surface().id() + ".name")
                ? texts.get("surface." + model.surface().id() + ".name")
                : model.surface().formula();
    }
}

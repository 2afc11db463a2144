package gradientlab.ui.descent;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.recipe.Notes;
import gradientlab.paint.descent.stage.StageInk;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.panel.RunnerLegend;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lecture.ForwardChip;
import gradientlab.ui.lecture.GuessChip;
import gradientlab.ui.lecture.RoomType;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.PresentationLegend;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.geometry.Insets;
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

    /** How wide a marker on the stage is, in sizes of the base type. */
    private static final double MARKER = 0.7;

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
    private LegendPlace place = LegendPlace.USUAL;
    /** What the legend's place was found for. */
    private List<Object> placedFor = List.of();
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
        settle(LegendPlace.USUAL);
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

    /**
     * Finds the legend's place for a run on the stage; it stays there whatever step is shown. Until the stage
     * has a size nothing is done.
     *
     * @param relief whether the stage is seen in 3D, where the usual place is good enough
     */
    void place(Trajectories run, View seen, Dimension2D stage, boolean relief) {
        List<Object> now = List.of(run, seen, stage, relief, size, legend.getRowCount());
        if (size == 0 || stage.getWidth() < 1 || stage.getHeight() < 1 || now.equals(placedFor)) {
            return;
        }
        placedFor = now;
        StageInk ink = new StageInk(
                run, Viewport.fit(seen, stage.getWidth(), stage.getHeight()), MARKER * size);
        settle(relief ? LegendPlace.USUAL : place.next(ink, stage, margins(), this::legendSize));
    }

    /** The legend's place now. */
    LegendPlace place() {
        return place;
    }

    private void settle(LegendPlace next) {
        place = next;
        legend.scale(next.share() * size);
        StackPane.setAlignment(legend, next.corner());
        StackPane.setMargin(legend, margins());
    }

    /** Clear of the numbers along the axes. */
    private Insets margins() {
        return new Insets(1.5 * size, 2.67 * size, 3.2 * size, 4.5 * size);
    }

    private Dimension2D legendSize(double share) {
        legend.scale(share * size);
        legend.applyCss();
        return new Dimension2D(Math.ceil(legend.prefWidth(-1)), Math.ceil(legend.prefHeight(-1)));
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
            settle(place);
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
        HBox footer = Nodes.styled(Nodes.row(
                Pos.CENTER_LEFT, 0, where, line, says, new GuessChip(context), hint), "slide-footer");
        return footer;
    }

    private String surface(Texts texts) {
        return texts.has("surface." + model.surface().id() + ".name")
                ? texts.get("surface." + model.surface().id() + ".name")
                : model.surface().formula();
    }
}

package gradientlab.ui.lecture;

import gradientlab.experiment.Lesson;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.widget.Nodes;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A slide without an experiment: its text over the whole window, in type for the last row. */
final class TextSlide extends BorderPane {

    private final LabContext context;
    private final Label counter = Nodes.styled(new Label(), "counter");
    private final Label title = Nodes.styled(new Label(), "slide-title");
    private final Label text = Nodes.styled(new Label(), "slide-text");
    private final Label says = Nodes.styled(new Label(), "says");
    private final ForwardChip chip = new ForwardChip();
    private double size;

    /** @param forward what the chip does */
    TextSlide(LabContext context, Runnable forward) {
        this.context = context;
        setId("text-slide");
        getStyleClass().add("presentation");
        getStylesheets()
                .add(TextSlide.class.getResource("/assets/themes/presentation.css").toExternalForm());
        for (Label label : new Label[] {title, text, says}) {
            Nodes.wrap(label);
        }
        chip.setOnAction(e -> forward.run());
        setTop(Nodes.styled(new VBox(counter, title), "slide-header"));
        setCenter(text);
        BorderPane.setAlignment(text, Pos.CENTER_LEFT);
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        setBottom(Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 0, says, new GuessChip(context), chip),
                "slide-footer"));
        context.words().languageProperty().addListener(o -> refresh());
        setVisible(false);
    }

    /** Takes the words of the place, if it shows no experiment; else gives the window back. */
    void refresh() {
        Lecture.Place at = context.lecture().place();
        boolean shown = at != null && at.wordsAlone();
        setVisible(shown);
        if (shown) {
            Lecture.Caption said = context.lecture().caption(context.words().texts()).orElseThrow();
            counter.setText(said.counter());
            title.setText(said.title());
            text.setText(at.slide().experiment().isPresent()
                    ? context.words().texts().get("lecture.hidden")
                    : Lesson.in(at.slide().text(), context.words().texts().language()));
            says.setText(said.says());
            says.getStyleClass().removeAll("answer");
            if (said.answer()) {
                says.getStyleClass().add("answer");
            }
            chip.show(said);
        }
    }

    @Override
    protected void layoutChildren() {
        double now = Math.rint(2 * RoomType.size(getWidth(), getHeight())) / 2;
        if (now != size) {
            size = now;
            setStyle("-fx-font-size: " + now + "px;");
            applyCss();
        }
        super.layoutChildren();
    }
}

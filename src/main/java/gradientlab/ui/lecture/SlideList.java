package gradientlab.ui.lecture;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Slide;
import gradientlab.text.Texts;
import gradientlab.ui.guess.GuessWords;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The slides of the lesson by number and title, to go to one: by a click, or by its number and Enter. */
final class SlideList {

    private static final double ROW = 32;
    private static final int MOST_ROWS = 14;
    private static final double WIDTH = 520;
    /** With what was guessed beside the titles. */
    private static final double WIDE = 880;

    private final LabContext context;
    private final Lecture lecture;
    private final ListView<String> titles = new ListView<>();
    private final FloatingDialog dialog;
    private String typed = "";
    private boolean shown;

    SlideList(LabContext context) {
        this.context = context;
        lecture = context.lecture();
        titles.setId("slides");
        titles.setFixedCellSize(ROW);
        titles.setFocusTraversable(false);
        titles.setCellFactory(list -> new Row());
        titles.accessibleTextProperty().bind(context.words().text("lecture.list"));
        dialog = new FloatingDialog(context.words(), context.words().text("lecture.list"), titles);
        Label hint = Nodes.label(context.words().text("lecture.list.hint"));
        hint.setMaxWidth(Double.MAX_VALUE);
        dialog.setBottom(hint);
        dialog.setOnClose(this::close);
        lecture.placeProperty().addListener(o -> close());
    }

    /** Whether it lies over the slide. */
    boolean shown() {
        return shown;
    }

    /** Shows it, or takes it away. */
    void toggle() {
        if (shown) {
            close();
            return;
        }
        Lecture.Place at = lecture.place();
        if (at != null) {
            fill(at);
            shown = true;
            context.show(dialog);
            grow();
        }
    }

    /** A lecture room reads it, too. */
    private void grow() {
        Bounds window = dialog.getParent().getLayoutBounds();
        double times = Math.max(1, RoomType.size(window.getWidth(), window.getHeight()) / RoomType.DESK);
        dialog.setScaleX(times);
        dialog.setScaleY(times);
    }

    void close() {
        shown = false;
        typed = "";
        context.hide(dialog);
    }

    /** Its keys, while it is shown. */
    List<Shortcut> keys() {
        return List.of(
                new Shortcut("1–9", "lecture.list", e -> e.getCode().isDigitKey() && !e.isShortcutDown(),
                        this::type),
                Shortcut.oneOf("↓", "lecture.list", () -> choose(titles.getSelectionModel()
                        .getSelectedIndex() + 1), KeyCode.DOWN, KeyCode.RIGHT),
                Shortcut.oneOf("↑", "lecture.list", () -> choose(titles.getSelectionModel()
                        .getSelectedIndex() - 1), KeyCode.UP, KeyCode.LEFT),
                Shortcut.oneOf("Backspace", "lecture.list", () -> typed = "", KeyCode.BACK_SPACE),
                Shortcut.oneOf("Enter", "lecture.list", () -> go(titles.getSelectionModel()
                        .getSelectedIndex()), KeyCode.ENTER, KeyCode.SPACE));
    }

    private void fill(Lecture.Place at) {
        Texts texts = context.words().texts();
        List<Slide> slides = at.lesson().slides();
        titles.getItems().clear();
        for (int i = 0; i < slides.size(); i++) {
            titles.getItems().add((i + 1) + "   " + Lesson.in(slides.get(i).title(), texts.language()));
        }
        boolean guesses = slides.stream().anyMatch(slide -> lecture.guesses().given(slide).isPresent());
        titles.setPrefWidth(guesses ? WIDE : WIDTH);
        titles.setPrefHeight(ROW * Math.min(MOST_ROWS, slides.size()) + 4);
        choose(at.number());
    }

    private void type(KeyEvent e) {
        String name = e.getCode().getName();
        String digit = name.substring(name.length() - 1);
        boolean such = Integer.parseInt(typed + digit) <= titles.getItems().size();
        typed = such ? typed + digit : digit;
        choose(Integer.parseInt(typed) - 1);
    }

    private void choose(int index) {
        if (index >= 0 && index < titles.getItems().size()) {
            titles.getSelectionModel().select(index);
            titles.scrollTo(Math.max(0, index - MOST_ROWS / 2));
        }
    }

    private void go(int index) {
        close();
        lecture.jump(index);
    }

    /** What was guessed on a slide in this session, at the end of its row; null for nothing. */
    private Node guessed(int slide) {
        Lecture.Place at = lecture.place();
        String said = at == null || slide >= at.lesson().slides().size() ? ""
                : lecture.guesses().given(at.lesson().slides().get(slide))
                        .map(given -> new GuessWords(context.words().texts()).brief(given)).orElse("");
        return said.isEmpty() ? null : Nodes.styled(new Label(said), "slide-guess");
    }

    /** A title; a click on it goes there. */
    private final class Row extends ListCell<String> {

        Row() {
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphicTextGap(16);
            // As wide as the list: a long title is cut before a guess is.
            setPrefWidth(0);
            setOnMouseClicked(e -> {
                if (!isEmpty()) {
                    go(getIndex());
                }
            });
        }

        @Override
        protected void updateItem(String title, boolean empty) {
            super.updateItem(title, empty);
            setText(empty ? null : title);
            setGraphic(empty ? null : guessed(getIndex()));
        }
    }
}

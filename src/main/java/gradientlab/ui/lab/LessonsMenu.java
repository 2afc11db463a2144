package gradientlab.ui.lab;

import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.ui.widget.Nodes;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lessons that ship, and the way to one of a lecturer's own. */
final class LessonsMenu extends MenuButton {

    private final LabContext context;

    LessonsMenu(LabContext context) {
        this.context = context;
        setId("lessons");
        accessibleTextProperty().bind(textProperty());
        getStyleClass().add("preset-menu");
        setMinWidth(Region.USE_PREF_SIZE);
        textProperty().bind(context.words().text("lecture.lessons"));
        Tooltip tip = Nodes.tip();
        tip.textProperty().bind(textProperty());
        setTooltip(tip);
        // The lessons are read when they are first asked for.
        getItems().setAll(new MenuItem());
        setOnShowing(e -> fill());
    }

    /** Shows a picture in place of the word, or the word again. */
    void shorten(boolean on) {
        setGraphic(on ? new FontIcon(Feather.BOOK_OPEN) : null);
        setContentDisplay(on ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    }

    private void fill() {
        List<MenuItem> items = new ArrayList<>();
        MenuItem course = new MenuItem(context.words().texts().get("lecture.course"));
        course.setId("lesson-course");
        course.setOnAction(e -> context.showCourse());
        items.add(course);
        items.add(new SeparatorMenuItem());
        for (String id : Lessons.ids()) {
            Lesson lesson = Lessons.find(id).orElseThrow();
            MenuItem item = new MenuItem(Lesson.in(lesson.title(), context.words().texts().language()));
            item.setId("lesson-" + id);
            item.setOnAction(e -> context.begin(lesson));
            items.add(item);
        }
        MenuItem open = new MenuItem(context.words().texts().get("lecture.open"));
        open.setId("lesson-open");
        open.setOnAction(e -> context.chooseSource("json").ifPresent(file -> context.intake().read(
                () -> RecipeFiles.readLesson(file), lesson -> context.begin(lesson))));
        BooleanProperty shown = context.lecture().notesProperty();
        CheckMenuItem notes = new CheckMenuItem(context.words().texts().get("lecture.notes.item"));
        notes.setId("lesson-notes");
        notes.setSelected(shown.get());
        notes.setOnAction(e -> shown.set(!shown.get()));
        items.add(new SeparatorMenuItem());
        items.add(open);
        items.add(notes);
        items.add(new HandoutMenu(context));
        getItems().setAll(items);
    }
}

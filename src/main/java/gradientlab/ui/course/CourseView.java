package gradientlab.ui.course;

import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Slide;
import gradientlab.text.Texts;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The chapters and lessons as lines. Beside a lab they stand in one column and a chapter is unfolded to show
 * its lessons; before a lecture room all stand there, in two columns.
 */
final class CourseView extends VBox {

    private final Words words;
    private final CourseProgress progress;
    private final List<LabEntry> labs;
    private final CourseActions actions;
    private final boolean presented;
    private final Label sum = new Label();
    private final Button goOn = new Button();
    private final ScrollPane scroll;
    private final HBox columns = Nodes.styled(new HBox(), "course-columns");
    private final Label says = Nodes.styled(new Label(), "course-says");
    private final Set<String> unfolded = new HashSet<>();
    /** What the keys walk through, in the order of the page. */
    private final List<Node> stops = new ArrayList<>();

    /** @param presented whether a lecture room reads it */
    CourseView(
            Words words, CourseProgress progress, List<LabEntry> labs, CourseActions actions,
            boolean presented) {
        this.words = words;
        this.progress = progress;
        this.labs = labs;
        this.actions = actions;
        this.presented = presented;
        setId(presented ? "course-presented" : "course");
        getStyleClass().add("course-page");
        getStylesheets().add(CourseView.class.getResource("/assets/themes/course.css").toExternalForm());
        Label title = Nodes.label(words.text("course.page.title"), "course-title");
        IconButton search = button(Feather.SEARCH, "search.title", "Ctrl+K", actions.search());
        search.setId("course-search");
        IconButton glossary = button(Feather.BOOK, "terms.title", "", actions.glossary());
        glossary.setId("course-glossary");
        IconButton close = button(Feather.X, "dialog.close", "Esc", actions.close());
        HBox head = Nodes.row(Pos.CENTER_LEFT, 4, title, Nodes.gap(), search, glossary, close);
        head.getStyleClass().add("course-head");
        sum.getStyleClass().add("course-sum");
        Nodes.wrap(sum);
        goOn.setId("course-continue");
        goOn.getStyleClass().add("course-continue");
        goOn.setMaxWidth(Double.MAX_VALUE);
        goOn.setOnAction(e -> progress.next().ifPresent(actions.begin()));
        scroll = Nodes.scroll(columns);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        says.setId("course-says");
        Nodes.wrap(says);
        Label keys = Nodes.label(words.text(presented ? "course.page.keys.room" : "course.page.keys"),
                "course-keys");
        Nodes.wrap(keys);
        VBox foot = Nodes.styled(presented ? new VBox(says, keys) : new VBox(keys), "course-foot");
        getChildren().addAll(head, Nodes.styled(new VBox(sum, goOn), "course-top"), scroll, foot);
        unfolded.add(progress.nextChapter().id());
        fill();
    }

    private IconButton button(Feather icon, String nameKey, String keys, Runnable action) {
        IconButton button = new IconButton(icon, words, nameKey, keys);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** Makes all lines anew; what had the keyboard has it again. */
    void fill() {
        Node focus = getScene() == null ? null : getScene().getFocusOwner();
        String chosen = focus != null && stops.contains(focus) ? focus.getId() : "";
        Texts texts = texts();
        stops.clear();
        sum.setText(texts.get("course.page.sum", Course.chapters().size(),
                Course.chapters().stream().mapToInt(chapter -> chapter.lessons().size()).sum(),
                texts.get("course.minutes", Course.minutes()))
                + (progress.seen() == 0 ? ""
                        : "\n" + texts.get("course.page.seen", progress.seen(), CourseProgress.slides())));
        Nodes.show(goOn, progress.next().isPresent());
        progress.next().ifPresent(id -> {
            goOn.setText(texts.get(progress.begun(id) ? "course.page.continue" : "course.page.begin",
                    title(id)));
            stops.add(goOn);
        });
        columns.getChildren().clear();
        List<Chapter> chapters = Course.chapters();
        int each = presented ? (chapters.size() + 1) / 2 : chapters.size();
        for (int from = 0; from < chapters.size(); from += each) {
            VBox column = Nodes.styled(new VBox(), "course-column");
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setMinWidth(0);
            column.setPrefWidth(1);
            chapters.subList(from, Math.min(chapters.size(), from + each))
                    .forEach(chapter -> add(column, chapter, chapters.indexOf(chapter) + 1));
            columns.getChildren().add(column);
        }
        stops.stream().filter(node -> node.getId().equals(chosen)).findFirst().ifPresent(Node::requestFocus);
        if (presented) {
            stops.forEach(stop -> stop.focusedProperty().addListener((of, was, is) -> says(stop, is)));
        }
    }

    private void says(Node stop, boolean focused) {
        if (focused) {
            says.setText(stop.getUserData() instanceof String lesson ? slides(lesson) : "");
        }
    }

    private void add(VBox column, Chapter chapter, int number) {
        Texts texts = texts();
        boolean open = presented || unfolded.contains(chapter.id());
        FontIcon sign = new FontIcon(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        Label place = Nodes.styled(new Label(String.valueOf(number)), "course-number");
        int done = progress.done(chapter);
        String title = texts.get(chapter.titleKey());
        CourseRow head = new CourseRow(
                "course-chapter-" + chapter.id(), presented ? place : new HBox(4, sign, place),
                () -> fold(chapter.id())).line(title, "course-chapter")
                .end(done == 0 ? texts.get("course.minutes", chapter.minutes())
                        : texts.get("course.page.done", done, chapter.lessons().size()))
                .named(number + " " + title + ", " + texts.get("course.minutes", chapter.minutes()));
        if (open && !presented) {
            head.line(texts.get(chapter.showsKey()), "course-shows");
        }
        VBox box = Nodes.styled(new VBox(head), "course-box");
        column.getChildren().add(box);
        if (!presented) {
            stops.add(head);
        } else {
            head.setFocusTraversable(false);
        }
        if (open) {
            box.getChildren().add(labs(chapter));
            chapter.lessons().forEach(lesson -> box.getChildren().add(row(lesson)));
        }
    }

    private HBox labs(Chapter chapter) {
        HBox row = Nodes.styled(Nodes.row(Pos.CENTER_LEFT, 6), "course-labs");
        row.getChildren().add(Nodes.styled(new Label(texts().get("course.page.lab")), "course-caption"));
        for (LabEntry lab : entries(chapter)) {
            Button link = Nodes.styled(new Button(texts().get(lab.nameKey())), "course-lab");
            link.setId("course-lab-" + chapter.id() + "-" + lab.id());
            link.setMinWidth(Region.USE_PREF_SIZE);
            link.setAccessibleText(texts().get("course.page.lab") + " " + link.getText());
            link.setOnAction(e -> actions.lab().accept(lab));
            row.getChildren().add(link);
            stops.add(link);
        }
        return row;
    }

    /** The labs that a chapter's experiments are of, in the order of their tabs. */
    private List<LabEntry> entries(Chapter chapter) {
        Set<String> named = chapter.lessons().stream()
                .flatMap(lesson -> CourseProgress.lesson(lesson).labs().stream()).collect(Collectors.toSet());
        return labs.stream().filter(lab -> named.contains(lab.id())).toList();
    }

    private CourseRow row(String lesson) {
        Texts texts = texts();
        int seen = progress.seen(lesson);
        String minutes = texts.get("course.minutes", CourseProgress.lesson(lesson).minutes());
        String far = seen == 0 ? texts.get("course.page.slides", CourseProgress.slides(lesson), minutes)
                : texts.get("course.page.far", seen, CourseProgress.slides(lesson), minutes);
        CourseRow row = new CourseRow("course-lesson-" + lesson,
                CourseRow.mark(progress.begun(lesson), progress.done(lesson)),
                () -> actions.begin().accept(lesson)).line(title(lesson), "course-lesson")
                .named(title(lesson) + ", " + far);
        row.setUserData(lesson);
        if (presented) {
            row.end(seen == 0 ? minutes : texts.get("course.page.part", seen, CourseProgress.slides(lesson)));
        } else {
            row.line(far, "course-caption").line(slides(lesson), "course-shows");
        }
        stops.add(row);
        return row;
    }

    /** What a lesson shows: the titles of its slides, most of them questions. */
    private String slides(String lesson) {
        return CourseProgress.lesson(lesson).slides().stream().map(Slide::title)
                .map(title -> Lesson.in(title, texts().language())).collect(Collectors.joining("  ·  "));
    }

    private String title(String lesson) {
        return Lesson.in(CourseProgress.lesson(lesson).title(), texts().language());
    }

    private Texts texts() {
        return words.texts();
    }

    private void fold(String chapter) {
        if (!presented) {
            fold(chapter, !unfolded.contains(chapter));
        }
    }

    private void fold(String chapter, boolean open) {
        if (open ? unfolded.add(chapter) : unfolded.remove(chapter)) {
            fill();
        }
    }

    /** Gives the keys to what to go on with. */
    void attend() {
        choose(0);
    }

    /** Goes so many places on; from the last to the first it does not go round. */
    void walk(int places) {
        int at = stops.indexOf(getScene().getFocusOwner());
        choose(at < 0 ? 0 : Math.max(0, Math.min(stops.size() - 1, at + places)));
    }

    private void choose(int place) {
        if (!stops.isEmpty()) {
            Node stop = stops.get(place);
            stop.requestFocus();
            show(stop);
        }
    }

    void first() {
        choose(0);
    }

    void last() {
        choose(stops.size() - 1);
    }

    /** Unfolds the chapter that has the keys, or folds the one that is stood in; presented, to the column. */
    void unfold(boolean open) {
        Node at = getScene().getFocusOwner();
        if (at == null) {
            return;
        }
        if (presented) {
            beside(at, open);
            return;
        }
        for (Chapter chapter : Course.chapters()) {
            boolean within = at.getId() != null && (at.getId().equals("course-chapter-" + chapter.id())
                    || at.getId().startsWith("course-lab-" + chapter.id() + "-")
                    || at.getUserData() instanceof String lesson && chapter.lessons().contains(lesson));
            if (within) {
                fold(chapter.id(), open);
                stops.stream().filter(stop -> stop.getId().equals("course-chapter-" + chapter.id()))
                        .filter(stop -> !open).findFirst().ifPresent(Node::requestFocus);
                return;
            }
        }
    }

    /** To the line at the same height in the other column. */
    private void beside(Node at, boolean right) {
        double height = at.localToScene(at.getBoundsInLocal()).getCenterY();
        VBox column = (VBox) columns.getChildren().get(right ? columns.getChildren().size() - 1 : 0);
        stops.stream().filter(stop -> within(stop, column))
                .min((a, b) -> Double.compare(off(a, height), off(b, height))).ifPresent(Node::requestFocus);
    }

    private static boolean within(Node node, Node part) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == part) {
                return true;
            }
        }
        return false;
    }

    private static double off(Node node, double height) {
        return Math.abs(node.localToScene(node.getBoundsInLocal()).getCenterY() - height);
    }

    /** Begins, unfolds or opens what has the keys. */
    void fire() {
        Node at = getScene().getFocusOwner();
        if (at instanceof CourseRow row) {
            row.fire();
        } else if (at instanceof Button button) {
            button.fire();
        }
    }

    /** Scrolls a line into view. */
    private void show(Node stop) {
        if (!within(stop, columns)) {
            return;
        }
        applyCss();
        layout();
        double all = columns.getHeight();
        double seen = scroll.getViewportBounds().getHeight();
        double top = columns.sceneToLocal(stop.localToScene(0, 0)).getY();
        double bottom = top + stop.getLayoutBounds().getHeight();
        double now = scroll.getVvalue() * Math.max(0, all - seen);
        double wanted = top < now ? top : bottom > now + seen ? bottom - seen : now;
        if (all > seen) {
            scroll.setVvalue(wanted / (all - seen));
        }
    }
}

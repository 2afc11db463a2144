package gradientlab.ui.search;

import gradientlab.experiment.search.SearchEntry;
import gradientlab.experiment.search.SearchIndex;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.lab.ReadOnce;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/**
 * A field to type in, and what it finds: presets, lessons, terms and keys, in either language. What there is
 * to find is read on a thread of its own when the dialog is first shown. FX thread only.
 */
public final class SearchDialog {

    private static final int MOST = 60;
    private static final int ROWS = 8;
    /** Of a row and of the dialog, in sizes of the type. */
    private static final double ROW = 3.3;
    private static final double WIDTH = 46;

    private final LabContext context;
    private final List<LabEntry> labs;
    private final Predicate<FloatingDialog> shown;
    private final DoubleSupplier type;
    private final Consumer<SearchEntry> choose;
    private final ReadOnce<SearchIndex> index = new ReadOnce<>("search", SearchIndex::new);
    /** Null until the dialog is first shown. */
    private FloatingDialog dialog;
    private TextField field;
    private ListView<SearchEntry> found;
    private Label said;

    /**
     * @param shown whether a dialog lies over the window now
     * @param type the size of the type that it is read in now, in logical pixels
     * @param choose opens what was chosen
     */
    public SearchDialog(
            LabContext context, List<LabEntry> labs, Predicate<FloatingDialog> shown, DoubleSupplier type,
            Consumer<SearchEntry> choose) {
        this.context = context;
        this.labs = labs;
        this.shown = shown;
        this.type = type;
        this.choose = choose;
    }

    /** Shows it empty, or takes it away. */
    public void toggle() {
        if (dialog != null && shown.test(dialog)) {
            dialog.close();
        } else {
            show(type.getAsDouble());
        }
    }

    private void show(double type) {
        field = new TextField();
        field.setId("search-field");
        field.promptTextProperty().bind(context.words().text("search.prompt"));
        field.accessibleTextProperty().bind(context.words().text("search.title"));
        field.textProperty().addListener(o -> find());
        found = new ListView<>();
        found.setId("search-found");
        found.setFocusTraversable(false);
        found.setFixedCellSize(Math.rint(ROW * type));
        found.setPrefSize(WIDTH * type, ROWS * Math.rint(ROW * type) + 2);
        found.accessibleTextProperty().bind(context.words().text("search.title"));
        found.setCellFactory(list -> new SearchRow(context.words().texts(), this::labName, this::choose));
        said = Nodes.styled(new Label(), "search-hint");
        Nodes.wrap(said);
        VBox body = Nodes.styled(new VBox(field, found), "search-body");
        dialog = new FloatingDialog(context.words(), context.words().text("search.title"), body);
        dialog.setId("search");
        dialog.getStyleClass().add("search-dialog");
        dialog.getStylesheets().add(
                SearchDialog.class.getResource("/assets/themes/search.css").toExternalForm());
        dialog.setStyle("-fx-font-size: " + type + "px;");
        dialog.setBottom(said);
        FloatingDialog now = dialog;
        dialog.setOnClose(() -> context.hide(now));
        dialog.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        context.show(dialog);
        field.requestFocus();
        find();
        index.ask(read -> find());
    }

    private String labName(String id) {
        return labs.stream().filter(lab -> lab.id().equals(id)).findFirst()
                .map(lab -> context.words().texts().get(lab.nameKey())).orElse(id);
    }

    private void find() {
        String typed = field.getText();
        List<SearchEntry> all = index.now().map(read -> read.find(typed, MOST)).orElse(List.of());
        found.getItems().setAll(all);
        found.getSelectionModel().selectFirst();
        found.scrollTo(0);
        said.setText(!all.isEmpty() ? context.words().texts().get("search.keys")
                : index.now().isEmpty() || typed.isBlank() ? context.words().texts().get("search.hint")
                        : context.words().texts().get("search.none", typed.strip()));
    }

    private void pressed(KeyEvent e) {
        switch (e.getCode()) {
            case UP, KP_UP -> walk(-1);
            case DOWN, KP_DOWN -> walk(1);
            case PAGE_UP -> walk(-ROWS);
            case PAGE_DOWN -> walk(ROWS);
            case ENTER -> choose(found.getSelectionModel().getSelectedItem());
            case ESCAPE -> dialog.close();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void walk(int places) {
        int last = found.getItems().size() - 1;
        int to = Math.max(0, Math.min(last, found.getSelectionModel().getSelectedIndex() + places));
        found.getSelectionModel().select(to);
        found.scrollTo(Math.max(0, to - ROWS / 2));
    }

    private void choose(SearchEntry entry) {
        if (entry != null) {
            dialog.close();
            choose.accept(entry);
        }
    }
}

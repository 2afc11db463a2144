package gradientlab.ui.lab;

import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.legend.SlotSample;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Under a legend: what a log has of each row, from which step on it differs, and the way to be rid of it. */
public final class LogNote extends VBox {

    private final LabContext context;
    private final Runnable remove;
    private List<Entry> shown = List.of();
    private Object look;

    /**
     * Of one runner or network.
     *
     * @param slot whose it is
     * @param words which log it is, and how it compares
     */
    public record Entry(int slot, String words) {}

    /** @param remove puts the log away */
    public LogNote(LabContext context, Runnable remove) {
        this.context = context;
        this.remove = remove;
        getStyleClass().add("log-note");
        setId("log-note");
        Nodes.show(this, false);
    }

    /** Shows a log's entries; nothing where there are none. */
    public void show(List<Entry> entries) {
        Object now = List.of(context.theme().get(), context.words().texts().language());
        if (entries.equals(shown) && now.equals(look)) {
            return;
        }
        shown = List.copyOf(entries);
        look = now;
        getChildren().clear();
        for (Entry entry : shown) {
            SlotSample sample = new SlotSample();
            sample.showLogged(entry.slot(), context.theme().get());
            Label words = Nodes.styled(new Label(entry.words()), "log-words");
            Nodes.wrap(words);
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            HBox row = Nodes.row(Pos.CENTER_LEFT, 8, sample, words);
            if (getChildren().isEmpty()) {
                IconButton gone = new IconButton(Feather.X, context.words(), "log.remove", "Esc");
                gone.setId("log-remove");
                gone.setOnAction(e -> remove.run());
                row.getChildren().add(gone);
            }
            getChildren().add(row);
        }
        Nodes.show(this, !shown.isEmpty());
    }
}

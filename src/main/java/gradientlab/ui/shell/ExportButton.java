package gradientlab.ui.shell;

import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window's one primary button; while an export runs hidden it shows how far that has come. */
final class ExportButton extends StackPane {

    private final Words words;
    private final Button button = Nodes.styled(new Button(), "primary");
    private final Region bar = Nodes.styled(new Region(), "export-bar");
    private final FontIcon icon = new FontIcon(Feather.UPLOAD);
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", Double.NaN);

    ExportButton(Words words, Runnable action) {
        this.words = words;
        getStyleClass().add("export");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(e -> action.run());
        button.accessibleTextProperty().bind(words.text("bar.export"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.of(t -> t.get("bar.export") + "  E"));
        button.setTooltip(tip);
        bar.setMouseTransparent(true);
        bar.setMaxHeight(4);
        bar.maxWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.max(0, Math.min(1, progress.get())) * getWidth(), progress, widthProperty()));
        StackPane.setAlignment(bar, Pos.BOTTOM_LEFT);
        getChildren().addAll(button, bar);
        setMinWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        progress.addListener((o, was, is) -> show());
        words.languageProperty().addListener((o, was, is) -> show());
        show();
    }

    /** From 0 to 1; NaN when no export runs. */
    DoubleProperty progressProperty() {
        return progress;
    }

    private void show() {
        boolean running = !Double.isNaN(progress.get());
        bar.setVisible(running);
        button.setGraphic(running ? null : icon);
        button.setText(running ? Math.round(100 * progress.get()) + " %" : words.texts().get("bar.export"));
        button.getStyleClass().remove("mono");
        if (running) {
            button.getStyleClass().add("mono");
        }
    }
}

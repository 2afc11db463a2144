package gradientlab.ui.shell;

import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/**
 * Lays dialogs, messages and the frame meter over the window's content; what they do not cover stays usable.
 */
final class Overlay extends StackPane {

    private final Words words;
    private final StackPane dialogs = new StackPane();
    private final Toasts toasts;
    private FrameMeter meter;

    Overlay(Node content, Words words) {
        this.words = words;
        toasts = new Toasts(words);
        dialogs.setPickOnBounds(false);
        dialogs.setPadding(new Insets(16));
        StackPane.setAlignment(toasts, Pos.BOTTOM_CENTER);
        getChildren().addAll(content, dialogs, toasts);
    }

    /** Lays something over all there is, and other things over the content, under dialogs. */
    void cover(Node all, Node... contents) {
        getChildren().addAll(1, List.of(contents));
        getChildren().add(all);
    }

    void show(FloatingDialog dialog) {
        if (!shows(dialog)) {
            dialog.setTranslateX(0);
            dialog.setTranslateY(0);
            dialogs.getChildren().add(dialog);
        }
        dialog.toFront();
    }

    void hide(FloatingDialog dialog) {
        if (dialogs.getChildren().remove(dialog)) {
            requestFocus();
        }
    }

    boolean shows(FloatingDialog dialog) {
        return dialogs.getChildren().contains(dialog);
    }

    /** The dialog in front, if there is one. */
    Optional<FloatingDialog> top() {
        int last = dialogs.getChildren().size() - 1;
        return last < 0 ? Optional.empty() : Optional.of((FloatingDialog) dialogs.getChildren().get(last));
    }

    Toasts toasts() {
        return toasts;
    }

    /** Shows or hides the frame meter. */
    void switchMeter() {
        if (meter == null) {
            meter = new FrameMeter(words);
            // In the gap of the top bar, where it hides nothing of a picture.
            StackPane.setAlignment(meter, Pos.TOP_CENTER);
            StackPane.setMargin(meter, new Insets(9, 0, 0, 0));
        }
        if (!getChildren().remove(meter)) {
            getChildren().add(meter);
        }
    }
}

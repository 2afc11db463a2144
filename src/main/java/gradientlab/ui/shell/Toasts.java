package gradientlab.ui.shell;

import gradientlab.ui.lab.FileIntake;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** The sentences the window says at its lower edge, newest last; three at most, none of them twice. */
final class Toasts extends VBox {

    private static final int MOST = 3;
    /** Marks what is said of a file. */
    private static final String FILE = "of-file";
    /** Marks that one is being read. */
    private static final String READING = "reading";
    /** A file that is there sooner is not worth a sentence. */
    private static final Duration PATIENCE = Duration.seconds(0.7);

    private final Words words;

    Toasts(Words words) {
        this.words = words;
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_CENTER);
        setPickOnBounds(false);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    }

    /** A sentence that goes after a few seconds. */
    void say(String sentence) {
        add(sentence, false, Duration.seconds(5));
    }

    /** A sentence about something that went wrong; it stays long enough to be read twice. */
    void warn(String sentence) {
        add(sentence, true, Duration.seconds(20));
    }

    /** The same about a file that could not be read, until {@link #overtaken}. */
    void warnOfFile(String sentence) {
        add(sentence, true, Duration.seconds(20));
        getChildren().get(getChildren().size() - 1).getStyleClass().add(FILE);
    }

    /** Another file is read: what was wrong with the one before matters no more. */
    void overtaken() {
        getChildren().removeIf(toast -> toast.getStyleClass().contains(FILE));
    }

    /** What reads the window's files: here is said what is wrong with one, and that one takes a while. */
    FileIntake intake() {
        FileIntake intake = new FileIntake(words, this::overtaken, this::warnOfFile);
        PauseTransition patience = new PauseTransition(PATIENCE);
        patience.setOnFinished(e -> {
            add(words.texts().get("message.reading"), false, Duration.INDEFINITE);
            getChildren().get(getChildren().size() - 1).getStyleClass().add(READING);
        });
        intake.busyProperty().addListener((of, was, reading) -> {
            patience.stop();
            getChildren().removeIf(toast -> toast.getStyleClass().contains(READING));
            if (reading) {
                patience.play();
            }
        });
        return intake;
    }

    private void add(String sentence, boolean danger, Duration life) {
        getChildren().removeIf(toast -> sentence.equals(toast.getUserData()));
        HBox toast = Nodes.styled(new HBox(12), "toast");
        toast.setUserData(sentence);
        toast.setAlignment(Pos.CENTER_LEFT);
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        Label text = new Label(danger ? "✕ " + sentence : sentence);
        Nodes.wrap(text);
        text.setMaxWidth(640);
        HBox.setHgrow(text, Priority.ALWAYS);
        IconButton close = new IconButton(Feather.X, words, "message.close", "");
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(e -> getChildren().remove(toast));
        toast.getChildren().addAll(text, close);
        if (danger) {
            toast.getStyleClass().add("danger");
        }
        getChildren().add(toast);
        while (getChildren().size() > MOST) {
            getChildren().remove(0);
        }
        if (!life.isIndefinite()) {
            PauseTransition end = new PauseTransition(life);
            end.setOnFinished(e -> getChildren().remove(toast));
            end.play();
        }
    }
}

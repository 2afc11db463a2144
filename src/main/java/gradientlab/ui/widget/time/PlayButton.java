package gradientlab.ui.widget.time;

import gradientlab.ui.widget.Words;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** The round button that shows what pressing it will do: a triangle to play, two bars to pause. */
public final class PlayButton extends Button {

    public PlayButton(Words words, ObservableValue<Boolean> playing) {
        getStyleClass().add("play-button");
        Region sign = new Region();
        sign.getStyleClass().setAll("sign", "play");
        setGraphic(sign);
        playing.addListener((o, was, is) -> sign.getStyleClass().set(1, is ? "pause" : "play"));
        StringBinding name =
                words.of(t -> t.get(playing.getValue() ? "transport.pause" : "transport.play"), playing);
        accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(400));
        tip.textProperty().bind(words.of(
                t -> t.get(playing.getValue() ? "transport.pause" : "transport.play") + "  "
                        + t.get("key.space"),
                playing));
        setTooltip(tip);
    }
}

package gradientlab.ui.widget.time;

import gradientlab.ui.widget.Words;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An icon that is on or off: whether to start again after the last step. */
final class LoopButton extends ToggleButton {

    LoopButton(Words words, BooleanProperty looping) {
        getStyleClass().add("icon-toggle");
        setGraphic(new FontIcon(Feather.REPEAT));
        StringBinding name = words.text("transport.loop");
        accessibleTextProperty().bind(name);
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(400));
        tip.textProperty().bind(name);
        setTooltip(tip);
        selectedProperty().bindBidirectional(looping);
    }
}

package gradientlab.ui.descent;

import gradientlab.ui.widget.Words;
import java.util.Optional;
import javafx.scene.Node;

/** What a mode puts into the window, asked for once. */
record ModeParts(
        Mode mode, ModeStrip strip, Optional<Node> aside, Optional<Node> over, Optional<Node> stage) {

    static ModeParts of(Mode mode, Modes modes, Words words) {
        return new ModeParts(
                mode, new ModeStrip(mode, modes, words), mode.aside(), mode.over(), mode.stage());
    }
}

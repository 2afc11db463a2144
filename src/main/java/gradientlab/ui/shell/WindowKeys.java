package gradientlab.ui.shell;

import gradientlab.ui.lab.Lab;
import gradientlab.ui.lab.Shortcut;
import gradientlab.ui.lab.intake.Pasting;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;

/** The keys that the window has whichever lab is shown. */
final class WindowKeys {

    private WindowKeys() {}

    static List<Shortcut> of(Shell shell, Enlargement size, Pasting pasting) {
        return List.of(
                Shortcut.combination("Shortcut+Z", "keys.undo", () -> shell.ask(Lab::undo)),
                Shortcut.combination("Shortcut+Y", "keys.redo", () -> shell.ask(Lab::redo))
                        .or(KeyCombination.valueOf("Shortcut+Shift+Z")),
                Shortcut.combination("Shortcut+O", "keys.open", shell::open),
                Shortcut.combination("Shortcut+S", "keys.save", shell::save),
                Shortcut.combination("Shortcut+C", "keys.copy", () -> shell.ask(Lab::copyPicture)),
                Shortcut.combination("Shortcut+V", "keys.paste", pasting::paste),
                Shortcut.combination("E", "keys.export", () -> shell.ask(Lab::export)),
                Shortcut.combination("F1", "keys.course", shell::switchCourse),
                Shortcut.combination("Shortcut+K", "keys.search", shell::switchSearch),
                Shortcut.combination("F5", "keys.present", shell::startPresenting),
                Shortcut.combination("Shift+F5", "keys.present.first", shell::beginAgain),
                Shortcut.combination("F11", "keys.full", shell::switchFullScreen),
                size.key("+", "keys.larger", 1, KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD),
                size.key("−", "keys.smaller", -1, KeyCode.MINUS, KeyCode.SUBTRACT),
                size.key("0", "keys.usual", -TextSize.SIZES.size(), KeyCode.DIGIT0, KeyCode.NUMPAD0),
                Shortcut.combination("Shortcut+Shift+F", "keys.meter", shell::switchMeter),
                Shortcut.typed("?", "keys.help", shell::switchKeys),
                new Shortcut(
                        "Esc", "keys.escape", e -> e.getCode() == KeyCode.ESCAPE, e -> shell.escape()));
    }
}

package gradientlab.ui.help;

import gradientlab.text.Version;
import gradientlab.ui.widget.FloatingDialog;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What the program is, its version and licence, and who made the parts and data it carries. */
final class AboutDialog {

    private static final double WIDTH = 620;
    private static final double HEIGHT = 460;

    private AboutDialog() {}

    static FloatingDialog of(Words words) {
        VBox body = new VBox(4, line(words, "about.version", "title", Version.number()),
                line(words, "about.purpose", ""), line(words, "about.licence", "caption"));
        body.getStyleClass().add("about");
        section(body, words, "about.libraries", Credits.LIBRARIES);
        section(body, words, "about.fonts", Credits.FONTS);
        section(body, words, "about.data", Credits.DATA);
        body.getChildren().add(line(words, "about.texts", "caption"));
        ScrollPane scroll = Nodes.scroll(body);
        scroll.setPrefSize(WIDTH, HEIGHT);
        scroll.accessibleTextProperty().bind(words.text("about.title"));
        FloatingDialog dialog = new FloatingDialog(words, words.text("about.title"), scroll);
        dialog.getStyleClass().add("about-dialog");
        return dialog;
    }

    private static void section(VBox body, Words words, String titleKey, Credits credits) {
        Label title = line(words, titleKey, "title");
        title.getStyleClass().add("about-section");
        body.getChildren().add(title);
        for (List<String> row : credits.rows()) {
            Label name = wrapped(new Label(row.get(0)));
            Label rest = wrapped(new Label(String.join("  ·  ", row.subList(1, row.size()))));
            rest.getStyleClass().add("caption");
            body.getChildren().addAll(name, rest);
        }
    }

    private static Label line(Words words, String key, String style, Object... arguments) {
        Label label = wrapped(new Label());
        label.textProperty().bind(words.text(key, arguments));
        if (!style.isEmpty()) {
            label.getStyleClass().add(style);
        }
        return label;
    }

    private static Label wrapped(Label label) {
        Nodes.wrap(label);
        return label;
    }
}

package gradientlab.ui.widget.legend;

import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The head over the selected one's knobs: its look, its name, and a menu of what can be done to it. */
public final class SelectedHead extends HBox {

    private final SlotSample sample = new SlotSample();
    private final Label name = Nodes.styled(new Label(), "section-title");

    /**
     * @param id of the menu
     * @param caption the text key of what the menu is called
     * @param offered makes the menu's items, in the language shown
     */
    public SelectedHead(Words words, String id, String caption, Supplier<List<MenuItem>> offered) {
        super(10);
        MenuButton more = Nodes.styled(new MenuButton(), "icon-button", "more");
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.setId(id);
        more.accessibleTextProperty().bind(words.text(caption));
        more.setOnShowing(e -> more.getItems().setAll(offered.get()));
        more.getItems().setAll(offered.get());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(sample, name, Nodes.gap(), more);
    }

    /** An item of the menu, by the text key of its name, which is its id as well. */
    public static MenuItem item(Texts texts, String key, Runnable action) {
        MenuItem item = new MenuItem(texts.get(key));
        item.setId(key);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Shows who is selected. */
    public void show(int slot, Theme theme, String called) {
        sample.show(slot, theme);
        name.setText(called);
    }

    /** The name, for a tooltip. */
    public Label name() {
        return name;
    }
}

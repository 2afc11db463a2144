package gradientlab.ui.widget.time;

import gradientlab.text.Texts;
import gradientlab.ui.widget.TypedNumbers;
import gradientlab.ui.widget.Words;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/** The list of speeds at the right of a transport. */
public final class SpeedBox extends ComboBox<Speed> {

    /**
     * A box with the first speed of its list shown until it is bound.
     *
     * @param rate the text key of so many steps a second
     * @param endless the text key of what an infinite speed is called
     */
    public SpeedBox(List<Speed> choices, String rate, String endless, Words words) {
        getItems().setAll(choices);
        getStyleClass().addAll("mono", "speed");
        accessibleTextProperty().bind(words.text("transport.speed"));
        setCellFactory(list -> new SpeedCell(rate, endless, words, () -> null));
        setButtonCell(new SpeedCell(rate, endless, words, this::getValue));
        setConverter(new StringConverter<>() {
            @Override
            public String toString(Speed speed) {
                return speed == null ? "" : said(speed, rate, endless, words);
            }

            @Override
            public Speed fromString(String text) {
                return getValue();
            }
        });
        setMinWidth(Region.USE_PREF_SIZE);
        setFocusTraversable(true);
    }

    /** A speed that is none of the choices: a lesson's own. */
    private static String said(Speed speed, String rate, String endless, Words words) {
        return Double.isInfinite(speed.stepsPerSecond()) ? words.texts().get(endless)
                : words.texts().get(rate, TypedNumbers.exact(speed.stepsPerSecond()));
    }

    /**
     * Of the list, or what the closed box shows: there the speed of a lesson, which has no place in the list,
     * stands also after the cell was told that it is empty, as it is when the box comes back to a window.
     */
    private static final class SpeedCell extends ListCell<Speed> {

        private final String rate;
        private final String endless;
        private final Words words;
        private final Supplier<Speed> chosen;

        SpeedCell(String rate, String endless, Words words, Supplier<Speed> chosen) {
            this.rate = rate;
            this.endless = endless;
            this.words = words;
            this.chosen = chosen;
            // JetBrains Mono has no Hangul, and a machine without Korean fonts has no other that does.
            styleProperty().bind(words.of(
                    t -> t.language() == Texts.Language.KO
                            ? "-fx-font-family: Pretendard; -fx-font-size: 14px;"
                            : ""));
            words.languageProperty().addListener(o -> {
                if (isEmpty()) {
                    empty();
                }
            });
        }

        @Override
        protected void updateItem(Speed item, boolean empty) {
            super.updateItem(item, empty);
            textProperty().unbind();
            if (empty || item == null) {
                empty();
            } else if (Double.isInfinite(item.stepsPerSecond())) {
                textProperty().bind(words.text(endless));
            } else if (item.stepsPerSecond() == 1) {
                textProperty().bind(words.text(rate + ".one"));
            } else {
                textProperty()
                        .bind(words.text(rate, TypedNumbers.exact(item.stepsPerSecond())));
            }
        }

        private void empty() {
            Speed speed = chosen.get();
            setText(speed == null ? "" : said(speed, rate, endless, words));
        }
    }
}

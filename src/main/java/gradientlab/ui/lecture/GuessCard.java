package gradientlab.ui.lecture;

import gradientlab.experiment.guess.GuessForm;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import gradientlab.ui.guess.GuessWords;
import gradientlab.ui.guess.Guessable;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.widget.IconButton;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.TypedNumbers;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What the slide asks to be guessed, the field for a number or what there is to choose from, and after the
 * answer how far the guess is.
 */
final class GuessCard extends VBox {

    /** What a number is made of; a key of the lesson is none of it. */
    private static final Pattern NUMBER = Pattern.compile("[-+−0-9.,eE%\\p{Cntrl}]*");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final LabContext context;
    private final Guesses guesses;
    private final Supplier<Guessable> lab;
    private final RoomSample sample = new RoomSample();
    private final Label says = new Label();
    private final TextField field = new TextField();
    private final Label unit = new Label("%");
    private final Label wrong = Nodes.styled(new Label(), "guess-wrong");
    private final Label hint = Nodes.styled(new Label(), "guess-hint");
    private final GuessChoices choices = new GuessChoices(this::choose);
    private final IconButton clear;
    private boolean following;
    /** What the field's text was typed for. */
    private Question typedFor;

    /** @param lab tells of the lab that is shown now */
    GuessCard(LabContext context, Supplier<Guessable> lab) {
        this.context = context;
        this.lab = lab;
        guesses = context.lecture().guesses();
        setId("guess-card");
        getStyleClass().add("guess-card");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        says.setId("guess-says");
        says.setWrapText(true);
        field.setId("guess-field");
        field.getStyleClass().add("mono");
        field.accessibleTextProperty().bind(says.textProperty());
        field.setPrefColumnCount(8);
        field.setMinWidth(Region.USE_PREF_SIZE);
        field.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            // No letter of the lesson's keys; the key that asks for the field is typed into it else.
            if (!NUMBER.matcher(e.getCharacter()).matches()) {
                e.consume();
            }
        });
        field.textProperty().addListener((of, was, is) -> typed(is));
        field.focusedProperty().addListener((of, was, is) -> mark(!is && wrong()));
        field.setOnAction(e -> {
            mark(wrong());
            if (!wrong()) {
                requestFocus();
            }
        });
        wrong.textProperty().bind(context.words().text("guess.wrong"));
        unit.setMinWidth(Region.USE_PREF_SIZE);
        clear = new IconButton(Feather.DELETE, context.words(), "guess.key.clear", "Delete");
        clear.setId("guess-clear");
        clear.setFocusTraversable(false);
        clear.setOnAction(e -> clear());
        hint.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = Nodes.styled(new HBox(sample, says, field, unit, wrong, hint, clear), "guess-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, choices);
    }

    /** Type of another size, in a window of another width. */
    void fit(double type, double width) {
        setStyle("-fx-font-size: " + type + "px;");
        // What stands beside the options in the card, and the card beside the window's edges.
        choices.fit(type, Math.max(1, width - 2 * 16 - 2 * type));
        sample.fit(type);
    }

    /** Whether there is something to choose from now. */
    boolean chooses() {
        return isVisible() && choices.isVisible();
    }

    /** Chooses one of the options, from 0; does nothing where there is no such one. */
    void choose(int option) {
        Question asked = guesses.question().orElseThrow();
        if (option < asked.options().size()) {
            guesses.give(new Outcome.Choice(option), lab.get().names(asked));
        }
    }

    /** Gives the field the keys, where a number is asked. */
    void enter() {
        if (field.isVisible()) {
            field.requestFocus();
            field.selectAll();
        }
    }

    /** Whether a number can be typed now, and nobody types. */
    boolean waits() {
        return isVisible() && field.isVisible() && !field.isFocused();
    }

    /** A key of a number was pressed: the field takes what is typed by it, and what comes after. */
    void begin() {
        field.clear();
        field.requestFocus();
    }

    /** Takes the guess back, and what was typed. */
    void clear() {
        field.clear();
        guesses.clear();
    }

    /**
     * Brings words and field up to date.
     *
     * @param shown whether somebody guesses and the slide asks something
     * @param drawable whether there is a picture to draw on now
     */
    void refresh(boolean shown, boolean drawable) {
        Optional<Question> question = guesses.question();
        Optional<Guesses.Given> given = guesses.given();
        boolean asks = guesses.open();
        boolean possible = question.map(Question::form).filter(GuessForm::onPicture).isEmpty() || drawable;
        Nodes.show(this, shown && (asks || given.isPresent()));
        if (!isVisible()) {
            return;
        }
        Question asked = question.orElseThrow();
        GuessWords words = new GuessWords(context.words().texts());
        says.setText(!asks ? words.says(given.orElseThrow())
                : possible ? words.asks(asked, guesses.from()) : words.nowhere());
        int slot = lab.get().slot(asked);
        Nodes.show(sample, slot >= 0);
        if (slot >= 0) {
            sample.show(slot, context.theme().get());
        }
        Nodes.show(hint, asks && asked.form().onPicture() && possible && given.isEmpty());
        hint.setText(context.words().texts().get(
                asked.form() == GuessForm.CELL ? "guess.hint" : "guess.hint.line"));
        Nodes.show(choices, asks && asked.form() == GuessForm.CHOICE);
        if (choices.isVisible()) {
            choices.show(lab.get().names(asked).in(context.words().texts()),
                    given.map(Guesses.Given::guess).map(chosen -> ((Outcome.Choice) chosen).option())
                            .orElse(-1),
                    context.theme().get());
        }
        boolean types = asks && asked.form() == GuessForm.NUMBER;
        Nodes.show(field, types);
        Nodes.show(unit, types && asked.unit().typed() != 1);
        show(asked, given);
        Nodes.show(clear, asks && given.isPresent());
    }

    /** The number that was guessed on this slide, unless it is being typed for it. */
    private void show(Question asked, Optional<Guesses.Given> given) {
        boolean other = asked != typedFor;
        typedFor = asked;
        if (other || !field.isFocused() && !wrong()) {
            following = true;
            field.setText(given.map(Guesses.Given::guess).filter(Outcome.Number.class::isInstance)
                    .map(number -> TypedNumbers.exact(TypedNumbers.rounded(
                            ((Outcome.Number) number).value() * asked.unit().typed(), 12)))
                    .orElse(""));
            following = false;
            mark(false);
        }
    }

    /** What is typed counts at once: the answer may come before Enter does. */
    private void typed(String text) {
        if (following || !guesses.open()) {
            return;
        }
        OptionalDouble number = number(text);
        if (number.isPresent()) {
            mark(false);
            guesses.give(new Outcome.Number(
                    number.getAsDouble() / guesses.question().orElseThrow().unit().typed()));
        } else {
            guesses.clear();
        }
    }

    private static OptionalDouble number(String text) {
        return TypedNumbers.parse(text.replace("%", ""));
    }

    /** Whether something was typed that is no number. */
    private boolean wrong() {
        return !field.getText().isBlank() && number(field.getText()).isEmpty();
    }

    private void mark(boolean isWrong) {
        field.pseudoClassStateChanged(WRONG, isWrong);
        Nodes.show(wrong, isWrong);
    }
}

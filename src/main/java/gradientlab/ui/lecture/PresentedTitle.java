package gradientlab.ui.lecture;

import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.text.Texts;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabContext;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.widget.Nodes;
import gradientlab.ui.widget.time.Timeline;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * What a lecture room reads over a lab's pictures: the words of the slide, or the experiment's name and what
 * to watch, and where it is on the ladder of presets, which a clicker walks. A preset that has a question
 * asks it first.
 *
 * @param <R> the lab's recipes
 */
public final class PresentedTitle<R extends Recipe> extends HBox {

    private final LabModel<R> model;
    private final String keys;
    private final LabContext context;
    private final Label counter = Nodes.styled(new Label(), "counter");
    private final Label title = Nodes.styled(new Label(), "slide-title");
    private final Label watch = Nodes.styled(new Label(), "watch");
    private final ForwardChip chip = new ForwardChip();
    /** What the experiment says whose question stands there; that of none where nothing is asked. */
    private Notes asked = Notes.NONE;
    /** The step at which it was asked. */
    private int left;
    /** The last step that was seen before its answer. */
    private int seen;

    /** @param keys what the keys of the lab's texts begin with: {@code flow.ui.} */
    public PresentedTitle(LabModel<R> model, String keys, LabContext context) {
        this.model = model;
        this.keys = keys;
        this.context = context;
        setId(model.kind().id() + "-presentation");
        getStyleClass().add("presented-title");
        getStylesheets().add(
                PresentedTitle.class.getResource("/assets/themes/presented-title.css").toExternalForm());
        Nodes.wrap(title);
        watch.setWrapText(true);
        VBox words = new VBox(counter, title, watch);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        setAlignment(Pos.CENTER_LEFT);
        // Under each other: beside each other they would take a line's end from the words.
        VBox chips = new VBox(6, chip, new GuessChip(context));
        chips.setAlignment(Pos.CENTER_RIGHT);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(words, chips);
    }

    /** What the chip does that says what comes next. */
    public void setOnForward(Runnable action) {
        chip.setOnAction(e -> action.run());
    }

    /** Brings everything up to date with the slide, or with the recipe where no lesson is given. */
    public void refresh() {
        Lecture.Caption said = context.lecture().caption(context.words().texts()).orElseGet(this::own);
        counter.setText(said.counter());
        title.setText(said.title());
        watch.setText(said.says());
        chip.show(said);
    }

    /**
     * Asks the experiment's question, if it has one: what comes at its step, and after it, is hidden until
     * the {@link #answer}.
     */
    public void ask() {
        guesses().askNothing();
        Notes notes = model.recipe().notes();
        asked = notes.question().isEmpty() ? Notes.NONE : notes;
        if (asks()) {
            Timeline timeline = model.timeline();
            left = timeline.step();
            timeline.setLimit(OptionalInt.of(model.askedUpTo()));
            seen = timeline.limit().getAsInt();
            guessed().ifPresent(question -> guesses().ask(asked, question, seen, false));
        }
        refresh();
    }

    /** Whether a question stands there that is not answered. */
    public boolean asks() {
        return asked != Notes.NONE && asked.equals(model.recipe().notes());
    }

    /** Shows what was hidden, and plays what is to be played. */
    public void answer() {
        if (asks()) {
            Notes answered = asked;
            leave();
            guessed().ifPresent(question -> guesses().ask(answered, question, seen, true));
            model.start();
            refresh();
        }
    }

    /** Asks no longer: all may be seen. */
    public void leave() {
        if (asked != Notes.NONE) {
            asked = Notes.NONE;
            guesses().askNothing();
            Timeline timeline = model.timeline();
            // Where every step could be seen, one was chosen.
            boolean chosen = timeline.limit().orElse(0) == timeline.steps();
            timeline.setLimit(OptionalInt.empty());
            if (!chosen) {
                timeline.seek(Math.max(left, timeline.step()));
            }
        }
    }

    private Guesses guesses() {
        return context.lecture().guesses();
    }

    /** What is drawn over the steps that are hidden; other questions name no number of their own. */
    private Optional<Question> guessed() {
        return seen >= model.timeline().steps() ? Optional.empty()
                : Question.fitting(model.kind().questions(model.recipe()), "", true, true);
    }

    private Lecture.Caption own() {
        Texts texts = context.words().texts();
        Notes notes = model.recipe().notes();
        String name = Notes.in(notes.title(), texts.language());
        String lab = texts.get(keys + "tab");
        int place = place();
        return new Lecture.Caption(
                place < 0 ? lab : (place + 1) + " / " + Presets.of(model.kind()).size() + "  " + lab,
                name.isEmpty() ? texts.get(keys + "preset.own") : name,
                Notes.in(asks() ? notes.question() : notes.watch(), texts.language()),
                false,
                asks() || beside(1).isPresent() ? "Page Down" : "",
                texts.get(asks() ? "lecture.answer" : keys + "present.next"));
    }

    /** The preset so many places further on the ladder: from an experiment of one's own the first. */
    public Optional<Preset<R>> beside(int places) {
        List<Preset<R>> ladder = Presets.of(model.kind());
        int wanted = place() < 0 ? 0 : place() + places;
        return wanted < 0 || wanted >= ladder.size() ? Optional.empty() : Optional.of(ladder.get(wanted));
    }

    private int place() {
        List<Preset<R>> ladder = Presets.of(model.kind());
        for (int i = 0; i < ladder.size(); i++) {
            if (ladder.get(i).recipe().notes().equals(model.recipe().notes())) {
                return i;
            }
        }
        return -1;
    }
}

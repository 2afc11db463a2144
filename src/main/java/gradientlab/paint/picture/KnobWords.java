package gradientlab.paint.picture;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How captions put knobs, schedules, clipping and changes. */
public final class KnobWords {

    private final Texts texts;

    public KnobWords(Texts texts) {
        this.texts = texts;
    }

    /** Adds a schedule and clipping where there are some. */
    public void add(List<String> parts, ScheduleChoice schedule, Clip clip) {
        if (!schedule.kind().equals(ScheduleChoice.CONSTANT.kind())) {
            parts.add(texts.get("schedule." + schedule.kind() + ".name"));
        }
        switch (clip.kind()) {
            case NORM -> parts.add(texts.get("picture.clip.norm", PrintedNumbers.shown(clip.limit(), 4)));
            case VALUE -> parts.add(texts.get("picture.clip.value", PrintedNumbers.shown(clip.limit(), 4)));
            case OFF -> {
                // Nothing was clipped: nothing to say.
            }
        }
    }

    /** Adds the steps at which knobs were changed, if any. */
    public void changes(List<String> parts, IntStream steps) {
        steps.distinct().mapToObj(String::valueOf).reduce((a, b) -> a + ", " + b)
                .ifPresent(all -> parts.add(texts.get("flow.paint.changed", all)));
    }

    /** The learning rate, momentum, and every knob that is not at its default; or all of them. */
    public String knobs(List<Knob> knobs, Settings settings, boolean all) {
        StringBuilder said = new StringBuilder();
        for (Knob knob : knobs) {
            double value = Optional.of(settings).filter(s -> s.has(knob.id())).map(s -> s.get(knob.id()))
                    .orElse(knob.initial());
            boolean telling = knob.id().equals("lr") || knob.id().equals("momentum") && value != 0;
            // NAG's two forms are one method drawn at two points: its picture always says at which.
            boolean drawn = knob.id().equals("form");
            if (all || telling || drawn || value != knob.initial()) {
                said.append(' ').append(knob(knob, value));
            }
        }
        return said.toString();
    }

    /** One knob by its symbol, a choice by what it means. */
    public String knob(Knob knob, double value) {
        String name = knob.symbol().isEmpty() ? texts.get("knob." + knob.text() + ".name") : knob.symbol();
        return switch (knob.kind()) {
            case CHOICE -> texts.get("picture.choice." + knob.choices().get((int) value));
            case SWITCH -> value != 0 ? knob.id() : knob.id() + " 0";
            case REAL, WHOLE -> name + " " + PrintedNumbers.shown(value, 4);
        };
    }
}

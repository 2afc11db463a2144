package gradientlab.paint.picture;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts;
import java.util.List;
import java.util.function.Predicate;
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
            case TENSOR -> parts.add(
                    texts.get("picture.clip.tensor", PrintedNumbers.shown(clip.limit(), 4)));
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
        return knobs(knobs, settings, knob -> all);
    }

    /** The learning rate, momentum, every knob that is not at its default, and those that are asked for. */
    public String knobs(List<Knob> knobs, Settings settings, Predicate<Knob> asked) {
        StringBuilder said = new StringBuilder();
        for (Knob knob : knobs) {
            double value = value(knob, settings);
            boolean telling = knob.id().equals("lr") || knob.id().equals("momentum") && value != 0;
            // NAG's two forms are one method drawn at two points: its picture always says at which.
            boolean drawn = knob.id().equals("form");
            if (asked.test(knob) || telling || drawn || value != knob.initial()) {
                said.append(' ').append(knob(knob, value));
            }
        }
        return said.toString();
    }

    /** What a knob is at, its default where the settings say nothing. */
    public static double value(Knob knob, Settings settings) {
        return settings.has(knob.id()) ? settings.get(knob.id()) : knob.initial();
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

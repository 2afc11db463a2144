package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OptimizerTextsTest {

    @ParameterizedTest
    @EnumSource(Texts.Language.class)
    void everyOptimizerKnobScheduleAndClippingIsExplained(Texts.Language language) {
        List<String> keys = new ArrayList<>();
        for (Optimizer optimizer : Optimizers.all()) {
            keys.add("optimizer." + optimizer.id() + ".hint");
            optimizer.knobs().forEach(knob -> add(keys, knob));
        }
        for (Schedule schedule : Schedules.all()) {
            keys.add("schedule." + schedule.id() + ".name");
            keys.add("schedule." + schedule.id() + ".hint");
            schedule.knobs().forEach(knob -> add(keys, knob));
        }
        for (Clip.Kind kind : Clip.Kind.values()) {
            keys.add("clip." + kind.name().toLowerCase(Locale.ROOT) + ".name");
            keys.add("clip." + kind.name().toLowerCase(Locale.ROOT) + ".hint");
        }
        for (String part : List.of("schedule", "clip", "clip.limit")) {
            keys.add(part + ".name");
            keys.add(part + ".hint");
        }
        Texts texts = Texts.of(language);
        assertEquals(List.of(), keys.stream().filter(key -> !texts.has(key)).toList(), "missing");
        for (String key : keys) {
            assertTrue(!texts.get(key).isBlank() && !texts.get(key).contains("!"), key);
        }
    }

    private static void add(List<String> keys, Knob knob) {
        keys.add("knob." + knob.text() + ".name");
        keys.add("knob." + knob.text() + ".hint");
        knob.choices().forEach(choice -> keys.add("knob.choice." + choice + ".name"));
    }
}

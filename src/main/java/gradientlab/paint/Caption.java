package gradientlab.paint;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.surface.Surfaces;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.Intervention;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.experiment.DescentRecipe.ScheduleChoice;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words that make a descent's picture complete without its window: what was run, by whom. */
final class Caption {

    private static final String DOT = " · ";

    private final DescentRecipe recipe;
    private final Texts texts;

    Caption(DescentRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
    }

    /** Surface, start, step, seed, and whatever else all runners share. */
    String head(int step) {
        List<String> parts = new ArrayList<>();
        String id = recipe.surface().id();
        parts.add(texts.get("surface." + id + ".name")
                + Surfaces.find(id).map(entry -> knobs(entry.knobs(), recipe.surface().knobs(), true))
                        .orElse(""));
        parts.add(texts.get(
                "picture.start",
                Numbers.shown(recipe.start().x(), 4),
                Numbers.shown(recipe.start().y(), 4)));
        parts.add(texts.get("picture.step", step, recipe.steps()));
        parts.add(texts.get("picture.seed", recipe.seed()));
        shared(parts, recipe.schedule(), recipe.clip(), recipe.noise());
        return String.join(DOT, parts);
    }

    /** The name of the recipe's runner {@code index}, its knobs by symbol, and whatever is its own. */
    String legend(int index) {
        RunnerSpec runner = recipe.runners().get(index);
        Optimizer optimizer = Optimizers.get(runner.optimizer());
        List<String> parts = new ArrayList<>();
        parts.add(optimizer.name() + knobs(optimizer.knobs(), runner.settings(), false));
        shared(
                parts,
                runner.schedule().orElse(ScheduleChoice.CONSTANT),
                runner.clip().orElse(Clip.OFF),
                runner.noise().orElse(0.0));
        for (Intervention change : recipe.interventions()) {
            if (change.runner() == index) {
                parts.add(texts.get("picture.changed", changed(optimizer.knobs(), change), change.at()));
            }
        }
        return String.join(DOT, parts);
    }

    private String changed(List<Knob> knobs, Intervention change) {
        return knobs.stream()
                .filter(knob -> change.set().has(knob.id()))
                .map(knob -> knob(knob, change.set().get(knob.id())))
                .collect(Collectors.joining(" "));
    }

    private void shared(List<String> parts, ScheduleChoice schedule, Clip clip, double noise) {
        if (!schedule.kind().equals(ScheduleChoice.CONSTANT.kind())) {
            parts.add(texts.get("schedule." + schedule.kind() + ".name"));
        }
        switch (clip.kind()) {
            case NORM -> parts.add(texts.get("picture.clip.norm", Numbers.shown(clip.limit(), 4)));
            case VALUE -> parts.add(texts.get("picture.clip.value", Numbers.shown(clip.limit(), 4)));
            case OFF -> {
                // Nothing was clipped: nothing to say.
            }
        }
        if (noise != 0) {
            parts.add(texts.get("picture.noise", Numbers.shown(noise, 4)));
        }
    }

    /** The learning rate, momentum, and every knob that is not at its default. */
    private String knobs(List<Knob> knobs, Settings settings, boolean all) {
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

    private String knob(Knob knob, double value) {
        String name = knob.symbol().isEmpty() ? texts.get("knob." + knob.text() + ".name") : knob.symbol();
        return switch (knob.kind()) {
            case CHOICE -> texts.get("picture.choice." + knob.choices().get((int) value));
            case SWITCH -> value != 0 ? knob.id() : knob.id() + " 0";
            case REAL, WHOLE -> name + " " + Numbers.shown(value, 4);
        };
    }
}

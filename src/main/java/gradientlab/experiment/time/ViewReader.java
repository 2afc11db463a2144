package gradientlab.experiment.time;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.Cliff.Subject;
import gradientlab.experiment.time.TimeView.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Reads what each mode looks at, within the lengths that networks have. */
final class ViewReader {

    private ViewReader() {}

    static TimeView view(JsonField found, TimeRecipe recipe) throws RecipeException {
        return new PartialRead<>(recipe.view(), found.fields(List.of("quantity", "cut", "at", "norms")))
                .set("quantity",
                        (it, field) -> it.withQuantity(
                                field.choice(Quantity.values(), Quantity::id)))
                .set("cut", (it, field) -> it.withCut((int) field.whole(1, recipe.length())))
                .set("at", (it, field) -> it.withAt((int) field.whole(0, TimeRecipe.MAX_STEPS)))
                .set("norms", (it, field) -> it.withNorms(field.on()))
                .read();
    }

    /** Networks, sequences, cells and units are counted from 1. */
    static UnrolledView unrolled(JsonField found, TimeRecipe recipe) throws RecipeException {
        Map<String, JsonField> fields = found.fields(
                List.of("network", "step", "sequence", "position", "t", "unit", "cut_h"));
        int length = recipe.length();
        UnrolledView read = new PartialRead<>(recipe.unrolled(), fields)
                .set("network",
                        (it, field) -> it.withNetwork((int) field.whole(1, recipe.networks().size()) - 1))
                .set("step", (it, field) -> it.withStep((int) field.whole(0, TimeRecipe.MAX_STEPS)))
                .set("sequence", (it, field) -> it.withSequence((int) field.whole(1, recipe.sequences())))
                .set("position",
                        (it, field) -> it.withPosition((int) field.whole(0, UnrolledView.last(length))))
                .set("t", (it, field) -> it.withT((int) field.whole(1, length)))
                .set("cut_h", (it, field) -> it.withCutH(field.on()))
                .read();
        int hidden = recipe.networks().get(read.network()).hidden();
        return new PartialRead<>(read, fields)
                .set("unit", (it, field) -> it.withUnit((int) field.whole(1, hidden))).read();
    }

    static Gates gates(JsonField found, int length) throws RecipeException {
        return new PartialRead<>(Gates.even(length), found.fields(List.of("i", "f", "o")))
                .set("i", (it, field) -> it.withInput(gate(field, length)))
                .set("f", (it, field) -> it.withForget(gate(field, length)))
                .set("o", (it, field) -> it.withOutput(gate(field, length)))
                .read();
    }

    /** One number for all time steps, or T of them. */
    private static List<Double> gate(JsonField found, int length) throws RecipeException {
        if (!(found.value() instanceof JsonValue.Items)) {
            return Collections.nCopies(length, found.number(0, 1));
        }
        List<JsonField> items = found.items();
        if (items.size() != length) {
            throw new RecipeException("time.error.gates", found.path(), length, items.size());
        }
        return found.numbers(0, 1);
    }

    static Cliff cliff(JsonField found) throws RecipeException {
        Map<String, JsonField> fields =
                found.fields(List.of("w", "b", "length", "lr", "steps", "clip", "of"));
        return new PartialRead<>(Cliff.DEFAULT, fields)
                .set("w",
                        (it, field) -> it.withStart(field.number(-Cliff.MAX_PLACE, Cliff.MAX_PLACE), it.b()))
                .set("b",
                        (it, field) -> it.withStart(it.w(), field.number(-Cliff.MAX_PLACE, Cliff.MAX_PLACE)))
                .set("length", (it, field) -> it.withLength((int) field.whole(1, TaskChoice.MAX_LENGTH)))
                .set("lr", (it, field) -> it.withLr(field.number(Cliff.LEAST_RATE, Cliff.LARGEST_RATE)))
                .set("steps", (it, field) -> it.withSteps((int) field.whole(1, Cliff.MAX_STEPS)))
                .set("clip", (it, field) -> it.withClips(runners(field)))
                .set("of",
                        (it, field) -> it.withSubject(
                                field.choice(Subject.values(), Subject::id)))
                .read();
    }

    /** c, for one not clipped, one by norm and one by value; or the clipping of each. */
    private static List<Clip> runners(JsonField found) throws RecipeException {
        if (!(found.value() instanceof JsonValue.Items)) {
            return Cliff.runners(found.number(Cliff.LEAST_LIMIT, Cliff.LARGEST_LIMIT));
        }
        List<JsonField> items = found.items();
        if (items.isEmpty() || items.size() > Cliff.MAX_RUNNERS) {
            throw new RecipeException("time.error.runners", found.path(), Cliff.MAX_RUNNERS, items.size());
        }
        List<Clip> runners = new ArrayList<>();
        for (JsonField item : items) {
            runners.add(TimeReader.RULES.clip(item));
        }
        return runners;
    }
}

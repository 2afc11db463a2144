package gradientlab.experiment.time;

import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentInit;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.Edit.Turned;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one network of a recipe. */
final class NetworkReader {

    /** In the place of the time steps back: all of them. */
    static final String ALL = "all";

    private static final List<String> TURNED = List.of("gain", "forget_bias", "steps_back");
    private static final List<String> FIELDS = Stream.concat(
            Stream.of("cell", "form", "hidden", "init", "clip", "shown", "parameters"), TURNED.stream())
            .toList();

    private NetworkReader() {}

    /** @param length T, which the time steps back stay within */
    static CellSpec network(JsonField found, int length) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FIELDS);
        CellSpec plain = CellSpec.of(cell(found.need("cell")));
        boolean explicit = fields.containsKey("parameters");
        int least = explicit ? 1 : CellSpec.LEAST_HIDDEN;
        int most = explicit ? CellSpec.MAX_EXPLICIT : CellSpec.MAX_HIDDEN;
        CellSpec sized = new PartialRead<>(plain, fields)
                .set("parameters", (it, field) -> given(it, NumbersReader.tensors(field)))
                .set("form", (it, field) -> it.withForm(form(field, it.cell())))
                .set("hidden", (it, field) -> it.withHidden((int) field.whole(least, most)))
                .set("init", (it, field) -> it.withInit(init(field, it.cell())))
                .set("clip", (it, field) -> it.withClip(TimeReader.RULES.ownClip(field)))
                .set("shown", (it, field) -> it.withShown(field.on()))
                .read();
        return turned(fields, sized, length).in(sized);
    }

    /** What an edit turns of a network. */
    static Turned turned(JsonField found, CellSpec before, int length) throws RecipeException {
        return turned(found.fields(TURNED), before, length);
    }

    private static Turned turned(Map<String, JsonField> fields, CellSpec before, int length)
            throws RecipeException {
        return new PartialRead<>(Turned.of(before), fields)
                .set("gain",
                        (it, field) -> new Turned(field.number(CellSpec.LEAST_GAIN, CellSpec.MAX_GAIN),
                                it.forgetBias(), it.stepsBack()))
                .set("forget_bias",
                        (it, field) -> new Turned(it.gain(), bias(field, before.cell()), it.stepsBack()))
                .set("steps_back",
                        (it, field) -> new Turned(it.gain(), it.forgetBias(), stepsBack(field, length)))
                .read();
    }

    private static Cell cell(JsonField found) throws RecipeException {
        List<String> allowed = Arrays.stream(Cell.values()).map(Cell::id).toList();
        if (!allowed.contains(found.text())) {
            throw found.unknown("cell", allowed);
        }
        return Cell.values()[allowed.indexOf(found.text())];
    }

    private static GruForm form(JsonField found, Cell cell) throws RecipeException {
        List<String> allowed = Arrays.stream(GruForm.values()).map(GruForm::id).toList();
        if (!allowed.contains(found.text())) {
            throw found.unknown("form", allowed);
        }
        if (cell != Cell.GRU) {
            throw new RecipeException("time.error.form", found.path(), cell.id());
        }
        return GruForm.values()[allowed.indexOf(found.text())];
    }

    private static RecurrentInit init(JsonField found, Cell cell) throws RecipeException {
        List<String> allowed = Arrays.stream(RecurrentInit.values()).map(RecurrentInit::id).toList();
        if (!allowed.contains(found.text())) {
            throw found.unknown("init", allowed);
        }
        RecurrentInit init = RecurrentInit.values()[allowed.indexOf(found.text())];
        if (!init.fits(cell)) {
            throw new RecipeException("time.error.identity", found.path(), cell.id());
        }
        return init;
    }

    /** 0 says nothing, so any cell may have it. */
    private static double bias(JsonField found, Cell cell) throws RecipeException {
        double bias = found.number(CellSpec.LEAST_BIAS, CellSpec.MAX_BIAS);
        if (bias != 0 && !cell.hasKeepingGate()) {
            throw new RecipeException("time.error.forget_bias", found.path(), cell.id());
        }
        return bias;
    }

    private static int stepsBack(JsonField found, int length) throws RecipeException {
        if (found.value() instanceof JsonValue.Text text && text.text().equals(ALL)) {
            return CellSpec.ALL_STEPS;
        }
        try {
            return (int) found.whole(1, length);
        } catch (RecipeException e) {
            throw new RecipeException(
                    "time.error.steps_back", found.path(), length, found.value().shown());
        }
    }

    /** With given parameters, and as many units as they are for. */
    private static CellSpec given(CellSpec spec, CellSpec.Tensors tensors) {
        return spec.withHidden(tensors.wHh().get(0).size()).withExplicit(Optional.of(tensors));
    }
}

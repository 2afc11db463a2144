package gradientlab.export.time;

import gradientlab.core.network.Parameter;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.CellSpectrum;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.training.NetworkReplay;
import gradientlab.export.training.NetworkReplay.Lane;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * What reaches each time step of every network of a recipe, at every K-th training step and at the last one.
 * Loss and gradients are those of the batch after {@code step} updates: gradients of the training loss, raw,
 * norms at time steps of the loss of the last time step alone. A network that stopped ends with the step it
 * stopped at; what there is not is null, numbers that are not finite are strings.
 *
 * @param every distance of the steps that are written, 1 or more; the last step is always there
 * @param tensors whether JSON holds the gradients themselves as well
 */
record TrainingNumbers(TimeRecipe recipe, int every, boolean tensors) implements Numbers {

    /** Of a network at a training step. */
    private static final List<String> SCORES = List.of(
            "loss", "last_loss", "test_loss", "test_accuracy", "gradient", "clipped", "rho");

    @Override
    public String header() {
        StringBuilder header = new StringBuilder("recipe,network,cell,step,t,share,dh,dc,dx,G");
        SCORES.forEach(name -> header.append(',').append(name));
        RecurrentNetwork.TENSORS.forEach(name -> header.append(",d").append(name));
        return header.append(",verdict\n").toString();
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        TimeTraining training = TimeExportable.start(recipe);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < recipe.networks().size(); i++) {
            String network = index + "," + (i + 1) + "," + recipe.networks().get(i).cell().id() + ",";
            NetworkReplay<TimeTraining> lane = lane(training, i, progress);
            while (lane.next()) {
                CellSnapshot shown = lane.training().snapshot(i);
                StringBuilder common = new StringBuilder();
                scores(shown).forEach(score -> cell(common, score));
                for (Parameter parameter : lane.training().network(i).parameters()) {
                    cell(common, norm(parameter));
                }
                common.append(',').append(shown.verdict().kind().id()).append('\n');
                rows(lines, network + lane.step() + ",", shown, common);
                out.append(lines);
                lines.setLength(0);
            }
        }
    }

    private static void rows(
            StringBuilder lines, String network, CellSnapshot shown, StringBuilder common) {
        double[] shares = shown.norms().shares(Quantity.STATE);
        boolean carries = shown.verdict().symbol() == 'c';
        for (int t = 0; t < shares.length; t++) {
            lines.append(network).append(t + 1);
            cell(lines, shares[t]);
            cell(lines, shown.norms().hidden()[t]);
            if (carries) {
                cell(lines, shown.norms().state()[t]);
            } else {
                lines.append(',');
            }
            cell(lines, shown.norms().inputs()[t]);
            cell(lines, shown.norms().weights()[t]);
            lines.append(common);
        }
    }

    /** NaN is nothing known. */
    private static void cell(StringBuilder line, double value) {
        line.append(',').append(Double.isNaN(value) ? "" : ShortestDecimal.shortest(value));
    }

    /** In the order of {@link #SCORES}. */
    private static List<Double> scores(CellSnapshot shown) {
        return List.of(
                shown.loss(), shown.last(), shown.test().score().loss(), shown.test().score().accuracy(),
                shown.gradient(), shown.clipped(),
                shown.spectrum().map(CellSpectrum::radius).orElse(Double.NaN));
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        TimeTraining training = TimeExportable.start(recipe);
        out.write("{\"recipe\":");
        out.write(Recipes.write(recipe));
        out.write(",\"networks\":[");
        for (int i = 0; i < recipe.networks().size(); i++) {
            CellSpec spec = recipe.networks().get(i);
            out.write((i == 0 ? "" : ",") + "{\"network\":" + (i + 1) + ",\"cell\":\"" + spec.cell().id()
                    + "\",\"steps\":[");
            NetworkReplay<TimeTraining> lane = lane(training, i, progress);
            StringBuilder text = new StringBuilder();
            while (lane.next()) {
                step(text, lane, i);
                out.append(text);
                text.setLength(0);
            }
            String stopped = lane.stop().isPresent() ? String.valueOf(lane.stop().getAsInt()) : "null";
            out.write("],\"stopped_at\":" + stopped + "}");
        }
        out.write("]}");
    }

    private void step(StringBuilder text, NetworkReplay<TimeTraining> lane, int index) {
        CellSnapshot shown = lane.training().snapshot(index);
        List<Parameter> parameters = lane.training().network(index).parameters();
        text.append(lane.step() == 0 ? "{\"step\":" : ",{\"step\":").append(lane.step());
        List<Double> scores = scores(shown);
        field(text, SCORES.get(0), scores.get(0), true);
        numbers(text.append(",\"dh\":"), shown.norms().hidden(), 0, shown.norms().length());
        if (shown.verdict().symbol() == 'c') {
            numbers(text.append(",\"dc\":"), shown.norms().state(), 0, shown.norms().length());
        }
        text.append(",\"gradients\":{");
        for (int p = 0; p < parameters.size(); p++) {
            text.append(p == 0 ? "" : ",").append('"').append(RecurrentNetwork.TENSORS.get(p)).append("\":");
            JsonFrame.number(text, norm(parameters.get(p)));
        }
        text.append('}');
        if (tensors) {
            tensors(text, parameters);
        }
        numbers(text.append(",\"dx\":"), shown.norms().inputs(), 0, shown.norms().length());
        numbers(text.append(",\"G\":"), shown.norms().weights(), 0, shown.norms().length());
        for (int s = 1; s < scores.size(); s++) {
            field(text, SCORES.get(s), scores.get(s), !scores.get(s).isNaN());
        }
        text.append(",\"verdict\":\"").append(shown.verdict().kind().id()).append("\"}");
    }

    /** Nested as a recipe's parameters. */
    private static void tensors(StringBuilder text, List<Parameter> parameters) {
        text.append(",\"tensors\":{");
        for (int p = 0; p < parameters.size(); p++) {
            Parameter parameter = parameters.get(p);
            text.append(p == 0 ? "" : ",").append('"').append(RecurrentNetwork.TENSORS.get(p)).append("\":");
            int columns = parameter.columns();
            if (parameter.role() == Role.BIAS) {
                numbers(text, parameter.gradients(), 0, columns);
                continue;
            }
            text.append('[');
            for (int row = 0; row < parameter.rows(); row++) {
                numbers(text.append(row == 0 ? "" : ","), parameter.gradients(), row * columns, columns);
            }
            text.append(']');
        }
        text.append('}');
    }

    private static void numbers(StringBuilder text, double[] values, int from, int count) {
        text.append('[');
        for (int k = from; k < from + count; k++) {
            if (k > from) {
                text.append(',');
            }
            JsonFrame.number(text, values[k]);
        }
        text.append(']');
    }

    private static void field(StringBuilder text, String name, double value, boolean known) {
        text.append(",\"").append(name).append("\":");
        if (known) {
            JsonFrame.number(text, value);
        } else {
            text.append("null");
        }
    }

    /** ‖∂L/∂·‖ of one tensor, of its squares' sum even where that overflows. */
    private static double norm(Parameter parameter) {
        double largest = 0;
        for (double g : parameter.gradients()) {
            largest = Math.max(largest, Math.abs(g));
        }
        if (!(largest > 0) || Double.isInfinite(largest)) {
            return largest;
        }
        double squares = 0;
        for (double g : parameter.gradients()) {
            squares += g / largest * (g / largest);
        }
        return largest * Math.sqrt(squares);
    }

    private NetworkReplay<TimeTraining> lane(TimeTraining training, int network, Progress progress) {
        TimeTraining fresh = training.again(Integer.MAX_VALUE);
        fresh.forget();
        Lane lane = new Lane(network, recipe.networks().size(), recipe.steps(), every);
        return new NetworkReplay<>(fresh, lane, it -> it.stop(network), progress);
    }
}

package gradientlab.export.flow;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSnapshot.Stop;
import gradientlab.experiment.flow.Training;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The numbers of a training, which is made when they are written. As comma-separated values a line for each
 * layer of each network after each step: the network's loss and every quantity of {@link Quantity}, under its
 * id. Recipes, networks and layers count from 0, the output layer is last. Not finite: NaN, Infinity,
 * -Infinity.
 *
 * <p>As JSON an object: {@code {"recipe":{...},"networks":[{"steps":[{"step":0,"loss":...,"layers":[
 * {"dW":...},...]},...],"stopped_at":null},...]}}. Loss and raw gradients are those after {@code step}
 * updates, the output layer is last. A network that stopped ends with the step it stopped at; numbers that
 * are not finite are strings.
 *
 * @param every distance of the steps that are written, 1 or more; the last step is always there
 */
public record FlowNumbers(FlowRecipe recipe, int every) implements Numbers {

    private static final String[] NAMES =
            {"dW", "dW_mean", "dW_max", "dz", "dz_mean", "dz_max", "h_mean", "h_std"};

    private static final Quantity[] QUANTITIES = {
            Quantity.DW_L2, Quantity.DW_MEAN, Quantity.DW_MAX, Quantity.DZ_L2, Quantity.DZ_MEAN,
            Quantity.DZ_MAX, Quantity.H_MEAN, Quantity.H_STD
    };

    @Override
    public String header() {
        return Arrays.stream(Quantity.values()).map(Quantity::id)
                .collect(Collectors.joining(",", "recipe,network,step,layer,loss,", "\n"));
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException, ExportException {
        Training training = FlowExportable.start(recipe);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < recipe.networks().size(); i++) {
            NetworkReplay lane = new NetworkReplay(training, i, every, progress);
            while (lane.next()) {
                GradientReport report = lane.report();
                String loss = ShortestDecimal.shortest(lane.loss());
                for (int l = 0; l < report.layers(); l++) {
                    lines.append(index).append(',').append(i).append(',').append(lane.step()).append(',')
                            .append(l).append(',').append(loss);
                    for (Quantity quantity : Quantity.values()) {
                        lines.append(',').append(ShortestDecimal.shortest(report.get(l, quantity)));
                    }
                    lines.append('\n');
                }
                out.append(lines);
                lines.setLength(0);
            }
        }
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportException {
        Training training = FlowExportable.start(recipe);
        out.write("{\"recipe\":");
        out.write(Recipes.write(training.recipe()));
        out.write(",\"networks\":[");
        for (int i = 0; i < recipe.networks().size(); i++) {
            out.write(i == 0 ? "{\"steps\":[" : ",{\"steps\":[");
            network(out, new NetworkReplay(training, i, every, progress));
        }
        out.write("]}");
    }

    private static void network(Writer out, NetworkReplay lane) throws IOException, ExportCancelled {
        StringBuilder text = new StringBuilder();
        while (lane.next()) {
            text.append(lane.step() == 0 ? "{\"step\":" : ",{\"step\":").append(lane.step());
            text.append(",\"loss\":");
            JsonFrame.number(text, lane.loss());
            text.append(",\"layers\":[");
            layers(text, lane.report());
            out.append(text.append("]}"));
            text.setLength(0);
        }
        Optional<Stop> stop = lane.stop();
        out.write(
                "],\"stopped_at\":" + (stop.isPresent() ? String.valueOf(stop.get().step()) : "null") + "}");
    }

    private static void layers(StringBuilder text, GradientReport report) {
        for (int l = 0; l < report.layers(); l++) {
            for (int q = 0; q < NAMES.length; q++) {
                text.append(q > 0 ? "," : l == 0 ? "{" : ",{").append('"').append(NAMES[q]).append("\":");
                JsonFrame.number(text, report.get(l, QUANTITIES[q]));
            }
            text.append('}');
        }
    }
}

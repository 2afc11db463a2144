package gradientlab.export.flow;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.NetworkSnapshot.Stop;
import gradientlab.experiment.flow.Training;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Trains recipes and writes their numbers as JSON, one object for each: {@code {"recipe":{...},"networks":[
 * {"steps":[{"step":0,"loss":...,"layers":[{"dW":...},...]},...],"stopped_at":null},...]}}. Loss and raw
 * gradients are those after {@code step} updates, the output layer is last. A network that stopped ends with
 * the step it stopped at; numbers that are not finite are strings.
 */
final class FlowJson implements NumberWriter<Training> {

    private static final String[] NAMES =
            {"dW", "dW_mean", "dW_max", "dz", "dz_mean", "dz_max", "h_mean", "h_std"};

    private static final Quantity[] QUANTITIES = {
            Quantity.DW_L2, Quantity.DW_MEAN, Quantity.DW_MAX, Quantity.DZ_L2, Quantity.DZ_MEAN,
            Quantity.DZ_MAX, Quantity.H_MEAN, Quantity.H_STD
    };

    private final Writer out;
    private final JsonFrame frame;
    private final int every;

    /** @param every distance of the steps that are written */
    FlowJson(Writer out, JsonFrame frame, int every) {
        this.out = out;
        this.frame = frame;
        this.every = every;
    }

    @Override
    public void begin() throws IOException {
        out.write(frame.before());
    }

    @Override
    public void add(int recipe, Training training, Progress progress) throws IOException, ExportCancelled {
        if (recipe > 0) {
            out.write(frame.between());
        }
        out.write("{\"recipe\":");
        out.write(Recipes.write(training.recipe()));
        out.write(",\"networks\":[");
        for (int i = 0; i < training.recipe().networks().size(); i++) {
            out.write(i == 0 ? "{\"steps\":[" : ",{\"steps\":[");
            network(new NetworkReplay(training, i, every, progress));
        }
        out.write("]}");
    }

    private void network(NetworkReplay lane) throws IOException, ExportCancelled {
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

    @Override
    public void end() throws IOException {
        out.write(frame.after());
    }
}

package gradientlab.export.flow;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.flow.Training;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;

/**
 * Trains recipes and writes their numbers as comma-separated values, a line for each layer of each network
 * after each step: the network's loss and every quantity of {@link Quantity}, under its id. Recipes, networks
 * and layers count from 0, the output layer is last. Not finite: NaN, Infinity, -Infinity.
 */
final class FlowCsv implements NumberWriter<Training> {

    private final Writer out;
    private final int every;

    /** @param every distance of the steps that are written */
    FlowCsv(Writer out, int every) {
        this.out = out;
        this.every = every;
    }

    @Override
    public void begin() throws IOException {
        out.write("recipe,network,step,layer,loss");
        for (Quantity quantity : Quantity.values()) {
            out.append(',').write(quantity.id());
        }
        out.write('\n');
    }

    @Override
    public void add(int recipe, Training training, Progress progress) throws IOException, ExportCancelled {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < training.recipe().networks().size(); i++) {
            NetworkReplay lane = new NetworkReplay(training, i, every, progress);
            while (lane.next()) {
                GradientReport report = lane.report();
                String loss = ShortestDecimal.shortest(lane.loss());
                for (int l = 0; l < report.layers(); l++) {
                    lines.append(recipe).append(',').append(i).append(',').append(lane.step()).append(',')
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
    public void end() {}
}

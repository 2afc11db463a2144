package gradientlab.export;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.JsonWriter;
import gradientlab.experiment.RecipeJson;
import gradientlab.experiment.Trajectories;
import gradientlab.experiment.Trajectory;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes trajectories as JSON, one object for each recipe: {@code {"recipe":{...},"runners":[
 * {"optimizer":"adam","diverged_at":null,...,"rows":[[step,x,y,f],...]}]}}. Runners stand in the recipe's
 * order, switched-off ones included; numbers that are not finite are strings. A runner that came to where f
 * has no finite value has {@code "undefined_at"}, the step, and {@code "undefined"}, the part to blame.
 */
final class JsonNumbers implements NumberWriter<Trajectories> {

    private final Writer out;
    private final JsonFrame frame;

    JsonNumbers(Writer out, JsonFrame frame) {
        this.out = out;
        this.frame = frame;
    }

    @Override
    public void begin() throws IOException {
        out.write(frame.before());
    }

    @Override
    public void add(int recipe, Trajectories trajectories, Progress progress)
            throws IOException, ExportCancelled {
        if (recipe > 0) {
            out.write(frame.between());
        }
        out.write("{\"recipe\":");
        out.write(RecipeJson.write(trajectories.recipe()));
        out.write(",\"runners\":[");
        List<Trajectory> runners = trajectories.runners();
        for (int i = 0; i < runners.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            runner(runners.get(i), trajectories.surface(), progress);
        }
        out.write("]}");
    }

    private void runner(Trajectory runner, LossSurface surface, Progress progress)
            throws IOException, ExportCancelled {
        StringBuilder text = new StringBuilder();
        // Ids are plain words: nothing in them needs escaping.
        text.append("{\"optimizer\":\"").append(runner.runner().optimizer()).append('"');
        step(text, "diverged_at", runner.undefined() ? -1 : runner.divergedAt());
        if (runner.undefined()) {
            step(text, "undefined_at", runner.divergedAt());
            text.append(",\"undefined\":").append(JsonWriter.line(runner.culprit(surface)));
        }
        step(text, "converged_at", runner.convergedAt());
        step(text, "steps_to_target", runner.reachedAt());
        text.append(",\"best_loss\":");
        JsonFrame.number(text, runner.loss(runner.bestAt()));
        out.append(text.append(",\"rows\":["));
        for (int row = 0; row < runner.rows(); row++) {
            if (row % 1024 == 0) {
                ExportCancelled.ifAsked(progress);
            }
            text.setLength(0);
            text.append(row == 0 ? "[" : ",[").append(row).append(',');
            JsonFrame.number(text, runner.x(row));
            text.append(',');
            JsonFrame.number(text, runner.y(row));
            text.append(',');
            JsonFrame.number(text, runner.loss(row));
            out.append(text.append(']'));
        }
        out.write("]}");
    }

    private static void step(StringBuilder text, String name, int step) {
        text.append(",\"").append(name).append("\":").append(step < 0 ? "null" : String.valueOf(step));
    }

    @Override
    public void end() throws IOException {
        out.write(frame.after());
    }
}

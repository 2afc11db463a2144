package gradientlab.export.descent;

import gradientlab.core.surface.LossSurface;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.JsonFrame;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;

/**
 * A race's numbers. As comma-separated values a line for each row of each runner: the point after
 * {@code step} updates, f and its gradient there, and the update that leads on from it (nothing in the last
 * row). Recipes and runners count from 0. Not finite: NaN, Infinity, -Infinity.
 *
 * <p>As JSON an object: {@code {"recipe":{...},"runners":[{"optimizer":"adam","diverged_at":null,...,
 * "columns":["step","x","y","f","gx","gy","dx","dy"],"rows":[[0,...],...]}]}}, the columns of the CSV
 * with null for nothing. Runners stand in the recipe's order, switched-off ones included; numbers
 * that are not finite are strings. A runner that came to where f has no finite value has
 * {@code "undefined_at"}, the step, and {@code "undefined"}, the part to blame.
 *
 * <p>With ghosts there is {@code "ghosts":[{"runner":0,"intervention":0,"from":20,"path":{...}},...]}, each
 * path like a runner's; with a fan {@code "fans":[{"runner":0,"seeds":[...],"diverged":0,"rows":[[step,n,
 * mean x,mean y,sd x,sd y,mean f,sd f],...]}]}, n being how many seeds are still finite.
 *
 * @param run makes the run when it is written, or has it
 */
public record DescentNumbers(Supplier<Trajectories> run) implements Numbers {

    /** What a row says, in both formats. */
    private static final List<String> COLUMNS = List.of("step", "x", "y", "f", "gx", "gy", "dx", "dy");

    public static final String HEADER = "recipe,runner,optimizer," + String.join(",", COLUMNS) + "\n";

    /** Of a recipe that is run when it is written, and forgotten then. */
    public static DescentNumbers of(DescentRecipe recipe) {
        return new DescentNumbers(() -> Descent.run(recipe));
    }

    @Override
    public String header() {
        return HEADER;
    }

    @Override
    public void csv(Writer out, int recipe, Progress progress) throws IOException, ExportCancelled {
        List<Trajectory> runners = run.get().runners();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runners.size(); i++) {
            Trajectory runner = runners.get(i);
            String first = recipe + "," + i + "," + runner.runner().optimizer() + ",";
            for (int row = 0; row < runner.rows(); row++) {
                askAt(row, progress);
                line.setLength(0);
                line.append(first).append(row);
                number(line, runner.x(row));
                number(line, runner.y(row));
                number(line, runner.loss(row));
                number(line, runner.gradientX(row));
                number(line, runner.gradientY(row));
                if (row + 1 < runner.rows()) {
                    number(line, runner.updateX(row));
                    number(line, runner.updateY(row));
                } else {
                    line.append(",,");
                }
                out.append(line.append('\n'));
            }
        }
    }

    private static void number(StringBuilder line, double value) {
        line.append(',').append(ShortestDecimal.shortest(value));
    }

    private static void askAt(int row, Progress progress) throws ExportCancelled {
        if (row % 1024 == 0) {
            ExportCancelled.ifAsked(progress);
        }
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException, ExportCancelled {
        Trajectories trajectories = run.get();
        out.write("{\"recipe\":");
        out.write(Recipes.write(trajectories.recipe()));
        out.write(",\"runners\":[");
        List<Trajectory> runners = trajectories.runners();
        for (int i = 0; i < runners.size(); i++) {
            out.write(i > 0 ? "," : "");
            runner(out, runners.get(i), trajectories.surface(), progress);
        }
        out.write("]");
        ghosts(out, trajectories, progress);
        fans(out, trajectories);
        out.write("}");
    }

    /** The paths not taken, where there are any; each from its start on. */
    private static void ghosts(Writer out, Trajectories trajectories, Progress progress)
            throws IOException, ExportCancelled {
        List<Ghost> ghosts = trajectories.ghosts();
        for (int i = 0; i < ghosts.size(); i++) {
            Ghost ghost = ghosts.get(i);
            out.write(i == 0 ? ",\"ghosts\":[" : ",");
            out.write("{\"runner\":" + ghost.runner() + ",\"intervention\":" + ghost.intervention()
                    + ",\"from\":" + ghost.from() + ",\"path\":");
            runner(out, ghost.path(), trajectories.surface(), progress);
            out.write(i == ghosts.size() - 1 ? "}]" : "}");
        }
    }

    /** Mean and spread over the seeds, where there are several. */
    private static void fans(Writer out, Trajectories trajectories) throws IOException {
        List<Fan> fans = trajectories.fans();
        for (int i = 0; i < fans.size(); i++) {
            Fan fan = fans.get(i);
            StringBuilder text = new StringBuilder(i == 0 ? ",\"fans\":[" : ",");
            text.append("{\"runner\":").append(fan.runner()).append(",\"seeds\":[");
            for (int path = 0; path < fan.paths().size(); path++) {
                text.append(path == 0 ? "" : ",").append(Fan.seed(trajectories.recipe().seed(), path));
            }
            text.append("],\"diverged\":").append(fan.diverged()).append(",\"rows\":[");
            for (int row = 0; row <= trajectories.recipe().steps(); row++) {
                Fan.Cloud cloud = fan.cloud(row);
                Fan.Mean loss = fan.loss(row);
                text.append(row == 0 ? "[" : ",[").append(row).append(',').append(cloud.count());
                for (double value : new double[] {
                        cloud.x(), cloud.y(), Math.sqrt(cloud.xx()), Math.sqrt(cloud.yy()), loss.mean(),
                        loss.deviation()}) {
                    JsonFrame.number(text.append(','), value);
                }
                text.append(']');
            }
            out.append(text.append(i == fans.size() - 1 ? "]}]" : "]}"));
        }
    }

    private static void runner(Writer out, Trajectory runner, LossSurface surface, Progress progress)
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
        text.append(",\"columns\":[\"").append(String.join("\",\"", COLUMNS)).append("\"]");
        out.append(text.append(",\"rows\":["));
        for (int row = 0; row < runner.rows(); row++) {
            askAt(row, progress);
            text.setLength(0);
            text.append(row == 0 ? "[" : ",[").append(row);
            JsonFrame.number(text.append(','), runner.x(row));
            JsonFrame.number(text.append(','), runner.y(row));
            JsonFrame.number(text.append(','), runner.loss(row));
            JsonFrame.number(text.append(','), runner.gradientX(row));
            JsonFrame.number(text.append(','), runner.gradientY(row));
            if (row + 1 < runner.rows()) {
                JsonFrame.number(text.append(','), runner.updateX(row));
                JsonFrame.number(text.append(','), runner.updateY(row));
            } else {
                text.append(",null,null");
            }
            out.append(text.append(']'));
        }
        out.write("]}");
    }

    private static void step(StringBuilder text, String name, int step) {
        text.append(",\"").append(name).append("\":").append(step < 0 ? "null" : String.valueOf(step));
    }
}

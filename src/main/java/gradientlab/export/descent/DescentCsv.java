package gradientlab.export.descent;

import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.NumberWriter;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * Writes trajectories as comma-separated values, a line for each row of each runner: the point after
 * {@code step} updates, f and its gradient there, and the update that leads on from it (nothing in the
 * last row). Recipes and runners count from 0. Not finite: NaN, Infinity, -Infinity.
 */
public final class DescentCsv implements NumberWriter<Trajectories> {

    public static final String HEADER = "recipe,runner,optimizer,step,x,y,f,gx,gy,dx,dy\n";

    private final Writer out;

    DescentCsv(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        out.write(HEADER);
    }

    @Override
    public void add(int recipe, Trajectories trajectories, Progress progress)
            throws IOException, ExportCancelled {
        List<Trajectory> runners = trajectories.runners();
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < runners.size(); i++) {
            Trajectory runner = runners.get(i);
            String first = recipe + "," + i + "," + runner.runner().optimizer() + ",";
            for (int row = 0; row < runner.rows(); row++) {
                if (row % 1024 == 0) {
                    ExportCancelled.ifAsked(progress);
                }
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

    @Override
    public void end() {}
}

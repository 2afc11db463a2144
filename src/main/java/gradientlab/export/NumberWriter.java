package gradientlab.export;

import gradientlab.experiment.Trajectories;
import java.io.IOException;

/** A format of numbers that is written one recipe after the other. */
interface NumberWriter {

    void begin() throws IOException;

    /** Writes recipe {@code recipe}, counted from 0; the progress is only asked whether to stop. */
    void add(int recipe, Trajectories trajectories, Progress progress) throws IOException, ExportCancelled;

    void end() throws IOException;
}

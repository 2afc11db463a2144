package gradientlab.cli;

import gradientlab.cli.bench.BenchCommand;
import gradientlab.cli.convolution.ConvolveCommand;
import gradientlab.cli.descent.DescendCommand;
import gradientlab.cli.descent.OptimizersCommand;
import gradientlab.cli.descent.RaceCommand;
import gradientlab.cli.descent.SchedulesCommand;
import gradientlab.cli.descent.SurfaceCommand;
import gradientlab.cli.descent.SurfacesCommand;
import gradientlab.cli.descent.SweepCommand;
import gradientlab.cli.flow.DataCommand;
import gradientlab.cli.flow.FlowCommand;
import gradientlab.cli.flow.NetworksCommand;
import gradientlab.cli.generalization.GeneralizeCommand;
import gradientlab.cli.graph.GraphCommand;
import gradientlab.cli.option.LabCommand;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.CheckCommand;
import gradientlab.cli.recipe.CodeCommand;
import gradientlab.cli.recipe.LessonsCommand;
import gradientlab.cli.recipe.PresetsCommand;
import gradientlab.cli.time.TimeCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The commands by name: the program's own, and those of labs that stand apart. */
final class Commands {

    /** In the order of the help. */
    private static final List<String> OWN = List.of("descend", "sweep", "race", "flow", "graph", "time",
            "convolve", "generalize", "code", "check", "presets", "lessons", "surfaces", "surface",
            "optimizers", "schedules", "networks", "data", "bench", HelpCommand.NAME);

    private static final Map<String, LabCommand> FOUND = new LinkedHashMap<>();

    static {
        ServiceLoader.load(LabCommand.class).forEach(found -> FOUND.put(found.name(), found));
    }

    private Commands() {}

    static List<String> names() {
        return Stream.concat(OWN.stream(), FOUND.keySet().stream()).toList();
    }

    /** The annotated command of one of the {@link #names}; the classes of the others are not loaded. */
    static Object make(String name, Terminal terminal) {
        return switch (name) {
            case "descend" -> new DescendCommand(terminal);
            case "sweep" -> new SweepCommand(terminal);
            case "race" -> new RaceCommand(terminal);
            case "flow" -> new FlowCommand(terminal);
            case "graph" -> new GraphCommand(terminal);
            case "time" -> new TimeCommand(terminal);
            case "convolve" -> new ConvolveCommand(terminal);
            case "generalize" -> new GeneralizeCommand(terminal);
            case "code" -> new CodeCommand(terminal);
            case "check" -> new CheckCommand(terminal);
            case "presets" -> new PresetsCommand(terminal);
            case "lessons" -> new LessonsCommand(terminal);
            case "surfaces" -> new SurfacesCommand(terminal);
            case "surface" -> new SurfaceCommand(terminal);
            case "optimizers" -> new OptimizersCommand(terminal);
            case "schedules" -> new SchedulesCommand(terminal);
            case "networks" -> new NetworksCommand(terminal);
            case "data" -> new DataCommand(terminal);
            case "bench" -> BenchCommand.line(terminal);
            case HelpCommand.NAME -> new HelpCommand(terminal);
            default -> FOUND.get(name).make(terminal);
        };
    }
}

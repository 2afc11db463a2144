package gradientlab.export.descent;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepMetric.Kind;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.descent.sweep.SweepResult.State;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.export.format.ExportCancelled;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A map's cells as numbers, row by row from the least y up. In CSV a line for each cell: the two knobs, the
 * state, what was asked for, and the step it diverged at. In JSON the recipe, the values along both axes, and
 * a row of cells for each y, under the same names. A cell's {@code state} is {@code reached},
 * {@code missed}, {@code ended} (where nothing was to be reached) or {@code diverged}; a number that does not
 * exist is nothing in CSV and null in JSON.
 */
record SweepNumbers(SweepResult map) implements Numbers {

    @Override
    public String header() {
        SweepSpec spec = map.spec();
        return spec.x().knob() + "," + spec.y().knob() + ",state," + switch (spec.metric().kind()) {
            case BASIN -> "minimum,minimum_x,minimum_y,steps,";
            default -> name(spec.metric().kind()).map(name -> name + ",").orElse("");
        } + "diverged_at\n";
    }

    /** What a metric's number is called in both formats; empty where the state says all. */
    private static Optional<String> name(Kind kind) {
        return switch (kind) {
            case STEPS_TO, BASIN -> Optional.of("steps");
            case FINAL_LOSS -> Optional.of("loss");
            case DIVERGED -> Optional.empty();
        };
    }

    @Override
    public void csv(Writer out, int recipe, Progress progress) throws IOException, ExportCancelled {
        SweepSpec spec = map.spec();
        StringBuilder line = new StringBuilder();
        for (int row = 0; row < spec.y().cells(); row++) {
            ExportCancelled.ifAsked(progress);
            for (int column = 0; column < spec.x().cells(); column++) {
                line.setLength(0);
                line.append(ShortestDecimal.shortest(spec.x().value(column))).append(',')
                        .append(ShortestDecimal.shortest(spec.y().value(row))).append(',')
                        .append(state(column, row)).append(',');
                number(line, column, row);
                if (map.state(column, row) == State.DIVERGED) {
                    line.append((int) map.value(column, row));
                }
                out.append(line.append('\n'));
            }
        }
    }

    private void number(StringBuilder line, int column, int row) {
        boolean done = map.state(column, row) == State.DONE;
        switch (map.spec().metric().kind()) {
            case STEPS_TO, FINAL_LOSS ->
                line.append(done ? ShortestDecimal.shortest(map.value(column, row)) : "").append(',');
            case BASIN -> {
                if (done) {
                    int index = map.basin(column, row);
                    Minimum minimum = map.minima().get(index);
                    line.append(index).append(',').append(ShortestDecimal.shortest(minimum.x())).append(',')
                            .append(ShortestDecimal.shortest(minimum.y())).append(',')
                            .append((int) map.value(column, row)).append(',');
                } else {
                    line.append(",,,,");
                }
            }
            case DIVERGED -> {
                // Whether and when it diverged is all there is to say.
            }
        }
    }

    private String state(int column, int row) {
        Kind kind = map.spec().metric().kind();
        boolean aim = kind == Kind.STEPS_TO || kind == Kind.BASIN;
        return switch (map.state(column, row)) {
            case DONE -> aim ? "reached" : "ended";
            case MISSED -> "missed";
            case DIVERGED -> "diverged";
            case PENDING -> "pending";
        };
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        SweepSpec spec = map.spec();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(map.recipe().withSweep(Optional.of(spec))));
        tree.put("metric", spec.metric().text());
        tree.put("x", values(spec.x()));
        tree.put("y", values(spec.y()));
        List<Object> minima = new ArrayList<>();
        map.minima().forEach(each -> minima.add(List.of(each.x(), each.y(), each.value())));
        if (spec.metric().kind() == Kind.BASIN) {
            tree.put("minima", minima);
        }
        tree.put("state", rows(spec, (column, row) -> state(column, row)));
        name(spec.metric().kind()).ifPresent(name -> tree.put(name, rows(spec, (column,
                row) -> map.state(column, row) == State.DONE ? (Object) map.value(column, row) : null)));
        tree.put("diverged_at",
                rows(spec,
                        (column, row) -> map.state(column, row) == State.DIVERGED
                                ? (Object) (int) map.value(column, row)
                                : null));
        if (spec.metric().kind() == Kind.BASIN) {
            tree.put("minimum", rows(spec, (column, row) -> {
                int index = map.basin(column, row);
                return index < 0 ? null : (Object) index;
            }));
        }
        out.write(JsonWriter.line(tree));
    }

    private interface Cell {
        Object at(int column, int row);
    }

    private static List<Object> rows(SweepSpec spec, Cell cell) {
        List<Object> rows = new ArrayList<>();
        for (int row = 0; row < spec.y().cells(); row++) {
            List<Object> values = new ArrayList<>();
            for (int column = 0; column < spec.x().cells(); column++) {
                values.add(cell.at(column, row));
            }
            rows.add(values);
        }
        return rows;
    }

    private static List<Object> values(SweepAxis axis) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < axis.cells(); i++) {
            values.add(axis.value(i));
        }
        return values;
    }
}

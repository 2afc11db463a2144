package gradientlab.experiment.flow.run;

import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.experiment.log.LogForm;
import gradientlab.experiment.log.Parting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a log says of one network of a recipe. Immutable. */
public final class LoggedNetwork {

    /** The columns of the files that the program writes; a log may have fewer, and others beside. */
    public static final LogForm FORM = new LogForm(
            List.of("network", "name"), FlowColumns.SCORES.stream().map(FlowColumns.Score::name).toList(),
            Stream.concat(FlowColumns.LAYER.stream().map(FlowColumns.LayerNumber::name),
                    Stream.of(FlowColumns.UPDATE)).toList(),
            false);

    /** Columns of numbers of the network, as far as they were asked for. */
    private final Map<String, double[]> scores = new ConcurrentHashMap<>();
    private final int network;
    private final Log log;
    private final List<Log.Row> rows;
    /** The steps that are logged, and where the rows of each begin. */
    private final int[] steps;
    private final int[] from;
    private final List<Reader> readers;
    /** How many columns, the first ones, are of the network, not of a layer. */
    private final int scored;
    /** Which columns hold what a network has not always: an update, or a score on data there are none of. */
    private final BitSet sparse = new BitSet();

    /** Reads a number off a network; layers count from 0. */
    @FunctionalInterface
    private interface Reader {
        double read(NetworkSnapshot network, int layer);
    }

    private LoggedNetwork(int network, Log log, Log.Group group) {
        this.network = network;
        this.log = log;
        rows = group.rows();
        from = IntStream.range(0, rows.size())
                .filter(i -> i == 0 || rows.get(i).step() != rows.get(i - 1).step()).toArray();
        steps = Arrays.stream(from).map(i -> rows.get(i).step()).toArray();
        readers = log.columns().stream().map(LoggedNetwork::reader).toList();
        scored = (int) log.columns().stream().filter(FORM.common()::contains).count();
        for (int j = 0; j < log.columns().size(); j++) {
            String name = log.columns().get(j);
            sparse.set(j, name.equals(FlowColumns.UPDATE)
                    || FORM.common().contains(name) && !name.equals(FlowColumns.SCORES.get(0).name()));
        }
    }

    /**
     * What a log says of a recipe's networks, in the log's order; nothing of those that the recipe has not.
     *
     * @param names of the recipe's networks, in English
     * @param unnamed whose the rows are of a log that does not say it
     */
    public static List<LoggedNetwork> of(Log log, List<String> names, int unnamed) {
        List<LoggedNetwork> all = new ArrayList<>();
        for (Log.Group group : log.groups()) {
            network(group.who(), names, unnamed)
                    .ifPresent(network -> all.add(new LoggedNetwork(network, log, group)));
        }
        return all;
    }

    /** @throws RecipeException if a log speaks of a network that a recipe has not */
    public static void check(Log log, List<String> names) throws RecipeException {
        for (Log.Group group : log.groups()) {
            if (network(group.who(), names, 0).isEmpty()) {
                throw new RecipeException(
                        "log.network", log.file(), group.rows().get(0).line(),
                        JsonValue.shorten(group.who()), String.valueOf(names.size() - 1),
                        String.join(", ", names));
            }
        }
    }

    private static OptionalInt network(String who, List<String> names, int unnamed) {
        if (who.isEmpty()) {
            return unnamed < names.size() ? OptionalInt.of(unnamed) : OptionalInt.empty();
        }
        return IntStream.range(0, names.size())
                .filter(i -> who.equals(String.valueOf(i)) || who.equalsIgnoreCase(names.get(i)))
                .findFirst();
    }

    /** Its index in the recipe. */
    public int network() {
        return network;
    }

    /** What the log is called. */
    public String file() {
        return log.file();
    }

    /** The steps that are logged, ascending. */
    public int[] steps() {
        return steps.clone();
    }

    /** The last logged step at or before one; -1 if there is none. */
    public int stepAt(int step) {
        int at = place(step);
        return at < 0 ? -1 : steps[at];
    }

    /** Which of the logged steps that is; -1 before the first. */
    private int place(int step) {
        int at = Arrays.binarySearch(steps, step);
        return at >= 0 ? at : -at - 2;
    }

    /** The rows of a logged step, one a layer. */
    private List<Log.Row> rows(int place) {
        return rows.subList(from[place], place + 1 < from.length ? from[place + 1] : rows.size());
    }

    /** A number of each layer at a logged step; NaN where there is none. */
    public double[] layers(int step, String column, int count) {
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        int place = place(step);
        int at = log.column(column);
        if (place >= 0 && at >= 0) {
            for (Log.Row row : rows(place)) {
                if (row.layer() >= 1 && row.layer() <= count) {
                    values[row.layer() - 1] = row.values()[at];
                }
            }
        }
        return values;
    }

    /** Whether it has a number at all. */
    public boolean has(String column) {
        return log.column(column) >= 0;
    }

    /** A number of the network at each of {@link #steps}; NaN where there is none. */
    public double[] scores(String column) {
        return scores.computeIfAbsent(column, this::read).clone();
    }

    private double[] read(String column) {
        int at = log.column(column);
        return IntStream.range(0, steps.length).mapToDouble(place -> rows(place).stream()
                .filter(row -> row.has(at)).mapToDouble(row -> row.values()[at]).findFirst()
                .orElse(Double.NaN)).toArray();
    }

    /** A comparison with one more step, if that is logged; a network that has stopped is none. */
    Parting compare(Parting before, int step, NetworkSnapshot ours) {
        int place = Arrays.binarySearch(steps, step);
        boolean over = ours.stopped().filter(stop -> stop.step() < step).isPresent();
        if (place < 0 || before.parted() || over) {
            return before;
        }
        String farthest = "";
        double most = Double.NaN;
        for (Log.Row row : rows(place)) {
            for (int j = 0; j < row.values().length; j++) {
                double apart = row.has(j) ? apart(j, row, ours) : Double.NaN;
                if (apart > most || Double.isNaN(most) && !Double.isNaN(apart)) {
                    most = apart;
                    farthest = log.columns().get(j);
                }
            }
        }
        return before.then(step, farthest, most);
    }

    /** NaN where the two can't be compared. */
    private double apart(int column, Log.Row row, NetworkSnapshot ours) {
        boolean score = column < scored;
        if (!score && row.layer() > ours.layers()) {
            return Double.POSITIVE_INFINITY;
        }
        double mine = readers.get(column).read(ours, row.layer() - 1);
        return Double.isNaN(mine) && sparse.get(column) ? Double.NaN
                : Parting.apart(mine, row.values()[column]);
    }

    /** Where the network's own number of a column is; NaN where it has none, as before the first update. */
    private static Reader reader(String column) {
        if (column.equals(FlowColumns.UPDATE)) {
            return (ours, layer) -> ours.updates()[layer];
        }
        for (FlowColumns.Score score : FlowColumns.SCORES) {
            if (score.name().equals(column)) {
                return (ours, layer) -> score.of().applyAsDouble(ours);
            }
        }
        FlowColumns.LayerNumber number = FlowColumns.LAYER.stream()
                .filter(one -> one.name().equals(column)).findFirst().orElseThrow();
        return (ours, layer) -> ours.get(layer, number.quantity());
    }
}

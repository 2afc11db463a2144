package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Ghost;
import gradientlab.experiment.descent.run.LoggedPath;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.descent.run.Trajectory.State;
import gradientlab.paint.descent.stage.TrailLayer.Path;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TiledImage;
import gradientlab.paint.picture.TiledImage.Ink;
import gradientlab.paint.picture.TrailStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Trails, ghosts, fans and logged paths of a run on a {@link TiledImage}, by runner; knows the step. */
public final class TrailLayers {

    private final TiledImage tiles;
    private final Theme theme;
    private final Function<TrailStyle, TrailLayer> maker;
    private final Map<Integer, TrailLayer> trailLayers = new TreeMap<>();
    private final Map<Integer, TrailLayer> ghostLayers = new TreeMap<>();
    private final Map<Integer, TrailLayer> fanLayers = new TreeMap<>();
    private final Map<Integer, TrailLayer> logLayers = new TreeMap<>();
    private Trajectories run;
    private int step;
    private int selected;

    /** @param maker makes an empty layer of the image's size */
    public TrailLayers(TiledImage tiles, Theme theme, Function<TrailStyle, TrailLayer> maker) {
        this.tiles = tiles;
        this.theme = theme;
        this.maker = maker;
    }

    /** What is shown; null before anything is. */
    public Trajectories run() {
        return run;
    }

    public int step() {
        return step;
    }

    /** Index of the runner on top, -1 for none. */
    public int selected() {
        return selected;
    }

    /** Whether a run has the surface that is shown. */
    public boolean sameSurface(Trajectories other) {
        return run != null
                && (other.surface() == run.surface()
                        || other.recipe().surface().equals(run.recipe().surface()));
    }

    /** Whether exactly this is shown. */
    public boolean shows(Trajectories other, int otherStep, int otherSelected) {
        return other == run && otherStep == step && otherSelected == selected;
    }

    /**
     * Shows a step: only what is new of the paths is drawn, as long as the run and its place are the same.
     *
     * @param moved whether points lie at other pixels than before
     */
    public void show(Trajectories newRun, boolean moved, int newStep, int newSelected) {
        boolean anew = moved || newRun != run || newStep < step;
        if (anew || newSelected != selected) {
            all().forEach(this::touch);
        } else {
            trailLayers.forEach((runner, layer) -> {
                if (runner < run.runners().size() && run.runners().get(runner).runner().shown()
                        && diverged(runner, newStep) != diverged(runner, step)) {
                    touch(layer);
                }
            });
        }
        run = newRun;
        step = newStep;
        selected = newSelected;
        if (anew) {
            start();
        }
        all().forEach(layer -> layer.growTo(step, tiles.changed()));
    }

    private void start() {
        all().forEach(layer -> layer.start(List.of()));
        run.fans().forEach(fan -> layer(fanLayers, TrailStyle.FAN, fan.runner()).start(
                fan.paths().stream().skip(1).map(path -> new Path(path, 0)).toList()));
        run.ghosts().stream().collect(Collectors.groupingBy(Ghost::runner))
                .forEach((runner, ghosts) -> layer(ghostLayers, TrailStyle.GHOST, runner).start(
                        ghosts.stream().map(ghost -> new Path(ghost.path(), ghost.from())).toList()));
        List<Trajectory> runners = run.runners();
        run.logged().stream().collect(Collectors.groupingBy(LoggedPath::runner))
                .forEach((runner, paths) -> layer(logLayers, TrailStyle.LOG, runner).start(
                        paths.stream().map(path -> new Path(path, runners.get(runner).runner().slot(), 0))
                                .toList()));
        for (int i = 0; i < runners.size(); i++) {
            if (runners.get(i).runner().shown()) {
                layer(trailLayers, TrailStyle.TRAIL, i).start(List.of(new Path(runners.get(i), 0)));
            }
        }
    }

    /** What the layers are painted with, from the lowest on: the trails lie over all ghosts and fans. */
    public List<Ink> inks() {
        List<Integer> order = Marks.order(run, selected);
        List<Ink> inks = new ArrayList<>();
        for (int runner : order) {
            add(inks, fanLayers.get(runner), runner, TrailStyle.FAN.alpha());
            add(inks, ghostLayers.get(runner), runner, TrailStyle.GHOST.alpha());
            add(inks, logLayers.get(runner), runner, TrailStyle.LOG.alpha());
        }
        for (int runner : order) {
            add(inks, trailLayers.get(runner), runner,
                    diverged(runner, step) ? TrailStyle.DIVERGED_ALPHA : TrailStyle.TRAIL.alpha());
        }
        return inks;
    }

    private void add(List<Ink> inks, TrailLayer layer, int runner, double alpha) {
        if (layer != null) {
            int color = Slot.of(run.runners().get(runner).runner().slot()).color(theme).getRGB();
            inks.addAll(layer.inks(color, theme.casing().getRGB(), alpha));
        }
    }

    private TrailLayer layer(Map<Integer, TrailLayer> layers, TrailStyle style, int runner) {
        return layers.computeIfAbsent(runner, key -> maker.apply(style));
    }

    private List<TrailLayer> all() {
        List<TrailLayer> all = new ArrayList<>(fanLayers.values());
        all.addAll(ghostLayers.values());
        all.addAll(logLayers.values());
        all.addAll(trailLayers.values());
        return all;
    }

    private void touch(TrailLayer layer) {
        layer.covers().forEach(tiles::touch);
    }

    private boolean diverged(int runner, int at) {
        return run.runners().get(runner).state(at) == State.DIVERGED;
    }
}

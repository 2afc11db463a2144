package gradientlab.paint.descent.anatomy;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Anatomy;
import gradientlab.experiment.descent.run.Trajectories;

/** Chooses what part of the plane to show for one step: near enough to see its update. */
public final class AnatomyFraming {

    /** How many updates fit across what is shown. */
    private static final double SPAN = 7;

    /** The least and the most that is shown, as a share of the surface's own view. */
    private static final double LEAST = 1e-4;

    private static final double MOST = 2;

    private AnatomyFraming() {}

    /**
     * A square around the step, its size on a coarse scale so that steps of a like length are shown alike.
     * If {@code now} still shows the step well it stays.
     *
     * @param now what is shown, or null
     */
    public static View of(Anatomy anatomy, Trajectories run, View now) {
        double[] theta = anatomy.value("theta");
        double[] next = anatomy.value("next");
        View home = run.surface().view();
        double size = Math.max(home.width(), home.height());
        double length = Math.hypot(next[0] - theta[0], next[1] - theta[1]);
        double wanted = Double.isFinite(length)
                ? Math.max(LEAST * size, Math.min(MOST * size, SPAN * length))
                : size;
        if (now != null) {
            double ratio = Math.min(now.width(), now.height()) / wanted;
            if (ratio > 0.55 && ratio < 2.2 && inside(now, theta) && inside(now, next)) {
                return now;
            }
        }
        double half = Math.pow(2, Math.ceil(Math.log(wanted) / Math.log(2) * 2) / 2) / 2;
        boolean ends = Double.isFinite(next[0] + next[1]) && length < wanted;
        double x = ends ? (theta[0] + next[0]) / 2 : theta[0];
        double y = ends ? (theta[1] + next[1]) / 2 : theta[1];
        return new View(x - half, x + half, y - half, y + half);
    }

    /** Well inside, so that the arrows have room. */
    private static boolean inside(View view, double[] point) {
        double dx = view.width() * 0.22;
        double dy = view.height() * 0.22;
        return point[0] > view.xMin() + dx && point[0] < view.xMax() - dx && point[1] > view.yMin() + dy
                && point[1] < view.yMax() - dy;
    }
}

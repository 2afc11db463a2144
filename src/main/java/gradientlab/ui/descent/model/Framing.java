package gradientlab.ui.descent.model;

import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;

/** Chooses what part of the plane to show: the one a recipe names, or the one its paths and minima fill. */
final class Framing {

    /** How far around the surface's own view a path is followed, in views. */
    private static final double REASON = 0.75;

    /** The least that is shown, as a share of the surface's own view. */
    private static final double LEAST = 0.3;

    private static final double MARGIN = 0.12;

    private Framing() {}

    /** What a recipe opens with: its own view, or its surface's. */
    static View opening(Trajectories run) {
        return run.recipe().view().orElse(run.surface().view());
    }

    /** What Fit shows: start, paths and minima, as far as they are within reason, with a margin. */
    static View fit(Trajectories run) {
        View home = run.surface().view();
        View reach = grown(home, REASON);
        Box box = new Box();
        box.add(run.recipe().start().x(), run.recipe().start().y());
        for (Minimum minimum : run.surface().minima()) {
            box.add(minimum.x(), minimum.y(), home);
        }
        for (Trajectory path : run.runners()) {
            if (path.runner().shown() && path.divergedAt() < 0) {
                for (int row = 0; row < path.rows(); row++) {
                    box.add(path.x(row), path.y(row), reach);
                }
            }
        }
        return box.isEmpty() ? home : grown(box.atLeast(home.width() * LEAST, home.height() * LEAST), MARGIN);
    }

    private static View grown(View view, double share) {
        double dx = view.width() * share;
        double dy = view.height() * share;
        return new View(view.xMin() - dx, view.xMax() + dx, view.yMin() - dy, view.yMax() + dy);
    }

    /** The smallest rectangle around the points given so far. */
    private static final class Box {
        private double xMin = Double.POSITIVE_INFINITY;
        private double xMax = Double.NEGATIVE_INFINITY;
        private double yMin = Double.POSITIVE_INFINITY;
        private double yMax = Double.NEGATIVE_INFINITY;

        void add(double x, double y, View within) {
            if (within.contains(x, y)) {
                add(x, y);
            }
        }

        void add(double x, double y) {
            xMin = Math.min(xMin, x);
            xMax = Math.max(xMax, x);
            yMin = Math.min(yMin, y);
            yMax = Math.max(yMax, y);
        }

        boolean isEmpty() {
            return xMin > xMax;
        }

        View atLeast(double width, double height) {
            double dx = Math.max(0, width - (xMax - xMin)) / 2;
            double dy = Math.max(0, height - (yMax - yMin)) / 2;
            return new View(xMin - dx, xMax + dx, yMin - dy, yMax + dy);
        }
    }
}

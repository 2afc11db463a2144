package gradientlab.experiment.descent;

import gradientlab.core.surface.Minimum;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Slide;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectory;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests of the lessons' claims ask of a slide: its recipe, its run, and measures of a path. */
final class LessonRuns {

    private LessonRuns() {}

    static Slide slide(String lesson, int slide) {
        return Lessons.find(lesson).orElseThrow().slides().get(slide);
    }

    static DescentRecipe recipe(String lesson, int slide) {
        return (DescentRecipe) slide(lesson, slide).recipe();
    }

    static List<Trajectory> run(String lesson, int slide, long seed) {
        return Descent.run(recipe(lesson, slide).withSeed(seed)).runners();
    }

    static List<Trajectory> run(String lesson, int slide) {
        return Descent.run(recipe(lesson, slide)).runners();
    }

    /** The root mean square distance to the origin from a step on. */
    static double wander(Trajectory path, int from) {
        double sum = 0;
        for (int k = from; k < path.rows(); k++) {
            sum += path.x(k) * path.x(k) + path.y(k) * path.y(k);
        }
        return Math.sqrt(sum / (path.rows() - from));
    }

    static int firstWithin(Trajectory path, double radius) {
        return IntStream.range(0, path.rows())
                .filter(k -> Math.hypot(path.x(k), path.y(k)) < radius)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    static double farthest(Trajectory path) {
        return IntStream.range(0, path.rows()).mapToDouble(path::x).max().orElseThrow();
    }

    static double least(Trajectory path) {
        return IntStream.range(0, path.rows()).mapToDouble(path::y).min().orElseThrow();
    }

    static long turns(Trajectory path) {
        return IntStream.range(1, path.rows()).filter(k -> path.y(k) * path.y(k - 1) < 0).count();
    }

    static double length(Trajectory path, int k) {
        return Math.hypot(path.updateX(k), path.updateY(k));
    }

    static Minimum nearest(List<Minimum> minima, Trajectory path) {
        int end = path.rows() - 1;
        return minima.stream()
                .min((a, b) -> Double.compare(
                        Math.hypot(a.x() - path.x(end), a.y() - path.y(end)),
                        Math.hypot(b.x() - path.x(end), b.y() - path.y(end))))
                .orElseThrow();
    }
}

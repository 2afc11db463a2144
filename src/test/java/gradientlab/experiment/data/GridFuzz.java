package gradientlab.experiment.data;

import gradientlab.experiment.convolution.file.GridFile;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.data.CurveFile;
import gradientlab.experiment.json.RecipeException;
import gradientlab.fuzz.Bounds;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A hostile grid of numbers, and the same as points of a curve: refused, or read as numbers in range. */
public final class GridFuzz {

    private GridFuzz() {}

    public static void read(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            double[][] grid = GridFile.parse(text, "grid.csv");
            Bounds.check(grid.length > 0 && grid.length <= GridFile.MAX_SIZE, "rows " + grid.length);
            Bounds.check(Arrays.stream(grid).flatMapToDouble(Arrays::stream)
                    .allMatch(number -> Math.abs(number) <= GridFile.MAX_NUMBER), "a number out of range");
        } catch (RecipeException e) {
            Bounds.refused(e);
        }
        try {
            CurveData.Points points = CurveFile.parse(text, "points.csv");
            Bounds.check(points.x().size() == points.y().size()
                    && points.x().size() >= CurveData.MIN_GIVEN, "points " + points.x().size());
            Bounds.check(points.x().stream().allMatch(Double::isFinite)
                    && points.y().stream().allMatch(Double::isFinite), "no number");
        } catch (RecipeException e) {
            Bounds.refused(e);
        }
    }
}

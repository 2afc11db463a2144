package gradientlab.export.toy;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.toy.ToyRecipe;
import gradientlab.experiment.training.ToyTraining;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What both toy labs export: a line over the steps, and its numbers. */
public class ToyExports implements ExportKind<ToyRecipe> {

    /** The pure run's. */
    public static final class Decay extends ToyExports {
        public Decay() {
            super(new ToyRecipe.Decay());
        }
    }

    /** The training's. */
    public static final class Line extends ToyExports {
        public Line() {
            super(new ToyRecipe.Line());
        }
    }

    private final RecipeKind<ToyRecipe> kind;

    ToyExports(RecipeKind<ToyRecipe> kind) {
        this.kind = kind;
    }

    @Override
    public RecipeKind<ToyRecipe> kind() {
        return kind;
    }

    @Override
    public Exportable of(ToyRecipe recipe) {
        return new Run(recipe, values(recipe));
    }

    /** The number after every step. */
    public static List<Double> values(ToyRecipe recipe) {
        return recipe.lab().equals("line")
                ? ToyTraining.slopes(recipe)
                : IntStream.rangeClosed(0, recipe.steps()).mapToObj(k -> Math.pow(recipe.rate(), k)).toList();
    }

    /** The line up to a step. */
    public static Still still(List<Double> values, int steps, int step, int width, int height, Theme theme) {
        return g -> {
            g.setColor(theme.surface());
            g.fillRect(0, 0, width, height);
            g.setColor(Slot.of(0).color(theme));
            for (int k = 0; k < Math.min(step, values.size() - 1); k++) {
                g.draw(new Line2D.Double(
                        (double) k / steps * width, height * (0.5 - values.get(k) / 6),
                        (k + 1.0) / steps * width, height * (0.5 - values.get(k + 1) / 6)));
            }
        };
    }

    /** One run as it is exported. */
    public record Run(ToyRecipe shown, List<Double> values) implements Exportable {

        @Override
        public String name() {
            return Exportable.name(shown, shown.lab());
        }

        @Override
        public Optional<Recipe> recipe(ExportOptions options) {
            return Optional.of(shown);
        }

        @Override
        public int steps() {
            return shown.steps();
        }

        @Override
        public Frames frames(PictureLook look) {
            return new Frames() {
                @Override
                public BufferedImage frame(int step) {
                    return ToyExports.still(values, steps(), step, look.width(), look.height(), look.theme())
                            .painted(look.width(), look.height(), BufferedImage.TYPE_INT_ARGB_PRE);
                }

                @Override
                public Rectangle changed() {
                    return new Rectangle(look.width(), look.height());
                }
            };
        }

        @Override
        public Still still(ExportOptions options, Progress progress) {
            int step = options.step() == ExportOptions.LAST_STEP ? steps() : options.step();
            return ToyExports.still(values, steps(), step, options.width(), options.height(),
                    options.theme());
        }

        @Override
        public Numbers numbers(Format format) {
            return new Numbers() {
                @Override
                public String header() {
                    return "recipe,step,x\n";
                }

                @Override
                public void csv(Writer out, int recipe, Progress progress) throws IOException {
                    for (int k = 0; k < values.size(); k++) {
                        out.write(recipe + "," + k + "," + values.get(k) + "\n");
                    }
                }

                @Override
                public void json(Writer out, Progress progress) throws IOException {
                    out.write(JsonWriter.line(Map.of("recipe", Recipes.tree(shown), "x", values)));
                }
            };
        }
    }
}

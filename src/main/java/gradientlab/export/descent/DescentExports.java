package gradientlab.export.descent;

import gradientlab.experiment.descent.Apart;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.format.ExportKind;
import gradientlab.export.format.Exportable;
import java.util.Optional;

/** A descent's recipe as what it shows: a map, a step taken apart, or the race. */
public final class DescentExports implements ExportKind<DescentRecipe> {

    @Override
    public RecipeKind<DescentRecipe> kind() {
        return DescentKind.KIND;
    }

    @Override
    public Exportable of(DescentRecipe recipe) {
        Optional<SweepSpec> map = recipe.sweep().filter(SweepSpec::shown);
        if (map.isPresent()) {
            return new SweepExportable(Sweep.run(recipe, map.get()));
        }
        Trajectories run = Descent.run(recipe);
        Optional<Apart> apart = recipe.apart();
        return apart.isEmpty() ? new DescentExportable(run)
                : new AnatomyExportable(run, apart.get().runner(), Optional.empty(), apart.get().step(),
                        AnatomyExportable.ALL, AnatomyExportable.ALL);
    }
}

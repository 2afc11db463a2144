package gradientlab.bench;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.run.Descent;
import java.util.List;

/** Wears the virtual machine in: its call sites have seen every optimizer and every surface, as in use. */
final class Worn {

    private Worn() {}

    static void wear() {
        List<String> optimizers = Optimizers.all().stream().map(Optimizer::id).toList();
        for (int round = 0; round < 5; round++) {
            for (SurfaceEntry surface : Surfaces.all()) {
                Descent.run(BenchRecipes.of(surface.id(), 300, optimizers.subList(0, 10)));
                Descent.run(BenchRecipes.of(surface.id(), 300, optimizers.subList(10, optimizers.size())));
            }
        }
    }
}

package gradientlab.export.descent;

import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exportable;
import gradientlab.export.format.Format;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Still;
import gradientlab.paint.descent.sweep.SweepPicture;
import gradientlab.paint.picture.PictureLook;
import java.util.Optional;

/** A map as it is exported; one that was not finished yet is made again, whole. */
public record SweepExportable(SweepResult map) implements Exportable {

    @Override
    public String name() {
        return DescentExportable.name(map.recipe()) + "-map";
    }

    @Override
    public Optional<Recipe> recipe(ExportOptions options) {
        return Optional.of(map.recipe().withSweep(Optional.of(map.spec().withShown(true)))
                .withApart(Optional.empty()));
    }

    @Override
    public int steps() {
        return map.recipe().steps();
    }

    @Override
    public boolean moves() {
        return false;
    }

    @Override
    public Frames frames(PictureLook look) {
        return Frames.resting(look.width(), look.height(), new SweepPicture(map, look)::paint);
    }

    @Override
    public Still still(ExportOptions options, Progress progress) {
        SweepPicture picture = new SweepPicture(whole(), options.look());
        return picture::paint;
    }

    @Override
    public Numbers numbers(Format format) {
        return new SweepNumbers(whole());
    }

    private SweepResult whole() {
        return map.complete() ? map : Sweep.run(map.recipe(), map.spec());
    }
}

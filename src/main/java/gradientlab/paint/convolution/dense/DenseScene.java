package gradientlab.paint.convolution.dense;

import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.convolution.cell.SignedColours;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;

/**
 * What is painted of layers side by side.
 *
 * @param sight how it is looked at
 * @param colours of the theme
 */
public record DenseScene(DenseRun run, Sight sight, Theme theme, SignedColours colours, Texts texts) {

    /**
     * How it is looked at.
     *
     * @param presented whether a lecture room sees the three layers alone
     * @param guessing whether a class is to say the counts first
     */
    public record Sight(boolean presented, boolean guessing) {}

    public DenseScene(DenseRun run, Sight sight, Theme theme, Texts texts) {
        this(run, sight, theme, new SignedColours(theme), texts);
    }

    DenseRecipe recipe() {
        return run.recipe();
    }
}

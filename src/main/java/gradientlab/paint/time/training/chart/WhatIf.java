package gradientlab.paint.time.training.chart;

import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.List;

/**
 * What a probe is compared with.
 *
 * @param trained the recipe whose weights are probed
 * @param before what those weights give without the change
 */
public record WhatIf(TimeRecipe trained, TimeSnapshot before) {

    /** Which network is turned, the first of several; -1 if none is turned by itself. */
    int turned(TimeRecipe probed) {
        List<CellSpec> was = trained.present().networks();
        List<CellSpec> is = probed.present().networks();
        for (int i = 0; i < was.size(); i++) {
            boolean same = was.get(i).gain() == is.get(i).gain()
                    && was.get(i).forgetBias() == is.get(i).forgetBias()
                    && was.get(i).stepsBack() == is.get(i).stepsBack();
            if (!same) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the sequences are of another length. */
    boolean otherLength(TimeRecipe probed) {
        return trained.present().length() != probed.present().length();
    }

    /** "Forget bias 1 → 5, T 40 → 60". */
    String changes(TimeRecipe probed, CellWords names, Texts texts) {
        TimeRecipe was = trained.present();
        TimeRecipe is = probed.present();
        List<String> said = new ArrayList<>();
        add(said, "T", was.length(), is.length(), texts);
        for (int i = 0; i < was.networks().size(); i++) {
            CellSpec before = was.networks().get(i);
            CellSpec now = is.networks().get(i);
            int others = said.size();
            boolean lstm = now.cell().hasCellState();
            String bias = texts.get(lstm ? "time.chart.whatif.forget" : "time.chart.whatif.update");
            add(said, bias, before.forgetBias(), now.forgetBias(), texts);
            add(said, "g", before.gain(), now.gain(), texts);
            if (truncated(before, was) || truncated(now, is)) {
                add(said, "k", before.stepsBack(was.length()), now.stepsBack(is.length()), texts);
            }
            // Who is turned stands in the sentence above; of further networks it stands here.
            if (others > 0 && said.size() > others && i != turned(probed)) {
                said.set(others, names.name(i) + " " + said.get(others));
            }
        }
        return String.join(", ", said);
    }

    private static boolean truncated(CellSpec spec, TimeRecipe recipe) {
        return spec.stepsBack(recipe.length()) < recipe.length();
    }

    private static void add(List<String> said, String name, double before, double now, Texts texts) {
        if (before != now) {
            said.add(texts.get("time.chart.whatif.change", name, PrintedNumbers.shown(before, 3),
                    PrintedNumbers.shown(now, 3)));
        }
    }
}

package gradientlab.paint.time.training.chart;

import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.CellSnapshot.Stop;
import gradientlab.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the main chart's callout says: the smallest and the largest share at the first time step, what a
 * probe changes there, or what a cut loses.
 *
 * @param words a sentence, and perhaps a lesser one
 * @param network whom the first is about
 * @param pointed whether it is about the left end of its line
 */
public record CalloutLines(List<String> words, int network, boolean pointed) {

    /** Losing less of ∂L/∂W than this is worth a warning where almost nothing arrives. */
    private static final double LITTLE = 0.01;
    private static final double VANISHES = 1e-3;

    /** Empty if no network is shown. */
    static Optional<CalloutLines> of(Moment moment, CellWords names, Texts texts) {
        int[] drawn = moment.drawn(-1);
        if (drawn.length == 0) {
            return Optional.empty();
        }
        for (int network : drawn) {
            Optional<Stop> stop = cell(moment, network).stopped();
            if (stop.isPresent()) {
                return Optional.of(new CalloutLines(
                        List.of(texts.get("time.chart.callout.stopped", names.name(network),
                                stop.get().step()), names.sentence(cell(moment, network).verdict())),
                        network, false));
            }
        }
        return Optional.of(moment.view().quantity() == Quantity.WEIGHTS ? cut(moment, drawn, names, texts)
                : ends(moment, drawn, names, texts));
    }

    private static CellSnapshot cell(Moment moment, int network) {
        return moment.snapshot().networks().get(network);
    }

    private static CalloutLines ends(Moment moment, int[] drawn, CellWords names, Texts texts) {
        if (moment.whatIf().isPresent()) {
            return whatIf(moment, drawn, names, texts);
        }
        Comparator<Integer> byShare = Comparator.comparingDouble(i -> orLeast(share(moment, i)));
        List<Integer> sorted = Arrays.stream(drawn).boxed().sorted(byShare).toList();
        int least = sorted.get(0);
        int most = sorted.get(sorted.size() - 1);
        List<String> words = new ArrayList<>(List.of(received(moment, least, names, texts)));
        if (most != least) {
            words.add(received(moment, most, names, texts));
        }
        return new CalloutLines(words, least, true);
    }

    /** What comes of nothing at all stands below everything. */
    private static double orLeast(double share) {
        return Double.isNaN(share) ? -1 : share;
    }

    private static double share(Moment moment, int network) {
        return cell(moment, network).norms().shares(moment.view().quantity())[0];
    }

    private static String received(Moment moment, int network, CellWords names, Texts texts) {
        Quantity quantity = moment.view().quantity();
        double share = share(moment, network);
        String way = Double.isNaN(share) ? "none" : share == 0 ? "zero" : share < 1 ? "less" : "more";
        return texts.get("time.chart.callout." + way, names.at(network, quantity, 1), names.name(network),
                CellWords.number(share),
                names.at(network, quantity, cell(moment, network).norms().length()));
    }

    private static CalloutLines whatIf(Moment moment, int[] drawn, CellWords names, Texts texts) {
        WhatIf was = moment.whatIf().orElseThrow();
        int turned = was.turned(moment.recipe());
        Quantity quantity = moment.view().quantity();
        int network = turned >= 0 && moment.shown(turned) ? turned : drawn[0];
        double before = was.before().networks().get(network).norms().shares(quantity)[0];
        String said = texts.get("time.chart.callout.whatif", names.at(network, quantity, 1),
                names.name(network), CellWords.number(before), CellWords.number(share(moment, network)));
        String changes = was.changes(moment.recipe(), names, texts);
        return new CalloutLines(
                List.of(said, texts.get("time.chart.whatif.changed", changes)), network, true);
    }

    /** Who loses least and who loses most. */
    private static CalloutLines cut(Moment moment, int[] drawn, CellWords names, Texts texts) {
        int k = kept(moment);
        Comparator<Integer> byLoss = Comparator.comparingDouble(i -> lost(moment, i, k));
        List<Integer> sorted = Arrays.stream(drawn).boxed().sorted(byLoss).toList();
        int least = sorted.get(0);
        int most = sorted.get(sorted.size() - 1);
        String first = CellWords.percent(lost(moment, least, k));
        List<String> words = new ArrayList<>();
        words.add(most == least
                ? texts.get("time.chart.callout.lost.one", k, names.name(least), first)
                : texts.get("time.chart.callout.lost.two", k, names.name(least), first, names.name(most),
                        CellWords.percent(lost(moment, most, k))));
        boolean little = sorted.stream().anyMatch(i -> lost(moment, i, k) < LITTLE
                && cell(moment, i).norms().first() < VANISHES);
        if (little) {
            words.add(texts.get("time.chart.callout.lost.little"));
        }
        return new CalloutLines(words, least, false);
    }

    /** k of the cut, within the length. */
    public static int kept(Moment moment) {
        return Math.max(1, Math.min(moment.view().cut(), moment.data().length()));
    }

    static double lost(Moment moment, int network, int k) {
        double[] lost = cell(moment, network).norms().lost();
        return lost[Math.min(k, lost.length) - 1];
    }
}

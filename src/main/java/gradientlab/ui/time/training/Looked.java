package gradientlab.ui.time.training;

import gradientlab.core.recurrent.task.SequenceTask;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeData;
import gradientlab.experiment.time.run.TimeFrame;
import gradientlab.experiment.time.run.TimeSnapshot;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.paint.time.training.chart.WhatIf;
import gradientlab.ui.time.model.TimeModel;
import java.util.List;
import java.util.Optional;

/** What the mode's pictures show now: the step that is looked at, or what it would be. */
final class Looked {

    private final TimeModel model;

    Looked(TimeModel model) {
        this.model = model;
    }

    /** Whether a class predicts what is seen next: the early time steps, numbers and maps are hidden. */
    boolean predicting() {
        return model.timeline().limit().isPresent();
    }

    /** Only once there is a frame. */
    Moment moment() {
        TimeFrame frame = model.frame();
        TimeSnapshot shown = model.shown();
        boolean probed = model.timeline().live() && frame.probed().isPresent();
        TimeRecipe recipe = recipe();
        TimeData data = data(shown, probed ? frame.probedData() : frame.data());
        Optional<WhatIf> whatIf = probed
                ? Optional.of(new WhatIf(frame.recipe(), frame.snapshot()))
                : Optional.empty();
        return new Moment(recipe, data, shown, frame.history(), whatIf);
    }

    /** The recipe as it was, or would be, at the step that is looked at; looked at as was asked for. */
    TimeRecipe recipe() {
        TimeFrame frame = model.frame();
        TimeRecipe at = model.timeline().live() ? model.shownRecipe()
                : frame.recipe().upTo(model.timeline().step());
        TimeRecipe asked = model.recipe();
        boolean same = asked.networks().size() == at.networks().size();
        TimeRecipe looked = at.withView(asked.view());
        for (int i = 0; same && i < at.networks().size(); i++) {
            boolean shown = asked.networks().get(i).shown();
            if (looked.networks().get(i).shown() != shown) {
                looked = looked.withNetwork(i, looked.networks().get(i).withShown(shown));
            }
        }
        return looked;
    }

    /** At another length, clues alone are known: the sequences of that time are gone. */
    private TimeData data(TimeSnapshot shown, TimeData present) {
        CellSnapshot first = shown.networks().get(0);
        int length = first.norms().length();
        if (length == present.length()) {
            return present;
        }
        Task task = model.frame().recipe().task().task();
        return present.atLength(
                length, task == Task.TEXT ? List.of() : SequenceTask.of(task, length).clues());
    }
}

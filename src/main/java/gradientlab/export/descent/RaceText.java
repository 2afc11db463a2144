package gradientlab.export.descent;

import gradientlab.experiment.descent.run.RaceTable;
import gradientlab.experiment.descent.run.RaceTable.Row;
import gradientlab.experiment.json.ShortestDecimal;
import gradientlab.paint.descent.RunnerWords;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.List;

/** A race's table as text to paste: CSV with every digit, or Markdown for people. */
public final class RaceText {

    private RaceText() {}

    /** A line for each runner under a line of names; what there is not is nothing. Ends with a line break. */
    public static String csv(RaceTable table) {
        StringBuilder csv = new StringBuilder(
                "runner,optimizer,lr,steps_to_target,evaluations_to_target,final_loss,distance_to_minimum,"
                        + "diverged_at\n");
        RunnerWords words = words(table, Texts.of(Language.EN));
        for (Row row : table.rows()) {
            csv.append(String.join(
                    ",", String.valueOf(row.runner()), words.name(row.path().runner()),
                    ShortestDecimal.shortest(row.rate()),
                    count(row.steps(), ""), count(row.evaluations(), ""),
                    ShortestDecimal.shortest(row.loss()),
                    Double.isNaN(row.distance()) ? "" : ShortestDecimal.shortest(row.distance()),
                    count(row.divergedAt(), ""))).append('\n');
        }
        return csv.toString();
    }

    /** A table with its names in a language and numbers of three digits; what there is not is a dash. */
    public static String markdown(RaceTable table, Texts texts) {
        StringBuilder text = new StringBuilder();
        line(text, head(table, texts));
        line(text, List.of("---", "---:", "---:", "---:", "---:", "---:", "---:"));
        for (Row row : table.rows()) {
            line(text, cells(table, row, texts));
        }
        return text.toString();
    }

    /** The names of the columns; where no minimum is known and no target was given, those say no number. */
    public static List<String> head(RaceTable table, Texts texts) {
        boolean given = !Double.isNaN(table.target());
        String target = given ? PrintedNumbers.shown(table.target(), 3) : "";
        return List.of(
                texts.get("race.runner"), texts.get("race.rate"),
                texts.get(given ? "race.steps" : "race.steps.none", target),
                texts.get(given ? "race.evaluations" : "race.evaluations.none", target),
                texts.get("race.loss"), texts.get("race.distance"),
                texts.get("race.diverged"));
    }

    /** What a row's optimizer is called: two of one rule by the knobs in which they differ. */
    public static String name(RaceTable table, Row row, Texts texts) {
        return words(table, texts).name(row.path().runner());
    }

    private static RunnerWords words(RaceTable table, Texts texts) {
        return new RunnerWords(table.rows().stream().map(row -> row.path().runner()).toList(), texts);
    }

    /** A row as people read it. */
    public static List<String> cells(RaceTable table, Row row, Texts texts) {
        return List.of(
                name(table, row, texts), shown(row.rate()), count(row.steps(), "–"),
                count(row.evaluations(), "–"),
                shown(row.loss()), Double.isNaN(row.distance()) ? "–" : shown(row.distance()),
                count(row.divergedAt(), "–"));
    }

    private static String shown(double value) {
        return PrintedNumbers.shown(value, 3);
    }

    private static String count(int count, String none) {
        return count < 0 ? none : String.valueOf(count);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}

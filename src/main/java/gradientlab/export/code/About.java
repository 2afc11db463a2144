package gradientlab.export.code;

import gradientlab.experiment.recipe.Notes;
import gradientlab.text.Texts;

/** What a program says of itself first. */
public final class About {

    private About() {}

    /** The recipe's title and what to watch, or that other title; and that everything is printed. */
    public static String text(Notes notes, String otherwise, Texts texts) {
        return text(notes, otherwise, Detail.ALL, texts);
    }

    /** The same with what the program prints. */
    public static String text(Notes notes, String otherwise, Detail detail, Texts texts) {
        String title = Notes.in(notes.title(), texts.language());
        String watch = Notes.in(notes.watch(), texts.language());
        return "Gradient Lab: " + (title.isEmpty() ? otherwise : title) + "\n"
                + (watch.isEmpty() ? "" : watch + "\n")
                + texts.get(detail == Detail.LOSSES ? "code.about.losses" : "code.about");
    }
}

package gradientlab.paint.stage;

import gradientlab.experiment.log.Parting;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.text.Texts;

/** What pictures and legends say of a log that is compared with a run. */
public final class LogWords {

    /** So many letters of a file's name are shown. */
    private static final int MOST = 24;

    private final Texts texts;

    public LogWords(Texts texts) {
        this.texts = texts;
    }

    /** A file's name; of a long one the middle is left out. */
    public static String name(String file) {
        int half = MOST / 2;
        return file.length() <= MOST ? file
                : file.substring(0, half) + "…" + file.substring(file.length() - half + 1);
    }

    /** "homework.csv: differs from step 12 on". */
    public String brief(String file, Parting parting) {
        return texts.get("log.of", name(file), state(parting));
    }

    /** The same with the number that differs, by how much, and what is allowed. */
    public String whole(String file, Parting parting) {
        String allowed = PrintedNumbers.shown(Parting.TOLERANCE, 1);
        String state = parting.parted()
                ? texts.get("log.by", state(parting), parting.column(), apart(parting), allowed)
                : parting.compared() ? texts.get("log.within", state(parting), allowed) : state(parting);
        return texts.get("log.of", name(file), state);
    }

    private String apart(Parting parting) {
        return Double.isFinite(parting.difference()) ? PrintedNumbers.shown(parting.difference(), 2) : "∞";
    }

    /** "differs from step 12 on", "the same up to step 100". */
    public String state(Parting parting) {
        String at = String.valueOf(parting.at());
        String before = String.valueOf(parting.before());
        if (!parting.compared()) {
            return texts.get("log.none");
        }
        if (!parting.parted()) {
            return texts.get("log.same", before);
        }
        return parting.exact() || parting.before() < 0 ? texts.get("log.differs", at)
                : texts.get("log.differs.between", at, before);
    }
}

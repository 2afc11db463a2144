package gradientlab.paint.graph.formula.stage;

import gradientlab.paint.picture.Lettering;
import java.awt.Font;
import java.util.LinkedHashMap;
import java.util.Map;

/** Words that were set before: most stand in several places, and from one picture to the next. */
final class Letters {

    /** More than a graph of 60 operations over 8 examples shows. */
    private static final int MOST = 4000;

    private record Words(String text, Font font) {}

    private final Map<Words, Lettering> kept = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Words, Lettering> eldest) {
            return size() > MOST;
        }
    };

    /** As {@link Lettering#Lettering}. */
    Lettering of(String text, Font font) {
        return kept.computeIfAbsent(new Words(text, font),
                words -> new Lettering(words.text(), words.font()));
    }

    /** As {@link Lettering#fitted}. */
    Lettering fitted(String text, Font font, double room) {
        Lettering line = of(text, font);
        if (line.width() <= room || room <= 0) {
            return line;
        }
        return of(text, font.deriveFont((float) (font.getSize2D() * room / line.width())));
    }
}

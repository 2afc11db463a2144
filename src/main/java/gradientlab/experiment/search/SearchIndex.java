package gradientlab.experiment.search;

import gradientlab.experiment.Chapter;
import gradientlab.experiment.Course;
import gradientlab.experiment.Glossary;
import gradientlab.experiment.Lesson;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.Slide;
import gradientlab.experiment.Term;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.search.SearchEntry.Kind;
import gradientlab.text.KeyTable;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be found: the presets of every lab, the lessons, the terms of the glossary, the window's keys.
 * Making it reads them all, which takes longer than a frame.
 */
public final class SearchIndex {

    /** How well a word fits: the less, the earlier what it was found in stands. */
    private static final int EQUAL = 0;
    private static final int BEGINS = 1;
    private static final int WORD = 2;
    private static final int INSIDE = 4;
    /** Of what is said of something, not of its name. */
    private static final int SAID = 6;
    private static final int NONE = 1000;

    /** An entry in the form in which it is compared. */
    private record Listed(SearchEntry entry, List<String> names, List<String> said) {}

    private record Found(SearchEntry entry, int rank) {}

    private final List<Listed> all = new ArrayList<>();

    public SearchIndex() {
        for (RecipeKind<?> kind : Recipes.kinds()) {
            Presets.of(kind).forEach(preset -> add(entry(kind.id(), preset)));
        }
        for (Chapter chapter : Course.chapters()) {
            chapter.lessons().forEach(lesson -> add(entry(chapter, lesson)));
        }
        Glossary.all().forEach(term -> add(entry(term)));
        KeyTable.all().forEach(row -> add(entry(row)));
    }

    private void add(SearchEntry entry) {
        List<String> names = new ArrayList<>();
        entry.title().forEach((language, title) -> Stream.of(title,
                Spelled.named(title, false), Spelled.named(title, true)).map(Spelled::of).distinct()
                .forEach(names::add));
        if (entry.kind() == Kind.PRESET || entry.kind() == Kind.LESSON) {
            names.add(entry.id());
        }
        all.add(new Listed(entry, names, entry.text().values().stream().map(Spelled::of).toList()));
    }

    private static <T> Map<Language, String> in(Function<Texts, T> said) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, String.valueOf(said.apply(Texts.of(language))));
        }
        return texts;
    }

    private static SearchEntry entry(String lab, Preset<?> preset) {
        Notes notes = preset.recipe().notes();
        return new SearchEntry(Kind.PRESET, lab, preset.id(),
                in(texts -> Notes.in(notes.title(), texts.language())),
                in(texts -> Stream.of(notes.task(), notes.watch(), notes.question())
                        .map(note -> Notes.in(note, texts.language())).filter(note -> !note.isEmpty())
                        .collect(Collectors.joining(" "))));
    }

    private static SearchEntry entry(Chapter chapter, String id) {
        Lesson lesson = Lessons.find(id).orElseThrow();
        return new SearchEntry(Kind.LESSON, lesson.labs().stream().findFirst().orElse(""), id,
                in(texts -> Lesson.in(lesson.title(), texts.language())),
                in(texts -> texts.get(chapter.titleKey()) + ": "
                        + lesson.slides().stream().map(Slide::title)
                                .map(title -> Lesson.in(title, texts.language()))
                                .collect(Collectors.joining(" · "))));
    }

    private static SearchEntry entry(Term term) {
        return new SearchEntry(Kind.TERM, term.lab(), term.textKey(), in(term::symbol),
                in(texts -> texts.get(term.textKey())));
    }

    private static SearchEntry entry(KeyTable.Row row) {
        return new SearchEntry(Kind.KEY, row.lab(), row.textKey(), in(texts -> texts.get(row.textKey())),
                in(row::shown));
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }

    /**
     * What each of the words typed names, in whichever language: what is called so before what is only said
     * to have to do with it.
     *
     * @param most as many at most
     */
    public List<SearchEntry> find(String typed, int most) {
        List<String> words = Stream.of(Spelled.of(typed).split("\\s+")).filter(word -> !word.isEmpty())
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return all.stream().map(listed -> new Found(listed.entry(), rank(listed, words)))
                .filter(found -> found.rank() < NONE).sorted(Comparator.comparingInt(Found::rank))
                .limit(most).map(Found::entry).toList();
    }

    private static int rank(Listed listed, List<String> words) {
        int sum = 0;
        for (String word : words) {
            int best = Math.min(
                    listed.names().stream().mapToInt(name -> rank(name, word)).min().orElse(NONE),
                    SAID + listed.said().stream().mapToInt(said -> rank(said, word)).min().orElse(NONE));
            // A letter alone names a symbol: it is part of nearly every sentence.
            sum += word.length() == 1 && best > WORD ? NONE : best;
        }
        return sum;
    }

    private static int rank(String text, String word) {
        if (Stream.of(text.split(", ")).anyMatch(word::equals)) {
            return EQUAL;
        }
        int best = NONE;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            best = Math.min(best, at == 0 ? BEGINS : begins ? WORD : INSIDE);
        }
        return best;
    }
}

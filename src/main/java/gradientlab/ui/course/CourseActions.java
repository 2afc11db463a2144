package gradientlab.ui.course;

import gradientlab.ui.lab.LabEntry;
import java.util.function.Consumer;

/**
 * What the page of the course can ask for.
 *
 * @param begin begins a lesson, by its id, where it was left
 * @param lab shows a lab
 * @param search looks for something else
 * @param glossary shows what terms mean
 * @param close puts the page away
 */
record CourseActions(
        Consumer<String> begin, Consumer<LabEntry> lab, Runnable search, Runnable glossary, Runnable close) {}

package gradientlab.paint.generalization.ensemble;

/** A part of the stage: its words and what is painted between them. */
record Part(String title, String remark, String sentence, Inside inside) {}

package gradientlab.export.code;

/** A part of a program: a text, code, or code that only one of script and notebook has. */
record Cell(Kind kind, String text) {

    enum Kind {
        TEXT,
        CODE,
        /** Of the script alone: it prints the numbers. */
        PRINT,
        /** Of the notebook alone: it draws them. */
        PLOT
    }
}

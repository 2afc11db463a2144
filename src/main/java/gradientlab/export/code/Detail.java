package gradientlab.export.code;

/** How much of its experiment a program prints. */
public enum Detail {
    /** Every number that the experiment's own JSON holds. */
    ALL,
    /** Of networks that are trained the losses and accuracies alone, in the same places: a short program. */
    LOSSES
}
